import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator, Iterator

import pytest
from pydantic import SecretStr

from eyrie.gateway import errors
from eyrie.gateway.providers import raw
from eyrie.gateway.providers.connection import HIGH_WATER_BYTES, Connection, ExchangeFailed, Trouble
from eyrie.gateway.providers.endpoint import Dialect, Endpoint
from eyrie.gateway.providers.http import Limits
from eyrie.gateway.providers.raw import RawClient, RawReply
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_raw import RawServer, Then
from tests.fakes.provider_server import API_KEY, Ending, Turn
from tests.waiting import PATIENCE_SECONDS, until

IMPATIENT = Limits(first_byte_seconds=1, idle_seconds=1)
JSON = Turn(raw=b'{"ok": true}', content_type="application/json")
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"


@contextlib.contextmanager
def opened(limits: Limits | None = None, connections: int = 8) -> Iterator[RawClient]:
    client = RawClient(limits, connections=connections)
    try:
        yield client
    finally:
        client.close()


@pytest.fixture
async def client() -> AsyncIterator[RawClient]:
    with opened() as made:
        yield made


async def ask(client: RawClient, endpoint: Endpoint, body: bytes = b"{}", deadline: float | None = None) -> RawReply:
    return await client.post(endpoint, "/chat/completions", body, deadline=deadline)


STREAM = b'{"stream": true}'


async def whole(client: RawClient, endpoint: Endpoint, body: bytes = b"{}") -> bytes:
    reply = await ask(client, endpoint, body)
    try:
        return await reply.whole()
    finally:
        reply.close()


async def test_the_body_passes_unchanged_and_so_does_the_question(client: RawClient) -> None:
    async with FakeOpenAI([JSON]) as server:
        endpoint = Endpoint("fake", Dialect.OPENAI, server.url + "/", SecretStr(API_KEY), {"X-Team": "blue"})
        reply = await ask(client, endpoint, b'{"model":"m"}')
        kind, body = reply.content_type, await reply.whole()
        reply.close()

    (request,) = server.requests
    assert (kind, body) == ("application/json", b'{"ok": true}')
    assert (request.method, request.path, request.body) == ("POST", "/v1/chat/completions", {"model": "m"})
    assert request.headers["Authorization"] == f"Bearer {API_KEY}"
    assert request.headers["X-Team"] == "blue"
    assert request.headers["Accept-Encoding"] == "identity"


async def test_one_connection_serves_call_after_call_and_a_given_back_reply_stays_so(client: RawClient) -> None:
    async with FakeOpenAI([JSON, JSON, Turn.failure(429, "slow"), JSON]) as server:
        for _ in range(2):
            reply = await ask(client, server.endpoint())
            await reply.whole()
            reply.close()
            reply.close()
        with pytest.raises(errors.ModelRateLimited):
            await ask(client, server.endpoint())
        await whole(client, server.endpoint())

        assert client.idle == 1


async def test_connections_that_waited_too_long_or_died_are_not_used_again(client: RawClient, monkeypatch: pytest.MonkeyPatch) -> None:
    async with FakeOpenAI([JSON, JSON, JSON]) as server:
        await whole(client, server.endpoint())
        monkeypatch.setattr(raw, "MAX_IDLE_SECONDS", -1.0)
        await whole(client, server.endpoint())

        assert client.idle == 1
        endpoint = server.endpoint()
    with pytest.raises(errors.ModelUnreachable):
        await whole(client, endpoint)


async def test_no_more_connections_are_kept_than_allowed() -> None:
    with opened(connections=1) as client:
        async with FakeOpenAI([JSON]) as first, FakeOpenAI([JSON]) as second:
            await whole(client, first.endpoint())
            await whole(client, second.endpoint())

            assert client.idle == 1


async def test_whoever_finds_every_connection_busy_waits_and_then_gives_up() -> None:
    with opened(Limits(connect_seconds=1), connections=1) as client:
        async with FakeOpenAI([JSON, JSON]) as server:
            held = await ask(client, server.endpoint())
            with pytest.raises(errors.ModelUnreachable, match="Every connection"):
                await ask(client, server.endpoint())
            waiting = asyncio.create_task(whole(client, server.endpoint()))
            await asyncio.sleep(0)
            held.close()

            assert await waiting == b'{"ok": true}'


