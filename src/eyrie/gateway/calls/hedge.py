"""Asking a second deployment when the first takes long: whichever begins to answer first is the call's."""

import asyncio
from collections.abc import Awaitable, Callable

from eyrie.gateway.calls.call import A, Call, Opener
from eyrie.kit.problems import AppError


async def hedged(
    first: Call[A], second: Callable[[], Awaitable[Call[A] | None]], opener: Opener[A], *, until: float, after_seconds: float
) -> Call[A]:
    """The call that began first, or the last one to fail. `second` makes the other one when the first has not begun in time.

    Whoever loses is cancelled; what it may have cost counts as spent.
    """
    running = {asyncio.create_task(first.start(opener, until), name="model call"): first}
    everyone = [first]
    try:
        done, _ = await asyncio.wait(running, timeout=after_seconds)
        if not done:
            other = await _made(second)
            if other is not None:
                everyone.append(other)
                running[asyncio.create_task(other.start(opener, until), name="hedged model call")] = other
        call = await _best(running)
        everyone.remove(call)
        return call
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
        for loser in everyone:
            loser.drop()


async def _made(second: Callable[[], Awaitable[Call[A] | None]]) -> Call[A] | None:
    try:
        return await second()
    except AppError:  # no price, no budget: the first one goes on alone
        return None


async def _best(running: dict[asyncio.Task[None], Call[A]]) -> Call[A]:
    """The first of them that began, or the last that failed."""
    while True:
        done, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
        for task in [task for task in running if task in done]:
            call = running.pop(task)
            task.result()
            if call.error is None or not running:
                return call
