"""What must hold of a run at every moment when nobody works on it, whatever happened before."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from eyrie.runs.events import Event, OutcomeUnknown, ToolAttempted, ToolCompleted
from eyrie.runs.fold import fold
from eyrie.runs.state import RunState
from tests.recovery.workplace import Workplace


@dataclass(frozen=True)
class EffectRow:
    """A row of the ledger of side effects."""

    key: str
    outcome: str
    attempts: int


async def check(workplace: Workplace, run_id: UUID) -> RunState:
    """The run's state. Raises AssertionError when its log has a fault, or rows beside the log do not agree with it."""
    recorded = await workplace.events(run_id)
    events = [one.event for one in recorded]
    assert [one.seq for one in recorded] == list(range(1, len(recorded) + 1))
    assert repeated([event.completes for event in events if event.completes]) == []
    state = fold(recorded)
    row = await workplace.row(run_id)
    assert (row.last_seq, row.status, row.steps, row.problem) == (state.seq, state.status, state.steps, state.problem)
    assert (row.input_tokens, row.output_tokens) == (state.usage.input, state.usage.output)
    assert await _effects(workplace, run_id) == ledger(events)
    assert await _open(workplace, run_id) == {
        call.question.approval_id for call in state.calls if call.question is not None and not state.status.ended
    }
    return state


def repeated(keys: list[str]) -> list[str]:
    """The keys that are there more than once."""
    return [key for key, count in Counter(keys).items() if count > 1]


def ledger(events: Sequence[Event]) -> list[EffectRow]:
    """The side effects as the log tells them."""
    attempts: Counter[str] = Counter()
    outcome: dict[str, str] = {}
    for event in events:
        match event:
            case ToolAttempted():
                attempts[event.key] += 1
                outcome[event.key] = "attempted"
            case ToolCompleted(key=str(key)):
                outcome[key] = "done"
            case OutcomeUnknown():
                outcome[event.key] = "unknown"
            case _:
                pass
    return [EffectRow(key, outcome[key], attempts[key]) for key in sorted(outcome)]


async def _effects(workplace: Workplace, run_id: UUID) -> list[EffectRow]:
    async with workplace.db.tenant(workplace.actor.workspace_id, read_only=True) as tx:
        rows = await tx.all(EffectRow, "SELECT key, outcome, attempts FROM effects WHERE run_id = %s", [run_id])
    return sorted(rows, key=lambda row: row.key)


async def _open(workplace: Workplace, run_id: UUID) -> set[UUID]:
    async with workplace.db.tenant(workplace.actor.workspace_id, read_only=True) as tx:
        return set(await tx.values(UUID, "SELECT id FROM approvals WHERE run_id = %s AND status = 'pending'", [run_id]))
