"""How often somebody may ask: budgets per window, shared by all processes through leases.

A process takes a small slice of a window's budget from the store in one statement and spends it from memory. What it
took and did not spend is lost with the window, so all processes together never allow more than the budget.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import cached_property
from math import ceil
from types import MappingProxyType
from typing import Protocol

from msgspec import Struct
from msgspec.structs import force_setattr

from eyrie.identity.errors import RateLimited
from eyrie.identity.repository import rate_buckets
from eyrie.kit.clock import Clock
from eyrie.kit.redis import Redis, RedisAway
from eyrie.postgres.database import Database

MAX_BUCKETS = 10_000
_SLICES = 50  # a budget is taken in so many parts, so that little is stranded in a process that falls quiet
_MAX_SLICE = 1_000
KEPT = timedelta(hours=3)
"""How long the count of a window is kept; longer than any window lasts."""


class RateClass(StrEnum):
    """What kind of request is counted."""

    START = "start"
    READ = "read"
    WRITE = "write"
    CALL = "call"
    AUTH = "auth"


class RateScope(StrEnum):
    """Whose requests are counted together."""

    PRINCIPAL = "principal"
    SESSION = "session"
    WORKSPACE = "workspace"
    ADDRESS = "address"


@dataclass(frozen=True)
class Quota:
    """So many requests, or units of something else, in each window. `name` appears in the reply's `RateLimit-Policy`."""

    name: str
    scope: RateScope
    amount: int
    window: timedelta
    unit: str = "requests"
    most_at_once: int = _MAX_SLICE

    @property
    def slice(self) -> int:
        """How much a process takes at once."""
        return min(self.most_at_once, max(1, self.amount // _SLICES))

    @cached_property
    def policy(self) -> str:
        """As an item of `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers)."""
        return f'"{self.name}";q={self.amount};w={int(self.window.total_seconds())}'

    def start_of(self, at: datetime) -> datetime:
        """When the window that `at` is in began."""
        seconds = int(self.window.total_seconds())
        return datetime.fromtimestamp(int(at.timestamp()) // seconds * seconds, UTC)


_MINUTE, _HOUR = timedelta(minutes=1), timedelta(hours=1)

DEFAULT_QUOTAS: MappingProxyType[RateClass, tuple[Quota, ...]] = MappingProxyType(
    {
        RateClass.START: (
            Quota("start-minute", RateScope.PRINCIPAL, 10, _MINUTE),
            Quota("start-hour", RateScope.PRINCIPAL, 100, _HOUR),
            Quota("start-session", RateScope.SESSION, 50, _HOUR),
            Quota("start-workspace", RateScope.WORKSPACE, 1_000, _HOUR),
        ),
        RateClass.READ: (Quota("read", RateScope.PRINCIPAL, 600, _MINUTE),),
        RateClass.WRITE: (Quota("write", RateScope.PRINCIPAL, 120, _MINUTE),),
        RateClass.CALL: (Quota("call", RateScope.PRINCIPAL, 3_000, _MINUTE),),
        RateClass.AUTH: (Quota("auth", RateScope.ADDRESS, 10, _MINUTE),),
    }
)


class Lease(Struct, frozen=True):
    """What a store gave of a window's budget, and how much of it is gone in all."""

    granted: int
    used: int


class Buckets(Protocol):
    """Where the processes share their budgets."""

    async def lease(self, bucket: str, window_start: datetime, *, wanted: int, quota: int) -> Lease:
        """Take up to `wanted` of what is left of `quota` in this window."""
        ...


class PostgresBuckets:
    """Budgets as rows."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def lease(self, bucket: str, window_start: datetime, *, wanted: int, quota: int) -> Lease:
        """Take up to `wanted`, in one statement of its own transaction."""
        async with self._database.anonymous() as tx:
            used = await rate_buckets.take(tx, bucket, window_start, wanted=wanted, quota=quota)
        if used is None:
            return Lease(0, quota)
        return Lease(wanted - max(0, used - quota), min(used, quota))


_TAKE = """
local used = tonumber(redis.call('GET', KEYS[1]) or '0')
local granted = math.min(tonumber(ARGV[1]), math.max(0, tonumber(ARGV[2]) - used))
if granted > 0 then
  used = redis.call('INCRBY', KEYS[1], granted)
  redis.call('EXPIRE', KEYS[1], ARGV[3])
end
return {granted, used}
"""


class RedisBuckets:
    """Budgets as counters in Redis; while it is away, in `otherwise`, so that a window may be granted once in each of the two."""

    def __init__(self, redis: Redis, otherwise: Buckets) -> None:
        self._redis = redis
        self._otherwise = otherwise

    async def lease(self, bucket: str, window_start: datetime, *, wanted: int, quota: int) -> Lease:
        """Take up to `wanted`, in one script."""
        key = f"rate:{bucket}:{int(window_start.timestamp())}"
        try:
            granted, used = await self._redis.run(_TAKE, key, wanted, quota, int(KEPT.total_seconds()))
        except RedisAway:
            return await self._otherwise.lease(bucket, window_start, wanted=wanted, quota=quota)
        return Lease(granted, min(used, quota))


class MemoryBuckets:
    """Budgets of this process alone; bounded by dropping the oldest windows."""

    def __init__(self, size: int = MAX_BUCKETS) -> None:
        self._size = size
        self._used: OrderedDict[tuple[str, datetime], int] = OrderedDict()

    async def lease(self, bucket: str, window_start: datetime, *, wanted: int, quota: int) -> Lease:
        """Take up to `wanted`."""
        used = self._used.get((bucket, window_start), 0)
        granted = min(wanted, max(0, quota - used))
        self._used[bucket, window_start] = used + granted
        if len(self._used) > self._size:
            self._used.popitem(last=False)
        return Lease(granted, used + granted)


@dataclass
class _Held:
    """What this process holds of one window's budget."""

    window_start: datetime
    window_end: datetime
    left: int = 0
    used: int = 0
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


class Standing(Struct, frozen=True):
    """What is left of a quota after a request."""

    quota: Quota
    left: int
    resets_in_seconds: int

    @property
    def limit(self) -> str:
        """What is left, as an item of `RateLimit`."""
        return f'"{self.quota.name}";r={self.left};t={self.resets_in_seconds}'


class Charge(Struct, frozen=True):
    """One quota that a request counts against, and whose; by how much."""

    quota: Quota
    whose: str
    amount: int = 1
    bucket: str = ""
    """What is counted together; follows from quota and whose."""

    def __post_init__(self) -> None:
        force_setattr(self, "bucket", f"{self.quota.name}:{self.whose}")


class Limiter:
    """Counts requests against their quotas."""

    def __init__(self, buckets: Buckets, clock: Clock, *, size: int = MAX_BUCKETS) -> None:
        self._buckets = buckets
        self._clock = clock
        self._size = size
        self._held: OrderedDict[str, _Held] = OrderedDict()

    def take_here(self, charges: Sequence[Charge]) -> list[Standing] | None:
        """As `take`, where this process holds enough of every quota; else None, and nothing was counted."""
        now = self._clock()
        if len(charges) == 1:  # most requests, without a list for it
            charge = charges[0]
            held = self._hold(charge, now)
            if held.left <= 0:
                return None
            held.left -= charge.amount
            return [_standing(charge.quota, held, now)]
        holds = [self._hold(charge, now) for charge in charges]
        if any(held.left <= 0 for held in holds):
            return None
        for held, charge in zip(holds, charges, strict=True):
            held.left -= charge.amount
        return [_standing(charge.quota, held, now) for held, charge in zip(holds, charges, strict=True)]

    async def take(self, charges: Sequence[Charge]) -> list[Standing]:
        """Count a request against each quota. Raises RateLimited, having counted against none, when one is used up.

        The last request before that may take more than is left; what it owes is taken from the window as well.
        """
        taken: list[tuple[_Held, Charge]] = []
        standings: list[Standing] = []
        now = self._clock()
        for charge in charges:
            held = self._hold(charge, now)
            if held.left <= 0:
                async with held.lock:
                    if held.left <= 0:
                        await self._lease(held, charge)
            allowed = held.left > 0
            if allowed:
                held.left -= charge.amount
            standings.append(_standing(charge.quota, held, now))
            if not allowed:
                for other, counted in taken:
                    other.left += counted.amount
                raise _exceeded(standings)
            taken.append((held, charge))
        return standings

    async def correct(self, charge: Charge, actual: int, since: datetime) -> None:
        """A request that was counted as `charge` at `since` used `actual` instead; what is owed then all processes know at once."""
        now = self._clock()
        held, more = self._hold(charge, now), actual - charge.amount
        if more < 0 and charge.quota.start_of(since) != held.window_start:
            return  # it was counted in a window that is over
        async with held.lock:
            held.left -= more
            if held.left < 0:
                await self._lease(held, charge)

    def _hold(self, charge: Charge, now: datetime) -> _Held:
        bucket = charge.bucket
        held = self._held.get(bucket)
        if held is None or not held.window_start <= now < held.window_end:
            window_start = charge.quota.start_of(now)
            held = self._held[bucket] = _Held(window_start, window_start + charge.quota.window)
        self._held.move_to_end(bucket)
        if len(self._held) > self._size:
            self._held.popitem(last=False)  # what it held is lost: fewer requests are allowed, never more
        return held

    async def _lease(self, held: _Held, charge: Charge) -> None:
        """Take a slice of what is left of the window, and what is owed."""
        quota = charge.quota
        if held.used < quota.amount:
            wanted = quota.slice - held.left
            lease = await self._buckets.lease(charge.bucket, held.window_start, wanted=wanted, quota=quota.amount)
            held.left, held.used = held.left + lease.granted, lease.used


def _standing(quota: Quota, held: _Held, now: datetime) -> Standing:
    resets = max(1, ceil((held.window_end - now).total_seconds()))
    return Standing(quota, max(0, held.left + quota.amount - held.used), resets)


def _exceeded(standings: Sequence[Standing]) -> RateLimited:
    last = standings[-1]
    return RateLimited(
        last.quota.name,
        (last.quota.amount, last.quota.unit),
        window_seconds=int(last.quota.window.total_seconds()),
        retry_after_seconds=last.resets_in_seconds,
        fields=rate_headers(standings),
    )


def rate_fields(standings: Sequence[Standing]) -> tuple[str, str]:
    """The values of the reply's fields `RateLimit-Policy`, which quotas hold, and `RateLimit`, what is left of them."""
    if len(standings) == 1:
        return standings[0].quota.policy, standings[0].limit
    return ", ".join(standing.quota.policy for standing in standings), ", ".join(standing.limit for standing in standings)


def rate_headers(standings: Sequence[Standing]) -> dict[str, str]:
    """The reply's fields that say which quotas hold and what is left of them."""
    policy, limit = rate_fields(standings)
    return {"RateLimit-Policy": policy, "RateLimit": limit}
