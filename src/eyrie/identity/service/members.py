"""Members: who is in a workspace, and what they may do there."""

from datetime import datetime, timedelta
from uuid import UUID

from eyrie.audit.service import record
from eyrie.identity import tokens
from eyrie.identity.actor import Actor, Role
from eyrie.identity.errors import LastOwner, LinkNotForYou, RoleAboveYours
from eyrie.identity.models import MemberRow
from eyrie.identity.repository import keys, people
from eyrie.identity.repository import members as repository
from eyrie.identity.schemas import MemberCreate
from eyrie.kit.conditional import Expected
from eyrie.kit.ids import uuid7
from eyrie.kit.listing import ListQuery, Page
from eyrie.kit.problems import NotFound
from eyrie.postgres.database import Tx

INVITATION_LIFETIME = timedelta(days=7)
_MOST_APPROVERS = 10_000


async def search(tx: Tx, query: ListQuery) -> Page[MemberRow]:
    """The members of the workspace."""
    return await repository.search(tx, query)


async def read(tx: Tx, user_id: UUID) -> MemberRow:
    """One member. Raises NotFound."""
    found = await repository.find(tx, user_id)
    if found is None:
        raise NotFound("member", user_id)
    return found


async def approvers(tx: Tx) -> tuple[str, ...]:
    """The addresses of members who may decide on approvals, at most 10,000."""
    return tuple(await repository.approvers(tx, limit=_MOST_APPROVERS))


async def approver(tx: Tx, email: str) -> UUID | None:
    """The member with this address, if they may decide on approvals."""
    found = await repository.by_address(tx, email.lower())
    return found.id if found is not None and found.role.covers(Role.MEMBER) else None


async def add(tx: Tx, actor: Actor, body: MemberCreate, now: datetime) -> tuple[MemberRow, str | None]:
    """Add a person by address; for one who is new here also the token of their invitation.

    Whoever is known already signs in as they always do: a link would give their other workspaces to whoever adds them.
    Raises RoleAboveYours, AlreadyMember.
    """
    _check_role(actor, body.role)
    new_id = uuid7()
    user_id = await people.ensure_user(tx, new_id, body.email, body.name)
    await repository.insert(tx, actor.workspace_id, user_id, body.role)
    token = await _link(tx, user_id, now) if user_id == new_id else None
    await record(tx, actor, "member.added", "member", str(user_id), role=body.role.value)
    return await read(tx, user_id), token


async def invite_again(tx: Tx, actor: Actor, user_id: UUID, now: datetime) -> str:
    """Another invitation for a member who never signed in. Raises NotFound, LinkNotForYou, RoleAboveYours."""
    member = await read(tx, user_id)
    _check_role(actor, member.role)
    if not await people.is_untouched(tx, user_id):
        raise LinkNotForYou
    await record(tx, actor, "member.invited", "member", str(user_id))
    return await _link(tx, user_id, now)


async def change_role(tx: Tx, actor: Actor, user_id: UUID, role: Role, expected: Expected) -> MemberRow:
    """Give a member another role. Raises NotFound, VersionStale, RoleAboveYours, LastOwner."""
    _check_role(actor, role)
    member = await _leaving(tx, actor, user_id, expected, stays_owner=role is Role.OWNER)
    await repository.set_role(tx, user_id, role)
    await record(tx, actor, "member.role_changed", "member", str(user_id), before=member.role.value, after=role.value)
    return await read(tx, user_id)


async def remove(tx: Tx, actor: Actor, user_id: UUID, expected: Expected) -> None:
    """Take a member out of the workspace and end the keys they made: what they kept a copy of must open nothing.

    Raises NotFound, VersionStale, RoleAboveYours, LastOwner.
    """
    member = await _leaving(tx, actor, user_id, expected, stays_owner=False)
    ended = await keys.revoke_of(tx, user_id)
    await repository.remove(tx, user_id)
    await record(tx, actor, "member.removed", "member", str(user_id), role=member.role.value, revoked_keys=len(ended))
    for key_id in ended:
        await record(tx, actor, "key.revoked", "key", str(key_id), made_by=str(user_id))


async def _leaving(tx: Tx, actor: Actor, user_id: UUID, expected: Expected, *, stays_owner: bool) -> MemberRow:
    owners = await repository.lock_owners(tx)
    member = await repository.find(tx, user_id, lock=True)
    if member is None:
        raise NotFound("member", user_id)
    expected.check(member.version)
    _check_role(actor, member.role)
    if owners == [user_id] and not stays_owner:
        raise LastOwner
    return member


async def _link(tx: Tx, user_id: UUID, now: datetime) -> str:
    token = tokens.new_secret()
    await people.add_link(tx, tokens.digest(token), user_id, now + INVITATION_LIFETIME)
    return token


def _check_role(actor: Actor, role: Role) -> None:
    if not actor.role.covers(role):
        raise RoleAboveYours(role, actor.role)
