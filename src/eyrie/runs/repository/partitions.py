"""Partitions of the log, made before they are needed."""

from eyrie.postgres.database import Tx


async def ensure(tx: Tx) -> int:
    """Make the partitions of this month and the next two that do not exist yet; how many were made. Needs the system role."""
    return await tx.value(int, "SELECT ensure_partitions(now() + interval '2 months')") or 0
