"""The embedded server: one PostgreSQL for one data directory, started, kept running and stopped by Eyrie."""

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from eyrie.kit.clock import now
from eyrie.postgres.cluster import SUPERUSER, prune_logs
from eyrie.postgres.credentials import load_or_create
from eyrie.postgres.database import DatabaseUrls
from eyrie.postgres.errors import DatabaseError
from eyrie.postgres.failures import explained
from eyrie.postgres.layout import DataDirectoryLock, Layout, prepare_data_dir
from eyrie.postgres.orphan import OrphanGuard
from eyrie.postgres.postmaster import Postmaster, is_postmaster, read_pid_file
from eyrie.postgres.snapshots import restore_snapshot, take_snapshot
from eyrie.postgres.startup import Patience, Site, bring_up, launch, prepare_database, survey


class EmbeddedServer:
    """The PostgreSQL of `data_dir`. `async with EmbeddedServer(path) as urls` starts it and stops it at the end.

    A server that a killed Eyrie left running is adopted; see `orphan` for how long there is one. `settings` are added
    to the server's configuration; `progress` is told, in one line, what a long start waits for.
    """

    def __init__(
        self,
        data_dir: Path,
        *,
        settings: Mapping[str, str] | None = None,
        progress: Callable[[str], None] = lambda _: None,
        patience: Patience | None = None,
    ) -> None:
        self._data_dir = data_dir
        self._settings = dict(settings or {})
        self._progress = progress
        self._patience = patience or Patience()
        self._running: _Running | None = None

    async def __aenter__(self) -> DatabaseUrls:
        return await self.start()

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    @property
    def pid(self) -> int:
        """Process id of the server."""
        return self._started.postmaster.pid

    @property
    def urls(self) -> DatabaseUrls:
        """Where to connect, once for each role."""
        return self._started.site.credentials.urls(self._started.postmaster.port)

    @property
    def superuser_url(self) -> str:
        """Where to connect as superuser: for snapshots and repairs, never for queries of the product."""
        return self._started.site.credentials.url(SUPERUSER, self._started.postmaster.port)

    async def start(self) -> DatabaseUrls:
        """Make the cluster if there is none, start or adopt the server, and make database, roles and schemas.

        Raises a DatabaseError that says what to do; nothing is left running or locked then.
        """
        with explained(self._data_dir):
            return await self._start()

    async def _start(self) -> DatabaseUrls:
        layout = prepare_data_dir(self._data_dir)
        lock = DataDirectoryLock.acquire(layout)
        try:
            site = await asyncio.to_thread(survey, layout, self._settings, self._patience, self._progress)
            postmaster = await bring_up(site)
            try:
                guard = OrphanGuard.start(layout, postmaster.pid, grace_seconds=self._patience.orphan)
            except BaseException:
                await postmaster.stop(fast_seconds=self._patience.stop)
                raise
            self._running = _Running(site, postmaster, lock, guard)
            await prepare_database(site, postmaster.port)
        except BaseException:
            if self._running is not None:
                await self.stop()
            else:
                lock.release()
            raise
        return self.urls

    async def stop(self) -> None:
        """Stop the server and give the data directory back; does nothing when it is not running."""
        running, self._running = self._running, None
        if running is None:
            return
        try:
            await running.postmaster.stop(fast_seconds=self._patience.stop)
        finally:
            running.guard.stop()
            running.lock.release()

    async def watch(self) -> None:
        """Restart the server whenever it ends by itself; runs until cancelled, next to the program's other work.

        It comes back at the same port unless another program took that meanwhile. Raises the last DatabaseError when
        `Patience.restarts` in a row did not help.
        """
        patience, failures, since = self._patience, 0, time.monotonic()
        while self._running is not None:
            await asyncio.sleep(patience.watch)
            if time.monotonic() - since > patience.stable:
                failures, since = 0, time.monotonic()
                prune_logs(self._running.site.layout)
            if self._running.postmaster.alive():
                continue
            failures, since = failures + 1, time.monotonic()
            self._progress(f"PostgreSQL (process {self.pid}) ended unexpectedly; starting it again (attempt {failures}).")
            await asyncio.sleep(patience.restart * 2 ** (failures - 1))
            try:
                await self._restart()
            except DatabaseError:
                if failures >= patience.restarts:
                    raise

    async def snapshot(self, schema: str | None) -> Path:
        """Write a snapshot of the database, of the given schema, into the data directory; the newest three are kept."""
        return await take_snapshot(self.superuser_url, self._started.site.layout.snapshots, now=now(), schema=schema)

    async def restore(self, snapshot: Path) -> None:
        """Put the database back to `snapshot`; see `restore_snapshot`."""
        await restore_snapshot(self.superuser_url, snapshot)

    async def _restart(self) -> None:
        running = self._started
        with explained(self._data_dir):
            running.postmaster = await launch(running.site)
            former = running.guard
            running.guard = OrphanGuard.start(running.site.layout, running.postmaster.pid, grace_seconds=self._patience.orphan)
            former.stop()

    @property
    def _started(self) -> "_Running":
        if self._running is None:
            raise RuntimeError("the embedded server is not started")
        return self._running


@dataclass(frozen=True)
class RunningServer:
    """Where a server is that another process runs."""

    urls: DatabaseUrls
    superuser_url: str


def running_server(data_dir: Path) -> RunningServer | None:
    """The server that an Eyrie runs on `data_dir` at this moment, for commands beside it; None when there is none."""
    layout = Layout(data_dir.resolve())
    noted = read_pid_file(layout.cluster)
    if noted is None or noted.state != "ready" or not is_postmaster(noted.pid, layout.cluster):
        return None
    credentials = load_or_create(layout.credentials, cluster=layout.cluster)
    return RunningServer(credentials.urls(noted.port), credentials.url(SUPERUSER, noted.port))


class _Running:
    """What a started server holds."""

    def __init__(self, site: Site, postmaster: Postmaster, lock: DataDirectoryLock, guard: OrphanGuard) -> None:
        self.site = site
        self.postmaster = postmaster
        self.lock = lock
        self.guard = guard
