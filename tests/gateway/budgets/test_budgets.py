"""Budgets by the API: set, changed, raised, shown as a tree."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest

from eyrie.gateway.budgets import repository, service
from eyrie.gateway.budgets.endpoints import router
from eyrie.gateway.budgets.leases import defaults
from eyrie.gateway.budgets.models import AccountKey, Period, Scope, window_end, window_start
from eyrie.identity.actor import Role
from eyrie.kit.clock import now
from eyrie.kit.ids import uuid7
from eyrie.kit.money import PICOS
from eyrie.postgres.database import Database
from tests.callers import Callers, callers_of
from tests.conftest import Workspace


@pytest.fixture
async def callers(db: Database) -> AsyncIterator[Callers]:
    async with callers_of(db, (router,), defaults(2 * PICOS, 10 * PICOS)) as opened:
        yield opened


async def test_a_budget_is_set_changed_and_removed(callers: Callers, workspace: Workspace) -> None:
    admin = await callers.of(workspace, Role.ADMIN)
    body = {"scope": "project", "target_id": str(workspace.project_id), "period": "month", "limit_usd": "100"}

    made = await admin.post("/api/v1/budgets", json=body)
    again = await admin.post("/api/v1/budgets", json=body)
    path = f"/api/v1/budgets/{made.json()['id']}"
    changed = await admin.patch(path, json={"limit_usd": None})
    listed = await admin.get("/api/v1/budgets", params={"fields": "scope,limit_usd"})
    read = await admin.get(path)

    assert (made.status_code, made.headers["etag"]) == (201, '"1"')
    assert (again.status_code, again.json()["type"]) == (409, "/problems/budget-taken")
    assert (changed.json()["limit_usd"], changed.json()["version"]) == (None, 2)
    assert listed.json()["items"] == [{"scope": "project", "limit_usd": None}]
    assert read.headers["etag"] == '"2"'
    assert (await admin.delete(path)).status_code == 204
    assert (await admin.get(path)).json()["type"] == "/problems/budget-not-found"
    assert (await admin.delete(path)).json()["type"] == "/problems/budget-not-found"


@pytest.mark.parametrize(("scope", "period"), [("session", "day"), ("project", "run"), ("run", "month")])
async def test_not_every_period_fits_every_node(callers: Callers, workspace: Workspace, scope: str, period: str) -> None:
    admin = await callers.of(workspace, Role.ADMIN)

    made = await admin.post("/api/v1/budgets", json={"scope": scope, "period": period, "limit_usd": "1"})
    raised = await admin.post("/api/v1/budgets/raise", json={"scope": scope, "node_id": str(uuid7()), "period": period, "by_usd": "1"})

    assert {made.json()["type"], raised.json()["type"]} == {"/problems/budget-kind-unknown"}


async def test_there_are_not_too_many(callers: Callers, workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "MAX_BUDGETS", 0)

    made = await (await callers.of(workspace)).post("/api/v1/budgets", json={"scope": "workspace", "period": "day", "limit_usd": "1"})

    assert made.json()["type"] == "/problems/too-many-budgets"


async def tree(callers: Callers, workspace: Workspace) -> dict[tuple[str, str], dict[str, Any]]:
    nodes = (await (await callers.of(workspace, Role.VIEWER)).get("/api/v1/budgets/tree")).json()
    return {(node["scope"], node["period"]): node for node in nodes}


async def test_the_tree_shows_what_is_left_and_raises(callers: Callers, workspace: Workspace) -> None:
    admin, principal, session = await callers.of(workspace, Role.ADMIN), str(uuid7()), str(uuid7())
    await admin.post("/api/v1/budgets", json={"scope": "workspace", "period": "day", "limit_usd": "50"})

    by_default = await admin.post("/api/v1/budgets/raise", json={"scope": "principal", "node_id": principal, "by_usd": "5"})
    await admin.post("/api/v1/budgets/raise", json={"scope": "session", "node_id": session, "by_usd": "1.5"})
    await admin.post("/api/v1/budgets/raise", json={"scope": "workspace", "node_id": str(workspace.id), "by_usd": "50"})
    nodes = await tree(callers, workspace)

    assert by_default.status_code == 204
    assert list(nodes) == [
        ("workspace", "day"),
        ("workspace", "month"),
        ("project", "day"),
        ("project", "month"),
        ("principal", "day"),
        ("session", "session"),
    ]
    assert (float(nodes["workspace", "day"]["limit_usd"]), nodes["workspace", "day"]["percent"]) == (100, 0)
    assert (nodes["workspace", "month"]["limit_usd"], nodes["workspace", "month"]["percent"]) == (None, None)
    assert (float(nodes["principal", "day"]["limit_usd"]), float(nodes["principal", "day"]["extra_usd"])) == (15, 5)
    assert (nodes["session", "session"]["starts"], float(nodes["session", "session"]["limit_usd"])) == (None, 3.5)
    assert nodes["project", "day"]["parent_id"] == str(workspace.id)


async def test_another_amount_is_not_used_up(callers: Callers, db: Database, workspace: Workspace) -> None:
    admin, session = await callers.of(workspace, Role.ADMIN), uuid7()
    await admin.post("/api/v1/budgets/raise", json={"scope": "session", "node_id": str(session), "by_usd": "1"})
    key = AccountKey(Scope.SESSION, session, Period.SESSION, window_start(Period.SESSION, now()))

    async def used_up() -> bool:
        async with db.tenant(workspace.id) as tx:
            await repository.note_exhausted(tx, key)
        return bool((await tree(callers, workspace))["session", "session"]["exhausted"])

    async def told() -> bool:
        return bool((await tree(callers, workspace))["session", "session"]["exhausted"])

    body = {"scope": "session", "target_id": str(session), "period": "session", "limit_usd": "9"}
    before = await used_up()
    made = (await admin.post("/api/v1/budgets", json=body)).json()
    path = f"/api/v1/budgets/{made['id']}"
    after = [await told()]
    await used_up()
    await admin.patch(path, json={"limit_usd": "10"})
    after.append(await told())
    await used_up()
    await admin.delete(path)
    after.append(await told())

    assert (before, after) == (True, [False, False, False])


async def test_the_settings_are_shown(callers: Callers, workspace: Workspace) -> None:
    shown = (await (await callers.of(workspace, Role.VIEWER)).get("/api/v1/budgets/defaults")).json()

    assert [(one["scope"], one["period"], float(one["limit_usd"])) for one in shown] == [
        ("principal", "day", 10),
        ("session", "session", 2),
    ]


async def test_what_nothing_limits_is_not_raised(callers: Callers, workspace: Workspace) -> None:
    reply = await (await callers.of(workspace)).post("/api/v1/budgets/raise", json={"scope": "run", "node_id": str(uuid7()), "by_usd": "1"})

    assert (reply.status_code, reply.json()["type"]) == (409, "/problems/budget-missing")


async def test_old_accounts_go_and_others_stay(db: Database) -> None:
    assert await service.keep_house(db, keep_days=0) == 0
    assert await service.keep_house(db, keep_days=400) == 0


@pytest.mark.parametrize(
    ("period", "starts", "ends"),
    [
        (Period.DAY, datetime(2026, 12, 31, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)),
        (Period.MONTH, datetime(2026, 12, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)),
        (Period.SESSION, datetime(1970, 1, 1, tzinfo=UTC), None),
    ],
)
def test_windows(period: Period, starts: datetime, ends: datetime | None) -> None:
    assert window_start(period, datetime(2026, 12, 31, 23, 30, tzinfo=UTC)) == starts
    assert window_end(period, starts) == ends
