"""Finding out whose a secret is, before any workspace is known: by functions that were made for that."""

from dataclasses import dataclass
from uuid import UUID

from eyrie.identity.models import FoundKey, FoundLogin
from eyrie.postgres.database import Tx


async def find_key(tx: Tx, secret_hash: bytes) -> FoundKey | None:
    """The API key with this secret, whatever its state."""
    return await tx.maybe(FoundKey, "SELECT * FROM find_key_with_limits(%(hash)s)", {"hash": secret_hash})


@dataclass(frozen=True)
class Wanted:
    """Where a person wants to work: ids or slugs; None for the first workspace they joined, and its default project."""

    workspace: str | None = None
    project: str | None = None


async def find_login(tx: Tx, *, token_hash: bytes | None, login_id: UUID | None, wanted: Wanted) -> FoundLogin | None:
    """The sign-in with this token or id, whatever its state, with the user's place there (None for what is not to be found)."""
    return await tx.maybe(
        FoundLogin,
        "SELECT * FROM find_login(%(hash)s, %(login)s, %(workspace)s, %(project)s)",
        {"hash": token_hash, "login": login_id, "workspace": wanted.workspace, "project": wanted.project},
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
