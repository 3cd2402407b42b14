"""Setting up, looking into, emptying and filling the response cache."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from eyrie.audit.service import record
from eyrie.gateway.cache import repository
from eyrie.gateway.cache.cached_model import CachedModel, Report
from eyrie.gateway.cache.errors import CacheEntryNotFound, CacheOff, CachePolicyInvalid
from eyrie.gateway.cache.models import EntryRow, Mode, Policy, State
from eyrie.gateway.cache.responses import NO_POLICY, ResponseCache
from eyrie.gateway.cache.schemas import (
    CacheClear,
    CacheDayOut,
    CacheFiguresOut,
    CachePolicyIn,
    CacheWarm,
    WarmedOut,
    WarmRequest,
)
from eyrie.gateway.calls.context import Attribution, Feature, Reuse, Terms
from eyrie.gateway.calls.gateway import Gateway
from eyrie.gateway.calls.model import GovernedModel
from eyrie.gateway.protocol import Completed
from eyrie.gateway.providers.session import Session
from eyrie.gateway.repository import models as models_repository
from eyrie.gateway.service.models import MAX_MODELS
from eyrie.identity.actor import Actor
from eyrie.kit.listing import ListQuery, Page
from eyrie.kit.money import usd
from eyrie.kit.problems import AppError
from eyrie.postgres.database import Database, Tx

FIGURES_KEPT_DAYS = 400
WARMED_AT_ONCE = 4


@dataclass(frozen=True)
class WarmDeps:
    """What filling the cache works with."""

    cache: ResponseCache
    gateway: Gateway
    session: Session


async def policy(tx: Tx) -> Policy:
    """How the workspace uses the cache."""
    return await repository.policy(tx) or NO_POLICY


async def set_policy(tx: Tx, cache: ResponseCache, actor: Actor, body: CachePolicyIn) -> Policy:
    """Set how the workspace uses the cache. Raises CachePolicyInvalid."""
    if body.mode is Mode.SEMANTIC and body.embedding_model is None:
        raise CachePolicyInvalid("To compare by meaning, name an embedding model.", "/body/embedding_model")
    known = await models_repository.names(tx, limit=MAX_MODELS)
    if body.embedding_model is not None and body.embedding_model not in known:
        raise CachePolicyInvalid(f"There is no model {body.embedding_model!r} in this workspace. Add it first.", "/body/embedding_model")
    made = await repository.set_policy(tx, Policy(**body.model_dump()))
    await record(tx, actor, "cache.policy_set", "workspace", str(actor.workspace_id), mode=body.mode.value)
    cache.forget(actor.workspace_id)
    return made


async def figures(tx: Tx, since: date) -> CacheFiguresOut:
    """What the cache holds, and what it did from a day on."""
    held, days = await repository.holdings(tx), await repository.days(tx, since)
    return CacheFiguresOut(
        entries=held.entries,
        bytes=held.bytes,
        hits=sum(day.hits for day in days),
        semantic_hits=sum(day.semantic_hits for day in days),
        misses=sum(day.misses for day in days),
        saved_usd=usd(0) + sum(day.saved_usd for day in days),
        days=[CacheDayOut.model_validate(day) for day in days],
    )


async def listed(tx: Tx, query: ListQuery) -> Page[EntryRow]:
    """The part of the entries that `query` asks for."""
    return await repository.listed(tx, query)


async def remove(tx: Tx, cache: ResponseCache, actor: Actor, entry_id: UUID) -> None:
    """Remove an entry. Raises CacheEntryNotFound."""
    await repository.next_generation(tx)
    if not await repository.remove(tx, entry_id):
        raise CacheEntryNotFound(entry_id)
    await record(tx, actor, "cache.cleared", "workspace", str(actor.workspace_id), entry=str(entry_id))
    cache.forget(actor.workspace_id)


async def clear(tx: Tx, cache: ResponseCache, actor: Actor, body: CacheClear) -> int:
    """Remove entries; how many there were. What calls under way bring is not kept."""
    await repository.next_generation(tx)
    removed = await _clear(tx, body)
    what = body.model_dump(exclude_none=True, exclude={"all"})
    await record(tx, actor, "cache.cleared", "workspace", str(actor.workspace_id), removed=removed, **what)
    cache.forget(actor.workspace_id)
    return removed


async def warm(deps: WarmDeps, actor: Actor, body: CacheWarm) -> list[WarmedOut]:
    """Ask what is not known yet, a few at a time; what became of each. Raises CacheOff."""
    found = await deps.cache.policies.current(actor.workspace_id)
    if found.mode is Mode.OFF:
        raise CacheOff
    places = asyncio.Semaphore(WARMED_AT_ONCE)

    async def one(request: WarmRequest) -> WarmedOut:
        async with places:
            return await _warmed(deps, actor, found, request)

    return list(await asyncio.gather(*(one(request) for request in body.requests)))


async def forget_people(tx: Tx, subjects: Sequence[UUID]) -> int:
    """Remove what was kept for people who are erased; how many entries there were."""
    await repository.next_generation(tx)
    return await repository.remove_of(tx, subjects)


async def keep_house(database: Database) -> None:
    """Remove what is over, in all workspaces."""
    async with database.system() as tx:
        await repository.remove_expired(tx, keep_days=FIGURES_KEPT_DAYS)


def first_day(today: date, days: int) -> date:
    """The first of so many days that end today."""
    return today - timedelta(days=days - 1)


async def _clear(tx: Tx, body: CacheClear) -> int:
    if body.model is not None:
        return await repository.remove_model(tx, body.model)
    if body.tag is not None:
        return await repository.remove_tagged(tx, body.tag)
    if body.prompt is not None:
        return await repository.remove_tagged(tx, f"prompt:{body.prompt}")
    if body.document is not None:
        return await repository.remove_tagged(tx, f"document:{body.document}")
    return await repository.remove_all(tx)


async def _warmed(deps: WarmDeps, actor: Actor, found: Policy, request: WarmRequest) -> WarmedOut:
    who = Attribution(actor.workspace_id, actor.project_id, actor.id, actor.kind, Feature.WARM_UP)
    inner = GovernedModel(deps.gateway, deps.session, who, request.model, Terms(cache_tags=request.tags))
    reports: list[Report] = []
    model = CachedModel(deps.cache, found, inner, Reuse(), reports.append)
    cost = 0
    try:
        async for event in model.stream(request.request()):
            if isinstance(event, Completed):
                cost = event.response.cost or 0
    except AppError as error:
        return WarmedOut(state="failed", problem=error.type, detail=error.detail, cost_usd=usd(0))
    state = reports[0].state
    assert state is not State.OFF  # noqa: S101 - a cached model is never off; for the type checker
    return WarmedOut(state=state.value, cost_usd=usd(cost))
