"""One request at an edge and the reply to it."""

import asyncio
from collections.abc import Awaitable, Sequence
from typing import TYPE_CHECKING, Self

import msgspec
from starlette.types import Receive, Scope, Send

from eyrie.edges.errors import RequestInvalid
from eyrie.kit.http import headers_of
from eyrie.kit.reply import Reply, reply_of
from eyrie.kit.wire import Header

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
    """A request, read on demand, and its reply, sent whole or in pieces; in a `with` block for as long as its client is listened to."""

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

    def fields_here(self) -> Fields | None:
        """The JSON object in the body, if all of it has arrived already. Raises RequestInvalid."""
        body = self._received()
        return None if body is None else _decoded(body)

    async def fields(self) -> Fields:
        """The JSON object in the body. Raises RequestInvalid."""
        return _decoded(await self.body())

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

    def __enter__(self) -> Self:
        """Begin to listen: what the block does is cancelled as soon as the client has left, and ends without an error; `left` says so."""
        self._reply.wire.leaves = self._leave
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> bool:
        """Listen no more."""
        wire = self._reply.wire
        wire.leaves = None
        return kind is asyncio.CancelledError and self.left and wire.task.uncancel() == 0

    def _leave(self) -> None:
        self.left = True
        self._reply.wire.task.cancel()


def _decoded(body: bytes) -> Fields:
    try:
        return _fields.decode(body)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as exc:
        raise RequestInvalid(f"The body is no JSON object: {exc}.") from exc


def _named(kind: bytes) -> Sequence[Header]:
    return _NAMES.get(kind) or ((b"content-type", kind),)
