"""What tests of agents need: some tools, somebody who acts, and the API."""

from collections.abc import AsyncIterator

import pytest
from httpx import AsyncClient

from eyrie.agents.endpoints import agents, manifests, uses, versions
from eyrie.gateway.prompts import endpoints as prompts_endpoints
from eyrie.identity.actor import Actor, Role
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database
from eyrie.tools import endpoints as tools_endpoints
from eyrie.tools.builtin.ask_human import AskHuman
from eyrie.tools.builtin.calculator import Calculator
from eyrie.tools.registry import Registry
from tests.callers import Callers, callers_of
from tests.conftest import Workspace

ROUTERS = (manifests.router, agents.router, versions.router, uses.router, prompts_endpoints.router, tools_endpoints.router)


@pytest.fixture
def tools() -> Registry:
    return Registry((Calculator(), AskHuman()))


@pytest.fixture
def actor(workspace: Workspace) -> Actor:
    return Actor("key", uuid7(), workspace.id, workspace.project_id, Role.MEMBER, "test")


@pytest.fixture
async def callers(db: Database, tools: Registry) -> AsyncIterator[Callers]:
    async with callers_of(db, ROUTERS, tools) as opened:
        yield opened


@pytest.fixture
async def editor(callers: Callers, workspace: Workspace) -> AsyncClient:
    return await callers.of(workspace, Role.MEMBER)
