"""The cable between browsers and the server: it can be pulled out. (A browser that pretends to be offline keeps what is open.)"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

CHUNK = 64 * 1024


@dataclass
class Cable:
    """A port that leads to another one for as long as it is plugged in."""

    target: int
    port: int = 0
    is_in: bool = True
    _ends: set[asyncio.StreamWriter] = field(default_factory=set)

    def pull(self) -> None:
        """Cut everything that is open, and refuse everything new."""
        self.is_in = False
        for end in self._ends:
            end.transport.abort()

    def plug(self) -> None:
        """Let connections through again."""
        self.is_in = True

    async def carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Carry one connection to its end."""
        if not self.is_in:
            writer.transport.abort()
            return
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self.target)
        self._ends |= {writer, far_writer}
        await asyncio.gather(_pump(reader, far_writer), _pump(far_reader, writer))
        self._ends -= {writer, far_writer}


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        while chunk := await reader.read(CHUNK):
            writer.write(chunk)
            await writer.drain()
    writer.close()


@asynccontextmanager
async def cable_to(port: int) -> AsyncIterator[Cable]:
    """A cable to a port of this machine, plugged in."""
    cable = Cable(port)
    server = await asyncio.start_server(cable.carry, "127.0.0.1", 0)
    cable.port = server.sockets[0].getsockname()[1]
    try:
        yield cable
    finally:
        cable.pull()
        server.close()
