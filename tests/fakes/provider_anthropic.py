"""A provider that speaks Anthropic's messages API."""

import json
from collections.abc import Iterator, Sequence

from pydantic import JsonValue

from eyrie.gateway.providers.endpoint import Dialect
from tests.fakes.provider_server import FakeProvider, Json, ReceivedRequest, Turn, model_of, pieces, sse

_ERRORS = {
    400: "invalid_request_error",
    401: "authentication_error",
    404: "not_found_error",
    429: "rate_limit_error",
    503: "overloaded_error",
    529: "overloaded_error",
}


class FakeAnthropic(FakeProvider):
    """Messages, streamed as events."""

    dialect = Dialect.ANTHROPIC

    def frames(self, turn: Turn, request: ReceivedRequest) -> Iterator[bytes]:
        usage: Json = {"input_tokens": 15, "cache_read_input_tokens": 5, "cache_creation_input_tokens": 0, "output_tokens": 1}
        message: Json = {"id": "msg_1", "type": "message", "role": "assistant", "model": model_of(request), "content": []}
        yield _event("message_start", message=message | ({"usage": usage} if turn.usage else {}))
        yield _event("ping")
        index = 0
        if turn.thought:
            yield _event("content_block_start", index=index, content_block={"type": "thinking", "thinking": "", "signature": ""})
            for piece in pieces(turn.thought, turn.fragment):
                yield _event("content_block_delta", index=index, delta={"type": "thinking_delta", "thinking": piece})
            yield _event("content_block_delta", index=index, delta={"type": "signature_delta", "signature": "signed"})
            yield _event("content_block_stop", index=index)
            index += 1
        if turn.text:
            yield _event("content_block_start", index=index, content_block={"type": "text", "text": ""})
            for piece in pieces(turn.text, turn.fragment):
                yield _event("content_block_delta", index=index, delta={"type": "text_delta", "text": piece})
            yield _event("content_block_stop", index=index)
            index += 1
        for at, call in enumerate(turn.calls, index):
            yield _event("content_block_start", index=at, content_block={"type": "tool_use", "id": call.id, "name": call.name, "input": {}})
            for piece in pieces(json.dumps(call.arguments), turn.fragment):
                yield _event("content_block_delta", index=at, delta={"type": "input_json_delta", "partial_json": piece})
            yield _event("content_block_stop", index=at)

    def whole(self, turn: Turn, request: ReceivedRequest) -> Json | None:
        content: list[JsonValue] = [{"type": "thinking", "thinking": turn.thought, "signature": "signed"}] if turn.thought else []
        content += [{"type": "text", "text": turn.text}] if turn.text else []
        content += [{"type": "tool_use", "id": call.id, "name": call.name, "input": call.arguments} for call in turn.calls]
        usage: Json = {"input_tokens": 15, "cache_read_input_tokens": 5, "cache_creation_input_tokens": 0, "output_tokens": 10}
        head: Json = {"id": "msg_1", "type": "message", "role": "assistant", "model": model_of(request), "content": content}
        end: Json = {"stop_reason": "tool_use" if turn.calls else "end_turn", "stop_sequence": None}
        return head | end | ({"usage": usage} if turn.usage else {})

    def end(self, turn: Turn) -> Iterator[bytes]:
        delta: Json = {"stop_reason": "tool_use" if turn.calls else "end_turn", "stop_sequence": None}
        usage: Json = {"output_tokens": 10, "output_tokens_details": {"thinking_tokens": 3 if turn.thought else 0}}
        yield _event("message_delta", delta=delta, usage=usage if turn.usage else {})
        yield _event("message_stop")

    def error(self, status: int, message: str) -> Json:
        return {"type": "error", "error": {"type": _ERRORS.get(status, "api_error"), "message": message}}

    def error_frame(self, message: str) -> bytes:
        return sse(self.error(503, message), "error")

    def models(self, names: Sequence[str]) -> Json:
        return {"data": [{"type": "model", "id": name} for name in names], "has_more": False, "last_id": names[-1]}


def _event(kind: str, **members: object) -> bytes:
    return sse(json.dumps({"type": kind, **members}), kind)
