"""Work on all workspaces' logs, as the system role."""

from datetime import timedelta
from uuid import UUID

from eyrie.postgres.database import Tx

_BELONGINGS = ("feedback", "messages", "approvals", "effects", "run_deltas", "payloads", "run_events")


async def ensure_partitions(tx: Tx) -> int:
    """Make the partitions of this month and the next two that do not exist yet; how many were made."""
    return await tx.value(int, "SELECT ensure_partitions(now() + interval '2 months')") or 0


async def sweep_deltas(tx: Tx) -> int:
    """Drop text in flight of runs that ended over a day ago: a flush that met the end of its step leaves some behind."""
    return await tx.execute(
        """
        DELETE FROM run_deltas USING runs
        WHERE runs.id = run_deltas.run_id AND runs.status IN ('succeeded', 'failed', 'cancelled')
            AND runs.updated_at < now() - interval '1 day'
        """
    )


async def remove_ended(tx: Tx, *, older_than: timedelta, limit: int) -> int:
    """Remove up to `limit` runs that ended longer ago, with all that belongs to them; how many there were."""
    ids = await tx.values(
        UUID,
        "SELECT id FROM runs WHERE ended_at < now() - %(age)s ORDER BY ended_at LIMIT %(limit)s",
        {"age": older_than, "limit": limit},
    )
    if ids:
        for table in _BELONGINGS:
            await tx.execute(f"DELETE FROM {table} WHERE run_id = ANY(%(ids)s)", {"ids": ids})
        await tx.execute("DELETE FROM runs WHERE id = ANY(%(ids)s)", {"ids": ids})
    return len(ids)
