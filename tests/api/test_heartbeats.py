"""Streams that say nothing for a while stay alive: what stands between takes silence for the end."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from httpx import AsyncClient
from pydantic import SecretStr

from eyrie.features.all import COMPONENTS
from eyrie.identity.actor import Role
from eyrie.kit.drain import Drain
from eyrie.kit.sse import HEARTBEAT
from eyrie.postgres.database import Database
from eyrie.settings import HttpSettings, Settings
from tests.api.cases.agents import new_agent
from tests.api.conftest import NO_LIMITS
from tests.api.world import World, new_person
from tests.app import app_on
from tests.conftest import NewWorkspace
from tests.fakes.worker import SECRET
from tests.listening import listening
from tests.waiting import PATIENCE_SECONDS


@pytest.fixture
async def app(db: Database, tmp_path: Path) -> AsyncIterator[FastAPI]:
    """Nobody carries runs here: no answer ever comes."""
    http = HttpSettings(stream_heartbeat_seconds=0.05)
    settings = Settings(data_dir=tmp_path, limits=NO_LIMITS, secret_key=SecretStr(SECRET.decode()), http=http)
    async with app_on(db, settings, COMPONENTS) as made:
        yield made


@pytest.fixture
async def world(app: FastAPI, db: Database, new_workspace: NewWorkspace) -> AsyncIterator[World]:
    workspace = await new_workspace()
    made = World(app, db, workspace, await new_person(app, db, workspace, Role.OWNER))
    yield made
    await made.owner.client.aclose()


@pytest.mark.parametrize("path", ["/v1/chat/completions", "/v1/messages"])
async def test_stream_of_an_agent_that_says_nothing_has_heartbeats(app: FastAPI, world: World, path: str) -> None:
    name = (await new_agent(world, published=1))["name"]
    question = {"model": f"agent/{name}", "messages": [{"role": "user", "content": "Hi"}], "stream": True, "max_tokens": 100}

    assert await heartbeats(app, world, path, question) >= 2


async def test_stream_of_a_run_that_waits_has_heartbeats(app: FastAPI, world: World) -> None:
    name = (await new_agent(world, published=1))["name"]
    run = await world.made("/api/v1/runs", {"agent": name, "input": "Hi"})

    assert await heartbeats(app, world, f"/api/v1/runs/{run['id']}/stream") >= 2


async def test_stream_of_a_quiet_inbox_has_heartbeats(app: FastAPI, world: World) -> None:
    assert await heartbeats(app, world, "/api/v1/approvals/stream") >= 2


async def heartbeats(app: FastAPI, world: World, path: str, question: dict[str, object] | None = None) -> int:
    """How often a stream said that it is still there, until a reader who waits for two of them leaves."""
    key = await world.made("/api/v1/keys", {"name": "Reader", "role": "member"})
    said = b""
    async with asyncio.timeout(PATIENCE_SECONDS), listening(app) as port:
        client = AsyncClient(base_url=f"http://127.0.0.1:{port}", headers={"Authorization": f"Bearer {key['secret']}"})
        async with client, client.stream("GET" if question is None else "POST", path, json=question) as reply:
            async for piece in reply.aiter_bytes():
                said += piece
                if said.count(HEARTBEAT) >= 2:
                    break
        drain = app.state.resources.get(Drain)
        await drain.wait_idle()  # who leaves takes the stream along
    return said.count(HEARTBEAT)
