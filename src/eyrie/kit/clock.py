"""Time as an argument: code that needs the time takes a `Clock`, so that a test can hold it still."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def now() -> datetime:
    """The time now, in UTC; the clock that the product runs on."""
    return datetime.now(UTC)
