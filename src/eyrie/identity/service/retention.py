"""What is forgotten when its time has passed."""

from eyrie.identity.repository import retention
from eyrie.postgres.database import Database


async def remove_expired(database: Database) -> None:
    """Remove what is over: replies kept for repeated requests (24 hours), counters of past windows, sign-ins, links, stand-ins."""
    async with database.system() as tx:
        await retention.remove_replies(tx)
        await retention.remove_buckets(tx)
        await retention.remove_sign_ins(tx)
        await retention.remove_stand_ins(tx)
