"""The worker as a part of a process: carries runs, and does what is due."""

import asyncio
import contextlib
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager
from functools import partial
from uuid import UUID

import structlog

from eyrie.components import Component, Duty
from eyrie.durable.engine import Engine, EngineSettings, Task
from eyrie.features.carrying import run_deps
from eyrie.features.due import schedules
from eyrie.features.preparing import prepare_workspace
from eyrie.identity.service import logins
from eyrie.identity.service.workspaces import WORKSPACE_MADE
from eyrie.kit.drain import Drain
from eyrie.kit.ids import uuid7
from eyrie.kit.resources import Resources
from eyrie.kit.tasks import end, first_to_end
from eyrie.observe.metrics import Metrics
from eyrie.postgres.database import Database
from eyrie.runs.cell import ChildCell, Welcome
from eyrie.runs.deps import RunDeps
from eyrie.runs.worker import RunWorker
from eyrie.settings import Settings
from eyrie.tools.files.storage import Contents

log = structlog.get_logger(__name__)

CELL = (sys.executable, "-P", "-m", "eyrie.features.cell")
"""What starts a process that carries one run alone."""


def worker_with(cell: Sequence[str]) -> Component:
    """The component that carries runs, where that is this process's duty; `cell` is the command for runs to be carried alone."""

    def open_worker(resources: Resources, duty: Duty) -> AbstractAsyncContextManager[None]:
        return _working(resources, cell) if Duty.WORKER in duty else contextlib.nullcontext()

    return open_worker


worker = worker_with(CELL)


@contextlib.asynccontextmanager
async def _working(resources: Resources, cell: Sequence[str]) -> AsyncIterator[None]:
    settings, database = resources.get(Settings), resources.get(Database)
    deps = run_deps(resources, uuid7())
    start_cell = partial(ChildCell.start, cell, Welcome(database.urls, deps.worker))
    carriers = resources.add(RunWorker(deps, start_cell))
    resources.get(Metrics).gauge("eyrie_runs_carried", "Runs that this process carries.", lambda: carriers.carried)
    engine = Engine(
        database.urls.system,
        [_workspace_task(database), _failure_task(database)],
        schedules(database, settings, resources.get(Contents)),
        EngineSettings(heartbeat_seconds=settings.runs.heartbeat_seconds, grace_seconds=settings.runs.grace_seconds),
    )
    draining = asyncio.create_task(_hand_over(resources.get(Drain), deps), name="runs: hand over")
    try:
        async with deps.deltas.running(), carriers.running() as loops, engine, engine.working() as jobs:
            watching = asyncio.create_task(_watch(resources.get(Drain), *loops, jobs), name="worker: watch")
            yield
            await end(watching)
            deps.draining.set()
    finally:
        await end(draining)


async def _watch(drain: Drain, *tasks: "asyncio.Task[None]") -> None:
    name, error = await first_to_end(*tasks)
    # A worker of which a part has ended carries nothing, and nobody sees it: the process ends, and whoever supervises it sees that.
    log.critical("a part of the worker has ended; the process stops", part=name, cause=repr(error), exc_info=error)
    drain.begin()


async def _hand_over(drain: Drain, deps: RunDeps) -> None:
    """From the beginning of the drain, let go of runs between their steps."""
    await drain.wait_begun()
    deps.draining.set()


def _workspace_task(database: Database) -> Task:
    async def prepare(workspace_id: str) -> None:
        await prepare_workspace(database, UUID(workspace_id))

    return Task(WORKSPACE_MADE, prepare)


def _failure_task(database: Database) -> Task:
    async def note(user_id: str) -> None:
        await logins.record_failure(database, UUID(user_id))

    return Task(logins.SIGN_IN_FAILED, note)
