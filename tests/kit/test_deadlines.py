"""Blocks that end at a deadline, all on one timer."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from eyrie.kit.deadlines import Deadlines

FAR = 60.0
SOON = 0.02


async def within(deadlines: Deadlines, seconds: float, work: Callable[[], Awaitable[object]]) -> str:
    loop = asyncio.get_running_loop()
    try:
        with deadlines.until(loop.time() + seconds, loop):
            await work()
    except TimeoutError:
        return "late"
    return "in time"


async def forever() -> None:
    await asyncio.Event().wait()


async def test_only_those_whose_deadline_has_come_are_ended() -> None:
    deadlines, go = Deadlines(), asyncio.Event()

    waiting = asyncio.create_task(within(deadlines, FAR, go.wait))
    others = (within(deadlines, 2 * SOON, forever), within(deadlines, SOON, forever), within(deadlines, FAR, lambda: asyncio.sleep(0)))
    ended = [*await asyncio.gather(*others)]
    go.set()

    assert (ended, await waiting) == (["late", "late", "in time"], "in time")


async def test_a_deadline_in_the_past_ends_the_first_wait() -> None:
    assert await within(Deadlines(), -1.0, forever) == "late"


async def test_an_error_that_was_first_is_the_one_that_is_raised() -> None:
    deadlines = Deadlines()

    async def fails() -> None:
        raise ValueError("first")

    with pytest.raises(ValueError, match="first"):
        await within(deadlines, FAR, fails)
    assert await within(deadlines, SOON, forever) == "late"


async def test_a_task_that_others_cancel_too_is_cancelled() -> None:
    task = asyncio.create_task(within(deadlines := Deadlines(), FAR, forever))
    await asyncio.sleep(0)
    task.cancel()

    with pytest.raises(asyncio.CancelledError):
        await task

    async def cancelled_late() -> None:
        try:
            await forever()
        except asyncio.CancelledError:
            both.cancel()
            raise

    both = asyncio.create_task(within(deadlines, SOON, cancelled_late))
    with pytest.raises(asyncio.CancelledError):
        await both
    assert both.cancelling() == 1


async def test_a_cancel_that_is_swallowed_leaves_the_task_uncancelled() -> None:
    async def swallows() -> None:
        try:
            await forever()
        except asyncio.CancelledError:
            return

    assert await within(Deadlines(), SOON, swallows) == "in time"
    task = asyncio.current_task()
    assert task is not None
    assert task.cancelling() == 0
