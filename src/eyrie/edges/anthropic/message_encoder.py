"""An answer as an Anthropic message, whole or in events."""

from collections.abc import Mapping

import msgspec

from eyrie.gateway.protocol import Completed, Finish, ModelEvent, ModelResponse, TextDelta, ThoughtDelta, ToolCallDelta, Usage
from eyrie.gateway.providers.loose import Json
from eyrie.kit.ids import uuid7

_REASONS = {Finish.STOP: "end_turn", Finish.LENGTH: "max_tokens", Finish.TOOL_CALLS: "tool_use", Finish.CONTENT_FILTER: "refusal"}


class MessageEncoder:
    """Says one answer; `model` is the name that the client asked for."""

    def __init__(self, model: str, metadata: Mapping[str, str] | None = None) -> None:
        self._model = model
        self._metadata = metadata
        self._id = f"msg_{uuid7().hex}"
        self._index = -1
        self._open: str | None = None
        self._calls: dict[int, int] = {}

    def begin(self) -> bytes:
        """The event that begins the message."""
        message: Json = {**self._head(), "content": [], "stop_reason": None, "stop_sequence": None, "usage": message_usage(Usage())}
        return _event("message_start", message=message)

    def event(self, event: ModelEvent) -> bytes:
        """The events of a piece: a block begins when the kind of what is said changes."""
        match event:
            case TextDelta():
                return self._piece("text", {"type": "text", "text": ""}, {"type": "text_delta", "text": event.text})
            case ThoughtDelta():
                block: Json = {"type": "thinking", "thinking": "", "signature": ""}
                return self._piece("thinking", block, {"type": "thinking_delta", "thinking": event.text})
            case ToolCallDelta():
                return self._call(event)
            case Completed():
                return self._end(event.response)

    def whole(self, response: ModelResponse) -> bytes:
        """One message."""
        message = response.message
        content: list[Json] = [{"type": "thinking", "thinking": message.thought, "signature": ""}] if message.thought else []
        if message.text:
            content.append({"type": "text", "text": message.text})
        content += [{"type": "tool_use", "id": call.id, "name": call.name, "input": {**call.arguments}} for call in message.tool_calls]
        end = {"stop_reason": _REASONS[response.finish], "stop_sequence": None, "usage": message_usage(response.usage)}
        return msgspec.json.encode({**self._head(), "content": content, **end})

    def _head(self) -> Json:
        head: Json = {"id": self._id, "type": "message", "role": "assistant", "model": self._model}
        return head | {"metadata": {**self._metadata}} if self._metadata else head

    def _piece(self, kind: str, block: Json, delta: Json) -> bytes:
        begin = b"" if self._open == kind else self._begin(kind, block)
        return begin + _event("content_block_delta", index=self._index, delta=delta)

    def _begin(self, kind: str, block: Json) -> bytes:
        closed = self._close()
        self._index += 1
        self._open = kind
        return closed + _event("content_block_start", index=self._index, content_block=block)

    def _close(self) -> bytes:
        if self._open is None:
            return b""
        self._open = None
        return _event("content_block_stop", index=self._index)

    def _call(self, event: ToolCallDelta) -> bytes:
        out = b""
        if event.index not in self._calls:
            block: Json = {"type": "tool_use", "id": event.id or "", "name": event.name or "", "input": {}}
            out = self._begin(f"call {event.index}", block)
            self._calls[event.index] = self._index
        if not event.arguments:
            return out
        delta: Json = {"type": "input_json_delta", "partial_json": event.arguments}
        return out + _event("content_block_delta", index=self._calls[event.index], delta=delta)

    def _end(self, response: ModelResponse) -> bytes:
        delta: Json = {"stop_reason": _REASONS[response.finish], "stop_sequence": None}
        out = self._close() + _event("message_delta", delta=delta, usage=message_usage(response.usage))
        return out + _event("message_stop")


def message_usage(usage: Usage) -> Json:
    """Tokens as Anthropic counts them: cached input beside the rest."""
    return {
        "input_tokens": max(0, usage.input - usage.cached_input - usage.cache_write),
        "cache_creation_input_tokens": usage.cache_write,
        "cache_read_input_tokens": usage.cached_input,
        "output_tokens": usage.output,
    }


def _event(kind: str, **members: object) -> bytes:
    return b"event: " + kind.encode() + b"\ndata: " + msgspec.json.encode({"type": kind, **members}) + b"\n\n"
