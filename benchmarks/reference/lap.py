"""How a program is measured from outside: it warms up, says so, waits, carries its runs and says how long it took.

Standard library only: the programs that import it live in environments where Eyrie is not installed.
"""

import asyncio
import json
import sys
import time
from collections.abc import Awaitable, Callable

WARM_UP = 200


async def lap(carry: Callable[[int], Awaitable[None]], runs: int, in_flight: int) -> None:
    """Carry `runs` runs, `in_flight` at a time, after a warm-up and once a line arrives on standard input."""
    await _carry(carry, range(WARM_UP), in_flight)
    say({"ready": True})
    await asyncio.to_thread(sys.stdin.readline)
    began = time.perf_counter()
    await _carry(carry, range(WARM_UP, WARM_UP + runs), in_flight)
    say({"seconds": time.perf_counter() - began})
    await asyncio.to_thread(sys.stdin.readline)  # stay, so that whoever measures can still read our CPU time


def say(message: dict[str, float]) -> None:
    """One line for whoever measures."""
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


async def _carry(carry: Callable[[int], Awaitable[None]], numbers: range, in_flight: int) -> None:
    waiting = iter(numbers)

    async def lane() -> None:
        for number in waiting:
            await carry(number)

    await asyncio.gather(*(lane() for _ in range(in_flight)))
