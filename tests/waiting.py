"""Waiting for what other tasks, threads and processes do: for a condition, and with patience."""

import asyncio
from collections.abc import Awaitable, Callable

PATIENCE_SECONDS = 30.0
"""How long a test waits for what takes a moment on a machine that has nothing else to do."""
TRIES = 3
_LOOK_SECONDS = 0.01


async def until(condition: Callable[[], object]) -> None:
    """Return once `condition` holds; what it gives is awaited where that is needed. Raises TimeoutError."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while True:
            holds = condition()
            if await holds if isinstance(holds, Awaitable) else holds:
                return
            await asyncio.sleep(_LOOK_SECONDS)


async def quickest(attempt: Callable[[], Awaitable[float]], seconds: float) -> float:
    """The shortest of a few attempts, each of which gives how long it took; the first one within `seconds` is the last.

    What is slow is slow each time; a machine with other things to do holds one up now and then.
    """
    taken: list[float] = []
    while len(taken) < TRIES and min(taken, default=seconds) >= seconds:
        taken.append(await attempt())
    return min(taken)
