"""Somebody else's server: one login that takes on the three roles, or is told what it lacks."""

from collections.abc import AsyncIterator
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database
from eyrie.postgres.embedded import EmbeddedServer
from eyrie.postgres.errors import ExternalDatabaseUnsupported
from eyrie.postgres.roles import prepare_external
from eyrie.postgres.schema import check_schema, known_head, migrate


@pytest.fixture
async def superuser(data_dir: Path) -> AsyncIterator[str]:
    """A server without the roles of Eyrie, as an administrator sees it, with a database `theirs`."""
    server = EmbeddedServer(data_dir, settings={"fsync": "off"})
    async with server:
        url = make_conninfo(server.superuser_url, dbname="postgres")
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("DROP DATABASE eyrie WITH (FORCE)")
            connection.execute("DROP ROLE eyrie_owner, eyrie_app, eyrie_system")
            connection.execute("CREATE DATABASE theirs")
        yield make_conninfo(url, dbname="theirs")


def hand_out(superuser: str, *statements: str) -> str:
    """A login that the administrator made by `statements`; where it connects."""
    with psycopg.connect(superuser, autocommit=True) as connection:
        for statement in ("CREATE ROLE them LOGIN PASSWORD 'theirs'", *statements):
            connection.execute(statement.encode())
    return make_conninfo(superuser, user="them", password="theirs")


async def test_login_that_may_make_roles_sets_up_and_works_as_each_of_them(superuser: str) -> None:
    url = hand_out(superuser, "ALTER ROLE them CREATEROLE", "ALTER DATABASE theirs OWNER TO them", "CREATE EXTENSION vector")

    urls = await prepare_external(url)
    again = await prepare_external(url)
    await migrate(urls)
    async with Database(urls, app_connections=1, system_connections=1) as database:
        async with database.tenant(uuid7()) as tx:
            app = await tx.value(str, "SELECT current_user::text || ' ' || current_setting('search_path')")
        async with database.system() as tx:
            system = await tx.value(str, "SELECT current_user::text")

    assert urls == again
    assert await check_schema(urls) == known_head()
    assert (app, system) == ("eyrie_app eyrie,procrastinate,public", "eyrie_system")


async def test_login_with_the_rights_of_the_mend_is_enough(superuser: str) -> None:
    poor = hand_out(superuser)
    with pytest.raises(ExternalDatabaseUnsupported) as refused:
        await prepare_external(poor)
    mend = refused.value.detail.partition("run, in this database:\n")[2]
    with psycopg.connect(superuser, autocommit=True) as connection:
        connection.execute(mend.encode())

    urls = await prepare_external(poor)
    await migrate(urls)

    assert await check_schema(urls) == known_head()


async def test_role_that_bypasses_row_security_is_refused(superuser: str) -> None:
    url = hand_out(superuser, "ALTER ROLE them SUPERUSER", "CREATE ROLE eyrie_app BYPASSRLS")

    with pytest.raises(ExternalDatabaseUnsupported, match="ALTER ROLE eyrie_app NOSUPERUSER NOBYPASSRLS"):
        await prepare_external(url)


@pytest.mark.parametrize("url", ["postgresql://nobody:wrong@127.0.0.1:1/none", "postgresql://a:wrong@127.0.0.1:port/x", "wrong wrong"])
async def test_address_that_does_not_answer_is_explained_without_the_password(url: str) -> None:
    with pytest.raises(ExternalDatabaseUnsupported, match="EYRIE_DATABASE_URL") as refused:
        await prepare_external(url)

    assert "wrong" not in refused.value.detail
