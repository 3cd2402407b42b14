"""What has to be done now and then so that the log's tables stay in order."""

from eyrie.postgres.database import Tx
from eyrie.runs.repository import housekeeping


async def keep_house(tx: Tx) -> None:
    """Make partitions ahead of time, and sweep up pieces of text that outlived their runs. Needs the system role."""
    await housekeeping.ensure_partitions(tx)
    await housekeeping.sweep_deltas(tx)
