"""One request and its reply, while somebody may leave."""

import asyncio
import socket
from collections.abc import Awaitable, Callable

import pytest
from starlette.types import Receive, Scope, Send

from eyrie.edges.exchange import Exchange
from tests.listening import listening
from tests.waiting import PATIENCE_SECONDS

Work = Callable[[Exchange], Awaitable[None]]
POST = b"POST /v1/x HTTP/1.1\r\nHost: x\r\n"


class Door:
    """Opens an exchange for each request, and keeps the last one."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self.opened: Exchange | None = None
        self.task: asyncio.Task[object] | None = None
        self.ended = asyncio.Event()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.opened = Exchange(scope, receive, send)
        self.task = asyncio.current_task()
        try:
            with self.opened:
                await self._work(self.opened)
        finally:
            self.ended.set()


async def _echo(exchange: Exchange) -> None:
    await asyncio.sleep(0.05)  # whatever takes long before the body is read
    await exchange.reply(200, await exchange.body(), kind=b"text/plain")


@pytest.mark.parametrize(
    "pieces",
    [(POST + b"Content-Length: 7\r\n\r\none two",), (POST + b"Content-Length: 7\r\n\r\none", b" two")],
    ids=["with its headers", "in pieces"],
)
async def test_a_body_that_is_read_late_is_whole(pieces: tuple[bytes, ...]) -> None:
    async with asyncio.timeout(PATIENCE_SECONDS), listening(Door(_echo)) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for piece in pieces:
            writer.write(piece)
            await asyncio.sleep(0.02)
        head = await reader.readuntil(b"\r\n\r\n")
        body = await reader.readexactly(7)
        writer.close()

    assert (head.split(b"\r\n")[0], body) == (b"HTTP/1.1 200 OK", b"one two")


async def test_a_body_that_announces_no_length_is_whole() -> None:
    async with asyncio.timeout(PATIENCE_SECONDS), listening(Door(_echo)) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(POST + b"Transfer-Encoding: chunked\r\n\r\n4\r\none \r\n")
        await asyncio.sleep(0.1)
        writer.write(b"3\r\ntwo\r\n0\r\n\r\n")
        await reader.readuntil(b"\r\n\r\n")
        body = await reader.readexactly(7)
        writer.close()

    assert body == b"one two"


async def test_work_ends_when_the_client_leaves() -> None:
    begun, reached = asyncio.Event(), False

    async def work(exchange: Exchange) -> None:
        nonlocal reached
        await exchange.body()
        begun.set()
        await asyncio.Event().wait()
        reached = True

    door = Door(work)
    async with asyncio.timeout(PATIENCE_SECONDS), listening(door) as port:
        client = socket.create_connection(("127.0.0.1", port))
        client.sendall(POST + b"Content-Length: 2\r\n\r\n{}")
        await begun.wait()
        client.close()
        await door.ended.wait()

    assert door.opened is not None
    assert (door.opened.left, reached) == (True, False)


async def test_somebody_elses_cancel_is_no_leaving() -> None:
    begun = asyncio.Event()

    async def work(exchange: Exchange) -> None:
        await exchange.body()
        begun.set()
        await asyncio.Event().wait()

    door = Door(work)
    async with asyncio.timeout(PATIENCE_SECONDS), listening(door) as port:
        with socket.create_connection(("127.0.0.1", port)) as client:
            client.sendall(POST + b"Content-Length: 2\r\n\r\n{}")
            await begun.wait()
            assert door.task is not None
            door.task.cancel()
            await asyncio.wait([door.task])

    assert door.opened is not None
    assert not door.opened.left
