"""A whole Eyrie under test: `eyrie up` on a throw-away data directory, and a client for its API."""

import asyncio
import os
import socket
import sys
import time
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import psutil
from pydantic import JsonValue

from benchmarks.kit.measure import tree

PROGRAM = Path(sys.executable).with_name("eyrie")
KEY = "benchmark-0123456789-abcdefghijklmnop"
READY_SECONDS = 60.0
STOP_SECONDS = 40.0
_POLL_SECONDS = 0.01
# Limits that no benchmark reaches, so that requests are counted as ever and none is refused.
UNREACHED = {f"EYRIE_LIMITS__{name}": "1000000" for name in ("STARTS_PER_MINUTE", "STARTS_PER_HOUR", "WORKSPACE_STARTS_PER_HOUR")} | {
    f"EYRIE_LIMITS__{name}": "1000000" for name in ("READS_PER_MINUTE", "WRITES_PER_MINUTE")
}


@dataclass(frozen=True)
class EyrieServer:
    """A running server. `ready_seconds` is the time from its exec to a 200 of `/health/ready`."""

    port: int
    pid: int
    data_dir: Path
    ready_seconds: float

    @property
    def url(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.port}"

    def processes(self) -> list[psutil.Process]:
        """Its processes, without those of PostgreSQL."""
        return [one for one in tree(self.pid) if not _is_postgres(one)]


@asynccontextmanager
async def eyrie_up(data_dir: Path, environment: Mapping[str, str]) -> AsyncIterator[EyrieServer]:
    """`eyrie up` on `data_dir`, ready; stopped in good order afterwards. Raises RuntimeError when it does not get ready."""
    port = _free_port()
    settings = {"EYRIE_DATA_DIR": str(data_dir), "EYRIE_PORT": str(port), "EYRIE_BOOTSTRAP_API_KEY": KEY, "EYRIE_LOG_LEVEL": "warning"}
    began = time.perf_counter()
    process = await asyncio.create_subprocess_exec(
        PROGRAM, "up", env={**os.environ, **settings, **environment}, stdout=asyncio.subprocess.DEVNULL
    )
    try:
        await answering(process, port)
        yield EyrieServer(port, process.pid, data_dir, time.perf_counter() - began)
    finally:
        if process.returncode is None:
            process.terminate()
            await asyncio.wait_for(process.wait(), STOP_SECONDS)


async def answering(process: Process, port: int) -> None:
    """Return when a server is ready. Raises RuntimeError when it ends, or takes too long."""
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline:
        if process.returncode is not None:
            raise RuntimeError(f"the server ended with {process.returncode}; its words are above")
        if await _answers_ready(port):
            return
        await asyncio.sleep(_POLL_SECONDS)
    raise RuntimeError(f"the server was not ready after {READY_SECONDS:g} s")


async def _answers_ready(port: int) -> bool:
    try:
        reader, writer = await asyncio.wait_for(asyncio.open_connection("127.0.0.1", port), 1)
    except (OSError, TimeoutError):
        return False
    try:
        writer.write(b"GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        status = await asyncio.wait_for(reader.readline(), READY_SECONDS)  # who connects before the server answers, waits
    except (OSError, TimeoutError):
        return False
    finally:
        writer.close()
    return b" 200 " in status


class Api:
    """The API of a server, with an owner's key."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self._session = session
        self._url = url

    async def get(self, path: str) -> dict[str, JsonValue]:
        """The body of a GET. Raises ClientResponseError."""
        return await self._call("GET", path, None)

    async def post(self, path: str, body: dict[str, JsonValue]) -> dict[str, JsonValue]:
        """The body that a POST replies with. Raises ClientResponseError."""
        return await self._call("POST", path, body)

    async def _call(self, method: str, path: str, body: dict[str, JsonValue] | None) -> dict[str, JsonValue]:
        async with self._session.request(method, self._url + path, json=body, headers=authorized()) as response:
            if response.status >= 400:
                raise RuntimeError(f"{method} {path}: {response.status} {await response.text()}")
            parsed: dict[str, JsonValue] = await response.json()
            return parsed


@asynccontextmanager
async def api_of(server: EyrieServer) -> AsyncIterator[Api]:
    """A client for as long as the block lasts."""
    async with aiohttp.ClientSession() as session:
        yield Api(session, server.url)


def authorized() -> dict[str, str]:
    """The header that says who asks."""
    return {"Authorization": f"Bearer {KEY}"}


def _is_postgres(process: psutil.Process) -> bool:
    try:
        return process.name().startswith("postgres")
    except psutil.NoSuchProcess:
        return True


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
