"""Ending background tasks for certain."""

import asyncio

_AGAIN_SECONDS = 0.1


async def first_to_end(*tasks: "asyncio.Task[None]") -> tuple[str, BaseException | None]:
    """Wait until one of tasks that should last ends; its name, and what it raised."""
    ended, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    task = ended.pop()
    return task.get_name(), None if task.cancelled() else task.exception()


async def end(*tasks: "asyncio.Task[None]") -> None:
    """Cancel tasks and return when all have ended; what they raised is dropped, as it is the caller who gives them up.

    A cancel is repeated until it is heeded: on Python 3.11 `asyncio.wait_for`, which the database driver waits with, swallows
    one that arrives together with the event (https://github.com/python/cpython/issues/86296).
    """
    running = set(tasks)
    while running:
        for task in running:
            task.cancel()
        _, running = await asyncio.wait(running, timeout=_AGAIN_SECONDS)
    await asyncio.gather(*tasks, return_exceptions=True)
