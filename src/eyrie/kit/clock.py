"""Time as an argument: code that needs the time takes a `Clock`, so that a test can hold it still."""

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
Stopwatch = Callable[[], float]
"""Seconds since some moment, for differences."""


def now() -> datetime:
    """The time now, in UTC; the clock that the product runs on."""
    return datetime.now(UTC)


def lasting() -> float:
    """A stopwatch that also runs while this process, or where the system can tell the machine, is suspended."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if sys.platform == "linux" else time.monotonic()
