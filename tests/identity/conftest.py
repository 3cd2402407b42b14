"""An application with identity's endpoints and a few more, and people and keys to call it with."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import IPv6Address
from typing import LiteralString
from uuid import UUID

import psycopg
import pytest
from fastapi import FastAPI
from httpx import ASGITransport, AsyncClient

from eyrie.errors import install_handlers
from eyrie.gateway.budgets import service as budgets
from eyrie.identity import tokens
from eyrie.identity.actor import Role
from eyrie.identity.call import Identity
from eyrie.identity.endpoints import routers
from eyrie.identity.key_budgets import KeyBudgets
from eyrie.identity.limits import Quota, RateClass, RateScope
from eyrie.identity.models import LoginRow
from eyrie.identity.repository import keys, members, people
from eyrie.identity.setup import Means, open_identity
from eyrie.kit.ids import uuid7
from eyrie.kit.process_pool import ProcessPool
from eyrie.kit.resources import Resources
from eyrie.postgres.database import Database, DatabaseUrls
from tests.conftest import Workspace

MINUTE = timedelta(minutes=1)
SECRET = b"s" * 32
PUBLIC_URL = "https://eyrie.example.com"


@dataclass
class Time:
    """A clock that a test moves."""

    at: datetime = field(default_factory=lambda: datetime.now(UTC))

    def __call__(self) -> datetime:
        return self.at


def generous(amount: int = 1_000_000) -> dict[RateClass, tuple[Quota, ...]]:
    """Limits that a test doesn't meet."""
    return {
        class_: (Quota(class_.value, RateScope.ADDRESS if class_ is RateClass.AUTH else RateScope.PRINCIPAL, amount, MINUTE),)
        for class_ in RateClass
    }


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
async def processes() -> AsyncIterator[ProcessPool]:
    async with ProcessPool(1, memory_bytes=1 << 30) as pool:
        yield pool


@pytest.fixture
async def identity(db: Database, time: Time, processes: ProcessPool) -> AsyncIterator[Identity]:
    opened = open_identity(db, time, Means(SECRET, processes, public_url=PUBLIC_URL, quotas=generous()))
    yield opened
    await opened.authenticator.aclose()


@pytest.fixture
def app(db: Database, identity: Identity) -> FastAPI:
    app = FastAPI()
    app.state.resources = Resources(db, identity, KeyBudgets(budgets.set_for_key, budgets.of_keys))
    install_handlers(app)
    for router in routers():
        app.include_router(router)
    return app


NewClient = Callable[..., AsyncClient]


@pytest.fixture
async def new_client(app: FastAPI) -> AsyncIterator[NewClient]:
    """Makes clients: `new_client(Authorization="Bearer …")`."""
    opened: list[AsyncClient] = []
    address = str(IPv6Address(uuid7().int))  # limits by address are this test's own

    def make(**headers: str) -> AsyncClient:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        client = AsyncClient(transport=ASGITransport(app, client=(address, 5)), base_url="http://eyrie.local", headers=named)
        opened.append(client)
        return client

    yield make
    for client in opened:
        await client.aclose()


@pytest.fixture
def anonymous(new_client: NewClient) -> AsyncClient:
    return new_client()


@dataclass(frozen=True)
class Key:
    id: UUID
    secret: str


NewKey = Callable[..., Awaitable[Key]]


@pytest.fixture
def new_key(db: Database) -> NewKey:
    """Makes an API key with a role in a workspace."""

    async def make(
        workspace: Workspace, role: Role = Role.OWNER, scopes: list[str] | None = None, created_by: UUID | None = None, **dates: datetime
    ) -> Key:
        secret = tokens.new_key()
        new = keys.NewKey(
            id=uuid7(),
            project_id=workspace.project_id,
            name=role.value,
            role=role,
            scopes=scopes,
            prefix=secret.prefix,
            secret_hash=tokens.digest(secret.text),
            created_by=created_by,
            expires_at=dates.get("expires_at"),
        )
        async with db.tenant(workspace.id) as tx:
            await keys.insert(tx, workspace.id, new)
        return Key(new.id, secret.text)

    return make


@dataclass(frozen=True)
class Human:
    id: UUID
    email: str
    login_id: UUID
    token: str


NewHuman = Callable[..., Awaitable[Human]]


@pytest.fixture
def new_human(db: Database, time: Time) -> NewHuman:
    """Makes a person who is signed in and a member of a workspace (None: of none)."""

    async def make(workspace: Workspace | None, role: Role = Role.OWNER) -> Human:
        human = Human(uuid7(), f"{uuid7().hex}@example.com", uuid7(), tokens.new_secret())
        async with db.anonymous() as tx:
            await people.ensure_user(tx, human.id, human.email, "Human")
            login = LoginRow(human.login_id, time(), time() + timedelta(days=30), "test")
            await people.start_login(tx, login, human.id, tokens.digest(human.token))
        if workspace is not None:
            async with db.tenant(workspace.id) as tx:
                await members.insert(tx, workspace.id, human.id, role)
        return human

    return make


CallAs = Callable[..., Awaitable[AsyncClient]]


@pytest.fixture
def key_client(new_key: NewKey, new_client: NewClient) -> CallAs:
    """A client with a new API key of a role."""

    async def make(workspace: Workspace, role: Role = Role.OWNER, scopes: list[str] | None = None) -> AsyncClient:
        return new_client(Authorization=f"Bearer {(await new_key(workspace, role, scopes)).secret}")

    return make


@pytest.fixture
def human_client(new_human: NewHuman, new_client: NewClient) -> CallAs:
    """A client with the cookie of a new person with a role."""

    async def make(workspace: Workspace, role: Role = Role.OWNER) -> AsyncClient:
        human = await new_human(workspace, role)
        return new_client(Cookie=f"eyrie_login={human.token}", Origin="http://eyrie.local")

    return make


OwnerSql = Callable[..., None]


@pytest.fixture
def owner_of_database(database: DatabaseUrls) -> OwnerSql:
    """Runs a statement as the database's owner, for states that the product has no endpoint for."""

    def run(statement: LiteralString, *values: object) -> None:
        with psycopg.connect(database.owner, options="-c search_path=eyrie") as connection:
            connection.execute(statement, values)

    return run


@pytest.fixture
async def database_of_one(database: DatabaseUrls) -> AsyncIterator[Database]:
    """A pool of one connection, which every transaction shares."""
    async with Database(database, app_connections=1, system_connections=1) as opened:
        yield opened
