import json
from collections.abc import AsyncGenerator, AsyncIterator

import pytest
from aiohttp import ClientSession, DummyCookieJar

from eyrie.gateway import errors
from eyrie.gateway.protocol import (
    AssistantMessage,
    Completed,
    Finish,
    ModelEvent,
    ModelResponse,
    TextDelta,
    ToolCall,
    Usage,
)
from eyrie.gateway.providers.endpoint import Dialect, Endpoint
from eyrie.gateway.providers.http import Limits
from eyrie.gateway.providers.registry import list_models, make_model
from tests.fakes.provider_anthropic import FakeAnthropic
from tests.fakes.provider_gemini import FakeGemini
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_raw import RawServer, Then
from tests.fakes.provider_server import API_KEY, Ending, FakeCall, FakeProvider, Turn
from tests.gateway.providers.folding import REQUEST
from tests.waiting import PATIENCE_SECONDS, until

ALL = [FakeOpenAI, FakeAnthropic, FakeGemini]
every_dialect = pytest.mark.parametrize("fake", ALL)
IMPATIENT = Limits(first_byte_seconds=1, idle_seconds=1)
THOROUGH = Limits(drain_seconds=PATIENCE_SECONDS)


@pytest.fixture
async def session() -> AsyncIterator[ClientSession]:
    async with ClientSession(cookie_jar=DummyCookieJar()) as session:
        yield session


async def ask(server: FakeProvider, session: ClientSession, limits: Limits | None = None) -> list[ModelEvent]:
    return [event async for event in make_model(server.endpoint(), session, limits).stream(REQUEST)]


def response_in(events: list[ModelEvent]) -> ModelResponse:
    last = events[-1]
    assert isinstance(last, Completed)
    return last.response


@every_dialect
@pytest.mark.parametrize("fragment", [1, 3, 1000])
async def test_stream_gives_the_whole_answer(fake: type[FakeProvider], fragment: int, session: ClientSession) -> None:
    calls = (FakeCall("search", {"query": "naïve"}, "call_a"), FakeCall("now", {}, "call_b"))
    async with fake([Turn(text="Grüße 😀", thought="Hm.", calls=calls, fragment=fragment)]) as server:
        response = response_in(await ask(server, session))

    assert (response.message.text, response.message.thought) == ("Grüße 😀", "Hm.")
    assert response.message.tool_calls == (
        ToolCall(id="call_a", name="search", arguments={"query": "naïve"}),
        ToolCall(id="call_b", name="now"),
    )
    assert response.finish is Finish.TOOL_CALLS
    assert response.usage == Usage(input=20, output=10, cached_input=5, reasoning=3)


@every_dialect
async def test_the_key_travels_in_a_header_only(fake: type[FakeProvider], session: ClientSession) -> None:
    async with fake([Turn(text="Hi")]) as server:
        await ask(server, session)

    (request,) = server.requests
    assert any(API_KEY in value for value in request.headers.values())
    assert API_KEY not in json.dumps([request.path, dict(request.query), request.body])
    assert request.headers["Accept-Encoding"] == "identity"


@every_dialect
async def test_a_server_without_a_key_gets_none_and_own_headers(fake: type[FakeProvider], session: ClientSession) -> None:
    async with fake([Turn(text="Hi")]) as server:
        endpoint = Endpoint("local", server.dialect, server.url + "/", headers={"X-Team": "blue"})
        [_ async for _ in make_model(endpoint, session).stream(REQUEST)]

    (request,) = server.requests
    assert request.headers["X-Team"] == "blue"
    assert not {"Authorization", "x-api-key", "x-goog-api-key"} & set(request.headers)


@every_dialect
async def test_missing_usage_is_estimated(fake: type[FakeProvider], session: ClientSession) -> None:
    async with fake([Turn(text="Hello there", usage=False)]) as server:
        assert response_in(await ask(server, session)).usage == Usage(input=2, output=3, estimated=True)


@every_dialect
async def test_reasoning_goes_back_as_the_dialect_wants_it(fake: type[FakeProvider], session: ClientSession) -> None:
    async with fake([Turn(thought="Hm.", calls=(FakeCall("now"),)), Turn(text="Done")]) as server:
        first = response_in(await ask(server, session)).message
        request = REQUEST.model_copy(update={"messages": (*REQUEST.messages, first)})
        [_ async for _ in make_model(server.endpoint(), session).stream(request)]

    sent = json.dumps(server.requests[1].body)
    assert ("signed" in sent or "c2lnbmVk" in sent) == (fake is not FakeOpenAI)


