"""Every error becomes a problem (RFC 9457): errors of ours, of validation, of the router, of the database, and faults."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

import structlog
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from psycopg import DataError, InterfaceError, OperationalError
from pydantic import JsonValue
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from eyrie.kit.http import error_reply
from eyrie.kit.middleware.json_texts import TextUnstorable
from eyrie.kit.patterns import in_words
from eyrie.kit.problems import AppError
from eyrie.kit.reply import reply_of

log = structlog.get_logger(__name__)

MAX_SHOWN_ERRORS = 50
_WEBSOCKET_REFUSED = 1008


class InternalFault(AppError):
    """Something went wrong in Eyrie."""

    type = "internal-fault"

    def __init__(self) -> None:
        super().__init__("Something went wrong in Eyrie. It is in the server's log under this request id; trying again may help.")


class InputInvalid(AppError):
    """The request can be read, but something in it is not as the API says."""

    status = 422
    type = "input-invalid"


class BodyUnreadable(AppError):
    """The request's body is not what its content type says."""

    status = 400
    type = "body-unreadable"


class AddressUnknown(AppError):
    """There is nothing at this address."""

    status = 404
    type = "address-unknown"

    def __init__(self, path: str) -> None:
        super().__init__(f"There is nothing at {path[:500]!r}. /openapi.json lists every address.")


class MethodUnknown(AppError):
    """This address does not know the method."""

    status = 405
    type = "method-unknown"

    def __init__(self, method: str, path: str) -> None:
        super().__init__(f"{method[:20]} is not possible at {path[:500]!r}; the Allow header says what is.")


class RequestRefused(AppError):
    """The request can't be answered as it is."""

    status = 400
    type = "request-refused"


class DatabaseUnavailable(AppError):
    """The database does not answer at the moment."""

    status = 503
    type = "database-unavailable"
    headers: ClassVar[dict[str, str]] = {"Retry-After": "2"}

    def __init__(self) -> None:
        super().__init__("The database does not answer at the moment. Send the request again in some seconds; nothing was changed.")


def install_handlers(app: FastAPI) -> None:
    """Make `app` answer with problems, whatever is raised in an endpoint."""
    app.add_exception_handler(AppError, _app_error)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    for kind in (OperationalError, InterfaceError, DataError):
        app.add_exception_handler(kind, _database)


class Failures:
    """Turns what leaves the application, or the middleware below this one, into a problem; a fault is logged with its trace."""

    def __init__(self, app: ASGIApp, *, other_words: Callable[[Scope, AppError], Response | None] | None = None) -> None:
        self._app = app
        self._other_words = other_words

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; `other_words` may say an error otherwise than as a problem, where an API of others is served."""
        try:
            await self._app(scope, receive, send)
        except Exception as exc:
            if scope["type"] not in ("http", "websocket"):
                raise
            error = exc if isinstance(exc, AppError) else InternalFault()
            _log(error, exc, scope["path"])
            reply = reply_of(scope)
            if reply is not None and reply.status is not None:
                return  # the reply broke off; the server closes the connection, so that its reader can tell
            if scope["type"] == "websocket":
                await send({"type": "websocket.close", "code": _WEBSOCKET_REFUSED, "reason": error.type})
            else:
                said = self._other_words(scope, error) if self._other_words is not None else None
                await (said or error_reply(error, scope["path"]))(scope, receive, send)


async def _app_error(request: Request, exc: Exception) -> Response:
    assert isinstance(exc, AppError)  # noqa: S101 - registered for it; for the type checker
    _log(exc, exc, request.url.path)
    return error_reply(exc, request.url.path)


def _log(error: AppError, cause: Exception, path: str) -> None:
    # What is 503 says itself what is the matter; a trace is for what nobody planned.
    if error.status == InternalFault.status:
        log.error("request failed", exc_info=cause, path=path, problem=error.type)


async def _invalid(request: Request, exc: Exception) -> Response:
    assert isinstance(exc, RequestValidationError)  # noqa: S101 - registered for it; for the type checker
    errors: Sequence[Any] = exc.errors()
    unreadable = next((error for error in errors if error["type"] == "json_invalid"), None)
    if unreadable is not None:
        position = unreadable["loc"][-1]
        said = unreadable.get("ctx", {}).get("error", "it ends too early")
        return error_reply(BodyUnreadable(f"The body is no JSON: {said} (at character {position})."), request.url.path)
    shown: list[JsonValue] = [{"pointer": _pointer(error["loc"]), "detail": in_words(error)} for error in errors[:MAX_SHOWN_ERRORS]]
    summary = f"{_pointer(errors[0]['loc'])}: {in_words(errors[0])}"
    more = f" ({len(errors) - 1} more in `errors`)" if len(errors) > 1 else ""
    return error_reply(InputInvalid(f"{summary}.{more}", errors=shown), request.url.path)


async def _http(request: Request, exc: Exception) -> Response:
    assert isinstance(exc, HTTPException)  # noqa: S101 - registered for it; for the type checker
    path = request.url.path
    match exc.status_code, exc.__cause__:
        case _, AppError() as cause:  # raised while the body was read
            return error_reply(cause, path)
        case 400, UnicodeDecodeError():
            return error_reply(BodyUnreadable("The body is no UTF-8 text."), path)
        case 400, Exception():
            return error_reply(
                BodyUnreadable(
                    "The body can't be read: it is nested too deeply, has a number that is too long, or is not of its content type."
                ),
                path,
            )
        case 404, _:
            return error_reply(AddressUnknown(path), path)
        case 405, _:
            reply = error_reply(MethodUnknown(request.method, path), path)
            reply.headers.update(exc.headers or {})
            return reply
        case _:
            return error_reply(RequestRefused(f"{exc.detail}."), path)


async def _database(request: Request, exc: Exception) -> Response:
    if isinstance(exc, DataError):
        if exc.sqlstate not in _UNSTORABLE and "NUL" not in str(exc):
            raise exc  # a fault of ours
        return error_reply(TextUnstorable(), request.url.path)
    log.error("the database does not answer", exc_info=exc, path=request.url.path)
    return error_reply(DatabaseUnavailable(), request.url.path)


_UNSTORABLE = frozenset({"22021", "22P02", "22P05"})
"""Codes of PostgreSQL for text or JSON with a character that it does not take."""


def _pointer(location: Sequence[str | int]) -> str:
    """Where in the request, as a JSON Pointer (RFC 6901) that begins with body, query, path or header."""
    return "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in location)
