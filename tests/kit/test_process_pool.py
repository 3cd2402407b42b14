"""Child processes: results, errors, and every way in which a child must die."""

import asyncio
import contextlib
import ctypes
import math
import os
import pickle
import signal
import sys
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import psutil
import pytest

from eyrie.kit.process_child import LENGTH
from eyrie.kit.process_pool import (
    ProcessCrashed,
    ProcessFailed,
    ProcessOutOfMemory,
    ProcessPool,
    ProcessPoolFull,
    ProcessTimedOut,
)
from tests.waiting import until

MEGABYTE = 1024 * 1024
SECONDS = 20.0
"""For what takes a moment, on a machine with other things to do."""


@pytest.fixture
async def pool() -> AsyncIterator[ProcessPool]:
    async with ProcessPool(1, memory_bytes=512 * MEGABYTE, max_waiting=1) as pool:
        yield pool


async def gone(pid: int) -> None:
    """Return when process `pid` has ended and was waited for."""
    await until(lambda: not psutil.pid_exists(pid))


async def child_of(parent: psutil.Process) -> psutil.Process:
    """The pool's child of `parent`, once there is one; a test process may have other children too."""

    def children() -> list[psutil.Process]:
        return [child for child in parent.children() if any("process_child" in argument for argument in child.cmdline())]

    await until(children)
    return children()[0]


async def test_run_returns_what_the_function_returns_and_keeps_the_child(pool: ProcessPool) -> None:
    first = await pool.run(os.getpid, timeout_seconds=SECONDS)
    product = await pool.run(math.prod, [2, 3, 7], timeout_seconds=SECONDS)
    second = await pool.run(os.getpid, timeout_seconds=SECONDS)

    assert (product, first != os.getpid(), first) == (42, True, second)


async def test_run_carries_large_values_both_ways(pool: ProcessPool) -> None:
    text = "ü" * MEGABYTE

    assert await pool.run(str.upper, text, timeout_seconds=SECONDS) == "Ü" * MEGABYTE


async def test_run_tells_which_error_the_function_raised(pool: ProcessPool) -> None:
    with pytest.raises(ProcessFailed) as caught:
        await pool.run(int, "x", timeout_seconds=SECONDS)

    assert (caught.value.error, caught.value.message) == ("ValueError", "invalid literal for int() with base 10: 'x'")
    assert "process_child" in caught.value.trace


@pytest.mark.parametrize(
    ("function", "argument", "message"),
    [
        pytest.param(sys.exit, 3, "ended with status 3", id="exit"),
        pytest.param(ctypes.string_at, 0, "SIGSEGV", id="native crash"),
    ],
)
async def test_run_reports_a_crash_and_goes_on_with_another_child(pool: ProcessPool, function: object, argument: int, message: str) -> None:
    assert callable(function)

    with pytest.raises(ProcessCrashed, match=message):
        await pool.run(function, argument, timeout_seconds=SECONDS)

    assert await pool.run(abs, -1, timeout_seconds=SECONDS) == 1


async def test_run_reports_the_memory_limit(pool: ProcessPool) -> None:
    with pytest.raises(ProcessOutOfMemory):
        await pool.run(bytearray, 600 * MEGABYTE, timeout_seconds=SECONDS)

    assert await pool.run(abs, -1, timeout_seconds=SECONDS) == 1


async def test_run_ends_the_child_at_the_deadline(pool: ProcessPool) -> None:
    pid = await pool.run(os.getpid, timeout_seconds=SECONDS)

    with pytest.raises(ProcessTimedOut, match=r"ended after 0\.1 s"):
        await pool.run(pow, 7, 10**8, timeout_seconds=0.1)

    await gone(pid)


async def test_cancelling_a_call_kills_its_child(pool: ProcessPool) -> None:
    call = asyncio.create_task(pool.run(time.sleep, 60, timeout_seconds=60))
    child = await child_of(psutil.Process())

    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call

    await gone(child.pid)


async def test_a_child_that_died_while_idle_is_replaced(pool: ProcessPool) -> None:
    pid = await pool.run(os.getpid, timeout_seconds=SECONDS)
    os.kill(pid, signal.SIGKILL)
    await gone(pid)

    assert await pool.run(os.getpid, timeout_seconds=SECONDS) != pid


async def test_a_child_is_replaced_before_the_event_loop_knows_of_its_death(pool: ProcessPool) -> None:
    pid = await pool.run(os.getpid, timeout_seconds=SECONDS)
    os.kill(pid, signal.SIGKILL)
    with contextlib.suppress(ChildProcessError):  # a thread of asyncio has waited for it, whose word the loop has not heard
        os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)  # noqa: ASYNC222 - the loop must not go on

    assert await pool.run(os.getpid, timeout_seconds=SECONDS) != pid


