"""Server-sent events, decoded from bytes that may be cut anywhere."""

from dataclasses import dataclass

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class ServerEvent:
    """One event of a stream: its name (empty when it has none) and its data, lines joined by newlines."""

    name: str
    data: str


class EventTooLarge(ValueError):
    """An event is larger than the decoder accepts."""


class SseDecoder:
    """Turns chunks of bytes into events; the same events come out however the bytes are cut.

    Lines end in LF, CRLF or CR; comments, ids and retry hints are skipped; bytes that are not UTF-8 become U+FFFD.
    Raises EventTooLarge when one event holds more than `max_event_bytes`.
    """

    def __init__(self, max_event_bytes: int) -> None:
        self._max = max_event_bytes
        self._partial = bytearray()
        self._first_line = True
        self._after_cr = False
        self._name = ""
        self._data: list[bytes] = []
        self._size = 0

    def feed(self, chunk: bytes) -> list[ServerEvent]:
        """The events that `chunk` completes."""
        if not chunk:
            return []
        after_cr, self._after_cr = self._after_cr, chunk.endswith(b"\r")
        if after_cr:
            chunk = chunk.removeprefix(b"\n")  # the second half of a CRLF whose first half ended the chunk before
        head, *rest = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
        events: list[ServerEvent] = []
        for piece in rest:
            self._extend(head)
            events.extend(self._end_line())
            head = piece
        self._extend(head)
        return events

    def finish(self) -> list[ServerEvent]:
        """What is left at the end of the stream: servers forget the blank line after their last event."""
        return [*self._end_line(), *self._dispatch()]

    def _extend(self, piece: bytes) -> None:
        self._partial += piece
        if self._size + len(self._partial) > self._max:
            raise EventTooLarge(f"An event holds more than {self._max} bytes.")

    def _end_line(self) -> list[ServerEvent]:
        line = bytes(self._partial)
        self._partial.clear()
        if self._first_line:
            self._first_line = False
            line = line.removeprefix(_BYTE_ORDER_MARK)
        if not line:
            return self._dispatch()
        field, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        if field == b"data":
            self._data.append(value)
            self._size += len(line)
        elif field == b"event":
            self._name = value.decode(errors="replace")
        return []

    def _dispatch(self) -> list[ServerEvent]:
        events = [ServerEvent(self._name, b"\n".join(self._data).decode(errors="replace"))] if self._data else []
        self._name, self._data, self._size = "", [], 0
        return events
