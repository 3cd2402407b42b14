"""The worker as a part of a process: carries runs, and does what is due."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from datetime import timedelta
from uuid import UUID

from eyrie.agents.definitions import StoredDefinitions
from eyrie.audit.service import seal_due
from eyrie.components import Duty
from eyrie.durable.engine import Engine, EngineSettings, Schedule, Task
from eyrie.durable.service import forget_failed
from eyrie.features.preparing import prepare_workspace
from eyrie.gateway.source import Models
from eyrie.identity.service import retention
from eyrie.identity.service.workspaces import WORKSPACE_MADE
from eyrie.identity.vault import Vault
from eyrie.kit.clock import now
from eyrie.kit.drain import Drain
from eyrie.kit.ids import uuid7
from eyrie.kit.resources import Resources
from eyrie.kit.tasks import end
from eyrie.observe.metrics import Metrics
from eyrie.observe.spans import Tracing
from eyrie.postgres.database import Database
from eyrie.runs.bus import Bus
from eyrie.runs.deltas import DeltaWriter
from eyrie.runs.deps import RunDeps, RunSettings
from eyrie.runs.service import housekeeping
from eyrie.runs.worker import RunWorker
from eyrie.settings import Settings
from eyrie.tools.registry import Registry


@contextlib.asynccontextmanager
async def worker(resources: Resources, duty: Duty) -> AsyncIterator[None]:
    """Carry runs, where that is this process's duty."""
    if Duty.WORKER not in duty:
        yield
        return
    settings, database, bus = resources.get(Settings), resources.get(Database), resources.get(Bus)
    deltas = DeltaWriter(database, bus)
    deps = RunDeps(
        worker=uuid7(),
        database=database,
        vault=resources.get(Vault),
        bus=bus,
        deltas=deltas,
        models=resources.get(Models),
        tools=resources.get(Registry),
        definitions=StoredDefinitions(database, resources.get(Metrics).cache("definitions")),
        clock=now,
        tracer=resources.get(Tracing).tracer,
        settings=RunSettings(
            lease=timedelta(seconds=settings.runs.lease_seconds),
            heartbeat_seconds=settings.runs.heartbeat_seconds,
            workspace_places=settings.runs.workspace_concurrency,
        ),
    )
    carriers = resources.add(RunWorker(deps))
    resources.get(Metrics).gauge("eyrie_runs_carried", "Runs that this process carries.", lambda: carriers.carried)
    engine = Engine(
        database.urls.system,
        [carriers.task(), _workspace_task(database)],
        _schedules(database, settings),
        EngineSettings(
            concurrency=settings.runs.worker_concurrency,
            heartbeat_seconds=settings.runs.heartbeat_seconds,
            grace_seconds=settings.runs.grace_seconds,
        ),
    )
    draining = asyncio.create_task(_hand_over(resources.get(Drain), deps), name="runs: hand over")
    try:
        async with deltas.running(), carriers.running(), engine, engine.working():
            yield
            deps.draining.set()
    finally:
        await end(draining)


async def _hand_over(drain: Drain, deps: RunDeps) -> None:
    """From the beginning of the drain, let go of runs between their steps."""
    await drain.wait_begun()
    deps.draining.set()


def _workspace_task(database: Database) -> Task:
    async def prepare(workspace_id: str) -> None:
        await prepare_workspace(database, UUID(workspace_id))

    return Task(WORKSPACE_MADE, prepare)


def _schedules(database: Database, settings: Settings) -> list[Schedule]:
    keep_runs = timedelta(days=settings.runs.retention_days) if settings.runs.retention_days else None

    async def seal() -> None:
        await seal_due(database)

    async def keep_runs_in_order() -> None:
        await housekeeping.keep_house(database, keep_runs=keep_runs)
        async with database.system() as tx:
            await forget_failed(tx)

    async def forget_credentials() -> None:
        await retention.remove_expired(database)

    return [
        Schedule("audit.seal", seal, "* * * * *"),
        Schedule("runs.keep_house", keep_runs_in_order, "17 * * * *"),
        Schedule("identity.remove_expired", forget_credentials, "*/10 * * * *"),
    ]
