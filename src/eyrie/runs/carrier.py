"""A run in the hands of one worker: its state, and the right to append to its log."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Self
from uuid import UUID

from eyrie.durable.service import enqueue
from eyrie.identity.vault import ContentKey
from eyrie.postgres.database import Tx
from eyrie.runs.decide import MAX_TAKEOVERS, MAX_TOGETHER
from eyrie.runs.deps import RunDeps
from eyrie.runs.errors import OwnershipLost
from eyrie.runs.events import ModelCompleted, Recorded, RunEvent, RunTakenOver
from eyrie.runs.fold import fold
from eyrie.runs.models import Claim, Place, Progress, Write
from eyrie.runs.repository import deltas, log, ownership, projections
from eyrie.runs.state import RunState, Status

ADVANCE = "run.advance"


class LogMoved(Exception):
    """Somebody else (a person who decides, pauses, sets a variable) appended meanwhile; the state has been read again."""


def numbered(state: RunState, events: Sequence[RunEvent], at: datetime) -> list[Recorded]:
    """`events` as they will be logged after `state`, if nobody else appends first."""
    return [Recorded(seq=state.seq + number, at=at, event=event) for number, event in enumerate(events, 1)]


def preview(state: RunState, events: Sequence[RunEvent], at: datetime) -> RunState:
    """The state as it will be once `events` are logged."""
    return fold(numbered(state, events, at), state)


def progress(state: RunState, *, release: bool = False, again: bool = False, wake_at: datetime | None = None) -> Progress:
    """What the run's row says of a state. A run that is let go waits for people it has asked, or else is in line again."""
    status = state.status
    if release and status in {Status.RUNNING, Status.QUEUED, Status.WAITING}:
        status = Status.WAITING if not again and any(call.open for call in state.calls) else Status.QUEUED
    return Progress(
        status=status,
        steps=state.steps,
        input_tokens=state.usage.input,
        output_tokens=state.usage.output,
        problem=state.problem,
        takeovers=state.takeovers,
        release=release,
        wake_at=wake_at,
    )


