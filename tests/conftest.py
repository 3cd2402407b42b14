"""Fixtures that every test may use: databases, connections, workspaces."""

import asyncio
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest
import uvloop
from hypothesis import settings

from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database, DatabaseUrls
from tests.databases import SharedServer, shared_server
from tests.redis_server import RedisServer, redis_server

# How long an example takes is the machine's matter; which examples there are is the same each time, so that a failure is the change's.
settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("others", deadline=None)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--all", action="store_true", default=False, help="run the slow tests too, and all their rounds")


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("others" if config.getoption("--all") else "same")


def pytest_asyncio_loop_factories(item: pytest.Item) -> dict[str, Callable[[], asyncio.AbstractEventLoop]]:
    """The event loop of the product, whose transports and subprocesses differ from asyncio's own.

    Where tests kill processes of the product, only those run on it: uvloop takes a pipe that breaks for a fault of its owner.
    """
    kills = "recovery" in item.path.parts
    return {"asyncio": asyncio.new_event_loop} if kills else {"uvloop": uvloop.new_event_loop}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--all"):
        return
    for item in items:
        if item.get_closest_marker("slow") is not None:
            item.add_marker(pytest.mark.skip(reason="slow: runs with --all"))


@pytest.fixture(scope="session")
def all_rounds(request: pytest.FixtureRequest) -> bool:
    """True when the tests run with --all: recovery tests then do all their rounds."""
    return bool(request.config.getoption("--all"))


@pytest.fixture(scope="session")
def postgres() -> Iterator[SharedServer]:
    """The PostgreSQL that all test processes share. Tests that kill or stop a server start their own in `data_dir`."""
    with shared_server() as server:
        yield server


@pytest.fixture(scope="session")
def database(postgres: SharedServer) -> Iterator[DatabaseUrls]:
    """The migrated database of this test process; tests keep apart by their workspaces."""
    with postgres.database() as urls:
        yield urls


@pytest.fixture
def fresh_database(postgres: SharedServer) -> Iterator[DatabaseUrls]:
    """A migrated database for one test, for what concerns all workspaces."""
    with postgres.database() as urls:
        yield urls


@pytest.fixture
async def db(database: DatabaseUrls) -> AsyncIterator[Database]:
    """Open connections to `database`."""
    async with Database(database, app_connections=4, system_connections=2) as opened:
        yield opened


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[RedisServer]:
    """A Redis of its own for one test, which may kill it."""
    with redis_server(tmp_path) as server:
        yield server


@dataclass(frozen=True)
class Workspace:
    """A workspace with its default project."""

    id: UUID
    project_id: UUID
    slug: str


NewWorkspace = Callable[[], Awaitable[Workspace]]


@pytest.fixture
def new_workspace(db: Database) -> NewWorkspace:
    """Makes a workspace with its default project, as often as it is called."""

    async def make() -> Workspace:
        made = Workspace(uuid7(), uuid7(), f"w-{uuid7().hex}")
        async with db.tenant(made.id) as tx:
            await tx.execute("INSERT INTO workspaces (id, name, slug) VALUES (%s, 'Test', %s)", [made.id, made.slug])
            await tx.execute(
                "INSERT INTO projects (id, workspace_id, name, slug, is_default) VALUES (%s, %s, 'Default', 'default', true)",
                [made.project_id, made.id],
            )
        return made

    return make


@pytest.fixture
async def workspace(new_workspace: NewWorkspace) -> Workspace:
    """One workspace with its default project."""
    return await new_workspace()


@pytest.fixture
def data_dir() -> Iterator[Path]:
    """A data directory that a server's account can reach (pytest's own directories are closed to other users)."""
    folder = Path(tempfile.mkdtemp(prefix="eyrie-data-"))
    folder.chmod(0o711 if os.getuid() == 0 else 0o700)
    yield folder / "data"
    shutil.rmtree(folder)
