"""What people think of runs, as rows: one for each run and author."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from eyrie.postgres.database import Tx


@dataclass(frozen=True)
class FeedbackRow:
    """What somebody thinks of a run; the words are sealed."""

    workspace_id: UUID
    run_id: UUID
    author_kind: str
    author_id: UUID
    rating: str
    ciphertext: bytes | None
    created_at: datetime
    updated_at: datetime


async def put(tx: Tx, row: FeedbackRow) -> FeedbackRow:
    """Store what an author thinks, in place of what they thought before."""
    return await tx.one(
        FeedbackRow,
        """
        INSERT INTO feedback (workspace_id, run_id, author_kind, author_id, rating, ciphertext, created_at, updated_at)
        VALUES (%(workspace)s, %(run)s, %(kind)s, %(author)s, %(rating)s, %(ciphertext)s, %(at)s, %(at)s)
        ON CONFLICT (run_id, author_id)
            DO UPDATE SET rating = excluded.rating, ciphertext = excluded.ciphertext, updated_at = excluded.updated_at
        RETURNING workspace_id, run_id, author_kind, author_id, rating, ciphertext, created_at, updated_at
        """,
        {
            "workspace": row.workspace_id,
            "run": row.run_id,
            "kind": row.author_kind,
            "author": row.author_id,
            "rating": row.rating,
            "ciphertext": row.ciphertext,
            "at": row.updated_at,
        },
    )


async def of_run(tx: Tx, run_id: UUID, *, limit: int) -> list[FeedbackRow]:
    """What people think of a run, the latest first."""
    return await tx.all(
        FeedbackRow,
        """
        SELECT workspace_id, run_id, author_kind, author_id, rating, ciphertext, created_at, updated_at
        FROM feedback WHERE run_id = %(run)s ORDER BY updated_at DESC, author_id LIMIT %(limit)s
        """,
        {"run": run_id, "limit": limit},
    )


async def remove(tx: Tx, run_id: UUID, author_id: UUID) -> None:
    """Take back what an author thinks; nothing happens when there is nothing."""
    await tx.execute("DELETE FROM feedback WHERE run_id = %(run)s AND author_id = %(author)s", {"run": run_id, "author": author_id})
