"""The response cache: its policy, what it did, what it holds."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from eyrie.gateway.cache import service
from eyrie.gateway.cache.errors import CacheEntryNotFound, CacheOff, CachePolicyInvalid
from eyrie.gateway.cache.repository import ENTRIES
from eyrie.gateway.cache.responses import ResponseCache
from eyrie.gateway.cache.schemas import (
    CacheClear,
    CacheCleared,
    CacheEntryOut,
    CacheFiguresOut,
    CachePolicyIn,
    CachePolicyOut,
    CacheWarm,
    CacheWarmed,
)
from eyrie.gateway.calls.gateway import Gateway
from eyrie.gateway.providers.session import Session
from eyrie.identity.access import ReadSession, Route, WriteSession, requires
from eyrie.identity.actor import Actor, Role
from eyrie.kit.clock import now
from eyrie.kit.documents import documents
from eyrie.kit.listing import ListQuery, Page, listing_query
from eyrie.kit.resources import resource
from eyrie.kit.selection import selected

router = APIRouter(prefix="/api/v1/cache", tags=["cache"], route_class=Route)
CacheReader = Annotated[Actor, Depends(requires(Role.VIEWER, scope="cache:read"))]
CacheEditor = Annotated[Actor, Depends(requires(Role.ADMIN, scope="cache:write"))]
EntryQuery = Annotated[ListQuery, Depends(listing_query(ENTRIES))]
Responses = Annotated[ResponseCache, Depends(resource(ResponseCache))]
Calls = Annotated[Gateway, Depends(resource(Gateway))]
Connections = Annotated[Session, Depends(resource(Session))]
Days = Annotated[int, Query(ge=1, le=service.FIGURES_KEPT_DAYS, description="Of how many days, today included.")]


@router.get("/policy")
async def read_cache_policy(actor: CacheReader, session: ReadSession) -> CachePolicyOut:
    """Read how the workspace uses the cache."""
    del actor
    return CachePolicyOut.model_validate(await service.policy(session))


@router.put("/policy", responses=documents(CachePolicyInvalid))
async def set_cache_policy(body: CachePolicyIn, actor: CacheEditor, session: WriteSession, cache: Responses) -> CachePolicyOut:
    """Set how the workspace uses the cache. It counts within a second; what was kept stays, and is given again where the mode allows it."""
    return CachePolicyOut.model_validate(await service.set_policy(session, cache, actor, body))


@router.get("/figures")
async def read_cache_figures(actor: CacheReader, session: ReadSession, days: Days = 30) -> CacheFiguresOut:
    """Read what the cache holds, how often it answered, and what that spared. Figures are a few seconds old."""
    del actor
    return await service.figures(session, service.first_day(now().date(), days))


@router.get("/entries", response_model=Page[CacheEntryOut])
async def list_cache_entries(query: EntryQuery, actor: CacheReader, session: ReadSession) -> Page[CacheEntryOut] | Response:
    """List the answers that are kept, without what was asked and said."""
    del actor
    return selected((await service.listed(session, query)).map(CacheEntryOut.model_validate), query)


@router.delete("/entries/{entry_id}", status_code=204, responses=documents(CacheEntryNotFound))
async def remove_cache_entry(entry_id: UUID, actor: CacheEditor, session: WriteSession, cache: Responses) -> None:
    """Remove an answer. Other processes may give it for a second."""
    await service.remove(session, cache, actor, entry_id)


@router.post("/clear")
async def clear_cache(body: CacheClear, actor: CacheEditor, session: WriteSession, cache: Responses) -> CacheCleared:
    """Remove answers: by tag, model, prompt or document, or all. Calls under way keep nothing; other processes give them for a second."""
    return CacheCleared(removed=await service.clear(session, cache, actor, body))


@router.post("/warm", responses=documents(CacheOff))
async def warm_cache(body: CacheWarm, actor: CacheEditor, cache: Responses, gateway: Calls, session: Connections) -> CacheWarmed:
    """Ask requests now, so that their answers are there later. What is known already costs nothing."""
    return CacheWarmed(results=await service.warm(service.WarmDeps(cache, gateway, session), actor, body))
