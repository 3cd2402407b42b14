"""What the cache did: for Prometheus at once, for workspaces within seconds."""

import asyncio
import contextlib
from collections import Counter as Counts
from collections import defaultdict
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from uuid import UUID

import structlog
from prometheus_client import CollectorRegistry, Counter
from psycopg import Error as DatabaseFailure
from psycopg_pool import PoolTimeout

from eyrie.gateway.cache import repository
from eyrie.gateway.cache.models import DayRow, State
from eyrie.kit.clock import Clock
from eyrie.kit.money import PICOS, Money, usd
from eyrie.postgres.database import Database

log = structlog.get_logger(__name__)

FLUSH_SECONDS = 2.0
MAX_USED = 10_000
"""Entries of a workspace whose uses wait to be counted; beyond them, a use is not counted."""


@dataclass
class _Counted:
    states: Counts[State] = field(default_factory=Counts)
    used: Counts[UUID] = field(default_factory=Counts)
    saved: Money = 0


class Tally:
    """Counts in memory, and brings it into the database every two seconds; a process that dies loses those two seconds."""

    def __init__(self, database: Database, clock: Clock, registry: CollectorRegistry) -> None:
        self._database = database
        self._clock = clock
        self._waiting: dict[UUID, _Counted] = defaultdict(_Counted)
        answers = Counter(
            "eyrie_response_cache_answers", "Calls of models that the response cache was asked about.", ["result"], registry=registry
        )
        self._answers = {state: answers.labels(state.value) for state in State}
        self._saved = Counter("eyrie_response_cache_saved_usd", "What the response cache spared, in USD.", registry=registry)

    def count(self, workspace_id: UUID, state: State, entry_id: UUID | None = None, saved: Money = 0) -> None:
        """Count a call, and the use of an entry."""
        self._answers[state].inc()
        self._saved.inc(saved / PICOS)
        counted = self._waiting[workspace_id]
        counted.states[state] += 1
        counted.saved += saved
        if entry_id is not None and (entry_id in counted.used or len(counted.used) < MAX_USED):
            counted.used[entry_id] += 1

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Flush for as long as the block lasts, and once more at its end."""
        ended = asyncio.Event()
        flushing = asyncio.create_task(self._run(ended), name="response cache: figures")
        try:
            yield
        finally:
            ended.set()
            await flushing  # not cancelled: what it is writing would be lost
            await self.flush()

    async def flush(self) -> None:
        """Bring what was counted into the database, and hold each workspace to its most entries."""
        taken, self._waiting = self._waiting, defaultdict(_Counted)
        at = self._clock()
        for workspace_id, counted in taken.items():
            states = counted.states
            day = DayRow(at.date(), states[State.HIT], states[State.SEMANTIC], states[State.MISS], usd(counted.saved))
            try:
                async with self._database.tenant(workspace_id) as tx:
                    await repository.add_figures(tx, day)
                    await repository.count_uses(tx, counted.used, at)
                    if states[State.MISS]:
                        await repository.trim(tx)
            except (DatabaseFailure, PoolTimeout) as error:
                log.warning("figures of the response cache are lost", workspace_id=str(workspace_id), cause=str(error))

    async def _run(self, ended: asyncio.Event) -> None:
        while not ended.is_set():
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(FLUSH_SECONDS):
                    await ended.wait()
            await self.flush()
