"""Identifiers: UUIDs of version 7 (RFC 9562), which sort by the time they were made."""

import os
import threading
import time
from datetime import datetime
from uuid import UUID

_lock = threading.Lock()
_last = 0


def uuid7() -> UUID:
    """A new UUIDv7 that sorts after every other one made by this process.

    48 bits of Unix milliseconds, then 12 bits that count up within a millisecond (RFC 9562, method 1:
    a fixed-length dedicated counter, seeded at zero), then 62 random bits. Not a secret, and not an order across processes.
    """
    global _last  # noqa: PLW0603 - the counter that makes ids of one process monotonic has to live somewhere
    with _lock:
        _last = max(_last + 1, time.time_ns() // 1_000_000 << 12)
        stamp = _last
    random = int.from_bytes(os.urandom(8), "big") & (1 << 62) - 1
    return UUID(int=(stamp >> 12) << 80 | 7 << 76 | (stamp & 0xFFF) << 64 | 2 << 62 | random)


def uuid7_floor(at: datetime) -> UUID:
    """The smallest UUIDv7 made at `at` or later, the smallest of all before 1970; the boundary of a time partition."""
    milliseconds = max(0, int(at.timestamp() * 1000))
    return UUID(int=milliseconds << 80 | 7 << 76 | 2 << 62)
