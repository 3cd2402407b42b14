"""The server's API, as commands call it: JSON there and back, and problems as errors."""

import contextlib
import http.client
import json
import ssl
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit

import click

from eyrie import __version__
from eyrie.cli.access import Access, find_access
from eyrie.cli.document import AnswerUnexpected, Document, Json, documents
from eyrie.kit.problems import AppError, Problem

TIMEOUT_SECONDS = 60.0
PAGE = 100
_UNAUTHORIZED = 401
Query = Mapping[str, str | int | bool | None]


class NotRunning(AppError):
    """The server does not answer."""

    status = 503
    type = "server-not-running"

    def __init__(self, url: str, cause: str, *, local: bool) -> None:
        mend = "Start it with `eyrie up`." if local else "Check EYRIE_URL, and that Eyrie runs there."
        super().__init__(f"Eyrie doesn't answer at {url} ({cause}). {mend}", url=url)


class ServerRefused(AppError):
    """The server refused, with a problem of its own."""

    type = "server-refused"

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.detail)
        self._problem = problem

    @property
    def problem_type(self) -> str:
        """Which problem it is, as in `run-ended`."""
        return self._problem.type.removeprefix("/problems/")

    def problem(self, *, instance: str | None = None, request_id: str | None = None) -> Problem:
        """The problem as the server told it."""
        del instance, request_id
        return self._problem


@dataclass(frozen=True)
class Call:
    """One request."""

    method: str
    path: str
    body: bytes | None = None
    headers: Mapping[str, str] | None = None


class Api:
    """One server, with one key, and the project to work in (None for the key's, or the default one of a person)."""

    def __init__(self, access: Access, *, project: str | None = None) -> None:
        self._access = access
        self._project = {} if project is None else {"X-Eyrie-Project": project}
        self._url = urlsplit(access.url)

    @property
    def url(self) -> str:
        """The server's address."""
        return self._access.url

    def get(self, path: str, query: Query | None = None) -> Document:
        """Read an object."""
        return Document.of(self._json(Call("GET", _with(path, query))))

    def health(self) -> Document:
        """How the server is; a server that is not well says so with 503, in the same shape."""
        with self._answered(Call("GET", "/health")) as response:
            return Document.of(_parsed(self._content(response)))

    def get_list(self, path: str) -> list[Document]:
        """Read a list that has no pages."""
        return documents(self._json(Call("GET", path)))

    def pages(self, path: str, query: Query | None = None, *, limit: int = PAGE) -> list[Document]:
        """Read the first `limit` objects of a list."""
        found: list[Document] = []
        after: str | None = None
        while len(found) < limit:
            page = self.get(path, {**(query or {}), "limit": min(PAGE, limit - len(found)), "after": after})
            found += page.children("items")
            after = page.text("next_cursor")
            if not after:
                break
        return found

    def post(self, path: str, body: Json = None, *, query: Query | None = None) -> Document:
        """Make or do something."""
        return self._change("POST", _with(path, query), body)

    def patch(self, path: str, body: Json) -> Document:
        """Change something, whatever its version is now."""
        return self._change("PATCH", path, body, {"If-Match": "*"})

    def put(self, path: str, body: Json) -> Document:
        """Set something."""
        return self._change("PUT", path, body)

    def delete(self, path: str) -> None:
        """Take something away, whatever its version is now."""
        self._json(Call("DELETE", path, headers={"If-Match": "*"}))

    def send(self, path: str, content: bytes, content_type: str, *, query: Query | None = None) -> Document:
        """Post content that is no JSON."""
        return Document.of(self._json(Call("POST", _with(path, query), content, {"Content-Type": content_type})))

    def content(self, path: str, query: Query | None = None) -> bytes:
        """Read something that is no JSON."""
        with self.opened(Call("GET", _with(path, query))) as response:
            return self._content(response)

    @contextlib.contextmanager
    def opened(self, call: Call) -> Iterator[http.client.HTTPResponse]:
        """The answer to a call, to be read piece by piece. Raises NotRunning, and ServerRefused for a problem."""
        with self._answered(call) as response:
            if response.status >= http.client.BAD_REQUEST:
                raise self._refusal(response)
            yield response

    @contextlib.contextmanager
    def _answered(self, call: Call) -> Iterator[http.client.HTTPResponse]:
        connection = self._connection()
        headers = {
            "Authorization": f"Bearer {self._access.key}",
            "User-Agent": f"eyrie-cli/{__version__}",
            **self._project,
            **(call.headers or {}),
        }
        try:
            yield self._reply(connection, call, headers)
        finally:
            connection.close()

    def _reply(self, connection: http.client.HTTPConnection, call: Call, headers: Mapping[str, str]) -> http.client.HTTPResponse:
        try:
            # A server that refuses a body closes while we still send it: its reason can be read all the same.
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                connection.request(call.method, call.path, call.body, headers)
            return connection.getresponse()
        except (OSError, http.client.HTTPException) as exc:
            raise self._not_running(exc) from exc

    def _content(self, response: http.client.HTTPResponse) -> bytes:
        try:
            return response.read()
        except (OSError, http.client.HTTPException) as exc:
            raise self._not_running(exc) from exc

    def _not_running(self, exc: Exception) -> NotRunning:
        return NotRunning(self.url, _cause(exc), local=self._access.note is not None)

    def _change(self, method: str, path: str, body: Json, headers: Mapping[str, str] | None = None) -> Document:
        content = None if body is None else json.dumps(body).encode()
        kind = {} if body is None else {"Content-Type": "application/json"}
        value = self._json(Call(method, path, content, {**kind, **(headers or {})}))
        return Document({} if value is None else Document.of(value).fields)

    def _json(self, call: Call) -> Json:
        with self.opened(call) as response:
            content = self._content(response)
        return _parsed(content) if content else None

    def _connection(self) -> http.client.HTTPConnection:
        host, port = self._url.hostname or "", self._url.port
        if self._url.scheme == "https":
            return http.client.HTTPSConnection(host, port, timeout=TIMEOUT_SECONDS, context=ssl.create_default_context())
        return http.client.HTTPConnection(host, port, timeout=TIMEOUT_SECONDS)

    def _refusal(self, response: http.client.HTTPResponse) -> AppError:
        try:
            problem = Problem.model_validate_json(response.read())
        except (ValueError, OSError, http.client.HTTPException):
            return AnswerUnexpected(f"problem document (it is {response.status} {response.reason})")
        if response.status == _UNAUTHORIZED and self._access.note is not None:
            mend = f"The key of this command line does not work. Delete {self._access.note} and run `eyrie up` again, or set EYRIE_API_KEY."
            problem = problem.model_copy(update={"detail": f"{problem.detail} {mend}"})
        return ServerRefused(problem)


def open_api() -> Api:
    """The server that this command talks to, in the project that `eyrie --project` names. Raises NoAccess."""
    context = click.get_current_context(silent=True)
    project = None if context is None else context.find_root().params.get("project")
    return Api(find_access(), project=project)


def segment(name: str) -> str:
    """`name` as one segment of a path."""
    return quote(name, safe="")


def _parsed(content: bytes) -> Json:
    try:
        value: Json = json.loads(content)
    except ValueError as exc:
        raise AnswerUnexpected("JSON") from exc
    return value


def _with(path: str, query: Query | None) -> str:
    given = {name: str(value).lower() if isinstance(value, bool) else value for name, value in (query or {}).items() if value is not None}
    return f"{path}?{urlencode(given)}" if given else path


def _cause(exc: Exception) -> str:
    return getattr(exc, "strerror", None) or str(exc) or type(exc).__name__
