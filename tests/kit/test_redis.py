"""Redis as an accelerator: it answers, or says at once that it is away."""

import asyncio
import socket
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from eyrie.kit.redis import AGAIN_SECONDS, Redis, RedisAway, open_redis
from eyrie.kit.redis_driver import connect
from tests.redis_server import RedisServer

HOUR = timedelta(hours=1)


class Ticks:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def ticks() -> Ticks:
    return Ticks()


@pytest.fixture
async def client(redis: RedisServer, ticks: Ticks) -> AsyncIterator[Redis]:
    opened = Redis(connect(redis.url), ticks)
    yield opened
    await opened.aclose()


async def test_a_value_is_kept_until_it_is_removed_or_expires(client: Redis) -> None:
    before = await client.get("key")
    await client.set("key", b"\0value", keep=HOUR)
    kept = await client.get("key")
    await client.delete("key")
    removed = await client.get("key")
    await client.set("key", b"short", keep=HOUR)
    left = await client.run("return {redis.call('TTL', KEYS[1])}", "key")

    assert (before, kept, removed) == (None, b"\0value", None)
    assert 3_590 < left[0] <= 3_600


async def test_keys_are_marked_as_ours_and_a_script_sees_them(client: Redis) -> None:
    await client.set("key", b"7", keep=HOUR)

    answer = await client.run("return {redis.call('EXISTS', 'eyrie:key'), redis.call('GET', KEYS[1]) + ARGV[1]}", "key", 5)

    assert answer == [1, 12]


async def test_a_lost_redis_is_told_once_and_not_waited_for(redis: RedisServer, client: Redis, ticks: Ticks) -> None:
    await client.ping()
    redis.kill()

    with capture_logs() as logs:
        for _ in range(3):
            with pytest.raises(RedisAway):
                await client.get("key")
        lost = client.away
        redis.start()
        with pytest.raises(RedisAway):  # it is back, but was not asked
            await client.get("key")
        ticks.at += AGAIN_SECONDS
        found = await client.get("key")

    assert (lost, found, client.away) == (True, None, False)
    assert [line["event"] for line in logs] == ["redis is away: the database stands in", "redis is back"]


async def test_one_caller_tries_a_lost_redis_while_others_go_the_other_way(ticks: Ticks) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:  # takes connections, and never answers
        client = Redis(connect(f"redis://127.0.0.1:{silent.getsockname()[1]}/0"), ticks)
        with pytest.raises(RedisAway):
            await client.ping()
        ticks.at += AGAIN_SECONDS
        trying = asyncio.create_task(client.get("key"))
        await asyncio.sleep(0)
        with pytest.raises(RedisAway):
            await client.get("key")
        passed_by = not trying.done()
        with pytest.raises(RedisAway):
            await trying
        await client.aclose()

    assert passed_by


async def test_a_health_check_finds_that_it_is_back(redis: RedisServer, client: Redis) -> None:
    redis.kill()
    with pytest.raises(RedisAway):
        await client.ping()
    redis.start()

    await client.ping()

    assert await client.get("key") is None


async def test_a_restarted_redis_is_used_without_a_failure(redis: RedisServer, client: Redis) -> None:
    script = "return {tonumber(ARGV[1])}"
    await client.run(script, "key", 1)
    redis.kill()
    redis.start()

    assert await client.run(script, "key", 2) == [2]
    assert not client.away


async def test_what_redis_refuses_is_as_if_it_were_away(client: Redis) -> None:
    with pytest.raises(RedisAway, match="ResponseError"):
        await client.run("return redis.call('INCRBY', KEYS[1], 'much')", "key")


async def test_redis_is_reached_by_its_url(redis: RedisServer) -> None:
    opened = open_redis(redis.url)

    await opened.ping()
    await opened.aclose()
