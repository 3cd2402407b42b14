"""Approvals as rows: found by id, with the run they belong to."""

from dataclasses import dataclass
from datetime import datetime
from typing import LiteralString
from uuid import UUID

from eyrie.postgres.database import Tx
from eyrie.runs.models import INBOX


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
    remind_at: datetime | None
    reminded_at: datetime | None
    escalate_at: datetime | None
    escalated_at: datetime | None
    escalated_role: str | None
    escalated_member: UUID | None
    escalated: bool
    delegated_by: UUID | None
    delegated_seq: int | None
    standing_in_for: UUID | None


COLUMNS: LiteralString = """
    id, workspace_id, run_id, step, kind, tool, status, requested_seq, decided_seq, assigned_to, decided_by, requested_at, expires_at,
    decided_at, remind_at, reminded_at, escalate_at, escalated_at, escalated_role, escalated_member, escalated, delegated_by,
    delegated_seq, standing_in_for
"""


@dataclass(frozen=True)
class Standing:
    """How many questions wait in a workspace, and how many of them were escalated."""

    pending: int
    escalated: int


async def get(tx: Tx, approval_id: UUID) -> ApprovalRow | None:
    """An approval of the current workspace."""
    return await tx.maybe(ApprovalRow, f"SELECT {COLUMNS} FROM approvals WHERE id = %(approval)s", {"approval": approval_id})


async def assign(tx: Tx, approval_id: UUID, user_id: UUID | None) -> None:
    """Make a pending approval somebody's, as itself: nobody delegated it. The inbox is told."""
    await tx.execute(
        """
        WITH assigned AS (
            UPDATE approvals SET assigned_to = %(user)s, delegated_by = NULL, delegated_seq = NULL
            WHERE id = %(approval)s AND status = 'pending'
            RETURNING workspace_id
        )
        SELECT pg_notify(%(inbox)s, workspace_id::text) FROM assigned
        """,
        {"approval": approval_id, "user": user_id, "inbox": INBOX},
    )


async def standing(tx: Tx, *, most: int) -> Standing:
    """What waits in the current workspace; counted up to `most`."""
    return await tx.one(
        Standing,
        """
        SELECT count(*) AS pending, count(*) FILTER (WHERE escalated) AS escalated
        FROM (SELECT escalated FROM approvals WHERE workspace_id = current_workspace() AND status = 'pending' LIMIT %(most)s) AS waiting
        """,
        {"most": most},
    )
