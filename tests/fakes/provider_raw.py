"""A server below HTTP: it sends the bytes it was given to whoever connects, and then hangs up, properly or not, or says nothing more."""

import asyncio
import socket
import struct
from enum import StrEnum
from typing import Self

from pydantic import SecretStr

from eyrie.gateway.providers.endpoint import Dialect, Endpoint
from tests.fakes.provider_server import API_KEY


class Then(StrEnum):
    """What follows the bytes."""

    CLOSE = "close"
    ABORT = "abort"
    STALL = "stall"


class RawServer:
    """Answers every connection's first request with `sent`, and a moment later `after`."""

    def __init__(self, sent: bytes, then: Then, dialect: Dialect = Dialect.OPENAI, *, after: bytes = b"") -> None:
        self._sent = sent
        self._after = after
        self._then = then
        self._dialect = dialect
        self._over = asyncio.Event()
        self._server: asyncio.Server | None = None
        self._serving: set[asyncio.Task[None]] = set()
        self._port = 0

    def endpoint(self) -> Endpoint:
        """An endpoint that reaches this server."""
        return Endpoint("raw", self._dialect, f"http://127.0.0.1:{self._port}", SecretStr(API_KEY))

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self._port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._over.set()
        await asyncio.gather(*self._serving, return_exceptions=True)
        self._server.close()
        await self._server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._serving.add(task)
        await reader.readuntil(b"\r\n\r\n")
        writer.write(self._sent)
        await writer.drain()
        if self._after:
            await asyncio.sleep(0.02)  # so that it comes as a packet of its own
            writer.write(self._after)
        if self._then is Then.STALL:
            await self._over.wait()
        if self._then is Then.ABORT:
            await asyncio.sleep(0.05)  # a reset throws away what the client has not read yet
            writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        writer.close()
