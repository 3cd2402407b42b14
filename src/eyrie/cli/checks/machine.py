"""The machine: Python, clock, limits, the data directory and what stands in it."""

import os
import platform
import resource
import shutil
import stat
import sys
from datetime import UTC, datetime
from pathlib import Path

from eyrie.cli.checks.finding import Finding, fail, ok, warn
from eyrie.postgres.account import require_reachable, server_account
from eyrie.postgres.binaries import installed
from eyrie.postgres.errors import DatabaseError
from eyrie.postgres.layout import Layout
from eyrie.settings import SECRET_KEY_BYTES, Settings

OLDEST_PYTHON = (3, 11)
MIN_OPEN_FILES = 4_096
_BUILT = datetime(2026, 1, 1, tzinfo=UTC)
_COMFORTABLE = 4
"""Free space below this multiple of the minimum is worth a warning."""


def python() -> Finding:
    """The interpreter's version."""
    version = platform.python_version()
    if sys.version_info < OLDEST_PYTHON:
        return fail("python", version, "Install Python 3.11 or newer.")
    return ok("python", version)


def clock(now: datetime) -> Finding:
    """Whether the time can be right: keys and links end by it."""
    if now < _BUILT:
        return fail("clock", f"it is {now:%Y-%m-%d %H:%M} UTC here", "Set the clock; let it follow a time server (NTP).")
    return ok("clock", f"{now:%Y-%m-%d %H:%M} UTC")


def open_files() -> Finding:
    """How many files and connections a process may have open."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft != resource.RLIM_INFINITY and soft < MIN_OPEN_FILES:
        return warn(
            "open files", f"{soft} (at most {hard})", f"For many streams at once, run `ulimit -n {MIN_OPEN_FILES}` before Eyrie starts."
        )
    return ok("open files", "no limit" if soft == resource.RLIM_INFINITY else str(soft))


def data_directory(settings: Settings) -> Finding:
    """Whether the data directory can be used, and by nobody else."""
    path = settings.data_dir
    existing = _existing(path)
    if not os.access(existing, os.R_OK | os.W_OK | os.X_OK):
        return fail("data directory", f"{existing} may not be written", "Give your user the right to write there, or set EYRIE_DATA_DIR.")
    if not path.exists():
        return ok("data directory", f"{path} will be made at the first start")
    if path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO) & ~(stat.S_IXGRP | stat.S_IXOTH):
        return warn("data directory", f"others may read {path}", f"Run: chmod go-rw {path}")
    return ok("data directory", str(path))


def space(settings: Settings) -> Finding:
    """Whether the disk has room."""
    free, needed = shutil.disk_usage(_existing(settings.data_dir)).free, settings.disk.min_free_bytes
    shown = f"{free // 2**20:,} MB free"
    if free < needed:
        return fail("disk", shown, f"Free at least {needed // 2**20:,} MB: with less, no new runs are taken.")
    if free < _COMFORTABLE * needed:
        return warn("disk", shown, f"Free some space soon: below {needed // 2**20:,} MB no new runs are taken.")
    return ok("disk", shown)


def secret(settings: Settings) -> Finding:
    """Whether stored content can be opened."""
    path = settings.data_dir / "secret.key"
    if settings.secret_key is not None:
        return ok("secret key", "from EYRIE_SECRET_KEY")
    try:
        kept, mode = path.read_bytes().strip(), path.stat().st_mode
    except FileNotFoundError:
        if Layout(settings.data_dir).cluster.exists():
            return fail(
                "secret key", f"{path} is missing", "Restore it, or set EYRIE_SECRET_KEY: stored content can't be opened without it."
            )
        return ok("secret key", "will be made at the first start")
    except OSError as exc:
        return fail("secret key", f"{path} can't be read: {exc.strerror}", "Run the command as the user that runs Eyrie.")
    if len(kept) < SECRET_KEY_BYTES:
        return fail("secret key", f"{path} is damaged", "Restore it, or set EYRIE_SECRET_KEY to the key it held.")
    if mode & (stat.S_IRWXG | stat.S_IRWXO):
        return warn("secret key", f"others may read {path}", f"Run: chmod 600 {path}")
    return ok("secret key", f"{path}; keep a copy of it with your backups")


def binaries(settings: Settings) -> Finding:
    """Whether the embedded PostgreSQL is installed and may run here."""
    if settings.database_url is not None:
        return ok("embedded PostgreSQL", "not used: EYRIE_DATABASE_URL is set")
    try:
        version = installed().version()
        account = server_account(Layout(settings.data_dir).cluster)
        if account is not None:
            require_reachable(_existing(settings.data_dir), account)
    except DatabaseError as error:
        return fail("embedded PostgreSQL", error.detail, "")
    return ok("embedded PostgreSQL", version if account is None else f"{version}, run as {account.name} because you are root")


def _existing(path: Path) -> Path:
    return next(folder for folder in (path, *path.parents) if folder.exists())