@pytest.mark.parametrize(
    ("turn", "kind"),
    [
        pytest.param(Turn.failure(400, "bad field"), errors.ModelRefusedRequest, id="bad-request"),
        pytest.param(Turn.failure(401, f"bad key {API_KEY}"), errors.ModelAuthFailed, id="bad-key"),
        pytest.param(Turn.failure(529, "busy"), errors.ModelOverloaded, id="overloaded"),
        pytest.param(Turn.html(502), errors.ModelOverloaded, id="proxy-page"),
        pytest.param(Turn.failure(307, "elsewhere", Location="http://127.0.0.1:1/"), errors.ModelRefusedRequest, id="redirect"),
        pytest.param(Turn(text="Hello", header_delay_seconds=30), errors.ModelUnreachable, id="silent"),
    ],
)
async def test_a_refusal_raises_its_error_without_the_key(turn: Turn, kind: type[errors.ModelError]) -> None:
    with opened(IMPATIENT if turn.header_delay_seconds else None) as client:
        async with FakeOpenAI([turn]) as server:
            with pytest.raises(errors.ModelError) as caught:
                await ask(client, server.endpoint())

    assert type(caught.value) is kind
    assert "The provider fake" in caught.value.detail
    assert API_KEY not in repr([caught.value.problem(), caught.value.__cause__])


async def test_a_rate_limit_says_how_long_to_wait(client: RawClient) -> None:
    async with FakeOpenAI([Turn.failure(429, "slow down", Retry_After="7")]) as server:
        with pytest.raises(errors.ModelRateLimited) as caught:
            await ask(client, server.endpoint())

    assert caught.value.retry_after_seconds == 7


@pytest.mark.parametrize(
    ("sent", "then", "kind", "words"),
    [
        pytest.param(HEAD + b"\r\n", Then.STALL, errors.ModelUnreachable, "did not begin to answer in time", id="headers-alone"),
        pytest.param(b"", Then.STALL, errors.ModelUnreachable, "did not answer in time", id="silent"),
        pytest.param(b"", Then.CLOSE, errors.ModelUnreachable, "can't be reached", id="hangs-up"),
        pytest.param(b"SSH-2.0-OpenSSH\r\n", Then.CLOSE, errors.ModelUnreachable, "does not speak HTTP", id="another-protocol"),
        pytest.param(
            HEAD + b"X: " + b"x" * 70_000 + b"\r\n\r\n", Then.CLOSE, errors.ModelUnreachable, "does not speak HTTP", id="huge-head"
        ),
        pytest.param(HEAD + b"Content-Length: 999\r\n\r\ndata", Then.CLOSE, errors.StreamBroken, "broke off", id="cut-off"),
        pytest.param(HEAD + b"Content-Length: 999\r\n\r\ndata", Then.ABORT, errors.StreamBroken, "broke off", id="reset"),
        pytest.param(
            HEAD + b"Transfer-Encoding: chunked\r\n\r\n4\r\ndata\r\nzz", Then.STALL, errors.StreamBroken, "broke off", id="bad-chunk"
        ),
        pytest.param(HEAD + b"\r\ndata: {", Then.STALL, errors.StreamBroken, "stopped sending", id="stalled"),
        pytest.param(
            b"HTTP/1.1 500 No\r\nContent-Length: 999\r\n\r\n{", Then.STALL, errors.ModelOverloaded, "answered 500", id="endless-error"
        ),
        pytest.param(b"HTTP/1.1 500 No\r\n\r\n" + b"x" * 200_000, Then.CLOSE, errors.ModelOverloaded, "answered 500", id="long-error"),
    ],
)
async def test_a_server_that_breaks_http_raises(sent: bytes, then: Then, kind: type[errors.ModelError], words: str) -> None:
    with opened(IMPATIENT if then is Then.STALL else None) as client:
        async with RawServer(sent, then) as server:
            with pytest.raises(errors.ModelError, match=words) as caught:
                await whole(client, server.endpoint())

        assert type(caught.value) is kind
        assert client.idle == 0


