"""A provider that speaks OpenAI's chat completions."""

import json
from collections.abc import Iterator, Sequence

from pydantic import JsonValue

from eyrie.gateway.providers.endpoint import Dialect
from tests.fakes.provider_server import FakeProvider, Json, ReceivedRequest, Turn, model_of, pieces, sse


class FakeOpenAI(FakeProvider):
    """Chat completions, streamed in chunks."""

    dialect = Dialect.OPENAI
    prefix = "/v1"

    def frames(self, turn: Turn, request: ReceivedRequest) -> Iterator[bytes]:
        model = model_of(request)
        yield _chunk(model, {"role": "assistant", "content": ""})
        for piece in pieces(turn.thought, turn.fragment):
            yield _chunk(model, {"reasoning_content": piece})
        for piece in pieces(turn.text, turn.fragment):
            yield _chunk(model, {"content": piece})
        for index, call in enumerate(turn.calls):
            head: Json = {"index": index, "id": call.id, "type": "function", "function": {"name": call.name, "arguments": ""}}
            yield _chunk(model, {"tool_calls": [head]})
            for piece in pieces(json.dumps(call.arguments), turn.fragment):
                yield _chunk(model, {"tool_calls": [{"index": index, "function": {"arguments": piece}}]})

    def whole(self, turn: Turn, request: ReceivedRequest) -> Json | None:
        if request.path.endswith("/embeddings"):
            inputs = request.body["input"] if isinstance(request.body["input"], list) else [request.body["input"]]
            data: list[JsonValue] = [{"object": "embedding", "index": index, "embedding": [0.5, -1.0]} for index, _ in enumerate(inputs)]
            return {"object": "list", "model": model_of(request), "data": data, "usage": {"prompt_tokens": 4, "total_tokens": 4}}
        calls: list[JsonValue] = [
            {"id": call.id, "type": "function", "function": {"name": call.name, "arguments": json.dumps(call.arguments)}}
            for call in turn.calls
        ]
        message: Json = {"role": "assistant", "content": turn.text or None, **({"tool_calls": calls} if calls else {})}
        choice: Json = {"index": 0, "message": message, "finish_reason": "tool_calls" if turn.calls else "stop"}
        head: Json = {"id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": model_of(request), "choices": [choice]}
        return head | ({"usage": _usage(turn)} if turn.usage else {})

    def end(self, turn: Turn) -> Iterator[bytes]:
        yield _chunk("fake-1", {}, "tool_calls" if turn.calls else "stop")
        if turn.usage:
            yield sse({"object": "chat.completion.chunk", "model": "fake-1", "choices": [], "usage": _usage(turn)})
        yield sse("[DONE]")

    def error(self, status: int, message: str) -> Json:
        return {"error": {"message": message, "type": "server_error" if status >= 500 else "invalid_request_error", "code": None}}

    def models(self, names: Sequence[str]) -> Json:
        return {"object": "list", "data": [{"id": name, "object": "model"} for name in names]}


def _usage(turn: Turn) -> Json:
    return {
        "prompt_tokens": 20,
        "completion_tokens": 10,
        "total_tokens": 30,
        "prompt_tokens_details": {"cached_tokens": 5},
        "completion_tokens_details": {"reasoning_tokens": 3 if turn.thought else 0},
    }


def _chunk(model: str, delta: Json, finish: str | None = None) -> bytes:
    choice: Json = {"index": 0, "delta": delta, "finish_reason": finish}
    return sse({"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": model, "choices": [choice]})
