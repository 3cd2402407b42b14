"""Identifiers: UUIDs of version 7 (RFC 9562), which sort by the time they were made."""

import os
import struct
import threading
import time
from datetime import datetime
from uuid import UUID, SafeUUID

_VERSION_AND_VARIANT = 7 << 76 | 2 << 62
_RANDOM_BITS = (1 << 62) - 1
_FETCHED = 64
_UNKNOWN = SafeUUID.unknown
_lock = threading.Lock()
_last = 0
_random: list[int] = []
os.register_at_fork(after_in_child=_random.clear)  # else parent and child would go on with the same ones


def uuid7() -> UUID:
    """A new UUIDv7 that sorts after every other one made by this process.

    48 bits of Unix milliseconds, then 12 bits that count up within a millisecond (RFC 9562, method 1:
    a fixed-length dedicated counter, seeded at zero), then 62 random bits. Not a secret, and not an order across processes.
    """
    # The constructor of UUID would take as long as all of this: it looks for one of six forms of an id, and checks its range.
    made = UUID.__new__(UUID)
    object.__setattr__(made, "int", _next())
    object.__setattr__(made, "is_safe", _UNKNOWN)
    return made


def uuid7_text() -> str:
    """A new UUIDv7 in its usual form, for what is only written down."""
    digits = f"{_next():032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def uuid7_floor(at: datetime) -> UUID:
    """The smallest UUIDv7 made at `at` or later, the smallest of all before 1970; the boundary of a time partition."""
    milliseconds = max(0, int(at.timestamp() * 1000))
    return UUID(int=milliseconds << 80 | 7 << 76 | 2 << 62)


def _next() -> int:
    global _last  # noqa: PLW0603 - the counter that makes ids of one process monotonic has to live somewhere
    now = time.time_ns() // 1_000_000 << 12
    with _lock:
        _last = stamp = now if now > _last else _last + 1
        if not _random:
            fetched = struct.unpack(f"{_FETCHED}Q", os.urandom(8 * _FETCHED))
            _random.extend([_VERSION_AND_VARIANT | one & _RANDOM_BITS for one in fetched])
        rest = _random.pop()
    return (stamp >> 12) << 80 | (stamp & 0xFFF) << 64 | rest
