"""What a body may hold: so many bytes, announced or not, and texts that can be stored."""

from collections.abc import AsyncIterator

import pytest
from starlette.requests import Request
from starlette.responses import Response

from eyrie.kit.middleware.body_limits import BodyLimits, BodyTooLarge
from eyrie.kit.middleware.json_texts import JsonTexts, TextUnstorable
from tests.kit.asgi import answering, client

JSON = {"Content-Type": "application/json"}


async def echo(request: Request) -> Response:
    return Response(await request.body())


async def pieces(*sizes: int) -> AsyncIterator[bytes]:
    for size in sizes:
        yield b"x" * size


async def test_a_body_that_announces_nothing_is_counted_as_it_comes() -> None:
    async with client(BodyLimits(answering(echo), limit_of=lambda _: 10)) as caller:
        passed = await caller.post("/", content=pieces(5, 5))
        with pytest.raises(BodyTooLarge):
            await caller.post("/", content=pieces(5, 5, 1))

    assert passed.content == b"x" * 10


async def test_a_body_that_announces_too_much_is_not_read() -> None:
    async with client(BodyLimits(answering(echo), limit_of=lambda _: 10)) as caller:
        with pytest.raises(BodyTooLarge):
            await caller.post("/", content=b"x" * 11)


@pytest.mark.parametrize(
    "body",
    [
        rb'{"a": "a path\\u0000 in words", "b": [1, null, {"c": true}]}',
        rb'["\ud83d\ude00"]',
        rb'{"broken": "\u0000',
        rb'"nothing suspicious"',
    ],
    ids=["escaped backslash", "a whole pair", "no JSON", "plain"],
)
async def test_a_body_whose_texts_can_be_stored_passes_unchanged(body: bytes) -> None:
    async with client(JsonTexts(answering(echo), below="/api")) as caller:
        assert (await caller.post("/api/x", content=body, headers=JSON)).content == body


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        (rb'{"a": [1, {"b": "x\u0000y"}]}', "/body/a/1/b"),
        (rb'{"a": {"\ud800": 1}}', "/body/a"),
        (rb'"\udc00"', "/body"),
    ],
    ids=["nul", "in a name", "half a pair"],
)
async def test_a_text_that_can_not_be_stored_is_named(body: bytes, pointer: str) -> None:
    async with client(JsonTexts(answering(echo), below="/api")) as caller:
        with pytest.raises(TextUnstorable) as refused:
            await caller.post("/api/x", content=body, headers=JSON)
        elsewhere = await caller.post("/v1/x", content=body, headers=JSON)
        no_json = await caller.post("/api/x", content=body, headers={"Content-Type": "text/plain"})

    assert f"The text at {pointer} holds" in refused.value.detail
    assert elsewhere.content == no_json.content == body
