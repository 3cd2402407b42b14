"""The tests run on the PostgreSQL that was asked for."""

import psycopg

from eyrie.postgres.binaries import MAJOR
from tests.databases import OTHER_BINARIES, SharedServer


def test_the_shared_server_has_the_version_that_was_asked_for(postgres: SharedServer) -> None:
    with psycopg.connect(postgres.address.superuser) as connection:
        major = connection.info.server_version // 10_000

    assert str(major) == (MAJOR if OTHER_BINARIES is None else "16")
