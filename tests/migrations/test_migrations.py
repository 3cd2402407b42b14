"""Migrations against a real server: up, down, twice at once, from and to schemas of other programs."""

import asyncio
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import psycopg
import pytest

from eyrie.postgres.binaries import installed
from eyrie.postgres.database import DatabaseUrls
from eyrie.postgres.embedded import EmbeddedServer
from eyrie.postgres.errors import MigrationFailed, SchemaOutdated, SchemaTooNew
from eyrie.postgres.schema import MigrationResult, check_schema, known_head, migrate, migrate_down, read_schema

REVISIONS = ["base", *sorted(file.name[:4] for file in files("eyrie.migrations.versions").iterdir() if file.name[:4].isdecimal())]


def dump(urls: DatabaseUrls) -> str:
    """The schema as SQL, without what changes from one dump to the next."""
    done = subprocess.run(
        [installed().program("pg_dump"), "--schema-only", "--schema=eyrie", "--schema=procrastinate", f"--dbname={urls.owner}"],
        capture_output=True,
        text=True,
        check=True,
    )
    return re.sub(r"^\\(un)?restrict .*$", "", done.stdout, flags=re.MULTILINE)


def execute(urls: DatabaseUrls, sql: str) -> None:
    with psycopg.connect(urls.owner, autocommit=True) as connection:
        connection.execute(sql.encode())


@pytest.fixture
def empty_database(fresh_database: DatabaseUrls) -> DatabaseUrls:
    """A database with its roles and schemas, before the first migration."""
    with psycopg.connect(fresh_database.owner, autocommit=True) as connection:
        connection.execute("DROP SCHEMA eyrie CASCADE; DROP SCHEMA procrastinate CASCADE; CREATE SCHEMA eyrie; CREATE SCHEMA procrastinate")
    return fresh_database


async def test_down_to_nothing_and_up_again_gives_the_same_schema(fresh_database: DatabaseUrls) -> None:
    before = dump(fresh_database)

    down = await migrate_down(fresh_database, "base")
    bare = dump(fresh_database)
    up = await migrate(fresh_database)

    assert (down, up) == (MigrationResult(known_head(), "base"), MigrationResult(None, known_head()))
    assert re.findall(r"CREATE (?:UNLOGGED )?(?:TABLE|FUNCTION|TYPE) (?!eyrie.alembic_version)\S+", bare) == []
    assert dump(fresh_database) == before


@pytest.mark.parametrize("revision", REVISIONS[1:-1])
async def test_each_revision_can_be_gone_back_to_and_left_again(fresh_database: DatabaseUrls, revision: str) -> None:
    await migrate_down(fresh_database, revision)
    before = dump(fresh_database)

    await migrate(fresh_database)
    await migrate_down(fresh_database, revision)

    assert dump(fresh_database) == before


async def test_current_schema_is_left_as_it_is(fresh_database: DatabaseUrls) -> None:
    result = await migrate(fresh_database)

    assert not result.changed
    assert await check_schema(fresh_database) == known_head()


async def test_two_processes_that_migrate_at_once_both_succeed(empty_database: DatabaseUrls) -> None:
    results = await asyncio.gather(migrate(empty_database), migrate(empty_database))

    assert {result.after for result in results} == {known_head()}
    assert await check_schema(empty_database) == known_head()


async def test_database_that_was_never_migrated_is_refused(empty_database: DatabaseUrls) -> None:
    with pytest.raises(SchemaOutdated, match="eyrie db migrate"):
        await check_schema(empty_database)


async def test_older_schema_is_refused(fresh_database: DatabaseUrls) -> None:
    execute(fresh_database, "UPDATE eyrie.alembic_version SET version_num = '0000'")

    with pytest.raises(SchemaOutdated, match="has schema 0000"):
        await check_schema(fresh_database)


@pytest.mark.parametrize("oldest", ["'9998'", "NULL"])
async def test_newer_schema_is_refused(fresh_database: DatabaseUrls, oldest: str) -> None:
    execute(fresh_database, f"UPDATE eyrie.alembic_version SET version_num = '9999'; COMMENT ON TABLE eyrie.alembic_version IS {oldest}")

    with pytest.raises(SchemaTooNew, match="Schema 9999 is newer"):
        await check_schema(fresh_database)
    with pytest.raises(SchemaTooNew):
        await migrate(fresh_database)


async def test_newer_schema_that_suits_this_program_is_accepted(fresh_database: DatabaseUrls) -> None:
    execute(fresh_database, "UPDATE eyrie.alembic_version SET version_num = '9999'")

    assert await check_schema(fresh_database) == "9999"


async def test_failed_migration_leaves_the_schema_of_the_last_good_one(empty_database: DatabaseUrls) -> None:
    execute(empty_database, "CREATE TABLE eyrie.providers (in_the_way integer)")

    with pytest.raises(MigrationFailed, match='"providers" already exists'):
        await migrate(empty_database)

    found = await read_schema(empty_database.owner)
    assert found is not None
    assert found.revision == "0003"


def test_start_with_a_current_schema_needs_no_migration_library() -> None:
    program = "import sys, eyrie.postgres.embedded, eyrie.postgres.schema; print({'alembic', 'sqlalchemy'} & set(sys.modules))"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout == "set()\n"


async def test_migration_of_a_used_database_takes_a_snapshot_that_restores_it(data_dir: Path) -> None:
    server = EmbeddedServer(data_dir, settings={"fsync": "off"})
    async with server as urls:
        first = await migrate(urls, snapshot=server.snapshot)
        execute(urls, "CREATE TABLE eyrie.kept AS SELECT 42 AS answer; UPDATE eyrie.alembic_version SET version_num = '0004'")
        with pytest.raises(MigrationFailed) as failed:
            await migrate(urls, snapshot=server.snapshot)
        execute(urls, "DROP TABLE eyrie.kept")
        snapshot = Path(str(failed.value.members["snapshot"]))
        await server.restore(snapshot)
        with psycopg.connect(urls.owner) as connection:
            kept = connection.execute("SELECT answer, version_num FROM eyrie.kept, eyrie.alembic_version").fetchall()

    assert first.snapshot is None
    assert snapshot.parent == data_dir / "snapshots"
    assert kept == [(42, "0004")]
