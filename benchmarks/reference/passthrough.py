"""The least that a gateway in Python does: an ASGI application that passes bytes through aiohttp, with no key, no count, no record.

Run with `uvicorn benchmarks.reference.passthrough:app`; UPSTREAM is the address of the model server.
"""

import os
from typing import TYPE_CHECKING, Any

import aiohttp

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

_UPSTREAM = os.environ["UPSTREAM"]


class PassThrough:
    """The application; its session is made when the first request comes."""

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None

    async def __call__(
        self, scope: dict[str, Any], receive: "Callable[[], Awaitable[dict[str, Any]]]", send: "Callable[[dict[str, Any]], Awaitable[None]]"
    ) -> None:
        """Answer one request with what the model server says to it."""
        body, more = b"", True
        while more:
            message = await receive()
            body += message.get("body", b"")
            more = message.get("more_body", False)
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        async with self._session.post(_UPSTREAM + scope["path"], data=body, headers={"Content-Type": "application/json"}) as reply:
            kind = reply.headers["Content-Type"].encode()
            if "Content-Length" in reply.headers:
                whole = await reply.read()
                length = str(len(whole)).encode()
                await send(_start(reply.status, [(b"content-type", kind), (b"content-length", length)]))
                await send({"type": "http.response.body", "body": whole})
                return
            await send(_start(reply.status, [(b"content-type", kind)]))
            async for piece in reply.content.iter_any():
                await send({"type": "http.response.body", "body": piece, "more_body": True})
            await send({"type": "http.response.body", "body": b""})


def _start(status: int, headers: list[tuple[bytes, bytes]]) -> dict[str, Any]:
    return {"type": "http.response.start", "status": status, "headers": headers}


app = PassThrough()
