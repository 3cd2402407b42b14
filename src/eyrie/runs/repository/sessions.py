"""Sessions as rows, and the last things said in them."""

from uuid import UUID

from psycopg.types.json import Jsonb
from pydantic import JsonValue

from eyrie.postgres.database import Tx
from eyrie.runs.repository.lists import MessageRow, SessionRow

_COLUMNS = """
    id, workspace_id, project_id, agent_id, subject_id, created_by, title, variables, version, created_at, updated_at, deleted_at
"""


async def insert(tx: Tx, session: SessionRow) -> None:
    """Store a new session."""
    await tx.execute(
        """
        INSERT INTO sessions (id, workspace_id, project_id, agent_id, subject_id, created_by, title, variables, created_at, updated_at)
        VALUES (%(id)s, %(workspace)s, %(project)s, %(agent)s, %(subject)s, %(by)s, %(title)s, %(variables)s, %(at)s, %(at)s)
        """,
        {
            "id": session.id,
            "workspace": session.workspace_id,
            "project": session.project_id,
            "agent": session.agent_id,
            "subject": session.subject_id,
            "by": session.created_by,
            "title": session.title,
            "variables": Jsonb(session.variables),
            "at": session.created_at,
        },
    )


async def get(tx: Tx, session_id: UUID, *, deleted: bool = False) -> SessionRow | None:
    """A session of the current workspace; a deleted one only when asked for."""
    return await tx.maybe(
        SessionRow,
        f"SELECT {_COLUMNS} FROM sessions WHERE id = %(session)s AND (deleted_at IS NOT NULL) = %(deleted)s",
        {"session": session_id, "deleted": deleted},
    )


async def lock(tx: Tx, session_id: UUID) -> SessionRow | None:
    """A session, held until the transaction ends: what is said in it takes turns."""
    return await tx.maybe(
        SessionRow, f"SELECT {_COLUMNS} FROM sessions WHERE id = %(session)s AND deleted_at IS NULL FOR UPDATE", {"session": session_id}
    )


async def update(tx: Tx, session_id: UUID, *, title: str | None, variables: dict[str, JsonValue] | None) -> SessionRow:
    """Change what is given."""
    return await tx.one(
        SessionRow,
        f"""
        UPDATE sessions SET title = coalesce(%(title)s, title), variables = coalesce(%(variables)s, variables), version = version + 1
        WHERE id = %(session)s RETURNING {_COLUMNS}
        """,
        {"session": session_id, "title": title, "variables": None if variables is None else Jsonb(variables)},
    )


async def set_deleted(tx: Tx, session_id: UUID, *, deleted: bool) -> SessionRow:
    """Delete a session, or bring it back."""
    return await tx.one(
        SessionRow,
        f"""
        UPDATE sessions SET deleted_at = CASE WHEN %(deleted)s THEN now() END, version = version + 1
        WHERE id = %(session)s RETURNING {_COLUMNS}
        """,
        {"session": session_id, "deleted": deleted},
    )


async def last_messages(tx: Tx, session_id: UUID, *, limit: int) -> list[MessageRow]:
    """The last messages of a session, oldest first."""
    found = await tx.all(
        MessageRow,
        """
        SELECT id, session_id, run_id, seq, role, created_at FROM messages WHERE session_id = %(session)s ORDER BY id DESC LIMIT %(limit)s
        """,
        {"session": session_id, "limit": limit},
    )
    return found[::-1]


async def unfinished_run(tx: Tx, session_id: UUID) -> UUID | None:
    """The run of a session that has not ended, if there is one."""
    return await tx.value(
        UUID,
        """
        SELECT id FROM runs
        WHERE session_id = %(session)s AND status IN ('queued', 'running', 'waiting', 'paused', 'parked') ORDER BY id LIMIT 1
        """,
        {"session": session_id},
    )
