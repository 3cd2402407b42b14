"""The database goes away in the middle, hard or softly: workers wait for it, and bring every run to its end."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from eyrie.postgres.database import Database
from eyrie.postgres.embedded import EmbeddedServer
from eyrie.postgres.schema import migrate
from eyrie.runs.state import Status
from tests.conftest import NewWorkspace
from tests.fakes.recovery_outside import Script
from tests.fakes.worker import member_of
from tests.recovery.consistency import check
from tests.recovery.fleet import Fleet, Outside, as_url, fleet, until
from tests.recovery.workplace import Workplace, make_workplace, start_all

pytestmark = [pytest.mark.recovery, pytest.mark.timeout(150)]

RUNS = 40
PLAN = ("keyed", "safe", "verify", "keyed")
OUTAGE_SECONDS = 5


@pytest.fixture
async def server(data_dir: Path) -> AsyncIterator[EmbeddedServer]:
    """A PostgreSQL of this test's own, as durable as the product's."""
    made = EmbeddedServer(data_dir.parent / "postgres")
    async with made as urls:
        await migrate(urls)
        yield made


@pytest.fixture
async def db(server: EmbeddedServer) -> AsyncIterator[Database]:
    """Connections to it, from before anything happens to it."""
    async with Database(server.urls, app_connections=4, system_connections=2) as opened:
        yield opened


@pytest.fixture
async def workplace(db: Database, world: Outside, new_workspace: NewWorkspace) -> Workplace:
    """A workspace in it."""
    made = await new_workspace()
    return await make_workplace(db, world.client, member_of(made.id, made.project_id), world.provider)


@pytest.fixture
async def crew(server: EmbeddedServer, world: Outside, folder: Path) -> AsyncIterator[Fleet]:
    """A fleet on it."""
    async with fleet(as_url(server.superuser_url), world.receiver, folder) as made:
        yield made


async def test_a_killed_database_comes_back_and_every_run_ends(
    server: EmbeddedServer, crew: Fleet, workplace: Workplace, world: Outside
) -> None:
    workers = await crew.workers(2)
    runs = await start_all(workplace, scripts())
    watching = asyncio.create_task(server.watch())

    for step in range(2):
        await world.called(f"{RUNS // 2}/{step}")
        await killed(server)
    await all_end_well(server, workplace, world, runs)
    watching.cancel()
    await asyncio.gather(watching, return_exceptions=True)

    assert all(worker.alive for worker in workers)


async def test_an_outage_of_the_database_delays_runs_and_loses_none(
    server: EmbeddedServer, crew: Fleet, workplace: Workplace, world: Outside
) -> None:
    workers = await crew.workers(2)
    runs = await start_all(workplace, scripts())
    await world.called(f"{RUNS // 2}/0")

    await server.stop()
    await asyncio.sleep(OUTAGE_SECONDS)  # how long it lasts is what this is about
    await server.start()
    await all_end_well(server, workplace, world, runs)

    assert all(worker.alive for worker in workers)


def scripts() -> list[Script]:
    """Runs that are in the middle for a while."""
    return [Script(item=str(number), plan=PLAN, call_seconds=0.4, piece_seconds=0.05) for number in range(RUNS)]


async def killed(server: EmbeddedServer) -> None:
    """Kill the server, and return when there is another."""
    former = server.pid
    os.kill(former, signal.SIGKILL)

    async def replaced() -> bool:
        return server.pid != former

    await until(replaced, 30, "the database does not come back")


async def all_end_well(server: EmbeddedServer, workplace: Workplace, world: Outside, runs: Mapping[UUID, Script]) -> None:
    """Wait until every run has succeeded, and look at everything."""
    async with Database(server.urls, app_connections=4, system_connections=2) as fresh:
        after = replace(workplace, db=fresh)
        await after.settled(60)
        states = [await check(after, run_id) for run_id in runs]
    effects = (await world.report()).effects
    happened = [effects[f"{script.item}/{step}"].happened for script in runs.values() for step in (0, 2, 3)]
    assert [state.status for state in states] == [Status.SUCCEEDED] * RUNS
    assert happened == [1] * len(happened)
