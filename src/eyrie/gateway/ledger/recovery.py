"""What dead processes left behind: looked for at the start and then every few seconds, and worked off."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from pathlib import Path

import structlog
from psycopg import Error as DatabaseFailure
from psycopg_pool import PoolTimeout

from eyrie.gateway.ledger.spool import Dead, find_dead
from eyrie.kit.tasks import end

log = structlog.get_logger(__name__)

LOOK_SECONDS = 5.0

WorkOff = Callable[[Dead], Awaitable[object]]
"""Works a part of what a dead process left off. May be repeated."""


async def recover(folder: Path, steps: Sequence[WorkOff]) -> int:
    """Work off what is left in the folder, each dead process by all `steps` in order; how many processes those were."""
    worked_off = 0
    for dead in find_dead(folder):
        finished = False
        try:
            for step in steps:
                await step(dead)
            finished = True
            worked_off += 1
            log.info("worked off what a process left behind", holder=str(dead.holder))
        finally:
            dead.close(finished=finished)
    return worked_off


@contextlib.asynccontextmanager
async def recovering(folder: Path, steps: Sequence[WorkOff]) -> AsyncIterator[None]:
    """Recover for as long as the block lasts."""
    looking = asyncio.create_task(_look(folder, steps), name="spool recovery")
    try:
        yield
    finally:
        await end(looking)


async def _look(folder: Path, steps: Sequence[WorkOff]) -> None:
    while True:
        try:
            await recover(folder, steps)
        except (DatabaseFailure, PoolTimeout) as error:
            log.warning("what a process left behind waits for the database", error=str(error))
        await asyncio.sleep(LOOK_SECONDS)
