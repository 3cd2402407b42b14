"""Looking after the ledger."""

from eyrie.gateway.ledger import repository
from eyrie.postgres.database import Database


async def keep_house(database: Database, *, keep_days: int) -> int:
    """Make partitions ahead of time, and drop those that are past retention (0 keeps all); how many were dropped."""
    async with database.system() as tx:
        await repository.ensure_partitions(tx)
    if not keep_days:
        return 0
    async with database.system() as tx:
        return await repository.drop_partitions(tx, keep_days=keep_days)
