"""Stand-ins: a member has their approvals decided by another for a period."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from eyrie.audit.service import record
from eyrie.identity.actor import Actor, Role
from eyrie.identity.errors import ApproverUnfit, MembersOnly, PeriodInvalid, RoleTooLow, StandInOverlaps
from eyrie.identity.models import StandIn
from eyrie.identity.repository import members, stand_ins
from eyrie.identity.schemas import StandInCreate
from eyrie.kit.ids import uuid7
from eyrie.kit.listing import ListQuery, Page
from eyrie.kit.problems import NotFound
from eyrie.postgres.database import Tx

LONGEST = timedelta(days=366)


async def search(tx: Tx, query: ListQuery) -> Page[StandIn]:
    """The stand-ins of the workspace."""
    return await stand_ins.search(tx, query)


async def create(tx: Tx, actor: Actor, body: StandInCreate, now: datetime) -> StandIn:
    """Name a stand-in, for oneself or (as an admin) for somebody else.

    Raises MembersOnly for a key that names nobody, RoleTooLow, NotFound, ApproverUnfit, PeriodInvalid, StandInOverlaps.
    """
    user_id = _whose(actor, body.user_id)
    if await members.find(tx, user_id, lock=True) is None:  # the lock keeps a second one from being made for the same time
        raise NotFound("member", user_id)
    await check_approver(tx, body.stand_in_id, instead_of=user_id)
    starts_at = max(body.starts_at or now, now)
    if not starts_at < body.ends_at <= starts_at + LONGEST:
        raise PeriodInvalid
    if await stand_ins.overlaps(tx, user_id, starts_at, body.ends_at):
        raise StandInOverlaps(user_id)
    made = StandIn(uuid7(), user_id, body.stand_in_id, starts_at, body.ends_at, actor.id, now)
    await stand_ins.insert(tx, actor.workspace_id, made)
    period = {"starts_at": made.starts_at.isoformat(), "ends_at": made.ends_at.isoformat()}
    await record(tx, actor, "stand_in.created", "stand_in", made.id, user_id=str(user_id), stand_in_id=str(made.stand_in_id), **period)
    return made


async def end(tx: Tx, actor: Actor, stand_in_id: UUID, now: datetime) -> None:
    """End one now; one that hasn't begun is forgotten, one that is over stays as it was. Raises NotFound, RoleTooLow."""
    found = await stand_ins.find(tx, stand_in_id)
    if found is None:
        raise NotFound("stand-in", stand_in_id)
    _whose(actor, found.user_id)
    if found.ends_at <= now:
        return
    if found.starts_at >= now:
        await stand_ins.remove(tx, stand_in_id)
    else:
        await stand_ins.end(tx, stand_in_id, now)
    await record(tx, actor, "stand_in.ended", "stand_in", stand_in_id, user_id=str(found.user_id))


async def present(tx: Tx, user_ids: Sequence[UUID], now: datetime) -> Mapping[UUID, UUID]:
    """Who stands in now, by the member they represent. Nobody represents a stand-in: that would pass a decision on unseen."""
    if not user_ids:
        return {}
    return {pair.user_id: pair.stand_in_id for pair in await stand_ins.present(tx, user_ids, now)}


async def check_approver(tx: Tx, user_id: UUID, *, instead_of: UUID | None = None) -> None:
    """Raises ApproverUnfit unless `user_id` is a member who may decide on approvals, and somebody else than `instead_of`."""
    found = await members.find(tx, user_id)
    if found is None or not found.role.covers(Role.MEMBER) or user_id == instead_of:
        raise ApproverUnfit(user_id)


def _whose(actor: Actor, user_id: UUID | None) -> UUID:
    if user_id is None and actor.kind != "member":
        raise MembersOnly
    if user_id is not None and user_id != actor.id and not actor.role.covers(Role.ADMIN):
        raise RoleTooLow(Role.ADMIN, actor.role)
    return user_id or actor.id
