"""Setting, raising and showing budgets."""

from eyrie.gateway.budgets import repository
from eyrie.postgres.database import Database


async def keep_house(database: Database, *, keep_days: int) -> int:
    """Remove accounts that are past retention (0 keeps all), and what was set for runs as old; how many accounts."""
    if not keep_days:
        return 0
    async with database.system() as tx:
        return await repository.remove_old(tx, keep_days=keep_days)
