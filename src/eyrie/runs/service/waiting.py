"""Waiting for a run without holding anything but a place on the bus."""

import asyncio
import contextlib
from uuid import UUID

from eyrie.identity.vault import Vault
from eyrie.postgres.database import Database
from eyrie.runs.bus import Bus
from eyrie.runs.schemas import RunOut
from eyrie.runs.service import reading
from eyrie.runs.state import Status

_POLL_SECONDS = 1.0
_PAUSE_SECONDS = 0.02
_SETTLED = {Status.WAITING, Status.PAUSED, Status.PARKED}


class Waiter:
    """Waits for runs of any workspace in this process."""

    def __init__(self, database: Database, vault: Vault, bus: Bus) -> None:
        self._database = database
        self._vault = vault
        self._bus = bus

    async def wait(self, workspace_id: UUID, run_id: UUID, *, seconds: float) -> RunOut:
        """The run once it has ended or stands still, or as it is after `seconds`. Raises RunNotFound."""
        grown = asyncio.Event()
        with contextlib.suppress(TimeoutError), self._bus.reading(run_id, lambda _: grown.set()):
            async with asyncio.timeout(seconds):
                while not await self._settled(workspace_id, run_id):
                    with contextlib.suppress(TimeoutError):
                        async with asyncio.timeout(_POLL_SECONDS):
                            await grown.wait()
                    grown.clear()
                    await asyncio.sleep(_PAUSE_SECONDS)  # a run that streams has news all the time
        async with self._database.tenant(workspace_id, read_only=True) as tx:
            return await reading.get(tx, self._vault, run_id)

    async def _settled(self, workspace_id: UUID, run_id: UUID) -> bool:
        async with self._database.tenant(workspace_id, read_only=True) as tx:
            status = Status((await reading.get_row(tx, run_id)).status)
        return status.ended or status in _SETTLED
