"""Snapshots of the embedded database: one file each, taken before every migration and on demand, and put back as a whole."""

import asyncio
import shutil
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from psycopg import AsyncConnection
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.sql import SQL, Identifier

from eyrie.postgres.binaries import installed
from eyrie.postgres.errors import DiskFull, SnapshotFailed
from eyrie.postgres.roles import ensure_roles

_SECONDS = 3600.0
_ENVIRONMENT = {"host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "password": "PGPASSWORD", "dbname": "PGDATABASE"}


async def take_snapshot(superuser_url: str, folder: Path, *, now: datetime, schema: str | None, keep: int = 3) -> Path:
    """Write all of the database to a new file in `folder` and remove all but the newest `keep`.

    The database stays in use meanwhile. Raises SnapshotFailed or DiskFull; a file that is there is complete.
    """
    made = folder / f"{now:%Y%m%dT%H%M%S%fZ}-schema-{schema or 'none'}.dump"
    partial = made.with_name(f".{made.name}.partial")
    _remove(_unfinished(folder))
    partial.touch(mode=0o600)
    try:
        await _run(superuser_url, "pg_dump", "--format=custom", "--no-unlogged-table-data", f"--file={partial}")
        partial.replace(made)
    finally:
        partial.unlink(missing_ok=True)
    _remove(list_snapshots(folder)[keep:])
    return made


def list_snapshots(folder: Path) -> list[Path]:
    """The snapshots in `folder`, newest first."""
    return sorted(folder.glob("*.dump"), reverse=True)


async def restore_snapshot(superuser_url: str, snapshot: Path) -> None:
    """Put the database back to `snapshot`. Everyone else is disconnected at the end; nothing else may be migrating.

    The snapshot is loaded beside the database, which is replaced only when all of it is there. Raises SnapshotFailed
    or DiskFull; the database is unchanged then.
    """
    name = str(conninfo_to_dict(superuser_url)["dbname"])
    fresh, former = f"{name}_restoring", f"{name}_former"
    maintenance = make_conninfo(superuser_url, dbname="postgres")
    async with await AsyncConnection.connect(maintenance, autocommit=True) as connection:
        for leftover in (fresh, former):
            await connection.execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(leftover)))
        await connection.execute(SQL("CREATE DATABASE {}").format(Identifier(fresh)))
        try:
            fresh_url = make_conninfo(superuser_url, dbname=fresh)
            await _run(fresh_url, "pg_restore", "--exit-on-error", f"--dbname={fresh}", str(snapshot))
            async with await AsyncConnection.connect(fresh_url, autocommit=True) as restored:
                await ensure_roles(restored)
        except BaseException:
            await connection.execute(SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(fresh)))
            raise
        await _swap(connection, name, fresh, former)


def _unfinished(folder: Path) -> Iterable[Path]:
    return folder.glob(".*.partial")


def _remove(files: Iterable[Path]) -> None:
    for file in files:
        file.unlink(missing_ok=True)


async def _swap(connection: AsyncConnection[Any], name: str, fresh: str, former: str) -> None:
    rename = SQL("ALTER DATABASE {} RENAME TO {}")
    await connection.execute(SQL("ALTER DATABASE {} ALLOW_CONNECTIONS false").format(Identifier(name)))
    await connection.execute("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = %s", [name])
    # Both names change in one transaction: after a crash there is the old database or the new one under the name.
    async with connection.transaction():
        await connection.execute(rename.format(Identifier(name), Identifier(former)))
        await connection.execute(rename.format(Identifier(fresh), Identifier(name)))
    await connection.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(former)))


async def _run(url: str, program: str, *arguments: str) -> None:
    parts = conninfo_to_dict(url)
    # The password goes through the environment of the one process: arguments are visible to every user.
    environment = {variable: str(parts[part]) for part, variable in _ENVIRONMENT.items() if part in parts}
    process = await asyncio.create_subprocess_exec(
        installed().program(program),
        *arguments,
        env=environment,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(_SECONDS):
            _, said = await process.communicate()
    except TimeoutError as exc:
        raise SnapshotFailed(f"{program} did not end within {_SECONDS:.0f} s") from exc
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    text = said.decode(errors="replace").strip()
    if "No space left on device" in text:
        where = Path(arguments[-1].partition("=")[2] or arguments[-1]).parent
        raise DiskFull(where, shutil.disk_usage(where).free)
    if process.returncode != 0:
        raise SnapshotFailed(text[-2000:] or f"{program} ended with {process.returncode}")
