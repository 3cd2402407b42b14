"""A provider that speaks Google's generateContent."""

from collections.abc import Iterator, Sequence

from pydantic import JsonValue

from eyrie.gateway.providers.endpoint import Dialect
from tests.fakes.provider_server import FakeProvider, Json, ReceivedRequest, Turn, pieces, sse

_STATUSES = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHENTICATED",
    403: "PERMISSION_DENIED",
    404: "NOT_FOUND",
    429: "RESOURCE_EXHAUSTED",
    503: "UNAVAILABLE",
}


class FakeGemini(FakeProvider):
    """Responses, streamed as events."""

    dialect = Dialect.GEMINI
    prefix = "/v1beta"

    def frames(self, turn: Turn, request: ReceivedRequest) -> Iterator[bytes]:
        for piece in pieces(turn.thought, turn.fragment):
            yield _response([{"text": piece, "thought": True}])
        for piece in pieces(turn.text, turn.fragment):
            yield _response([{"text": piece}])
        for call in turn.calls:
            yield _response([{"functionCall": {"id": call.id, "name": call.name, "args": call.arguments}, "thoughtSignature": "c2lnbmVk"}])

    def end(self, turn: Turn) -> Iterator[bytes]:
        usage: Json = {"promptTokenCount": 20, "cachedContentTokenCount": 5, "candidatesTokenCount": 7, "thoughtsTokenCount": 3}
        yield _response([{"text": ""}], finishReason="STOP", usage=usage if turn.usage else None)

    def error(self, status: int, message: str) -> Json:
        return {"error": {"code": status, "message": message, "status": _STATUSES.get(status, "INTERNAL")}}

    def models(self, names: Sequence[str]) -> Json:
        return {"models": [{"name": f"models/{name}", "supportedGenerationMethods": ["generateContent"]} for name in names]}


def _response(parts: list[JsonValue], finishReason: str | None = None, usage: Json | None = None) -> bytes:  # noqa: N803 - the field's name
    candidate: Json = {"content": {"role": "model", "parts": parts}, "index": 0}
    if finishReason:
        candidate["finishReason"] = finishReason
    body: Json = {"candidates": [candidate], "modelVersion": "fake-1"}
    return sse(body | ({"usageMetadata": usage} if usage else {}))
