"""Draining: what is in progress is counted, new work can see that it is too late."""

import asyncio

from eyrie.kit.drain import Drain


async def test_idle_comes_when_the_last_work_ends() -> None:
    drain = Drain()

    with drain.working(), drain.working():
        assert drain.in_progress == 2
        idle = asyncio.create_task(drain.wait_idle())
        await asyncio.sleep(0)
        assert not idle.done()

    await idle
    assert drain.in_progress == 0


async def test_everybody_hears_that_the_end_begins() -> None:
    drain = Drain()
    waiting = asyncio.create_task(drain.wait_begun())
    assert not drain.begun

    drain.begin()

    await waiting
    assert drain.begun
