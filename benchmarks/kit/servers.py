"""Servers under test in throw-away data directories: PostgreSQL as Eyrie runs it, and a whole Eyrie."""

import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import psycopg
from psycopg.conninfo import conninfo_to_dict
from psycopg.sql import SQL, Identifier

from eyrie.postgres.database import DatabaseUrls
from eyrie.postgres.embedded import EmbeddedServer
from eyrie.postgres.schema import migrate


@contextmanager
def data_directory() -> Iterator[Path]:
    """A path for a data directory that the server's account can reach; gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="eyrie-bench-"))
    folder.chmod(0o711 if os.getuid() == 0 else 0o700)
    try:
        yield folder / "data"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@dataclass(frozen=True)
class Postgres:
    """A running server with Eyrie's database in it, with the settings of the product."""

    data_dir: Path
    pid: int
    urls: DatabaseUrls
    superuser: str

    def fresh(self, name: str) -> dict[str, str]:
        """An empty database of that name, as the variables of libpq that lead to it."""
        with psycopg.connect(self.superuser, autocommit=True) as connection:
            connection.execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(name)))
            connection.execute(SQL("CREATE DATABASE {}").format(Identifier(name)))
        parts = conninfo_to_dict(self.superuser)
        named = {"PGHOST": "host", "PGPORT": "port", "PGUSER": "user", "PGPASSWORD": "password"}
        return {**{variable: str(parts[part]) for variable, part in named.items()}, "PGDATABASE": name}

    def fresh_url(self, name: str) -> str:
        """An empty database of that name, as EYRIE_DATABASE_URL takes it."""
        made = self.fresh(name)
        return f"postgresql://{made['PGUSER']}:{quote(made['PGPASSWORD'], safe='')}@{made['PGHOST']}:{made['PGPORT']}/{name}"

    def version(self) -> str:
        """Its version."""
        with psycopg.connect(self.superuser) as connection:
            return str(connection.info.server_version)


@asynccontextmanager
async def postgres() -> AsyncIterator[Postgres]:
    """An embedded server as `eyrie up` starts it, migrated; gone afterwards."""
    with data_directory() as data_dir:
        server = EmbeddedServer(data_dir)
        async with server as urls:
            await migrate(urls)
            yield Postgres(data_dir, server.pid, urls, server.superuser_url)
