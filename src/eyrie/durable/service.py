"""What features ask of the queue."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from eyrie.durable import repository
from eyrie.durable.errors import JobEnded, JobNotEnded
from eyrie.durable.jobs import Job, JobEvent
from eyrie.kit.listing import ListQuery, Page
from eyrie.kit.problems import NotFound
from eyrie.postgres.database import Tx

JOBS = repository.JOBS
"""What may be asked of the list of jobs."""
INSTALLATION = ""
"""The home of jobs that work for no workspace."""


async def enqueue(tx: Tx, task: str, arguments: Sequence[Mapping[str, str]], *, priority: int = 0, at: datetime | None = None) -> None:
    """Put one job of `task` per element of `arguments` (ids only) in line. The jobs exist only if the transaction commits.

    A higher `priority` goes first; with `at` a job starts no earlier.
    """
    if arguments:
        await repository.insert(tx, task, arguments, priority=priority, at=at)


async def depth(tx: Tx) -> int:
    """How many jobs wait or run."""
    return await repository.depth(tx)


async def search(tx: Tx, homes: Sequence[str], query: ListQuery) -> Page[Job]:
    """The jobs of `homes` (ids of workspaces, or `INSTALLATION`) that a caller asks for."""
    return await repository.search(tx, homes, query)


async def find(tx: Tx, homes: Sequence[str], job_id: int) -> Job:
    """One job of `homes`. Raises NotFound."""
    found = await repository.find(tx, homes, job_id)
    if found is None:
        raise NotFound("job", job_id)
    return found


async def history(tx: Tx, job: Job) -> list[JobEvent]:
    """What happened to a job, first things first."""
    return await repository.history(tx, job.id)


async def cancel(tx: Tx, job: Job) -> None:
    """Take a waiting job out of the line, or have a running one stopped by its worker. Raises JobEnded."""
    if not await repository.cancel(tx, job.id):
        raise JobEnded(job.id)


async def retry(tx: Tx, job: Job) -> None:
    """Put a job that failed or was cancelled in line again. Raises JobNotEnded."""
    if not await repository.retry(tx, job.id):
        raise JobNotEnded(job.id)


async def newest(tx: Tx, schedules: Sequence[str]) -> dict[str, Job]:
    """The newest job of each schedule that was ever due."""
    return {job.task: job for job in await repository.newest(tx, schedules)}


async def fire(tx: Tx, schedule: str) -> Job:
    """Have a schedule's work done now; its job, which is the one that waits already if there is one."""
    await repository.insert_now(tx, schedule)
    return (await newest(tx, [schedule]))[schedule]


async def forget_ended(tx: Tx) -> int:
    """Remove jobs that succeeded over a day ago or ended otherwise over a week ago; how many."""
    return await repository.remove_ended(tx)


async def clear_up(tx: Tx, *, silent_seconds: float) -> None:
    """Put the jobs of workers that died in line again."""
    await repository.give_back(tx, await repository.jobs_of_dead_workers(tx, silent_seconds=silent_seconds))
