"""What is read elsewhere and kept for a while, so that it costs nothing on a hot path."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


def _nothing(_: object) -> None:
    """Nothing is to be done for what is forgotten."""


class Kept(Generic[K, V]):
    """Values by key, each as it was `seconds` ago at most; the `most` that were read last are kept.

    Those who ask for a value that has to be read share one reading. What `read` raises, all of them get.
    """

    def __init__(self, seconds: float, most: int, read: Callable[[K], Awaitable[V]], forget: Callable[[V], None] = _nothing) -> None:
        self._seconds = seconds
        self._most = most
        self._read = read
        self._forget = forget
        self._values: OrderedDict[K, tuple[float, V]] = OrderedDict()
        self._reading: dict[K, asyncio.Task[V]] = {}

    def fresh(self, key: K) -> V | None:
        """The value, if it need not be read."""
        kept = self._values.get(key)
        return None if kept is None or kept[0] <= time.monotonic() else kept[1]

    def last(self, key: K) -> V | None:
        """The value that was read last, however long ago."""
        kept = self._values.get(key)
        return None if kept is None else kept[1]

    async def get(self, key: K) -> V:
        """The value, read if it must be."""
        kept = self._values.get(key)
        return await self.read(key) if kept is None or kept[0] <= time.monotonic() else kept[1]

    async def read(self, key: K) -> V:
        """The value, read anew, or as a reading that is under way will find it."""
        task = self._reading.get(key)
        if task is None:
            task = self._reading[key] = asyncio.create_task(self._keep(key), name="reading what is kept")
            task.add_done_callback(lambda _: self._reading.pop(key))
        return await asyncio.shield(task)

    def drop(self, key: K) -> None:
        """Have it read when it is asked for next."""
        self._values.pop(key, None)

    async def _keep(self, key: K) -> V:
        value = await self._read(key)
        self._values[key] = (time.monotonic() + self._seconds, value)
        self._values.move_to_end(key)
        if len(self._values) > self._most:
            _, (_, gone) = self._values.popitem(last=False)
            self._forget(gone)
        return value
