"""What programs say of their own users and sessions reaches the ledger, from wherever they say it."""

from typing import Any

import httpx
import pytest

from eyrie.gateway.cache.keys import keyed
from eyrie.gateway.calls.context import Attribution, Feature, Reuse, Terms
from eyrie.gateway.protocol import ModelRequest, TextPart, ToolMessage, UserMessage
from eyrie.kit.ids import uuid7
from tests.edges.serving import Desk
from tests.fakes.provider_anthropic import FakeAnthropic
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_server import Turn

HELLO = [{"role": "user", "content": "Hello"}]
BODIES: dict[str, dict[str, Any]] = {
    "/v1/chat/completions": {"model": "m", "messages": HELLO},
    "/v1/responses": {"model": "m", "input": "Hello"},
    "/v1/messages": {"model": "m", "max_tokens": 100, "messages": HELLO},
    "/v1/embeddings": {"model": "m", "input": "Hello"},
}
IDS = {"user_id": "from-metadata", "session_id": "s-metadata"}


async def send(desk: Desk, key: str, path: str, more: dict[str, Any], headers: dict[str, str | bytes]) -> httpx.Response:
    sent = {**BODIES[path], **more}
    async with httpx.AsyncClient(base_url=desk.url, trust_env=False, headers={"x-api-key": key}) as client:
        return await client.post(path, json=sent, headers=headers)  # type: ignore[arg-type]  # bytes are values of headers too


def named(desk: Desk) -> tuple[str | None, str | None]:
    (entry,) = desk.ledger.entries
    return entry.who.end_user, entry.who.client_session


@pytest.mark.parametrize("path", BODIES)
@pytest.mark.parametrize(
    ("more", "headers", "expected"),
    [
        pytest.param({}, {}, (None, None), id="nobody"),
        pytest.param({}, {"X-Eyrie-User": "ada", "X-Eyrie-Session": "s-1"}, ("ada", "s-1"), id="headers"),
        pytest.param({}, {"X-Eyrie-User": "Zoë".encode()}, ("Zoë", None), id="utf-8"),
        pytest.param({"user": "ada"}, {}, ("ada", None), id="user"),
        pytest.param({"user": "ada", "safety_identifier": "hash"}, {}, ("hash", None), id="safety-identifier"),
        pytest.param({"metadata": IDS}, {}, ("from-metadata", "s-metadata"), id="metadata"),
        pytest.param({"user": "ada", "metadata": IDS}, {}, ("ada", "s-metadata"), id="user-before-metadata"),
        pytest.param({"user": "ada", "metadata": IDS}, {"X-Eyrie-User": "h", "X-Eyrie-Session": "s"}, ("h", "s"), id="headers-win"),
        pytest.param({"metadata": IDS}, {"X-Eyrie-Session": "s"}, ("from-metadata", "s"), id="one-header"),
        pytest.param({"metadata": {"user_id": "u" * 300}}, {}, ("u" * 128, None), id="long-ones-are-cut"),
        pytest.param({"metadata": {"user_id": " a\nb\0c "}}, {}, ("a b c", None), id="on-one-line"),
        pytest.param({"metadata": None, "user": None}, {}, (None, None), id="null"),
        pytest.param({"metadata": {"user_id": " ", "session_id": ""}, "user": ""}, {}, (None, None), id="empty"),
    ],
)
async def test_end_user_and_session_reach_the_ledger(
    desk: Desk, key: str, path: str, more: dict[str, Any], headers: dict[str, str | bytes], expected: tuple[str | None, str | None]
) -> None:
    async with FakeOpenAI([Turn(text="Hi")]) as server:
        desk.plan.add("m", server)
        reply = await send(desk, key, path, more, headers)

    assert reply.status_code == 200, reply.text
    assert named(desk) == expected


@pytest.mark.parametrize("more", [{"metadata": {"user_id": 5}}, {"metadata": ["x"]}, {"user": 5}, {"safety_identifier": {}}])
async def test_what_the_body_says_amiss_is_left_to_the_provider(desk: Desk, key: str, more: dict[str, Any]) -> None:
    async with FakeOpenAI([Turn(text="Hi")]) as server:
        desk.plan.add("m", server)
        reply = await send(desk, key, "/v1/chat/completions", more, {})

    assert (reply.status_code, named(desk)) == (200, (None, None))
    assert server.requests[0].body.items() >= more.items()


async def test_metadata_of_messages_passes_on_as_it_is(desk: Desk, key: str) -> None:
    async with FakeAnthropic([Turn(text="Hi")]) as server:
        desk.plan.add("m", server)
        await send(desk, key, "/v1/messages", {"metadata": {"user_id": "u" * 300}}, {"X-Eyrie-User": "ada"})

    assert named(desk) == ("ada", None)
    assert server.requests[0].body["metadata"] == {"user_id": "u" * 300}
    assert "x-eyrie-user" not in server.requests[0].headers


@pytest.mark.parametrize(
    ("name", "value"),
    [
        pytest.param("X-Eyrie-User", "u" * 129, id="too-long"),
        pytest.param("X-Eyrie-User", "", id="empty"),
        pytest.param("X-Eyrie-Session", b"\xff\xfe", id="no-utf-8"),
        pytest.param("X-Eyrie-Session", b"a\tb", id="control-character"),
    ],
)
@pytest.mark.parametrize("path", BODIES)
async def test_a_header_that_cant_be_read_is_refused_with_the_mend(desk: Desk, key: str, path: str, name: str, value: str | bytes) -> None:
    reply = await send(desk, key, path, {}, {name: value})

    error = reply.json()["error"]
    assert (reply.status_code, error["type"]) == (400, "invalid_request_error")
    assert error["message"].startswith(f"The header {name} is ")
    assert error["message"].endswith("; send 1 to 128 characters in UTF-8, none of them a control character.")
    assert desk.ledger.entries == []


def test_private_answers_are_kept_for_each_end_user_apart() -> None:
    """One key may call for many people: what was fetched for one of them is not shown to the next."""
    id_ = uuid7()
    ada, ben, nobody = (Attribution(id_, id_, id_, "key", Feature.API, end_user=name) for name in ("ada", "ben", None))
    public = ModelRequest(model="m", messages=(UserMessage(parts=(TextPart(text="Hi"),)),))
    private = ModelRequest(model="m", messages=(*public.messages, ToolMessage(call_id="1", name="mail", text="secret")))

    def key_of(who: Attribution, request: ModelRequest) -> bytes:
        return keyed(who, "m", request, Terms(), Reuse()).key

    assert len({key_of(who, public) for who in (ada, ben, nobody)}) == 1
    assert len({key_of(who, private) for who in (ada, ben, nobody)}) == 3
