"""Laps of programs on one PostgreSQL, each in a fresh process: CPU of the program and of PostgreSQL, and the time it took."""

import asyncio
import json
import os
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.kit.environments import ROOT
from benchmarks.kit.measure import cpu_seconds

_READY_SECONDS = 120.0
_LAP_SECONDS = 900.0


@dataclass(frozen=True)
class Lap:
    """What `runs` runs took: seconds on the clock, CPU seconds of the program and of PostgreSQL."""

    runs: int
    seconds: float
    program_cpu: float
    postgres_cpu: float

    @property
    def program_ms(self) -> float:
        """CPU milliseconds of the program per run."""
        return self.program_cpu * 1_000 / self.runs

    @property
    def postgres_ms(self) -> float:
        """CPU milliseconds of PostgreSQL per run."""
        return self.postgres_cpu * 1_000 / self.runs

    @property
    def total_ms(self) -> float:
        """Both."""
        return self.program_ms + self.postgres_ms

    @property
    def per_second(self) -> float:
        """Runs per second."""
        return self.runs / self.seconds


@dataclass(frozen=True)
class Contestant:
    """A program that speaks `benchmarks.reference.lap`; runs and runs in flight are appended to its command."""

    name: str
    command: Sequence[str | Path]
    environment: Mapping[str, str]


async def lap(contestant: Contestant, postmaster: int, *, runs: int, in_flight: int) -> Lap:
    """Start the program, let it warm up, and measure one lap of it. Raises RuntimeError when it fails."""
    async with _started(contestant, runs, in_flight) as process:
        await _hear(process, _READY_SECONDS)
        program, postgres = cpu_seconds(process.pid), cpu_seconds(postmaster)
        _go(process)
        said = await _hear(process, _LAP_SECONDS)
        measured = Lap(runs, said["seconds"], cpu_seconds(process.pid) - program, cpu_seconds(postmaster) - postgres)
        _go(process)
        if await asyncio.wait_for(process.wait(), _READY_SECONDS) != 0:
            raise RuntimeError(f"{contestant.name} ended with {process.returncode}")
    return measured


@asynccontextmanager
async def _started(contestant: Contestant, runs: int, in_flight: int) -> AsyncIterator[Process]:
    process = await asyncio.create_subprocess_exec(
        *contestant.command, str(runs), str(in_flight), stdin=PIPE, stdout=PIPE, cwd=ROOT, env={**os.environ, **contestant.environment}
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def _hear(process: Process, seconds: float) -> dict[str, float]:
    assert process.stdout is not None
    line = await asyncio.wait_for(process.stdout.readline(), seconds)
    if not line:
        raise RuntimeError("the program ended before it had said what it had to; its words are above")
    said: dict[str, float] = json.loads(line)
    return said


def _go(process: Process) -> None:
    assert process.stdin is not None
    process.stdin.write(b"\n")
