"""A process that loses its Redis goes on, says so, and finds it again."""

from pathlib import Path

from httpx import AsyncClient
from psycopg.conninfo import conninfo_to_dict
from pydantic import SecretStr

from eyrie.components import Duty, running
from eyrie.features.all import COMPONENTS
from eyrie.kit.redis import Redis
from eyrie.main import create_app
from eyrie.postgres.database import DatabaseUrls
from eyrie.settings import LimitSettings, Settings
from tests.app import client_of
from tests.databases import SharedServer
from tests.fakes.worker import SECRET
from tests.redis_server import RedisServer

KEY = "k" * 32
READS = 20


def settings_of(postgres: SharedServer, urls: DatabaseUrls, folder: Path, redis_url: str) -> Settings:
    """Settings of a process on `urls`' database."""
    parts = {**conninfo_to_dict(postgres.address.superuser), "dbname": conninfo_to_dict(urls.owner)["dbname"]}
    return Settings(
        data_dir=folder / "eyrie",
        database_url=SecretStr(f"postgresql://{parts['user']}:{parts['password']}@{parts['host']}:{parts['port']}/{parts['dbname']}"),
        redis_url=SecretStr(redis_url),
        secret_key=SecretStr(SECRET.decode()),
        bootstrap_api_key=SecretStr(KEY),
        limits=LimitSettings(reads_per_minute=READS),
    )


async def statuses(client: AsyncClient, count: int) -> list[int]:
    """What so many requests are answered with."""
    return [(await client.get("/api/v1/me")).status_code for _ in range(count)]


async def dependency(client: AsyncClient, redis: Redis, *, away: bool) -> tuple[str, str, bool]:
    """Overall status, that of Redis, and readiness, once health knows that Redis is away or back."""
    while True:
        report = (await client.get("/health")).json()
        if redis.away == away:
            found = {one["name"]: one["status"] for one in report["dependencies"]}
            if (found["redis"] == "ok") is not away:
                return report["status"], found["redis"], (await client.get("/health/ready")).json()["ready"]


async def test_a_process_goes_on_without_its_redis_and_finds_it_again(
    postgres: SharedServer, fresh_database: DatabaseUrls, redis: RedisServer, tmp_path: Path
) -> None:
    async with running(settings_of(postgres, fresh_database, tmp_path, redis.url), COMPONENTS, Duty.API) as resources:
        client, shared = client_of(create_app(resources), headers={"Authorization": f"Bearer {KEY}"}), resources.get(Redis)
        before = await statuses(client, 2)
        healthy = await dependency(client, shared, away=False)
        redis.kill()
        without = await statuses(client, 3)
        degraded = await dependency(client, shared, away=True)
        metrics = (await client.get("/metrics")).text
        further = await statuses(client, 3 * READS)  # whatever was counted where, and should a minute begin
        redis.start()
        recovered = await dependency(client, shared, away=False)

    assert (before, without) == ([200] * 2, [200] * 3)
    assert (healthy, degraded, recovered) == (("ok", "ok", True), ("degraded", "failed", True), ("ok", "ok", True))
    assert "eyrie_redis_up 0.0" in metrics
    assert set(further) == {200, 429}


async def test_a_redis_that_is_not_there_holds_up_no_start(postgres: SharedServer, fresh_database: DatabaseUrls, tmp_path: Path) -> None:
    async with running(settings_of(postgres, fresh_database, tmp_path, "redis://127.0.0.1:1/0"), COMPONENTS, Duty.API) as resources:
        client = client_of(create_app(resources), headers={"Authorization": f"Bearer {KEY}"})
        answered = await statuses(client, 2)

    assert answered == [200, 200]
