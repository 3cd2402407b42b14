"""The audit log's SQL."""

from psycopg.types.json import Jsonb
from pydantic import JsonValue

from eyrie.identity.actor import Actor
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Tx


async def insert(tx: Tx, actor: Actor, action: str, subject: tuple[str, str], detail: dict[str, JsonValue]) -> None:
    """Add one entry."""
    await tx.execute(
        """
        INSERT INTO audit_entries (id, workspace_id, actor_kind, actor_id, action, subject_kind, subject_id, detail)
        VALUES (%(id)s, %(workspace)s, %(kind)s, %(actor)s, %(action)s, %(subject_kind)s, %(subject_id)s, %(detail)s)
        """,
        {
            "id": uuid7(),
            "workspace": actor.workspace_id,
            "kind": actor.kind,
            "actor": actor.id,
            "action": action,
            "subject_kind": subject[0],
            "subject_id": subject[1],
            "detail": Jsonb(detail),
        },
    )
