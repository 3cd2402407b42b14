"""The queue's SQL: putting a job into the line inside the caller's transaction, and clearing up after dead workers."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from psycopg.types.json import Jsonb

from eyrie.postgres.database import Tx

_ENQUEUE = """
    SELECT procrastinate_defer_jobs_v1(
        ARRAY(
            SELECT ROW('default', %(task)s, %(priority)s, NULL, NULL, args, %(at)s)::procrastinate_job_to_defer_v1
            FROM unnest(%(args)s::jsonb[]) AS args
        )
    )
"""
# `pg_notify` inside the engine's insert trigger wakes a worker when the caller's transaction commits.


async def insert(tx: Tx, task: str, arguments: Sequence[Mapping[str, str]], *, priority: int, at: datetime | None) -> None:
    """Put one job per element of `arguments` in line."""
    await tx.execute(_ENQUEUE, {"task": task, "priority": priority, "at": at, "args": [Jsonb(dict(one)) for one in arguments]})


async def depth(tx: Tx) -> int:
    """How many jobs wait or run."""
    count = await tx.value(int, "SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing')")
    return count or 0


async def jobs_of_dead_workers(tx: Tx, *, silent_seconds: float) -> list[int]:
    """The jobs that a worker took and then died on: no heartbeat for `silent_seconds`, or gone altogether."""
    return await tx.values(
        int,
        """
        SELECT job.id FROM procrastinate_jobs AS job
        LEFT JOIN procrastinate_workers AS worker ON worker.id = job.worker_id
        WHERE job.status = 'doing' AND (worker.id IS NULL OR worker.last_heartbeat < now() - make_interval(secs => %(silent)s))
        FOR UPDATE OF job SKIP LOCKED
        """,
        {"silent": silent_seconds},
    )


async def give_back(tx: Tx, jobs: Sequence[int]) -> None:
    """Put jobs that a dead worker held in line again."""
    await tx.many("SELECT procrastinate_retry_job_v1(%(job)s, now(), NULL, NULL, NULL)", [{"job": job} for job in jobs])


async def remove_failed(tx: Tx) -> int:
    """Forget jobs that ended without success and to which nothing has happened for a week."""
    return await tx.execute(
        """
        DELETE FROM procrastinate_jobs AS job
        WHERE status IN ('failed', 'cancelled', 'aborted')
            AND NOT EXISTS (SELECT FROM procrastinate_events AS event WHERE event.job_id = job.id AND event.at > now() - interval '7 days')
        """
    )
