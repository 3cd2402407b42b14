"""Rows that follow from events and are written with them: side effects, approvals, messages of threads."""

from dataclasses import dataclass
from datetime import datetime
from typing import LiteralString

from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Tx
from eyrie.runs.events import (
    ApprovalDecided,
    ApprovalDelegated,
    ApprovalEscalated,
    ApprovalReminded,
    ApprovalRequested,
    OutcomeUnknown,
    RunCancelled,
    RunCompleted,
    RunCreated,
    RunEvent,
    RunFailed,
    ToolAttempted,
    ToolCompleted,
)
from eyrie.runs.models import INBOX, RunRef

_ATTEMPTED: LiteralString = """
    INSERT INTO effects (workspace_id, key, run_id, step, tool, retry, outcome)
    VALUES (%(workspace)s, %(key)s, %(run)s, %(step)s, %(tool)s, %(retry)s, 'attempted')
    ON CONFLICT (workspace_id, key) DO UPDATE SET attempts = effects.attempts + 1, outcome = 'attempted', attempted_at = now()
"""
_SETTLED: LiteralString = """
    UPDATE effects SET outcome = %(outcome)s, settled_at = now() WHERE workspace_id = %(workspace)s AND key = %(key)s
"""
_REQUESTED: LiteralString = """
    INSERT INTO approvals (id, workspace_id, run_id, step, kind, tool, status, requested_seq, requested_at, expires_at, remind_at,
        escalate_at)
    VALUES (%(approval)s, %(workspace)s, %(run)s, %(step)s, %(kind)s, %(tool)s, 'pending', %(seq)s, %(at)s, %(expires_at)s, %(remind_at)s,
        %(escalate_at)s)
"""
_REMINDED: LiteralString = """
    UPDATE approvals SET reminded_at = %(at)s WHERE workspace_id = %(workspace)s AND id = %(approval)s
"""
_ESCALATED: LiteralString = """
    UPDATE approvals SET escalated = true, escalated_at = %(at)s, escalated_role = %(role)s, escalated_member = %(member)s
    WHERE workspace_id = %(workspace)s AND id = %(approval)s
"""
_DELEGATED: LiteralString = """
    UPDATE approvals SET assigned_to = %(to)s, delegated_by = %(by)s, delegated_seq = %(seq)s
    WHERE workspace_id = %(workspace)s AND id = %(approval)s
"""
_DECIDED: LiteralString = """
    UPDATE approvals SET status = %(status)s, decided_seq = %(seq)s, decided_by = %(by)s, decided_at = %(at)s,
        standing_in_for = %(standing_in_for)s
    WHERE workspace_id = %(workspace)s AND id = %(approval)s
"""
_CLOSED: LiteralString = """
    WITH closed AS (
        UPDATE approvals SET status = 'cancelled', decided_at = %(at)s
        WHERE workspace_id = %(workspace)s AND run_id = %(run)s AND status = 'pending'
        RETURNING workspace_id
    )
    SELECT pg_notify(%(inbox)s, workspace_id::text) FROM closed LIMIT 1
"""
_SAID: LiteralString = "SELECT pg_notify(%(inbox)s, %(workspace)s::text)"
_MESSAGE: LiteralString = """
    INSERT INTO messages (id, workspace_id, session_id, run_id, seq, role, created_at)
    VALUES (%(id)s, %(workspace)s, %(session)s, %(run)s, %(seq)s, %(role)s, %(at)s)
"""
_TOUCHED: LiteralString = "UPDATE sessions SET updated_at = %(at)s WHERE workspace_id = %(workspace)s AND id = %(session)s"


@dataclass(frozen=True)
class _Statement:
    sql: LiteralString
    values: dict[str, object]


def follows(event: RunEvent, *, in_session: bool) -> bool:
    """Whether rows follow from `event`."""
    return bool(_statements(event, in_session=in_session))


async def project(tx: Tx, run: RunRef, seq: int, at: datetime, event: RunEvent) -> None:
    """Write the rows that follow from `event`, which has just been logged under `seq`."""
    shared: dict[str, object] = {
        "workspace": run.workspace_id,
        "run": run.id,
        "session": run.session_id,
        "seq": seq,
        "at": at,
        "inbox": INBOX,
    }
    for statement in _statements(event, in_session=run.session_id is not None):
        await tx.execute(statement.sql, {**shared, **statement.values})


def _statements(event: RunEvent, *, in_session: bool) -> list[_Statement]:
    match event:
        case ToolAttempted():
            return [_Statement(_ATTEMPTED, {"key": event.key, "step": event.step, "tool": event.tool, "retry": event.retry})]
        case ToolCompleted(key=str()):
            return [_Statement(_SETTLED, {"key": event.key, "outcome": "done"})]
        case OutcomeUnknown():
            return [_Statement(_SETTLED, {"key": event.key, "outcome": "unknown"})]
        case ApprovalRequested() | ApprovalReminded() | ApprovalEscalated() | ApprovalDelegated() | ApprovalDecided():
            return [_of_approval(event), _Statement(_SAID, {})]
        case RunCreated() if in_session:
            return [_Statement(_MESSAGE, {"id": uuid7(), "role": "user"}), _Statement(_TOUCHED, {})]
        case RunCompleted() | RunFailed() | RunCancelled():
            closed = [] if isinstance(event, RunCompleted) else [_Statement(_CLOSED, {})]
            spoken = [_Statement(_MESSAGE, {"id": uuid7(), "role": "assistant"}), _Statement(_TOUCHED, {})] if in_session else []
            return [*closed, *spoken]
        case _:
            return []


def _of_approval(event: ApprovalRequested | ApprovalReminded | ApprovalEscalated | ApprovalDelegated | ApprovalDecided) -> _Statement:
    values: dict[str, object] = {"approval": event.approval_id}
    match event:
        case ApprovalRequested():
            asked = event.model_dump(include={"step", "kind", "tool", "expires_at", "remind_at", "escalate_at"})
            return _Statement(_REQUESTED, {**values, **asked})
        case ApprovalReminded():
            return _Statement(_REMINDED, values)
        case ApprovalEscalated():
            return _Statement(_ESCALATED, {**values, "role": event.to.role, "member": event.to.member})
        case ApprovalDelegated():
            return _Statement(_DELEGATED, {**values, "to": event.to, "by": event.by.id})
        case ApprovalDecided():
            decided = {"status": event.decision, "by": event.by.id, "standing_in_for": event.standing_in_for}
            return _Statement(_DECIDED, {**values, **decided})
