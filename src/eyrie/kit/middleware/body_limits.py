"""No request body is larger than its endpoint expects; it is counted while it is read."""

from collections.abc import Awaitable, Callable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from eyrie.kit.http import headers_of
from eyrie.kit.problems import AppError


class BodyTooLarge(AppError):
    """The request's body is larger than this endpoint takes."""

    status = 413
    type = "body-too-large"

    def __init__(self, limit: int) -> None:
        super().__init__(f"The body is larger than {limit:,} bytes, the most that this endpoint takes.", limit_bytes=limit)


class BodyLimits:
    """Refuses bodies of more bytes than `limit_of` allows for a path."""

    def __init__(self, app: ASGIApp, *, limit_of: Callable[[str], int]) -> None:
        self._app = app
        self._limit_of = limit_of

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """Answer one request. Raises BodyTooLarge, at once or while the body is read."""
        if scope["type"] != "http":
            return self._app(scope, receive, send)
        limit = self._limit_of(scope["path"])
        announced = headers_of(scope).get(b"content-length")
        if announced is not None and announced.isdigit():
            if int(announced[:20]) > limit:
                raise BodyTooLarge(limit)
            return self._app(scope, receive, send)  # the server reads as many bytes as were announced
        return self._app(scope, _counted(receive, limit), send)


def _counted(receive: Receive, limit: int) -> Receive:
    seen = 0

    async def counted() -> Message:
        nonlocal seen
        message = await receive()
        if message["type"] == "http.request":
            seen += len(message.get("body", b""))
            if seen > limit:
                raise BodyTooLarge(limit)
        return message

    return counted
