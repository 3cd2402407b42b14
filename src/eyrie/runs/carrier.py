"""A run in the hands of one worker: its state, and the right to append to its log."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Self
from uuid import UUID

from eyrie.identity.vault import ContentKey
from eyrie.runs.decide import MAX_TAKEOVERS
from eyrie.runs.deps import RunDeps
from eyrie.runs.errors import OwnershipLost
from eyrie.runs.events import ModelCompleted, Recorded, RunEvent, RunTakenOver
from eyrie.runs.fold import fold
from eyrie.runs.models import Claim, Place, Progress, Write
from eyrie.runs.repository import deltas, log, ownership, projections
from eyrie.runs.repository import news as news_of_runs
from eyrie.runs.state import RunState, Status


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
    async def read(cls, claim: Claim, deps: RunDeps, *, alone: bool = False) -> Self:
        """The run of a claim, as its log tells it."""
        run = claim.run
        key = deps.vault.known(run.workspace_id, run.subject_id)
        if key is None:
            async with deps.database.tenant(run.workspace_id) as tx:
                key = await deps.vault.key(tx, run.workspace_id, run.subject_id)
        async with deps.database.alone() as tx:
            state = fold(await log.history(tx, run, key))
        # Whoever tried this step before may have left text behind.
        return cls(deps, claim, key, state, shown=claim.taken_over or state.attempt > 0, alone=alone)

    def hands_over(self, state: RunState) -> bool:
        """Whether another process goes on from `state`, which is between two steps."""
        return not state.status.ended and (self.deps.draining.is_set() or (self.alone and state.takeovers == 0))

    async def append(self, events: Sequence[RunEvent]) -> None:
        """Log `events` and bring the state up to date, with whatever others appended. Raises OwnershipLost."""
        await self._append(events, self._place(None))

    async def append_unmoved(self, events: Sequence[RunEvent]) -> None:
        """Log `events` that are true only if nobody appended since, as that nobody decided. Raises LogMoved, OwnershipLost."""
        async with self._turn:
            at = self.deps.clock()
            news = numbered(self.state, events, at)
            after = fold(news, self.state)
            write = Write(tuple(events), progress(replace(after, status=Status.RUNNING)), at, self._place(self.state.seq))
            try:
                await self._write(write)
            except OwnershipLost:
                await self._see_whether_moved()
                raise
            self.state = after
        self.deps.bus.grown(self.claim.run.id, news)

    async def attempt(self, events: Sequence[RunEvent]) -> None:
        """Log `events` that an effect follows at once: the caller awaits nothing in between. Raises OwnershipLost.

        Half a lease is left then: whoever took over sooner would ask the receiver about an effect that is still on its way.
        After an outage of the database a run may be ours, and about to be taken from us, because nothing was heard of us. And we
        may have been suspended when the events were logged: what took longer than that half is checked again.
        """
        half = self.deps.settings.lease / 2
        place = replace(self._place(None), seen_within=half)
        since = self.deps.stopwatch()
        try:
            await self._append(events, place)
        except OwnershipLost:
            await self._beat()
            since = self.deps.stopwatch()
            await self._append(events, place)
        while self.deps.stopwatch() - since > half.total_seconds():
            await self._beat()
            since = self.deps.stopwatch()
            await self._still_ours(place)

    async def _beat(self) -> None:
        async with self.deps.database.system() as tx:
            await ownership.beat(tx, self.deps.worker, draining=self.deps.draining.is_set())

    async def _still_ours(self, place: Place) -> None:
        async with self.deps.database.tenant(self.claim.run.workspace_id, read_only=True) as tx:
            if not await ownership.holds(tx, self.claim.run.id, place):
                raise OwnershipLost(self.claim.run.id)

    async def _append(self, events: Sequence[RunEvent], place: Place) -> None:
        async with self._turn:
            at = self.deps.clock()
            news = numbered(self.state, events, at)
            after = fold(news, self.state)
            write = Write(tuple(events), progress(replace(after, status=Status.RUNNING)), at, place)
            if (await self._write(write)).last_seq != after.seq:
                after, news = await self._read_on(), []
            self.state = after
        self.deps.bus.grown(self.claim.run.id, news)

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
            try:
                appended = await self._write(write)
            except OwnershipLost:
                await self._see_whether_moved()
                raise
            self.state = after
        self.deps.bus.grown(self.claim.run.id, news)
        if again or appended.is_line:
            await self._give_place(again=again)

    async def _see_whether_moved(self) -> None:
        """After a write that only held for the log as we know it: raises LogMoved, with the state read again, when others appended."""
        state = await self._read_on()
        if state.seq != self.state.seq and not state.status.ended:
            self.state = state
            raise LogMoved from None

    async def _give_place(self, *, again: bool) -> None:
        """Let the next in line have the place that was just freed, or with `again` keep it; who ends before this leaves it to the rounds.

        Never both in one transaction: two runs that are handed over at once would wait for each other's row.
        """
        run = self.claim.run
        async with self.deps.database.tenant(run.workspace_id) as tx:
            if again:
                await ownership.stay_in_line(tx, run.id)
                await news_of_runs.announce_ready(tx)
            elif await ownership.admit_next(tx, run.workspace_id, places=self.deps.settings.workspace_places) is not None:
                await news_of_runs.announce_ready(tx)

    async def _write(self, write: Write) -> log.Appended:
        run = self.claim.run
        removes = self.shown and (write.progress.status.ended or any(isinstance(event, ModelCompleted) for event in write.events))
        in_session = run.session_id is not None
        beside = removes or any(projections.follows(event, in_session=in_session) for event in write.events)
        # The log alone is written by one statement, which is a transaction of its own.
        opened = self.deps.database.tenant(run.workspace_id) if beside else self.deps.database.alone()
        async with opened as tx:
            appended = await log.append(tx, run, self.key, write)
            if appended is None:
                raise OwnershipLost(run.id)
            first = appended.last_seq - len(write.events) + 1
            for seq, event in enumerate(write.events, first):
                await projections.project(tx, run, seq, write.at, event)
            if removes:
                await deltas.remove(tx, run.id, up_to_seq=appended.last_seq)
                self.shown = False
        return appended

    async def _read_on(self) -> RunState:
        run = self.claim.run
        async with self.deps.database.tenant(run.workspace_id, read_only=True) as tx:
            return fold(await log.read(tx, run.id, self.key, after=self.state.seq), self.state)

    def _place(self, expected: int | None) -> Place:
        return Place(self.deps.worker, self.claim.epoch, expected)


async def claim_alone(run_id: UUID, workspace_id: UUID, deps: RunDeps) -> Carrier | None:
    """A run that was lost too often to be carried beside others, in our hands; None when it isn't to be had."""
    async with deps.database.tenant(workspace_id) as tx:
        claimed = await ownership.claim(tx, run_id, deps.worker, lease=deps.settings.lease, most_takeovers=MAX_TAKEOVERS)
    return None if claimed is None else await take(claimed, deps)


async def take(claim: Claim, deps: RunDeps) -> Carrier:
    """The run of a claim, its takeover logged if it is one: before anything can fail again, as only what is logged is counted."""
    carrier = await Carrier.read(claim, deps)
    if claim.taken_over:
        await carrier.append([RunTakenOver(worker=deps.worker)])
    return carrier


async def let_go(carrier: Carrier, event: RunEvent) -> None:
    """End carrying with `event`, whatever others appended meanwhile. Raises OwnershipLost."""
    while True:
        try:
            return await carrier.release([event])
        except LogMoved:
            continue
