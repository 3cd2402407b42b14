"""The features as parts of a process, in the order in which they start: models, tools, runs."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from datetime import timedelta
from uuid import UUID

from eyrie.agents.definitions import StoredDefinitions
from eyrie.agents.offline import OfflineModel
from eyrie.agents.service.shipped import ensure_shipped
from eyrie.audit.service import seal_due
from eyrie.components import Duty
from eyrie.durable.engine import Engine, EngineSettings, Schedule, Task
from eyrie.gateway.providers.session import open_session
from eyrie.gateway.source import Models
from eyrie.identity.service import projects, workspaces
from eyrie.identity.service.workspaces import WORKSPACE_MADE
from eyrie.identity.setup import FirstStart
from eyrie.identity.vault import Vault
from eyrie.kit.clock import now
from eyrie.kit.drain import Drain
from eyrie.kit.ids import uuid7
from eyrie.kit.process_pool import ProcessPool
from eyrie.kit.resources import Resources
from eyrie.observe.metrics import Metrics
from eyrie.observe.spans import Tracing
from eyrie.postgres.database import Database
from eyrie.runs.bus import Bus
from eyrie.runs.control import ControlDeps
from eyrie.runs.deltas import DeltaWriter
from eyrie.runs.deps import RunDeps, RunSettings
from eyrie.runs.repository import partitions
from eyrie.runs.service.waiting import Waiter
from eyrie.runs.stream import Streams
from eyrie.runs.worker import RunWorker
from eyrie.settings import Settings, secret_key
from eyrie.tools.fetch.client import Fetcher
from eyrie.tools.fetch.egress import EgressPolicy
from eyrie.tools.files.storage import open_storage
from eyrie.tools.files.tools import FileAccess
from eyrie.tools.registry import BuiltinDeps, Registry, builtin_tools


@contextlib.asynccontextmanager
async def models(resources: Resources, duty: Duty) -> AsyncIterator[None]:
    """The vault, and the way to models."""
    del duty
    vault = resources.add(Vault(secret_key(resources.get(Settings))))
    async with open_session() as session:
        resources.add(session)
        resources.add(Models(resources.get(Database), vault, session, OfflineModel()))
        yield


@contextlib.asynccontextmanager
async def tools(resources: Resources, duty: Duty) -> AsyncIterator[None]:
    """The tools that agents may be given."""
    del duty
    settings, database = resources.get(Settings), resources.get(Database)
    storage = resources.add(open_storage(settings.storage_url, settings.data_dir))
    policy = EgressPolicy(allowed_private_hosts=frozenset(settings.tools.private_hosts))

    async def allowed_hosts(workspace_id: UUID) -> frozenset[str]:
        async with database.tenant(workspace_id, read_only=True) as tx:
            return frozenset((await workspaces.read(tx, workspace_id)).settings.http_request_hosts)

    files = FileAccess(database, storage, resources.get(ProcessPool))
    resources.add(Registry(builtin_tools(BuiltinDeps(now, Fetcher(policy), files, allowed_hosts))))
    yield


@contextlib.asynccontextmanager
async def runs(resources: Resources, duty: Duty) -> AsyncIterator[None]:
    """Following and acting on runs; carrying them, where that is this process's duty."""
    settings, database, vault = resources.get(Settings), resources.get(Database), resources.get(Vault)
    bus = resources.add(Bus(database.urls.app))
    resources.add(Streams(database, vault, bus))
    resources.add(Waiter(database, vault, bus))
    resources.add(ControlDeps(vault, now, settings.runs.workspace_concurrency))
    if resources.has(FirstStart):
        await _prepare(database, resources.get(FirstStart).workspace_id)
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(bus.running())
        if Duty.WORKER in duty:
            await stack.enter_async_context(_carrying(resources))
        yield


@contextlib.asynccontextmanager
async def _carrying(resources: Resources) -> AsyncIterator[None]:
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
        definitions=StoredDefinitions(database),
        clock=now,
        tracer=resources.get(Tracing).tracer,
        settings=RunSettings(
            lease=timedelta(seconds=settings.runs.lease_seconds),
            heartbeat_seconds=settings.runs.heartbeat_seconds,
            workspace_places=settings.runs.workspace_concurrency,
        ),
    )
    worker = resources.add(RunWorker(deps))
    resources.get(Metrics).gauge("eyrie_runs_carried", "Runs that this process carries.", lambda: worker.carried)
    engine = Engine(
        database.urls.system,
        [worker.task(), _workspace_task(database)],
        _schedules(database),
        EngineSettings(
            concurrency=settings.runs.worker_concurrency,
            heartbeat_seconds=settings.runs.heartbeat_seconds,
            grace_seconds=settings.runs.grace_seconds,
        ),
    )
    draining = asyncio.create_task(_hand_over(resources.get(Drain), deps), name="runs: hand over")
    try:
        async with deltas.running(), worker.running(), engine, engine.working():
            yield
            deps.draining.set()
    finally:
        draining.cancel()
        await asyncio.gather(draining, return_exceptions=True)


async def _hand_over(drain: Drain, deps: RunDeps) -> None:
    """From the beginning of the drain, let go of runs between their steps."""
    await drain.wait_begun()
    deps.draining.set()


def _workspace_task(database: Database) -> Task:
    async def prepare(workspace_id: str) -> None:
        await _prepare(database, UUID(workspace_id))

    return Task(WORKSPACE_MADE, prepare)


async def _prepare(database: Database, workspace_id: UUID) -> None:
    """Give a new workspace what comes with the product."""
    async with database.tenant(workspace_id) as tx:
        await ensure_shipped(tx, workspace_id, await projects.default_id(tx))


def _schedules(database: Database) -> list[Schedule]:
    async def seal() -> None:
        await seal_due(database)

    async def keep_house() -> None:
        async with database.system() as tx:
            await partitions.ensure(tx)

    return [Schedule("audit.seal", seal, "* * * * *"), Schedule("runs.keep_house", keep_house, "17 3 * * *")]
