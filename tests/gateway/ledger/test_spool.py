"""Who works off what a dead process left: one at a time, and nobody what another has worked off."""

import fcntl
from pathlib import Path

import pytest

from eyrie.gateway.ledger.spool import Spool, find_dead


def die(folder: Path, *lines: bytes) -> None:
    """A process that wrote these lines and is no more."""
    left = Spool(folder, ("ledger",), segment_bytes=1_000)
    for line in lines:
        left.write(line)
    left.close(finished=False)


def test_what_was_not_finished_is_found_again(tmp_path: Path) -> None:
    die(tmp_path, b"L1\n", b"B2\n", b"L3\n")

    (first,) = find_dead(tmp_path)
    taken = list(find_dead(tmp_path))
    first.close(finished=False)
    (second,) = find_dead(tmp_path)

    assert (taken, list(second.lines(b"L"))) == ([], [b"L1", b"L3"])
    second.close(finished=True)
    assert list(tmp_path.iterdir()) == []


def test_a_process_that_ends_in_good_order_leaves_nothing(tmp_path: Path) -> None:
    left = Spool(tmp_path, ("ledger",), segment_bytes=1_000)
    for _ in range(300):
        left.write(b"L a line of many\n")

    left.close(finished=True)

    assert list(tmp_path.iterdir()) == []


def test_what_another_works_off_while_this_one_looks_is_left_out(tmp_path: Path) -> None:
    die(tmp_path, b"L1\n")
    die(tmp_path, b"L2\n")
    looking = find_dead(tmp_path)

    first = next(looking)
    (second,) = find_dead(tmp_path)
    second.close(finished=True)

    assert list(looking) == []
    first.close(finished=True)


def test_what_another_finished_between_opening_and_locking_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    die(tmp_path, b"L1\n")
    lock = fcntl.flock

    def late(file: int, operation: int) -> None:
        for path in tmp_path.iterdir():
            path.unlink()
        lock(file, operation)

    monkeypatch.setattr(fcntl, "flock", late)

    assert list(find_dead(tmp_path)) == []
