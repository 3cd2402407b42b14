"""Whom a proxy on this machine speaks for: the address and the scheme of its own client."""

from collections.abc import Awaitable

from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from eyrie.kit.http import headers_of

TRUSTED = ["127.0.0.1", "::1"]


class Forwarded:
    """Believes X-Forwarded-For and X-Forwarded-Proto, where a request has them, of proxies at loopback addresses."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._through_proxy = ProxyHeadersMiddleware(app, TRUSTED)  # type: ignore[arg-type]  # ASGI in uvicorn's own types

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """Answer one request."""
        if scope["type"] in ("http", "websocket"):
            headers = headers_of(scope)
            if b"x-forwarded-for" in headers or b"x-forwarded-proto" in headers:
                return self._through_proxy(scope, receive, send)  # type: ignore[arg-type]  # as above
        return self._app(scope, receive, send)
