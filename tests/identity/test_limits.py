"""Budgets of requests: never more than they allow, by however many processes."""

import asyncio
import multiprocessing
from datetime import UTC, datetime, timedelta
from threading import Barrier

import pytest

from eyrie.identity.errors import RateLimited
from eyrie.identity.limits import (
    DEFAULT_QUOTAS,
    Buckets,
    Charge,
    Lease,
    Limiter,
    MemoryBuckets,
    PostgresBuckets,
    Quota,
    RateScope,
    RedisBuckets,
)
from eyrie.kit.ids import uuid7
from eyrie.kit.redis import open_redis
from eyrie.postgres.database import Database, DatabaseUrls
from tests.identity.conftest import Time
from tests.redis_server import RedisServer

AT = datetime(2026, 1, 1, 12, 0, 30, tzinfo=UTC)
QUOTA = Quota("test", RateScope.PRINCIPAL, 300, timedelta(minutes=1))


async def allowed(limiter: Limiter, charges: list[Charge], attempts: int) -> int:
    passed = 0
    for _ in range(attempts):
        try:
            await limiter.take(charges)
        except RateLimited:
            continue
        passed += 1
    return passed


def spend(urls: DatabaseUrls, whose: str, together: Barrier, results: "multiprocessing.SimpleQueue[int]") -> None:
    async def run() -> int:
        async with Database(urls, app_connections=2, system_connections=1) as database:
            limiter = Limiter(PostgresBuckets(database), lambda: AT)
            return sum(await asyncio.gather(*(allowed(limiter, [Charge(QUOTA, whose)], 50) for _ in range(4))))

    together.wait(30)
    results.put(asyncio.run(run()))


def test_three_processes_together_never_pass_the_limit(database: DatabaseUrls) -> None:
    context = multiprocessing.get_context("spawn")
    results: multiprocessing.SimpleQueue[int] = context.SimpleQueue()
    whose, together = str(uuid7()), context.Barrier(3)
    processes = [context.Process(target=spend, args=(database, whose, together, results)) for _ in range(3)]

    for process in processes:
        process.start()
    passed = [results.get() for _ in processes]
    for process in processes:
        process.join()

    # What a process took and had no more use for is lost: at most a slice each.
    assert QUOTA.amount - 2 * QUOTA.slice < sum(passed) <= QUOTA.amount


async def test_last_lease_is_cut_to_what_is_left(db: Database) -> None:
    buckets, bucket = PostgresBuckets(db), str(uuid7())

    leases = [await buckets.lease(bucket, AT, wanted=4, quota=10) for _ in range(4)]

    assert leases == [Lease(4, 4), Lease(4, 8), Lease(2, 10), Lease(0, 10)]


async def test_memory_leases_like_the_database() -> None:
    buckets = MemoryBuckets(size=2)

    leases = [await buckets.lease("a", AT, wanted=4, quota=10) for _ in range(4)]
    for bucket in ("b", "c"):
        await buckets.lease(bucket, AT, wanted=1, quota=10)
    again = await buckets.lease("a", AT, wanted=1, quota=10)

    assert leases == [Lease(4, 4), Lease(4, 8), Lease(2, 10), Lease(0, 10)]
    assert again == Lease(1, 1)


async def test_redis_leases_like_the_database_and_two_processes_share(redis: RedisServer) -> None:
    clients = [open_redis(redis.url) for _ in range(2)]
    one, other = (RedisBuckets(client, MemoryBuckets()) for client in clients)

    leases = [await buckets.lease("a", AT, wanted=4, quota=10) for buckets in (one, other, one, other)]
    narrowed = await one.lease("a", AT, wanted=1, quota=5)
    next_window = await one.lease("a", AT + timedelta(minutes=1), wanted=1, quota=10)
    for client in clients:
        await client.aclose()

    assert leases == [Lease(4, 4), Lease(4, 8), Lease(2, 10), Lease(0, 10)]
    assert (narrowed, next_window) == (Lease(0, 5), Lease(1, 1))


async def test_many_at_once_never_pass_the_limit_in_redis(redis: RedisServer) -> None:
    client = open_redis(redis.url)
    limiters = [Limiter(RedisBuckets(client, MemoryBuckets()), Time(AT)) for _ in range(3)]

    passed = await asyncio.gather(*(allowed(limiter, [Charge(QUOTA, "a")], 50) for limiter in limiters for _ in range(4)))
    await client.aclose()

    assert QUOTA.amount - 2 * QUOTA.slice < sum(passed) <= QUOTA.amount


