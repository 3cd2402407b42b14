"""The queue's SQL: putting a job into the line inside the caller's transaction, acting on jobs, and clearing up after dead workers."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from psycopg.errors import UniqueViolation
from psycopg.types.json import Jsonb

from eyrie.durable.jobs import Job, JobEvent, JobStatus
from eyrie.kit.cursor import Position, encode_cursor
from eyrie.kit.listing import EXACT, Column, Listing, ListQuery, Page, page
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


# The expressions of the home and of the status are those of the indexes `jobs_of_a_home…`.
_HOME = "coalesce(job.args->>'workspace_id', '')"
_STATUS = """CASE job.status WHEN 'todo' THEN 'waiting' WHEN 'doing' THEN 'running' WHEN 'succeeded' THEN 'succeeded'
                WHEN 'failed' THEN 'failed' ELSE 'cancelled' END"""
_JOB = f"""
        SELECT
            job.id, job.task_name AS task, {_HOME} AS home, {_STATUS} AS status,
            job.attempts + (job.status = 'doing')::integer AS attempts, job.args AS arguments,
            job.status = 'doing' AND job.abort_requested AS cancel_requested,
            (SELECT min(event.at) FROM procrastinate_events AS event WHERE event.job_id = job.id) AS created_at,
            CASE WHEN job.status = 'todo' THEN job.scheduled_at END AS due_at,
            (SELECT max(event.at) FROM procrastinate_events AS event WHERE event.job_id = job.id AND event.type = 'started') AS started_at,
            CASE WHEN job.status NOT IN ('todo', 'doing') THEN (
                SELECT max(event.at) FROM procrastinate_events AS event
                WHERE event.job_id = job.id AND event.type IN ('failed', 'succeeded', 'cancelled', 'aborted')
            ) END AS ended_at,
            job.failure_type, job.failure_message
        FROM procrastinate_jobs AS job
"""
JOBS = Listing(
    name="jobs",
    select=f"SELECT * FROM ({_JOB} WHERE {_HOME} = %(home)s) AS jobs WHERE true",
    key=Column("id", int),
    fields=(
        *("id", "task", "workspace_id", "status", "attempts", "arguments", "cancel_requested"),
        *("created_at", "due_at", "started_at", "ended_at", "failure"),
    ),
    columns=(
        Column("task", str, "What it does.", EXACT),
        Column("status", JobStatus, "Where it is in its life.", EXACT),
    ),
)


async def search(tx: Tx, homes: Sequence[str], query: ListQuery) -> Page[Job]:
    """The jobs of `homes` that a caller asks for.

    Each home is asked apart, and comes in order out of an index: all at once would be read from end to end to be sorted.
    """
    parts = [await page(tx, JOBS, query, Job, {"home": home}) for home in homes]
    found = sorted((job for part in parts for job in part.items), key=lambda job: job.id, reverse=query.descending)
    shown = found[: query.limit]
    goes_on = len(found) > len(shown) or any(part.next_cursor for part in parts)
    cursor = encode_cursor(query.order, Position(shown[-1].id, shown[-1].id)) if goes_on else None
    return Page(items=shown, next_cursor=cursor, delta_cursor=None)


async def find(tx: Tx, homes: Sequence[str], job_id: int) -> Job | None:
    """One job, if it is one of `homes`."""
    return await tx.maybe(Job, f"{_JOB} WHERE {_HOME} = ANY(%(homes)s) AND job.id = %(id)s", {"homes": list(homes), "id": job_id})


async def newest(tx: Tx, tasks: Sequence[str]) -> list[Job]:
    """The newest job of each of the installation's `tasks`."""
    return await tx.all(
        Job,
        f"""
        SELECT newest.* FROM unnest(%(tasks)s::text[]) AS wanted (task)
        CROSS JOIN LATERAL ({_JOB} WHERE {_HOME} = '' AND job.task_name = wanted.task ORDER BY job.id DESC LIMIT 1) AS newest
        """,
        {"tasks": list(tasks)},
    )


async def history(tx: Tx, job_id: int) -> list[JobEvent]:
    """What happened to a job, first things first, in our words."""
    return await tx.all(
        JobEvent,
        """
        SELECT at, CASE type WHEN 'deferred' THEN 'created' WHEN 'deferred_for_retry' THEN 'put_back' WHEN 'aborted' THEN 'cancelled'
            WHEN 'abort_requested' THEN 'cancel_requested' ELSE type::text END AS type
        FROM procrastinate_events WHERE job_id = %(job)s AND type <> 'scheduled' ORDER BY id LIMIT 200
        """,
        {"job": job_id},
    )


