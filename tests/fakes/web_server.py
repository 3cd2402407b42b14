"""A web server on loopback that sends exactly the bytes a test gives it, as slowly as the test wants."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass
class WebServer:
    """Replies by path: bytes are sent and the connection closed, None is never answered. `requests` are what came in."""

    replies: Mapping[str, bytes | None]
    requests: list[bytes] = field(default_factory=list)
    port: int = 0

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            length = next((int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")), 0)
            self.requests.append(head + await reader.readexactly(length))
            reply = self.replies[head.split(b" ")[1].decode()]
            if reply is None:
                writer.write(b"HTTP/1.1 200 OK\r\n")  # and then nothing more, until the client goes
                await reader.read()
            else:
                writer.write(reply)
                await writer.drain()
        except ConnectionError:
            pass
        finally:
            writer.close()


@asynccontextmanager
async def web_server(replies: Mapping[str, bytes | None]) -> AsyncIterator[WebServer]:
    """A running server."""
    fake = WebServer(replies)
    server = await asyncio.start_server(fake._serve, "127.0.0.1", 0)
    fake.port = server.sockets[0].getsockname()[1]
    async with server:
        yield fake


def reply(body: bytes = b"", *, status: str = "200 OK", **headers: str) -> bytes:
    """A reply with headers (`content_type="…"`) and a body."""
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *lines, "", ""]).encode() + body
