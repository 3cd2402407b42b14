"""Event streams: how they look, and that they end well however they end."""

import asyncio
import gzip
import json
import zlib
from collections.abc import AsyncGenerator

import pytest
from starlette.types import Message

from eyrie.kit.drain import Drain
from eyrie.kit.problems import NotFound
from eyrie.kit.reply import Reply
from eyrie.kit.sse import HEARTBEAT, EventStream, ZippedEventStream, encode_comment, encode_event, encode_reconnect, with_heartbeats
from tests.waiting import PATIENCE_SECONDS

SCOPE = {"type": "http", "path": "/stream", "headers": []}


class Reader:
    """The other end of a stream."""

    def __init__(self) -> None:
        self.sent: list[Message] = []
        self.asked = False
        self.left = asyncio.Event()
        self.news = asyncio.Condition()

    async def receive(self) -> Message:
        if not self.asked:
            self.asked = True
            return {"type": "http.request", "body": b"", "more_body": False}
        await self.left.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Message) -> None:
        async with self.news:
            self.sent.append(message)
            self.news.notify_all()

    async def has(self, part: bytes) -> None:
        async with asyncio.timeout(PATIENCE_SECONDS), self.news:
            await self.news.wait_for(lambda: part in self.body)

    @property
    def body(self) -> bytes:
        return b"".join(message.get("body", b"") for message in self.sent[1:])

    @property
    def complete(self) -> bool:
        return self.sent[-1].get("more_body") is False


class Source:
    """Events that wait after the first one, and note that they were closed."""

    def __init__(self, *chunks: bytes, error: Exception | None = None, waits: bool = True) -> None:
        self.chunks = chunks
        self.error = error
        self.waits = waits
        self.closed = False

    async def events(self) -> AsyncGenerator[bytes, None]:
        try:
            for chunk in self.chunks:
                yield chunk
            if self.error is not None:
                raise self.error
            if self.waits:
                await asyncio.Event().wait()
        finally:
            self.closed = True


@pytest.mark.parametrize(
    ("encoded", "expected"),
    [
        (encode_event(b"{}"), b"data: {}\n\n"),
        (encode_event(b"{}", event=b"step", id_=b"4:1:0"), b"id: 4:1:0\nevent: step\ndata: {}\n\n"),
        (encode_event(b"a\nb\r\nc"), b"data: a\ndata: b\ndata: c\n\n"),
        (encode_comment(b"a\nb"), b": a b\n\n"),
        (encode_reconnect(500), b"retry: 500\nevent: reconnect\ndata: {}\n\n"),
    ],
)
def test_events_are_encoded_as_the_standard_says(encoded: bytes, expected: bytes) -> None:
    assert encoded == expected


async def test_a_stream_that_ends_by_itself_is_complete() -> None:
    reader, source = Reader(), Source(b"data: 1\n\n", b"data: 2\n\n", waits=False)

    await EventStream(source.events(), Drain())(SCOPE, reader.receive, reader.send)

    assert reader.body == b"data: 1\n\ndata: 2\n\n"
    assert reader.complete
    headers = dict(reader.sent[0]["headers"])
    assert headers[b"content-type"] == b"text/event-stream; charset=utf-8"
    assert headers[b"x-accel-buffering"] == b"no"
    assert b"content-length" not in headers


async def test_a_stream_says_where_to_go_on_when_the_process_stops() -> None:
    reader, source, drain = Reader(), Source(b"data: 1\n\n"), Drain()
    stream = asyncio.create_task(EventStream(source.events(), drain)(SCOPE, reader.receive, reader.send))
    await reader.has(b"data: 1")

    drain.begin()
    await stream

    assert reader.body == b"data: 1\n\n" + encode_reconnect()
    assert reader.complete
    assert source.closed