@pytest.mark.parametrize("then", [Then.CLOSE, Then.STALL], ids=["closed", "open"])
@pytest.mark.parametrize(
    ("sent", "reusable"),
    [
        pytest.param(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nHi", True, id="announced"),
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nHi", False, id="last"),
        pytest.param(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nHi\r\n0\r\n\r\n", True, id="chunked"),
    ],
)
async def test_a_reply_ends_where_it_says(sent: bytes, reusable: bool, then: Then, client: RawClient) -> None:
    async with RawServer(sent, then) as server:
        assert await whole(client, server.endpoint()) == b"Hi"
        assert client.idle == reusable


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        pytest.param(b"Content-Length: 2\r\nContent-Type: Text/HTML; charset=utf-8\r\n", "text/html", id="with a charset"),
        pytest.param(b"Content-Length: 2\r\n", "", id="unsaid"),
    ],
)
async def test_a_reply_says_what_it_is(head: bytes, kind: str, client: RawClient) -> None:
    async with RawServer(b"HTTP/1.1 200 OK\r\n" + head + b"\r\nHi", Then.STALL) as server:
        reply = await ask(client, server.endpoint())
        said = reply.content_type
        reply.close()

    assert said == kind


async def test_a_reply_without_a_length_ends_with_its_connection(client: RawClient) -> None:
    async with RawServer(HEAD + b"\r\nHi", Then.CLOSE, after=b" there") as server:
        assert await whole(client, server.endpoint()) == b"Hi there"
    assert client.idle == 0


async def test_what_follows_the_end_mark_is_read_so_that_the_connection_serves_again(client: RawClient) -> None:
    chunked = HEAD + b"Transfer-Encoding: chunked\r\n\r\n2\r\nHi\r\n"
    async with RawServer(chunked, Then.STALL, after=b"6\r\n there\r\n0\r\n\r\n") as server:
        reply = await ask(client, server.endpoint())
        first = await reply.piece()
        await reply.drain()
        await reply.drain()
        reply.close()

        assert (first, client.idle) == (b"Hi", 1)


async def test_a_server_that_does_not_end_its_reply_is_left_after_a_moment() -> None:
    with opened(Limits(drain_seconds=0.05)) as client:
        async with RawServer(HEAD + b"Content-Length: 99\r\n\r\nHi", Then.STALL) as server:
            reply = await ask(client, server.endpoint())
            await reply.piece()
            await reply.drain()
            reply.close()

            assert client.idle == 0


