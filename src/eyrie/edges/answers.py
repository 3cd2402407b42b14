"""An answer that has begun: bytes of a provider that pass through, or a model's events said in the client's words."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from typing import Protocol, cast

from msgspec import Struct

from eyrie.edges.protocol import Encoder, Sniffer
from eyrie.gateway.errors import StreamBroken
from eyrie.gateway.protocol import Completed, ModelEvent, ModelResponse, Usage
from eyrie.gateway.providers.endpoint import Endpoint
from eyrie.gateway.providers.raw import RawReply
from eyrie.kit.money import Money


class Answer(Protocol):
    """What an opener gives: `close` drops it."""

    @property
    def usage(self) -> Usage:
        """What it used, once it was read to its end."""
        ...

    def pieces(self) -> AsyncIterator[bytes]:
        """What goes to the client, piece by piece. Raises ModelError when it breaks off."""
        ...

    def close(self) -> None:
        """Drop it, and the connection it comes over."""
        ...


class Whole(Struct, frozen=True):
    """An answer that came in one piece."""

    body: bytes
    usage: Usage
    cost: Money | None = None

    async def pieces(self) -> AsyncIterator[bytes]:
        """The one piece."""
        yield self.body

    def close(self) -> None:
        """Nothing is open."""


class PassedStream:
    """A provider's stream whose bytes pass through."""

    __slots__ = ("_endpoint", "_first", "_reply", "_sniffer")

    def __init__(self, endpoint: Endpoint, reply: RawReply, sniffer: Sniffer) -> None:
        self._endpoint = endpoint
        self._reply = reply
        self._sniffer = sniffer
        self._first = b""

    @property
    def usage(self) -> Usage:
        """What the provider said that it used."""
        return self._sniffer.usage

    async def open(self) -> None:
        """Return when the answer has begun: until then a failure can be made good elsewhere. Raises ModelError."""
        while not self._begun():
            data = await self._reply.piece()
            self._first += self._sniffer.feed(data) if data else self._sniffer.finish()
            if not data and not self._begun():
                raise self._broken()

    def _begun(self) -> bool:
        return self._sniffer.spoken or self._sniffer.ended

    async def pieces(self) -> AsyncIterator[bytes]:
        """The stream, event by event or several at once."""
        if self._first:
            yield self._first
        while not self._sniffer.ended and (data := await self._reply.piece()):
            if out := self._sniffer.feed(data):
                yield out
        if not self._sniffer.ended:
            if out := self._sniffer.finish():
                yield out
            if not self._sniffer.ended:
                raise self._broken()
        await self._reply.drain()

    def close(self) -> None:
        """Give the connection back, or hang up."""
        self._reply.close()

    def _broken(self) -> StreamBroken:
        return StreamBroken(self._endpoint.name, f"The provider {self._endpoint.name} broke off before the end of its answer; try again.")


class Told:
    """A model's events, said in the client's words as they come."""

    def __init__(self, encoder: Encoder, events: AsyncGenerator[ModelEvent, None]) -> None:
        self._encoder = encoder
        self._events = events
        self._first: ModelEvent | None = None
        self._closing: asyncio.Task[None] | None = None
        self.usage = Usage(estimated=True)
        self.cost: Money | None = None

    async def open(self) -> None:
        """Return when the answer has begun. Raises ModelError."""
        self._first = await anext(self._events)

    async def pieces(self) -> AsyncGenerator[bytes, None]:
        """The stream."""
        yield self._encoder.begin()
        if self._first is not None:
            yield self._say(self._first)
        async for event in self._events:
            if out := self._say(event):
                yield out

    def close(self) -> None:
        """Close the stream, and with it the connection."""
        self._closing = asyncio.get_running_loop().create_task(self._events.aclose())

    def _say(self, event: ModelEvent) -> bytes:
        if isinstance(event, Completed):
            self.usage = event.response.usage
            self.cost = _known_cost(event.response)
        return self._encoder.event(event)


async def told_stream(events: AsyncIterator[ModelEvent], encoder: Encoder) -> Told:
    """The answer as a stream, once it has begun. Raises ModelError."""
    told = Told(encoder, cast("AsyncGenerator[ModelEvent, None]", events))
    await told.open()
    return told


async def told_whole(events: AsyncIterator[ModelEvent], encoder: Encoder) -> Whole:
    """The answer in one piece. Raises ModelError."""
    async with aclosing(cast("AsyncGenerator[ModelEvent, None]", events)) as parts:
        async for event in parts:
            if isinstance(event, Completed):
                return Whole(encoder.whole(event.response), event.response.usage, _known_cost(event.response))
    raise AssertionError("a stream of a model ends with Completed or an error")


def _known_cost(response: ModelResponse) -> Money | None:
    """What an answer cost, unless that is our own estimate."""
    return None if response.usage.estimated and response.cost else response.cost
