"""What happened in a workspace lately: runs by what became of them, how long they took, and the slowest."""

from datetime import UTC, datetime, timedelta

from eyrie.identity.vault import Vault
from eyrie.postgres.database import Tx
from eyrie.runs.repository import activity
from eyrie.runs.repository.activity import HourRow
from eyrie.runs.schemas import ActivityHour, ActivityOut
from eyrie.runs.service import reading
from eyrie.runs.state import Status

HOURS = 24
SLOWEST = 5


async def lately(tx: Tx, vault: Vault, now: datetime) -> ActivityOut:
    """The last 24 hours up to `now`."""
    first = now.astimezone(UTC).replace(minute=0, second=0, microsecond=0) - timedelta(hours=HOURS - 1)
    pace = await activity.pace(tx, first)
    slowest = [await reading.preview(tx, vault, run_id) for run_id in await activity.slowest(tx, first, limit=SLOWEST)]
    return ActivityOut(
        since=first,
        hours=by_hour(await activity.by_hour(tx, first), first),
        median_seconds=pace.median,
        p95_seconds=pace.p95,
        slowest=slowest,
    )


def by_hour(rows: list[HourRow], first: datetime) -> list[ActivityHour]:
    """Every hour from `first` on, also those in which nothing began."""
    counts: dict[datetime, dict[Status, int]] = {first + timedelta(hours=index): {} for index in range(HOURS)}
    for row in rows:
        if row.hour in counts:  # the id of a run is a little older than its row
            counts[row.hour][Status(row.status)] = row.runs
    return [ActivityHour(hour=hour, runs=runs) for hour, runs in counts.items()]
