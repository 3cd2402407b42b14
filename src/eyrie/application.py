"""An application on the resources of a process: what surrounds every request, the edges below /v1, and some routes."""

from collections.abc import Iterable

from fastapi import APIRouter, Depends, FastAPI
from starlette.middleware import Middleware
from starlette.requests import Request

from eyrie import __version__
from eyrie.edges.agents import Agents
from eyrie.edges.dispatch import Edge
from eyrie.edges.operations import entry_of, operations
from eyrie.errors import install_handlers
from eyrie.identity.access import Requires
from eyrie.identity.actor import Role
from eyrie.identity.call import Identity
from eyrie.kit.middleware.hosts import LOOPBACK, host_name
from eyrie.kit.resources import Resources, resources_of
from eyrie.observe.endpoints import metrics_router
from eyrie.settings import Settings
from eyrie.surroundings import surroundings


def application(resources: Resources, routers: Iterable[APIRouter], agents: Agents) -> FastAPI:
    """The application with `routers`, the figures of the process, and below /v1 the models and `agents`."""
    app = FastAPI(
        title="Eyrie",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        middleware=[
            *surroundings(resources.get(Settings), resources),
            Middleware(Edge, entry=entry_of(resources), operations=operations(resources, agents)),
        ],
    )
    app.state.resources = resources
    install_handlers(app)
    for router in routers:
        app.include_router(router)
    app.include_router(metrics_router, dependencies=[Depends(_may_read_metrics)])
    return app


async def _may_read_metrics(request: Request) -> None:
    # A proxy on this machine connects from loopback too, but it passes on the name that it is known by.
    near = request.client is not None and request.client.host in LOOPBACK
    if near and host_name(request.headers.get("host", "")) in LOOPBACK:
        return
    caller = await resources_of(request).get(Identity).authenticator.caller(request)
    Requires(Role.ADMIN, "metrics:read").check(caller.actor)
