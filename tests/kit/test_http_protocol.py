"""HTTP/1.1 over real connections: how replies are told apart, and what becomes of the connection."""

import asyncio
import gc
import weakref
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from starlette.types import Receive, Scope, Send
from websockets.asyncio.client import connect

from eyrie.kit.reply import Reply
from eyrie.kit.wire import Header, wire_of
from tests.listening import listening
from tests.waiting import PATIENCE_SECONDS

App = Callable[[Scope, Receive, Send], Awaitable[None]]
GET = b"GET /a%20path?q=1 HTTP/1.1\r\nHost: x\r\n\r\n"


def through_asgi(status: int, headers: list[Header], *pieces: bytes) -> App:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": status, "headers": headers})
        for piece in pieces:
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b""})

    return app


def through_the_wire(status: int, headers: list[Header], *pieces: bytes) -> App:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        wire = wire_of(scope, send)
        await wire.start(status, headers)
        for piece in pieces:
            await wire.piece(piece)
        await wire.finish()

    return app


def in_one_piece(status: int, headers: list[Header], *pieces: bytes) -> App:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await Reply(scope, send).whole(status, headers, b"".join(pieces))

    return app


WAYS = pytest.mark.parametrize("way", [through_asgi, through_the_wire, in_one_piece])
Way = Callable[..., App]


@asynccontextmanager
async def talking(app: App, *, keep_alive_seconds: int = 5) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    async with asyncio.timeout(PATIENCE_SECONDS), listening(app, keep_alive_seconds=keep_alive_seconds) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            yield reader, writer
        finally:
            writer.close()


async def _replies(reader: asyncio.StreamReader, count: int) -> list[tuple[int, dict[bytes, bytes], bytes]]:
    """Replies with a content-length, or none where there is no body."""
    found = []
    for _ in range(count):
        first, *lines = (await reader.readuntil(b"\r\n\r\n")).strip().split(b"\r\n")
        headers = {name: value for name, _, value in (line.partition(b": ") for line in lines)}
        body = await reader.readexactly(int(headers.get(b"content-length", b"0")))
        found.append((int(first.split()[1]), headers, body))
    return found


def sized(body: bytes) -> list[Header]:
    return [(b"content-type", b"text/plain"), (b"content-length", b"%d" % len(body))]


@WAYS
async def test_a_connection_goes_on_after_a_reply(way: Way) -> None:
    async with talking(way(200, sized(b"hello"), b"hel", b"lo")) as (reader, writer):
        answers = []
        for _ in range(3):
            writer.write(GET)
            answers += await _replies(reader, 1)

    assert [(status, body) for status, _, body in answers] == [(200, b"hello")] * 3
    assert {b"date", b"content-type"} <= set(answers[0][1])
    assert b"connection" not in answers[0][1]


async def test_requests_sent_ahead_are_answered_in_their_order() -> None:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await asyncio.sleep(0.05 if scope["query_string"] == b"1" else 0)
        await in_one_piece(200, sized(b"1"), scope["query_string"])(scope, receive, send)

    async with talking(app) as (reader, writer):
        writer.write(b"".join(b"GET /?%d HTTP/1.1\r\nHost: x\r\n\r\n" % number for number in (1, 2, 3)))
        answers = await _replies(reader, 3)

    assert [body for _, _, body in answers] == [b"1", b"2", b"3"]


@pytest.mark.parametrize("target", [b"/a%20path?q=1", b"http://x/a%20path?q=1"], ids=["path", "whole address"])
async def test_what_is_asked_reaches_the_application(target: bytes) -> None:
    seen: list[Scope] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        seen.append(scope)
        await in_one_piece(200, sized(b""))(scope, receive, send)

    async with talking(app) as (reader, writer):
        writer.write(b"GET " + target + b" HTTP/1.1\r\nHost: x\r\n\r\n")
        await _replies(reader, 1)

    [scope] = seen
    assert (scope["method"], scope["path"], scope["raw_path"], scope["query_string"]) == ("GET", "/a path", b"/a%20path", b"q=1")
    assert scope["http_version"] == "1.1"


@WAYS
async def test_a_request_that_was_answered_is_freed_at_once(way: Way) -> None:
    class Mark:
        pass

    marks: list[weakref.ref[Mark]] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        scope["mark"] = mark = Mark()
        marks.append(weakref.ref(mark))
        await way(200, sized(b"x"), b"x")(scope, receive, send)

    gc.disable()  # what a cycle holds would stay
    try:
        async with talking(app) as (reader, writer):
            for _ in range(3):
                writer.write(GET)
                await _replies(reader, 1)
            alive = [mark() is not None for mark in marks]
    finally:
        gc.enable()

    assert not any(alive[:-1])  # the connection may still hold the last one


@WAYS
async def test_head_is_answered_without_the_body(way: Way) -> None:
    async with talking(way(200, sized(b"hello"), b"hello")) as (reader, writer):
        writer.write(b"HEAD / HTTP/1.1\r\nHost: x\r\n\r\n" + GET)
        head = await reader.readuntil(b"\r\n\r\n")
        rest = await _replies(reader, 1)

    assert b"content-length: 5\r\n" in head
    assert rest[0][2] == b"hello"


@WAYS
async def test_an_old_client_gets_a_reply_that_ends_with_the_connection(way: Way) -> None:
    async with talking(way(200, sized(b"hello"), b"hello")) as (reader, writer):
        writer.write(b"GET / HTTP/1.0\r\n\r\n")
        everything = await reader.read()

    assert b"connection: close\r\n" in everything
    assert everything.endswith(b"\r\n\r\nhello")


