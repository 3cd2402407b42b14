"""What is read elsewhere and kept for a while, so that it costs next to nothing on a hot path.

known = self._kept.fresh(workspace_id) or await self._kept.read(workspace_id)
"""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar
from uuid import UUID

V = TypeVar("V")


def _nothing(_: object) -> None:
    """Nothing is to be done for what is forgotten."""


class Kept(Generic[V]):
    """Values by id, each as it was `seconds` ago at most; the `most` that were read last are kept.

    Those who ask for a value that has to be read share one reading. What `read` raises, all of them get.
    """

    def __init__(self, seconds: float, most: int, read: Callable[[UUID], Awaitable[V]], forget: Callable[[V], None] = _nothing) -> None:
        self._seconds = seconds
        self._most = most
        self._read = read
        self._forget = forget
        # By their number: to hash an id itself, and to compare it, is a call of a function in Python.
        self._values: OrderedDict[int, tuple[float, V]] = OrderedDict()
        self._reading: dict[int, asyncio.Task[V]] = {}

    def fresh(self, id_: UUID) -> V | None:
        """The value, if it need not be read."""
        kept = self._values.get(id_.int)
        return None if kept is None or kept[0] <= time.monotonic() else kept[1]

    def last(self, id_: UUID) -> V | None:
        """The value that was read last, however long ago."""
        kept = self._values.get(id_.int)
        return None if kept is None else kept[1]

    async def read(self, id_: UUID) -> V:
        """The value, read anew, or as a reading that is under way will find it."""
        task = self._reading.get(id_.int)
        if task is None:
            task = self._reading[id_.int] = asyncio.create_task(self._keep(id_), name="reading what is kept")
            task.add_done_callback(lambda _: self._reading.pop(id_.int))
        return await asyncio.shield(task)

    def drop(self, id_: UUID) -> None:
        """Have it read when it is asked for next."""
        self._values.pop(id_.int, None)

    async def _keep(self, id_: UUID) -> V:
        value = await self._read(id_)
        self._values[id_.int] = (time.monotonic() + self._seconds, value)
        self._values.move_to_end(id_.int)
        if len(self._values) > self._most:
            _, (_, gone) = self._values.popitem(last=False)
            self._forget(gone)
        return value
