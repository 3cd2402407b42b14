"""Erasing what persons wrote in runs and sessions: contents go, events stay."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from eyrie.identity.actor import Actor
from eyrie.postgres.database import Tx
from eyrie.runs import control
from eyrie.runs.control import ControlDeps
from eyrie.runs.repository import erasing


@dataclass(frozen=True)
class ErasedRuns:
    """How much was erased."""

    runs: int
    cancelled: int
    contents: int
    sessions: int


async def erase(tx: Tx, deps: ControlDeps, actor: Actor, subjects: Sequence[UUID]) -> ErasedRuns:
    """Cancel the subjects' runs that have not ended, and remove contents of all their runs and sessions. Their keys must still exist."""
    unended = await erasing.unended(tx, subjects)
    for run_id in unended:
        await control.cancel(tx, deps, actor, run_id)
    return ErasedRuns(
        runs=await erasing.count_runs(tx, subjects),
        cancelled=len(unended),
        contents=await erasing.remove_contents(tx, subjects),
        sessions=await erasing.empty_sessions(tx, subjects),
    )
