"""Removing what has expired, in all workspaces, as the system role."""

from eyrie.postgres.database import Tx


async def remove_replies(tx: Tx) -> int:
    """Replies that were kept for repeated requests for a day."""
    return await tx.execute("DELETE FROM idempotency_keys WHERE created_at < now() - interval '24 hours'")


async def remove_buckets(tx: Tx) -> int:
    """Counters of windows that have passed; the longest window is an hour."""
    return await tx.execute("DELETE FROM rate_buckets WHERE window_start < now() - interval '3 hours'")


async def remove_sign_ins(tx: Tx) -> None:
    """Sign-ins and links that ended over a month ago."""
    await tx.execute("SELECT remove_expired_sign_ins()")


async def remove_stand_ins(tx: Tx) -> int:
    """Stand-ins that ended over a year ago."""
    return await tx.execute("DELETE FROM stand_ins WHERE ends_at < now() - interval '365 days'")
