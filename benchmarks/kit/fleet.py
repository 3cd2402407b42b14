"""Processes of a fleet under test: API servers, gateways and workers on one database."""

import asyncio
import os
import socket
import time
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from benchmarks.kit.eyrie_server import KEY, PROGRAM, EyrieServer, answering

_PATIENCE_SECONDS = 300.0
SERVER: Sequence[str] = ("serve",)
GATEWAY: Sequence[str] = ("serve", "--only", "gateway")
WORKER: Sequence[str] = ("worker",)


async def migrate(data_dir: Path, variables: Mapping[str, str]) -> None:
    """Make the tables."""
    process = await asyncio.create_subprocess_exec(PROGRAM, "db", "migrate", env=_environment(data_dir, 0, variables), stdout=DEVNULL)
    if await process.wait() != 0:
        raise RuntimeError("the database could not be migrated; its words are above")


@asynccontextmanager
async def started(data_dir: Path, command: Sequence[str], variables: Mapping[str, str]) -> AsyncIterator[EyrieServer]:
    """A process of a fleet, ready; stopped in good order afterwards."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    began = time.perf_counter()
    process = await asyncio.create_subprocess_exec(PROGRAM, *command, env=_environment(data_dir, port, variables), stdout=PIPE)
    try:
        if command is WORKER:
            assert process.stdout is not None
            await asyncio.wait_for(process.stdout.readline(), _PATIENCE_SECONDS)
        else:
            await answering(process, port)
        yield EyrieServer(port, process.pid, data_dir, time.perf_counter() - began)
    finally:
        if process.returncode is None:
            process.terminate()
            await process.wait()


def _environment(data_dir: Path, port: int, variables: Mapping[str, str]) -> dict[str, str]:
    own = {"EYRIE_DATA_DIR": str(data_dir), "EYRIE_PORT": str(port or 8700), "EYRIE_BOOTSTRAP_API_KEY": KEY, "EYRIE_LOG_LEVEL": "warning"}
    return {**os.environ, **own, **variables}
