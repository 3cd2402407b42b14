"""What the server says before it gives up, as the error that explains it."""

import errno
import json
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from eyrie.postgres.errors import DatabaseError, DataDirectoryDamaged, DataDirectoryUnusable, DiskFull, ServerStartFailed
from eyrie.postgres.failures import explained, failure, last_words
from eyrie.postgres.layout import Layout, prepare_data_dir


@pytest.fixture
def layout(data_dir: Path) -> Layout:
    """A prepared data directory."""
    return prepare_data_dir(data_dir)


@pytest.mark.parametrize(
    ("said", "error", "text"),
    [
        ("FATAL:  could not write lock file: No space left on device", DiskFull, "is full"),
        ('FATAL:  could not open file "base/1": Permission denied', DataDirectoryUnusable, "Permission denied"),
        ("PANIC:  could not locate a valid checkpoint record at 0/0", DataDirectoryDamaged, "checkpoint record"),
        ("LOG:  starting\nFATAL:  nobody knows why", ServerStartFailed, "nobody knows why"),
        ("", ServerStartFailed, "it ended without a word"),
    ],
)
def test_last_words_are_explained(layout: Layout, said: str, error: type[DatabaseError], text: str) -> None:
    found = failure(layout, said)

    assert type(found) is error
    assert text in found.detail


@pytest.mark.parametrize(
    ("number", "error"),
    [(errno.ENOSPC, DiskFull), (errno.EDQUOT, DiskFull), (errno.EACCES, DataDirectoryUnusable), (errno.EROFS, DataDirectoryUnusable)],
)
def test_refusals_of_the_system_are_explained(layout: Layout, number: int, error: type[DatabaseError]) -> None:
    with pytest.raises(error), explained(layout.data_dir):
        raise OSError(number, "refused", str(layout.lock))


def test_other_errors_of_the_system_are_left_as_they_are(layout: Layout) -> None:
    with pytest.raises(OSError, match="odd"), explained(layout.data_dir):
        raise OSError(errno.EIO, "odd")


def test_the_log_tells_what_ended_the_server_since_its_start(layout: Layout) -> None:
    began = time.time()

    def entry(severity: str, message: str, at: datetime) -> str:
        return json.dumps({"timestamp": f"{at:%Y-%m-%d %H:%M:%S.%f} UTC", "error_severity": severity, "message": message})

    moment = datetime.fromtimestamp(began, UTC)
    layout.logs.mkdir(parents=True)
    lines = [
        entry("FATAL", "of the last time", moment - timedelta(hours=1)),
        entry("LOG", "starting", moment),
        entry("FATAL", "the end", moment),
        '{"error_severity": "FATAL", "timestamp": "?"}',
        '{"cut',
    ]
    (layout.logs / "postgresql-1.json").write_text("\n".join(lines))
    without_first_words = last_words(layout, since=began - 1)
    layout.start_log.write_text("first words\n")

    assert without_first_words == "FATAL: the end\n"
    assert last_words(layout, since=began - 1) == "first words\nFATAL: the end\n"
    assert last_words(layout, since=began + 3600) == "first words\n"
