"""The ledger and costs by the API, and what is to be expected."""

import csv
import io
from collections.abc import AsyncIterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from eyrie.gateway.ledger import service
from eyrie.gateway.ledger.endpoints import router
from eyrie.gateway.ledger.outlook import forecast, outstanding
from eyrie.gateway.ledger.spool import Spool
from eyrie.gateway.ledger.writer import MARK, LedgerWriter
from eyrie.identity.actor import Role
from eyrie.kit.clock import now
from eyrie.kit.ids import uuid7
from eyrie.kit.money import PICOS
from eyrie.postgres.database import Database
from tests.callers import Callers, callers_of
from tests.conftest import Workspace
from tests.gateway.ledger.entries import caller, entry


@pytest.fixture
async def callers(db: Database) -> AsyncIterator[Callers]:
    async with callers_of(db, (router,)) as opened:
        yield opened


@pytest.fixture
async def spent(db: Database, workspace: Workspace, tmp_path: Path) -> list[str]:
    """Ten calls: 1 to 10 dollars, every second by another model; the ids of the runs they were made in."""
    ledger = LedgerWriter(db, Spool(tmp_path, (MARK,)))
    runs = [uuid7() for _ in range(10)]
    for place, run in enumerate(runs):
        model = "=small" if place % 2 else "large"
        ledger.record(entry(caller(workspace, run=run), (place + 1) * PICOS, model=model, saved=PICOS))
    await ledger.flush()
    return [str(run) for run in runs]


async def test_calls_are_listed_and_exported(
    callers: Callers, workspace: Workspace, spent: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "EXPORTED_AT_ONCE", 4)
    admin = await callers.of(workspace, Role.ADMIN)

    listed = (await admin.get("/api/v1/ledger", params={"run_id": spent[3], "fields": "cost_usd,outcome"})).json()["items"]
    recent = (await admin.get("/api/v1/ledger", params={"at.gte": (now() - timedelta(hours=1)).isoformat()})).json()["items"]
    exported = await admin.get("/api/v1/ledger/export", params={"until": (now() + timedelta(minutes=1)).isoformat()})

    assert [(float(one["cost_usd"]), one["outcome"]) for one in listed] == [(4, "completed")]
    assert len(recent) == 10
    rows = list(csv.DictReader(io.StringIO(exported.text)))
    assert [Decimal(row["cost_usd"]) for row in rows] == list(range(1, 11))
    assert {row["model"] for row in rows} == {"large", "'=small"}
    assert exported.headers["content-type"].startswith("text/csv")


@pytest.mark.parametrize("group_by", ["user", "project", "session", "agent", "feature", "model", "provider", "end_user", "client_session"])
@pytest.mark.parametrize("interval", ["hour", "day"])
async def test_costs_are_added_up(callers: Callers, workspace: Workspace, spent: list[str], group_by: str, interval: str) -> None:
    admin = await callers.of(workspace, Role.ADMIN)
    asked = {"group_by": group_by, "interval": interval, "until": (now() + timedelta(minutes=1)).isoformat()}

    costs = (await admin.get("/api/v1/costs", params=asked)).json()

    assert (costs["calls"], float(costs["cost_usd"]), float(costs["saved_usd"])) == (10, 55, 10)
    assert sum(Decimal(group["cost_usd"]) for group in costs["groups"]) == 55
    assert sum(Decimal(point["cost_usd"]) for point in costs["points"]) == 55
    assert len(costs["groups"]) == {"user": 10, "model": 2}.get(group_by, 1)
    assert costs["forecast"]["month_usd"] == 55
    assert costs["outstanding"] == []
    if group_by == "project":
        assert costs["groups"][0]["name"] == "Default"


async def test_costs_are_narrowed(callers: Callers, db: Database, workspace: Workspace, spent: list[str], tmp_path: Path) -> None:
    admin, session = await callers.of(workspace, Role.ADMIN), uuid7()
    ledger = LedgerWriter(db, Spool(tmp_path, (MARK,)))
    ledger.record(entry(caller(workspace, session=session), 100 * PICOS, model="large", provider="other"))
    await ledger.flush()
    until = (now() + timedelta(minutes=1)).isoformat()

    async def asked(**only: str) -> tuple[float, list[str], float]:
        costs = (await admin.get("/api/v1/costs", params={"group_by": "model", "until": until, **only})).json()
        points = sum(float(point["cost_usd"]) for point in costs["points"])
        return float(costs["cost_usd"]), [group["key"] for group in costs["groups"]], points

    assert await asked(model="large") == (125, ["large"], 125)
    assert await asked(model="large", provider="openai") == (25, ["large"], 25)
    assert await asked(session=str(session)) == (100, ["large"], 100)
    assert await asked(session="") == (55, ["=small", "large"], 55)
    assert await asked(project=str(workspace.project_id), feature="api", agent="") == (155, ["large", "=small"], 155)
    assert await asked(user=str(uuid7())) == (0, [], 0)


