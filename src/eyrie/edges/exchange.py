"""One request at an edge and the reply to it, over plain ASGI."""

import asyncio
from collections.abc import Sequence

import msgspec
from starlette.types import Message, Receive, Scope, Send

from eyrie.edges.errors import RequestInvalid
from eyrie.kit.direct import direct_send

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

    __slots__ = ("_receive", "_send", "_send_piece", "begun", "extra", "headers", "heard", "left", "path", "scope")

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.scope = scope
        self.path: str = scope["path"]
        self.headers: dict[bytes, bytes] = dict(scope["headers"])
        self.begun = False
        self.left = False
        self.heard = False
        """Whether the request was read to its end: from then on the next message says that the client has left."""
        self.extra: list[Header] = []
        """Headers that every reply to this request carries."""
        self._receive = receive
        self._send = send
        self._send_piece = send

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
        self.heard = True
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
        self._send_piece = direct_send(self._send)

    async def piece(self, data: bytes) -> None:
        """Send a piece."""
        await self._send_piece({"type": "http.response.body", "body": data, "more_body": True})

    async def finish(self) -> None:
        """Nothing follows."""
        await self._send({"type": "http.response.body", "body": b""})

    def while_listened_to(self) -> "_Listening":
        """Cancel what the block does as soon as the client has left, and leave the block without an error then; `left` says so."""
        return _Listening(self)

    async def wait_left(self) -> None:
        """Return when the client has left."""
        message: Message = {"type": "http.request"}
        while message["type"] != "http.disconnect":
            message = await self._receive()
        self.left = True

    async def _start(self, status: int, kind: bytes, headers: Sequence[Header]) -> None:
        self.begun = True
        content = _NAMES.get(kind) or [(b"content-type", kind)]
        await self._send({"type": "http.response.start", "status": status, "headers": [*content, *headers, *self.extra]})


class _Listening:
    """The time in which somebody waits for a reply."""

    __slots__ = ("_exchange", "_task", "_timer", "_watcher")

    def __init__(self, exchange: Exchange) -> None:
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 - a coroutine runs in a task; for the type checker
        self._exchange = exchange
        self._task: asyncio.Task[object] = task
        self._watcher: asyncio.Task[None] | None = None
        self._timer = task.get_loop().call_later(WATCH_AFTER_SECONDS, self._begin)

    def _begin(self) -> None:
        if not self._exchange.heard:  # the watcher would take the body for itself
            self._timer = self._task.get_loop().call_later(WATCH_AFTER_SECONDS, self._begin)
            return
        self._watcher = self._task.get_loop().create_task(self._watch(), name="edge: does the client listen")

    async def _watch(self) -> None:
        await self._exchange.wait_left()
        self._task.cancel()

    def __enter__(self) -> None:
        """The block begins."""

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> bool:
        self._timer.cancel()
        if self._watcher is not None:
            self._watcher.cancel()
        return kind is asyncio.CancelledError and self._exchange.left and self._task.uncancel() == 0
