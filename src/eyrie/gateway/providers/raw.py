"""Requests to providers whose bytes pass through unread: an HTTP/1.1 client with a pool of connections per address.

It does the little that the gateway's hot path needs (POST, keep-alive, TLS, limits; no redirects, cookies or decompression),
for less than half of a general client's time per request. Whatever goes wrong becomes a ModelError.
"""

import asyncio
import ssl
from collections.abc import Mapping
from contextlib import suppress
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import urlsplit

from starlette.datastructures import Headers

from eyrie.gateway.errors import ModelError, ModelRefusedRequest, ModelUnreachable, StreamBroken
from eyrie.gateway.providers.connection import Connection, ExchangeFailed, Trouble
from eyrie.gateway.providers.endpoint import Endpoint
from eyrie.gateway.providers.failures import error_from_reply
from eyrie.gateway.providers.http import Limits
from eyrie.gateway.providers.places import Places
from eyrie.gateway.providers.registry import DIALECTS
from eyrie.gateway.providers.session import MAX_CONNECTIONS
from eyrie.kit.clock import now

_NONE: MappingProxyType[str, str] = MappingProxyType({})
MAX_IDLE_SECONDS = 30.0
"""Providers hang up on idle connections; one that waited this long is not trusted with another request."""


class _Origin(NamedTuple):
    """Where connections lead."""

    host: str
    port: int
    tls: bool


class RawClient:
    """The connections of this process to all providers; whoever made it closes it."""

    def __init__(self, limits: Limits | None = None, *, connections: int = MAX_CONNECTIONS) -> None:
        self.limits = limits or Limits()
        self._idle: dict[_Origin, list[Connection]] = {}
        self._places = Places(connections)
        self._most_idle = connections
        self._count_idle = 0

    async def post(
        self, endpoint: Endpoint, path: str, body: bytes, headers: Mapping[str, str] = _NONE, *, deadline: float | None = None
    ) -> "RawReply":
        """The reply to `body`, once its head is there; `close` it in any case. Raises ModelError for every status but 200.

        `headers` go along with those of the endpoint and its dialect. `deadline` is the event loop's time by which the reply must be
        complete.
        """
        loop = asyncio.get_running_loop()
        start = loop.time()
        limits = self.limits
        end = start + limits.total_seconds if deadline is None else min(deadline, start + limits.total_seconds)
        origin, _, _ = _address(endpoint.base_url, path)
        connect_by = min(end, start + limits.connect_seconds)
        if not self._places.take():
            await self._place(endpoint, connect_by)
        try:
            connection = self._kept(origin, loop.time()) or await self._opened(loop, endpoint, origin, connect_by)
        except (ModelError, asyncio.CancelledError):
            self._places.give_back()
            raise
        reply = RawReply(self, endpoint, origin, connection, end)
        try:
            connection.limit(min(end, start + limits.first_byte_seconds))
            connection.ask(b"%b%d\r\n\r\n%b" % (_head(endpoint, path, headers), len(body), body))
            while not connection.begun:
                await connection.wait()
            if connection.status != 200:
                raise await reply.error()
        except ExchangeFailed as exc:
            reply.close()
            raise _before_head(endpoint, exc.trouble) from None
        except (ModelError, asyncio.CancelledError):
            reply.close()
            raise
        return reply

    def close(self) -> None:
        """Hang up on every provider; exchanges in progress end by themselves."""
        for idle in self._idle.values():
            for connection in idle:
                connection.close()
        self._idle.clear()
        self._count_idle = 0

    @property
    def idle(self) -> int:
        """Connections that wait for their next exchange."""
        return self._count_idle

    def give_back(self, origin: _Origin, connection: Connection) -> None:
        """End an exchange: the connection serves another one if its reply was read to the end."""
        self._places.give_back()
        if not (connection.complete and connection.reusable and connection.alive) or self._count_idle >= self._most_idle:
            connection.close()
            return
        connection.rest()
        self._idle.setdefault(origin, []).append(connection)
        self._count_idle += 1

    async def _place(self, endpoint: Endpoint, until: float) -> None:
        try:
            async with asyncio.timeout_at(until):
                await self._places.wait()
        except TimeoutError:
            text = f"Every connection to providers is busy, so {endpoint.name} could not be asked in time; try again."
            raise ModelUnreachable(endpoint.name, text) from None

    def _kept(self, origin: _Origin, at: float) -> Connection | None:
        idle = self._idle.get(origin)
        while idle:
            connection = idle.pop()  # the latest: it is the least likely to be given up by the other side
            self._count_idle -= 1
            if connection.alive and at - connection.idle_since < MAX_IDLE_SECONDS:
                return connection
            connection.close()
        self._idle.pop(origin, None)
        return None

    async def _opened(self, loop: asyncio.AbstractEventLoop, endpoint: Endpoint, origin: _Origin, until: float) -> Connection:
        context = _trust() if origin.tls else None
        try:
            async with asyncio.timeout_at(until):
                _, connection = await loop.create_connection(
                    lambda: Connection(loop), origin.host, origin.port, ssl=context, server_hostname=origin.host if context else None
                )
        except TimeoutError as exc:
            raise ModelUnreachable(endpoint.name, f"The provider {endpoint.name} did not answer in time; try again.") from exc
        except OSError as exc:  # of the network, of name resolution, of TLS
            text = f"The provider {endpoint.name} can't be reached at {endpoint.host}; check its address and the network."
            raise ModelUnreachable(endpoint.name, text) from exc
        return connection


