"""What `eyrie doctor` finds, and the mend it says for it."""

import resource
import socket
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from psycopg.conninfo import conninfo_to_dict
from pydantic import SecretStr

from eyrie.cli.access import Access
from eyrie.cli.checks import machine, server
from eyrie.cli.checks.finding import Level
from eyrie.postgres.database import DatabaseUrls
from eyrie.postgres.layout import Layout
from eyrie.settings import DiskSettings, Settings
from tests.databases import SharedServer
from tests.ports import free_port
from tests.redis_server import RedisServer


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings for a data directory that is not there yet."""
    return Settings(data_dir=tmp_path / "data", port=free_port())


def made(settings: Settings, mode: int = 0o700) -> Path:
    """The data directory, once it is there."""
    settings.data_dir.mkdir()
    settings.data_dir.chmod(mode)
    return settings.data_dir


def test_an_old_interpreter_and_a_wrong_clock_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 9))

    found = [machine.python(), machine.clock(datetime(1970, 1, 1, tzinfo=UTC)), machine.clock(datetime(2027, 1, 1, tzinfo=UTC))]

    assert [one.level for one in found] == [Level.FAIL, Level.FAIL, Level.OK]


@pytest.mark.parametrize(
    ("soft", "level", "detail"),
    [(1_024, Level.WARN, "1024 (at most 8192)"), (8_192, Level.OK, "8192"), (resource.RLIM_INFINITY, Level.OK, "no limit")],
)
def test_too_few_open_files_are_worth_a_warning(monkeypatch: pytest.MonkeyPatch, soft: int, level: Level, detail: str) -> None:
    monkeypatch.setattr(resource, "getrlimit", lambda _: (soft, 8_192))

    found = machine.open_files()

    assert (found.level, found.detail) == (level, detail)


def test_a_data_directory_is_looked_at_before_and_after_it_is_made(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    missing = machine.data_directory(settings)
    folder = made(settings)
    private = machine.data_directory(settings)
    folder.chmod(0o755)
    public = machine.data_directory(settings)
    monkeypatch.setattr("os.access", lambda *_: False)

    assert "will be made" in missing.detail
    assert (private.level, public.level, public.mend) == (Level.OK, Level.WARN, f"Run: chmod go-rw {folder}")
    assert machine.data_directory(settings).level is Level.FAIL


@pytest.mark.parametrize(("minimum", "level"), [(1, Level.OK), (6, Level.WARN), (16, Level.FAIL)])
def test_little_room_is_told_before_it_is_too_little(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, minimum: int, level: Level
) -> None:
    gigabyte = 2**30
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Usage", (), {"free": 10 * gigabyte}))

    found = machine.space(settings.model_copy(update={"disk": DiskSettings(min_free_bytes=minimum * gigabyte)}))

    assert (found.level, found.detail) == (level, "10,240 MB free")


def _nothing(_: Path) -> None:
    pass


def _lost(folder: Path) -> None:
    Layout(folder).cluster.mkdir(parents=True)


def _holding(text: bytes, mode: int) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        (folder / "secret.key").write_bytes(text)
        (folder / "secret.key").chmod(mode)

    return write


def _unreadable(folder: Path) -> None:
    (folder / "secret.key").mkdir()


@pytest.mark.parametrize(
    ("prepare", "level", "detail"),
    [
        pytest.param(_nothing, Level.OK, "will be made", id="before the first start"),
        pytest.param(_lost, Level.FAIL, "is missing", id="lost"),
        pytest.param(_unreadable, Level.FAIL, "can't be read", id="unreadable"),
        pytest.param(_holding(b"x", 0o600), Level.FAIL, "is damaged", id="damaged"),
        pytest.param(_holding(b"k" * 64, 0o644), Level.WARN, "others may read", id="open"),
        pytest.param(_holding(b"k" * 64, 0o600), Level.OK, "keep a copy", id="well"),
    ],
)
def test_the_secret_key_is_looked_at(settings: Settings, prepare: Callable[[Path], None], level: Level, detail: str) -> None:
    prepare(made(settings))

    found = machine.secret(settings)

    assert found.level is level
    assert detail in found.detail


def test_a_secret_key_and_a_database_of_ones_own_need_no_files(settings: Settings) -> None:
    own = Settings(data_dir=settings.data_dir, secret_key="k" * 32, database_url="postgresql://u:p@localhost/d")

    assert machine.secret(own).detail == "from EYRIE_SECRET_KEY"
    assert machine.binaries(own).detail == "not used: EYRIE_DATABASE_URL is set"


def test_a_taken_port_fails_unless_nobody_else_has_it(settings: Settings) -> None:
    free = server.port(settings, None)
    with socket.socket() as other:
        other.bind((settings.host, settings.port))
        other.listen()
        taken = server.port(settings, None)

    assert (free.level, taken.level) == (Level.OK, Level.FAIL)
    assert "EYRIE_PORT" in taken.mend


async def test_a_database_is_examined_and_its_faults_told(settings: Settings, database: DatabaseUrls, postgres: SharedServer) -> None:
    name = str(conninfo_to_dict(database.owner)["dbname"])
    parts = conninfo_to_dict(postgres.address.superuser)
    url = f"postgresql://{parts['user']}:{parts['password']}@{parts['host']}:{parts['port']}/{name}"
    here = Settings(data_dir=settings.data_dir, secret_key="k" * 32, database_url=url)

    found = {one.check: one for one in await server.database(here)}

    assert (found["database"].level, found["schema"].level) == (Level.OK, Level.OK)
    assert found["vector extension"].level is Level.OK


async def test_a_database_that_is_not_there_yet_or_does_not_answer_is_told(settings: Settings) -> None:
    gone = Settings(data_dir=settings.data_dir, secret_key="k" * 32, database_url=f"postgresql://u:p@127.0.0.1:{settings.port}/d")

    assert [one.detail for one in await server.database(settings)] == ["will be made at the first start"]
    assert [one.level for one in await server.database(gone)] == [Level.FAIL]


async def test_redis_is_tried_where_it_is_set(settings: Settings, redis: RedisServer) -> None:
    used = Settings(data_dir=settings.data_dir, redis_url=SecretStr(redis.url))

    unset = await server.redis(settings)
    there = await server.redis(used)
    redis.kill()
    gone = await server.redis(used)

    assert [one.level for one in (unset, there, gone)] == [Level.OK, Level.OK, Level.WARN]
    assert "EYRIE_REDIS_URL" in gone.mend


def test_providers_are_asked_of_a_running_server_only(settings: Settings) -> None:
    nobody = Access(f"http://127.0.0.1:{settings.port}", "key")

    assert server.providers(None) == []
    assert [one.level for one in server.providers(nobody)] == [Level.WARN]
