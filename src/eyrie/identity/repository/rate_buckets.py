"""Budgets of windows that all processes share."""

from datetime import datetime

from eyrie.postgres.database import Tx


async def take(tx: Tx, bucket: str, window_start: datetime, *, wanted: int, quota: int) -> int | None:
    """Take `wanted` of a window's budget; how much is used then, or None when all was used before.

    The sum may pass `quota` by less than `wanted`; what is above it was not granted. The row lock makes takers take turns.
    """
    return await tx.value(
        int,
        """
        INSERT INTO rate_buckets (bucket, window_start, used) VALUES (%(bucket)s, %(start)s, %(wanted)s)
        ON CONFLICT (bucket, window_start) DO UPDATE SET used = rate_buckets.used + %(wanted)s WHERE rate_buckets.used < %(quota)s
        RETURNING used
        """,
        {"bucket": bucket, "start": window_start, "wanted": wanted, "quota": quota},
    )
