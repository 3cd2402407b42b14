"""Server-sent events that pass through: cut at their ends, otherwise left as they are."""

from collections.abc import Iterator

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
        if data.endswith(b"\n\n"):
            return data
        plain, with_returns = data.rfind(b"\n\n"), data.rfind(b"\r\n\r\n")
        cut = max(plain + 2 if plain >= 0 else 0, with_returns + 4 if with_returns >= 0 else 0)
        self._held = data[cut:]
        if len(self._held) > MAX_EVENT_BYTES:
            raise StreamBroken(self._endpoint.name, f"The provider {self._endpoint.name} sent an event beyond all measure.")
        return data[:cut]

    def finish(self) -> bytes:
        """What is held, as a whole event."""
        held, self._held = self._held, b""
        return held.rstrip(b"\r\n") + b"\n\n" if held.strip() else b""

    @staticmethod
    def events(block: bytes) -> Iterator[tuple[bytes, bytes]]:
        """Each event with its data; comments have none."""
        for event in block.replace(b"\r\n", b"\n").split(b"\n\n"):
            if event.strip():
                lines = [line[5:].removeprefix(b" ") for line in event.split(b"\n") if line.startswith(b"data:")]
                yield event.strip(b"\n") + b"\n\n", b"\n".join(lines)
