"""Jobs and schedules in real processes, of which one is killed."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from eyrie.durable.service import enqueue
from eyrie.postgres.database import Database
from tests.databases import ROOT
from tests.waiting import until

pytestmark = pytest.mark.timeout(90)


@asynccontextmanager
async def worker(db: Database, folder: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    """A worker in a process of its own; it is killed at the end of the block at the latest."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.fakes.job_worker", db.urls.system, str(folder)),
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        assert process.stdout is not None
        assert await asyncio.wait_for(process.stdout.readline(), 40) == b"ready\n"
        yield process
    finally:
        await kill(process)


async def kill(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.kill()
    await process.wait()


def noted(folder: Path, what: str) -> list[int]:
    """The processes that wrote this, in order."""
    log = folder / "log"
    lines = [line.split(" ", 1) for line in log.read_text().splitlines()] if log.exists() else []
    return [int(process) for process, said in lines if said == what]


async def test_a_job_whose_process_is_killed_is_done_by_another(db: Database, folder: Path) -> None:
    async with worker(db, folder) as first:
        async with db.system() as tx:
            await enqueue(tx, "test.hold", [{"name": "a"}])
        await until(lambda: noted(folder, "begun a") == [first.pid])
        await kill(first)
    (folder / "open").touch()

    async with worker(db, folder) as second:
        await until(lambda: bool(noted(folder, "done a")))

    assert noted(folder, "begun a") == [first.pid, second.pid]
    assert noted(folder, "done a") == [second.pid]


async def test_a_tick_fires_once_though_two_processes_work_and_one_is_killed(db: Database, folder: Path) -> None:
    async with worker(db, folder) as first, worker(db, folder) as second:
        await until(lambda: len(noted(folder, "tick")) >= 4)
        await kill(first)
        before = len(noted(folder, "tick"))
        await until(lambda: len(noted(folder, "tick")) >= before + 3)

    async with db.system() as tx:
        per_tick = await tx.values(int, "SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'test.tick' GROUP BY args->>'timestamp'")
        begun = await tx.value(
            int,
            "SELECT count(*) FROM procrastinate_events JOIN procrastinate_jobs ON procrastinate_jobs.id = job_id WHERE type = 'started'",
        )
    assert set(per_tick) == {1}
    assert second.pid in noted(folder, "tick")
    # One that was begun and has not said so was in a process that was killed.
    assert len(per_tick) <= len(noted(folder, "tick")) + 2
    assert len(noted(folder, "tick")) <= (begun or 0) <= len(noted(folder, "tick")) + 2
