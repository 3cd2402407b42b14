"""Why PostgreSQL did not start, read from what it said: one of our errors, with the mend."""

import errno
import json
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from eyrie.postgres.errors import (
    DatabaseError,
    DataDirectoryDamaged,
    DataDirectoryUnusable,
    DiskFull,
    ServerStartFailed,
)
from eyrie.postgres.layout import Layout

_MAX_LOG_BYTES = 256 * 1024
_MAX_CAUSE = 600
_DISK = re.compile(r"No space left on device|Disk quota exceeded")
_PERMISSION = re.compile(r"Permission denied|has wrong ownership|has invalid permissions|Read-only file system")
_DAMAGE = re.compile(
    r"is not a valid data directory|could not locate (?:a valid|required) checkpoint record|invalid checkpoint record"
    r"|incorrect checksum in control file|could not (?:open|read|find) |invalid data in file|calculated CRC checksum"
    r"|files are incompatible with server"
    r"|could not load .*pg_hba|unexpected pageaddr|PANIC"
)
_LINE = re.compile(r"(?:FATAL|PANIC|ERROR|error|could not):?.*")


def failure(layout: Layout, said: str) -> DatabaseError:
    """The error that explains what PostgreSQL `said` before it gave up."""
    found = [match.group(0) for match in _LINE.finditer(said)]
    cause = (found[-1] if found else said.strip().rpartition("\n")[2] or "it ended without a word").rstrip(".")
    if _DISK.search(said):
        return DiskFull(layout.server, shutil.disk_usage(layout.server).free)
    if _PERMISSION.search(said):
        return DataDirectoryUnusable(layout.cluster, cause, "Give the files back to the user that the server runs as, with mode 0700.")
    if _DAMAGE.search(said):
        return DataDirectoryDamaged(layout.cluster, cause)
    return ServerStartFailed(f"{' '.join(said.split())[-_MAX_CAUSE:] or cause}.", layout.start_log)


@contextmanager
def explained(data_dir: Path) -> Iterator[None]:
    """Turns what the operating system refuses us in the data directory into the error that says the mend."""
    try:
        yield
    except OSError as exc:
        if exc.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(data_dir, shutil.disk_usage(data_dir).free) from exc
        if exc.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise DataDirectoryUnusable(
                data_dir,
                f"{exc.strerror} ({exc.filename})",
                "Run Eyrie as the user who made it, or set EYRIE_DATA_DIR to another directory.",
            ) from exc
        raise


def last_words(layout: Layout, *, since: float) -> str:
    """What the server wrote since `since` (Unix time): its first messages, then its own log's warnings and errors."""
    text = _tail(layout.start_log)
    for log in sorted(layout.logs.glob("postgresql-*.json")):
        if log.stat().st_mtime >= since:
            text += "".join(_plain(line, since) for line in _tail(log).splitlines())
    return text


def _plain(line: str, since: float) -> str:
    try:
        entry = json.loads(line)
    except ValueError:
        return ""  # a line that was cut by the limit or is being written
    if entry.get("error_severity") not in ("FATAL", "PANIC") or _at(entry.get("timestamp", "")) < since - 1:
        return ""
    return f"{entry['error_severity']}: {entry.get('message', '')}\n"


def _at(stamp: str) -> float:
    try:
        return datetime.strptime(stamp, "%Y-%m-%d %H:%M:%S.%f UTC").replace(tzinfo=UTC).timestamp()
    except ValueError:
        return 0.0


def _tail(path: Path) -> str:
    try:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - _MAX_LOG_BYTES))
            return file.read(_MAX_LOG_BYTES).decode(errors="replace")
    except FileNotFoundError:
        return ""