@WAYS
async def test_a_reply_that_closes_the_connection_does_so(way: Way) -> None:
    async with talking(way(503, [*sized(b"no"), (b"connection", b"close")], b"no")) as (reader, writer):
        writer.write(GET)
        everything = await reader.read()

    assert everything.startswith(b"HTTP/1.1 503 Service Unavailable\r\n")
    assert everything.count(b"connection: close") == 1


@pytest.mark.parametrize("way", [through_asgi, through_the_wire])
async def test_pieces_of_unknown_length_are_framed(way: Way) -> None:
    async with talking(way(200, [(b"content-type", b"text/event-stream")], b"data: 1\n\n", b"", b"x" * 17)) as (reader, writer):
        writer.write(GET)
        head = await reader.readuntil(b"\r\n\r\n")
        body = await reader.readuntil(b"0\r\n\r\n")

    assert b"transfer-encoding: chunked\r\n" in head
    assert body == b"9\r\ndata: 1\n\n\r\n11\r\n" + b"x" * 17 + b"\r\n0\r\n\r\n"


@pytest.mark.parametrize("status", [204, 304])
@WAYS
async def test_a_reply_that_may_have_no_body_has_none(way: Way, status: int) -> None:
    async with talking(way(status, [])) as (reader, writer):
        writer.write(GET * 2)
        answers = await _replies(reader, 2)

    assert [found for found, _, _ in answers] == [status] * 2
    assert b"transfer-encoding" not in answers[0][1]


@pytest.mark.parametrize(
    "wrong",
    [
        (b"x-name", b"a\r\nset-cookie: mine"),
        (b"x-name", b"a\nb"),
        (b"x-name", b"a\rb"),
        (b"x-name", b"a\0b"),
        (b"X-Name", b"a"),
        (b"a\r\nb", b"c"),
    ],
    ids=["break", "line feed", "carriage return", "nul", "capitals", "name"],
)
@WAYS
async def test_no_header_can_smuggle_another_one_in(way: Way, wrong: Header) -> None:
    async with talking(way(200, [*sized(b"hello"), wrong], b"hello")) as (reader, writer):
        writer.write(GET)
        [(status, headers, _)] = await _replies(reader, 1)

    assert status == 500
    assert b"set-cookie" not in headers


@pytest.mark.parametrize("body", [b"hell", b"hello!"], ids=["shorter", "longer"])
@WAYS
async def test_a_body_of_another_length_breaks_the_connection(way: Way, body: bytes) -> None:
    async with talking(way(200, sized(b"hello"), body)) as (reader, writer):
        writer.write(GET * 2)
        everything = await reader.read()

    assert everything.count(b"HTTP/1.1") <= 1  # nothing is taken for the next reply


async def test_a_client_that_waits_for_leave_gets_it() -> None:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        wire = wire_of(scope, send)
        assert wire.received() is None
        body = (await receive())["body"]
        body += (await receive())["body"] if not body else b""
        await Reply(scope, send).whole(200, sized(body), body)

    async with talking(app) as (reader, writer):
        writer.write(b"POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n")
        leave = await reader.readuntil(b"\r\n\r\n")
        writer.write(b"abc")
        [(_, _, body)] = await _replies(reader, 1)

    assert leave == b"HTTP/1.1 100 Continue\r\n\r\n"
    assert body == b"abc"


async def test_a_connection_is_closed_when_it_was_idle_for_long() -> None:
    async with talking(in_one_piece(200, sized(b"hello"), b"hello"), keep_alive_seconds=1) as (reader, writer):
        answers = []
        for _ in range(4):  # never idle for so long, though open for longer
            writer.write(GET)
            answers += await _replies(reader, 1)
            await asyncio.sleep(0.4)
        rest = await reader.read()

    assert len(answers) == 4
    assert rest == b""


@pytest.mark.parametrize("way", [through_asgi, through_the_wire, in_one_piece])
async def test_a_slow_reader_gets_everything_and_is_waited_for(way: Way) -> None:
    pieces = [bytes([65 + number]) * 1_000_000 for number in range(12)]
    app, done = way(200, sized(b"".join(pieces)), *pieces), asyncio.Event()

    async def noted(scope: Scope, receive: Receive, send: Send) -> None:
        await app(scope, receive, send)
        done.set()

    async with talking(noted) as (reader, writer):
        writer.write(GET)
        await asyncio.sleep(0.2)
        waited = not done.is_set()
        [(_, _, body)] = await _replies(reader, 1)

    assert body == b"".join(pieces)
    assert waited or way is in_one_piece  # which is handed over at once


async def test_what_comes_out_of_order_is_a_fault() -> None:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.body", "body": b"early"})

    async with talking(app) as (reader, writer):
        writer.write(GET)
        [(status, _, body)] = await _replies(reader, 1)

    assert (status, body) == (500, b"Internal Server Error")


async def test_who_leaves_is_told_and_writing_goes_nowhere() -> None:
    left, after = asyncio.Event(), asyncio.Event()

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        wire = wire_of(scope, send)
        wire.leaves = left.set
        await wire.start(200, [])
        await left.wait()
        await wire.piece(b"x")
        await wire.finish()
        after.set()

    async with talking(app) as (reader, writer):
        writer.write(GET)
        await reader.readuntil(b"\r\n\r\n")
        writer.transport.abort()
        await after.wait()


async def test_a_connection_becomes_a_web_socket() -> None:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        assert scope["type"] == "websocket"
        await receive()
        await send({"type": "websocket.accept"})
        text = (await receive())["text"]
        await send({"type": "websocket.send", "text": f"{scope['path']} {text}"})
        await send({"type": "websocket.close", "code": 1000})

    async with asyncio.timeout(PATIENCE_SECONDS), listening(app) as port, connect(f"ws://127.0.0.1:{port}/a%20path?q=1") as client:
        await client.send("hello")
        said = await client.recv()

    assert said == "/a path hello"
