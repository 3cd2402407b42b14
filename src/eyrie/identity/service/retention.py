"""What is forgotten when its time has passed."""

from eyrie.identity.repository import retention
from eyrie.postgres.database import Database


async def remove_expired(database: Database) -> None:
    """Remove replies kept for repeated requests (24 hours), counters of past windows, and sign-ins and links a month after their end."""
    async with database.system() as tx:
        await retention.remove_replies(tx)
        await retention.remove_buckets(tx)
        await retention.remove_sign_ins(tx)
