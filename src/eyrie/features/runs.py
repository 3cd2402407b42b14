"""Runs as a part of a process: following and acting on them."""

import contextlib
from collections.abc import AsyncIterator

from eyrie.components import Duty
from eyrie.features.preparing import prepare_workspace
from eyrie.identity.setup import FirstStart
from eyrie.identity.vault import Vault
from eyrie.kit.clock import now
from eyrie.kit.resources import Resources
from eyrie.observe.metrics import Metrics
from eyrie.postgres.database import Database
from eyrie.runs.bus import Bus
from eyrie.runs.control import ControlDeps
from eyrie.runs.figures import DecisionTimes
from eyrie.runs.inbox import Inbox
from eyrie.runs.service.waiting import Waiter
from eyrie.runs.stream import Streams
from eyrie.settings import Settings


@contextlib.asynccontextmanager
async def runs(resources: Resources, duty: Duty) -> AsyncIterator[None]:
    """Following and acting on runs."""
    del duty
    settings, database, vault = resources.get(Settings), resources.get(Database), resources.get(Vault)
    bus = resources.add(Bus(database.urls.app))
    resources.add(Streams(database, vault, bus))
    resources.add(Waiter(database, vault, bus))
    resources.add(Inbox(database, bus))
    resources.add(DecisionTimes(resources.get(Metrics).registry))
    resources.add(ControlDeps(vault, now, settings.runs.workspace_concurrency))
    if resources.has(FirstStart):
        await prepare_workspace(database, resources.get(FirstStart).workspace_id)
    async with bus.running():
        yield
