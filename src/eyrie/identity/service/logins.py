"""Signing in and out: by password or by a link that works once."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from eyrie.audit.service import MAX_WORKSPACES, record, record_for_person
from eyrie.durable.service import enqueue
from eyrie.identity import tokens
from eyrie.identity.actor import Actor, Caller
from eyrie.identity.errors import LinkInvalid, MembersOnly, PasswordWrong, SignInFailed, UserDisabled
from eyrie.identity.models import LoginRow
from eyrie.identity.passwords import Passwords
from eyrie.identity.repository import people
from eyrie.kit.ids import uuid7
from eyrie.kit.problems import NotFound
from eyrie.postgres.database import Database, Tx

LOGIN_LIFETIME = timedelta(days=30)
MAX_USER_AGENT = 200
SIGN_IN_FAILED = "identity.sign_in_failed"
NOBODY = UUID(int=0)
MOST_FAILURES = 5
FAILURES_WITHIN = timedelta(minutes=15)


@dataclass(frozen=True, repr=False)
class Started:
    """A sign-in that has begun; `token` is for the browser's cookie alone."""

    login: LoginRow
    user_id: UUID
    token: str


@dataclass(frozen=True)
class Visitor:
    """Who wants to sign in: when, with which program."""

    now: datetime
    user_agent: str


@dataclass(frozen=True, repr=False)
class PasswordChange:
    """The password until now (None if there was none), the new one, and the sign-in that goes on."""

    current: str | None
    new: str
    keep_login: UUID | None


async def by_password(tx: Tx, passwords: Passwords, *, email: str, password: str, visitor: Visitor) -> Started:
    """Sign somebody in by password; takes as long for an unknown address. Raises SignInFailed, UserDisabled."""
    found = await people.find_user(tx, email.lower())
    right = await passwords.match(password, found.password_hash if found is not None else None)
    if found is None or not right:
        raise SignInFailed(found.id if found is not None else NOBODY)
    if found.disabled_at is not None:
        raise UserDisabled
    return await _start(tx, found.id, visitor)


async def note_failure(database: Database, user_id: UUID) -> None:
    """Have a failed sign-in noted, in a transaction of its own because the caller's is rolled back.

    For an address that nobody has the same is done, so that the time it takes does not tell addresses apart.
    """
    async with database.anonymous() as tx:
        await enqueue(tx, SIGN_IN_FAILED, [{"user_id": str(user_id)}])


async def record_failure(database: Database, user_id: UUID) -> None:
    """Note a failed sign-in in the audit log of the person's workspaces: at most five in a quarter of an hour."""
    async with database.system() as tx:
        ids = [uuid7() for _ in range(MAX_WORKSPACES)]
        await people.record_failed_sign_in(tx, ids, user_id, most=MOST_FAILURES, within=FAILURES_WITHIN)


async def by_link(tx: Tx, token: str, visitor: Visitor) -> Started:
    """Sign somebody in by a link, which is used up then. Raises LinkInvalid."""
    user_id = await people.use_link(tx, tokens.digest(token))
    if user_id is None:
        raise LinkInvalid
    return await _start(tx, user_id, visitor)


async def mine(tx: Tx, actor: Actor) -> list[LoginRow]:
    """A person's sign-ins that are valid."""
    return await people.logins(tx, actor.id)


async def end(tx: Tx, actor: Actor, login_id: UUID) -> None:
    """End one of a person's sign-ins. Raises NotFound."""
    if not await people.end_logins(tx, actor.id, only=login_id):
        raise NotFound("login", login_id)
    await record(tx, actor, "login.ended", "login", str(login_id))


async def set_password(tx: Tx, actor: Actor, passwords: Passwords, change: PasswordChange) -> None:
    """Change a person's password and end their other sign-ins. Raises PasswordWrong."""
    known = await people.password_of(tx, actor.id)
    if known is not None and not await passwords.match(change.current or "", known):
        raise PasswordWrong
    await people.set_password(tx, actor.id, await passwords.hash(change.new))
    ended = await people.end_logins(tx, actor.id, but=change.keep_login)
    await record(tx, actor, "password.changed", "member", str(actor.id), ended_logins=len(ended))


def login_of(caller: Caller) -> UUID:
    """The sign-in that a person's request belongs to. Raises MembersOnly for a key."""
    if caller.login_id is None:
        raise MembersOnly
    return caller.login_id


async def _start(tx: Tx, user_id: UUID, visitor: Visitor) -> Started:
    token = tokens.new_secret()
    login = LoginRow(uuid7(), visitor.now, visitor.now + LOGIN_LIFETIME, visitor.user_agent[:MAX_USER_AGENT])
    await people.start_login(tx, login, user_id, tokens.digest(token))
    await record_for_person(tx, user_id, "login.started", "login", login.id)
    return Started(login, user_id, token)
