"""One log line, one figure and one span for each request."""

import logging
import time

import structlog
from starlette.routing import BaseRoute
from starlette.types import ASGIApp, Receive, Scope, Send

from eyrie.kit.http import headers_of
from eyrie.kit.reply import Reply, reply_of
from eyrie.observe.metrics import Metrics
from eyrie.observe.spans import Tracer, Unrecorded

log = structlog.get_logger("eyrie.access")
_lines = logging.getLogger("eyrie.access")
"""Asked whether a line is wanted, before it is put together."""
QUIET = frozenset({"/health/live", "/health/ready", "/metrics"})
"""Asked for every few seconds by machines: logged only when they fail."""
_CLIENT_LEFT = 499


class Access:
    """Observes requests. Stands inside of `RequestIds`, around everything else."""

    def __init__(self, app: ASGIApp, *, metrics: Metrics, tracer: Tracer) -> None:
        self._app = app
        self._metrics = metrics
        self._tracer = tracer
        self._records = not isinstance(tracer, Unrecorded)  # what nobody records is made when somebody asks for it

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        reply = reply_of(scope)
        if reply is None:
            await self._app(scope, receive, send)
            return
        started = time.perf_counter()
        given = headers_of(scope).get(b"traceparent")
        if given is None and not self._records:
            try:
                await self._app(scope, receive, send)
            finally:
                self._note(scope, reply, started)
            return
        method = scope.get("method", "WEBSOCKET")
        parent = None if given is None else given.decode("latin-1")
        with self._tracer.span(f"{method} {scope['path']}"[:200], parent=parent, **{"http.request.method": method}) as span:
            try:
                await self._app(scope, receive, send)
            finally:
                status, route = self._note(scope, reply, started)
                span.set("http.route", route or "")
                span.set("http.response.status_code", status)

    def _note(self, scope: Scope, reply: Reply, started: float) -> tuple[int, str | None]:
        """Count and log a request that has ended; its status, and the template of its route."""
        seconds = time.perf_counter() - started
        method, path = scope.get("method", "WEBSOCKET"), scope["path"]
        status, route = reply.status or _CLIENT_LEFT, route_of(scope)
        self._metrics.request(method, route, status, seconds)
        if _lines.isEnabledFor(logging.INFO) and (status >= 500 or path not in QUIET):
            log.info("request", method=method, path=path, route=route, status=status, bytes=reply.size, ms=round(seconds * 1000, 2))
        return status, route


def route_of(scope: Scope) -> str | None:
    """The template of the route that answered (`/api/v1/runs/{run_id}`); None when there was none."""
    route: BaseRoute | None = scope.get("route")
    path = getattr(route, "path", None)
    return path if isinstance(path, str) else None
