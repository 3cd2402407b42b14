"""Whether the logs of runs are whole."""

from uuid import UUID

from eyrie.postgres.database import Tx
from eyrie.runs.repository import verifying

MAX_REPORTED = 100


async def broken_logs(tx: Tx) -> list[UUID]:
    """Runs of the current workspace whose log is not dense, or whose content does not match its digest; at most 100. Reads every log."""
    return await verifying.broken(tx, limit=MAX_REPORTED)
