"""The addresses below /v1: which operation answers, and in whose words errors are said."""

from collections.abc import Awaitable, Callable, Container, Sequence
from dataclasses import dataclass

import structlog
from msgspec import Struct
from psycopg import InterfaceError, OperationalError
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from eyrie.edges.anthropic.failures import AnthropicFailures
from eyrie.edges.entry import Entry
from eyrie.edges.errors import EdgeUnknown
from eyrie.edges.exchange import Exchange
from eyrie.edges.openai.failures import OpenAIFailures
from eyrie.edges.protocol import Failures
from eyrie.errors import DatabaseUnavailable
from eyrie.identity.access import Requires
from eyrie.identity.actor import Caller
from eyrie.identity.limits import RateClass
from eyrie.kit.problems import AppError
from eyrie.kit.request_id import current_request_id

log = structlog.get_logger(__name__)

PREFIX = "/v1/"
_OPENAI, _ANTHROPIC = OpenAIFailures(), AnthropicFailures()
_BELOW = "/{id}"


class Visit(Struct, frozen=True):
    """One admitted request: who sends it, what the end of its address names, and in whose words it is answered."""

    exchange: Exchange
    caller: Caller
    name: str
    failures: Failures


@dataclass(frozen=True)
class Operation:
    """One method of one address. An address that ends in `/{id}` answers for everything below it."""

    method: str
    path: str
    guard: Requires
    class_: RateClass
    answer: Callable[[Visit], Awaitable[object]]


class Edge:
    """Answers what is below /v1, and passes everything else on."""

    def __init__(self, app: ASGIApp, *, entry: Callable[[], Entry], operations: Sequence[Operation]) -> None:
        self._app = app
        self._entry = entry
        self._whole = {(one.method, one.path): one for one in operations if not one.path.endswith(_BELOW)}
        self._below = {(one.method, one.path.removesuffix("{id}")): one for one in operations if one.path.endswith(_BELOW)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or not scope["path"].startswith(PREFIX):
            await self._app(scope, receive, send)
            return
        with Exchange(scope, receive, send) as exchange:
            failures = failures_of(exchange.path, exchange.headers)
            try:
                operation, name = self._find(scope["method"], exchange.path)
                scope["route"] = operation
                caller = await self._entry().admit(exchange, operation.guard, operation.class_)
                await operation.answer(Visit(exchange, caller, name, failures))
            except AppError as error:
                await _refuse(exchange, failures, error)
            except (OperationalError, InterfaceError):
                log.exception("the database does not answer", path=exchange.path)
                await _refuse(exchange, failures, DatabaseUnavailable())

    def _find(self, method: str, path: str) -> tuple[Operation, str]:
        found = self._whole.get((method, path))
        if found is not None:
            return found, ""
        for (known, prefix), operation in self._below.items():
            if known == method and path.startswith(prefix) and len(path) > len(prefix):
                return operation, path.removeprefix(prefix)
        raise EdgeUnknown(method, path)


def failures_of(path: str, headers: Container[bytes]) -> Failures:
    """Anthropic's clients say so in a header; everybody else gets OpenAI's words, except about messages."""
    return _ANTHROPIC if path.startswith("/v1/messages") or b"anthropic-version" in headers else _OPENAI


def in_words_of_edges(scope: Scope, error: AppError) -> Response | None:
    """The error as the API below /v1 says it; None for other addresses. For what surrounds the edges."""
    if scope["type"] != "http" or not scope["path"].startswith(PREFIX):
        return None
    failures = failures_of(scope["path"], [name for name, _ in scope["headers"]])
    status, body, headers = failures.reply(error, current_request_id() or "")
    return Response(body, status, {name.decode(): value.decode() for name, value in headers}, "application/json")


async def _refuse(exchange: Exchange, failures: Failures, error: AppError) -> None:
    """Say what went wrong, if the reply has not begun; a fault of ours is raised on."""
    if exchange.begun:
        raise error
    status, body, headers = failures.reply(error, current_request_id() or "")
    await exchange.reply(status, body, headers=headers)
