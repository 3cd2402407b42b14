"""Processes with one duty each, on a database server that somebody else runs."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from pydantic import SecretStr

from eyrie.components import Duty, running
from eyrie.features.all import COMPONENTS
from eyrie.kit.drain import Drain
from eyrie.main import create_app
from eyrie.postgres.embedded import EmbeddedServer
from eyrie.postgres.errors import SchemaOutdated, SchemaTooNew
from eyrie.runs.worker import RunWorker
from eyrie.settings import Settings
from tests.app import client_of
from tests.fakes.worker import SECRET
from tests.waiting import PATIENCE_SECONDS

pytestmark = pytest.mark.timeout(120)


@pytest.fixture
async def url(data_dir: Path) -> AsyncIterator[str]:
    """An empty database of a server of its own, as its superuser."""
    async with (server := EmbeddedServer(data_dir, settings={"fsync": "off"})):
        administrator = make_conninfo(server.superuser_url, dbname="postgres")
        with psycopg.connect(administrator, autocommit=True) as connection:
            connection.execute("DROP DATABASE eyrie WITH (FORCE)")
            connection.execute("DROP ROLE eyrie_owner, eyrie_app, eyrie_system")
            connection.execute("CREATE DATABASE theirs")
        yield _as_url(make_conninfo(administrator, dbname="theirs"))


def _as_url(conninfo: str) -> str:
    parts = {name: quote(str(value), safe="") for name, value in conninfo_to_dict(conninfo).items()}
    return f"postgresql://{parts['user']}:{parts['password']}@{parts['host']}:{parts['port']}/{parts['dbname']}"


def settings(url: str, data_dir: Path) -> Settings:
    return Settings(data_dir=data_dir / "eyrie", database_url=SecretStr(url), secret_key=SecretStr(SECRET.decode()))


async def test_processes_share_a_server_once_it_is_migrated(url: str, data_dir: Path) -> None:
    for duty in (Duty.API, Duty.WORKER):
        with pytest.raises(SchemaOutdated):
            async with running(settings(url, data_dir), COMPONENTS, duty):
                pass

    async with running(settings(url, data_dir), COMPONENTS, Duty.ALL):
        pass
    async with (
        running(settings(url, data_dir), COMPONENTS, Duty.API) as api,
        running(settings(url, data_dir), COMPONENTS, Duty.WORKER) as worker,
    ):
        ready = await client_of(create_app(api)).get("/health/ready")
        carriers = [api.has(RunWorker), worker.has(RunWorker)]

    assert (ready.status_code, carriers) == (200, [False, True])


async def test_a_newer_schema_is_left_alone(url: str, data_dir: Path) -> None:
    async with running(settings(url, data_dir), COMPONENTS, Duty.ALL):
        pass
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("UPDATE eyrie.alembic_version SET version_num = '9999'; COMMENT ON TABLE eyrie.alembic_version IS NULL")

    for duty in (Duty.ALL, Duty.API, Duty.WORKER):
        with pytest.raises(SchemaTooNew):
            async with running(settings(url, data_dir), COMPONENTS, duty):
                pass


@pytest.mark.parametrize("part", ["queue worker", "run worker: take", "run worker: heartbeat"])
async def test_a_worker_of_which_a_part_ends_stops_so_that_its_supervisor_sees_it(url: str, data_dir: Path, part: str) -> None:
    async with running(settings(url, data_dir), COMPONENTS, Duty.ALL) as resources:
        (task,) = (task for task in asyncio.all_tasks() if task.get_name() == part)
        before = resources.get(Drain).begun

        task.cancel()
        async with asyncio.timeout(PATIENCE_SECONDS):
            await resources.get(Drain).wait_begun()

    assert not before
