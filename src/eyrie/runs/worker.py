"""A process that carries runs: what it takes, its signs of life, and its share of the rounds."""

import asyncio
import contextlib
import os
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from datetime import timedelta
from functools import partial
from uuid import UUID

import structlog
from psycopg import OperationalError
from psycopg_pool import PoolTimeout

from eyrie import __version__
from eyrie.durable import service as queue
from eyrie.identity.vault import ContentUnreadable, SubjectErased
from eyrie.kit.tasks import end
from eyrie.observe.logs import log_context
from eyrie.postgres.database import Tx
from eyrie.runs.advance import advance
from eyrie.runs.control import ControlDeps
from eyrie.runs.decide import MAX_TOGETHER
from eyrie.runs.deps import RunDeps
from eyrie.runs.errors import OwnershipLost
from eyrie.runs.fold import LogBroken
from eyrie.runs.parking import set_aside
from eyrie.runs.quarantine import CellUnavailable, Quarantine, StartCell
from eyrie.runs.repository import news, ownership
from eyrie.runs.repository.log import LogDamaged
from eyrie.runs.unpaid import resume_unpaid

log = structlog.get_logger(__name__)

UNREADABLE = (LogDamaged, LogBroken, ContentUnreadable, SubjectErased)
"""What no repetition mends."""

_NUDGES = 500
_FORGET_WORKERS = timedelta(hours=1)
_RETRY_SECONDS = 2.0
_BATCH = 16
_PAUSE_SECONDS = 1.0
_MOST_FAILED_ROUNDS = 5
_LOOK_SECONDS = 1.0
"""A message that says that runs are ready may get lost."""


