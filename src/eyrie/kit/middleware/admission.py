"""How much a server does at once, and that it takes nothing new while it stops."""

from collections.abc import Callable
from typing import ClassVar

from starlette.types import ASGIApp, Receive, Scope, Send

from eyrie.kit.drain import Drain
from eyrie.kit.problems import AppError


class Stopping(AppError):
    """This server is about to stop and takes no new work."""

    status = 503
    type = "stopping"
    headers: ClassVar[dict[str, str]] = {"Retry-After": "2", "Connection": "close"}

    def __init__(self) -> None:
        super().__init__("This server is about to stop. Send the request again in a moment: it was not begun.")


class Overloaded(AppError):
    """This server does as much as it may at once."""

    status = 503
    type = "overloaded"
    headers: ClassVar[dict[str, str]] = {"Retry-After": "1"}

    def __init__(self, limit: int) -> None:
        super().__init__(f"This server already works on {limit} requests and streams. Send the request again in a moment.", limit=limit)


class Admission:
    """Counts what is in progress, and refuses more than `limit`, or anything while the process drains.

    Probes, which `is_probe` knows by their path, are always answered.
    """

    def __init__(self, app: ASGIApp, *, drain: Drain, limit: int, is_probe: Callable[[str], bool]) -> None:
        self._app = app
        self._drain = drain
        self._limit = limit
        self._is_probe = is_probe

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request. Raises Stopping or Overloaded."""
        if scope["type"] not in ("http", "websocket") or self._is_probe(scope["path"]):
            await self._app(scope, receive, send)
            return
        if self._drain.begun:
            raise Stopping
        if self._drain.in_progress >= self._limit:
            raise Overloaded(self._limit)
        self._drain.work_begins()
        try:
            await self._app(scope, receive, send)
        finally:
            self._drain.work_ends()
