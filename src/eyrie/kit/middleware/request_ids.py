"""Each request has an id, which its reply carries."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from eyrie.kit.direct import begin_direct
from eyrie.kit.http import header, reply_headers
from eyrie.kit.request_id import HEADER, begin_request


class RequestIds:
    """Takes the caller's X-Request-Id, or makes one, and puts it into the reply. Stands outermost: its `send` is the server's own."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        id_ = begin_request(header(scope, HEADER)).encode()
        begin_direct(send)

        async def identified(message: Message) -> None:
            if message["type"] in ("http.response.start", "websocket.accept", "websocket.http.response.start"):
                reply_headers(message).append((HEADER, id_))
            await send(message)

        await self._app(scope, receive, identified)
