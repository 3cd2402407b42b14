"""One HTTP exchange, bounded: checked addresses, a total deadline, a largest body after decompression."""

import asyncio
import socket
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from eyrie.tools.fetch.egress import EgressPolicy
from eyrie.tools.fetch.errors import FetchCutOff, FetchFailed, FetchRefused

MAX_BODY_BYTES = 2 * 1024 * 1024
MAX_REDIRECTS = 5
MAX_HEADER_BYTES = 16 * 1024
CHUNK_BYTES = 64 * 1024

Lookup = Callable[[str, int], Awaitable[list[str]]]
"""The addresses of a host and port, as the name service has them. Raises OSError."""


@dataclass(frozen=True)
class Request:
    """What is sent. `headers` and `body` come from the caller of a tool, checked by the tool."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes | None = None


@dataclass(frozen=True)
class Fetched:
    """What came back: `url` is the last one after redirects, `body` is decompressed."""

    status: int
    reason: str
    url: str
    content_type: str
    charset: str | None
    location: str | None
    body: bytes


async def system_lookup(host: str, port: int) -> list[str]:
    """What the operating system's resolver says."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(address[0]) for *_, address in found]


@dataclass(frozen=True)
class Fetcher:
    """HTTP for tools. Keeps nothing between two calls: no connection, no cookie, no answer of the name service."""

    policy: EgressPolicy
    lookup: Lookup = system_lookup
    timeout_seconds: float = 20

    async def get(self, url: str) -> Fetched:
        """Fetch `url`, following redirects, each checked like the first. Raises FetchRefused, FetchFailed."""
        async with self._deadline(url):
            next_url = url
            for _ in range(MAX_REDIRECTS + 1):
                fetched = await self._exchange(Request("GET", next_url, {"Accept": "text/html, application/json, text/*;q=0.9, */*;q=0.1"}))
                if fetched.location is None or fetched.status not in {301, 302, 303, 307, 308}:
                    return fetched
                next_url = _joined(fetched.url, fetched.location)
        raise FetchFailed(f"{url} redirects more than {MAX_REDIRECTS} times.")

    async def send(self, request: Request) -> Fetched:
        """One exchange; a redirect is a result like any other, because its target was not asked for. Raises FetchRefused, FetchFailed."""
        async with self._deadline(request.url):
            return await self._exchange(request)

    @asynccontextmanager
    async def _deadline(self, url: str) -> AsyncIterator[None]:
        """The time that one fetch may take, redirects included, and the translation of what the HTTP client raises."""
        try:
            async with asyncio.timeout(self.timeout_seconds):
                yield
        except TimeoutError as error:
            raise FetchCutOff(f"{url[:200]} did not answer completely within {self.timeout_seconds:g} s.") from error
        except aiohttp.ClientConnectorError as error:
            raise FetchFailed(f"{url[:200]} could not be reached: {str(error)[:300]}.") from error
        except aiohttp.ClientError as error:
            raise FetchCutOff(f"{url[:200]} could not be fetched: {str(error)[:300] or type(error).__name__}.") from error
        except (OSError, ValueError) as error:
            raise FetchFailed(f"{url[:200]} could not be fetched: {str(error)[:300] or type(error).__name__}.") from error

    async def _exchange(self, request: Request) -> Fetched:
        url = self.policy.url(request.url)
        connector = aiohttp.TCPConnector(resolver=_CheckedResolver(self), use_dns_cache=False, force_close=True, limit=1)
        async with (
            aiohttp.ClientSession(
                connector=connector,
                cookie_jar=aiohttp.DummyCookieJar(),
                trust_env=False,
                auto_decompress=False,
                timeout=aiohttp.ClientTimeout(total=self.timeout_seconds),
                max_line_size=MAX_HEADER_BYTES,
                max_field_size=MAX_HEADER_BYTES,
            ) as session,
            session.request(
                request.method,
                url,
                headers={"User-Agent": "Eyrie", "Accept-Encoding": "gzip", **request.headers},
                data=request.body,
                allow_redirects=False,
            ) as response,
        ):
            return Fetched(
                status=response.status,
                reason=response.reason or "",
                url=str(url),
                content_type=response.content_type if "Content-Type" in response.headers else "",
                charset=response.charset,
                location=response.headers.get("Location"),
                body=await _body(response),
            )


class _CheckedResolver(AbstractResolver):
    """Resolves a name and checks every address; the client connects to exactly these, so a second answer can't slip in."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher

    async def resolve(self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET) -> list[ResolveResult]:  # noqa: ARG002 - both families are used
        addresses = await self._fetcher.lookup(host, port)
        for address in addresses:
            self._fetcher.policy.check(host, port, address)
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
            )
            for address in dict.fromkeys(addresses)
        ]

    async def close(self) -> None:
        """Nothing is held."""


def _joined(base: str, location: str) -> str:
    try:
        return str(URL(base).join(URL(location)))
    except ValueError as error:
        raise FetchFailed(f"{base} redirects to {location[:200]!r}, which is not a URL.") from error


async def _body(response: aiohttp.ClientResponse) -> bytes:
    """The body, decompressed piece by piece so that it never gets larger in memory than it may be."""
    encoding = response.headers.get("Content-Encoding", "").strip().lower()
    if encoding not in {"", "identity", "gzip", "x-gzip"}:
        raise FetchFailed(f"The reply is encoded as {encoding[:50]!r}, which was not asked for.")
    inflate = zlib.decompressobj(zlib.MAX_WBITS | 16) if encoding.endswith("gzip") else None
    body = bytearray()
    async for chunk in response.content.iter_chunked(CHUNK_BYTES):
        body += chunk if inflate is None else _inflated(inflate, chunk, MAX_BODY_BYTES + 1 - len(body))
        if len(body) > MAX_BODY_BYTES:
            raise FetchRefused(f"The reply has more than {MAX_BODY_BYTES} bytes; ask for a smaller part of it.")
    if inflate is not None and body and not inflate.eof:
        raise FetchFailed("The reply broke off in the middle of its compressed data.")
    return bytes(body)


def _inflated(inflate: "zlib._Decompress", chunk: bytes, most: int) -> bytes:
    """At most `most` bytes; when there would be more, the caller has reached its limit and stops."""
    try:
        return inflate.decompress(chunk, most)
    except zlib.error as error:
        raise FetchFailed(f"The reply is not valid gzip: {error}.") from error
