"""What has to be done now and then so that the log's tables stay in order and in size."""

from datetime import timedelta

from eyrie.postgres.database import Database
from eyrie.runs.repository import housekeeping

_BATCH = 200
_BATCHES = 500


async def keep_house(database: Database, *, keep_runs: timedelta | None) -> int:
    """Make partitions ahead of time, sweep up, and remove runs that ended longer ago than `keep_runs`; how many were removed.

    Each batch is a transaction of its own, and a round removes at most 100,000 runs: the next one goes on.
    """
    async with database.system() as tx:
        await housekeeping.ensure_partitions(tx)
        await housekeeping.sweep_deltas(tx)
    removed = 0
    for _ in range(_BATCHES if keep_runs is not None else 0):
        async with database.system() as tx:
            found = await housekeeping.remove_ended(tx, older_than=keep_runs or timedelta(), limit=_BATCH)
        removed += found
        if found < _BATCH:
            break
    return removed
