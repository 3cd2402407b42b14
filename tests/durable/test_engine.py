"""Jobs and schedules on the real queue; each test has a database of its own, because a queue serves all workspaces."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from procrastinate.worker import Worker

from eyrie.durable.engine import Engine, EngineSettings, Schedule, Task
from eyrie.durable.service import clear_up, depth, enqueue, fire, forget_ended
from eyrie.kit.clock import now
from eyrie.postgres.database import Database, DatabaseUrls
from tests.waiting import PATIENCE_SECONDS, until

QUICK = EngineSettings(poll_seconds=0.1, heartbeat_seconds=0.2, grace_seconds=5)


@dataclass
class Jobs:
    """A kind of job that remembers what it was called with; the first `failures` calls fail. `gate` holds it, when set."""

    failures: int = 0
    gate: asyncio.Event | None = None
    done: list[str] = field(default_factory=list)
    calls: int = 0

    async def run(self, name: str) -> None:
        self.calls += 1
        if self.gate is not None:
            await self.gate.wait()
        if self.calls <= self.failures:
            raise RuntimeError("not yet")
        self.done.append(name)

    def task(self, name: str = "test.job", attempts: int = 3) -> Task:
        return Task(name, self.run, attempts)


@pytest.fixture
async def db(fresh_database: DatabaseUrls) -> AsyncIterator[Database]:
    """A database of this test's own."""
    async with Database(fresh_database, app_connections=2, system_connections=2) as opened:
        yield opened


@contextlib.asynccontextmanager
async def working(db: Database, *tasks: Task, schedules: tuple[Schedule, ...] = ()) -> AsyncIterator[Engine]:
    """An engine at work."""
    async with Engine(db.urls.system, tasks, schedules, QUICK) as engine, engine.working():
        yield engine


async def put(db: Database, *names: str, task: str = "test.job", priority: int = 0) -> None:
    async with db.system() as tx:
        await enqueue(tx, task, [{"name": name} for name in names], priority=priority)


async def waiting(db: Database) -> int:
    async with db.system() as tx:
        return await depth(tx)


async def until_empty(db: Database) -> None:
    """Return once no job waits or runs. Raises TimeoutError."""

    async def empty() -> bool:
        return not await waiting(db)

    await until(empty)


async def test_a_job_runs_with_its_arguments_and_waits_no_more(db: Database) -> None:
    jobs = Jobs()

    async with working(db, jobs.task()):
        await put(db, "a", "b")
        await until(lambda: len(jobs.done) == 2)
        await until_empty(db)

    assert (sorted(jobs.done), await waiting(db)) == (["a", "b"], 0)


async def test_a_job_of_a_transaction_that_rolls_back_does_not_exist(db: Database) -> None:
    with contextlib.suppress(RuntimeError):
        async with db.system() as tx:
            await enqueue(tx, "test.job", [{"name": "lost"}])
            raise RuntimeError("rolled back")

    assert await waiting(db) == 0


async def test_enqueueing_nothing_is_no_job(db: Database) -> None:
    await put(db)

    assert await waiting(db) == 0


async def test_a_job_for_later_waits(db: Database) -> None:
    jobs = Jobs()
    async with db.system() as tx:
        await enqueue(tx, "test.job", [{"name": "later"}], at=now() + timedelta(hours=1))

    async with working(db, jobs.task()):
        await put(db, "now")
        await until(lambda: bool(jobs.done))

    assert (jobs.done, await waiting(db)) == (["now"], 1)


async def test_a_higher_priority_goes_first(db: Database) -> None:
    jobs = Jobs()
    await put(db, "low")
    await put(db, "high", priority=5)

    one_by_one = EngineSettings(concurrency=1, poll_seconds=0.1)
    async with Engine(db.urls.system, [jobs.task()], [], one_by_one) as engine, engine.working():
        await until(lambda: len(jobs.done) == 2)

    assert jobs.done == ["high", "low"]


@pytest.mark.timeout(60, func_only=True)
async def test_a_failed_job_is_run_again(db: Database) -> None:
    jobs = Jobs(failures=1)

    async with working(db, jobs.task(attempts=2)):
        await put(db, "a")
        await until(lambda: bool(jobs.done))

    assert (jobs.calls, jobs.done) == (2, ["a"])


@pytest.mark.timeout(60, func_only=True)
async def test_a_job_is_run_no_more_often_than_its_attempts(db: Database) -> None:
    jobs = Jobs(failures=9)

    async with working(db, jobs.task(attempts=1)):
        await put(db, "a")
        await until(lambda: jobs.calls > 0)
        await until_empty(db)

    assert jobs.calls == 1


@pytest.mark.timeout(60, func_only=True)
async def test_a_schedule_fires_once_per_tick_in_a_fleet(db: Database) -> None:
    ticks: list[None] = []

    async def tick() -> None:
        ticks.append(None)

    every_second = (Schedule("test.tick", tick, "* * * * * *"),)
    async with working(db, schedules=every_second), working(db, schedules=every_second):
        await until(lambda: len(ticks) >= 3)

    async with db.system() as tx:
        due = await tx.values(int, "SELECT (args->>'timestamp')::bigint FROM procrastinate_jobs")
        begun = await tx.value(int, "SELECT count(*) FROM procrastinate_events WHERE type = 'started'")
    assert sorted(due) == sorted(set(due))
    assert begun == len(ticks) <= len(due)


