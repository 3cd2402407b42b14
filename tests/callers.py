"""Clients of some routers in this process, with an API key of any role in any workspace."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from fastapi import APIRouter, FastAPI
from httpx import ASGITransport, AsyncClient

from eyrie.errors import install_handlers
from eyrie.identity import tokens
from eyrie.identity.actor import Role
from eyrie.identity.repository import keys
from eyrie.identity.setup import Means, open_identity
from eyrie.kit.clock import now
from eyrie.kit.ids import uuid7
from eyrie.kit.process_pool import ProcessPool
from eyrie.kit.resources import Resources
from eyrie.postgres.database import Database
from tests.conftest import Workspace
from tests.identity.conftest import SECRET, generous


@dataclass(frozen=True)
class Callers:
    """Makes clients."""

    app: FastAPI
    database: Database

    def anonymous(self) -> AsyncClient:
        """A client without credentials."""
        return AsyncClient(transport=ASGITransport(self.app), base_url="http://eyrie.local")

    async def of(self, workspace: Workspace, role: Role = Role.OWNER) -> AsyncClient:
        """A client with a new key of a role; what it changes need not be read first."""
        secret = tokens.new_key()
        new = keys.NewKey(
            id=uuid7(),
            project_id=workspace.project_id,
            name=role.value,
            role=role,
            scopes=None,
            prefix=secret.prefix,
            secret_hash=tokens.digest(secret.text),
            created_by=None,
            expires_at=None,
        )
        async with self.database.tenant(workspace.id) as tx:
            await keys.insert(tx, workspace.id, new)
        client = self.anonymous()
        client.headers.update({"Authorization": f"Bearer {secret.text}", "If-Match": "*"})
        return client


@asynccontextmanager
async def callers_of(database: Database, routers: Sequence[APIRouter], *resources: object) -> AsyncIterator[Callers]:
    """The application with these routers on these resources."""
    async with ProcessPool(1, memory_bytes=1 << 30) as processes:
        identity = open_identity(database, now, Means(SECRET, processes, quotas=generous()))
        app = FastAPI()
        app.state.resources = Resources(database, identity, *resources)
        install_handlers(app)
        for router in routers:
            app.include_router(router)
        yield Callers(app, database)
        await identity.authenticator.aclose()
