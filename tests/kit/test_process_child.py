"""The child's side of the pool: frames in, frames out, and its ends."""

import io
import math
import os
import pickle
import subprocess
import sys
import threading
import time
from collections.abc import Callable

import pytest

from eyrie.kit.process_child import LENGTH, OUT_OF_MEMORY, end_with_parent, serve

START = (sys.executable, "-c", "from eyrie.kit.process_child import main; main()", str(1 << 29))


def frame(function: Callable[..., object], *args: object, seconds: float = 20) -> bytes:
    """A job as the parent sends it."""
    job = pickle.dumps((function, args, seconds))
    return LENGTH.pack(len(job)) + job


def exchange(*frames: bytes) -> tuple[int, list[object]]:
    """The exit status of a child that gets `frames` one after another, and its replies."""
    replies: list[object] = []
    with subprocess.Popen(START, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        for sent in frames:
            child.stdin.write(sent)
            child.stdin.flush()
            if header := child.stdout.read(LENGTH.size):
                replies.append(pickle.loads(child.stdout.read(LENGTH.unpack(header)[0])))
        child.stdin.close()
        return child.wait(timeout=20), replies


def test_a_child_answers_frame_by_frame_and_ends_with_its_input() -> None:
    assert exchange(frame(math.prod, [2, 3]), frame(abs, -1)) == (0, [(True, 6), (True, 1)])


def test_a_child_reports_errors_and_goes_on() -> None:
    status, replies = exchange(frame(int, "x"), frame(abs, -1))

    assert status == 0
    assert [str(reply)[:20] for reply in replies] == ["(False, ('ValueError", "(True, 1)"]


def test_a_child_without_memory_ends_with_its_own_status() -> None:
    assert exchange(frame(bytearray, 1 << 30)) == (OUT_OF_MEMORY, [])


def test_a_child_ends_itself_at_its_deadline() -> None:
    assert exchange(frame(time.sleep, 60, seconds=0.05)) == (-14, [])


def test_an_orphan_begins_no_job() -> None:
    replies, orphaned = io.BytesIO(), threading.Event()
    orphaned.set()

    serve(io.BytesIO(frame(abs, -1)), replies, threading.Lock(), orphaned)

    assert replies.getvalue() == b""


def test_a_child_whose_parent_is_gone_ends_without_a_complaint() -> None:
    with subprocess.Popen(START, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.close()
        child.stdin.write(frame(abs, -1))
        child.stdin.flush()
        assert (child.wait(timeout=20), child.stderr.read()) == (0, b"")


@pytest.mark.parametrize(("busy", "statuses"), [(True, [0]), (False, [])])
def test_a_child_without_a_parent_ends_in_the_middle_of_a_job(monkeypatch: pytest.MonkeyPatch, busy: bool, statuses: list[int]) -> None:
    ended: list[int] = []
    monkeypatch.setattr(os, "_exit", ended.append)
    working, orphaned = threading.Lock(), threading.Event()
    if busy:
        working.acquire()
    ours, parents = os.pipe()
    os.close(parents)

    end_with_parent(ours, working, orphaned)
    os.close(ours)

    assert (ended, orphaned.is_set()) == (statuses, True)