async def test_a_zipped_stream_holds_nothing_back_and_is_complete() -> None:
    reader, source, drain = Reader(), Source(b"data: 1\n\n"), Drain()
    stream = asyncio.create_task(ZippedEventStream(source.events(), drain)(SCOPE, reader.receive, reader.send))
    async with asyncio.timeout(PATIENCE_SECONDS), reader.news:
        await reader.news.wait_for(lambda: len(reader.sent) > 1)
    first = zlib.decompressobj(wbits=31).decompress(reader.body)

    drain.begin()
    await stream

    assert first == b"data: 1\n\n"
    assert gzip.decompress(reader.body) == b"data: 1\n\n" + encode_reconnect()
    assert dict(reader.sent[0]["headers"])[b"content-encoding"] == b"gzip"


async def test_a_stream_ends_when_its_reader_leaves() -> None:
    reader, source = Reader(), Source(b"data: 1\n\n")
    stream = asyncio.create_task(EventStream(source.events(), Drain())(SCOPE, reader.receive, reader.send))
    await reader.has(b"data: 1")

    reader.left.set()
    await stream

    assert source.closed
    assert not reader.complete  # nobody is there to be told


async def test_a_quiet_stream_shows_that_it_lives() -> None:
    reader, source = Reader(), Source(b"data: 1\n\n")
    stream = asyncio.create_task(EventStream(source.events(), Drain(), heartbeat_seconds=0.02)(SCOPE, reader.receive, reader.send))

    await reader.has(HEARTBEAT + HEARTBEAT)

    reader.left.set()
    await stream


async def test_an_error_ends_the_stream_as_an_event() -> None:
    reader, source = Reader(), Source(error=NotFound("run", "x"))

    await EventStream(source.events(), Drain())(SCOPE, reader.receive, reader.send)

    head, _, data = reader.body.partition(b"\ndata: ")
    assert head == b"event: error"
    assert json.loads(data)["type"] == "/problems/not-found"
    assert reader.complete


async def test_a_fault_ends_the_stream_and_is_raised_for_the_log() -> None:
    reader, source = Reader(), Source(error=ZeroDivisionError("secret"))

    with pytest.raises(ZeroDivisionError):
        await EventStream(source.events(), Drain())(SCOPE, reader.receive, reader.send)

    assert b"/problems/internal" in reader.body
    assert b"secret" not in reader.body
    assert reader.complete


async def test_a_cancelled_stream_closes_its_source() -> None:
    reader, source = Reader(), Source(b"data: 1\n\n")
    stream = asyncio.create_task(EventStream(source.events(), Drain())(SCOPE, reader.receive, reader.send))
    await reader.has(b"data: 1")

    stream.cancel()
    with pytest.raises(asyncio.CancelledError):
        await stream

    assert source.closed


async def test_pieces_after_the_first_take_the_short_way_and_the_last_one_the_long_way() -> None:
    long, short = Reader(), Reader()
    scope = {**SCOPE}
    Reply(scope, short.send)
    stream = EventStream(Source(b"data: 1\n\n", b"data: 2\n\n", b"data: 3\n\n", waits=False).events(), Drain())

    await stream(scope, long.receive, long.send)

    assert [message.get("body") for message in long.sent] == [None, b"data: 1\n\n", b""]
    assert [message["body"] for message in short.sent] == [b"data: 2\n\n", b"data: 3\n\n"]
    assert long.complete


async def test_heartbeats_fill_the_time_in_which_nothing_comes() -> None:
    source = Source(b"data: 1\n\n", b"data: 2\n\n")
    beating = with_heartbeats(source.events(), 0.01)

    said = [await anext(beating) for _ in range(4)]
    await beating.aclose()

    assert said == [b"data: 1\n\n", b"data: 2\n\n", HEARTBEAT, HEARTBEAT]
    assert source.closed


async def test_heartbeats_end_with_the_events() -> None:
    ended, broken = Source(b"data: 1\n\n", waits=False), Source(b"data: 1\n\n", error=NotFound("run", "r"))

    assert [event async for event in with_heartbeats(ended.events(), 5)] == [b"data: 1\n\n"]
    with pytest.raises(NotFound):
        [event async for event in with_heartbeats(broken.events(), 5)]
    assert (ended.closed, broken.closed) == (True, True)