async def cancel(tx: Tx, job_id: int) -> bool:
    """Take a waiting job out of the line, or have the worker of a running one stop it; False when it has ended."""
    return await tx.value(int, "SELECT procrastinate_cancel_job_v1(%(job)s, true, false)", {"job": job_id}) is not None


async def retry(tx: Tx, job_id: int) -> bool:
    """Put a job that failed or was cancelled in line again; False when it is in another state, or an equal one waits already."""
    try:
        async with tx.connection.transaction():
            sql = """
                WITH again AS (
                    UPDATE procrastinate_jobs SET status = 'todo', scheduled_at = NULL, abort_requested = false, worker_id = NULL
                    FROM procrastinate_jobs AS before
                    WHERE procrastinate_jobs.id = %(job)s AND before.id = procrastinate_jobs.id
                        AND procrastinate_jobs.status IN ('failed', 'cancelled', 'aborted')
                    RETURNING procrastinate_jobs.id, before.status
                ), noted AS (
                    -- The engine's trigger notes it for failed ones only.
                    INSERT INTO procrastinate_events (job_id, type) SELECT id, 'retried' FROM again WHERE status <> 'failed'
                )
                SELECT id FROM again
            """
            return await tx.value(int, sql, {"job": job_id}) is not None
    except UniqueViolation:
        return False


async def note_failure(tx: Tx, job_id: int, type_: str, message: str) -> None:
    """Keep why a job failed; the failure before is forgotten."""
    await tx.execute(
        "UPDATE procrastinate_jobs SET failure_type = %(type)s, failure_message = %(message)s WHERE id = %(job)s",
        {"type": type_, "message": message, "job": job_id},
    )


async def insert_now(tx: Tx, schedule: str) -> int | None:
    """Put a schedule's job in line beside its ticks; None when one waits already, which will do."""
    return await tx.value(
        int,
        """
        INSERT INTO procrastinate_jobs (queue_name, task_name, queueing_lock, args)
        VALUES ('default', %(name)s::text, %(name)s::text, jsonb_build_object('timestamp', extract(epoch FROM now())::bigint))
        ON CONFLICT (queueing_lock) WHERE status = 'todo' DO NOTHING
        RETURNING id
        """,
        {"name": schedule},
    )


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
    """Put jobs that a dead worker held in line again.

    What was to be cancelled is, and so is a tick while another one of its schedule waits: the line takes one of each.
    """
    await tx.execute(
        """
        WITH held AS (
            SELECT id, queueing_lock, row_number() OVER (PARTITION BY coalesce(queueing_lock, id::text) ORDER BY id DESC) AS place
            FROM procrastinate_jobs WHERE id = ANY(%(jobs)s)
        )
        UPDATE procrastinate_jobs AS job SET status = 'aborted', abort_requested = false
        FROM held
        WHERE job.id = held.id AND (
            job.abort_requested OR held.place > 1
            OR EXISTS (SELECT FROM procrastinate_jobs AS other WHERE other.status = 'todo' AND other.queueing_lock = held.queueing_lock)
        )
        """,
        {"jobs": list(jobs)},
    )
    await tx.execute(
        """
        SELECT procrastinate_retry_job_v1(id, now(), NULL, NULL, NULL) FROM procrastinate_jobs
        WHERE id = ANY(%(jobs)s) AND status = 'doing'
        """,
        {"jobs": list(jobs)},
    )


async def remove_ended(tx: Tx) -> int:
    """Forget jobs to which nothing has happened for a week, or for a day if they succeeded; the newest of each task stays."""
    return await tx.execute(
        """
        DELETE FROM procrastinate_jobs AS job
        WHERE status NOT IN ('todo', 'doing')
            AND EXISTS (SELECT FROM procrastinate_jobs AS newer WHERE newer.task_name = job.task_name AND newer.id > job.id)
            AND NOT EXISTS (
                SELECT FROM procrastinate_events AS event
                WHERE event.job_id = job.id
                    AND event.at > now() - CASE job.status WHEN 'succeeded' THEN interval '1 day' ELSE interval '7 days' END
            )
        """
    )
