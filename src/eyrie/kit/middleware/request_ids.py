"""Each request has an id, which its reply carries."""

from collections.abc import Awaitable

from starlette.types import ASGIApp, Receive, Scope, Send

from eyrie.kit.http import headers_of
from eyrie.kit.reply import Reply
from eyrie.kit.request_id import HEADER, begin_request


class RequestIds:
    """Takes the caller's X-Request-Id, or makes one, and puts it into the reply. Stands outermost: its `send` is the server's own."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """Answer one request."""
        if scope["type"] not in ("http", "websocket"):
            return self._app(scope, receive, send)
        reply = Reply(scope, send)
        reply.extra.append((HEADER, begin_request(headers_of(scope).get(HEADER)).encode()))
        return self._app(scope, receive, reply.send)
