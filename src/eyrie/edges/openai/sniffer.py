"""Looking after a stream of chat completion chunks that passes through: almost all of it is never read."""

from eyrie.edges.framing import Frames, Telling, parts
from eyrie.edges.reading import event_object
from eyrie.gateway.protocol import Usage
from eyrie.gateway.providers.endpoint import Endpoint
from eyrie.gateway.providers.loose import Json, object_at, objects_at
from eyrie.gateway.providers.openai_usage import read_usage

_TELLING = Telling(rb'"usage"\s*:\s*\{', rb"\[DONE\]", rb'"error"\s*:\s*[{"]', rb'"finish_reason"\s*:\s*"')
"""A quotation mark inside of a JSON string is written with a backslash before it, so this finds keys only."""
_TELLING_AT_LAST = Telling(rb'"usage"\s*:\s*\{', rb"\[DONE\]", rb'"error"\s*:\s*[{"]')
"""What still tells something where the end mark has come: why the model stopped is asked only when that is missing."""
_END = (b"[DONE]\n\n", b"[DONE]\r\n\r\n")
_SPOKEN = ("content", "reasoning_content", "reasoning", "refusal", "tool_calls", "function_call", "audio")


class ChatSniffer:
    """Finds usage, end and errors; hides the chunk with the usage from clients that did not ask for it."""

    def __init__(self, endpoint: Endpoint, *, shows_usage: bool) -> None:
        self._endpoint = endpoint
        self._shows_usage = shows_usage
        self._frames = Frames(endpoint)
        self._usage: Usage | None = None
        self._finished = False
        self.spoken = False
        self.ended = False

    @property
    def usage(self) -> Usage:
        """What the provider counted."""
        return self._usage or Usage(estimated=True)

    def feed(self, data: bytes) -> bytes:
        """The whole events in it, without what is hidden."""
        block = self._frames.feed(data)
        if self.spoken and not block.endswith(_END) and _TELLING.first(block) is None:
            return block
        return self._look(block)

    def finish(self) -> bytes:
        """The last event; some servers forget the blank line after it, some the end mark after a reason to stop."""
        block = self._frames.finish()
        out = self._look(block) if block else b""
        if self._finished and not self.ended:
            self.ended = True
            out += b"data: [DONE]\n\n"
        return out

    def _look(self, block: bytes) -> bytes:
        kept: list[bytes] = []
        telling = _TELLING_AT_LAST if block.endswith(_END) else _TELLING
        for part, data in parts(block, telling, lambda: not self.spoken):
            if data == b"[DONE]":
                self.ended = True
            elif data and not self._read(data):
                continue
            kept.append(part)
        return b"".join(kept)

    def _read(self, data: bytes) -> bool:
        """Whether the client gets to see this chunk."""
        chunk = event_object(self._endpoint, data)
        choices = objects_at(chunk, "choices")
        usage = object_at(chunk, "usage") or object_at(object_at(chunk, "x_groq"), "usage")
        if usage:
            self._usage = read_usage(usage)
        for choice in choices:
            self._finished = self._finished or bool(choice.get("finish_reason"))
            self.spoken = self.spoken or self._finished or _says(object_at(choice, "delta"))
        return bool(choices) or not usage or self._shows_usage


def _says(delta: Json) -> bool:
    return any(delta.get(name) for name in _SPOKEN)
