"""Runs that were lost twice at one step: carried one at a time, each alone in a child process, the cell.

Whoever carries many runs and dies can't tell which of them it died of, nor whether somebody just killed it. A cell carries one
run; when it ends and we live on, that run is what ended it. When we end too, the cell does so with us, and nothing is proven.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Protocol
from uuid import UUID

import structlog

from eyrie.runs.carrier import Carrier, claim_alone, let_go
from eyrie.runs.deps import RunDeps
from eyrie.runs.events import RunParked
from eyrie.runs.models import Claim

log = structlog.get_logger(__name__)

IDLE_SECONDS = 30.0


class CellBroken(Exception):
    """The cell ended, was silent, or failed under the run it carried: `cause` says how."""

    def __init__(self, cause: str) -> None:
        super().__init__(cause)
        self.cause = cause


class CellUnavailable(Exception):
    """No cell can carry a run now, for a reason that is not the run's."""


class Cell(Protocol):
    """A process that carries one run at a time under claims of ours."""

    async def carry(self, claim: Claim, draining: asyncio.Event) -> None:
        """Return when the run is let go, or lost to somebody. Raises CellBroken, CellUnavailable; ends the cell when cancelled."""
        ...

    @property
    def usable(self) -> bool:
        """Whether it could carry another run."""
        ...

    async def end(self) -> None:
        """End the process, whatever it does."""
        ...


StartCell = Callable[[], Awaitable[Cell]]
"""Starts a cell, which is ready then. Raises CellUnavailable."""


class Quarantine:
    """The cell of a worker: started when a run needs it, ended when none has for a while."""

    def __init__(self, deps: RunDeps, start_cell: StartCell, *, idle_seconds: float = IDLE_SECONDS) -> None:
        self._deps = deps
        self._start_cell = start_cell
        self._idle_seconds = idle_seconds
        self._place = asyncio.Lock()
        self._cell: Cell | None = None
        self._idle: asyncio.Task[None] | None = None

    async def carry(self, run_id: UUID, workspace_id: UUID) -> None:
        """Carry a run alone, until the step at which it was lost is behind it; park it when it ends its cell.

        Raises OwnershipLost, CellUnavailable.
        """
        async with self._place:
            await self._carry(run_id, workspace_id)

    async def close(self) -> None:
        """End the cell."""
        if self._idle is not None:
            self._idle.cancel()
        if self._cell is not None:
            await self._cell.end()

    async def _carry(self, run_id: UUID, workspace_id: UUID) -> None:
        cell = await self._ready()  # first: a run that is claimed and waits could be lost once more meanwhile
        carrier = await claim_alone(run_id, workspace_id, self._deps)
        if carrier is None:
            return
        log.info("a run that was lost twice is carried alone", run_id=str(run_id), takeovers=carrier.state.takeovers)
        try:
            await cell.carry(carrier.claim, self._deps.draining)
        except CellBroken as broken:
            await _park(carrier, broken.cause)
        self._idle = asyncio.create_task(self._retire(), name="quarantine: idle")

    async def _ready(self) -> Cell:
        if self._idle is not None:
            self._idle.cancel()
        if self._cell is None or not self._cell.usable:
            self._cell = await self._start_cell()
        return self._cell

    async def _retire(self) -> None:
        await asyncio.sleep(self._idle_seconds)
        async with self._place:
            if self._cell is not None:
                await self._cell.end()
                self._cell = None


async def _park(carrier: Carrier, cause: str) -> None:
    log.error("a run crashes its worker; it is set aside", run_id=str(carrier.claim.run.id), cause=cause)
    await let_go(carrier, RunParked(takeovers=carrier.state.takeovers, cause=cause))