@every_dialect
async def test_one_connection_serves_call_after_call(fake: type[FakeProvider], session: ClientSession) -> None:
    async with fake([Turn(text="a"), Turn(text="b")]) as server:
        await ask(server, session, THOROUGH)
        await ask(server, session, THOROUGH)

        assert session.connector is not None
        assert sum(map(len, session.connector._conns.values())) == 1  # no public count of them


@every_dialect
@pytest.mark.parametrize(
    ("turn", "kind"),
    [
        pytest.param(Turn.failure(400, "bad field"), errors.ModelRefusedRequest, id="bad-request"),
        pytest.param(Turn.failure(400, "prompt is too long"), errors.ContextTooLong, id="too-long"),
        pytest.param(Turn.failure(401, f"bad key {API_KEY}"), errors.ModelAuthFailed, id="bad-key"),
        pytest.param(Turn.failure(404, "no such model"), errors.ModelMissing, id="no-model"),
        pytest.param(Turn.failure(503, "busy"), errors.ModelOverloaded, id="busy"),
        pytest.param(Turn.failure(529, "busy"), errors.ModelOverloaded, id="overloaded"),
        pytest.param(Turn.html(502), errors.ModelOverloaded, id="proxy-page"),
        pytest.param(Turn.html(200), errors.ModelRefusedRequest, id="login-page"),
        pytest.param(Turn.failure(307, "elsewhere", Location="http://127.0.0.1:1/"), errors.ModelRefusedRequest, id="redirect"),
        pytest.param(
            Turn(raw=b'{"error": {"message": "no", "code": 429}}', content_type="application/json"),
            errors.ModelRateLimited,
            id="error-as-success",
        ),
        pytest.param(Turn(raw=b'{"choices": []}', content_type="application/json"), errors.ModelRefusedRequest, id="not-streamed"),
        pytest.param(Turn(raw=b"[]", content_type="application/json"), errors.StreamBroken, id="json-but-no-object"),
        pytest.param(Turn(raw=b"{", content_type="application/json"), errors.StreamBroken, id="no-json"),
        pytest.param(Turn(raw=b"data: {\n\n"), errors.StreamBroken, id="broken-event"),
        pytest.param(Turn(raw=b"data: " + b"x" * 2_000_000), errors.StreamBroken, id="endless-event"),
        pytest.param(Turn(raw=b""), errors.StreamBroken, id="nothing"),
        pytest.param(Turn(text="Hello there", ending=Ending.TRUNCATED), errors.StreamBroken, id="truncated"),
        pytest.param(Turn(text="Hello", ending=Ending.ERROR, message="busy"), errors.ModelOverloaded, id="error-in-the-middle"),
        pytest.param(Turn(text="Hello", ending=Ending.ENDLESS, delay_seconds=30), errors.StreamBroken, id="stalled"),
        pytest.param(Turn(text="Hello", header_delay_seconds=30), errors.ModelUnreachable, id="silent"),
    ],
)
async def test_what_goes_wrong_raises_its_error_without_the_key(
    fake: type[FakeProvider], turn: Turn, kind: type[errors.ModelError], session: ClientSession
) -> None:
    async with fake([turn]) as server:
        with pytest.raises(errors.ModelError) as caught:
            await ask(server, session, IMPATIENT if turn.delay_seconds or turn.header_delay_seconds else None)

    assert type(caught.value) is kind
    assert "The provider fake" in caught.value.detail
    assert API_KEY not in repr([caught.value.problem(), caught.value.__cause__])


@every_dialect
async def test_a_rate_limit_says_how_long_to_wait_and_passes(fake: type[FakeProvider], session: ClientSession) -> None:
    async with fake([Turn.failure(429, "slow down", Retry_After="7"), Turn(text="Hi")]) as server:
        with pytest.raises(errors.ModelRateLimited) as caught:
            await ask(server, session)
        response = response_in(await ask(server, session))

    assert caught.value.retry_after_seconds == 7
    assert response.message == AssistantMessage(text="Hi")


@every_dialect
@pytest.mark.parametrize("limits", [Limits(max_bytes=50_000), Limits(total_seconds=1)], ids=["bytes", "duration"])
async def test_an_endless_stream_is_cut(fake: type[FakeProvider], limits: Limits, session: ClientSession) -> None:
    async with fake([Turn(text="Hello", ending=Ending.ENDLESS, delay_seconds=0.001)]) as server:
        with pytest.raises(errors.StreamBroken):
            await ask(server, session, limits)


@every_dialect
async def test_closing_the_stream_closes_the_connection(fake: type[FakeProvider], session: ClientSession) -> None:
    async with fake([Turn(text="Hello", ending=Ending.ENDLESS, delay_seconds=0.001)]) as server:
        events = make_model(server.endpoint(), session).stream(REQUEST)
        async for event in events:
            if isinstance(event, TextDelta):
                break
        assert isinstance(events, AsyncGenerator)
        await events.aclose()

        await until(server.closed.is_set)


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
ANSWER = b'data: {"choices": [{"delta": {"content": "Hi"}, "finish_reason": "stop"}]}\n\n'


