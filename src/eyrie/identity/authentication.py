"""From credentials to a caller: API keys, access tokens and the browser's cookie, with a short memory in this process."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Generic, TypeVar
from urllib.parse import urlsplit
from uuid import UUID

from starlette.requests import HTTPConnection

from eyrie.identity import tokens
from eyrie.identity.actor import Actor, Caller
from eyrie.identity.errors import (
    CredentialsUnknown,
    CrossSiteRequest,
    KeyExpired,
    KeyRevoked,
    LoginExpired,
    LoginRevoked,
    NoProject,
    NoWorkspace,
    Unauthenticated,
    UserDisabled,
)
from eyrie.identity.key_usage import KeyUsage
from eyrie.identity.models import FoundKey, FoundLogin
from eyrie.identity.repository import credentials
from eyrie.identity.repository.credentials import Wanted
from eyrie.kit.clock import Clock
from eyrie.kit.http import headers_of
from eyrie.observe.metrics import CacheRead, uncounted
from eyrie.postgres.database import Database

COOKIE = "eyrie_login"
WORKSPACE_HEADER = b"x-eyrie-workspace"
PROJECT_HEADER = b"x-eyrie-project"
REMEMBERED_FOR = timedelta(seconds=4)  # a revocation in another process takes effect within five seconds
MAX_REMEMBERED = 10_000
_ANYWHERE = Wanted()
_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})

Q = TypeVar("Q", bound=Hashable)
T = TypeVar("T")


@dataclass(frozen=True)
class _LoginQuestion:
    token_hash: bytes | None
    login_id: UUID | None
    wanted: Wanted


@dataclass(frozen=True)
class _Answer(Generic[T]):
    found: T
    until: datetime


@dataclass(frozen=True)
class _KnownKey:
    """An API key with the caller that it makes: worked out once, for as long as it is remembered."""

    found: FoundKey
    caller: Caller


class Memory(Generic[Q, T]):
    """What credentials were found to be, for a few seconds; bounded. What is unknown is not remembered.

    Those who ask the same at once share one look-up: thousands of streams that connect again with one key ask the database once.
    """

    def __init__(self, clock: Clock, size: int = MAX_REMEMBERED, *, read: CacheRead = uncounted) -> None:
        self._clock = clock
        self._read = read
        self._size = size
        self._answers: OrderedDict[Q, _Answer[T]] = OrderedDict()
        self._asking: dict[Q, asyncio.Task[T | None]] = {}

    def known(self, question: Q, now: datetime) -> T | None:
        """What `question` was answered with a moment ago."""
        answer = self._answers.get(question)
        if answer is None or now >= answer.until:
            return None
        self._read(True)
        return answer.found

    async def get(self, question: Q, now: datetime, ask: Callable[[], Awaitable[T | None]]) -> T:
        """What `question` was answered with a moment ago, else what `ask` finds. Raises CredentialsUnknown."""
        known = self.known(question, now)
        if known is not None:
            return known
        self._read(False)
        task = self._asking.get(question)
        if task is None:
            task = self._asking[question] = asyncio.create_task(self._ask(self._asking, question, ask), name="who is it")
        found = await asyncio.shield(task)
        if found is None:
            raise CredentialsUnknown
        return found

    async def _ask(self, asking: dict[Q, asyncio.Task[T | None]], question: Q, ask: Callable[[], Awaitable[T | None]]) -> T | None:
        until = self._clock() + REMEMBERED_FOR
        try:
            found = await ask()
        finally:
            asking.pop(question, None)
        if found is not None and asking is self._asking:  # else the answer may be of before the change that made us forget
            self._answers[question] = _Answer(found, until)
            self._answers.move_to_end(question)
            if len(self._answers) > self._size:
                self._answers.popitem(last=False)
        return found

    def forget(self) -> None:
        """Ask anew from now on."""
        self._asking = {}
        self._answers.clear()


class Authenticator:
    """Finds out who sends a request."""

    def __init__(
        self,
        database: Database,
        signer: tokens.Signer,
        clock: Clock,
        origins: frozenset[str] = frozenset(),
        *,
        read: CacheRead = uncounted,
    ) -> None:
        self._database = database
        self._signer = signer
        self._clock = clock
        self._origins = origins
        self._keys: Memory[bytes, _KnownKey] = Memory(clock, read=read)
        self._logins: Memory[_LoginQuestion, FoundLogin] = Memory(clock, read=read)
        self._usage = KeyUsage(database)

    def remembered(self, headers: Mapping[bytes, bytes]) -> Caller | None:
        """The caller, where an API key alone says so that was looked up a moment ago; else `caller` finds out. Raises as that does."""
        if WORKSPACE_HEADER in headers or PROJECT_HEADER in headers:
            return None
        bearer = _bearer(headers)
        if bearer is None or tokens.is_access_token(bearer):
            return None
        now = self._clock()
        known = self._keys.known(tokens.fingerprint(bearer), now)
        return None if known is None else self._admitted(known, _ANYWHERE, now)

    async def caller(self, connection: HTTPConnection) -> Caller:
        """Who sends this request. Raises Unauthenticated (and kinds of it), NoWorkspace, NoProject or CrossSiteRequest."""
        headers = headers_of(connection.scope)
        workspace, project = headers.get(WORKSPACE_HEADER), headers.get(PROJECT_HEADER)
        wanted = _ANYWHERE if workspace is None and project is None else Wanted(_text(workspace), _text(project))
        bearer = _bearer(headers)
        if bearer is None:
            return await self._by_cookie(connection, _linked(connection, wanted))
        if not tokens.is_access_token(bearer):
            return await self._by_key(bearer, wanted)
        claims = self._signer.read_access_token(bearer, self._clock())
        login = await self._find_login(_LoginQuestion(None, claims.login_id, wanted))
        return Caller(_member(login, wanted), "token", login.id)

    def forget(self) -> None:
        """Look everything up anew: a key, sign-in, member or workspace was changed."""
        self._keys.forget()
        self._logins.forget()

    async def aclose(self) -> None:
        """Wait until the last use of each key is written."""
        await self._usage.aclose()

    async def _by_cookie(self, connection: HTTPConnection, wanted: Wanted) -> Caller:
        token = connection.cookies.get(COOKIE)
        if token is None:
            raise Unauthenticated
        self._check_origin(connection)
        login = await self._find_login(_LoginQuestion(tokens.digest(token), None, wanted))
        return Caller(_member(login, wanted), "cookie", login.id)

    async def _by_key(self, secret: str, wanted: Wanted) -> Caller:
        now = self._clock()
        known = await self._keys.get(tokens.fingerprint(secret), now, partial(self._ask_for_key, secret))
        return self._admitted(known, wanted, now)

    def _admitted(self, known: _KnownKey, wanted: Wanted, now: datetime) -> Caller:
        key = known.found
        if key.revoked_at is not None:
            raise KeyRevoked(key.revoked_at)
        if key.expires_at is not None and key.expires_at <= now:
            raise KeyExpired(key.expires_at)
        if wanted.workspace is not None and wanted.workspace not in (str(key.workspace_id), key.workspace_slug):
            raise NoWorkspace(wanted.workspace)
        if wanted.project is not None and wanted.project not in (str(key.project_id), key.project_slug):
            raise NoProject(wanted.project)
        self._usage.note(key.workspace_id, key.id, now)
        return known.caller

    async def _ask_for_key(self, secret: str) -> _KnownKey | None:
        async with self._database.anonymous() as tx:
            found = await credentials.find_key(tx, tokens.digest(secret))
        return None if found is None else _KnownKey(found, Caller(_holder(found), "key"))

    async def _find_login(self, question: _LoginQuestion) -> FoundLogin:
        now = self._clock()
        login = await self._logins.get(question, now, partial(self._ask_for_login, question))
        if login.disabled_at is not None:
            raise UserDisabled
        if login.revoked_at is not None:
            raise LoginRevoked(login.revoked_at)
        if login.expires_at <= now:
            raise LoginExpired(login.expires_at)
        return login

    async def _ask_for_login(self, question: _LoginQuestion) -> FoundLogin | None:
        async with self._database.anonymous() as tx:
            return await credentials.find_login(tx, token_hash=question.token_hash, login_id=question.login_id, wanted=question.wanted)

    def _check_origin(self, connection: HTTPConnection) -> None:
        # A browser adds the cookie to whatever page asks. A WebSocket has no method: it counts as unsafe.
        if connection.scope.get("method") in _SAFE_METHODS or connection.headers.get("sec-fetch-site") == "same-origin":
            return
        origin = connection.headers.get("origin")
        if origin is None or (origin not in self._origins and urlsplit(origin).netloc != connection.headers.get("host")):
            raise CrossSiteRequest(origin)


def _linked(connection: HTTPConnection, wanted: Wanted) -> Wanted:
    """Also the place that a link names: a browser that follows one, to save a large file, can send no header."""
    if connection.scope.get("method") not in _SAFE_METHODS:
        return wanted
    named = connection.query_params
    return Wanted(wanted.workspace or named.get("workspace"), wanted.project or named.get("project"))


def _bearer(headers: Mapping[bytes, bytes]) -> str | None:
    given = headers.get(b"authorization")
    if given is None:
        # Where clients of Anthropic's API put their key. No browser adds it to a page's request by itself.
        return _text(headers.get(b"x-api-key")) or None
    scheme, _, token = given.decode("latin-1").partition(" ")
    token = token.strip()
    if scheme.lower() != "bearer" or not token:
        raise Unauthenticated("The `Authorization` header must be `Bearer` and an API key or access token.")
    return token


def _text(value: bytes | None) -> str | None:
    return None if value is None else value.decode("latin-1")


def _holder(key: FoundKey) -> Actor:
    scopes = None if key.scopes is None else frozenset(key.scopes)
    return Actor("key", key.id, key.workspace_id, key.project_id, key.role, key.name, scopes, key.limits)


def _member(login: FoundLogin, wanted: Wanted) -> Actor:
    if login.workspace_id is None or login.role is None:
        raise NoWorkspace(wanted.workspace)
    if login.project_id is None:
        raise NoProject(wanted.project)
    return Actor("member", login.user_id, login.workspace_id, login.project_id, login.role, login.name or login.email)
