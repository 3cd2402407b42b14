"""The application: which routes there are, and what surrounds every request."""

import json
from functools import cache
from importlib.resources import files
from pathlib import Path

from fastapi import Depends, FastAPI
from starlette.middleware import Middleware
from starlette.requests import Request

from eyrie import __version__
from eyrie.edges.dispatch import Edge
from eyrie.edges.operations import entry_of, operations
from eyrie.errors import install_handlers
from eyrie.identity.access import Requires
from eyrie.identity.actor import Role
from eyrie.identity.call import Identity
from eyrie.kit.middleware.hosts import LOOPBACK, host_name
from eyrie.kit.resources import Resources, resources_of
from eyrie.kit.web_files import WebFiles
from eyrie.observe.endpoints import metrics_router
from eyrie.routes import ROUTERS
from eyrie.settings import Settings
from eyrie.surroundings import surroundings

WEB = Path(__file__).parent / "web"
RESERVED = ("/api", "/v1", "/docs", "/problems", "/health", "/metrics", "/openapi.json", "/mcp", "/a2a", "/agui")
"""Addresses that are never pages of the web interface."""


def create_app(resources: Resources) -> FastAPI:
    """The application on `resources`, which whoever calls this opens before and closes after."""
    settings = resources.get(Settings)
    app = FastAPI(
        title="Eyrie",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        middleware=[*surroundings(settings, resources), Middleware(Edge, entry=entry_of(resources), operations=operations(resources))],
    )
    app.state.resources = resources
    install_handlers(app)
    for router in ROUTERS:
        app.include_router(router)
    app.include_router(metrics_router, dependencies=[Depends(_may_read_metrics)])
    app.router.default = WebFiles(WEB, RESERVED)
    app.openapi = described  # type: ignore[method-assign]  # FastAPI's way to have one of one's own
    return app


@cache
def described() -> dict[str, object]:
    """The description of the API, from the copy that `./dev generate` makes: making it anew would hold up every request for seconds."""
    found: dict[str, object] = json.loads(files("eyrie.reference").joinpath("openapi.json").read_bytes())
    return found


async def _may_read_metrics(request: Request) -> None:
    # A proxy on this machine connects from loopback too, but it passes on the name that it is known by.
    near = request.client is not None and request.client.host in LOOPBACK
    if near and host_name(request.headers.get("host", "")) in LOOPBACK:
        return
    caller = await resources_of(request).get(Identity).authenticator.caller(request)
    Requires(Role.ADMIN, "metrics:read").check(caller.actor)
