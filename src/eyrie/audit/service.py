"""Recording security-relevant acts."""

from pydantic import JsonValue

from eyrie.audit import repository
from eyrie.identity.actor import Actor
from eyrie.postgres.database import Tx


async def record(tx: Tx, actor: Actor, action: str, subject_kind: str, subject_id: str, **detail: JsonValue) -> None:
    """Note an act in the caller's transaction: it is in the log exactly when it happened."""
    await repository.insert(tx, actor, action, (subject_kind, subject_id), detail)
