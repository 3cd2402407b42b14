"""Announcing in a transaction: heard by every process when it commits, by nobody when it rolls back."""

from uuid import UUID

from eyrie.postgres.database import Tx


async def announce_ready(tx: Tx) -> None:
    """Say that runs are ready to be carried."""
    await tx.execute("SELECT pg_notify('eyrie_runs_ready', '')")


async def announce(tx: Tx, channel: str, run_id: UUID) -> None:
    """Say something about a run on a channel of the bus."""
    await tx.execute("SELECT pg_notify(%(channel)s, %(run)s)", {"channel": channel, "run": str(run_id)})
