"""What tests of providers and models need: a vault, a pool of connections, somebody who acts."""

from collections.abc import AsyncIterator

import pytest
from pydantic import SecretStr

from eyrie.gateway.deployments import endpoints as deployments
from eyrie.gateway.endpoints import models, providers
from eyrie.gateway.providers.session import Session, open_session
from eyrie.gateway.service.offers import ProviderEnvironment
from eyrie.identity.actor import Actor, Role
from eyrie.identity.vault import Vault
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database
from tests.callers import Callers, callers_of
from tests.conftest import Workspace
from tests.fakes.gateway import Rig

ENVIRONMENT = ProviderEnvironment(
    {"OPENAI_API_KEY": SecretStr("sk-environment-0123456789"), "OLLAMA_HOST": SecretStr("0.0.0.0:11500"), "UNRELATED": SecretStr("x")}
)


@pytest.fixture
def vault() -> Vault:
    return Vault(b"a secret of at least 32 characters")


@pytest.fixture
async def session() -> AsyncIterator[Session]:
    async with open_session() as opened:
        yield opened


@pytest.fixture
def actor(workspace: Workspace) -> Actor:
    return Actor("key", uuid7(), workspace.id, workspace.project_id, Role.OWNER, "test")


@pytest.fixture
def rig() -> Rig:
    """What calls go through."""
    return Rig()


@pytest.fixture
async def callers(db: Database, vault: Vault, session: Session, rig: Rig) -> AsyncIterator[Callers]:
    routers = (providers.router, models.router, deployments.router)
    async with callers_of(db, routers, vault, session, rig.healths, rig.gateway, ENVIRONMENT) as opened:
        yield opened
