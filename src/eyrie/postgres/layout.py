"""Where things stand in the data directory, and that only one Eyrie works on it."""

import fcntl
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from eyrie.postgres.errors import DataDirectoryInUse, DataDirectoryUnusable


@dataclass(frozen=True)
class Layout:
    """The paths of one data directory."""

    data_dir: Path

    @property
    def lock(self) -> Path:
        """Locked by the Eyrie that works here; holds its process id."""
        return self.data_dir / "eyrie.lock"

    @property
    def snapshots(self) -> Path:
        """Dumps taken before migrations and on demand."""
        return self.data_dir / "snapshots"

    @property
    def server(self) -> Path:
        """All that belongs to the embedded server."""
        return self.data_dir / "postgres"

    @property
    def cluster(self) -> Path:
        """PostgreSQL's own data directory, owned by the account that the server runs as."""
        return self.server / "data"

    @property
    def credentials(self) -> Path:
        """The passwords of the server's roles."""
        return self.server / "credentials.json"

    @property
    def port(self) -> Path:
        """The port that the server listened on last."""
        return self.server / "port"

    @property
    def start_log(self) -> Path:
        """What the server said before its own log was open."""
        return self.server / "start.log"

    @property
    def logs(self) -> Path:
        """The server's own log files."""
        return self.cluster / "log"

    @property
    def keeper(self) -> Path:
        """Token of the Eyrie that keeps the server running; see `orphan`."""
        return self.server / "keeper"


def prepare_data_dir(data_dir: Path) -> Layout:
    """Make the data directory (0700; as root 0711, so that the server's account can pass through) and its layout.

    Raises DataDirectoryUnusable. Permissions of directories that are not ours are left as they are.
    """
    # Without symbolic links: a process is recognised by its working directory, which the kernel gives without them.
    layout = Layout(data_dir.resolve())
    mode = 0o711 if os.geteuid() == 0 else 0o700
    try:
        ours = not layout.data_dir.exists() or layout.server.exists() or not any(layout.data_dir.iterdir())
        layout.data_dir.mkdir(mode=mode, parents=True, exist_ok=True)
        if ours and os.geteuid() == 0:
            layout.data_dir.chmod(mode)
        layout.server.mkdir(mode=mode, exist_ok=True)
        layout.server.chmod(mode)
        layout.snapshots.mkdir(mode=0o700, exist_ok=True)
    except OSError as exc:
        raise DataDirectoryUnusable(
            layout.data_dir,
            f"it can't be made or written ({exc.strerror})",
            "Give its owner the right to write, or set EYRIE_DATA_DIR to another directory.",
        ) from exc
    return layout


class DataDirectoryLock:
    """The right to work on a data directory: released by `release`, or by the end of the process however it ends."""

    def __init__(self, file: int) -> None:
        self._file = file

    @classmethod
    def acquire(cls, layout: Layout) -> Self:
        """Take the lock at once or raise DataDirectoryInUse, naming the process that has it."""
        try:
            file = os.open(layout.lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except PermissionError as exc:
            raise DataDirectoryUnusable(
                layout.data_dir,
                "it belongs to another user",
                "Run Eyrie as the user who made it, or set EYRIE_DATA_DIR to another directory.",
            ) from exc
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as exc:
            pid = os.read(file, 32).strip()
            os.close(file)
            raise DataDirectoryInUse(layout.data_dir, int(pid) if pid.isdigit() else None) from exc
        try:
            os.ftruncate(file, 0)
            os.pwrite(file, b"%d\n" % os.getpid(), 0)
        except OSError:  # a full disk
            os.close(file)
            raise
        return cls(file)

    def release(self) -> None:
        """Give the lock back; the file stays, since removing it would let two processes lock two files."""
        os.ftruncate(self._file, 0)
        os.close(self._file)


def worked_on_by(layout: Layout) -> int | None:
    """The process that works on the data directory now; None when there is none."""
    try:
        file = os.open(layout.lock, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:  # nobody has worked on it yet, or it is not ours to see
        return None
    try:
        fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        pid = os.read(file, 32).strip()
        return int(pid) if pid.isdigit() else None
    finally:
        os.close(file)
    return None
