"""The files of the embedded server: made once by initdb, configured anew at every start."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from eyrie.postgres.account import Account, require_reachable
from eyrie.postgres.binaries import MAJOR, Binaries
from eyrie.postgres.credentials import Credentials
from eyrie.postgres.errors import DataDirectoryDamaged, DataDirectoryOfOtherVersion, DiskFull
from eyrie.postgres.failures import failure
from eyrie.postgres.layout import Layout

SUPERUSER = "postgres"
_NEEDED_BYTES = 128 * 2**20
_INITDB_SECONDS = 300

SETTINGS: Mapping[str, str] = {
    "max_connections": "100",
    "shared_buffers": "128MB",
    "work_mem": "8MB",
    "maintenance_work_mem": "64MB",
    "temp_file_limit": "4GB",
    "wal_compression": "on",
    "max_wal_size": "1GB",
    "min_wal_size": "80MB",
    "fsync": "on",
    "synchronous_commit": "on",
    "random_page_cost": "1.1",
    "jit": "off",
    "idle_in_transaction_session_timeout": "10min",
    "timezone": "UTC",
    "datestyle": "iso, mdy",
    "lc_messages": "C",
    "default_text_search_config": "pg_catalog.english",
    "logging_collector": "on",
    "log_destination": "jsonlog",
    "log_directory": "log",
    "log_filename": "postgresql-%Y%m%d-%H%M%S.log",
    "log_file_mode": "0600",
    "log_rotation_age": "1d",
    "log_rotation_size": "8MB",
    "log_timezone": "UTC",
    "log_min_duration_statement": "500ms",
    "log_lock_waits": "on",
    "log_checkpoints": "off",
    # Values of rows and parameters are people's data: the log gets statements only.
    "log_parameter_max_length": "0",
    "log_error_verbosity": "terse",
}
"""What a laptop or a small server needs; `ALTER SYSTEM` overrides it and is kept."""


def ensure_cluster(layout: Layout, binaries: Binaries, account: Account | None, credentials: Credentials) -> None:
    """Make the cluster if there is none; otherwise check that this PostgreSQL can run it.

    Raises a DatabaseError, such as DataDirectoryOfOtherVersion. A first start that is
    killed halfway leaves nothing that the next one would take for a cluster.
    """
    if account is not None:
        require_reachable(layout.server, account)
    if not layout.cluster.exists():
        _initdb(layout, binaries, account, credentials)
    _check(layout.cluster)


def configure(layout: Layout, account: Account | None, settings: Mapping[str, str]) -> None:
    """Write the server's configuration: `SETTINGS`, then `settings`; only the roles' passwords open the door."""
    lines = [f"{name} = '{value}'" for name, value in {**SETTINGS, **settings}.items()]
    head = "# Written by Eyrie at every start. To change a setting, use ALTER SYSTEM.\n"
    _write(layout.cluster / "postgresql.conf", head + "\n".join(lines) + "\n", account)
    _write(layout.cluster / "pg_hba.conf", "host all all 127.0.0.1/32 scram-sha-256\n", account)


def free_bytes(path: Path) -> int:
    """Space left for us on the disk that holds `path`."""
    return shutil.disk_usage(path).free


def prune_logs(layout: Layout, *, keep: int = 10) -> None:
    """Remove all but the newest `keep` log files of each kind; each is 8 MB at most."""
    for kind in ("json", "log"):
        for old in sorted(layout.logs.glob(f"postgresql-*.{kind}"))[:-keep]:
            old.unlink(missing_ok=True)


def _initdb(layout: Layout, binaries: Binaries, account: Account | None, credentials: Credentials) -> None:
    if (free := free_bytes(layout.server)) < _NEEDED_BYTES:
        raise DiskFull(layout.server, free)
    # Made under another name and renamed at the end, so that a cluster is either complete or absent.
    partial, password = layout.server / "data.partial", layout.server / "initdb.password"
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(mode=0o700)
    own(partial, account)
    try:
        _write(password, credentials.postgres, account)
        done = subprocess.run(  # noqa: S603 - a program of ours with arguments of ours
            [
                binaries.program("initdb"),
                "--auth=scram-sha-256",
                f"--pwfile={password}",
                f"--username={SUPERUSER}",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-sync",
                "--no-instructions",
                f"--pgdata={partial}",
            ],
            cwd="/",
            capture_output=True,
            text=True,
            timeout=_INITDB_SECONDS,
            check=False,
            user=None if account is None else account.uid,
            group=None if account is None else account.gid,
            extra_groups=None if account is None else [],
        )
    finally:
        password.unlink(missing_ok=True)
    if done.returncode != 0:
        shutil.rmtree(partial, ignore_errors=True)
        raise failure(layout, done.stderr)
    _sync(partial)
    partial.rename(layout.cluster)


def own(path: Path, account: Account | None) -> None:
    """Give a file or directory to `account`."""
    if account is not None:
        os.chown(path, account.uid, account.gid)


def _check(cluster: Path) -> None:
    try:
        found = (cluster / "PG_VERSION").read_text().strip()
    except FileNotFoundError:
        raise DataDirectoryDamaged(cluster, "its file PG_VERSION is missing") from None
    if found != MAJOR:
        raise DataDirectoryOfOtherVersion(cluster, found, MAJOR)


def _write(path: Path, text: str, account: Account | None) -> None:
    partial = path.with_name(f".{path.name}.partial")
    partial.unlink(missing_ok=True)
    file = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        os.write(file, text.encode())
    finally:
        os.close(file)
    own(partial, account)
    partial.replace(path)


def _sync(tree: Path) -> None:
    # One sync of the whole file system is 10 times as fast as initdb's fsync of each of 1,000 files.
    os.sync()
    folder = os.open(tree, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
