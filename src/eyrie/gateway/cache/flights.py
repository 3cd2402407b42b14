"""One flight per question: of those who ask the same at the same time in this process, one asks the model and the others wait."""

import asyncio
from types import TracebackType
from typing import Self

from eyrie.gateway.cache.memory import Place
from eyrie.gateway.cache.models import Kept
from eyrie.gateway.errors import ModelError

FOLLOW_SECONDS = 60.0
"""How long anybody waits for somebody else's answer."""

Outcome = Kept | ModelError | None
"""What a flight came to: an answer, why the model gave none, or nothing that others could use."""


class Flight:
    """A question that is being answered. Whoever leads ends it by leaving the block."""

    def __init__(self, flights: "Flights", place: Place) -> None:
        self._flights = flights
        self._place = place
        self._ended: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()

    def land(self, kept: Kept) -> None:
        """Give the answer to those who wait."""
        self._end(kept)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._end(error if isinstance(error, ModelError) else None)

    async def outcome(self, until: float) -> Outcome:
        """What it comes to by then; `until` is the loop's time. Raises TimeoutError."""
        async with asyncio.timeout_at(until):
            return await asyncio.shield(self._ended)

    def _end(self, outcome: Outcome) -> None:
        if not self._ended.done():
            self._flights.remove(self._place)
            self._ended.set_result(outcome)


class Flights:
    """The flights of this process."""

    def __init__(self) -> None:
        self._under_way: dict[Place, Flight] = {}

    def under_way(self, place: Place) -> Flight | None:
        """The flight that answers this question."""
        return self._under_way.get(place)

    def lead(self, place: Place) -> Flight:
        """A flight of one's own, which others follow."""
        flight = self._under_way[place] = Flight(self, place)
        return flight

    def remove(self, place: Place) -> None:
        """Nobody can follow it any more."""
        del self._under_way[place]