@dataclass
class Carrier:
    """The only writer of results to a run's log, as long as its claim holds.

    `shown`: text in flight may be stored for it. `alone`: this process carries nothing else, until the step at which the run was
    lost is behind it.
    """

    deps: RunDeps
    claim: Claim
    key: ContentKey
    state: RunState
    shown: bool = False
    alone: bool = False
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    @classmethod
    async def read(cls, tx: Tx, claim: Claim, deps: RunDeps, *, alone: bool = False) -> Self:
        """The run of a claim, as its log tells it."""
        key = await deps.vault.key(tx, claim.run.workspace_id, claim.run.subject_id)
        state = fold(await log.read(tx, claim.run.id, key))
        # Whoever tried this step before may have left text behind.
        return cls(deps, claim, key, state, shown=claim.taken_over or state.attempt > 0, alone=alone)

    def hands_over(self, state: RunState) -> bool:
        """Whether another process goes on from `state`, which is between two steps."""
        return not state.status.ended and (self.deps.draining.is_set() or (self.alone and state.takeovers == 0))

    async def append(self, events: Sequence[RunEvent]) -> None:
        """Log `events` and bring the state up to date, with whatever others appended. Raises OwnershipLost."""
        await self._append(events, self._place(None))

    async def attempt(self, events: Sequence[RunEvent]) -> None:
        """Log `events` that an effect follows at once. Raises OwnershipLost.

        Half a lease is left then: whoever took over sooner would ask the receiver about an effect that is still on its way.
        After an outage of the database a run may be ours, and about to be taken from us, because nothing was heard of us.
        """
        place = replace(self._place(None), seen_within=self.deps.settings.lease / 2)
        try:
            await self._append(events, place)
        except OwnershipLost:
            async with self.deps.database.system() as tx:
                await ownership.beat(tx, self.deps.worker, draining=self.deps.draining.is_set())
            await self._append(events, place)

    async def _append(self, events: Sequence[RunEvent], place: Place) -> None:
        async with self._turn:
            async with self.deps.database.tenant(self.claim.run.workspace_id) as tx:
                after, news = await self._log(tx, events, place)
            self.state = after
        self.deps.bus.grown(self.claim.run.id, news)

    async def _log(self, tx: Tx, events: Sequence[RunEvent], place: Place) -> tuple[RunState, list[Recorded]]:
        at = self.deps.clock()
        news = numbered(self.state, events, at)
        after = fold(news, self.state)
        write = Write(tuple(events), progress(replace(after, status=Status.RUNNING)), at, place)
        if (await self._write(tx, write)).last_seq != after.seq:
            return await self._read_on(tx), []
        return after, news

    async def take_over(self, tx: Tx) -> list[Recorded]:
        """Log, in the transaction of the claim, that another worker lost the run: only what is logged is counted."""
        self.state, news = await self._log(tx, [RunTakenOver(worker=self.deps.worker)], self._place(None))
        return news

    async def release(self, events: Sequence[RunEvent], *, wake_at: datetime | None = None, again: bool = False) -> None:
        """Log `events` and let go of the run, whose place goes to the next in line; with `again` it stays in line itself.

        Raises LogMoved (nothing was written, the state is read again) when somebody appended since: the news may be what the
        run was about to wait for. Raises OwnershipLost.
        """
        async with self._turn:
            at = self.deps.clock()
            news = numbered(self.state, events, at)
            after = fold(news, self.state)
            write = Write(tuple(events), progress(after, release=True, again=again, wake_at=wake_at), at, self._place(self.state.seq))
            async with self.deps.database.tenant(self.claim.run.workspace_id) as tx:
                moved = await self._let_go(tx, write, again=again)
            if moved is not None:
                self.state = moved
                raise LogMoved
            self.state = after
        self.deps.bus.grown(self.claim.run.id, news)

    async def _let_go(self, tx: Tx, write: Write, *, again: bool) -> RunState | None:
        """Write, and give the place to the next in line; or the state as others have moved it meanwhile. Raises OwnershipLost."""
        try:
            appended = await self._write(tx, write)
        except OwnershipLost:
            state = await self._read_on(tx)
            if state.seq == self.state.seq or state.status.ended:
                raise
            return state
        following = await self._admit_next(tx) if appended.is_line else None
        if again and following != self.claim.run.id:
            await ownership.stay_in_line(tx, self.claim.run.id)
            await self._wake(tx, self.claim.run.id)
        return None

    async def _write(self, tx: Tx, write: Write) -> log.Appended:
        run = self.claim.run
        appended = await log.append(tx, run, self.key, write)
        if appended is None:
            raise OwnershipLost(run.id)
        first = appended.last_seq - len(write.events) + 1
        for seq, event in enumerate(write.events, first):
            await projections.project(tx, run, seq, write.at, event)
        over = write.progress.status.ended or any(isinstance(event, ModelCompleted) for event in write.events)
        if self.shown and over:
            await deltas.remove(tx, run.id, up_to_seq=appended.last_seq)
            self.shown = False
        return appended

    async def _admit_next(self, tx: Tx) -> UUID | None:
        workspace_id = self.claim.run.workspace_id
        following = await ownership.admit_next(tx, workspace_id, places=self.deps.settings.workspace_places)
        if following is not None:
            await self._wake(tx, following)
        return following

    async def _wake(self, tx: Tx, run_id: UUID) -> None:
        await enqueue(tx, ADVANCE, [{"workspace_id": str(self.claim.run.workspace_id), "run_id": str(run_id)}])

    async def _read_on(self, tx: Tx) -> RunState:
        run = self.claim.run
        return fold(await log.read(tx, run.id, self.key, after=self.state.seq), self.state)

    def _place(self, expected: int | None) -> Place:
        return Place(self.deps.worker, self.claim.epoch, expected)


async def claim(run_id: UUID, workspace_id: UUID, deps: RunDeps, *, alone: bool = False) -> Carrier | None:
    """The run in our hands; None when it isn't to be had. One that was lost twice at a step is to be had only `alone`."""
    most = MAX_TAKEOVERS if alone else MAX_TOGETHER
    async with deps.database.tenant(workspace_id) as tx:
        claimed = await ownership.claim(tx, run_id, deps.worker, lease=deps.settings.lease, most_takeovers=most)
        if claimed is None:
            return None
        carrier = await Carrier.read(tx, claimed, deps, alone=alone)
        news = await carrier.take_over(tx) if claimed.taken_over else []
    if news:
        deps.bus.grown(run_id, news)
    return carrier


async def let_go(carrier: Carrier, event: RunEvent) -> None:
    """End carrying with `event`, whatever others appended meanwhile. Raises OwnershipLost."""
    while True:
        try:
            return await carrier.release([event])
        except LogMoved:
            continue
