"""Requests with an Idempotency-Key, and what was answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from psycopg.types.json import Jsonb

from eyrie.identity.actor import Actor
from eyrie.postgres.database import Tx


@dataclass(frozen=True)
class Reply:
    """What was answered; `body` is sealed, or None where it was not kept."""

    status: int
    headers: dict[str, str]
    body: bytes | None


@dataclass(frozen=True)
class StoredReply:
    """What was asked and answered under a key."""

    route: str
    request_digest: bytes
    status: int
    headers: dict[str, str]
    body: bytes | None


async def claim(tx: Tx, actor: Actor, *, key: str, route: str, digest: bytes) -> StoredReply | None:
    """Take a key, or find what was answered under it.

    The unique index makes a second taker wait for the first one's transaction; after two seconds it gives up with
    LockNotAvailable. A row is seen by others only with its reply: both are written in one transaction.
    """
    place = {"workspace": actor.workspace_id, "principal": actor.id, "key": key}
    await tx.execute("SET LOCAL lock_timeout = '2s'")
    taken = await tx.execute(
        """
        INSERT INTO idempotency_keys (workspace_id, principal_id, key, route, request_digest)
        VALUES (%(workspace)s, %(principal)s, %(key)s, %(route)s, %(digest)s)
        ON CONFLICT (workspace_id, principal_id, key) DO UPDATE
            SET route = excluded.route, request_digest = excluded.request_digest, status = NULL, headers = NULL, body = NULL,
                created_at = excluded.created_at
            WHERE idempotency_keys.created_at < now() - interval '24 hours'
        """,
        {**place, "route": route, "digest": digest},
    )
    await tx.execute("SET LOCAL lock_timeout = DEFAULT")
    if taken:
        return None
    return await tx.one(
        StoredReply,
        """
        SELECT route, request_digest, status, headers, body FROM idempotency_keys
        WHERE workspace_id = %(workspace)s AND principal_id = %(principal)s AND key = %(key)s
        """,
        place,
    )


async def keep(tx: Tx, actor: Actor, *, key: str, reply: Reply) -> None:
    """Store what was answered under a key that this transaction took."""
    await tx.execute(
        """
        UPDATE idempotency_keys SET status = %(status)s, headers = %(headers)s, body = %(body)s
        WHERE workspace_id = %(workspace)s AND principal_id = %(principal)s AND key = %(key)s
        """,
        {
            "workspace": actor.workspace_id,
            "principal": actor.id,
            "key": key,
            "status": reply.status,
            "headers": Jsonb(reply.headers),
            "body": reply.body,
        },
    )


async def forget(tx: Tx, principals: Sequence[UUID]) -> None:
    """Remove what is kept for these callers."""
    await tx.execute(
        "DELETE FROM idempotency_keys WHERE workspace_id = current_workspace() AND principal_id = ANY(%(principals)s)",
        {"principals": list(principals)},
    )
