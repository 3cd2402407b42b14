"""Processes of Eyrie on one database, started, killed and suspended by a test, and the world outside that they act on."""

import asyncio
import contextlib
import itertools
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import aiohttp
from psycopg.conninfo import conninfo_to_dict

from tests.databases import ROOT
from tests.fakes.recovery_outside import Report

START_SECONDS = 40
LOOK_SECONDS = 0.05
SECRET_KEY = "k" * 32
LEASE_SECONDS = 2.0
PLACES = 32
TUNING = {
    "EYRIE_SECRET_KEY": SECRET_KEY,
    "EYRIE_LOG_FORMAT": "json",
    "EYRIE_RUNS__LEASE_SECONDS": str(LEASE_SECONDS),
    "EYRIE_RUNS__HEARTBEAT_SECONDS": "0.5",
    "EYRIE_RUNS__WORKSPACE_CONCURRENCY": str(PLACES),
}


@dataclass(frozen=True)
class Outside:
    """The receiver of side effects and the provider of models, in a process of their own."""

    receiver: str
    provider: str
    client: aiohttp.ClientSession

    async def report(self) -> Report:
        """What they have seen."""
        async with self.client.get(f"{self.receiver}/report") as response:
            return Report.model_validate_json(await response.text())

    async def called(self, name: str) -> None:
        """Return when the effect with this name has been asked for."""

        async def asked() -> bool:
            return name in (await self.report()).effects

        await until(asked, START_SECONDS, f"the call {name} is not made")


@contextlib.asynccontextmanager
async def outside(folder: Path) -> AsyncIterator[Outside]:
    """Start them; they end with the block."""
    with (folder / "outside.log").open("wb") as file:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "tests.fakes.recovery_outside"),
            cwd=ROOT,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=file,
        )
    try:
        addresses = json.loads(await _line(process))
        async with aiohttp.ClientSession() as client:
            yield Outside(addresses["receiver"], addresses["provider"], client)
    finally:
        await _kill(process)


@dataclass(frozen=True)
class Member:
    """One process of the fleet, which has started."""

    process: asyncio.subprocess.Process
    log: Path
    port: int

    @property
    def alive(self) -> bool:
        """Whether the process runs (or is suspended)."""
        return self.process.returncode is None

    @property
    def url(self) -> str:
        """Where an API process answers."""
        return f"http://127.0.0.1:{self.port}"

    def suspend(self) -> None:
        """Let the process sleep, in the middle of whatever it does."""
        self.process.send_signal(signal.SIGSTOP)

    def wake(self) -> None:
        """Let it go on as if nothing had happened."""
        self.process.send_signal(signal.SIGCONT)

    async def kill(self) -> None:
        """End it, without a chance to do anything about it."""
        await _kill(self.process)

    async def stop(self, seconds: float) -> int:
        """End it in good order, within `seconds`; its exit code."""
        self.process.terminate()
        async with asyncio.timeout(seconds):
            return await self.process.wait()

    def logged(self, event: str) -> int:
        """How often its log has the event. Raises AssertionError where something other than the log was written."""
        lines = self.log.read_text().splitlines()
        assert [line for line in lines if not line.startswith("{")] == []
        return sum(json.loads(line).get("event") == event for line in lines)


@dataclass
class Fleet:
    """Processes on one database. Whatever is still there is killed when the fleet's block ends."""

    database_url: str
    receiver: str
    folder: Path
    members: list[Member] = field(default_factory=list)
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    async def worker(self) -> Member:
        """Start a process that carries runs."""
        return await self._start("WORKER", 0, {})

    async def workers(self, count: int) -> list[Member]:
        """Start several of them at once."""
        return list(await asyncio.gather(*(self.worker() for _ in range(count))))

    def member(self, pid: int) -> Member:
        """The member with this process id."""
        return next(member for member in self.members if member.process.pid == pid)

    async def api(self, port: int, **variables: str) -> Member:
        """Start a process that answers at `port`."""
        return await self._start("API", port, {"EYRIE_PORT": str(port), **variables})

    @contextlib.asynccontextmanager
    async def supervised(self, count: int) -> AsyncIterator[list[Member]]:
        """That many workers; one that ends is started again, as an operating system would do it."""
        workers = await self.workers(count)

        async def keep(place: int) -> None:
            while True:
                await workers[place].process.wait()
                workers[place] = await self.worker()

        keeping = [asyncio.create_task(keep(place)) for place in range(count)]
        try:
            yield workers
        finally:
            for task in keeping:
                task.cancel()
            await asyncio.gather(*keeping, return_exceptions=True)

    async def _start(self, duty: str, port: int, variables: Mapping[str, str]) -> Member:
        log = self.folder / f"{next(self.numbers)}-{duty.lower()}.log"
        with log.open("wb") as file:
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                *("-m", "tests.recovery.process", self.receiver, duty),
                cwd=ROOT,
                env={
                    **{name: value for name, value in os.environ.items() if not name.startswith("EYRIE_")},
                    **TUNING,
                    "EYRIE_DATABASE_URL": self.database_url,
                    "EYRIE_DATA_DIR": str(self.folder / "data"),
                    **variables,
                },
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=file,
            )
        member = Member(process, log, port)
        self.members.append(member)
        if await _line(process) != b"ready\n":
            raise AssertionError(f"the process did not start: {log.read_text()[-2_000:]}")
        return member


async def until(condition: Callable[[], Awaitable[bool]], seconds: float, otherwise: str) -> None:
    """Return when `condition` holds. Raises AssertionError, saying `otherwise`, when it does not within `seconds`."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + seconds
    while not await condition():
        if loop.time() > deadline:
            raise AssertionError(otherwise)
        await asyncio.sleep(LOOK_SECONDS)


@contextlib.asynccontextmanager
async def fleet(database_url: str, receiver: str, folder: Path) -> AsyncIterator[Fleet]:
    """A fleet without members."""
    made = Fleet(database_url, receiver, folder)
    try:
        yield made
    finally:
        await asyncio.gather(*(member.kill() for member in made.members))


def as_url(conninfo: str, dbname: str | None = None) -> str:
    """A connection string as EYRIE_DATABASE_URL takes it, maybe for another database of the server."""
    parts = conninfo_to_dict(conninfo)
    user, password = quote(str(parts["user"])), quote(str(parts["password"]), safe="")
    return f"postgresql://{user}:{password}@{parts['host']}:{parts['port']}/{dbname or parts['dbname']}"


async def _line(process: asyncio.subprocess.Process) -> bytes:
    assert process.stdout is not None
    async with asyncio.timeout(START_SECONDS):
        return await process.stdout.readline()


async def _kill(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
    await process.wait()
    if process.stdin is not None:
        process.stdin.close()