async def test_too_much_time_is_refused(callers: Callers, workspace: Workspace) -> None:
    admin = await callers.of(workspace, Role.ADMIN)
    asked = {"interval": "hour", "since": (now() - timedelta(days=40)).isoformat()}

    reply = await admin.get("/api/v1/costs", params=asked)

    assert (reply.status_code, reply.json()["type"]) == (422, "/problems/cost-range-invalid")


async def test_partitions_are_made_ahead_and_old_ones_dropped(db: Database) -> None:
    assert await service.keep_house(db, keep_days=0) == 0
    assert await service.keep_house(db, keep_days=400) == 0


def test_a_forecast_follows_the_level_and_damps_the_trend() -> None:
    assert forecast([], 2) == [0.0, 0.0]
    assert forecast([5.0] * 20, 3) == pytest.approx([5.0, 5.0, 5.0])
    rising = forecast([float(day) for day in range(30)], 100)
    assert rising == sorted(rising)
    assert rising[-1] - rising[-2] < 0.01
    assert min(forecast([100.0] + [0.0] * 10, 30)) >= 0


def test_days_stand_out_among_their_weekdays() -> None:
    last = date(2026, 11, 28)
    usual = [10.0 + day % 7 for day in range(56)]

    assert outstanding(usual, last) == []
    assert outstanding(usual[-20:], last) == []
    strange = [*usual[:-3], 100.0, *usual[-2:]]
    (found,) = outstanding(strange, last)
    assert (found.day, found.cost_usd, found.expected_usd) == (date(2026, 11, 26), 100.0, usual[-3])
    assert found.deviations > 3.5


async def test_export_is_narrowed_as_the_costs_are(callers: Callers, workspace: Workspace, spent: list[str]) -> None:
    admin = await callers.of(workspace, Role.ADMIN)

    exported = await admin.get("/api/v1/ledger/export", params={"model": "large", "feature": "api", "agent": ""})
    none = await admin.get("/api/v1/ledger/export", params={"model": "large", "provider": "elsewhere"})

    rows = list(csv.DictReader(io.StringIO(exported.text)))
    assert [Decimal(row["cost_usd"]) for row in rows] == [1, 3, 5, 7, 9]
    assert {row["model"] for row in rows} == {"large"}
    assert list(csv.DictReader(io.StringIO(none.text))) == []


@pytest.mark.parametrize(
    ("times", "status"),
    [
        ({"until": "0001-01-01T00:00:00Z"}, 422),  # no time at all
        ({"since": "1960-05-01T00:00:00Z", "until": "1960-06-01T00:00:00Z"}, 200),
    ],
)
async def test_times_before_all_calls_have_none(
    callers: Callers, workspace: Workspace, spent: list[str], times: dict[str, str], status: int
) -> None:
    admin = await callers.of(workspace, Role.ADMIN)

    exported = await admin.get("/api/v1/ledger/export", params=times)
    costs = await admin.get("/api/v1/costs", params=times)

    assert (exported.status_code, list(csv.DictReader(io.StringIO(exported.text)))) == (200, [])
    assert (costs.status_code, costs.json().get("groups", [])) == (status, [])


async def test_zero_is_written_without_an_exponent(callers: Callers, db: Database, workspace: Workspace, tmp_path: Path) -> None:
    ledger = LedgerWriter(db, Spool(tmp_path, (MARK,)))
    ledger.record(entry(caller(workspace), 0))
    await ledger.flush()
    admin = await callers.of(workspace, Role.ADMIN)

    (listed,) = (await admin.get("/api/v1/ledger")).json()["items"]
    costs = (await admin.get("/api/v1/costs", params={"until": (now() + timedelta(minutes=1)).isoformat()})).json()
    (exported,) = csv.DictReader(io.StringIO((await admin.get("/api/v1/ledger/export")).text))

    assert {listed["cost_usd"], listed["saved_usd"], exported["cost_usd"], exported["saved_usd"], costs["groups"][0]["cost_usd"]} == {
        "0.000000000000"
    }
