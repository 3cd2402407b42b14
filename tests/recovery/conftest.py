"""A workspace on a database of the test's own, a fleet on it, and the world outside."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from psycopg.conninfo import conninfo_to_dict

from eyrie.identity.actor import Actor
from eyrie.postgres.database import Database, DatabaseUrls
from tests.conftest import NewWorkspace
from tests.databases import SharedServer
from tests.fakes.worker import member_of
from tests.recovery.fleet import Fleet, Outside, as_url, fleet, outside
from tests.recovery.workplace import Workplace, make_workplace


@pytest.fixture
def folder(data_dir: Path) -> Path:
    """Where the processes keep their data and their logs."""
    data_dir.mkdir()
    return data_dir


@pytest.fixture
async def world(folder: Path) -> AsyncIterator[Outside]:
    """The receiver and the provider."""
    async with outside(folder) as opened:
        yield opened


@pytest.fixture
async def db(fresh_database: DatabaseUrls) -> AsyncIterator[Database]:
    """A database of this test's own: the fleet works on all there is in it."""
    async with Database(fresh_database, app_connections=8, system_connections=2) as opened:
        yield opened


@pytest.fixture
async def crew(db: Database, postgres: SharedServer, world: Outside, folder: Path) -> AsyncIterator[Fleet]:
    """A fleet on that database; the test starts its members."""
    url = as_url(postgres.address.superuser, str(conninfo_to_dict(db.urls.app)["dbname"]))
    async with fleet(url, world.receiver, folder) as made:
        yield made


@pytest.fixture
async def actor(new_workspace: NewWorkspace) -> Actor:
    """A member of a workspace."""
    workspace = await new_workspace()
    return member_of(workspace.id, workspace.project_id)


@pytest.fixture
async def workplace(db: Database, world: Outside, actor: Actor) -> Workplace:
    """The actor's workspace, with the scripted agent."""
    return await make_workplace(db, world.client, actor, world.provider)
