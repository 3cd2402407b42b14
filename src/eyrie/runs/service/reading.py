"""Reading runs: rows with what was said, events, and the state at any point."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from eyrie.agents.service import versions
from eyrie.gateway.ledger import service as ledger
from eyrie.gateway.ledger.models import RunCost
from eyrie.identity.service import stand_ins
from eyrie.identity.vault import Vault
from eyrie.kit.listing import ListQuery, Page
from eyrie.postgres.database import Tx
from eyrie.runs.assemble import assemble
from eyrie.runs.errors import ApprovalNotFound, RunNotFound
from eyrie.runs.events import AnswerContent, ApprovalDecided, ApprovalDelegated, ApprovalRequested, Recorded, RunCompleted, RunFailed
from eyrie.runs.fold import fold
from eyrie.runs.models import RunRef, RunRow
from eyrie.runs.repository import approvals, lists, log, runs
from eyrie.runs.repository.approvals import ApprovalRow
from eyrie.runs.repository.contents import events_at
from eyrie.runs.schemas import AnswerOut, ApprovalOut, EventOut, EventsOut, MessageOut, MessagesOut, RunOut
from eyrie.runs.service.contents import said
from eyrie.runs.state import Status

MAX_EVENTS = 1_000
PREVIEW_CHARACTERS = 300


async def get_row(tx: Tx, run_id: UUID) -> RunRow:
    """A run. Raises RunNotFound."""
    row = await runs.get(tx, run_id)
    if row is None:
        raise RunNotFound(run_id)
    return row


async def get_ref(tx: Tx, run_id: UUID) -> RunRef:
    """What following the run needs to know of it. Raises RunNotFound."""
    row = await get_row(tx, run_id)
    return RunRef(row.id, row.workspace_id, row.subject_id, row.session_id)


async def get(tx: Tx, vault: Vault, run_id: UUID) -> RunOut:
    """A run with its input and its answer. Raises RunNotFound."""
    return await _with_contents(tx, vault, await get_row(tx, run_id))


async def cost(tx: Tx, run_id: UUID) -> RunCost:
    """What the model calls of a run came to. Raises RunNotFound."""
    await get_row(tx, run_id)
    return await ledger.of_run(tx, run_id)


async def _with_contents(tx: Tx, vault: Vault, row: RunRow) -> RunOut:
    ended = Status(row.status).ended
    events = await events_at(tx, vault, [(row.id, 1), *([(row.id, row.last_seq)] if ended else [])])
    last = events[row.id, row.last_seq].event if ended else None
    answer = detail = None
    match last:
        case RunCompleted(content=AnswerContent() as content):
            answer = AnswerOut(text=content.answer, output=content.output, sources=content.sources)
        case RunFailed() if last.content is not None:
            detail = last.content.detail
        case _:
            pass
    return RunOut.model_validate(row).model_copy(update={"input": said(events[row.id, 1]).text, "answer": answer, "detail": detail})


async def page(tx: Tx, vault: Vault, query: ListQuery) -> Page[RunOut]:
    """Runs with the beginning of their input."""
    found = await lists.list_runs(tx, query)
    events = await events_at(tx, vault, [(row.id, 1) for row in found.items])
    return found.map(lambda row: _previewed(row, said(events[row.id, 1]).text))


async def preview(tx: Tx, vault: Vault, run_id: UUID) -> RunOut:
    """A run as lists show it. Raises RunNotFound."""
    row = await get_row(tx, run_id)
    events = await events_at(tx, vault, [(run_id, 1)])
    return _previewed(row, said(events[run_id, 1]).text)


def _previewed(row: RunRow, text: str | None) -> RunOut:
    return RunOut.model_validate(row).model_copy(update={"input": None if text is None else text[:PREVIEW_CHARACTERS]})


async def events(tx: Tx, vault: Vault, run_id: UUID, *, after: int, limit: int) -> EventsOut:
    """A part of a run's log, and where the log ends. Raises RunNotFound."""
    row = await get_row(tx, run_id)
    read = await log.read(tx, run_id, await vault.find(tx, row.workspace_id, row.subject_id), after=after, limit=limit)
    items = [EventOut(seq=recorded.seq, at=recorded.at, event=recorded.event) for recorded in read]
    return EventsOut(items=items, last_seq=row.last_seq)


