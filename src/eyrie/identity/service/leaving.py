"""A person's last moment in a workspace, when nothing of theirs is to stay."""

from dataclasses import dataclass
from uuid import UUID

from eyrie.audit.service import record
from eyrie.identity.actor import Actor
from eyrie.identity.repository import idempotency, keys, subject_keys
from eyrie.identity.repository import members as repository
from eyrie.identity.service import members
from eyrie.kit.conditional import Expected
from eyrie.kit.problems import NotFound
from eyrie.postgres.database import Tx


@dataclass(frozen=True)
class Left:
    """Who left: `keys` are all API keys that the person ever made here, `revoked` how many of them worked until now."""

    was_member: bool
    keys: tuple[UUID, ...]
    revoked: int


async def leave(tx: Tx, actor: Actor, user_id: UUID) -> Left:
    """End membership and API keys of a person, and forget the replies kept for them.

    Raises NotFound for somebody who never was here, RoleAboveYours, LastOwner.
    """
    was_member = await repository.find(tx, user_id) is not None
    made = await keys.made_by(tx, user_id)
    if was_member:
        await members.remove(tx, actor, user_id, Expected(None))  # which ends their keys
    if not was_member and not made and await subject_keys.find(tx, actor.workspace_id, user_id) is None:
        raise NotFound("member", user_id)
    working = [key.id for key in made if key.revoked_at is None]
    for key_id in () if was_member else working:
        await keys.revoke(tx, key_id)
        await record(tx, actor, "key.revoked", "key", str(key_id))
    ids = tuple(key.id for key in made)
    await idempotency.forget(tx, [user_id, *ids])
    return Left(was_member, ids, len(working))
