"""Lists of the run API."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from pydantic import JsonValue

from eyrie.kit.listing import EXACT, RANGE, Column, Listing, ListQuery, Operator, Page, page
from eyrie.postgres.database import Tx
from eyrie.runs.models import RunRow
from eyrie.runs.repository.approvals import COLUMNS, ApprovalRow
from eyrie.runs.schemas import RunOut, SessionOut

RUNS = Listing(
    "runs",
    """
    SELECT id, workspace_id, project_id, agent_id, agent_version, session_id, subject_id, started_by_kind, started_by, status, last_seq,
        steps, input_tokens, output_tokens, problem, created_at, updated_at, started_at, ended_at
    FROM runs WHERE true
    """,
    Column("id", UUID, filters=RANGE),
    (
        Column("status", str, "The run's status.", EXACT),
        Column("agent_id", UUID, "The agent.", EXACT),
        Column("session_id", UUID, "The session.", EXACT),
        Column("project_id", UUID, "The project.", EXACT),
        Column("created_at", datetime, "When it was started.", RANGE, near_key=True),
    ),
    tuple(RunOut.model_fields),
)

APPROVALS = Listing(
    "approvals",
    f"SELECT {COLUMNS} FROM approvals WHERE true",
    Column("id", UUID, filters=RANGE),
    (
        Column("status", str, "pending, approved, edited, rejected, answered, expired or cancelled.", EXACT),
        Column("kind", str, "approval, question or outcome.", EXACT),
        Column("run_id", UUID, "The run that asks.", EXACT),
        Column("tool", str, "The tool.", EXACT),
        Column("assigned_to", UUID, "Whose it is.", EXACT),
        Column("escalated", bool, "Whether others were asked because nobody decided.", frozenset({Operator.EQ})),
    ),
)


@dataclass(frozen=True)
class SessionRow:
    """A session. As stored, title and variables are in `content`, sealed, unless an earlier version wrote them."""

    id: UUID
    workspace_id: UUID
    project_id: UUID
    agent_id: UUID
    subject_id: UUID
    created_by: UUID
    title: str
    variables: dict[str, JsonValue]
    content: bytes | None
    version: int
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None


SESSION_PROJECT = Column("project_id", UUID, "The project; without it, the one you work in.", EXACT)
SESSIONS = Listing(
    "sessions",
    """
    SELECT id, workspace_id, project_id, agent_id, subject_id, created_by, title, variables, content, version, created_at, updated_at,
        deleted_at
    FROM sessions WHERE deleted_at IS NULL
    """,
    Column("id", UUID, filters=RANGE),
    (
        Column("updated_at", datetime, "When something was last said.", RANGE, sortable=True),
        Column("agent_id", UUID, "The agent.", EXACT),
        Column("created_by", UUID, "Who opened it.", EXACT),
        Column("title", str, "The title.", frozenset({Operator.PREFIX}), sealed=True),
        SESSION_PROJECT,
    ),
    tuple(SessionOut.model_fields),
)


@dataclass(frozen=True)
class MessageRow:
    """A message: its text is in the run's log at `seq`."""

    id: UUID
    session_id: UUID
    run_id: UUID
    seq: int
    role: str
    created_at: datetime


MESSAGES = Listing(
    "messages",
    "SELECT id, session_id, run_id, seq, role, created_at FROM messages WHERE session_id = %(session)s",
    Column("id", UUID, filters=RANGE),
)


async def list_runs(tx: Tx, query: ListQuery) -> Page[RunRow]:
    """Runs of the current workspace."""
    return await page(tx, RUNS, query, RunRow)


async def list_approvals(tx: Tx, query: ListQuery) -> Page[ApprovalRow]:
    """Approvals of the current workspace."""
    return await page(tx, APPROVALS, query, ApprovalRow)


async def list_sessions(tx: Tx, query: ListQuery) -> Page[SessionRow]:
    """Sessions of the current workspace that were not deleted, as stored."""
    return await page(tx, SESSIONS, query, SessionRow)


async def list_messages(tx: Tx, session_id: UUID, query: ListQuery) -> Page[MessageRow]:
    """Messages of a session."""
    return await page(tx, MESSAGES, query, MessageRow, {"session": session_id})