class RawReply:
    """A reply with status 200, to be read piece by piece or whole."""

    __slots__ = ("_client", "_closed", "_connection", "_end", "_endpoint", "_origin", "_seen")

    def __init__(self, client: RawClient, endpoint: Endpoint, origin: _Origin, connection: Connection, end: float) -> None:
        self._client = client
        self._endpoint = endpoint
        self._origin = origin
        self._connection = connection
        self._end = end
        self._seen = 0
        self._closed = False

    @property
    def content_type(self) -> str:
        """What the body is, in lower case and without parameters."""
        for name, value in self._connection.headers:
            if name == b"content-type":
                return _kind(value)
        return ""

    async def piece(self) -> bytes:
        """What has come of the body since the last call, or b"" at its end. Raises ModelUnreachable or StreamBroken."""
        if self._seen:
            self._connection.limit_to(self._client.limits.idle_seconds, self._end)
        return self._counted(await self._piece())

    def whole_here(self) -> bytes | None:
        """The whole body, if it came together with its head. Raises StreamBroken."""
        return self._counted(self._connection.take()) if self._connection.complete else None

    async def whole(self) -> bytes:
        """The whole body. Raises ModelUnreachable or StreamBroken."""
        pieces: list[bytes] = []
        while piece := await self.piece():
            pieces.append(piece)
        return b"".join(pieces)

    async def drain(self) -> None:
        """Read what follows the end mark, so that the connection can serve the next call; give up quickly."""
        if not self._connection.complete:
            self._connection.limit_to(self._client.limits.drain_seconds, self._end)
        with suppress(ExchangeFailed):  # the answer is complete: at worst the connection is closed instead
            while await self._connection.piece():
                pass

    def close(self) -> None:
        """Give the connection back; hangs up when the reply was not read to its end. May be repeated."""
        if not self._closed:
            self._closed = True
            self._client.give_back(self._origin, self._connection)

    async def error(self) -> ModelError:
        """What another status means."""
        status = self._connection.status
        if 300 <= status <= 399:
            text = f"The provider {self._endpoint.name} answered {status} and wants us elsewhere; set its final address."
            return ModelRefusedRequest(self._endpoint.name, text)
        body = b""
        limit = self._client.limits.max_error_bytes
        while len(body) < limit:
            try:
                piece = await self._connection.piece()
            except ExchangeFailed:  # the status alone tells enough; half a reason is better than none
                break
            if not piece:
                break
            body += piece
        return error_from_reply(self._endpoint, status, Headers(raw=self._connection.headers), body[:limit], now())

    async def _piece(self) -> bytes:
        try:
            return await self._connection.piece()
        except ExchangeFailed as exc:
            if exc.trouble is Trouble.LATE and not self._seen:
                text = f"The provider {self._endpoint.name} did not begin to answer in time; try again."
                raise ModelUnreachable(self._endpoint.name, text) from None
            raise self._broken("stopped sending, or took too long" if exc.trouble is Trouble.LATE else "broke off its answer") from None

    def _counted(self, found: bytes) -> bytes:
        self._seen += len(found)
        most = self._client.limits.max_bytes
        if self._seen > most:
            raise self._broken(f"sent more than {most} bytes")
        return found

    def _broken(self, what: str) -> StreamBroken:
        return StreamBroken(self._endpoint.name, f"The provider {self._endpoint.name} {what}.")


def _before_head(endpoint: Endpoint, trouble: Trouble) -> ModelError:
    match trouble:
        case Trouble.LATE:
            text = f"The provider {endpoint.name} did not answer in time; try again."
        case Trouble.GARBLED:
            text = f"What answers at the address of provider {endpoint.name} does not speak HTTP; check the address."
        case _:
            text = f"The provider {endpoint.name} can't be reached at {endpoint.host}; check its address and the network."
    return ModelUnreachable(endpoint.name, text)


@lru_cache(maxsize=1_000)
def _address(base_url: str, path: str) -> tuple[_Origin, str, str]:
    """Where to connect, what to ask for, and the name to ask it of."""
    parts = urlsplit(base_url.rstrip("/") + path)
    tls = parts.scheme == "https"
    port = parts.port or (443 if tls else 80)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return _Origin(parts.hostname or "", port, tls), target, parts.netloc


def _head(endpoint: Endpoint, path: str, headers: Mapping[str, str]) -> bytes:
    """How a request begins: everything before the length of its body."""
    if headers:
        return _encoded(endpoint, path, headers)
    head = endpoint.heads.get(path)
    if head is None:  # a dialect has a handful of paths
        head = endpoint.heads[path] = _encoded(endpoint, path, headers)
    return head


def _encoded(endpoint: Endpoint, path: str, headers: Mapping[str, str]) -> bytes:
    _, target, host = _address(endpoint.base_url, path)
    sent = {**DIALECTS[endpoint.dialect].headers(endpoint), **headers, **endpoint.headers}
    lines = "".join([f"{name}: {value}\r\n" for name, value in sent.items()])
    # Uncompressed, so that no event waits in a decompressor and no small reply unfolds into a huge one.
    head = f"POST {target} HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\nAccept-Encoding: identity\r\n{lines}"
    return f"{head}Content-Length: ".encode("latin-1")


@lru_cache(maxsize=100)
def _kind(content_type: bytes) -> str:
    return content_type.partition(b";")[0].strip().lower().decode("latin-1")


@cache
def _trust() -> ssl.SSLContext:
    """The system's certificates; read once, because that takes tens of milliseconds."""
    return ssl.create_default_context()
