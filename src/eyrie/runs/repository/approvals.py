"""Approvals as rows: found by id, with the run they belong to."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from eyrie.postgres.database import Tx


@dataclass(frozen=True)
class ApprovalRow:
    """Something a person is asked. What it says is in the run's log, at `requested_seq` and `decided_seq`."""

    id: UUID
    workspace_id: UUID
    run_id: UUID
    step: str
    kind: str
    tool: str
    status: str
    requested_seq: int
    decided_seq: int | None
    assigned_to: UUID | None
    decided_by: UUID | None
    requested_at: datetime
    expires_at: datetime | None
    decided_at: datetime | None


COLUMNS = """
    id, workspace_id, run_id, step, kind, tool, status, requested_seq, decided_seq, assigned_to, decided_by, requested_at, expires_at,
    decided_at
"""


async def get(tx: Tx, approval_id: UUID) -> ApprovalRow | None:
    """An approval of the current workspace."""
    return await tx.maybe(ApprovalRow, f"SELECT {COLUMNS} FROM approvals WHERE id = %(approval)s", {"approval": approval_id})


async def assign(tx: Tx, approval_id: UUID, user_id: UUID | None) -> None:
    """Make a pending approval somebody's."""
    await tx.execute(
        "UPDATE approvals SET assigned_to = %(user)s WHERE id = %(approval)s AND status = 'pending'",
        {"approval": approval_id, "user": user_id},
    )
