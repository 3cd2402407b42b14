"""The response cache."""

from datetime import timedelta
from decimal import Decimal
from uuid import UUID

from eyrie.gateway.cache import repository
from eyrie.gateway.cache.models import Policy
from eyrie.gateway.cache.repository import NewEntry
from eyrie.kit.clock import now
from eyrie.kit.ids import uuid7
from tests.api.cases.case import LIST, Case
from tests.api.world import Example, Person, World


async def policy(world: World, person: Person) -> Example:
    return Example(json={"mode": "exact"})


async def cleared(world: World, person: Person) -> Example:
    return Example(json={"all": True})


async def warmed(world: World, person: Person) -> Example:
    return Example(json={"requests": [{"model": "small", "messages": [{"role": "user", "text": "Hi"}]}]})


async def entry(world: World, person: Person) -> Example:
    return Example({"entry_id": str(await kept_for(world, uuid7()))})


async def kept_for(world: World, subject_id: UUID) -> UUID | None:
    """An entry that is sealed under somebody's key; its id."""
    async with world.database.tenant(world.workspace.id) as tx:
        set_ = await repository.set_policy(tx, Policy())
        new = NewEntry(
            id=uuid7(),
            key=uuid7().bytes * 2,
            group=None,
            vector=None,
            principal_id=None,
            subject_id=subject_id,
            asked_model="m",
            model="m",
            provider="p",
            tags=(),
            cost_usd=Decimal(1),
            content=bytes(28),
            at=now(),
            expires_at=now() + timedelta(hours=1),
            generation=set_.generation,
        )
        return await repository.keep(tx, new)


CASES = {
    "GET /api/v1/cache/policy": LIST,
    "PUT /api/v1/cache/policy": Case(policy),
    "GET /api/v1/cache/figures": LIST,
    "GET /api/v1/cache/entries": LIST,
    "DELETE /api/v1/cache/entries/{entry_id}": Case(entry),
    "POST /api/v1/cache/clear": Case(cleared),
    "POST /api/v1/cache/warm": Case(warmed, outside=409),
}