@pytest.mark.parametrize(
    ("sent", "then", "kind", "words"),
    [
        pytest.param(HEAD + b"\r\n", Then.STALL, errors.ModelUnreachable, "did not begin to answer in time", id="headers-alone"),
        pytest.param(b"", Then.STALL, errors.ModelUnreachable, "did not answer in time", id="silent"),
        pytest.param(b"", Then.CLOSE, errors.ModelUnreachable, "can't be reached", id="hangs-up"),
        pytest.param(b"SSH-2.0-OpenSSH\r\n", Then.CLOSE, errors.ModelUnreachable, "does not speak HTTP", id="another-protocol"),
        pytest.param(HEAD + b"Content-Length: 999\r\n\r\n" + ANSWER, Then.CLOSE, errors.StreamBroken, "broke off", id="cut-off"),
        pytest.param(HEAD + b"Content-Length: 999\r\n\r\n" + ANSWER, Then.ABORT, errors.StreamBroken, "broke off", id="reset"),
        pytest.param(HEAD + b"\r\ndata: {", Then.STALL, errors.StreamBroken, "stopped sending", id="stalled"),
        pytest.param(
            b"HTTP/1.1 500 No\r\nContent-Length: 999\r\n\r\n{", Then.STALL, errors.ModelOverloaded, "answered 500", id="endless-error"
        ),
    ],
)
async def test_a_server_that_breaks_http_raises(
    sent: bytes, then: Then, kind: type[errors.ModelError], words: str, session: ClientSession
) -> None:
    limits = IMPATIENT if then is Then.STALL else None
    async with RawServer(sent, then) as server:
        with pytest.raises(errors.ModelError, match=words) as caught:
            [_ async for _ in make_model(server.endpoint(), session, limits).stream(REQUEST)]

    assert type(caught.value) is kind
    assert API_KEY not in repr((caught.value, caught.value.__cause__, caught.value.problem()))


@pytest.mark.parametrize("then", list(Then))
async def test_what_happens_after_the_end_mark_does_not_matter(then: Then, session: ClientSession) -> None:
    sent = HEAD + b"Content-Length: 999\r\n\r\n" + ANSWER + b"data: [DONE]\n\n"
    async with RawServer(sent, then) as server:
        events = [event async for event in make_model(server.endpoint(), session).stream(REQUEST)]

    assert response_in(events).message.text == "Hi"


async def test_an_answer_needs_no_blank_line_at_its_end(session: ClientSession) -> None:
    async with RawServer(HEAD + b"Connection: close\r\n\r\n" + ANSWER.rstrip(), Then.CLOSE) as server:
        events = [event async for event in make_model(server.endpoint(), session).stream(REQUEST)]

    assert response_in(events).message.text == "Hi"


async def test_what_follows_the_end_mark_is_thrown_away(session: ClientSession) -> None:
    sent = HEAD + b"Connection: close\r\n\r\n" + ANSWER + b"data: [DONE]\n\n"
    async with RawServer(sent, Then.CLOSE, after=b": and more\n\n") as server:
        events = [event async for event in make_model(server.endpoint(), session, THOROUGH).stream(REQUEST)]

    assert response_in(events).message.text == "Hi"


async def test_a_closed_port_is_unreachable(session: ClientSession) -> None:
    async with RawServer(b"", Then.CLOSE) as server:
        endpoint = server.endpoint()

    with pytest.raises(errors.ModelUnreachable, match=r"can't be reached at 127\.0\.0\.1"):
        await list_models(endpoint, session)


@every_dialect
async def test_list_models_gives_their_names_sorted(fake: type[FakeProvider], session: ClientSession) -> None:
    async with fake(models=("b", "a")) as server:
        assert await list_models(server.endpoint(), session) == ["a", "b"]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b'{"error": {"message": "no", "code": 401}}', errors.ModelAuthFailed),
        (b"<html>", errors.StreamBroken),
        (b'{"nextPageToken": "more"}', errors.StreamBroken),
    ],
    ids=["error", "page", "endless"],
)
async def test_list_models_raises_what_goes_wrong(body: bytes, kind: type[errors.ModelError], session: ClientSession) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n"
    async with RawServer(head + body, Then.CLOSE, Dialect.GEMINI) as server:
        with pytest.raises(errors.ModelError) as caught:
            await list_models(server.endpoint(), session)

    assert type(caught.value) is kind
