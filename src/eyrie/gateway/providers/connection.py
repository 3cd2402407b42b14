"""One connection to a provider: a request goes out whole, its reply comes in through httptools, within bounds of size and time."""

import asyncio
from collections import deque
from enum import Enum, auto
from typing import cast

import httptools

HIGH_WATER_BYTES = 256 * 1024
"""More of a reply is not kept waiting for its reader: the provider is slowed down instead."""
MAX_HEAD_BYTES = 64 * 1024
_FRAMING = (b"content-length", b"transfer-encoding")
"""Headers that say where a body ends."""


class Trouble(Enum):
    """What can end an exchange early."""

    LOST = auto()
    GARBLED = auto()
    LATE = auto()


class ExchangeFailed(Exception):
    """The reply will never be complete."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.name)
        self.trouble = trouble


class Connection(asyncio.Protocol):
    """Carries one exchange at a time. `ask` sends, `wait` waits for status and headers, `piece` for the body.

    Every wait ends at a limit (the event loop's time), which `limit` may move while an exchange is going on.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._transport: asyncio.Transport | None = None
        self._parser: httptools.HttpResponseParser | None = None
        self._waiter: asyncio.Future[None] | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._pieces: deque[bytes] = deque()
        self._held = 0
        self._paused = False
        self._failure: Trouble | None = None
        self._framed = False
        self._head_bytes = 0
        self._until = 0.0
        self.status = 0
        self.headers: list[tuple[bytes, bytes]] = []
        self.begun = False
        self.complete = False
        self.reusable = False
        self.idle_since = 0.0

    @property
    def alive(self) -> bool:
        """Whether it can carry another exchange."""
        return self._failure is None and self._transport is not None and not self._transport.is_closing()

    def ask(self, request: bytes) -> None:
        """Send a request and forget the exchange before."""
        if self._parser is None:  # it reads one reply after the other
            self._parser = httptools.HttpResponseParser(self)
        self._pieces.clear()
        self._held = self._head_bytes = self.status = 0
        self.headers = []
        self.begun = self.complete = self.reusable = self._framed = False
        if self._transport is None or self._transport.is_closing():
            self._fail(Trouble.LOST)
            return
        self._transport.write(request)

    def limit(self, until: float) -> None:
        """Let no wait last longer than `until`."""
        self._until = until
        if self._timer is not None and until < self._timer.when():
            self._timer.cancel()
            self._timer = self._loop.call_at(until, self._look)

    def limit_to(self, seconds: float, end: float) -> None:
        """Let no wait last longer than that from now, or than until `end`."""
        self.limit(min(end, self._loop.time() + seconds))

    def rest(self) -> None:
        """Wait, from this moment on, for the next exchange."""
        self.idle_since = self._loop.time()

    async def piece(self) -> bytes:
        """What has come of the body since the last call, or b"" at its end. Raises ExchangeFailed."""
        while not self._pieces and not self.complete:
            await self.wait()
        return self.take()

    def take(self) -> bytes:
        """What has come of the body since the last call, without waiting."""
        if not self._pieces:
            return b""
        found = self._pieces[0] if len(self._pieces) == 1 else b"".join(self._pieces)
        self._pieces.clear()
        self._held = 0
        if self._paused and self._transport is not None:
            self._paused = False
            self._transport.resume_reading()
        return found

    def close(self) -> None:
        """Hang up."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._transport is not None:
            self._transport.abort()

    # What the transport calls.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the transport."""
        self._transport = cast("asyncio.Transport", transport)  # what create_connection makes; uvloop's are of no class of asyncio's

    def data_received(self, data: bytes) -> None:
        """Parse, and slow the provider down when too much waits; what nobody asked for ends the connection."""
        if self._parser is None or self.complete:
            self._fail(Trouble.GARBLED)
            return
        self._held += len(data)
        try:
            self._parser.feed_data(data)
        except httptools.HttpParserError:
            self._fail(Trouble.GARBLED)
            return
        if self._held > HIGH_WATER_BYTES and self._pieces and not self._paused and self._transport is not None:
            self._paused = True
            self._transport.pause_reading()

    def eof_received(self) -> bool | None:
        """The end of a body that has no other one."""
        if self.begun and not self._framed and not self.complete:
            self.complete = True
            self._wake()
        return None

    def connection_lost(self, exc: Exception | None) -> None:
        """Whoever waits is told."""
        if exc is None and self.begun and not self._framed and not self.complete:
            self.complete = True
        self._transport = None
        self._fail(Trouble.LOST)

    # What the parser calls.

    def on_header(self, name: bytes, value: bytes) -> None:
        """Keep a header; too many of them end the exchange."""
        self._head_bytes += len(name) + len(value)
        if self._head_bytes > MAX_HEAD_BYTES:
            raise httptools.HttpParserError("the head is too large")
        name = name.lower()
        self.headers.append((name, value))
        if name in _FRAMING:
            self._framed = True

    def on_headers_complete(self) -> None:
        """The head is there, unless it is one of those that announce another."""
        assert self._parser is not None  # noqa: S101 - it is calling; for the type checker
        status = self._parser.get_status_code()
        if 100 <= status < 200:
            self.headers = []
            self._framed = False
            return
        self.status = status
        self.begun = True
        self._wake()

    def on_body(self, body: bytes) -> None:
        """Keep a piece for the reader."""
        if not self._pieces:  # else the reader was woken for the first of them
            self._wake()
        self._pieces.append(body)

    def on_message_complete(self) -> None:
        """The reply is whole."""
        if not self.begun:
            return
        assert self._parser is not None  # noqa: S101 - it is calling; for the type checker
        self.complete = True
        self.reusable = self._framed and self._parser.should_keep_alive()
        self._wake()

    async def wait(self) -> None:
        """Return when more has come: with `begun`, status and headers are there. Raises ExchangeFailed."""
        if self._failure is not None:
            raise ExchangeFailed(self._failure)
        now = self._loop.time()
        if now >= self._until:
            self._fail(Trouble.LATE)
            raise ExchangeFailed(Trouble.LATE)
        if self._timer is None:
            self._timer = self._loop.call_at(self._until, self._look)
        self._waiter = self._loop.create_future()
        try:
            await self._waiter
        finally:
            self._waiter = None
        if self._failure is not None and not self._pieces and not self.complete:
            raise ExchangeFailed(self._failure)

    def _look(self) -> None:
        # One timer for all the waits of an exchange: most of them end long before it, and then nothing needs to be cancelled.
        self._timer = None
        if self._waiter is None:
            return
        if self._loop.time() >= self._until:
            self._fail(Trouble.LATE)
        else:
            self._timer = self._loop.call_at(self._until, self._look)

    def _fail(self, trouble: Trouble) -> None:
        if self._failure is None:
            self._failure = trouble
        self._wake()
        self.close()

    def _wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)
