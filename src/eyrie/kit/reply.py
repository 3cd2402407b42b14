"""The reply to one request, as it leaves the server: what is known of it, and what every reply carries."""

from collections.abc import Awaitable, Sequence
from typing import cast

from starlette.types import Message, Scope, Send

from eyrie.kit.wire import NONE, Fixed, Header, wire_of

_KEY = "eyrie.reply"
_STARTS = frozenset({"http.response.start", "websocket.accept", "websocket.http.response.start"})
_SWITCHING = 101
_FORBIDDEN = 403


class Reply:
    """Stands outermost, once for each request, so that no middleware has to wrap what is sent to look at it or to add to it."""

    __slots__ = ("_send", "extra", "fixed", "size", "status", "wire")

    def __init__(self, scope: Scope, send: Send) -> None:
        self._send = send
        self.wire = wire_of(scope, send)
        self.extra: list[Header] = []
        """Headers that the reply gets besides its own."""
        self.fixed = NONE
        """Headers that it gets unless it has them itself."""
        self.status: int | None = None
        """None as long as nothing was sent."""
        self.size = 0
        """Bytes of its body, so far."""
        scope[_KEY] = self

    def send(self, message: Message) -> Awaitable[None]:
        """Send a message of ASGI."""
        kind = message["type"]
        if kind == "http.response.body":
            self.size += len(message.get("body", b""))
        elif kind in _STARTS:
            self.status = _SWITCHING if kind == "websocket.accept" else message["status"]
            own = message.get("headers", ())
            message["headers"] = [*own, *self.extra, *self._fixed(own).headers]
        elif kind == "websocket.close" and self.status is None:
            self.status = _FORBIDDEN
        return self._send(message)

    def whole(self, status: int, headers: Sequence[Header], body: bytes) -> Awaitable[None]:
        """Send all of it; `headers` have its content-length."""
        self.status = status
        self.size += len(body)
        return self.wire.whole(status, [*headers, *self.extra], body, self._fixed(headers))

    def start(self, status: int, headers: Sequence[Header]) -> Awaitable[None]:
        """Begin to send it in pieces."""
        self.status = status
        return self.wire.start(status, [*headers, *self.extra], self._fixed(headers))

    def piece(self, data: bytes) -> Awaitable[None]:
        """Send a piece."""
        self.size += len(data)
        return self.wire.piece(data)

    def _fixed(self, own: Sequence[Header]) -> Fixed:
        if self.fixed.names.isdisjoint([name for name, _ in own]):  # ASGI has names in lower case
            return self.fixed
        present = dict(own)
        return Fixed([header for header in self.fixed.headers if header[0] not in present])


def reply_of(scope: Scope) -> Reply | None:
    """The reply to this request; None outside of a server."""
    return cast("Reply | None", scope.get(_KEY))


def direct_send(scope: Scope, otherwise: Send) -> Send:
    """What sends the pieces of a streamed reply after its first one; `otherwise` outside of a server.

    What surrounds requests looks at how a reply begins and ends, not at each of its pieces: a thousand readers of twenty
    pieces a second would else pass a dozen wrappers twenty thousand times a second.
    """
    reply = reply_of(scope)
    return otherwise if reply is None else reply.send
