"""What people do to a run from outside: cancel, pause, resume, decide, set a variable.

Each locks the run's row, reads the log, checks, and appends. The carrier, if there is one, notices at its next append.
"""

from dataclasses import dataclass, replace
from uuid import UUID

from pydantic import JsonValue

from eyrie.audit.service import record
from eyrie.identity.actor import Actor
from eyrie.identity.vault import ContentKey, Vault
from eyrie.kit.clock import Clock
from eyrie.postgres.database import Tx
from eyrie.runs.bus import FENCED, GROWN
from eyrie.runs.carrier import preview, progress
from eyrie.runs.errors import RunEnded, RunNotFound, RunNotPaused
from eyrie.runs.events import (
    By,
    OutcomeUnknown,
    PauseRequested,
    RunCancelled,
    RunEvent,
    RunPaused,
    RunResumed,
    VariableContent,
    VariableSet,
)
from eyrie.runs.fold import fold
from eyrie.runs.models import RunRef, RunRow, Write
from eyrie.runs.repository import deltas, log, news, ownership, projections, runs
from eyrie.runs.state import CallStatus, RunState, Status


@dataclass(frozen=True)
class ControlDeps:
    """What acting on a run needs."""

    vault: Vault
    clock: Clock
    workspace_places: int


@dataclass(frozen=True)
class LockedRun:
    """A run held by the current transaction, with its state."""

    row: RunRow
    ref: RunRef
    key: ContentKey
    state: RunState


def by(actor: Actor) -> By:
    """The actor as events name it."""
    return By(kind=actor.kind, id=actor.id)


async def lock(tx: Tx, deps: ControlDeps, run_id: UUID) -> LockedRun:
    """Hold a run that has not ended. Raises RunNotFound, RunEnded."""
    row = await runs.lock(tx, run_id)
    if row is None:
        raise RunNotFound(run_id)
    if Status(row.status).ended:
        raise RunEnded(run_id, row.status)
    key = await deps.vault.key(tx, row.workspace_id, row.subject_id)
    state = fold(await log.read(tx, run_id, key))
    return LockedRun(row, RunRef(row.id, row.workspace_id, row.subject_id, row.session_id), key, state)


async def append(tx: Tx, deps: ControlDeps, run: LockedRun, events: tuple[RunEvent, ...], *, release: bool = False) -> RunState:
    """Log `events` of somebody who is not the carrier; the state after them. With `release` the carrier is fenced off."""
    at = deps.clock()
    after = preview(run.state, events, at)
    change = progress(after, release=True) if release else replace(progress(after), status=Status(run.row.status))
    appended = await log.append(tx, run.ref, run.key, Write(events, change, at))
    if appended is None or appended.last_seq != after.seq:
        raise RunNotFound(run.ref.id)
    for seq, event in enumerate(events, run.state.seq + 1):
        await projections.project(tx, run.ref, seq, at, event)
    await news.announce(tx, GROWN, run.ref.id)
    return after


async def requeue(tx: Tx, deps: ControlDeps, run_id: UUID) -> None:
    """Put a run that nobody carries in line, and wake a worker if there is a place for it."""
    await ownership.line_up(tx, run_id)
    if await runs.admit(tx, run_id, places=deps.workspace_places):
        await news.announce_ready(tx)


async def cancel(tx: Tx, deps: ControlDeps, actor: Actor, run_id: UUID) -> RunState:
    """End a run now, whoever carries it: the carrier is fenced off, its sockets and children are stopped when it hears.

    Effects in flight are logged as unknown. Raises RunNotFound, RunEnded.
    """
    run = await lock(tx, deps, run_id)
    unknown = tuple(
        OutcomeUnknown(step=call.step, call_id=call.call.id, tool=call.call.name, key=call.key)
        for call in run.state.calls
        if call.status is CallStatus.ATTEMPTED and call.key is not None
    )
    after = await append(tx, deps, run, (*unknown, RunCancelled(by=by(actor))), release=True)
    await deltas.remove(tx, run_id, up_to_seq=after.seq)
    if await ownership.admit_next(tx, run.ref.workspace_id, places=deps.workspace_places) is not None:
        await news.announce_ready(tx)
    await record(tx, actor, "run.cancelled", "run", str(run_id))
    await news.announce(tx, FENCED, run_id)
    return after


async def pause(tx: Tx, deps: ControlDeps, actor: Actor, run_id: UUID) -> RunState:
    """Ask a run to stand still after the step in progress; one that nobody carries does at once. Raises RunNotFound, RunEnded."""
    run = await lock(tx, deps, run_id)
    stands = run.state.status in {Status.PAUSED, Status.PARKED} and run.state.unpaid_since is None
    if stands or run.state.pause_requested:
        return run.state
    carried = run.row.status == Status.RUNNING
    events: tuple[RunEvent, ...] = (PauseRequested(by=by(actor)),) if carried else (PauseRequested(by=by(actor)), RunPaused())
    after = await append(tx, deps, run, events, release=not carried)
    await record(tx, actor, "run.paused", "run", str(run_id))
    return after


async def resume(tx: Tx, deps: ControlDeps, actor: Actor, run_id: UUID) -> RunState:
    """Let a paused or parked run go on. Raises RunNotFound, RunEnded, RunNotPaused."""
    run = await lock(tx, deps, run_id)
    if run.state.status not in {Status.PAUSED, Status.PARKED}:
        raise RunNotPaused(run_id, run.row.status)
    after = await append(tx, deps, run, (RunResumed(by=by(actor)),))
    await requeue(tx, deps, run_id)
    await record(tx, actor, "run.resumed", "run", str(run_id))
    return after


async def set_variable(tx: Tx, deps: ControlDeps, actor: Actor, run_id: UUID, name: str, value: JsonValue) -> RunState:
    """Give a context variable of a run a new value, which its next step sees. Raises RunNotFound, RunEnded."""
    run = await lock(tx, deps, run_id)
    event = VariableSet(name=name, by=by(actor), content=VariableContent(value=value))
    return await append(tx, deps, run, (event,))
