"""Sessions as rows, and the last things said in them."""

from uuid import UUID

from eyrie.postgres.database import Tx
from eyrie.runs.repository.lists import MessageRow, SessionRow

_COLUMNS = """
    id, workspace_id, project_id, agent_id, subject_id, created_by, title, variables, content, version, created_at, updated_at, deleted_at
"""


async def insert(tx: Tx, session: SessionRow, content: bytes) -> None:
    """Store a new session with its sealed content."""
    await tx.execute(
        """
        INSERT INTO sessions (id, workspace_id, project_id, agent_id, subject_id, created_by, content, created_at, updated_at)
        VALUES (%(id)s, %(workspace)s, %(project)s, %(agent)s, %(subject)s, %(by)s, %(content)s, %(at)s, %(at)s)
        """,
        {
            "id": session.id,
            "workspace": session.workspace_id,
            "project": session.project_id,
            "agent": session.agent_id,
            "subject": session.subject_id,
            "by": session.created_by,
            "content": content,
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


async def set_content(tx: Tx, session_id: UUID, content: bytes) -> SessionRow:
    """Give a session another sealed content, and forget what an earlier version stored in clear."""
    return await tx.one(
        SessionRow,
        f"""
        UPDATE sessions SET content = %(content)s, title = '', variables = '{{}}', version = version + 1
        WHERE id = %(session)s RETURNING {_COLUMNS}
        """,
        {"session": session_id, "content": content},
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


async def unsealed(tx: Tx, *, limit: int) -> list[SessionRow]:
    """Sessions of the current workspace whose titles or variables are still in clear; each is held, unless somebody else holds it."""
    return await tx.all(
        SessionRow,
        f"""
        SELECT {_COLUMNS} FROM sessions
        WHERE workspace_id = current_workspace() AND content IS NULL AND (title <> '' OR variables <> '{{}}')
        ORDER BY id LIMIT %(limit)s FOR UPDATE SKIP LOCKED
        """,
        {"limit": limit},
    )


async def seal(tx: Tx, session_id: UUID, content: bytes) -> None:
    """Replace what is in clear by the same, sealed: nothing that anybody sees changes."""
    await tx.execute(
        "UPDATE sessions SET content = %(content)s, title = '', variables = '{}' WHERE id = %(session)s",
        {"session": session_id, "content": content},
    )
