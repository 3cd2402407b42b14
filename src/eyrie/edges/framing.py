"""Server-sent events that pass through: cut at their ends, otherwise left as they are."""

import re
from collections.abc import Callable, Iterator

from eyrie.gateway.errors import StreamBroken
from eyrie.gateway.providers.endpoint import Endpoint

MAX_EVENT_BYTES = 1024 * 1024


class Frames:
    """Holds the beginning of an event back until the rest of it has come."""

    __slots__ = ("_endpoint", "_held")

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._held = b""

    def feed(self, data: bytes) -> bytes:
        """The events that are whole now. Raises StreamBroken for one beyond all measure."""
        if self._held:
            data = self._held + data
            self._held = b""
        if data.endswith((b"\n\n", b"\r\n\r\n")):
            return data
        cut = _begin_of(data, len(data), 0)
        self._held = data[cut:]
        if len(self._held) > MAX_EVENT_BYTES:
            raise StreamBroken(self._endpoint.name, f"The provider {self._endpoint.name} sent an event beyond all measure.")
        return data[:cut]

    def finish(self) -> bytes:
        """What is held, as a whole event."""
        held, self._held = self._held, b""
        return held.rstrip(b"\r\n") + b"\n\n" if held.strip() else b""


class Telling:
    """What an event must hold to be read at all.

    One pattern after the other: each begins with letters that are looked for fast, which one of them all would not.
    """

    __slots__ = ("_patterns",)

    def __init__(self, *patterns: bytes) -> None:
        self._patterns = [re.compile(pattern) for pattern in patterns]

    def first(self, block: bytes, at: int = 0) -> int | None:
        """Where the first of it begins, from `at` on; None when there is none."""
        found = [match.start() for pattern in self._patterns if (match := pattern.search(block, at)) is not None]
        return min(found, default=None)


def parts(block: bytes, telling: Telling, reads_all: Callable[[], bool]) -> Iterator[tuple[bytes, bytes | None]]:
    """Whole events in order: stretches in which nothing is `telling`, without data, and single events with theirs.

    As long as `reads_all`, every event comes by itself. Comments have no data.
    """
    at = 0
    while at < len(block):
        if not reads_all():
            found = telling.first(block, at)
            begins = len(block) if found is None else _begin_of(block, found, at)
            if begins > at:
                yield block[at:begins], None
                at = begins
                continue
        end = _end_of(block, at)
        yield block[at:end], _data_of(block[at:end])
        at = end


def _begin_of(block: bytes, at: int, least: int) -> int:
    """Where the event begins that holds this byte."""
    plain = block.rfind(b"\n\n", least, at)
    with_returns = block.rfind(b"\r\n\r\n", max(plain, least), at)  # one before the plain end would not be the last
    return max(plain + 2 if plain >= 0 else least, with_returns + 4 if with_returns >= 0 else least)


def _end_of(block: bytes, at: int) -> int:
    """Where the event that begins here ends."""
    plain = block.find(b"\n\n", at)
    end = plain + 2 if plain >= 0 else len(block)
    with_returns = block.find(b"\r\n\r\n", at, end)
    return with_returns + 4 if with_returns >= 0 else end


def _data_of(event: bytes) -> bytes:
    if event.startswith(b"data: ") and event.find(b"\n") == len(event) - 2 and b"\r" not in event:
        return event[6:-2]  # one line, as almost all of them have
    lines = event.replace(b"\r\n", b"\n").split(b"\n")
    return b"\n".join([line[5:].removeprefix(b" ") for line in lines if line.startswith(b"data:")])
