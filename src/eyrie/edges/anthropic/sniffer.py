"""Looking after a stream of message events that passes through: almost all of it is never read."""

from eyrie.edges.framing import Frames, Telling, parts
from eyrie.edges.reading import event_object, usage_at
from eyrie.gateway.protocol import Usage
from eyrie.gateway.providers.anthropic import read_usage
from eyrie.gateway.providers.endpoint import Endpoint
from eyrie.gateway.providers.loose import Json, count_at, object_at, text_at

_TELLING = Telling(rb'"type"\s*:\s*"(?:message_|error)')
_SPOKEN = frozenset({"content_block_start", "content_block_delta", "message_delta"})


class MessageSniffer:
    """Finds usage, end and errors."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._frames = Frames(endpoint)
        self._counts: Json = {}
        self._counted = False
        self.spoken = False
        self.ended = False

    @property
    def usage(self) -> Usage:
        """What the provider counted; its last word on it comes with the reason to stop."""
        return read_usage(self._counts) if self._counted else Usage(estimated=True)

    def feed(self, data: bytes) -> bytes:
        """The whole events in it."""
        block = self._frames.feed(data)
        if not self.spoken or _TELLING.first(block) is not None:
            self._look(block)
        return block

    def finish(self) -> bytes:
        """The last event; some servers forget the blank line after it."""
        block = self._frames.finish()
        if block:
            self._look(block)
        return block

    def _look(self, block: bytes) -> None:
        for _, data in parts(block, _TELLING, lambda: not self.spoken):
            if data:
                self._read(event_object(self._endpoint, data))

    def _read(self, body: Json) -> None:
        kind = text_at(body, "type")
        self.spoken = self.spoken or kind in _SPOKEN
        match kind:
            case "message_start":
                self._count(object_at(object_at(body, "message"), "usage"))
            case "message_delta":
                usage = object_at(body, "usage")
                self._count(usage)
                self._counted = bool(count_at(usage, "output_tokens"))
            case "message_stop":
                self.ended = True

    def _count(self, usage: Json) -> None:
        self._counts.update({key: value for key, value in usage.items() if value is not None})


def usage_in(body: bytes) -> Usage:
    """What a whole message says that it used."""
    usage = usage_at(body)
    return read_usage(usage) if usage else Usage(estimated=True)
