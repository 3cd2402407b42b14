"""Whether a database is as it must be, beside its schema."""

from dataclasses import replace

from psycopg.conninfo import make_conninfo

from eyrie.postgres.database import DatabaseUrls
from eyrie.postgres.fitness import examine
from tests.databases import SharedServer


async def test_a_database_of_ours_is_fit(database: DatabaseUrls) -> None:
    found = await examine(database)

    assert found.extension is not None
    assert found.extension[0].isdigit()
    assert found.unsafe_role is None


async def test_a_role_that_steps_around_row_security_is_named(database: DatabaseUrls, postgres: SharedServer) -> None:
    found = await examine(replace(database, system=postgres.address.superuser))

    assert found.unsafe_role == "postgres"


async def test_a_missing_extension_is_seen(database: DatabaseUrls, postgres: SharedServer) -> None:
    bare = make_conninfo(postgres.address.superuser, dbname="template1")

    assert (await examine(replace(database, owner=bare))).extension is None
