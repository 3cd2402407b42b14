"""Reading the ledger, and looking after it."""

import csv
import io
from calendar import monthrange
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import astuple, dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from hashlib import sha256
from uuid import UUID

from eyrie.audit.service import record
from eyrie.gateway.ledger import repository
from eyrie.gateway.ledger.errors import CostRangeInvalid
from eyrie.gateway.ledger.models import Grouping, Interval, LedgerRow, RunCost
from eyrie.gateway.ledger.outlook import METHOD, forecast, outstanding
from eyrie.gateway.ledger.schemas import CostGroupOut, CostPointOut, CostsOut, ForecastOut, OutstandingOut
from eyrie.identity.actor import Actor
from eyrie.kit.listing import ListQuery, Page
from eyrie.postgres.database import Database, Tx

MAX_GROUPS = 100
MAX_LINES = 10
MAX_DAYS = {Interval.HOUR: 31, Interval.DAY: 400}
EXPORTED_AT_ONCE = 1_000
_LOOK_BACK = timedelta(days=56)
_FORMULA = ("=", "+", "-", "@", "\t")


@dataclass(frozen=True)
class Asked:
    """What costs are asked for."""

    group_by: Grouping
    interval: Interval
    since: datetime
    until: datetime
    only: Mapping[Grouping, str] = field(default_factory=dict)


async def listed(tx: Tx, query: ListQuery) -> Page[LedgerRow]:
    """The part of the ledger that `query` asks for."""
    return await repository.listed(tx, query)


async def export(database: Database, workspace_id: UUID, part: repository.Part) -> AsyncIterator[bytes]:
    """These entries as CSV, oldest first; no transaction is open between two parts."""
    yield _csv([tuple(LedgerRow.__dataclass_fields__)])
    after: UUID | None = None
    while True:
        async with database.tenant(workspace_id, read_only=True) as tx:
            rows = await repository.entries(tx, part, after=after, limit=EXPORTED_AT_ONCE)
        if not rows:
            return
        after = rows[-1].id
        yield _csv([astuple(row) for row in rows])


async def costs(tx: Tx, asked: Asked, now: datetime) -> CostsOut:
    """What models cost, by groups and over time, with a forecast. Raises CostRangeInvalid."""
    most = MAX_DAYS[asked.interval]
    if not timedelta(0) < asked.until - asked.since <= timedelta(days=most):
        raise CostRangeInvalid(most)
    part = repository.Part(asked.since, asked.until, asked.only)
    groups = await repository.groups(tx, asked.group_by, part, limit=MAX_GROUPS)
    total = await repository.total(tx, part)
    keys = [group.key for group in groups[:MAX_LINES]]
    points = await repository.points(tx, asked.group_by, asked.interval, part, keys)
    expected, strange = await _outlook(tx, now)
    return CostsOut(
        since=asked.since,
        until=asked.until,
        group_by=asked.group_by,
        interval=asked.interval,
        calls=total.calls,
        cost_usd=total.cost_usd,
        saved_usd=total.saved_usd,
        groups=[CostGroupOut.model_validate(group) for group in groups],
        points=[CostPointOut.model_validate(point) for point in points],
        forecast=expected,
        outstanding=strange,
    )


async def forget_end_user(tx: Tx, actor: Actor, end_user: str) -> int:
    """Take an end user out of the ledger for good; how many calls named them. Tokens and costs stay. Safe to repeat.

    The audit log, which can't be erased itself, has a digest of the name.
    """
    calls = await repository.forget_end_user(tx, end_user)
    await record(tx, actor, "end_user.erased", "end_user", sha256(end_user.encode()).hexdigest(), calls=calls)
    return calls


async def of_run(tx: Tx, run_id: UUID) -> RunCost:
    """What the calls of a run came to; a call is told within a second of its end."""
    return await repository.of_run(tx, run_id)


async def of_runs(tx: Tx, run_ids: Sequence[UUID]) -> dict[UUID, Decimal]:
    """What the answered calls of these runs came to; runs without any are left out."""
    return await repository.of_runs(tx, run_ids)


async def _outlook(tx: Tx, now: datetime) -> tuple[ForecastOut, list[OutstandingOut]]:
    """From whole days: today is part of what was spent, and of no trend."""
    today = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    known = await repository.daily(tx, today - _LOOK_BACK, today + timedelta(days=1))
    first = min(known, default=today.date())
    days = (today.date() - first).days
    past = [known.get(first + timedelta(days=place), 0.0) for place in range(days)]
    left = monthrange(today.year, today.month)[1] - today.day
    ahead = forecast(past, left + 1)
    spent = sum(cost for day, cost in known.items() if (day.year, day.month) == (today.year, today.month))
    rest_of_today = max(0.0, ahead[0] - known.get(today.date(), 0.0))
    expected = ForecastOut(method=METHOD, month_usd=round(spent + rest_of_today + sum(ahead[1:]), 6), daily_usd=ahead[1:])
    strange = outstanding(past, today.date() - timedelta(days=1))
    return expected, [OutstandingOut.model_validate(one) for one in strange]


async def keep_house(database: Database, *, keep_days: int) -> int:
    """Make partitions ahead of time, and drop those that are past retention (0 keeps all); how many were dropped."""
    async with database.system() as tx:
        await repository.ensure_partitions(tx)
    if not keep_days:
        return 0
    async with database.system() as tx:
        return await repository.drop_partitions(tx, keep_days=keep_days)


def _csv(rows: list[tuple[object, ...]]) -> bytes:
    """Rows as CSV; a text that a spreadsheet would take for a formula is quoted."""
    text = io.StringIO()
    writer = csv.writer(text)
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    return text.getvalue().encode()


def _cell(value: object) -> object:
    match value:
        case str() if value.startswith(_FORMULA):
            return f"'{value}"
        case Decimal():
            return f"{value:f}"
        case _:
            return value
