"""Adding, changing, removing and trying routes."""

from uuid import UUID

from eyrie.audit.service import record
from eyrie.gateway.calls.context import Asked, Attribution, Feature, Terms
from eyrie.gateway.protocol import OFFLINE
from eyrie.gateway.repository import models as models_repository
from eyrie.gateway.routing import repository
from eyrie.gateway.routing.decision import Decision
from eyrie.gateway.routing.definition import DEFAULT_ROUTES, RouteDefinition
from eyrie.gateway.routing.errors import RouteInvalid, RouteNameTaken, RouteNotFound, RouteUnknown, TooManyRoutes
from eyrie.gateway.routing.models import Route
from eyrie.gateway.routing.planner import MAX_ROUTES, Routes
from eyrie.gateway.routing.schemas import RouteCreate, RouteQuestion, RouteUpdate
from eyrie.gateway.service.models import MAX_MODELS
from eyrie.identity.actor import Actor
from eyrie.kit.conditional import Expected
from eyrie.kit.ids import uuid7
from eyrie.kit.listing import ListQuery, Page
from eyrie.kit.money import from_usd
from eyrie.postgres.database import Tx


async def create(tx: Tx, actor: Actor, body: RouteCreate) -> Route:
    """Add a route. Raises RouteInvalid, RouteNameTaken, TooManyRoutes."""
    await models_repository.hold(tx, actor.workspace_id)
    if await repository.count(tx) >= MAX_ROUTES:
        raise TooManyRoutes(MAX_ROUTES)
    await _check(tx, body.name, body.definition)
    made = await repository.insert(tx, uuid7(), actor.id, body.name, body.description, body.definition)
    await record(tx, actor, "route.created", "route", str(made.id), name=made.name)
    return made


async def get(tx: Tx, route_id: UUID) -> Route:
    """The route. Raises RouteNotFound."""
    found = await repository.get(tx, route_id)
    if found is None:
        raise RouteNotFound(route_id)
    return found


async def listed(tx: Tx, query: ListQuery) -> Page[Route]:
    """The part of the list of routes that `query` asks for."""
    return await repository.listed(tx, query)


async def names(tx: Tx) -> tuple[str, ...]:
    """Every name that a request may use for a route: those that are there without being set up, then those of one's own."""
    own = await repository.names(tx, limit=MAX_ROUTES)
    return (*DEFAULT_ROUTES, *(name for name in own if name not in DEFAULT_ROUTES))


async def update(tx: Tx, actor: Actor, route_id: UUID, body: RouteUpdate, expected: Expected) -> Route:
    """Change a route. Raises RouteNotFound, VersionStale, RouteInvalid, RouteNameTaken."""
    found = await _locked(tx, actor, route_id, expected)
    name, definition = body.name or found.name, body.definition or found.definition
    await _check(tx, name, definition)
    description = found.description if body.description is None else body.description
    changed = await repository.update(tx, route_id, name, description, definition)
    await record(tx, actor, "route.updated", "route", str(route_id), name=name, changed=", ".join(sorted(body.model_fields_set)))
    return changed


async def delete(tx: Tx, actor: Actor, route_id: UUID, expected: Expected) -> None:
    """Remove a route; `auto`, `cheap` and `code` are there again without being set up. Raises RouteNotFound, VersionStale."""
    found = await _locked(tx, actor, route_id, expected)
    await repository.delete(tx, route_id)
    await record(tx, actor, "route.deleted", "route", str(route_id), name=found.name)


async def explain(routes: Routes, actor: Actor, question: RouteQuestion) -> Decision:
    """What a route would decide on a request; no model is called. Raises RouteUnknown, RouteEmpty, TermsImpossible."""
    who = Attribution(actor.workspace_id, actor.project_id, actor.id, actor.kind, Feature.PLAYGROUND, agent=question.agent)
    cap = None if question.max_cost_usd is None else from_usd(question.max_cost_usd)
    asked = Asked(
        model=question.route,
        input_bytes=len(question.input.encode()),
        max_output_tokens=question.max_output_tokens,
        text=lambda: question.input,
        images=question.images,
        tools=question.tools,
        structured=question.structured,
    )
    decision = await routes.explain(who, Terms(local_only=question.local_only, fallback=question.fallback, max_cost=cap), asked)
    if decision is None:
        raise RouteUnknown(question.route)
    return decision


async def _locked(tx: Tx, actor: Actor, route_id: UUID, expected: Expected) -> Route:
    await models_repository.hold(tx, actor.workspace_id)
    found = await get(tx, route_id)
    expected.check(found.version)
    return found


async def _check(tx: Tx, name: str, definition: RouteDefinition) -> None:
    known = {*await models_repository.names(tx, limit=MAX_MODELS), OFFLINE}
    if name in known:
        raise RouteNameTaken(name, "model")
    if not definition.names():
        raise RouteInvalid("The route names no model: give it at least one tier, or a rule.")
    if missing := sorted(definition.names() - known):
        raise RouteInvalid(f"There is no model {', '.join(map(repr, missing))} in this workspace. Add it, or take it out of the route.")