async def test_stopping_lets_jobs_in_progress_finish_and_takes_no_new_one(db: Database) -> None:
    jobs = Jobs(gate=asyncio.Event())
    assert jobs.gate is not None
    one_by_one = replace(QUICK, concurrency=1)  # while it works it looks for nothing: a look that had begun might still find a job
    async with Engine(db.urls.system, [jobs.task()], [], one_by_one) as engine, engine.working() as work:
        await put(db, "in progress")
        await until(lambda: jobs.calls == 1)

        engine.stop()
        await put(db, "too late")
        jobs.gate.set()
        await asyncio.wait_for(asyncio.shield(work), PATIENCE_SECONDS)

    assert (jobs.done, await waiting(db)) == (["in progress"], 1)


async def take(db: Database, *, worker_is_gone: bool) -> None:
    """Let a worker take every job that waits, and die on them."""
    async with db.system() as tx:
        worker = await tx.value(int, "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '1 hour') RETURNING id")
        await tx.execute("UPDATE procrastinate_jobs SET status = 'doing', worker_id = %s", [worker])
        if worker_is_gone:
            await tx.execute("DELETE FROM procrastinate_workers WHERE id = %s", [worker])


@pytest.mark.parametrize("worker_is_gone", [False, True])
async def test_the_jobs_of_a_dead_worker_are_given_back(db: Database, worker_is_gone: bool) -> None:
    jobs = Jobs()
    await put(db, "keep")
    await take(db, worker_is_gone=worker_is_gone)

    async with db.system() as tx:
        await clear_up(tx, silent_seconds=10)
    left = await waiting(db)
    async with working(db, jobs.task()):
        await until(lambda: bool(jobs.done))

    assert (left, jobs.done) == (1, ["keep"])


async def statuses(db: Database) -> list[str]:
    """The states of all jobs, in the engine's words, first ones first."""
    async with db.system() as tx:
        return await tx.values(str, "SELECT status::text FROM procrastinate_jobs ORDER BY id")


async def test_of_ticks_that_a_dead_worker_held_no_more_than_one_waits(db: Database) -> None:
    async with db.system() as tx:
        await fire(tx, "test.tick")
    await take(db, worker_is_gone=True)
    async with db.system() as tx:
        await fire(tx, "test.tick")
    await take(db, worker_is_gone=True)

    async with db.system() as tx:
        await clear_up(tx, silent_seconds=10)
    given_back = await statuses(db)
    await take(db, worker_is_gone=True)
    async with db.system() as tx:
        await fire(tx, "test.tick")
        await clear_up(tx, silent_seconds=10)

    assert given_back == ["aborted", "todo"]
    assert await statuses(db) == ["aborted", "aborted", "todo"]


async def test_a_job_that_was_to_be_cancelled_when_its_worker_died_is_cancelled(db: Database) -> None:
    await put(db, "a")
    await take(db, worker_is_gone=True)
    async with db.system() as tx:
        await tx.execute("UPDATE procrastinate_jobs SET abort_requested = true")
        await clear_up(tx, silent_seconds=10)

    assert await statuses(db) == ["aborted"]


async def test_what_has_ended_is_forgotten_in_time_but_for_the_newest_of_each_task(db: Database) -> None:
    await put(db, "a", "b", "c", "d")
    await put(db, "e", task="test.other")
    async with db.system() as tx:
        for job, status, days in [(1, "succeeded", 2), (2, "failed", 2), (3, "failed", 8), (4, "succeeded", 0), (5, "failed", 8)]:
            await tx.execute("UPDATE procrastinate_jobs SET status = %s WHERE id = %s", [status, job])
            await tx.execute("UPDATE procrastinate_events SET at = now() - make_interval(days => %s) WHERE job_id = %s", [days, job])

    async with db.system() as tx:
        removed = await forget_ended(tx)
        left = await tx.values(int, "SELECT id FROM procrastinate_jobs ORDER BY id")

    assert (removed, left) == (2, [2, 4, 5])


async def test_the_jobs_of_a_living_worker_are_left_alone(db: Database) -> None:
    jobs = Jobs(gate=asyncio.Event())
    assert jobs.gate is not None
    async with working(db, jobs.task()):
        await put(db, "a")
        await until(lambda: jobs.calls == 1)

        async with db.system() as tx:
            await clear_up(tx, silent_seconds=10)
        jobs.gate.set()
        await until(lambda: bool(jobs.done))

    assert (jobs.calls, jobs.done) == (1, ["a"])


@pytest.mark.timeout(60, func_only=True)
async def test_jobs_go_on_after_every_connection_was_cut(db: Database) -> None:
    jobs = Jobs()

    async with working(db, jobs.task()):
        await put(db, "before")
        await until(lambda: jobs.done == ["before"])
        async with db.system() as tx:
            await tx.execute(
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()
                """
            )
        await put(db, "after")
        await until(lambda: jobs.done == ["before", "after"])
        await put(db, "much later")
        await until(lambda: jobs.done[2:] == ["much later"])


async def test_killed_connections_delay_jobs_and_no_more(db: Database) -> None:
    jobs = Jobs()
    async with working(db, jobs.task()):
        await put(db, "before")
        await until(lambda: jobs.done == ["before"])

        async with db.system() as tx:
            sql = """
                SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()
            """
            killed = await tx.value(int, sql)
        async with db.anonymous() as tx:
            await enqueue(tx, "test.job", [{"name": "after"}])
        await until(lambda: jobs.done == ["before", "after"])

    assert killed


class Broken(Exception):
    """What the engine is not known to raise."""


async def test_a_worker_that_fails_again_and_again_ends_the_work(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    tries: list[None] = []

    async def run(_: Worker) -> None:
        tries.append(None)
        raise Broken

    monkeypatch.setattr(Worker, "run", run)
    async with Engine(db.urls.system, [], [], QUICK) as engine:
        with pytest.raises(Broken):
            await engine.work()

    assert len(tries) == 5
