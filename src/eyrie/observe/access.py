"""One log line, one figure and one span for each request."""

import time

import structlog
from starlette.routing import BaseRoute
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from eyrie.kit.direct import begin_direct, direct_send
from eyrie.kit.http import header
from eyrie.observe.metrics import Metrics
from eyrie.observe.spans import Tracer

log = structlog.get_logger("eyrie.access")
QUIET = frozenset({"/health/live", "/health/ready", "/metrics"})
"""Asked for every few seconds by machines: logged only when they fail."""
_CLIENT_LEFT = 499


class Access:
    """Observes requests. Stands inside of `RequestIds`, around everything else."""

    def __init__(self, app: ASGIApp, *, metrics: Metrics, tracer: Tracer) -> None:
        self._app = app
        self._metrics = metrics
        self._tracer = tracer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        status, size, started = _CLIENT_LEFT, 0, time.perf_counter()

        async def observed(message: Message) -> None:
            nonlocal status, size
            match message["type"]:
                case "http.response.start":
                    status = message["status"]
                case "http.response.body":
                    size += len(message.get("body", b""))
                case "websocket.accept":
                    status = 101
                case "websocket.close":
                    status = 403 if status == _CLIENT_LEFT else status
            await send(message)

        server_send = direct_send(send)

        async def counted(message: Message) -> None:
            nonlocal size
            size += len(message["body"])
            await server_send(message)

        begin_direct(counted)
        method = scope.get("method", "WEBSOCKET")
        parent = (header(scope, b"traceparent") or b"").decode("latin-1")
        with self._tracer.span(f"{method} {scope['path']}"[:200], parent=parent, **{"http.request.method": method}) as span:
            try:
                await self._app(scope, receive, observed)
            finally:
                seconds = time.perf_counter() - started
                route = route_of(scope)
                span.set("http.route", route or "")
                span.set("http.response.status_code", status)
                self._metrics.request(method, route, status, seconds)
                if status >= 500 or scope["path"] not in QUIET:
                    log.info(
                        "request", method=method, path=scope["path"], route=route, status=status, bytes=size, ms=round(seconds * 1000, 2)
                    )


def route_of(scope: Scope) -> str | None:
    """The template of the route that answered (`/api/v1/runs/{run_id}`); None when there was none."""
    route: BaseRoute | None = scope.get("route")
    path = getattr(route, "path", None)
    return path if isinstance(path, str) else None
