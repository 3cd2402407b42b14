"""What administrators see of the installation."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from pydantic import SecretStr

from eyrie.features.all import COMPONENTS
from eyrie.identity.actor import Role
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database, DatabaseUrls
from eyrie.postgres.slow import SlowLog
from eyrie.runs.repository import ownership
from eyrie.settings import Settings
from eyrie.system.repository import numbered
from tests.api.cases.runs import ready_agent
from tests.api.conftest import NO_LIMITS
from tests.api.world import World, new_person
from tests.app import app_on
from tests.conftest import NewWorkspace
from tests.fakes.worker import SECRET


@pytest.fixture
async def db(database: DatabaseUrls) -> AsyncIterator[Database]:
    """Connections on which every statement is slow."""
    async with Database(database, app_connections=4, system_connections=2, slow_seconds=0) as opened:
        yield opened


@pytest.fixture
async def app(db: Database, tmp_path: Path) -> AsyncIterator[FastAPI]:
    async with app_on(db, Settings(data_dir=tmp_path, limits=NO_LIMITS, secret_key=SecretStr(SECRET.decode())), COMPONENTS) as made:
        yield made


@pytest.fixture
async def world(app: FastAPI, db: Database, new_workspace: NewWorkspace) -> World:
    workspace = await new_workspace()
    return World(app, db, workspace, await new_person(app, db, workspace, Role.OWNER))


async def test_status_tells_of_workers_runs_connections_and_caches(world: World) -> None:
    worker = uuid7()
    async with world.database.system() as tx:
        await ownership.enlist(tx, worker, hostname="here", pid=7, program_version="1")
    await world.made("/api/v1/runs", {"agent": (await ready_agent(world))["name"], "input": "Go."})

    reply = await world.owner.client.get("/api/v1/system/status")

    found = reply.json()
    assert {"id": str(worker), "hostname": "here", "pid": 7} == {
        name: value for name, value in found["workers"][0].items() if name in ("id", "hostname", "pid")
    }
    assert found["runs"] == {"queued": 1}
    assert found["queue_depth"] >= 1
    assert found["health"]["status"] == "ok"
    assert set(found["connections"]) == {"app", "system"}
    caches = {cache["name"]: cache for cache in found["caches"]}
    assert set(caches) == {"credentials", "content keys", "models", "routes", "cache policies", "model answers"}
    assert caches["credentials"]["hits"] >= 1
    assert caches["credentials"]["misses"] >= 1


async def test_slow_queries_come_with_plans_and_without_values(world: World) -> None:
    await world.made("/api/v1/runs", {"agent": (await ready_agent(world))["name"], "input": "Something secret."})
    await world.owner.client.get("/api/v1/runs")

    reply = await world.owner.client.get("/api/v1/system/slow-queries")

    found = reply.json()
    assert found["threshold_ms"] == 0
    listed = [one for one in found["items"] if "FROM runs WHERE true" in one["sql"]]
    assert [one["role"] for one in listed] == ["app"]
    assert any("Index" in line for line in listed[0]["plan"])
    assert "Something secret" not in reply.text
    assert str(world.workspace.id) not in reply.text
    assert {one["plan"] for one in found["items"] if one["sql"] == "BEGIN"} == {None}


def test_the_log_keeps_what_was_slow_last_and_adds_it_up() -> None:
    log = SlowLog(0.1, size=2)

    for sql, seconds in [("a", 0.2), ("b", 0.05), ("b", 0.3), ("a", 0.4), ("c", 1.0)]:
        log.note("app", sql, seconds)

    assert [(one.sql, one.times, one.worst_seconds, round(one.total_seconds, 3)) for one in log.statements()] == [
        ("c", 1, 1.0, 1.0),
        ("a", 2, 0.4, 0.6),
    ]


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        ("SELECT %(a)s, %(b)s, %(a)s", "SELECT $1, $2, $1"),
        ("SELECT %s, %s", "SELECT $1, $2"),
        ("SELECT %(a)b::text[], %(b)t", "SELECT $1::text[], $2"),
        ("SELECT 1 %% 2, %(a)s::uuid", "SELECT 1 % 2, $1::uuid"),
    ],
)
def test_marks_for_values_are_numbered(sql: str, expected: str) -> None:
    assert numbered(sql) == expected