async def messages_at(tx: Tx, vault: Vault, run_id: UUID, seq: int | None) -> MessagesOut:
    """What the model is shown after event `seq` (None: now). Raises RunNotFound."""
    row = await get_row(tx, run_id)
    read = await log.read(tx, run_id, await vault.find(tx, row.workspace_id, row.subject_id))
    state = fold(read if seq is None else read[:seq])
    definition = await versions.definition(tx, row.agent_id, row.agent_version)
    request = assemble(state, definition, definition.model or "default", ())
    return MessagesOut(seq=state.seq, messages=request.messages, tools=definition.tools)


async def approval(tx: Tx, vault: Vault, approval_id: UUID, now: datetime) -> ApprovalOut:
    """An approval with what it asks. Raises ApprovalNotFound."""
    row = await approvals.get(tx, approval_id)
    if row is None:
        raise ApprovalNotFound(approval_id)
    return (await _approvals(tx, vault, [row], now))[0]


async def approval_page(tx: Tx, vault: Vault, query: ListQuery, now: datetime) -> Page[ApprovalOut]:
    """Approvals with what they ask."""
    found = await lists.list_approvals(tx, query)
    shaped = {one.id: one for one in await _approvals(tx, vault, found.items, now)}
    return found.map(lambda row: shaped[row.id])


async def _approvals(tx: Tx, vault: Vault, rows: Sequence[ApprovalRow], now: datetime) -> list[ApprovalOut]:
    places = [(row.run_id, seq) for row in rows for seq in (row.requested_seq, row.decided_seq, row.delegated_seq) if seq is not None]
    found = await events_at(tx, vault, places)
    present = await stand_ins.present(tx, [row.assigned_to for row in rows if row.assigned_to and row.status == "pending"], now)
    return [_approval(row, found).model_copy(update={"stand_in": present.get(row.assigned_to or row.id)}) for row in rows]


def _approval(row: ApprovalRow, found: dict[tuple[UUID, int], Recorded]) -> ApprovalOut:
    out = ApprovalOut.model_validate(row)
    if row.decided_at is not None:
        out = out.model_copy(update={"decision_seconds": round((row.decided_at - row.requested_at).total_seconds(), 3)})
    delegated = found[row.run_id, row.delegated_seq].event if row.delegated_seq is not None else None
    if isinstance(delegated, ApprovalDelegated) and delegated.content is not None:
        out = out.model_copy(update={"note": delegated.content.note})
    requested = found[row.run_id, row.requested_seq].event
    if isinstance(requested, ApprovalRequested) and requested.content is not None:
        content = requested.content
        out = out.model_copy(update={"question": content.question, "arguments": content.arguments, "form": content.form})
    decided = found[row.run_id, row.decided_seq].event if row.decided_seq is not None else None
    if isinstance(decided, ApprovalDecided) and decided.content is not None:
        wrote = decided.content
        out = out.model_copy(update={"decided_arguments": wrote.arguments, "answer": wrote.answer, "reason": wrote.reason})
    return out


async def messages(tx: Tx, vault: Vault, session_id: UUID, query: ListQuery) -> Page[MessageOut]:
    """What was said in a session."""
    found = await lists.list_messages(tx, session_id, query)
    contents = await events_at(tx, vault, [(row.run_id, row.seq) for row in found.items])

    def shape(row: lists.MessageRow) -> MessageOut:
        spoken = said(contents[row.run_id, row.seq])
        return MessageOut.model_validate(
            {
                "id": row.id,
                "run_id": row.run_id,
                "role": row.role,
                "created_at": row.created_at,
                "text": spoken.text,
                "files": spoken.files,
                "sources": spoken.sources,
                "problem": spoken.problem,
            }
        )

    return found.map(shape)