class RunWorker:
    """Takes runs that are ready and carries them. `async with worker.running():` does so, keeps its lease and does the rounds."""

    def __init__(self, deps: RunDeps, start_cell: StartCell) -> None:
        self._deps = deps
        self._quarantine = Quarantine(deps, start_cell)
        self._carried: dict[UUID, asyncio.Task[None]] = {}
        self._ready = asyncio.Event()
        self._claiming = asyncio.Lock()
        deps.bus.on_fenced(self._drop)
        deps.bus.on_ready(self._ready.set)
        self._raised: set[UUID] = set()
        deps.bus.on_raised(self._raised.add)

    @property
    def carried(self) -> int:
        """How many runs this process carries now."""
        return len(self._carried)

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[Sequence["asyncio.Task[None]"]]:
        """Enlist, carry, keep the lease and do the rounds for as long as the block lasts; then retire, so that others take over at once.

        Gives the tasks that do it, to notice when one ends by itself. When the process drains, runs are let go between their steps;
        what takes longer than the grace period is cut off.
        """
        async with self._deps.database.system() as tx:
            await self._enlist(tx)
        every, settings = self._every, self._deps.settings
        taking = [
            asyncio.create_task(every(0, self._take_when_ready), name="run worker: take"),
            asyncio.create_task(every(settings.janitor_seconds, self.take_suspects), name="run worker: take suspects"),
        ]
        loops = [
            asyncio.create_task(every(settings.heartbeat_seconds, self._beat), name="run worker: heartbeat"),
            asyncio.create_task(every(settings.janitor_seconds, self.rounds), name="run worker: rounds"),
            asyncio.create_task(every(settings.janitor_seconds, self._let_go), name="run worker: let go"),
            asyncio.create_task(every(settings.janitor_seconds, self.resume_raised), name="run worker: resume"),
        ]
        try:
            yield (*taking, *loops)
        finally:
            await end(*taking)
            if self._deps.draining.is_set() and self._carried:
                await asyncio.wait(self._carried.values(), timeout=settings.grace_seconds)
            await end(*loops, *self._carried.values())
            await self._quarantine.close()
            async with self._deps.database.system() as tx:
                await ownership.retire(tx, self._deps.worker)

    async def take(self) -> list["asyncio.Task[None]"]:
        """Begin to carry what is ready, as far as there are places."""
        begun: list[asyncio.Task[None]] = []
        while (wanted := min(self._deps.settings.worker_places - len(self._carried), _BATCH)) > 0:
            async with self._claiming:
                async with self._deps.database.system_alone() as tx:
                    claims = await ownership.claim_ready(tx, self._deps.worker, most_takeovers=MAX_TOGETHER, limit=wanted)
                begun += [self._begin(claim.run.id, claim.run.workspace_id, advance(claim, self._deps), claim.epoch) for claim in claims]
            if len(claims) < wanted:
                break
        return begun

    async def take_suspects(self) -> None:
        """Carry runs that have to be carried alone, one after the other, until there are none."""
        before: ownership.Nudge | None = None
        while not self._deps.draining.is_set():
            async with self._deps.database.system_alone() as tx:
                found = await ownership.suspect(tx, most_takeovers=MAX_TOGETHER)
            if found is None or found == before:  # still there: it could not be carried now
                return
            before = found
            carrying = self._begin(found.id, found.workspace_id, self._quarantine.carry(found.id, found.workspace_id))
            await asyncio.wait([carrying])  # not the task itself: a run that is dropped must not end this loop

    async def rounds(self) -> None:
        """Make ready what nobody moves: runs of dead workers, runs whose time has come, queued runs for which there is a place."""
        settings = self._deps.settings
        async with self._deps.database.system() as tx:
            if not await ownership.lead(tx):
                return
            ready = await ownership.lose(tx, lease=settings.lease, limit=_NUDGES)
            ready += await ownership.due(tx, limit=_NUDGES)
            ready += len(await ownership.admit_all(tx, places=settings.workspace_places, limit=_NUDGES))
            if ready:
                await news.announce_ready(tx)
            await queue.clear_up(tx, silent_seconds=settings.lease.total_seconds() * 2)
            await ownership.remove_dead(tx, silent=_FORGET_WORKERS)

    async def resume_raised(self) -> None:
        """Let runs go on in workspaces in which a budget was changed. (Should that news get lost, they ask by themselves in a while.)"""
        deps = self._deps
        control = ControlDeps(deps.vault, deps.clock, deps.settings.workspace_places)
        while self._raised:
            await resume_unpaid(deps.database, control, self._raised.pop())

    async def _take_when_ready(self) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_LOOK_SECONDS):
                await self._ready.wait()
        self._ready.clear()
        if not self._deps.draining.is_set():
            await self.take()

    def _begin(
        self, run_id: UUID, workspace_id: UUID, moving: Coroutine[None, None, None], epoch: int | None = None
    ) -> "asyncio.Task[None]":
        """Carry a run in the background. Without an `epoch` it is claimed on the way; should that fail, `_let_go` gives it up."""
        with log_context(run_id=str(run_id), workspace_id=str(workspace_id)):
            task = asyncio.create_task(self._carry(run_id, workspace_id, moving, epoch), name=f"run {run_id}")
        self._carried[run_id] = task
        task.add_done_callback(partial(self._done, run_id))
        return task

    def _done(self, run_id: UUID, task: "asyncio.Task[None]") -> None:
        if self._carried.get(run_id) is task:  # a run that was let go a moment ago may be ours again already
            del self._carried[run_id]
        if not task.cancelled() and (error := task.exception()) is not None:
            log.warning("a run could not be given up; that is done later", run_id=str(run_id), error=str(error))
        if len(self._carried) == self._deps.settings.worker_places - 1:
            self._ready.set()  # there was no place, now there is one

    async def _carry(self, run_id: UUID, workspace_id: UUID, moving: Coroutine[None, None, None], epoch: int | None) -> None:
        try:
            await moving
        except OwnershipLost:
            log.info("run is carried elsewhere now", run_id=str(run_id))
        except asyncio.CancelledError:
            log.info("stopped carrying a run", run_id=str(run_id))
            raise
        except CellUnavailable as error:
            log.warning("a run can't be carried alone now", run_id=str(run_id), reason=str(error))
        except UNREADABLE as error:
            log.exception("a run's log can't be read", run_id=str(run_id), workspace_id=str(workspace_id))
            await self._set_aside(run_id, workspace_id, type(error).__name__)
        except Exception:  # whatever it was must not end the worker; the run is tried again, and parked if it persists
            log.exception("carrying a run failed", run_id=str(run_id), workspace_id=str(workspace_id))
            if epoch is not None:
                await self._abandon(ownership.Owned(run_id, workspace_id, epoch))

    def _drop(self, run_id: UUID) -> None:
        if carrying := self._carried.get(run_id):
            carrying.cancel()

    async def _abandon(self, run: ownership.Owned) -> None:
        async with self._deps.database.tenant(run.workspace_id) as tx:
            await ownership.abandon(tx, run, self._deps.worker, again_after=timedelta(seconds=_RETRY_SECONDS))

    async def _let_go(self) -> None:
        """Give up runs that we own and don't carry: what failed with the database could not be given up at that moment."""
        async with self._claiming, self._deps.database.system() as tx:  # what is being claimed is owned, and not carried yet
            owned = await ownership.owned(tx, self._deps.worker)
        for run in owned:
            if run.id not in self._carried:
                await self._abandon(run)

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
        """Do `work` again and again; raises what nobody expected when it comes `_MOST_FAILED_ROUNDS` times in a row."""
        failures = 0
        while True:
            try:
                await work()
                failures = 0
            except (OperationalError, PoolTimeout) as error:
                log.warning("the database does not answer; trying again", error=str(error))
                await asyncio.sleep(_PAUSE_SECONDS)
            except Exception:
                failures += 1
                if failures >= _MOST_FAILED_ROUNDS:
                    raise
                log.exception("a round of the worker failed; trying again", failures=failures)
                await asyncio.sleep(_PAUSE_SECONDS)
            await asyncio.sleep(seconds)
