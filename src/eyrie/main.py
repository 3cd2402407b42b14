"""The application: which routes there are, and what surrounds every request."""

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

from fastapi import Depends, FastAPI
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette_compress import CompressMiddleware, add_compress_type, remove_compress_type

from eyrie import __version__
from eyrie.errors import Failures, install_handlers
from eyrie.identity.access import Requires
from eyrie.identity.actor import Role
from eyrie.identity.call import Identity
from eyrie.kit.conditional import Conditional
from eyrie.kit.drain import Drain
from eyrie.kit.http import PROBLEM_JSON
from eyrie.kit.middleware.admission import Admission
from eyrie.kit.middleware.body_limits import BodyLimits
from eyrie.kit.middleware.hosts import LOOPBACK, Hosts, host_name
from eyrie.kit.middleware.json_texts import JsonTexts
from eyrie.kit.middleware.request_ids import RequestIds
from eyrie.kit.middleware.security_headers import SecurityHeaders
from eyrie.kit.resources import Resources, resources_of
from eyrie.kit.web_files import WebFiles
from eyrie.observe.access import Access
from eyrie.observe.endpoints import PROBES, metrics_router
from eyrie.observe.metrics import Metrics
from eyrie.observe.spans import Tracing
from eyrie.routes import ROUTERS
from eyrie.settings import Settings

WEB = Path(__file__).parent / "web"
RESERVED = ("/api", "/v1", "/docs", "/problems", "/health", "/metrics", "/openapi.json", "/mcp", "/a2a", "/agui")
"""Addresses that are never pages of the web interface."""
UPLOADS = ("/api/v1/files",)
"""Addresses that take bodies as large as an upload."""


def create_app(resources: Resources) -> FastAPI:
    """The application on `resources`, which whoever calls this opens before and closes after."""
    settings = resources.get(Settings)
    app = FastAPI(
        title="Eyrie",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        middleware=_surroundings(settings, resources),
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


def _surroundings(settings: Settings, resources: Resources) -> list[Middleware]:
    """What every request passes, from the outside to the inside."""
    public = settings.public_url or ""
    hosts = [*settings.http.allowed_hosts, *([urlsplit(public).hostname or ""] if public else [])]
    if settings.host not in ("0.0.0.0", "::"):  # noqa: S104 - compared with, not listened on
        hosts.append(settings.host)
    remove_compress_type("text/event-stream")  # a compressor would hold events back
    add_compress_type(PROBLEM_JSON)
    drain = resources.get(Drain)
    return [
        Middleware(RequestIds),
        Middleware(Access, metrics=resources.get(Metrics), tracer=resources.get(Tracing).tracer),
        Middleware(SecurityHeaders, https=public.startswith("https://")),
        Middleware(Failures),
        Middleware(Hosts, hosts=hosts, origins=[public] if public else []),
        Middleware(Admission, drain=drain, limit=settings.http.connections, is_probe=PROBES.__contains__),
        Middleware(CompressMiddleware),
        Middleware(Conditional),
        Middleware(BodyLimits, limit_of=lambda path: settings.http.upload_bytes if path.startswith(UPLOADS) else settings.http.body_bytes),
        Middleware(JsonTexts, below="/api/"),
    ]


async def _may_read_metrics(request: Request) -> None:
    # A proxy on this machine connects from loopback too, but it passes on the name that it is known by.
    near = request.client is not None and request.client.host in LOOPBACK
    if near and host_name(request.headers.get("host", "")) in LOOPBACK:
        return
    caller = await resources_of(request).get(Identity).authenticator.caller(request)
    Requires(Role.ADMIN, "metrics:read").check(caller.actor)
