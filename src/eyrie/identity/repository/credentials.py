"""Finding out whose a secret is, before any workspace is known: by functions that were made for that."""

from uuid import UUID

from eyrie.identity.models import FoundKey, FoundLogin
from eyrie.postgres.database import Tx


async def find_key(tx: Tx, secret_hash: bytes) -> FoundKey | None:
    """The API key with this secret, whatever its state."""
    return await tx.maybe(FoundKey, "SELECT * FROM find_api_key(%(hash)s)", {"hash": secret_hash})


async def find_login(tx: Tx, *, token_hash: bytes | None, login_id: UUID | None, workspace: str | None) -> FoundLogin | None:
    """The sign-in with this token or id, whatever its state, in the workspace with this id or slug (None: the user's first)."""
    return await tx.maybe(
        FoundLogin,
        "SELECT * FROM find_login(%(hash)s, %(login)s, %(workspace)s)",
        {"hash": token_hash, "login": login_id, "workspace": workspace},
    )


async def touch_key(tx: Tx, key_id: UUID) -> None:
    """Note that an API key is in use, at most once a minute."""
    await tx.execute(
        """
        UPDATE api_keys SET last_used_at = now()
        WHERE workspace_id = current_workspace() AND id = %(key)s AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')
        """,
        {"key": key_id},
    )
