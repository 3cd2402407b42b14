"""A shared server of another major version: binaries from elsewhere, with our roles and settings."""

import asyncio
import subprocess
from collections.abc import Mapping
from pathlib import Path

from eyrie.postgres.account import server_account
from eyrie.postgres.binaries import Binaries
from eyrie.postgres.cluster import SUPERUSER, own
from eyrie.postgres.credentials import load_or_create
from eyrie.postgres.database import DatabaseUrls
from eyrie.postgres.layout import DataDirectoryLock, Layout, prepare_data_dir
from eyrie.postgres.orphan import OrphanGuard
from eyrie.postgres.postmaster import Postmaster
from eyrie.postgres.startup import Patience, Site, launch, prepare_database

ORPHAN_SECONDS = 10.0


class OtherServer:
    """Like the embedded server, as far as tests use it."""

    def __init__(self, data_dir: Path, binaries: Binaries, settings: Mapping[str, str]) -> None:
        self._data_dir = data_dir
        self._binaries = binaries
        self._settings = settings
        self._lock: DataDirectoryLock | None = None
        self._guard: OrphanGuard | None = None
        self._postmaster: Postmaster | None = None
        self.superuser_url = ""

    async def start(self) -> DatabaseUrls:
        """Start it; where its databases are. Raises DataDirectoryInUse."""
        layout = prepare_data_dir(self._data_dir)
        self._lock = DataDirectoryLock.acquire(layout)
        site = await asyncio.to_thread(self._site, layout)
        self._postmaster = await launch(site)
        self._guard = OrphanGuard.start(layout, self._postmaster.pid, grace_seconds=ORPHAN_SECONDS)
        port = self._postmaster.port
        self.superuser_url = site.credentials.url(SUPERUSER, port)
        await prepare_database(site, port)
        return site.credentials.urls(port)

    async def stop(self) -> None:
        """Stop it."""
        if self._postmaster is not None:
            await self._postmaster.stop()
        if self._guard is not None:
            self._guard.stop()
        if self._lock is not None:
            self._lock.release()

    def _site(self, layout: Layout) -> Site:
        account = server_account(layout.cluster)
        credentials = load_or_create(layout.credentials, cluster=layout.cluster)
        if not layout.cluster.exists():
            layout.cluster.mkdir(mode=0o700)
            password = layout.server / "initdb.password"
            password.touch(mode=0o600)
            password.write_text(credentials.postgres)
            for path in (layout.cluster, password):
                own(path, account)
            subprocess.run(
                [
                    *(self._binaries.program("initdb"), f"--pgdata={layout.cluster}", f"--pwfile={password}", f"--username={SUPERUSER}"),
                    *("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions"),
                ],
                cwd="/",
                check=True,
                user=None if account is None else account.uid,
                group=None if account is None else account.gid,
                extra_groups=None if account is None else [],
            )
            password.unlink()
        return Site(layout, account, self._binaries, credentials, self._settings, Patience(), lambda _: None)
