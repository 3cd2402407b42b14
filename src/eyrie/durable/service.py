"""What features ask of the queue."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from eyrie.durable import repository
from eyrie.postgres.database import Tx


async def enqueue(tx: Tx, task: str, arguments: Sequence[Mapping[str, str]], *, priority: int = 0, at: datetime | None = None) -> None:
    """Put one job of `task` per element of `arguments` (ids only) in line. The jobs exist only if the transaction commits.

    A higher `priority` goes first; with `at` a job starts no earlier.
    """
    if arguments:
        await repository.insert(tx, task, arguments, priority=priority, at=at)


async def depth(tx: Tx) -> int:
    """How many jobs wait or run."""
    return await repository.depth(tx)


async def forget_failed(tx: Tx) -> int:
    """Remove jobs that failed for good over a week ago; how many."""
    return await repository.remove_failed(tx)


async def clear_up(tx: Tx, *, silent_seconds: float) -> None:
    """Put the jobs of workers that died in line again."""
    await repository.give_back(tx, await repository.jobs_of_dead_workers(tx, silent_seconds=silent_seconds))
