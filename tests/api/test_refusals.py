"""What is refused for the server's own sake: new work on a full disk, and too much of it in one session."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from httpx import Response
from pydantic import SecretStr

from eyrie.features.all import COMPONENTS
from eyrie.identity.actor import Role
from eyrie.postgres.database import Database
from eyrie.settings import DiskSettings, LimitSettings, Settings
from tests.api.cases.runs import ready_agent
from tests.api.conftest import NO_LIMITS
from tests.api.world import World, new_person
from tests.app import app_on
from tests.conftest import Workspace
from tests.fakes.worker import SECRET

MORE_THAN_ANY_DISK = 1 << 62


@asynccontextmanager
async def world_with(db: Database, workspace: Workspace, settings: Settings) -> AsyncIterator[World]:
    async with app_on(db, settings, COMPONENTS) as app:
        yield World(app, db, workspace, await new_person(app, db, workspace, Role.OWNER))


def settings_with(tmp_path: Path, *, min_free_bytes: int = 1024, limits: LimitSettings = NO_LIMITS) -> Settings:
    # Not checked: no disk that can be set is larger than every disk that a test may run on.
    disk = DiskSettings.model_construct(min_free_bytes=min_free_bytes, check_seconds=5)
    return Settings(data_dir=tmp_path, limits=limits, secret_key=SecretStr(SECRET.decode())).model_copy(update={"disk": disk})


async def test_a_nearly_full_disk_refuses_new_work_and_nothing_else(db: Database, workspace: Workspace, tmp_path: Path) -> None:
    async with world_with(db, workspace, settings_with(tmp_path)) as world:
        agent = (await ready_agent(world))["name"]
        run = (await world.made("/api/v1/runs", {"agent": agent, "input": "Go."}))["id"]
        session = (await world.made("/api/v1/chat/sessions", {"agent": agent}))["id"]

    async with world_with(db, workspace, settings_with(tmp_path, min_free_bytes=MORE_THAN_ANY_DISK)) as world:
        client = world.owner.client
        refused = [
            await client.post("/api/v1/runs", json={"agent": agent, "input": "Go."}),
            await client.post("/api/v1/agents/execute", json={"agent": agent, "input": "Go."}),
            await client.post(f"/api/v1/chat/sessions/{session}/messages", json={"text": "Go."}),
            await client.post("/api/v1/files", params={"name": "a.txt"}, content=b"a"),
        ]
        answered = [await client.get(f"/api/v1/runs/{run}"), await client.post(f"/api/v1/runs/{run}/cancel")]
        ready = await client.get("/health/ready")

    for reply in refused:
        assert (reply.status_code, reply.json()["type"]) == (503, "/problems/disk-nearly-full")
        assert reply.headers["retry-after"] == "60"
        assert "An operator must free space" in reply.json()["detail"]
    assert [reply.status_code for reply in answered] == [200, 200]
    assert ready.status_code == 503


async def test_a_session_takes_so_many_starts_and_others_go_on(db: Database, workspace: Workspace, tmp_path: Path) -> None:
    limits = NO_LIMITS.model_copy(update={"session_starts_per_hour": 2})
    async with world_with(db, workspace, settings_with(tmp_path, limits=limits)) as world:
        agent = (await ready_agent(world))["name"]
        busy, other = [(await world.made("/api/v1/chat/sessions", {"agent": agent}))["id"] for _ in range(2)]

        async def say(session: str) -> Response:
            return await world.owner.client.post(f"/api/v1/chat/sessions/{session}/messages", json={"text": "Go."})

        first, second, third = [await say(busy) for _ in range(3)]
        by_run = await world.owner.client.post("/api/v1/runs", json={"agent": agent, "input": "Go.", "session_id": busy})
        elsewhere = await say(other)

    assert first.status_code == 201
    assert second.status_code == 409  # the first run has not ended: it counts as a start nevertheless
    assert (third.status_code, third.json()["type"]) == (429, "/problems/rate-limited")
    assert by_run.status_code == 429
    assert elsewhere.status_code == 201
