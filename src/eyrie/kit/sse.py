"""Server-sent events as bytes, and the reply that streams them: to the end, the reader's leaving, or the server's stop."""

import asyncio
import zlib
from collections.abc import AsyncGenerator

from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from eyrie.kit.drain import Drain
from eyrie.kit.problems import AppError
from eyrie.kit.reply import direct_send
from eyrie.kit.request_id import current_request_id

_GZIP = 31
"""What zlib calls the format, with its largest window."""
HEARTBEAT = b": still here\n\n"
RETRY_MILLISECONDS = 1_000
_HEADERS = {
    "Cache-Control": "no-store",
    "X-Accel-Buffering": "no",  # proxies that collect replies would hold events back
}


def encode_event(data: bytes, *, event: bytes | None = None, id_: bytes | None = None) -> bytes:
    """One event. `data` may have lines; `event` and `id_` may not."""
    head = b""
    if id_ is not None:
        head += b"id: " + id_ + b"\n"
    if event is not None:
        head += b"event: " + event + b"\n"
    if b"\n" in data or b"\r" in data:
        data = b"\ndata: ".join(data.splitlines())
    return head + b"data: " + data + b"\n\n"


def encode_comment(text: bytes) -> bytes:
    """A line that readers ignore."""
    return b": " + text.replace(b"\n", b" ").replace(b"\r", b" ") + b"\n\n"


def encode_reconnect(milliseconds: int = RETRY_MILLISECONDS) -> bytes:
    """The last event before the server stops: come back after `milliseconds`, with the id of the last event seen."""
    return b"retry: %d\nevent: reconnect\ndata: {}\n\n" % milliseconds


async def with_heartbeats(events: AsyncGenerator[bytes, None], seconds: float) -> AsyncGenerator[bytes, None]:
    """The events, and a comment whenever none came for so long: a proxy in between cuts connections on which nothing happens."""
    coming = _next(events)
    try:
        while True:
            await asyncio.wait([coming], timeout=seconds)
            if not coming.done():
                yield HEARTBEAT
                continue
            event = coming.result()
            if event is None:
                return
            yield event
            coming = _next(events)
    finally:
        coming.cancel()
        await asyncio.gather(coming, return_exceptions=True)
        await events.aclose()


class EventStream(Response):
    """A reply that streams `events`, each already encoded (several at once is quicker).

    A comment is sent when nothing else was for `heartbeat_seconds`. When the reader leaves or the process begins to stop,
    `events` is closed; in the second case a `reconnect` event is sent first. An AppError of `events` becomes an `error`
    event that holds the problem.
    """

    media_type = "text/event-stream"

    def __init__(self, events: AsyncGenerator[bytes, None], drain: Drain, *, heartbeat_seconds: float = 15) -> None:
        super().__init__(headers=_HEADERS)
        del self.headers["content-length"]  # nobody knows it
        self._events = events
        self._drain = drain
        self._heartbeat_seconds = heartbeat_seconds
        self._sent_at = 0.0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the stream."""
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        packed = self._packed(send)
        piece = _Pieces(packed, direct_send(scope, send) if packed is send else packed)
        pump = asyncio.create_task(self._pump(piece), name="event stream")
        reader = asyncio.create_task(_disconnected(receive), name="event stream: reader")
        others = [
            asyncio.create_task(self._drain.wait_begun(), name="event stream: stop"),
            asyncio.create_task(self._beat(piece), name="event stream: heartbeat"),
        ]
        tasks = [pump, reader, *others]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            left, ended = reader.done(), pump.done()
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await self._events.aclose()
        if left:
            return
        failure = pump.exception() if ended else None
        last = encode_reconnect() if not ended else _failed(failure, scope["path"])
        await packed({"type": "http.response.body", "body": last, "more_body": False})
        if failure is not None and not isinstance(failure, AppError):
            raise failure

    def _packed(self, send: Send) -> Send:
        """What sends a piece as it is sent over the network."""
        return send

    async def _pump(self, piece: "_Pieces") -> None:
        loop = asyncio.get_running_loop()
        async for chunk in self._events:
            await piece.send({"type": "http.response.body", "body": chunk, "more_body": True})
            piece.send = piece.direct
            self._sent_at = loop.time()

    async def _beat(self, piece: "_Pieces") -> None:
        loop = asyncio.get_running_loop()
        self._sent_at = loop.time()
        while True:
            due = self._sent_at + self._heartbeat_seconds
            if (wait := due - loop.time()) > 0:
                await asyncio.sleep(wait)
                continue
            await piece.send({"type": "http.response.body", "body": HEARTBEAT, "more_body": True})
            self._sent_at = loop.time()


class ZippedEventStream(EventStream):
    """An event stream in gzip: a fifth of the bytes where much is told at once, and more work where single words are."""

    def __init__(self, events: AsyncGenerator[bytes, None], drain: Drain, *, heartbeat_seconds: float = 15) -> None:
        super().__init__(events, drain, heartbeat_seconds=heartbeat_seconds)
        self.headers["Content-Encoding"] = "gzip"
        self.headers["Vary"] = "Accept-Encoding"

    def _packed(self, send: Send) -> Send:
        packer = zlib.compressobj(wbits=_GZIP)

        async def zipped(message: Message) -> None:
            # Up to the end of each piece, so that nothing of it is held back.
            until = zlib.Z_SYNC_FLUSH if message["more_body"] else zlib.Z_FINISH
            await send({**message, "body": packer.compress(message["body"]) + packer.flush(until)})

        return zipped


class _Pieces:
    """How the pieces of one reply are sent: the first by the way of every reply, which lets go of what it held back; then directly."""

    def __init__(self, send: Send, direct: Send) -> None:
        self.send = send
        self.direct = direct


def _next(events: AsyncGenerator[bytes, None]) -> asyncio.Future[bytes | None]:
    return asyncio.ensure_future(anext(events, None))


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def _failed(failure: BaseException | None, instance: str) -> bytes:
    if failure is None:
        return b""
    error = failure if isinstance(failure, AppError) else AppError("The stream broke because of a fault in Eyrie; its log has the cause.")
    problem = error.problem(instance=instance, request_id=current_request_id())
    return encode_event(problem.model_dump_json(exclude_none=True).encode(), event=b"error")
