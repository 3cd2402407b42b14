"""Which schema the database has, whether this program can work on it, and how it gets there.

Revisions are numbered files (`0001_identity.py`), so the newest one is known without importing Alembic.
"""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from psycopg import AsyncConnection
from psycopg.rows import class_row

from eyrie.postgres.database import DatabaseUrls, with_search_path
from eyrie.postgres.errors import MigrationFailed, SchemaOutdated, SchemaTooNew

_VERSIONS = Path(__file__).parent.parent / "migrations" / "versions"
_MIGRATION_SECONDS = 3600.0

Snapshot = Callable[[str], Awaitable[Path]]
"""Takes a snapshot of a database of the given schema; returns its file."""


@dataclass(frozen=True)
class MigrationResult:
    """What a migration did: the schemas before and after it, and the snapshot it could be undone with."""

    before: str | None
    after: str
    snapshot: Path | None = None

    @property
    def changed(self) -> bool:
        """False when the database was up to date."""
        return self.before != self.after


@dataclass(frozen=True)
class Schema:
    """The schema of a database; `oldest_program` is the oldest head whose programs work on it."""

    revision: str
    oldest_program: str | None


def known_head() -> str:
    """The schema that this program was written for."""
    return max(file.name.partition("_")[0] for file in _VERSIONS.glob("[0-9]*_*.py"))


async def read_schema(url: str) -> Schema | None:
    """The schema of the database at `url` (as *owner*); None when it was never migrated."""
    async with await AsyncConnection.connect(with_search_path(url), autocommit=True) as connection:
        exists = await connection.execute("SELECT FROM pg_class WHERE oid = to_regclass('eyrie.alembic_version')")
        if await exists.fetchone() is None:
            return None
        async with connection.cursor(row_factory=class_row(Schema)) as cursor:
            await cursor.execute(
                "SELECT version_num AS revision, obj_description('eyrie.alembic_version'::regclass, 'pg_class') AS oldest_program"
                " FROM eyrie.alembic_version"
            )
            return await cursor.fetchone()


async def check_schema(urls: DatabaseUrls) -> str:
    """The database's schema, when this program can work on it.

    That is its own schema, or a newer one that says so (expand first, contract later): a rolling upgrade has programs
    of both. Raises SchemaOutdated or SchemaTooNew.
    """
    found, head = await read_schema(urls.owner), known_head()
    if found is None or found.revision < head:
        raise SchemaOutdated(found.revision if found is not None else None, head)
    if found.revision > head and (found.oldest_program is None or found.oldest_program > head):
        raise SchemaTooNew(found.revision, head)
    return found.revision


async def migrate(urls: DatabaseUrls, *, snapshot: Snapshot | None = None) -> MigrationResult:
    """Bring the database to this program's schema; at once when it has it, and with a snapshot first when it has another.

    Several processes may call this at once: one migrates, the others wait. Raises SchemaTooNew or MigrationFailed.
    """
    found, head = await read_schema(urls.owner), known_head()
    if found is not None and found.revision >= head:
        return MigrationResult(found.revision, await check_schema(urls))
    before = found.revision if found is not None else None
    taken = await snapshot(before) if snapshot is not None and before is not None else None
    await _run(urls, "upgrade", head, taken)
    return MigrationResult(before, head, taken)


async def migrate_down(urls: DatabaseUrls, revision: str) -> MigrationResult:
    """Take the database back to `revision`, or to "base": what newer revisions hold is lost. Raises MigrationFailed."""
    found = await read_schema(urls.owner)
    await _run(urls, "downgrade", revision, None)
    return MigrationResult(found.revision if found is not None else None, revision)


async def _run(urls: DatabaseUrls, direction: str, revision: str, snapshot: Path | None) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "eyrie.migrations",
        direction,
        revision,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(_MIGRATION_SECONDS):
            _, said = await process.communicate(f"{urls.owner}\n".encode())
    except TimeoutError as exc:
        raise MigrationFailed(f"it did not end within {_MIGRATION_SECONDS:.0f} s", snapshot) from exc
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode != 0:
        raise MigrationFailed(said.decode(errors="replace").strip()[-2000:] or f"its process ended with {process.returncode}", snapshot)
