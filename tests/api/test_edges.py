"""The addresses below /v1 on the whole application: what one workspace has, the key of another one neither asks nor sees."""

from collections.abc import AsyncIterator

import httpx
import pytest

from eyrie.identity.actor import Role
from tests.api.cases.agents import new_agent
from tests.api.world import World, new_person
from tests.app import client_of
from tests.conftest import NewWorkspace
from tests.edges.test_matrix import BODIES, OPERATIONS
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_server import Turn

NAMES_NO_MODEL = {"POST /v1/messages/count_tokens": "an estimate, whichever model would answer", "GET /v1/models": "a list"}


@pytest.fixture
async def server() -> AsyncIterator[FakeOpenAI]:
    async with FakeOpenAI([Turn(text="Hi")] * 3) as opened:
        yield opened


@pytest.fixture
async def model(world: World, server: FakeOpenAI) -> str:
    """A model of the world's workspace, free of charge, that answers."""
    provider = await world.made(
        "/api/v1/providers", {"name": "house", "dialect": "openai", "base_url": server.url, "secret": "a-key-of-some-length"}
    )
    await world.made("/api/v1/models", {"provider_id": provider["id"], "provider_model": "in-house-1", "name": "in-house"})
    await world.made("/api/v1/prices", {"model": "in-house", "input_usd": "0", "output_usd": "0"})
    return "in-house"


@pytest.fixture
async def elsewhere(world: World, new_workspace: NewWorkspace) -> World:
    """Another workspace of the same server."""
    workspace = await new_workspace()
    return World(world.app, world.database, workspace, await new_person(world.app, world.database, workspace, Role.OWNER))


async def asked(world: World, name: str, model: str) -> httpx.Response:
    """What a new key of a workspace gets."""
    key = await world.made("/api/v1/keys", {"name": "Program", "role": "member"})
    method, path = name.replace("{id}", model).split()
    async with client_of(world.app, headers={"Authorization": f"Bearer {key['secret']}"}) as client:
        body = BODIES[name]
        return await client.request(method, path, json=None if body is None else {**body, "model": model})


@pytest.mark.parametrize("name", OPERATIONS)
async def test_model_of_another_workspace_is_not_there(world: World, elsewhere: World, model: str, server: FakeOpenAI, name: str) -> None:
    own, others = await asked(world, name, model), await asked(elsewhere, name, model)

    assert own.status_code == 200, own.text
    assert others.status_code == (200 if name in NAMES_NO_MODEL else 404)
    assert model not in others.text or name not in NAMES_NO_MODEL
    assert len(server.requests) <= 1


@pytest.mark.parametrize("name", [name for name in OPERATIONS if name not in {*NAMES_NO_MODEL, "POST /v1/embeddings"}])
async def test_agent_of_another_workspace_is_not_there(world: World, elsewhere: World, name: str) -> None:
    agent = (await new_agent(world, published=1))["name"]

    reply = await asked(elsewhere, name, f"agent/{agent}")

    assert reply.status_code == 404, reply.text
