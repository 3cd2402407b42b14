"""What a reply is written to: our own server's connection, or any other ASGI server's `send`."""

import asyncio
from collections.abc import Awaitable, Callable, Generator, Sequence
from typing import Protocol, cast

from starlette.types import Scope, Send

Header = tuple[bytes, bytes]
_KEY = "eyrie.wire"


class Fixed:
    """Headers that many replies carry, put into bytes once: each header of a reply costs a microsecond else."""

    __slots__ = ("encoded", "headers", "names")

    def __init__(self, headers: Sequence[Header]) -> None:
        self.headers = tuple(headers)
        self.names = frozenset(name for name, _ in headers)
        self.encoded = b"".join(b"%b: %b\r\n" % header for header in headers)
        """As HTTP/1.1 has them."""


NONE = Fixed(())


class Wire(Protocol):
    """One request's end of a connection. What is awaited is over when more may be written."""

    leaves: Callable[[], None] | None
    """Called when the client is gone before its reply was complete."""

    @property
    def task(self) -> "asyncio.Task[None]":
        """What answers the request."""

    def received(self) -> bytes | None:
        """The request's whole body, if it has arrived already; else, and after that, it is read as ASGI has it."""

    def start(self, status: int, headers: Sequence[Header], fixed: Fixed = NONE) -> Awaitable[None]:
        """Begin a reply in pieces."""

    def piece(self, data: bytes) -> Awaitable[None]:
        """Go on with it."""

    def finish(self) -> Awaitable[None]:
        """Nothing follows."""

    def whole(self, status: int, headers: Sequence[Header], body: bytes, fixed: Fixed = NONE) -> Awaitable[None]:
        """A reply in one piece; `headers` have its content-length."""


class Done(Awaitable[None]):
    """What need not be waited for."""

    def __await__(self) -> Generator[None, None, None]:
        """Over at once: an iterator without an item does what a generator would, in a third of the time."""
        return cast("Generator[None, None, None]", iter(()))


class AsgiWire:
    """Writes through ASGI, which does not tell who leaves unless somebody reads."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.leaves: Callable[[], None] | None = None

    @property
    def task(self) -> "asyncio.Task[None]":
        """See `Wire`: whoever asks."""
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 - a coroutine runs in a task; for the type checker
        return task

    def received(self) -> bytes | None:
        """Not known."""
        return None

    def start(self, status: int, headers: Sequence[Header], fixed: Fixed = NONE) -> Awaitable[None]:
        """See `Wire`."""
        return self._send({"type": "http.response.start", "status": status, "headers": [*headers, *fixed.headers]})

    def piece(self, data: bytes) -> Awaitable[None]:
        """See `Wire`."""
        return self._send({"type": "http.response.body", "body": data, "more_body": True})

    def finish(self) -> Awaitable[None]:
        """See `Wire`."""
        return self._send({"type": "http.response.body", "body": b""})

    async def whole(self, status: int, headers: Sequence[Header], body: bytes, fixed: Fixed = NONE) -> None:
        """See `Wire`."""
        await self.start(status, headers, fixed)
        await self._send({"type": "http.response.body", "body": body})


def offer(scope: object, wire: Wire) -> None:
    """Let whoever answers this request write to `wire`."""
    cast("Scope", scope)[_KEY] = wire


def wire_of(scope: Scope, send: Send) -> Wire:
    """What the reply to this request is written to."""
    wire: Wire | None = scope.get(_KEY)
    return AsgiWire(send) if wire is None else wire