async def test_a_lost_redis_leaves_the_limit_to_the_database(db: Database, redis: RedisServer) -> None:
    client, bucket = open_redis(redis.url), str(uuid7())
    buckets = RedisBuckets(client, PostgresBuckets(db))

    before = await buckets.lease(bucket, AT, wanted=4, quota=6)
    redis.kill()
    after = [await buckets.lease(bucket, AT, wanted=4, quota=6) for _ in range(3)]
    await client.aclose()

    assert before == Lease(4, 4)
    assert after == [Lease(4, 4), Lease(2, 6), Lease(0, 6)]


async def test_refused_request_counts_against_no_quota() -> None:
    wide, narrow = Quota("wide", RateScope.PRINCIPAL, 3, timedelta(minutes=1)), Quota("narrow", RateScope.WORKSPACE, 1, timedelta(hours=1))
    limiter = Limiter(MemoryBuckets(), Time(AT))
    both = [Charge(wide, "a"), Charge(narrow, "w")]

    passed = await allowed(limiter, both, 5)
    left = await allowed(limiter, both[:1], 5)

    assert (passed, left) == (1, 2)


async def test_refusal_names_the_quota_and_when_it_starts_anew() -> None:
    limiter = Limiter(MemoryBuckets(), Time(AT))
    charge = Charge(Quota("one", RateScope.PRINCIPAL, 1, timedelta(hours=1)), "a")
    await limiter.take([charge])

    with pytest.raises(RateLimited) as raised:
        await limiter.take([charge])

    assert raised.value.headers == {"RateLimit-Policy": '"one";q=1;w=3600', "RateLimit": '"one";r=0;t=3570', "Retry-After": "3570"}
    assert raised.value.members == {"limit": "one", "quota": 1, "window_seconds": 3600, "retry_after_seconds": 3570}


async def test_forgotten_holdings_allow_less_never_more() -> None:
    limiter = Limiter(MemoryBuckets(), Time(AT), size=1)
    quota = Quota("test", RateScope.PRINCIPAL, 100, timedelta(minutes=1))

    passed = 0
    for number in range(200):
        passed += await allowed(limiter, [Charge(quota, "a")], 1)
        await limiter.take([Charge(quota, f"other-{number}")])

    assert 0 < passed <= quota.amount


def test_defaults_are_the_documented_ones() -> None:
    amounts = {class_.value: [(one.scope.value, one.amount, one.window) for one in quotas] for class_, quotas in DEFAULT_QUOTAS.items()}

    minute, hour = timedelta(minutes=1), timedelta(hours=1)
    assert amounts == {
        "start": [("principal", 10, minute), ("principal", 100, hour), ("session", 50, hour), ("workspace", 1_000, hour)],
        "read": [("principal", 600, minute)],
        "write": [("principal", 120, minute)],
        "call": [("principal", 3_000, minute)],
        "auth": [("address", 10, minute)],
    }


TOKENS = Quota("tokens", RateScope.PRINCIPAL, 100, timedelta(minutes=1), unit="tokens", most_at_once=100)


async def refused(limiter: Limiter, charge: Charge) -> bool:
    try:
        await limiter.take([charge])
    except RateLimited:
        return True
    return False


@pytest.mark.parametrize("store", ["database", "redis"])
async def test_what_a_request_used_in_the_end_counts_in_all_processes(store: str, db: Database, redis: RedisServer) -> None:
    clients = [open_redis(redis.url) for _ in range(2)]
    stores: list[Buckets] = [PostgresBuckets(db) if store == "database" else RedisBuckets(client, MemoryBuckets()) for client in clients]
    one, other = (Limiter(buckets, Time(AT)) for buckets in stores)
    charge = Charge(TOKENS, str(uuid7()), 10)

    await one.take([charge])
    before = await refused(other, charge)
    await one.correct(charge, 500, AT)
    after = [await refused(limiter, charge) for limiter in (one, other, other, other)]
    for client in clients:
        await client.aclose()

    # The other process may have a slice in hand, of two; its next call is refused.
    assert (before, after[0], after[-1]) == (False, True, True)


async def test_what_was_not_used_is_given_back_in_the_same_window_only() -> None:
    time = Time(AT)
    limiter = Limiter(MemoryBuckets(), time)
    charge = Charge(TOKENS, "a", 100)

    await limiter.take([charge])
    await limiter.correct(charge, 0, AT)
    again = await refused(limiter, charge)
    used_up = await refused(limiter, charge)
    time.at = AT + timedelta(minutes=1)
    await limiter.correct(charge, 0, AT)  # of the window before
    anew = [await refused(limiter, charge) for _ in range(2)]

    assert (again, used_up, anew) == (False, True, [False, True])
