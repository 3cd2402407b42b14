"""One request at an edge and the reply to it, over plain ASGI."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Sequence

import msgspec
from starlette.types import Message, Receive, Scope, Send

from eyrie.edges.errors import RequestInvalid

Fields = dict[str, msgspec.Raw]
"""A JSON object whose values were not read yet."""
Header = tuple[bytes, bytes]

WATCH_AFTER_SECONDS = 0.25
"""Most replies are over before anybody could have left; only the others are watched."""

_fields = msgspec.json.Decoder(Fields)
_NAMES = {
    b"application/json": [(b"content-type", b"application/json")],
    b"text/event-stream": [(b"content-type", b"text/event-stream"), (b"cache-control", b"no-store"), (b"x-accel-buffering", b"no")],
}


class Exchange:
    """A request, read on demand, and its reply, sent whole or in pieces."""

    __slots__ = ("_receive", "_send", "begun", "extra", "headers", "left", "path", "scope")

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.scope = scope
        self.path: str = scope["path"]
        self.headers: dict[bytes, bytes] = dict(scope["headers"])
        self.begun = False
        self.left = False
        self.extra: list[Header] = []
        """Headers that every reply to this request carries."""
        self._receive = receive
        self._send = send

    def header(self, name: bytes) -> str | None:
        """The value of a request header, given in lower case."""
        value = self.headers.get(name)
        return None if value is None else value.decode("latin-1")

    async def body(self) -> bytes:
        """The whole body."""
        message = await self._receive()
        pieces: list[bytes] = [message.get("body", b"")]
        while message["type"] == "http.request" and message.get("more_body"):
            message = await self._receive()
            pieces.append(message.get("body", b""))
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)

    async def fields(self) -> Fields:
        """The JSON object in the body. Raises RequestInvalid."""
        body = await self.body()
        try:
            return _fields.decode(body)
        except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as exc:
            raise RequestInvalid(f"The body is no JSON object: {exc}.") from exc

    async def reply(self, status: int, body: bytes, *, kind: bytes = b"application/json", headers: Sequence[Header] = ()) -> None:
        """Send the whole reply."""
        await self._start(status, kind, [(b"content-length", str(len(body)).encode()), *headers])
        await self._send({"type": "http.response.body", "body": body})

    async def begin(self, *, kind: bytes = b"text/event-stream", headers: Sequence[Header] = ()) -> None:
        """Begin a reply that is sent in pieces."""
        await self._start(200, kind, headers)

    async def piece(self, data: bytes) -> None:
        """Send a piece."""
        await self._send({"type": "http.response.body", "body": data, "more_body": True})

    async def finish(self) -> None:
        """Nothing follows."""
        await self._send({"type": "http.response.body", "body": b""})

    @contextlib.asynccontextmanager
    async def while_listened_to(self) -> AsyncIterator[None]:
        """Cancel what the block does as soon as the client has left, and leave the block without an error then; `left` says so."""
        loop, task = asyncio.get_running_loop(), asyncio.current_task()
        assert task is not None  # noqa: S101 - a coroutine runs in a task; for the type checker
        watcher: asyncio.Task[None] | None = None

        def watch() -> None:
            nonlocal watcher
            watcher = loop.create_task(self._watch(task), name="edge: does the client listen")

        timer = loop.call_later(WATCH_AFTER_SECONDS, watch)
        try:
            yield
        except asyncio.CancelledError:
            if not self.left or task.uncancel() > 0:
                raise
        finally:
            timer.cancel()
            if watcher is not None:
                watcher.cancel()

    async def _watch(self, answering: asyncio.Task[object]) -> None:
        message: Message = {"type": "http.request"}
        while message["type"] != "http.disconnect":
            message = await self._receive()
        self.left = True
        answering.cancel()

    async def _start(self, status: int, kind: bytes, headers: Sequence[Header]) -> None:
        self.begun = True
        content = _NAMES.get(kind) or [(b"content-type", kind)]
        await self._send({"type": "http.response.start", "status": status, "headers": [*content, *headers, *self.extra]})
