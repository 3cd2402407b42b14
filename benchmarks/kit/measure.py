"""Figures of this machine and of processes on it."""

import os
import statistics
import time
from collections.abc import Sequence

import psutil

_LOOP = 5_000_000
_LOOPS = 3


def calibration() -> float:
    """Seconds that a fixed loop of plain Python takes, best of three: figures of two machines (or of a busy one) compare by it."""
    return min(_loop_seconds() for _ in range(_LOOPS))


def _loop_seconds() -> float:
    began = time.perf_counter()
    total = 0
    for number in range(_LOOP):
        total += number & 3
    return time.perf_counter() - began


def load() -> float:
    """Load average of the last minute."""
    return os.getloadavg()[0]


def tree(pid: int) -> list[psutil.Process]:
    """A process and all that descend from it."""
    root = psutil.Process(pid)
    return [root, *root.children(recursive=True)]


def cpu_seconds(pid: int) -> float:
    """CPU time that a process and its descendants have used so far, in user and system mode.

    Those that ended count too: a process that waits for its children (PostgreSQL does, for every connection that closes)
    inherits their time. Asked before and after, the difference misses nothing.
    """
    return sum(_cpu(process) for process in tree(pid))


def _cpu(process: psutil.Process) -> float:
    try:
        times = process.cpu_times()
    except psutil.NoSuchProcess:  # ended since it was listed; its parent has its time
        return 0.0
    return float(times.user + times.system + times.children_user + times.children_system)


def resident_bytes(processes: Sequence[psutil.Process]) -> int:
    """Resident memory of processes, added up: pages that they share count once for each, so the truth is at most this."""
    return sum(int(process.memory_info().rss) for process in processes)


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest value that at least `percent` % of `values` do not exceed."""
    if not values:
        raise ValueError("no values")
    ordered = sorted(values)
    rank = -(-len(ordered) * percent // 100)  # rounded up
    return ordered[max(0, int(rank) - 1)]


def median(values: Sequence[float]) -> float:
    """The middle value."""
    return statistics.median(values)
