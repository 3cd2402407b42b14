"""HTTP to a provider: every wait, every body and every stream has a limit, and whatever goes wrong becomes a ModelError."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

from aiohttp import ClientConnectorError, ClientError, ClientResponse, ClientResponseError, ClientSession, ClientTimeout
from yarl import URL

from eyrie.gateway.errors import ModelError, ModelRefusedRequest, ModelUnreachable, StreamBroken
from eyrie.gateway.providers.endpoint import Endpoint
from eyrie.gateway.providers.failures import error_from_reply, failure_in, to_error
from eyrie.gateway.providers.loose import Json, dump, parse
from eyrie.gateway.providers.sse import EventTooLarge, ServerEvent, SseDecoder
from eyrie.kit.clock import now

_EVENT_STREAM = "text/event-stream"


@dataclass(frozen=True)
class Limits:
    """How long one exchange may take and how much it may carry."""

    connect_seconds: float = 10
    first_byte_seconds: float = 300
    idle_seconds: float = 120
    total_seconds: float = 1800
    max_bytes: int = 64 * 1024 * 1024
    max_event_bytes: int = 1024 * 1024
    max_error_bytes: int = 64 * 1024
    drain_seconds: float = 0.1


@dataclass(frozen=True)
class Wire:
    """The way to one endpoint, over a session that all endpoints share."""

    endpoint: Endpoint
    session: ClientSession
    limits: Limits = Limits()

    async def get(self, path: str, headers: Mapping[str, str]) -> Json:
        """The JSON object at `path`. Raises ModelError."""
        async with self._exchange("GET", path, headers, None) as reply:
            body = parse_reply(self.endpoint, await reply.read(self.limits.max_bytes))
            if "error" in body:
                raise to_error(self.endpoint, failure_in(body))
            return body

    async def ask(self, path: str, headers: Mapping[str, str], body: Json) -> Json:
        """The JSON object that answers `body`. Raises ModelError."""
        encoded = dump(body).encode(errors="replace")
        async with self._exchange("POST", path, {"Content-Type": "application/json", **headers}, encoded) as reply:
            answer = parse_reply(self.endpoint, await reply.read(self.limits.max_bytes))
            if "error" in answer:
                raise to_error(self.endpoint, failure_in(answer))
            return answer

    @asynccontextmanager
    async def post(self, path: str, headers: Mapping[str, str], body: Json) -> AsyncIterator["Reply"]:
        """The stream of events that answers `body`; leaving the block closes it. Raises ModelError."""
        encoded = dump(body).encode(errors="replace")
        async with self._exchange("POST", path, {"Content-Type": "application/json", "Accept": _EVENT_STREAM, **headers}, encoded) as reply:
            await reply.must_stream()
            yield reply

    @asynccontextmanager
    async def _exchange(self, method: str, path: str, headers: Mapping[str, str], body: bytes | None) -> AsyncIterator["Reply"]:
        start = asyncio.get_running_loop().time()
        url = URL(self.endpoint.base_url.rstrip("/") + path, encoded=True)
        connect = self.limits.connect_seconds
        try:
            async with asyncio.timeout_at(start + min(self.limits.first_byte_seconds, self.limits.total_seconds)):
                response = await self.session.request(
                    method,
                    url,
                    data=body,
                    # Uncompressed, so that no event waits in a decompressor and no small reply unfolds into a huge one.
                    headers={"Accept-Encoding": "identity", **headers, **self.endpoint.headers},
                    allow_redirects=False,  # a redirect would carry the key to another host
                    timeout=ClientTimeout(total=None, connect=connect, sock_connect=connect),
                )
        except TimeoutError as exc:
            raise ModelUnreachable(self.endpoint.name, f"The provider {self.endpoint.name} did not answer in time; try again.") from exc
        except ClientResponseError:
            # Not chained: this error carries the request's headers, and with them the key.
            raise ModelUnreachable(
                self.endpoint.name, f"What answers at the address of provider {self.endpoint.name} does not speak HTTP; check the address."
            ) from None
        except ClientConnectorError as exc:
            text = f"The provider {self.endpoint.name} can't be reached at {self.endpoint.host}; check its address and the network."
            raise ModelUnreachable(self.endpoint.name, text, sent=False) from exc
        except ClientError as exc:
            text = f"The provider {self.endpoint.name} can't be reached at {self.endpoint.host}; check its address and the network."
            raise ModelUnreachable(self.endpoint.name, text) from exc
        async with response:
            reply = Reply(response, self.endpoint, self.limits, start)
            if response.status != 200:
                raise await reply.error()
            yield reply


class Reply:
    """A reply that has begun: its body, read within the limits."""

    def __init__(self, response: ClientResponse, endpoint: Endpoint, limits: Limits, start: float) -> None:
        self._response = response
        self._endpoint = endpoint
        self._limits = limits
        self._start = start

    async def events(self) -> AsyncGenerator[ServerEvent, None]:
        """The events of the stream. Raises StreamBroken when it breaks off, stalls, or grows beyond the limits."""
        decoder = SseDecoder(self._limits.max_event_bytes)
        try:
            async for chunk in self._chunks(self._limits.max_bytes):
                for event in decoder.feed(chunk):
                    yield event
        except EventTooLarge as exc:
            raise StreamBroken(self._endpoint.name, f"The provider {self._endpoint.name} sent an event beyond all measure.") from exc
        for event in decoder.finish():
            yield event

    async def must_stream(self) -> None:
        """Nothing, when the body is a stream of events; raises what it says or is otherwise."""
        kind = self._response.content_type
        if kind == _EVENT_STREAM:
            return
        body = await self.read(self._limits.max_error_bytes)
        if kind == "text/html":
            text = f"The provider {self._endpoint.name} answered with a web page; check its address."
            raise ModelRefusedRequest(self._endpoint.name, text)
        failure = failure_in(parse_reply(self._endpoint, body))
        if not failure.message:
            raise ModelRefusedRequest(self._endpoint.name, f"The provider {self._endpoint.name} did not stream its answer.")
        raise to_error(self._endpoint, failure)

    async def error(self) -> ModelError:
        """What a reply with an error status means."""
        status = self._response.status
        if 300 <= status <= 399:
            text = f"The provider {self._endpoint.name} answered {status} and wants us elsewhere; set its final address."
            return ModelRefusedRequest(self._endpoint.name, text)
        body = b""
        with suppress(ModelError):  # the status alone tells enough; half a reason is better than none
            async for chunk in self._chunks(self._limits.max_error_bytes):
                body += chunk
        return error_from_reply(self._endpoint, status, self._response.headers, body, now())

    async def read(self, limit: int) -> bytes:
        """The whole body. Raises StreamBroken when it breaks off or is larger than `limit` bytes."""
        return b"".join([chunk async for chunk in self._chunks(limit)])

    async def drain(self) -> None:
        """Read what follows the end mark, so that the connection can serve the next call; give up quickly."""
        with suppress(TimeoutError, ClientError):  # the answer is complete: at worst the connection is closed instead
            async with asyncio.timeout(self._limits.drain_seconds):
                while await self._response.content.readany():
                    pass

    async def _chunks(self, limit: int) -> AsyncIterator[bytes]:
        loop = asyncio.get_running_loop()
        deadline = self._start + self._limits.total_seconds
        left = limit
        wait_until = self._start + self._limits.first_byte_seconds
        while True:
            try:
                async with asyncio.timeout_at(min(wait_until, deadline)):
                    chunk = await self._response.content.readany()
            except TimeoutError as exc:
                if left == limit:
                    text = f"The provider {self._endpoint.name} did not begin to answer in time; try again."
                    raise ModelUnreachable(self._endpoint.name, text) from exc
                raise self._broken("stopped sending, or took too long") from exc
            except ClientError as exc:
                raise self._broken("broke off its answer") from exc
            if not chunk:
                return
            left -= len(chunk)
            if left < 0:
                raise self._broken(f"sent more than {limit} bytes")
            wait_until = loop.time() + self._limits.idle_seconds
            yield chunk

    def _broken(self, what: str) -> StreamBroken:
        return StreamBroken(self._endpoint.name, f"The provider {self._endpoint.name} {what}.")


def parse_reply(endpoint: Endpoint, body: bytes) -> Json:
    """The JSON object in a reply. Raises StreamBroken when it is none."""
    try:
        value = parse(body)
    except ValueError as exc:
        raise StreamBroken(endpoint.name, f"The provider {endpoint.name} answered with something that is no JSON.") from exc
    if not isinstance(value, dict):
        raise StreamBroken(endpoint.name, f"The provider {endpoint.name} answered with JSON that is no object.")
    return value
