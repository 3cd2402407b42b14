"""A process that carries runs: its jobs, its signs of life, and its share of the rounds."""

import asyncio
import contextlib
import os
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from uuid import UUID

import structlog
from psycopg import OperationalError
from psycopg_pool import PoolTimeout

from eyrie import __version__
from eyrie.durable import service as queue
from eyrie.durable.engine import Task
from eyrie.identity.vault import ContentUnreadable, SubjectErased
from eyrie.kit.tasks import end
from eyrie.observe.logs import log_context
from eyrie.postgres.database import Tx
from eyrie.runs.advance import advance
from eyrie.runs.carrier import ADVANCE
from eyrie.runs.deps import RunDeps
from eyrie.runs.errors import OwnershipLost
from eyrie.runs.fold import LogBroken
from eyrie.runs.parking import set_aside
from eyrie.runs.quarantine import CellUnavailable, Quarantine, StartCell
from eyrie.runs.repository import ownership
from eyrie.runs.repository.log import LogDamaged

log = structlog.get_logger(__name__)

UNREADABLE = (LogDamaged, LogBroken, ContentUnreadable, SubjectErased)
"""What no repetition mends."""

_NUDGES = 500
_FORGET_WORKERS = timedelta(hours=1)
_RETRY_SECONDS = 2.0


class RunWorker:
    """Carries runs that the queue hands it. `async with worker.running():` keeps its lease and does the rounds."""

    def __init__(self, deps: RunDeps, start_cell: StartCell) -> None:
        self._deps = deps
        self._quarantine = Quarantine(deps, start_cell)
        self._carried: dict[UUID, asyncio.Task[None]] = {}
        self._woken: set[UUID] = set()
        deps.bus.on_fenced(self._drop)

    @property
    def carried(self) -> int:
        """How many runs this process carries now."""
        return len(self._carried)

    def task(self) -> Task:
        """The queue's kind of job that moves a run."""
        return Task(ADVANCE, self.advance)

    async def advance(self, run_id: str, workspace_id: str) -> None:
        """The job: carry a run as far as it goes. One that is carried here already is looked at once more when it is let go."""
        run, workspace = UUID(run_id), UUID(workspace_id)
        if run in self._carried:
            self._woken.add(run)
            return
        await self._carry(run, workspace)
        while run in self._woken:
            self._woken.discard(run)
            await self._carry(run, workspace)

    async def _carry(self, run: UUID, workspace: UUID) -> None:
        run_id = str(run)
        with log_context(run_id=run_id, workspace_id=str(workspace)):
            carrying = asyncio.create_task(self._advance(run, workspace), name=f"run {run}")
        self._carried[run] = carrying
        try:
            await carrying
        except OwnershipLost:
            log.info("run is carried elsewhere now", run_id=run_id)
        except asyncio.CancelledError:
            if not carrying.cancelled():  # this job was cancelled, not the run: stop carrying, and let go
                carrying.cancel()
                raise
            log.info("stopped carrying a run", run_id=run_id)
        except CellUnavailable as error:
            log.warning("a run can't be carried alone now", run_id=run_id, reason=str(error))
            await self._abandon(run, workspace)
        except UNREADABLE as error:
            log.exception("a run's log can't be read", run_id=run_id, workspace_id=str(workspace))
            await self._set_aside(run, workspace, type(error).__name__)
        except Exception:  # whatever it was must not end the worker; the run is tried again, and parked if it persists
            log.exception("carrying a run failed", run_id=run_id, workspace_id=str(workspace))
            await self._abandon(run, workspace)
        finally:
            del self._carried[run]

    async def _advance(self, run: UUID, workspace: UUID) -> None:
        if not await advance(run, workspace, self._deps):
            await self._quarantine.carry(run, workspace)

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Enlist, keep the lease and do the rounds for as long as the block lasts; then retire, so that others take over at once."""
        async with self._deps.database.system() as tx:
            await self._enlist(tx)
        loops = [
            asyncio.create_task(self._every(self._deps.settings.heartbeat_seconds, self._beat), name="run worker: heartbeat"),
            asyncio.create_task(self._every(self._deps.settings.janitor_seconds, self.rounds), name="run worker: rounds"),
            asyncio.create_task(self._every(self._deps.settings.janitor_seconds, self._let_go), name="run worker: let go"),
        ]
        try:
            yield
        finally:
            await end(*loops, *self._carried.values())
            await self._quarantine.close()
            async with self._deps.database.system() as tx:
                await ownership.retire(tx, self._deps.worker)

    async def rounds(self) -> None:
        """Wake what nobody moves: runs of dead workers, runs whose time has come, queued runs for which there is a place."""
        settings = self._deps.settings
        async with self._deps.database.system() as tx:
            if not await ownership.lead(tx):
                return
            due = await ownership.due(tx, lease=settings.lease, again_after=settings.nudge_again, limit=_NUDGES)
            admitted = await ownership.admit_all(tx, places=settings.workspace_places, limit=_NUDGES)
            jobs = {nudge.id: {"workspace_id": str(nudge.workspace_id), "run_id": str(nudge.id)} for nudge in (*due, *admitted)}
            await queue.enqueue(tx, ADVANCE, list(jobs.values()))
            await queue.clear_up(tx, silent_seconds=settings.lease.total_seconds() * 2, forget=ADVANCE)
            await ownership.remove_dead(tx, silent=_FORGET_WORKERS)

    def _drop(self, run_id: UUID) -> None:
        if carrying := self._carried.get(run_id):
            carrying.cancel()

    async def _abandon(self, run_id: UUID, workspace_id: UUID) -> None:
        async with self._deps.database.tenant(workspace_id) as tx:
            await ownership.abandon(tx, run_id, self._deps.worker, again_after=timedelta(seconds=_RETRY_SECONDS))

    async def _let_go(self) -> None:
        """Give up runs that we own and don't carry: what failed with the database could not be given up at that moment."""
        async with self._deps.database.system() as tx:
            owned = await ownership.owned(tx, self._deps.worker)
        for run in owned:
            if run.id not in self._carried:
                await self._abandon(run.id, run.workspace_id)

    async def _set_aside(self, run_id: UUID, workspace_id: UUID, reason: str) -> None:
        """Park a run without reading its log: trying again would not make it readable."""
        async with self._deps.database.tenant(workspace_id) as tx:
            await set_aside(tx, run_id, reason, self._deps.clock())

    async def _beat(self) -> None:
        async with self._deps.database.system() as tx:
            if not await ownership.beat(tx, self._deps.worker, draining=self._deps.draining.is_set()):
                await self._enlist(tx)

    async def _enlist(self, tx: Tx) -> None:
        await ownership.enlist(tx, self._deps.worker, hostname=socket.gethostname(), pid=os.getpid(), program_version=__version__)

    async def _every(self, seconds: float, work: Callable[[], Awaitable[None]]) -> None:
        while True:
            try:
                await work()
            except (OperationalError, PoolTimeout) as error:
                log.warning("the database does not answer; trying again", error=str(error))
            await asyncio.sleep(seconds)
