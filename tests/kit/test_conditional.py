"""Conditional requests: 304 for what is known, 412 for what is stale."""

from collections.abc import AsyncIterator

import pytest
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from eyrie.errors import install_handlers
from eyrie.kit.conditional import Conditional, Expected, IfMatch, VersionStale, version_etag
from tests.kit.asgi import answering, client, saying


async def test_a_reply_that_is_known_is_not_sent_again() -> None:
    reader = client(Conditional(saying("hello")))
    first = await reader.get("/")

    second = await reader.get("/", headers={"If-None-Match": f'"other", {first.headers["etag"]}'})

    assert first.headers["etag"].startswith('W/"')
    assert (second.status_code, second.content) == (304, b"")
    assert second.headers["etag"] == first.headers["etag"]


@pytest.mark.parametrize("known", ['"other"', "nonsense", 'W/"x"'])
async def test_a_reply_that_is_not_known_is_sent(known: str) -> None:
    reply = await client(Conditional(saying("hello"))).get("/", headers={"If-None-Match": known})

    assert (reply.status_code, reply.text) == (200, "hello")
    assert reply.headers["cache-control"] == "private, no-cache"


async def test_a_version_is_its_own_tag() -> None:
    app = Conditional(saying("hello", {"ETag": version_etag(3), "Cache-Control": "no-cache"}))

    reply = await client(app).get("/", headers={"If-None-Match": 'W/"3"'})

    assert (reply.status_code, reply.headers["etag"]) == (304, '"3"')


@pytest.mark.parametrize(
    "app", [saying("x", {"Cache-Control": "no-store"}), saying("x", media_type="image/png")], ids=["no-store", "image"]
)
async def test_what_is_not_to_be_kept_gets_no_tag(app: object) -> None:
    reply = await client(Conditional(app)).get("/")  # type: ignore[arg-type]  # an application in a table

    assert "etag" not in reply.headers


async def test_a_stream_passes_as_it_is() -> None:
    async def endpoint(request: Request) -> Response:
        async def parts() -> AsyncIterator[bytes]:
            yield b"a"
            yield b"b"

        return StreamingResponse(parts(), media_type="text/plain")

    reply = await client(Conditional(answering(endpoint))).get("/")

    assert (reply.text, "etag" in reply.headers) == ("ab", False)


async def test_a_post_is_not_conditional() -> None:
    reply = await client(Conditional(saying("hello"))).post("/")

    assert "etag" not in reply.headers


@pytest.fixture
def updatable() -> FastAPI:
    app = FastAPI()
    install_handlers(app)

    @app.put("/thing")
    async def update(expected: IfMatch) -> JSONResponse:
        expected.check(3)
        return JSONResponse({})

    return app


@pytest.mark.parametrize(
    ("given", "status"),
    [('"3"', 200), ('W/"3"', 200), ("*", 200), ('"2"', 412), ("3", 422), ('"99999999999"', 422), (None, 428)],
)
async def test_an_update_names_the_version_it_changes(updatable: FastAPI, given: str | None, status: int) -> None:
    reply = await client(updatable).put("/thing", headers={"If-Match": given} if given else {})

    assert reply.status_code == status


def test_a_stale_version_says_which_it_is_now() -> None:
    with pytest.raises(VersionStale) as caught:
        Expected(2).check(3)

    assert caught.value.members == {"expected": 2, "current": 3}
