"""Users and their sign-ins, who belong to no single workspace: by functions that were made for that."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from eyrie.identity.models import LoginRow, Membership
from eyrie.postgres.database import Tx


@dataclass(frozen=True)
class Candidate:
    """Who somebody that signs in by password claims to be."""

    id: UUID
    password_hash: str | None
    disabled_at: datetime | None


async def find_user(tx: Tx, email: str) -> Candidate | None:
    """The user with this address, in lower case."""
    return await tx.maybe(Candidate, "SELECT * FROM find_user(%(email)s)", {"email": email})


async def password_of(tx: Tx, user_id: UUID) -> str | None:
    """The hash of a user's password, None if they have none."""
    return await tx.value(str, "SELECT password_of(%(user)s)", {"user": user_id})


async def set_password(tx: Tx, user_id: UUID, password_hash: str) -> None:
    """Change a user's password."""
    await tx.execute("SELECT set_password(%(user)s, %(hash)s)", {"user": user_id, "hash": password_hash})


async def ensure_user(tx: Tx, new_id: UUID, email: str, name: str) -> UUID:
    """The user with this address; made with `new_id` if there is none."""
    found = await tx.value(UUID, "SELECT ensure_user(%(id)s, %(email)s, %(name)s)", {"id": new_id, "email": email, "name": name})
    return found or new_id


async def is_untouched(tx: Tx, user_id: UUID) -> bool:
    """Whether a user never signed in and is in no other workspace: then a link for them opens nothing of anybody else."""
    return bool(await tx.value(bool, "SELECT is_untouched(%(user)s)", {"user": user_id}))


async def start_login(tx: Tx, login: LoginRow, user_id: UUID, token_hash: bytes) -> None:
    """Add a sign-in."""
    await tx.execute(
        "SELECT start_login(%(id)s, %(user)s, %(hash)s, %(ends)s, %(agent)s)",
        {"id": login.id, "user": user_id, "hash": token_hash, "ends": login.expires_at, "agent": login.user_agent},
    )


async def end_logins(tx: Tx, user_id: UUID, *, only: UUID | None = None, but: UUID | None = None) -> list[UUID]:
    """End a user's sign-ins: `only` one, or all `but` one. Which were ended."""
    return await tx.values(UUID, "SELECT end_logins(%(user)s, %(only)s, %(but)s)", {"user": user_id, "only": only, "but": but})


async def logins(tx: Tx, user_id: UUID) -> list[LoginRow]:
    """A user's sign-ins that are valid, newest first, at most 100."""
    return await tx.all(LoginRow, "SELECT * FROM logins_of(%(user)s)", {"user": user_id})


async def add_link(tx: Tx, token_hash: bytes, user_id: UUID, expires_at: datetime) -> None:
    """Add a link that signs a user in once."""
    await tx.execute("SELECT add_login_link(%(hash)s, %(user)s, %(ends)s)", {"hash": token_hash, "user": user_id, "ends": expires_at})


async def use_link(tx: Tx, token_hash: bytes) -> UUID | None:
    """Whose link it is, once and in time; else None."""
    return await tx.value(UUID, "SELECT use_login_link(%(hash)s)", {"hash": token_hash})


async def memberships(tx: Tx, user_id: UUID) -> list[Membership]:
    """The workspaces that a user is a member of, the first joined first, at most 1,000."""
    return await tx.all(Membership, "SELECT * FROM workspaces_of(%(user)s)", {"user": user_id})


async def record_failed_sign_in(tx: Tx, ids: Sequence[UUID], user_id: UUID, *, most: int, within: timedelta) -> None:
    """Note a failed sign-in in the audit log of each workspace a person is in, unless `most` were noted there lately."""
    await tx.execute(
        "SELECT record_failed_sign_in(%(ids)s, %(user)s, %(most)s, %(within)s)",
        {"ids": list(ids), "user": user_id, "most": most, "within": within},
    )
