"""Processes that run an embedded server of their own."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from eyrie.postgres.layout import Layout
from eyrie.postgres.postmaster import processes_of
from tests.databases import ROOT


@dataclass(frozen=True)
class Keeper:
    """A process like `eyrie up`, and the server it runs."""

    process: asyncio.subprocess.Process
    server_pid: int
    url: str


StartKeeper = Callable[..., Awaitable[Keeper]]


@pytest.fixture
async def start_keeper(data_dir: Path) -> AsyncIterator[StartKeeper]:
    """Starts such a process on `data_dir`, under another account when its ids are given."""
    started: list[asyncio.subprocess.Process] = []

    async def start(*, orphan_seconds: float = 60.0) -> Keeper:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.postgres.keeper", str(data_dir), str(orphan_seconds), cwd=ROOT, stdout=asyncio.subprocess.PIPE
        )
        started.append(process)
        assert process.stdout is not None
        async with asyncio.timeout(30):
            pid, _, url = (await process.stdout.readline()).decode().strip().partition(" ")
        return Keeper(process, int(pid), url)

    yield start
    for process in started:
        if process.returncode is None:
            process.kill()
        await process.communicate()
    for pid in processes_of(Layout(data_dir).cluster):
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            continue  # it ended with its postmaster
