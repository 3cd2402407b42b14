"""The data keys of subjects, wrapped."""

from dataclasses import dataclass
from uuid import UUID

from eyrie.postgres.database import Tx


@dataclass(frozen=True)
class KeyRow:
    """A subject's key: None once it was destroyed. `ours`: the present transaction made it, and may yet roll back."""

    wrapped: bytes | None
    ours: bool


_KEY = """
    SELECT wrapped, xmin = pg_current_xact_id_if_assigned()::xid IS TRUE AS ours
    FROM subject_keys WHERE workspace_id = %(workspace)s AND subject_id = %(subject)s
"""


async def find(tx: Tx, workspace_id: UUID, subject_id: UUID) -> KeyRow | None:
    """The key of a subject, or None when it never had one."""
    return await tx.maybe(KeyRow, _KEY, {"workspace": workspace_id, "subject": subject_id})


async def ensure(tx: Tx, workspace_id: UUID, subject_id: UUID, wrapped: bytes) -> KeyRow:
    """Store a key unless the subject has one, and give the one that it has; waits for whoever is making one right now."""
    await tx.execute(
        """
        INSERT INTO subject_keys (workspace_id, subject_id, wrapped) VALUES (%(workspace)s, %(subject)s, %(wrapped)s)
        ON CONFLICT DO NOTHING
        """,
        {"workspace": workspace_id, "subject": subject_id, "wrapped": wrapped},
    )
    return await tx.one(KeyRow, _KEY, {"workspace": workspace_id, "subject": subject_id})


async def destroy(tx: Tx, workspace_id: UUID, subject_id: UUID) -> None:
    """Remove a key for good, and keep that it was removed."""
    await tx.execute(
        """
        INSERT INTO subject_keys (workspace_id, subject_id, destroyed_at) VALUES (%(workspace)s, %(subject)s, now())
        ON CONFLICT (workspace_id, subject_id) DO UPDATE SET wrapped = NULL, destroyed_at = coalesce(subject_keys.destroyed_at, now())
        """,
        {"workspace": workspace_id, "subject": subject_id},
    )
