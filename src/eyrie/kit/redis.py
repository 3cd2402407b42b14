"""Redis as an accelerator: what processes share here is quick and may be gone at any moment, so every caller has another way.

    try:
        cached = await redis.get("prices:gpt")
    except RedisAway:
        cached = None  # the database knows

Keys are put under `eyrie:`; everything that is stored expires.
"""

import importlib
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Protocol, TypeVar, cast

import structlog

log = structlog.get_logger(__name__)

PREFIX = "eyrie:"
AGAIN_SECONDS = 2.0
"""After a failure, so long nobody waits for Redis; then one caller tries."""

T = TypeVar("T")


class RedisAway(Exception):
    """Redis can't be used now; go the other way."""


class Driver(Protocol):
    """A connected client. Each method raises RedisAway for whatever goes wrong with the server or the way there."""

    async def ping(self) -> None:
        """Return when the server answers."""
        ...

    async def get(self, key: str) -> bytes | None:
        """The value, or None."""
        ...

    async def set(self, key: str, value: bytes, *, keep: timedelta) -> None:
        """Store a value for so long."""
        ...

    async def delete(self, key: str) -> None:
        """Remove a value."""
        ...

    async def run(self, script: str, key: str, arguments: tuple[int, ...]) -> list[int]:
        """Run a Lua script over one key; nothing else runs meanwhile."""
        ...

    async def aclose(self) -> None:
        """Close every connection."""
        ...


class _DriverModule(Protocol):
    def connect(self, url: str) -> Driver: ...


class Redis:
    """The Redis of this process. A call answers at once, or raises RedisAway after a moment; while it is away, at once."""

    def __init__(self, driver: Driver, clock: Callable[[], float] = time.monotonic) -> None:
        self._driver = driver
        self._clock = clock
        self._away = False
        self._again_at = float("-inf")

    @property
    def away(self) -> bool:
        """True from a failure to the next success."""
        return self._away

    async def ping(self) -> None:
        """Return when Redis answers; asks even while it is away. Raises RedisAway."""
        await self._watched(self._driver.ping())

    async def get(self, key: str) -> bytes | None:
        """The value of a key, or None. Raises RedisAway."""
        return await self._tried(lambda: self._driver.get(PREFIX + key))

    async def set(self, key: str, value: bytes, *, keep: timedelta) -> None:
        """Keep a value for so long at most. Raises RedisAway."""
        await self._tried(lambda: self._driver.set(PREFIX + key, value, keep=keep))

    async def delete(self, key: str) -> None:
        """Remove a value. Raises RedisAway: it may still be there, until it expires."""
        await self._tried(lambda: self._driver.delete(PREFIX + key))

    async def run(self, script: str, key: str, *arguments: int) -> list[int]:
        """What a Lua script over one key (`KEYS[1]`, `ARGV`) returns, in one step that nothing interrupts. Raises RedisAway."""
        return await self._tried(lambda: self._driver.run(script, PREFIX + key, arguments))

    async def aclose(self) -> None:
        """Close every connection."""
        await self._driver.aclose()

    async def _tried(self, call: Callable[[], Awaitable[T]]) -> T:
        if self._away:
            if self._clock() < self._again_at:
                raise RedisAway("Redis did not answer a moment ago")
            self._again_at = self._clock() + AGAIN_SECONDS  # whoever asks beside the one that tries goes the other way
        return await self._watched(call())

    async def _watched(self, call: Awaitable[T]) -> T:
        try:
            answer = await call
        except RedisAway as exc:
            self._again_at = self._clock() + AGAIN_SECONDS
            if not self._away:
                self._away = True
                log.warning("redis is away: the database stands in", cause=str(exc))
            raise
        if self._away:
            self._away = False
            log.info("redis is back")
        return answer


def open_redis(url: str) -> Redis:
    """The Redis at `url`; connects when it is first used."""
    # Loaded here: most installations have no Redis, and its client would cost all of them start time.
    module = cast("_DriverModule", importlib.import_module("eyrie.kit.redis_driver"))
    return Redis(module.connect(url))
