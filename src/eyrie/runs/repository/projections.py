"""Rows that follow from events and are written with them: side effects, approvals, messages of threads."""

from dataclasses import dataclass
from datetime import datetime
from typing import LiteralString

from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Tx
from eyrie.runs.events import (
    ApprovalDecided,
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
from eyrie.runs.models import RunRef

_ATTEMPTED: LiteralString = """
    INSERT INTO effects (workspace_id, key, run_id, step, tool, retry, outcome)
    VALUES (%(workspace)s, %(key)s, %(run)s, %(step)s, %(tool)s, %(retry)s, 'attempted')
    ON CONFLICT (workspace_id, key) DO UPDATE SET attempts = effects.attempts + 1, outcome = 'attempted', attempted_at = now()
"""
_SETTLED: LiteralString = """
    UPDATE effects SET outcome = %(outcome)s, settled_at = now() WHERE workspace_id = %(workspace)s AND key = %(key)s
"""
_REQUESTED: LiteralString = """
    INSERT INTO approvals (id, workspace_id, run_id, step, kind, tool, status, requested_seq, requested_at, expires_at)
    VALUES (%(approval)s, %(workspace)s, %(run)s, %(step)s, %(kind)s, %(tool)s, 'pending', %(seq)s, %(at)s, %(expires_at)s)
"""
_DECIDED: LiteralString = """
    UPDATE approvals SET status = %(status)s, decided_seq = %(seq)s, decided_by = %(by)s, decided_at = %(at)s
    WHERE workspace_id = %(workspace)s AND id = %(approval)s
"""
_CLOSED: LiteralString = """
    UPDATE approvals SET status = 'cancelled', decided_at = %(at)s
    WHERE workspace_id = %(workspace)s AND run_id = %(run)s AND status = 'pending'
"""
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
    shared: dict[str, object] = {"workspace": run.workspace_id, "run": run.id, "session": run.session_id, "seq": seq, "at": at}
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
        case ApprovalRequested():
            values = event.model_dump(include={"step", "kind", "tool", "expires_at"})
            return [_Statement(_REQUESTED, {**values, "approval": event.approval_id})]
        case ApprovalDecided():
            return [_Statement(_DECIDED, {"approval": event.approval_id, "status": event.decision, "by": event.by.id})]
        case RunCreated() if in_session:
            return [_Statement(_MESSAGE, {"id": uuid7(), "role": "user"}), _Statement(_TOUCHED, {})]
        case RunCompleted() | RunFailed() | RunCancelled():
            closed = [] if isinstance(event, RunCompleted) else [_Statement(_CLOSED, {})]
            spoken = [_Statement(_MESSAGE, {"id": uuid7(), "role": "assistant"}), _Statement(_TOUCHED, {})] if in_session else []
            return [*closed, *spoken]
        case _:
            return []
