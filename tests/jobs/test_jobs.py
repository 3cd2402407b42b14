"""Jobs and schedules as administrators see them, on the real queue; each test has a database of its own."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from fastapi import FastAPI
from httpx import AsyncClient
from pydantic import SecretStr

from eyrie.durable.engine import Engine, EngineSettings, Schedule, Task
from eyrie.durable.service import enqueue
from eyrie.features.all import COMPONENTS
from eyrie.identity.actor import Role
from eyrie.identity.setup import FirstStart
from eyrie.kit.problems import NotFound
from eyrie.postgres.database import Database, DatabaseUrls
from eyrie.settings import Settings
from tests.api.conftest import NO_LIMITS
from tests.api.world import World, new_person
from tests.app import app_on
from tests.conftest import NewWorkspace, Workspace
from tests.fakes.worker import SECRET
from tests.waiting import until

QUICK = EngineSettings(poll_seconds=0.1, heartbeat_seconds=0.2, grace_seconds=0.2)


@pytest.fixture
async def db(fresh_database: DatabaseUrls) -> AsyncIterator[Database]:
    """A database of this test's own."""
    async with Database(fresh_database, app_connections=4, system_connections=2) as opened:
        yield opened


@pytest.fixture
async def app(db: Database, tmp_path: Path) -> AsyncIterator[FastAPI]:
    settings = Settings(data_dir=tmp_path, limits=NO_LIMITS, secret_key=SecretStr(SECRET.decode()))
    async with app_on(db, settings, COMPONENTS) as made:
        yield made


@pytest.fixture
async def world(app: FastAPI, db: Database) -> World:
    """The first workspace of the installation, which the first start made."""
    first_id = app.state.resources.get(FirstStart).workspace_id
    async with db.tenant(first_id) as tx:
        project_id = await tx.value(UUID, "SELECT id FROM projects WHERE is_default")
    assert project_id is not None
    workspace = Workspace(first_id, project_id, "default")
    return World(app, db, workspace, await new_person(app, db, workspace, Role.OWNER))


@pytest.fixture
async def client(world: World) -> AsyncClient:
    return world.owner.client


@dataclass
class Work:
    """A kind of job that waits for `gate`, and fails while `fails`."""

    gate: asyncio.Event = field(default_factory=asyncio.Event)
    fails: bool = False
    failure: Exception = field(default_factory=lambda: RuntimeError("not today"))
    begun: int = 0
    done: int = 0

    async def run(self, **_: object) -> None:
        self.begun += 1
        await self.gate.wait()
        if self.fails:
            raise self.failure
        self.done += 1

    @contextlib.asynccontextmanager
    async def working(self, db: Database) -> AsyncIterator[Engine]:
        engine = Engine(db.urls.system, [Task("test.job", self.run, 1)], [Schedule("audit.seal", self.run, "0 0 1 1 *")], QUICK)
        async with engine, engine.working():
            yield engine


async def put(world: World, workspace: Workspace | None = None) -> int:
    """A job of a workspace, or of the installation; its id."""
    arguments = {} if workspace is None else {"workspace_id": str(workspace.id)}
    async with world.database.system() as tx:
        await enqueue(tx, "test.job", [arguments])
        return await tx.value(int, "SELECT max(id) FROM procrastinate_jobs") or 0


async def until_status(client: AsyncClient, job_id: int, status: str) -> dict[str, Any]:
    """The job, once it has this status."""

    async def has_it() -> bool:
        return bool((await client.get(f"/api/v1/jobs/{job_id}")).json()["status"] == status)

    await until(has_it)
    found: dict[str, Any] = (await client.get(f"/api/v1/jobs/{job_id}")).json()
    return found


def happened(job: dict[str, Any]) -> list[str]:
    return [event["type"] for event in job["history"]]


async def test_a_job_that_waits_is_cancelled_before_it_begins(world: World, client: AsyncClient) -> None:
    work = Work()
    job_id = await put(world, world.workspace)

    reply = await client.post(f"/api/v1/jobs/{job_id}/cancel")
    async with work.working(world.database):
        later = await put(world, world.workspace)
        work.gate.set()
        await until_status(client, later, "succeeded")
    again = await client.post(f"/api/v1/jobs/{job_id}/cancel")

    assert reply.json()["status"] == "cancelled"
    assert (work.begun, work.done) == (1, 1)
    assert (again.status_code, again.json()["type"]) == (409, "/problems/job-ended")


