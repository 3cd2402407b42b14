"""One request at an edge and the reply to it."""

import asyncio
from collections.abc import Awaitable, Sequence
from typing import TYPE_CHECKING

import msgspec
from starlette.types import Receive, Scope, Send

from eyrie.edges.errors import RequestInvalid
from eyrie.kit.http import headers_of
from eyrie.kit.reply import Reply, reply_of
from eyrie.kit.wire import Header, Wire

if TYPE_CHECKING:
    from starlette.types import Message

Fields = dict[str, msgspec.Raw]
"""A JSON object whose values were not read yet."""

_fields = msgspec.json.Decoder(Fields)
_NAMES: dict[bytes, tuple[Header, ...]] = {
    b"application/json": ((b"content-type", b"application/json"),),
    b"text/event-stream": ((b"content-type", b"text/event-stream"), (b"cache-control", b"no-store"), (b"x-accel-buffering", b"no")),
}


class Exchange:
    """A request, read on demand, and its reply, sent whole or in pieces."""

    __slots__ = ("_receive", "_reply", "extra", "headers", "left", "path", "scope")

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.scope = scope
        self.path: str = scope["path"]
        self.headers = headers_of(scope)
        self.left = False
        self._receive = receive
        self._reply = reply_of(scope) or Reply(scope, send)
        self.extra = self._reply.extra
        """Headers that every reply to this request carries."""

    @property
    def begun(self) -> bool:
        """Whether some of the reply was sent."""
        return self._reply.status is not None

    def header(self, name: bytes) -> str | None:
        """The value of a request header, given in lower case."""
        value = self.headers.get(name)
        return None if value is None else value.decode("latin-1")

    async def fields(self) -> Fields:
        """The JSON object in the body. Raises RequestInvalid."""
        body = self._received()
        if body is None:
            body = await self.body()
        try:
            return _fields.decode(body)
        except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as exc:
            raise RequestInvalid(f"The body is no JSON object: {exc}.") from exc

    async def body(self) -> bytes:
        """The whole body."""
        if (received := self._received()) is not None:
            return received
        pieces: list[bytes] = []
        message: Message = {"type": "http.request", "more_body": True}
        while message["type"] == "http.request" and message.get("more_body"):
            message = await self._receive()  # which counts a body that announces no length
            pieces.append(message.get("body", b""))
        return b"".join(pieces)

    def reply(self, status: int, body: bytes, *, kind: bytes = b"application/json", headers: Sequence[Header] = ()) -> Awaitable[None]:
        """Send the whole reply."""
        return self._reply.whole(status, [*_named(kind), (b"content-length", b"%d" % len(body)), *headers], body)

    def begin(self, *, kind: bytes = b"text/event-stream", headers: Sequence[Header] = ()) -> Awaitable[None]:
        """Begin a reply that is sent in pieces."""
        return self._reply.start(200, [*_named(kind), *headers])

    def piece(self, data: bytes) -> Awaitable[None]:
        """Send a piece."""
        return self._reply.piece(data)

    def finish(self) -> Awaitable[None]:
        """Nothing follows."""
        return self._reply.wire.finish()

    def _received(self) -> bytes | None:
        return self._reply.wire.received() if b"content-length" in self.headers else None

    def while_listened_to(self) -> "_Listening":
        """Cancel what the block does as soon as the client has left, and leave the block without an error then; `left` says so."""
        return _Listening(self, self._reply.wire)


class _Listening:
    """The time in which somebody waits for a reply."""

    __slots__ = ("_exchange", "_task", "_wire")

    def __init__(self, exchange: Exchange, wire: Wire) -> None:
        self._exchange = exchange
        self._task = wire.task
        self._wire = wire

    def __enter__(self) -> None:
        self._wire.leaves = self._left

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> bool:
        self._wire.leaves = None
        return kind is asyncio.CancelledError and self._exchange.left and self._task.uncancel() == 0

    def _left(self) -> None:
        self._exchange.left = True
        self._task.cancel()


def _named(kind: bytes) -> Sequence[Header]:
    return _NAMES.get(kind) or ((b"content-type", kind),)
