"""How a data directory gets a running server: adopt the one that still runs, or start one and wait until it is ready."""

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from psycopg import AsyncConnection, OperationalError
from psycopg.rows import tuple_row
from psycopg.sql import SQL, Identifier

from eyrie.postgres.account import Account, server_account
from eyrie.postgres.binaries import Binaries, runnable_by
from eyrie.postgres.cluster import SUPERUSER, configure, ensure_cluster, prune_logs
from eyrie.postgres.credentials import DATABASE, Credentials, load_or_create, write_private
from eyrie.postgres.errors import ServerStartFailed
from eyrie.postgres.failures import failure, last_words
from eyrie.postgres.layout import Layout
from eyrie.postgres.postmaster import POLL_SECONDS, PidFile, Postmaster, free_port, gone, is_postmaster, read_pid_file
from eyrie.postgres.roles import ensure_roles, let_log_in

_PORT_ATTEMPTS = 3
_LEFTOVER_SECONDS = 60.0


@dataclass(frozen=True)
class Patience:
    """How long to wait for the server, in seconds, and how often to restart it."""

    start: float = 900.0
    """Crash recovery replays all that was not checkpointed; killing a server in recovery only begins it anew."""
    status: float = 2.0
    """Between two lines about what a start waits for."""
    stop: float = 30.0
    orphan: float = 10.0
    """How long a server outlives a killed Eyrie, for the next one to adopt it."""
    watch: float = 0.25
    """Between two looks at the server."""
    restart: float = 0.2
    """Before the first restart; doubles with each that did not help."""
    stable: float = 60.0
    """A server that ran this long has all its restarts back."""
    restarts: int = 6


@dataclass(frozen=True)
class Site:
    """A data directory with all that its server needs to run."""

    layout: Layout
    account: Account | None
    binaries: Binaries
    credentials: Credentials
    settings: Mapping[str, str]
    patience: Patience
    progress: Callable[[str], None]


def survey(layout: Layout, settings: Mapping[str, str], patience: Patience, progress: Callable[[str], None]) -> Site:
    """The site of `layout`, its cluster made or checked. Blocks for seconds at the first start. Raises DatabaseError."""
    account = server_account(layout.cluster)
    credentials = load_or_create(layout.credentials, cluster=layout.cluster)
    binaries = runnable_by(account, layout.server)
    if not layout.cluster.exists():
        progress("Creating the database (first start).")
    ensure_cluster(layout, binaries, account, credentials)
    return Site(layout, account, binaries, credentials, settings, patience, progress)


async def bring_up(site: Site) -> Postmaster:
    """The running server of `site`, ready for connections. Raises DatabaseError; a server that failed is stopped."""
    noted = read_pid_file(site.layout.cluster)
    if noted is not None and is_postmaster(noted.pid, site.layout.cluster):
        left = Postmaster(noted.pid, noted.port, site.layout.cluster)
        if await _usable(site, left, noted):
            return left
        await left.stop(fast_seconds=site.patience.stop)
    return await launch(site)


async def launch(site: Site) -> Postmaster:
    """A new server, ready for connections; nothing else may work in the cluster, and the data directory is locked."""
    layout = site.layout
    if not await gone(layout.cluster, _LEFTOVER_SECONDS):
        raise ServerStartFailed("processes of an earlier server still work in its directory.", layout.start_log)
    # Nobody is at work there, so what is noted is stale; PostgreSQL itself would be misled by a reused process id.
    (layout.cluster / "postmaster.pid").unlink(missing_ok=True)
    said = ""
    for _ in range(_PORT_ATTEMPTS):
        port = free_port(_last_port(layout))
        prune_logs(layout)
        configure(layout, site.account, site.settings)
        started = time.time()
        postmaster = Postmaster.launch(layout, site.binaries, site.account, port)
        try:
            if await _ready(site, postmaster):
                write_private(layout.port, str(port).encode())
                return postmaster
        except BaseException:
            await postmaster.stop(fast_seconds=site.patience.stop)
            raise
        said = last_words(layout, since=started)
        if "could not bind" not in said:
            break
        layout.port.unlink(missing_ok=True)
    raise failure(layout, said)


async def prepare_database(site: Site, port: int) -> None:
    """Make database, extension, roles and schemas where they are missing, and let the roles in."""
    async with await AsyncConnection.connect(site.credentials.url(SUPERUSER, port, "postgres"), autocommit=True) as connection:
        found = await connection.execute("SELECT FROM pg_database WHERE datname = %s", [DATABASE])
        if await found.fetchone() is None:
            await connection.execute(SQL("CREATE DATABASE {}").format(Identifier(DATABASE)))
            await connection.execute("REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC")
    async with await AsyncConnection.connect(site.credentials.url(SUPERUSER, port), autocommit=True) as connection:
        await ensure_roles(connection)
        await let_log_in(connection, site.credentials)


async def _ready(site: Site, postmaster: Postmaster) -> bool:
    """True when the server takes connections, False when it ended before; says what it waits for while it does."""
    begun = told = time.monotonic()
    while True:
        noted = read_pid_file(site.layout.cluster)
        if noted is not None and noted.pid == postmaster.pid and noted.state == "ready":
            return True
        if not postmaster.alive():
            return False
        now = time.monotonic()
        if now - begun > site.patience.start:
            raise ServerStartFailed(f"it was not ready after {now - begun:.0f} s.", site.layout.start_log)
        if now - told > site.patience.status:
            told = now
            site.progress(f"PostgreSQL is starting up; after a crash it recovers first ({now - begun:.0f} s).")
        await asyncio.sleep(POLL_SECONDS)


async def _usable(site: Site, left: Postmaster, noted: PidFile) -> bool:
    """True when the server that an earlier Eyrie left is ours: our files, our passwords, our version."""
    if noted.state == "stopping" or not await _ready(site, left):
        return False
    try:
        async with await AsyncConnection.connect(
            site.credentials.url(SUPERUSER, left.port, "postgres"), connect_timeout=10, row_factory=tuple_row
        ) as connection:
            cursor = await connection.execute("SELECT current_setting('data_directory'), current_setting('server_version')")
            row = await cursor.fetchone()
    except OperationalError:
        return False
    # A server of a former release would go on without the fixes of this one.
    if row != (str(site.layout.cluster), await asyncio.to_thread(site.binaries.version)):
        return False
    site.progress(f"Adopted the running PostgreSQL (process {left.pid}).")
    return True


def _last_port(layout: Layout) -> int | None:
    try:
        return int(layout.port.read_text())
    except (FileNotFoundError, ValueError):
        return None
