"""A WebSocket client of the application in this process, in the test's own event loop."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from fastapi import FastAPI
from starlette.types import Message

from tests.waiting import PATIENCE_SECONDS


@dataclass
class Socket:
    """One connection: what the application sends, in order."""

    texts: list[str] = field(default_factory=list)
    accepted: bool = False
    closed: Message | None = None
    _news: asyncio.Condition = field(default_factory=asyncio.Condition)
    _incoming: asyncio.Queue[Message] = field(default_factory=asyncio.Queue)

    @property
    def code(self) -> int | None:
        """The code that the application closed with; None as long as it has not."""
        return None if self.closed is None else int(self.closed.get("code", 1000))

    async def opened(self) -> None:
        """Return when the application has taken the connection or refused it."""
        await self._until(lambda: self.accepted or self.closed is not None)

    async def heard(self, least: int) -> None:
        """Return when there are so many texts."""
        await self._until(lambda: len(self.texts) >= least)

    async def ended(self) -> None:
        """Return when the application has closed the connection."""
        await self._until(lambda: self.closed is not None)

    def leave(self) -> None:
        """Hang up."""
        self._incoming.put_nowait({"type": "websocket.disconnect", "code": 1005})

    async def receive(self) -> Message:
        """What the application reads."""
        return await self._incoming.get()

    async def send(self, message: Message) -> None:
        """What the application writes."""
        async with self._news:
            match message["type"]:
                case "websocket.accept":
                    self.accepted = True
                case "websocket.send":
                    self.texts.append(message["text"])
                case "websocket.close":
                    self.closed = message
            self._news.notify_all()

    async def _until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE_SECONDS), self._news:
            await self._news.wait_for(condition)


@asynccontextmanager
async def connected(app: FastAPI, address: str, headers: Mapping[str, str]) -> AsyncIterator[Socket]:
    """A connection to `address`; hung up, and awaited, at the end of the block."""
    parts = urlsplit(address)
    socket = Socket()
    await socket._incoming.put({"type": "websocket.connect"})
    scope = {
        "type": "websocket",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "scheme": "ws",
        "path": parts.path,
        "raw_path": parts.path.encode(),
        "query_string": parts.query.encode(),
        "headers": [(name.lower().encode(), value.encode()) for name, value in {"Host": "localhost", **headers}.items()],
        "client": ("127.0.0.1", 5),
        "server": ("localhost", 80),
        "subprotocols": [],
    }
    answering = asyncio.create_task(app(scope, socket.receive, socket.send))
    try:
        yield socket
    finally:
        socket.leave()
        async with asyncio.timeout(PATIENCE_SECONDS):
            await answering
