"""An application on the resources of a process: what surrounds every request, the edges below /v1, and some routes."""

from collections.abc import Iterable, Sequence

from fastapi import APIRouter, Depends, FastAPI
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

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
from eyrie.surroundings import inner_surroundings, surroundings


class Application(FastAPI):
    """Routes, with `around` them what also stands around everything that FastAPI puts around routes.

    A call of a model passes a dozen layers less that way, each of which it would pass once more for its reply.
    """

    def __init__(self, around: Sequence[Middleware], within: Sequence[Middleware]) -> None:
        super().__init__(title="Eyrie", version=__version__, docs_url=None, redoc_url=None, redirect_slashes=False, middleware=within)
        self._around = around

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request. Spans of requests are ours (`observe/access`), so FastAPI need not look whether it makes some."""
        if self.middleware_stack is None:
            self.middleware_stack = self.build_middleware_stack()
        scope["app"] = self
        await self.middleware_stack(scope, receive, send)

    def build_middleware_stack(self) -> ASGIApp:
        """What answers a request."""
        app = super().build_middleware_stack()
        for cls, args, kwargs in reversed(self._around):
            app = cls(app, *args, **kwargs)
        return app


def application(resources: Resources, routers: Iterable[APIRouter], agents: Agents) -> FastAPI:
    """The application with `routers`, the figures of the process, and below /v1 the models and `agents`."""
    edge = Middleware(Edge, entry=entry_of(resources), operations=operations(resources, agents))
    app = Application([*surroundings(resources.get(Settings), resources), edge], inner_surroundings())
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
