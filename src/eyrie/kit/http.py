"""Small pieces of HTTP that every middleware needs: headers of raw ASGI messages, problems as replies."""

from collections.abc import Mapping, MutableMapping, Sequence

from starlette.responses import Response
from starlette.types import Message, Scope

from eyrie.kit.problems import AppError, Problem
from eyrie.kit.request_id import current_request_id

PROBLEM_JSON = "application/problem+json"


_HEADERS = "eyrie.headers"


def headers_of(scope: Scope) -> Mapping[bytes, bytes]:
    """The headers of a request by their names in lower case; of repeated ones the first."""
    found: Mapping[bytes, bytes] | None = scope.get(_HEADERS)
    if found is None:
        found = scope[_HEADERS] = dict(reversed(scope["headers"]))
    return found


def header(scope: Scope, name: bytes) -> bytes | None:
    """The value of a request header, given in lower case; of repeated ones the first."""
    return headers_of(scope).get(name)


def reply_headers(message: MutableMapping[str, object]) -> list[tuple[bytes, bytes]]:
    """The headers of a reply's start, as a list to add to. The message is changed to hold this very list."""
    given: Sequence[tuple[bytes, bytes]] = message.get("headers", ())  # type: ignore[assignment]  # ASGI says so
    headers = list(given)
    message["headers"] = headers
    return headers


def first_reply_header(message: Message, name: bytes) -> bytes | None:
    """The value of a header in a reply's start, given in lower case."""
    return next((value for key, value in message.get("headers", ()) if key.lower() == name), None)


def problem_reply(problem: Problem, headers: Mapping[str, str] | None = None) -> Response:
    """The problem as an HTTP reply."""
    body = problem.model_dump_json(exclude_none=True).encode()
    return Response(body, problem.status, {"Cache-Control": "no-store", **(headers or {})}, PROBLEM_JSON)


def error_reply(error: AppError, instance: str) -> Response:
    """The error as a problem reply for the request in progress."""
    return problem_reply(error.problem(instance=instance, request_id=current_request_id()), error.headers)
