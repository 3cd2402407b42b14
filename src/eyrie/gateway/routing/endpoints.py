"""Routes: names for "the right model", chosen by what a request needs."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from eyrie.gateway.endpoints.access import ModelEditor, ModelReader
from eyrie.gateway.routing import service
from eyrie.gateway.routing.errors import (
    RouteEmpty,
    RouteInvalid,
    RouteNameTaken,
    RouteNotFound,
    RouteUnknown,
    TermsImpossible,
    TooManyRoutes,
)
from eyrie.gateway.routing.planner import Routes
from eyrie.gateway.routing.repository import ROUTES
from eyrie.gateway.routing.schemas import RouteAnswer, RouteCreate, RouteOut, RouteQuestion, RouteUpdate
from eyrie.identity.access import ReadSession, Route, WriteSession, limited
from eyrie.identity.limits import RateClass
from eyrie.kit.conditional import IfMatch, PreconditionRequired, VersionStale, version_etag
from eyrie.kit.documents import documents
from eyrie.kit.listing import ListQuery, Page, listing_query
from eyrie.kit.resources import resource
from eyrie.kit.selection import selected

router = APIRouter(prefix="/api/v1/routes", tags=["routes"], route_class=Route)
RouteQuery = Annotated[ListQuery, Depends(listing_query(ROUTES))]
SharedRoutes = Annotated[Routes, Depends(resource(Routes))]


@router.get("", response_model=Page[RouteOut])
async def list_routes(query: RouteQuery, actor: ModelReader, session: ReadSession) -> Page[RouteOut] | Response:
    """List the routes that are set up. Beside them there are `auto`, `cheap` and `code`, as soon as there is a model."""
    del actor
    return selected((await service.listed(session, query)).map(RouteOut.model_validate), query)


@router.post("", status_code=201, responses=documents(RouteInvalid, RouteNameTaken, TooManyRoutes))
async def create_route(body: RouteCreate, actor: ModelEditor, session: WriteSession, response: Response) -> RouteOut:
    """Add a route. Calls and agents name it as their model; it counts within a second."""
    made = await service.create(session, actor, body)
    response.headers["ETag"] = version_etag(made.version)
    return RouteOut.model_validate(made)


@router.post("/explain", dependencies=[limited(RateClass.READ)], responses=documents(RouteUnknown, RouteEmpty, TermsImpossible))
async def explain_route(body: RouteQuestion, actor: ModelReader, routes: SharedRoutes) -> RouteAnswer:
    """Say which models a route would try for a request, and why. No model is called and nothing is spent."""
    return RouteAnswer.model_validate(await service.explain(routes, actor, body))


@router.get("/{route_id}", responses=documents(RouteNotFound))
async def read_route(route_id: UUID, actor: ModelReader, session: ReadSession, response: Response) -> RouteOut:
    """Read a route."""
    del actor
    found = await service.get(session, route_id)
    response.headers["ETag"] = version_etag(found.version)
    return RouteOut.model_validate(found)


@router.patch("/{route_id}", responses=documents(RouteNotFound, RouteInvalid, RouteNameTaken, VersionStale, PreconditionRequired))
async def update_route(route_id: UUID, body: RouteUpdate, expected: IfMatch, actor: ModelEditor, session: WriteSession) -> RouteOut:
    """Change a route. Calls in progress go on with the models that were chosen for them."""
    return RouteOut.model_validate(await service.update(session, actor, route_id, body, expected))


@router.delete("/{route_id}", status_code=204, responses=documents(RouteNotFound, VersionStale, PreconditionRequired))
async def delete_route(route_id: UUID, expected: IfMatch, actor: ModelEditor, session: WriteSession) -> None:
    """Remove a route. Calls that name it are refused from then on, unless it is one of those that are there anyway."""
    await service.delete(session, actor, route_id, expected)
