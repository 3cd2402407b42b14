"""Small ASGI applications and clients for tests of what surrounds them."""

from collections.abc import Awaitable, Callable, Mapping

from httpx import ASGITransport, AsyncClient
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

Endpoint = Callable[[Request], Awaitable[Response]]


def answering(endpoint: Endpoint) -> ASGIApp:
    """An application that answers everything with `endpoint`."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await (await endpoint(Request(scope, receive)))(scope, receive, send)

    return app


def saying(text: str = "hello", headers: Mapping[str, str] | None = None, media_type: str = "text/plain") -> ASGIApp:
    """An application that always says the same."""

    async def endpoint(request: Request) -> Response:
        return Response(text, headers=headers, media_type=media_type)

    return answering(endpoint)


def client(app: ASGIApp, base_url: str = "http://localhost") -> AsyncClient:
    """A client of `app`, in this process."""
    return AsyncClient(transport=ASGITransport(app), base_url=base_url)
