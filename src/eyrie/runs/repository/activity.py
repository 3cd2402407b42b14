"""What runs did lately, counted."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from eyrie.postgres.database import Tx

# Of a busier day only the latest are counted: one look may not cost more than this.
MOST_RUNS = 100_000


@dataclass(frozen=True)
class HourRow:
    """How many runs that began within an hour have a status now."""

    hour: datetime
    status: str
    runs: int


@dataclass(frozen=True)
class PaceRow:
    """How long ended runs took, in seconds; None without any."""

    median: float | None
    p95: float | None


async def by_hour(tx: Tx, since: datetime) -> list[HourRow]:
    """Runs since a moment, counted by the hour in which they began and by what became of them."""
    return await tx.all(
        HourRow,
        """
        SELECT date_trunc('hour', created_at, 'UTC') AS hour, status, count(*) AS runs
        FROM (SELECT created_at, status FROM runs WHERE id >= uuid7_floor(%(since)s) ORDER BY id DESC LIMIT %(most)s) AS recent
        GROUP BY 1, 2 ORDER BY 1, 2
        """,
        {"since": since, "most": MOST_RUNS},
    )


async def pace(tx: Tx, since: datetime) -> PaceRow:
    """How long the runs took that began since a moment and have ended."""
    return await tx.one(
        PaceRow,
        """
        SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY took) AS median, percentile_cont(0.95) WITHIN GROUP (ORDER BY took) AS p95
        FROM (
            SELECT extract(epoch FROM ended_at - coalesce(started_at, created_at))::float8 AS took
            FROM runs WHERE id >= uuid7_floor(%(since)s) AND ended_at IS NOT NULL ORDER BY id DESC LIMIT %(most)s
        ) AS recent
        """,
        {"since": since, "most": MOST_RUNS},
    )


async def slowest(tx: Tx, since: datetime, *, limit: int) -> list[UUID]:
    """The runs that took longest of those that began since a moment and have ended, the slowest first."""
    return await tx.values(
        UUID,
        """
        SELECT id
        FROM (
            SELECT id, ended_at - coalesce(started_at, created_at) AS took
            FROM runs WHERE id >= uuid7_floor(%(since)s) AND ended_at IS NOT NULL ORDER BY id DESC LIMIT %(most)s
        ) AS recent
        ORDER BY took DESC LIMIT %(limit)s
        """,
        {"since": since, "most": MOST_RUNS, "limit": limit},
    )