async def test_a_job_that_runs_is_stopped(world: World, client: AsyncClient) -> None:
    work = Work()
    job_id = await put(world)
    async with work.working(world.database):
        await until_status(client, job_id, "running")

        reply = await client.post(f"/api/v1/jobs/{job_id}/cancel")
        ended = await until_status(client, job_id, "cancelled")

    assert reply.json()["cancel_requested"] is True
    assert (work.begun, work.done) == (1, 0)
    assert happened(ended) == ["created", "started", "cancel_requested", "cancelled"]
    assert ended["ended_at"] is not None
    assert ended["cancel_requested"] is False


async def test_a_job_that_failed_is_done_again(world: World, client: AsyncClient) -> None:
    work = Work(fails=True)
    work.gate.set()
    job_id = await put(world, world.workspace)
    async with work.working(world.database):
        failed = await until_status(client, job_id, "failed")
        work.fails = False

        reply = await client.post(f"/api/v1/jobs/{job_id}/retry")
        done = await until_status(client, job_id, "succeeded")
    too_late = await client.post(f"/api/v1/jobs/{job_id}/retry")

    assert (failed["attempts"], reply.json()["status"], done["attempts"]) == (1, "waiting", 2)
    assert failed["failure"] == done["failure"] == {"type": "RuntimeError", "message": "not today"}
    assert happened(done) == ["created", "started", "failed", "retried", "started", "succeeded"]
    assert (too_late.status_code, too_late.json()["type"]) == (409, "/problems/job-not-ended")


@pytest.mark.parametrize(
    ("failure", "shown"),
    [
        (NotFound("agent", "a-1"), {"type": "NotFound", "message": NotFound("agent", "a-1").detail}),
        (ValueError("first\0\nsecond"), {"type": "ValueError", "message": "first"}),
        (KeyError(), {"type": "KeyError", "message": ""}),
        (RuntimeError("x" * 2_000), {"type": "RuntimeError", "message": "x" * 500}),
    ],
    ids=["ours", "two lines and a zero", "nothing said", "long"],
)
async def test_a_job_that_failed_says_why(world: World, client: AsyncClient, failure: Exception, shown: dict[str, str]) -> None:
    work = Work(fails=True, failure=failure)
    work.gate.set()
    job_id = await put(world, world.workspace)

    async with work.working(world.database):
        await until_status(client, job_id, "failed")
    (listed,) = (await client.get("/api/v1/jobs", params={"status": "failed", "fields": "failure"})).json()["items"]

    assert listed == {"failure": shown}


async def test_a_cancelled_job_is_done_again(world: World, client: AsyncClient) -> None:
    work = Work()
    work.gate.set()
    job_id = await put(world)
    await client.post(f"/api/v1/jobs/{job_id}/cancel")

    await client.post(f"/api/v1/jobs/{job_id}/retry")
    async with work.working(world.database):
        done = await until_status(client, job_id, "succeeded")

    assert happened(done)[-3:] == ["retried", "started", "succeeded"]


async def test_a_job_that_a_stopping_worker_lets_go_of_is_done_by_another(world: World, client: AsyncClient) -> None:
    first, second = Work(), Work()
    second.gate.set()
    job_id = await put(world)
    async with first.working(world.database):
        await until_status(client, job_id, "running")

    async with second.working(world.database):
        done = await until_status(client, job_id, "succeeded")

    assert (first.done, second.done) == (0, 1)
    assert happened(done) == ["created", "started", "put_back", "started", "succeeded"]


async def test_the_list_is_filtered_and_goes_on(world: World, client: AsyncClient) -> None:
    ids = [await put(world, world.workspace) for _ in range(3)]
    await client.post(f"/api/v1/jobs/{ids[0]}/cancel")

    waiting = (await client.get("/api/v1/jobs", params={"status": "waiting", "task": "test.job", "limit": 1})).json()
    rest = (await client.get("/api/v1/jobs", params={"status": "waiting", "task": "test.job", "after": waiting["next_cursor"]})).json()
    some = (await client.get("/api/v1/jobs", params={"status.in": "cancelled,failed", "fields": "id,workspace_id"})).json()

    assert [job["id"] for job in (*waiting["items"], *rest["items"])] == [ids[2], ids[1]]
    assert some["items"] == [{"id": ids[0], "workspace_id": str(world.workspace.id)}]