async def test_what_a_server_says_unasked_ends_its_connection(client: RawClient) -> None:
    async with RawServer(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nHi", Then.STALL, after=b"HTTP/1.1 200 OK\r\n") as server:
        endpoint = server.endpoint()
        await whole(client, endpoint)
        ((connection,),) = client._idle.values()
        await until(lambda: not connection.alive)
        assert await whole(client, endpoint) == b"Hi"


@pytest.mark.parametrize("limits", [Limits(max_bytes=50_000), Limits(total_seconds=2)], ids=["bytes", "duration"])
async def test_an_endless_stream_is_cut(limits: Limits) -> None:
    with opened(limits) as client:
        async with FakeOpenAI([Turn(text="Hello", ending=Ending.ENDLESS, delay_seconds=0.001)]) as server:
            with pytest.raises(errors.StreamBroken):
                await whole(client, server.endpoint(), STREAM)


async def test_a_limit_that_passes_between_two_calls_ends_neither() -> None:
    with opened(IMPATIENT) as client:
        async with FakeOpenAI([JSON, JSON]) as server:
            await whole(client, server.endpoint())
            ((connection,),) = client._idle.values()
            await until(lambda: connection._timer is None)

            assert await whole(client, server.endpoint()) == b'{"ok": true}'


async def test_a_limit_that_is_moved_while_an_answer_is_waited_for_holds() -> None:
    async def answer_late(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        await moved.wait()
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        await writer.drain()
        writer.close()

    loop, moved = asyncio.get_running_loop(), asyncio.Event()
    server = await asyncio.start_server(answer_late, "127.0.0.1", 0)
    async with server, asyncio.timeout(PATIENCE_SECONDS):
        _, connection = await loop.create_connection(lambda: Connection(loop), *server.sockets[0].getsockname())
        connection.limit(loop.time() + 1)
        connection.ask(b"POST / HTTP/1.1\r\n\r\n")
        answered = asyncio.create_task(connection.wait())
        await asyncio.sleep(0)
        first = connection._timer
        connection.limit(loop.time() + 2 * PATIENCE_SECONDS)
        await until(lambda: connection._timer is not first)
        moved.set()
        await answered
        connection.close()

    assert (connection.status, connection.complete) == (200, True)


async def test_a_connection_that_was_lost_before_it_asked_fails_at_once() -> None:
    connection = Connection(asyncio.get_running_loop())

    connection.ask(b"POST / HTTP/1.1\r\n\r\n")

    with pytest.raises(ExchangeFailed) as failed:
        await connection.wait()
    assert failed.value.trouble is Trouble.LOST


async def test_a_deadline_ends_the_wait(client: RawClient) -> None:
    async with FakeOpenAI([Turn(text="Hello", header_delay_seconds=30)]) as server:
        with pytest.raises(errors.ModelUnreachable, match="in time"):
            await ask(client, server.endpoint(), deadline=asyncio.get_running_loop().time() + 0.2)


async def test_a_deadline_that_has_passed_asks_nobody(client: RawClient) -> None:
    async with FakeOpenAI([JSON, JSON]) as server:
        await whole(client, server.endpoint())
        with pytest.raises(errors.ModelUnreachable, match="in time"):
            await ask(client, server.endpoint(), deadline=asyncio.get_running_loop().time() - 1)


async def test_hanging_up_reaches_the_provider(client: RawClient) -> None:
    async with FakeOpenAI([Turn(text="Hello", ending=Ending.ENDLESS, delay_seconds=0.001)]) as server:
        reply = await ask(client, server.endpoint(), STREAM)
        assert await reply.piece()
        reply.close()

        await until(server.closed.is_set)


async def test_cancelling_hangs_up(client: RawClient) -> None:
    async with FakeOpenAI([Turn(text="Hello", header_delay_seconds=30)]) as server:
        asking = asyncio.create_task(ask(client, server.endpoint()))
        await until(lambda: bool(server.requests))
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)

        assert client.idle == 0


async def test_a_provider_that_is_faster_than_its_reader_is_slowed_down(client: RawClient) -> None:
    sent = b"x" * 8_000_000
    async with FakeOpenAI([Turn(raw=sent)]) as server:
        reply = await ask(client, server.endpoint())
        await asyncio.sleep(0.2)
        first = await reply.piece()
        rest = await reply.whole()
        reply.close()

    assert len(first) < 4 * HIGH_WATER_BYTES
    assert first + rest == sent


async def test_a_closed_port_and_a_name_that_nobody_has_are_unreachable(client: RawClient) -> None:
    async with RawServer(b"", Then.CLOSE) as server:
        closed = server.endpoint()
    nobody = Endpoint("nobody", Dialect.OPENAI, "http://nobody.invalid/v1")

    for endpoint in (closed, nobody):
        with pytest.raises(errors.ModelUnreachable, match="can't be reached at"):
            await ask(client, endpoint)


async def test_a_server_that_accepts_but_never_speaks_tls_is_given_up() -> None:
    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError):
            await reader.read()
        writer.close()
        over.set()

    over = asyncio.Event()
    server = await asyncio.start_server(listen, "127.0.0.1", 0)
    async with server:
        with opened(Limits(connect_seconds=0.2)) as client, pytest.raises(errors.ModelUnreachable, match="in time"):
            await ask(client, local("https", server))
        await over.wait()


async def test_a_certificate_that_nobody_signed_is_refused(client: RawClient, certificate: ssl.SSLContext) -> None:
    server = await asyncio.start_server(lambda _, writer: writer.close(), "127.0.0.1", 0, ssl=certificate)
    async with server:
        with pytest.raises(errors.ModelUnreachable, match="can't be reached"):
            await ask(client, local("https", server))


def local(scheme: str, server: asyncio.Server) -> Endpoint:
    port = server.sockets[0].getsockname()[1]
    return Endpoint("local", Dialect.OPENAI, f"{scheme}://127.0.0.1:{port}/v1", SecretStr(API_KEY))
