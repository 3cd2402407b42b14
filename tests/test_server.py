"""A process that serves: ready soon, stopped in good order, nothing left behind."""

import asyncio
import signal
import socket
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from httpx import AsyncClient, ConnectError, ReadError, RemoteProtocolError

from eyrie.kit.sse import encode_reconnect
from eyrie.postgres.layout import Layout
from eyrie.postgres.postmaster import processes_of
from tests.databases import ROOT
from tests.ports import free_port
from tests.served import RELEASE

START_SECONDS = 40


@dataclass(frozen=True)
class Served:
    process: asyncio.subprocess.Process
    port: int
    client: AsyncClient

    async def ready(self) -> None:
        async with asyncio.timeout(START_SECONDS):
            while self.process.returncode is None:
                try:
                    if (await self.client.get("/health/ready")).status_code == 200:
                        return
                except (ConnectError, ReadError, RemoteProtocolError):
                    await asyncio.sleep(0.05)
        raise AssertionError("the process ended")

    async def output(self) -> tuple[str, str]:
        async with asyncio.timeout(START_SECONDS):
            out, err = await self.process.communicate()
        return out.decode(), err.decode()


async def spawn(data_dir: Path, port: int) -> asyncio.subprocess.Process:
    arguments = ["-m", "tests.served", str(data_dir), str(port)]
    return await asyncio.create_subprocess_exec(
        sys.executable, *arguments, cwd=ROOT, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )


@pytest.fixture
async def served(data_dir: Path) -> AsyncIterator[Served]:
    port = free_port()
    process = await spawn(data_dir, port)
    async with AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=START_SECONDS) as client:
        yield Served(process, port, client)
    if process.returncode is None:
        process.send_signal(signal.SIGTERM)
        await process.communicate()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_stopping_process_finishes_what_it_began(served: Served, data_dir: Path, number: signal.Signals) -> None:
    await served.ready()
    slow = asyncio.create_task(served.client.get("/api/test/slow"))
    stream = served.client.stream("GET", "/api/test/stream")
    reader = await stream.__aenter__()
    chunks = reader.aiter_raw()
    seen = await anext(chunks)  # the slow answer is in progress now

    served.process.send_signal(number)
    async for chunk in chunks:
        seen += chunk
    await stream.__aexit__(None, None, None)
    refused = await served.client.get("/api/nothing")
    unready = await served.client.get("/health/ready")
    (data_dir / RELEASE).touch()
    finished = await slow
    out, _ = await served.output()

    assert seen == b"id: 1\ndata: {}\n\n" + encode_reconnect()
    assert (refused.status_code, refused.json()["type"]) == (503, "/problems/stopping")
    assert unready.status_code == 503
    assert (finished.status_code, finished.json()) == (200, "done")
    assert out.splitlines() == ["component started", "component stopped"]
    assert served.process.returncode == 0
    assert processes_of(Layout(data_dir).cluster) == []


async def test_a_taken_port_is_said_before_anything_starts(data_dir: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        process = await spawn(data_dir, port)
        out, err = await process.communicate()

    assert process.returncode == 1
    assert err.decode().strip() == (
        f"Eyrie can't listen at 127.0.0.1:{port} (Address already in use). Stop the program that does, or set EYRIE_PORT to another port."
    )
    assert out == b""
    assert not data_dir.exists()  # noqa: ASYNC240 - nothing else runs in this loop


async def test_a_process_that_is_stopped_while_it_starts_leaves_nothing(data_dir: Path) -> None:
    process = await spawn(data_dir, free_port())
    async with asyncio.timeout(START_SECONDS):
        while not Layout(data_dir).lock.exists():  # noqa: ASYNC110 - another process makes the file
            await asyncio.sleep(0.01)

    process.send_signal(signal.SIGTERM)
    out, err = await process.communicate()

    assert process.returncode == 0, err.decode()
    assert out == b""
    assert processes_of(Layout(data_dir).cluster) == []