async def test_callers_wait_for_a_place_and_too_many_are_refused(pool: ProcessPool) -> None:
    running = asyncio.create_task(pool.run(time.sleep, 60, timeout_seconds=60))
    await child_of(psutil.Process())
    waiting = asyncio.create_task(pool.run(abs, -1, timeout_seconds=60))
    await asyncio.sleep(0)

    with pytest.raises(ProcessPoolFull):
        await pool.run(abs, -1, timeout_seconds=SECONDS)

    running.cancel()
    assert await waiting == 1


async def test_an_idle_child_ends() -> None:
    async with ProcessPool(1, memory_bytes=512 * MEGABYTE, idle_seconds=0.05) as pool:
        pid = await pool.run(os.getpid, timeout_seconds=SECONDS)

        await gone(pid)

        assert await pool.run(os.getpid, timeout_seconds=SECONDS) != pid


async def test_closing_the_pool_ends_its_children_and_refuses_more() -> None:
    async with ProcessPool(2, memory_bytes=512 * MEGABYTE) as pool:
        pid = await pool.run(os.getpid, timeout_seconds=SECONDS)

    assert not psutil.pid_exists(pid)
    with pytest.raises(ProcessCrashed, match="shutting down"):
        await pool.run(abs, 1, timeout_seconds=SECONDS)


async def test_a_result_that_is_not_plain_data_is_refused(pool: ProcessPool) -> None:
    with pytest.raises(ProcessCrashed, match="plain data only"):
        await pool.run(Path, "x", timeout_seconds=SECONDS)


async def test_a_child_prints_nothing_into_its_replies(pool: ProcessPool) -> None:
    assert await pool.run(os.write, 1, b"\0" * 8, timeout_seconds=SECONDS) == 8
    assert await pool.run(abs, -1, timeout_seconds=SECONDS) == 1


async def test_a_child_inherits_no_environment(pool: ProcessPool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EYRIE_SECRET", "hunter2")

    assert await pool.run(os.getenv, "EYRIE_SECRET", timeout_seconds=SECONDS) is None


PARENT = """
import asyncio, time
from eyrie.kit.process_pool import ProcessPool

async def main():
    async with ProcessPool(1, memory_bytes=1 << 29) as pool:
        await pool.run(time.sleep, 60, timeout_seconds=60)

asyncio.run(main())
"""


async def test_children_end_when_their_parent_is_killed() -> None:
    parent = await asyncio.create_subprocess_exec(sys.executable, "-c", PARENT)
    child = await child_of(psutil.Process(parent.pid))

    parent.kill()
    await parent.wait()

    await until(lambda: not child.is_running() or child.status() == psutil.STATUS_ZOMBIE)


FORGED = pickle.dumps("not a reply")
REPLY_PIPE = 4  # what the copy of standard output becomes in a child


@pytest.mark.parametrize(
    ("function", "args", "message"),
    [
        pytest.param(os.write, (REPLY_PIPE, LENGTH.pack(len(FORGED)) + FORGED), "not a reply", id="forged"),
        pytest.param(os.write, (REPLY_PIPE, LENGTH.pack(1 << 60)), "at most 67108864 are read", id="endless"),
        pytest.param(bytes, (65 * MEGABYTE,), "at most 67108864 are read", id="large"),
    ],
)
async def test_a_child_that_answers_nonsense_is_replaced(
    pool: ProcessPool, function: Callable[..., object], args: tuple[object, ...], message: str
) -> None:
    with pytest.raises(ProcessCrashed, match=message):
        await pool.run(function, *args, timeout_seconds=SECONDS)

    assert await pool.run(abs, -1, timeout_seconds=SECONDS) == 1


async def test_closing_the_pool_ends_calls_that_run_or_wait() -> None:
    async with ProcessPool(1, memory_bytes=512 * MEGABYTE) as pool:
        calls = [asyncio.create_task(pool.run(time.sleep, 60, timeout_seconds=60)) for _ in range(2)]
        child = await child_of(psutil.Process())
        await until(lambda: child.status() == psutil.STATUS_SLEEPING)

    for call in calls:
        with pytest.raises(ProcessCrashed):
            await call
    await gone(child.pid)


async def test_closing_the_pool_ends_a_call_whose_child_is_about_to_start() -> None:
    async with ProcessPool(1, memory_bytes=512 * MEGABYTE) as pool:
        call = asyncio.create_task(pool.run(time.sleep, 60, timeout_seconds=60))
        await asyncio.sleep(0)

    with pytest.raises(ProcessCrashed, match="shutting down"):
        await call
