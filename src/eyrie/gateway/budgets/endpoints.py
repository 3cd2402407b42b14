"""Budgets: what may be spent, and what is left of it."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from eyrie.gateway.budgets import service
from eyrie.gateway.budgets.errors import BudgetKindUnknown, BudgetMissing, BudgetNotFound, BudgetTaken, TooManyBudgets
from eyrie.gateway.budgets.models import BudgetDefaults
from eyrie.gateway.budgets.repository import BUDGETS
from eyrie.gateway.budgets.schemas import BudgetCreate, BudgetDefaultOut, BudgetOut, BudgetRaise, BudgetUpdate, NodeOut
from eyrie.identity.access import ReadSession, Route, WriteSession, requires
from eyrie.identity.actor import Actor, Role
from eyrie.kit.clock import now
from eyrie.kit.conditional import IfMatch, PreconditionRequired, VersionStale, version_etag
from eyrie.kit.documents import documents
from eyrie.kit.listing import ListQuery, Page, listing_query
from eyrie.kit.resources import resource
from eyrie.kit.selection import selected

router = APIRouter(prefix="/api/v1/budgets", tags=["budgets"], route_class=Route)
BudgetReader = Annotated[Actor, Depends(requires(Role.VIEWER, scope="budgets:read"))]
BudgetEditor = Annotated[Actor, Depends(requires(Role.ADMIN, scope="budgets:write"))]
BudgetQuery = Annotated[ListQuery, Depends(listing_query(BUDGETS))]
Limits = Annotated[BudgetDefaults, Depends(resource(BudgetDefaults))]


@router.get("", response_model=Page[BudgetOut])
async def list_budgets(query: BudgetQuery, actor: BudgetReader, session: ReadSession) -> Page[BudgetOut] | Response:
    """List the budgets that this workspace set. Where it set none, the server's settings hold for sessions and callers."""
    del actor
    return selected((await service.listed(session, query)).map(BudgetOut.model_validate), query)


@router.post("", status_code=201, responses=documents(BudgetTaken, BudgetKindUnknown, TooManyBudgets))
async def create_budget(body: BudgetCreate, actor: BudgetEditor, session: WriteSession, response: Response) -> BudgetOut:
    """Set a budget for a node, or for every one of its kind. It counts within a second; what was spent in its window already, too."""
    made = await service.create(session, actor, body)
    response.headers["ETag"] = version_etag(made.version)
    return BudgetOut.model_validate(made)


@router.get("/defaults")
async def budget_defaults(actor: BudgetReader, limits: Limits) -> list[BudgetDefaultOut]:
    """The server's settings: what holds for every node of a kind where this workspace set nothing."""
    del actor
    return service.defaults_shown(limits)


@router.get("/tree")
async def budget_tree(actor: BudgetReader, session: ReadSession, limits: Limits) -> list[NodeOut]:
    """What may be spent at each node in its current window, and what was: workspace, projects, active callers, sessions and runs."""
    del actor
    return await service.tree(session, now(), limits)


@router.post("/raise", status_code=204, responses=documents(BudgetKindUnknown, BudgetMissing))
async def raise_budget(body: BudgetRaise, actor: BudgetEditor, session: WriteSession, limits: Limits) -> None:
    """Let a node spend more in its current window. Runs that wait for it go on by themselves."""
    await service.raise_node(session, actor, body, now(), limits)


@router.get("/{budget_id}", responses=documents(BudgetNotFound))
async def read_budget(budget_id: UUID, actor: BudgetReader, session: ReadSession, response: Response) -> BudgetOut:
    """Read a budget."""
    del actor
    found = await service.read(session, budget_id)
    response.headers["ETag"] = version_etag(found.version)
    return BudgetOut.model_validate(found)


@router.patch("/{budget_id}", responses=documents(BudgetNotFound, VersionStale, PreconditionRequired))
async def update_budget(budget_id: UUID, body: BudgetUpdate, expected: IfMatch, actor: BudgetEditor, session: WriteSession) -> BudgetOut:
    """Change the amount of a budget, for this window and all to come."""
    return BudgetOut.model_validate(await service.update(session, actor, budget_id, body, expected))


@router.delete("/{budget_id}", status_code=204, responses=documents(BudgetNotFound, VersionStale, PreconditionRequired))
async def delete_budget(budget_id: UUID, expected: IfMatch, actor: BudgetEditor, session: WriteSession) -> None:
    """Remove a budget: the one for all of its kind holds again, or the server's setting."""
    await service.delete(session, actor, budget_id, expected)
