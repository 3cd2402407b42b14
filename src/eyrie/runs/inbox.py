"""How much waits for people in a workspace, as it changes: read once per workspace in a process, for all who watch."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, AsyncIterator
from uuid import UUID

import structlog
from psycopg import OperationalError
from psycopg_pool import PoolTimeout

from eyrie.kit.tasks import end
from eyrie.postgres.database import Database
from eyrie.runs.bus import Bus
from eyrie.runs.repository import approvals
from eyrie.runs.repository.approvals import Standing

log = structlog.get_logger(__name__)

MOST_COUNTED = 1_000
_LOOK_AGAIN_SECONDS = 10.0
_COALESCE_SECONDS = 0.1


class _Watch:
    """One workspace, read when there may be news, and now and then in case a message got lost."""

    def __init__(self) -> None:
        self.watchers = 0
        self.number = 0
        self.standing: Standing | None = None
        self.changed = asyncio.Event()
        self.stale = asyncio.Event()
        self.reading: asyncio.Task[None] | None = None

    def show(self, standing: Standing) -> None:
        """Let all watchers know."""
        self.number += 1
        self.standing = standing
        self.changed.set()
        self.changed = asyncio.Event()


class Inbox:
    """The watches of one process."""

    def __init__(self, database: Database, bus: Bus) -> None:
        self._database = database
        self._bus = bus
        self._watches: dict[UUID, _Watch] = {}

    async def follow(self, workspace_id: UUID, *, seconds: float) -> AsyncGenerator[Standing, None]:
        """What waits now, and for `seconds` again whenever something about it changed: asked, reminded, escalated, passed on, decided."""
        until = asyncio.get_running_loop().time() + seconds
        async with self._watched(workspace_id) as watch:
            seen = 0
            while True:
                changed = watch.changed
                if watch.number > seen and watch.standing is not None:
                    seen = watch.number
                    yield watch.standing
                elif seen and asyncio.get_running_loop().time() >= until:
                    return
                else:
                    with contextlib.suppress(TimeoutError):
                        async with asyncio.timeout_at(until if seen else None):
                            await changed.wait()

    @contextlib.asynccontextmanager
    async def _watched(self, workspace_id: UUID) -> AsyncIterator[_Watch]:
        watch = self._watches.get(workspace_id)
        if watch is None:
            watch = self._watches[workspace_id] = _Watch()
            watch.reading = asyncio.create_task(self._read(workspace_id, watch), name=f"inbox {workspace_id}")
        watch.watchers += 1
        try:
            yield watch
        finally:
            watch.watchers -= 1
            if not watch.watchers and watch.reading is not None:
                del self._watches[workspace_id]
                await end(watch.reading)

    async def _read(self, workspace_id: UUID, watch: _Watch) -> None:
        with self._bus.reading(workspace_id, lambda _: watch.stale.set()):
            while True:
                is_news = watch.stale.is_set()
                watch.stale.clear()
                try:
                    async with self._database.tenant(workspace_id, read_only=True) as tx:
                        standing = await approvals.standing(tx, most=MOST_COUNTED)
                    if is_news or standing != watch.standing:
                        watch.show(standing)
                except (OperationalError, PoolTimeout) as error:
                    log.warning("the inbox is delayed: the database does not answer", error=str(error))
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(_LOOK_AGAIN_SECONDS):
                        await watch.stale.wait()
                await asyncio.sleep(_COALESCE_SECONDS)
