"""What a process wrote down before it was in the database: it survives the end of the process at any moment.

A process appends lines to files of its own, which are mapped into its memory: an append costs no call of the system, and the
system keeps what was written when the process dies. A lock tells others that it lives: the system releases it with the
process, so that nobody is taken for dead who isn't. (It is no protection against the end of the machine itself.)
"""

import fcntl
import mmap
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import structlog

from eyrie.kit.ids import uuid7
from eyrie.kit.problems import AppError

log = structlog.get_logger(__name__)

SEGMENT_BYTES = 2 * 1024 * 1024
_LOCK = ".lock"
_SEGMENT = ".spool"


class SpoolUnwritable(AppError):
    """What a model call may cost can't be written down."""

    status = 503
    type = "spool-unwritable"

    def __init__(self, cause: str) -> None:
        super().__init__(f"The data directory can't be written ({cause}), and no model is called without a record of its cost. Free space.")


@dataclass
class _Segment:
    """A file that is no longer written; `end` is how many lines there were when it was left."""

    path: Path
    end: int


class Spool:
    """The lines of this process. Whoever works them off says how far with `mark`; files that all have worked off go."""

    def __init__(self, folder: Path, marks: tuple[str, ...], segment_bytes: int = SEGMENT_BYTES) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.holder = uuid7()
        self.written = 0
        self.segment = 0
        self._folder = folder
        self._segment_bytes = segment_bytes
        self._marks = dict.fromkeys(marks, 0)
        self._left: list[_Segment] = []
        self._lock = _open(folder / f"{self.holder}{_LOCK}")
        fcntl.flock(self._lock, fcntl.LOCK_EX)
        self._map = _mapped(self._path_of(self.segment), segment_bytes)
        self._at = 0
        self._room = segment_bytes

    def _path_of(self, segment: int) -> Path:
        return self._folder / f"{self.holder}.{segment:06d}{_SEGMENT}"

    def write(self, line: bytes) -> None:
        """Append a line, which ends in a newline. Raises SpoolUnwritable."""
        size = len(line)
        if size > self._room:
            self._next()
        at = self._at
        self._map[at : at + size] = line
        self._at = at + size
        self._room -= size
        self.written += 1

    def mark(self, who: str, done: int) -> None:
        """`who` has worked off the first `done` lines."""
        self._marks[who] = done
        least = min(self._marks.values())
        while self._left and self._left[0].end <= least:
            self._left.pop(0).path.unlink(missing_ok=True)

    def own_lines(self, tag: bytes) -> Iterator[bytes]:
        """The lines of this process that begin with `tag` and are still there."""
        for path in (*(segment.path for segment in self._left), self._path_of(self.segment)):
            yield from _lines(path, tag)

    def close(self, *, finished: bool) -> None:
        """Let go; the files are removed when all in them is `finished`, else whoever comes next works them off."""
        if finished:
            for path in (*(segment.path for segment in self._left), self._path_of(self.segment), self._folder / f"{self.holder}{_LOCK}"):
                path.unlink(missing_ok=True)
        self._map.close()
        os.close(self._lock)

    def _next(self) -> None:
        try:
            mapped = _mapped(self._path_of(self.segment + 1), self._segment_bytes)
        except OSError as error:
            raise SpoolUnwritable(str(error.strerror)) from error
        self._map.close()
        self._left.append(_Segment(self._path_of(self.segment), self.written))
        self.segment += 1
        self._map = mapped
        self._at = 0
        self._room = self._segment_bytes


@dataclass(frozen=True)
class Dead:
    """What a process left that is no more. Held by the one who works it off, until `close`."""

    holder: UUID
    folder: Path
    lock: int

    def lines(self, tag: bytes) -> Iterator[bytes]:
        """The lines that begin with `tag`, in order, without their newlines; a last one that was cut off is none."""
        for path in sorted(self.folder.glob(f"{self.holder}.*{_SEGMENT}")):
            yield from _lines(path, tag)

    def close(self, *, finished: bool) -> None:
        """Let go of it, and remove the files when all in them is `finished`."""
        if finished:
            for path in self.folder.glob(f"{self.holder}.*"):
                path.unlink(missing_ok=True)
        os.close(self.lock)


def find_dead(folder: Path) -> Iterator[Dead]:
    """What ended processes left in a folder, each held against others who look for it."""
    for path in sorted(folder.glob(f"*{_LOCK}")):
        try:
            lock = os.open(path, os.O_RDWR | os.O_CLOEXEC)
        except FileNotFoundError:
            continue
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(lock)
            continue
        if path.exists():  # else it was worked off between the two
            yield Dead(UUID(path.name.removesuffix(_LOCK)), folder, lock)
        else:
            os.close(lock)


def _open(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)


def _mapped(path: Path, size: int) -> mmap.mmap:
    """A file of zeros in memory. They are really written: a disk that is full says so here, not when a page is used."""
    file = _open(path)
    try:
        written = 0
        while written < size:
            written += os.write(file, bytes(size - written))
        return mmap.mmap(file, size)
    finally:
        os.close(file)


def _lines(path: Path, tag: bytes) -> Iterator[bytes]:
    """The lines of a file; one that holds a zero was being written when its process died."""
    for line in path.read_bytes().split(b"\n")[:-1]:
        if line.startswith(tag) and b"\0" not in line:
            yield line