@pytest.mark.parametrize("sort", ["id", "-id"])
async def test_jobs_of_the_workspace_and_of_the_installation_are_one_list(world: World, client: AsyncClient, sort: str) -> None:
    ids = [await put(world, workspace) for workspace in (world.workspace, None, None, world.workspace, None)]
    params = {"task": "test.job", "sort": sort, "limit": "2"}
    seen: list[list[int]] = []

    reply = (await client.get("/api/v1/jobs", params=params)).json()
    seen.append([job["id"] for job in reply["items"]])
    while reply["next_cursor"] is not None:
        reply = (await client.get("/api/v1/jobs", params={**params, "after": reply["next_cursor"]})).json()
        seen.append([job["id"] for job in reply["items"]])

    in_order = ids if sort == "id" else ids[::-1]
    assert seen == [in_order[:2], in_order[2:4], in_order[4:]]


async def test_only_operators_see_jobs_of_the_installation_and_nobody_those_of_another_workspace(
    world: World, client: AsyncClient, new_workspace: NewWorkspace
) -> None:
    other = await new_workspace()
    stranger = (await new_person(world.app, world.database, other, Role.OWNER)).client
    of_first, of_other, of_all = await put(world, world.workspace), await put(world, other), await put(world)

    seen = {job["id"] for job in (await client.get("/api/v1/jobs")).json()["items"]}
    seen_by_stranger = [job["id"] for job in (await stranger.get("/api/v1/jobs")).json()["items"]]
    refused = [
        (await caller.post(f"/api/v1/jobs/{job_id}/{act}")).status_code
        for caller, job_id in ((client, of_other), (stranger, of_first), (stranger, of_all))
        for act in ("cancel", "retry")
    ]
    schedules = await stranger.get("/api/v1/schedules")
    fired = await stranger.post("/api/v1/schedules/audit.seal/run")

    assert seen >= {of_first, of_all}
    assert of_other not in seen
    assert seen_by_stranger == [of_other]
    assert refused == [404] * 6
    assert {(reply.status_code, reply.json()["type"]) for reply in (schedules, fired)} == {(403, "/problems/operators-only")}


async def test_schedules_tell_when_they_are_due_and_what_came_of_it(world: World, client: AsyncClient) -> None:
    work = Work(fails=True)
    work.gate.set()
    before = {one["name"]: one for one in (await client.get("/api/v1/schedules")).json()["items"]}
    first = (await client.post("/api/v1/schedules/audit.seal/run")).json()
    second = (await client.post("/api/v1/schedules/audit.seal/run")).json()
    async with work.working(world.database):
        await until_status(client, first["id"], "failed")
    after = {one["name"]: one for one in (await client.get("/api/v1/schedules")).json()["items"]}
    unknown = await client.post("/api/v1/schedules/nothing/run")

    assert before["audit.seal"]["last_job"] is None
    assert before["audit.seal"]["cron"] == "* * * * *"
    assert before["audit.seal"]["next_at"].endswith(":00Z")
    assert first["id"] == second["id"]
    assert after["audit.seal"]["last_job"]["id"] == first["id"]
    assert after["audit.seal"]["last_job"]["status"] == "failed"
    assert work.begun == 1
    assert unknown.status_code == 404


async def test_what_is_done_to_jobs_is_recorded(world: World, client: AsyncClient) -> None:
    job_id = await put(world, world.workspace)
    await client.post(f"/api/v1/jobs/{job_id}/cancel")
    await client.post(f"/api/v1/jobs/{job_id}/retry")
    await client.post("/api/v1/schedules/audit.seal/run")

    entries = (await client.get("/api/v1/audit", params={"limit": 10})).json()["items"]

    assert {"job.cancelled", "job.retried", "schedule.fired"} <= {entry["action"] for entry in entries}
