"""Errors as OpenAI's API says them, which its clients turn into their own exceptions."""

from collections.abc import Sequence

import msgspec

from eyrie.edges.statuses import headers_of, status_of
from eyrie.kit.problems import AppError
from eyrie.kit.wire import Header

_TYPES = {
    400: "invalid_request_error",
    401: "authentication_error",
    402: "insufficient_quota",
    403: "permission_error",
    404: "not_found_error",
    413: "invalid_request_error",
    422: "invalid_request_error",
    429: "rate_limit_error",
}
_CODES = {
    "model-unknown": "model_not_found",
    "model-missing": "model_not_found",
    "models-missing": "model_not_found",
    "agent-unknown": "model_not_found",
    "model-context-too-long": "context_length_exceeded",
    "model-content-filtered": "content_filter",
    "rate-limited": "rate_limit_exceeded",
    "model-rate-limited": "rate_limit_exceeded",
    "credentials-unknown": "invalid_api_key",
    "unauthenticated": "invalid_api_key",
}


class OpenAIFailures:
    """`{"error": {...}}`."""

    def reply(self, error: AppError, request_id: str) -> tuple[int, bytes, Sequence[Header]]:
        """Status, body and headers."""
        del request_id  # the X-Request-Id of every reply is where these clients look for it
        status = status_of(error)
        return status, _body(error, status), headers_of(error)

    def event(self, error: AppError, request_id: str) -> bytes:
        """An error in the middle of a stream."""
        del request_id
        return b"data: " + _body(error, status_of(error)) + b"\n\n"


def _body(error: AppError, status: int) -> bytes:
    kind = _TYPES.get(status, "server_error")
    code = _CODES.get(error.type, error.type.replace("-", "_"))
    return msgspec.json.encode({"error": {"message": error.detail, "type": kind, "param": error.members.get("param"), "code": code}})
