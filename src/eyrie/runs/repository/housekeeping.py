"""Work on all workspaces' logs, as the system role."""

from eyrie.postgres.database import Tx


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
