"""An answer as a chat completion, whole or in chunks."""

import time
from collections.abc import Mapping

import msgspec

from eyrie.gateway.protocol import Completed, Finish, ModelEvent, ModelResponse, TextDelta, ThoughtDelta, ToolCall, ToolCallDelta, Usage
from eyrie.gateway.providers.loose import Json, dump
from eyrie.kit.ids import uuid7

FINISHES = {Finish.STOP: "stop", Finish.LENGTH: "length", Finish.TOOL_CALLS: "tool_calls", Finish.CONTENT_FILTER: "content_filter"}


class ChatEncoder:
    """Says one answer; `model` is the name that the client asked for."""

    def __init__(self, model: str, *, shows_usage: bool, metadata: Mapping[str, str] | None = None) -> None:
        self._model = model
        self._shows_usage = shows_usage
        self._metadata = metadata
        self._id = f"chatcmpl-{uuid7().hex}"
        self._created = int(time.time())

    def begin(self) -> bytes:
        """The chunk that names the speaker."""
        return self._chunk({"role": "assistant", "content": ""})

    def event(self, event: ModelEvent) -> bytes:
        """A chunk; at the end the one with the reason, the usage if it was asked for, and the end mark."""
        match event:
            case TextDelta():
                return self._chunk({"content": event.text})
            case ThoughtDelta():
                return self._chunk({"reasoning_content": event.text})
            case ToolCallDelta():
                return self._chunk({"tool_calls": [_call_piece(event)]})
            case Completed():
                return self.end(event.response.finish, event.response.usage)

    def end(self, finish: Finish, usage: Usage) -> bytes:
        """The last chunks and the end mark."""
        out = self._chunk({}, FINISHES[finish])
        if self._shows_usage:
            out += _event({**self._head("chat.completion.chunk"), "choices": [], "usage": chat_usage(usage)})
        return out + b"data: [DONE]\n\n"

    def whole(self, response: ModelResponse) -> bytes:
        """One completion."""
        message = response.message
        said: Json = {"role": "assistant", "content": message.text or None, "refusal": None}
        if message.thought:
            said["reasoning_content"] = message.thought
        if message.tool_calls:
            said["tool_calls"] = [_call(call) for call in message.tool_calls]
        choice = {"index": 0, "message": said, "logprobs": None, "finish_reason": FINISHES[response.finish]}
        return msgspec.json.encode({**self._head("chat.completion"), "choices": [choice], "usage": chat_usage(response.usage)})

    def _head(self, kind: str) -> Json:
        head: Json = {"id": self._id, "object": kind, "created": self._created, "model": self._model}
        return head | {"metadata": {**self._metadata}} if self._metadata else head

    def _chunk(self, delta: Json, finish: str | None = None) -> bytes:
        choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish}
        return _event({**self._head("chat.completion.chunk"), "choices": [choice]})


def chat_usage(usage: Usage) -> Json:
    """Tokens as chat completions count them."""
    return {
        "prompt_tokens": usage.input,
        "completion_tokens": usage.output,
        "total_tokens": usage.input + usage.output,
        "prompt_tokens_details": {"cached_tokens": usage.cached_input},
        "completion_tokens_details": {"reasoning_tokens": usage.reasoning},
    }


def arguments_of(call: ToolCall) -> str:
    """The arguments of a call as JSON text, the model's own where they were broken."""
    return call.broken if call.broken is not None else dump({**call.arguments})


def _call(call: ToolCall) -> Json:
    return {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": arguments_of(call)}}


def _call_piece(event: ToolCallDelta) -> Json:
    function: Json = {"arguments": event.arguments}
    if event.name is None:
        return {"index": event.index, "function": function}
    return {"index": event.index, "id": event.id, "type": "function", "function": {"name": event.name, **function}}


def _event(value: object) -> bytes:
    return b"data: " + msgspec.json.encode(value) + b"\n\n"
