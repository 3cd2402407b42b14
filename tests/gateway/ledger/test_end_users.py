"""Costs by the end users and sessions that calling programs name."""

import csv
import io
from collections.abc import AsyncIterator
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import httpx
import pytest
from msgspec.structs import replace

from eyrie.gateway.ledger import repository
from eyrie.gateway.ledger.endpoints import router
from eyrie.gateway.ledger.spool import Spool
from eyrie.gateway.ledger.writer import MARK, LedgerWriter
from eyrie.identity.actor import Role
from eyrie.kit.clock import now
from eyrie.kit.money import PICOS
from eyrie.postgres.database import Database
from tests.callers import Callers, callers_of
from tests.conftest import NewWorkspace, Workspace
from tests.gateway.ledger.entries import caller, entry

ODD = 'Zoë "the, (odd)" \\ one'
_CALLS = (("ada", "s1", 1), ("ada", "s1", 2), ("ada", "s2", 4), ("ben", None, 8), (ODD, "s1", 16), (None, "s3", 32), (None, None, 64))


@pytest.fixture
async def callers(db: Database) -> AsyncIterator[Callers]:
    async with callers_of(db, (router,)) as opened:
        yield opened


@pytest.fixture
async def told(db: Database, workspace: Workspace, tmp_path: Path) -> None:
    """Calls of one program for several people, told in two parts: the second adds to the sums of the first."""
    ledger, who = LedgerWriter(db, Spool(tmp_path, (MARK,))), caller(workspace)
    for user, session, dollars in _CALLS:
        ledger.record(
            entry(replace(who, end_user=user, client_session=session), dollars * PICOS, model="small" if dollars < 16 else "large")
        )
        if dollars == 1:
            await ledger.flush()
    await ledger.flush()


async def costs(client: httpx.AsyncClient, by: str, **only: str) -> tuple[float, dict[str, tuple[int, float]]]:
    """What it came to in all, and for each group how many calls and how many dollars; the points come to the same."""
    asked = {"group_by": by, "until": (now() + timedelta(minutes=1)).isoformat(), **only}
    found = (await client.get("/api/v1/costs", params=asked)).json()
    groups = {group["key"]: (group["calls"], float(group["cost_usd"])) for group in found["groups"]}
    assert sum(float(point["cost_usd"]) for point in found["points"]) == float(found["cost_usd"])
    return float(found["cost_usd"]), groups


async def test_costs_are_grouped_by_end_user_and_session_of_the_client(callers: Callers, workspace: Workspace, told: None) -> None:
    admin = await callers.of(workspace, Role.ADMIN)

    assert await costs(admin, "end_user") == (127, {"": (2, 96), ODD: (1, 16), "ben": (1, 8), "ada": (3, 7)})
    assert await costs(admin, "client_session") == (127, {"": (2, 72), "s3": (1, 32), "s1": (3, 19), "s2": (1, 4)})
    assert await costs(admin, "model") == (127, {"large": (3, 112), "small": (4, 15)})


async def test_costs_are_narrowed_to_an_end_user_and_a_session(callers: Callers, workspace: Workspace, told: None) -> None:
    admin = await callers.of(workspace, Role.ADMIN)

    assert await costs(admin, "client_session", end_user="ada") == (7, {"s1": (2, 3), "s2": (1, 4)})
    assert await costs(admin, "model", client_session="s1") == (19, {"large": (1, 16), "small": (2, 3)})
    assert await costs(admin, "model", client_session="s1", end_user="ada") == (3, {"small": (2, 3)})
    assert await costs(admin, "model", end_user="") == (96, {"large": (2, 96)})
    assert await costs(admin, "client_session", end_user="", client_session="") == (64, {"": (1, 64)})
    assert await costs(admin, "end_user", end_user="nobody") == (0, {})
    assert await costs(admin, "end_user", model="small") == (15, {"ben": (1, 8), "ada": (3, 7)})


async def test_calls_of_an_end_user_are_listed_and_exported(callers: Callers, workspace: Workspace, told: None) -> None:
    admin = await callers.of(workspace, Role.ADMIN)

    listed = (await admin.get("/api/v1/ledger", params={"end_user": ODD})).json()["items"]
    of_session = (await admin.get("/api/v1/ledger", params={"client_session": "s2"})).json()["items"]
    exported = await admin.get("/api/v1/ledger/export", params={"end_user": "ada"})
    unnamed = await admin.get("/api/v1/ledger/export", params={"end_user": "", "client_session": ""})

    assert [(one["end_user"], one["client_session"], float(one["cost_usd"])) for one in listed] == [(ODD, "s1", 16)]
    assert [(one["end_user"], float(one["cost_usd"])) for one in of_session] == [("ada", 4)]
    assert [(row["end_user"], row["client_session"], float(row["cost_usd"])) for row in rows(exported)] == [
        ("ada", "s1", 1),
        ("ada", "s1", 2),
        ("ada", "s2", 4),
    ]
    assert [float(row["cost_usd"]) for row in rows(unnamed)] == [64]


async def test_an_end_user_is_erased_and_the_money_stays(
    callers: Callers, db: Database, workspace: Workspace, new_workspace: NewWorkspace, told: None, tmp_path: Path
) -> None:
    other = await new_workspace()
    ledger = LedgerWriter(db, Spool(tmp_path, (MARK,)))
    ledger.record(entry(replace(caller(other), end_user="ada"), PICOS))
    await ledger.flush()
    owner, elsewhere = await callers.of(workspace, Role.OWNER), await callers.of(other, Role.OWNER)

    erased = [(await owner.post("/api/v1/ledger/erase-end-user", json={"end_user": "ada"})).json() for _ in range(2)]

    assert erased == [{"calls": 3}, {"calls": 0}]
    assert await costs(owner, "end_user") == (127, {"": (5, 103), ODD: (1, 16), "ben": (1, 8)})
    assert await costs(owner, "client_session") == (127, {"": (5, 79), "s3": (1, 32), "s1": (1, 16)})
    kept = rows(await owner.get("/api/v1/ledger/export"))
    assert (len(kept), {row["end_user"] for row in kept}) == (7, {"", "ben", ODD})
    assert await costs(elsewhere, "end_user") == (1, {"ada": (1, 1)})
    async with db.tenant(workspace.id, read_only=True) as tx:
        noted = await tx.values(str, "SELECT subject_id FROM audit_entries WHERE action = 'end_user.erased'")
    assert noted == [sha256(b"ada").hexdigest()] * 2


async def test_only_admins_erase_end_users(callers: Callers, workspace: Workspace, told: None) -> None:
    member = await callers.of(workspace, Role.MEMBER)

    refused = await member.post("/api/v1/ledger/erase-end-user", json={"end_user": "ada"})

    assert refused.status_code == 403


async def test_sums_of_end_users_go_with_the_ledger(db: Database, workspace: Workspace, tmp_path: Path) -> None:
    ledger = LedgerWriter(db, Spool(tmp_path, (MARK,)))
    for days in (0, 500):
        ledger.record(entry(replace(caller(workspace), end_user="ada"), PICOS, at=now() - timedelta(days=days)))
    await ledger.flush()

    async with db.system() as tx:
        await repository.drop_partitions(tx, keep_days=400)

    async with db.tenant(workspace.id, read_only=True) as tx:
        assert await tx.values(str, "SELECT end_user FROM client_rollups") == ["ada"]


def rows(exported: httpx.Response) -> list[dict[str | Any, str | Any]]:
    assert exported.status_code == 200
    return list(csv.DictReader(io.StringIO(exported.text)))
