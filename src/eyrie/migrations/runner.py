"""Runs the revisions of this package up or down, one process at a time.

Only the migrating process imports this module: Alembic and SQLAlchemy are slow to import, and a start that finds the
schema current needs neither.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from alembic import command
from alembic.config import Config
from psycopg.sql import SQL, Literal
from sqlalchemy import Connection, NullPool, create_engine

from eyrie.migrations import OLDEST_PROGRAM
from eyrie.postgres.database import with_search_path

_LOCK = 0x6D69_6772_6174  # "migrat": held by the one process that migrates


def upgrade(url: str, revision: str = "head") -> None:
    """Bring the database at `url` (as its *owner*) up to `revision`; one that is there already is left as it is."""
    with _connection(url) as connection:
        command.upgrade(_config(connection), revision)
        connection.commit()
        connection.exec_driver_sql(SQL("COMMENT ON TABLE eyrie.alembic_version IS {}").format(Literal(OLDEST_PROGRAM)).as_string())
        connection.commit()


def downgrade(url: str, revision: str) -> None:
    """Take the database at `url` (as its *owner*) down to `revision`, or to "base": before the first one."""
    with _connection(url) as connection:
        command.downgrade(_config(connection), revision)
        connection.commit()


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


@contextmanager
def _connection(url: str) -> Iterator[Connection]:
    with psycopg.connect(with_search_path(url), autocommit=True) as raw:
        # Released with the session, however this process ends.
        raw.execute("SET lock_timeout = '10min'")
        raw.execute("SELECT pg_advisory_lock(%s)", [_LOCK])
        # A migration that waits for a table's lock makes everybody else wait behind it.
        raw.execute("SET lock_timeout = '30s'")
        raw.autocommit = False
        engine = create_engine("postgresql+psycopg://", creator=lambda: raw, poolclass=NullPool)
        with engine.connect() as connection:
            yield connection
