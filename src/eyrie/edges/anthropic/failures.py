"""Errors as Anthropic's API says them, which its clients turn into their own exceptions."""

from collections.abc import Sequence

import msgspec

from eyrie.edges.statuses import headers_of, status_of
from eyrie.kit.problems import AppError
from eyrie.kit.wire import Header

_TYPES = {
    400: "invalid_request_error",
    401: "authentication_error",
    402: "billing_error",
    403: "permission_error",
    404: "not_found_error",
    413: "request_too_large",
    422: "invalid_request_error",
    429: "rate_limit_error",
    503: "overloaded_error",
    504: "timeout_error",
    529: "overloaded_error",
}
_OVERLOADED = 529


class AnthropicFailures:
    """`{"type": "error", "error": {...}}`."""

    def reply(self, error: AppError, request_id: str) -> tuple[int, bytes, Sequence[Header]]:
        """Status, body and headers."""
        status = status_of(error)
        if status == 503:
            status = _OVERLOADED
        return status, _body(error, status, request_id), headers_of(error)

    def event(self, error: AppError, request_id: str) -> bytes:
        """An error in the middle of a stream."""
        return b"event: error\ndata: " + _body(error, status_of(error), request_id) + b"\n\n"


def _body(error: AppError, status: int, request_id: str) -> bytes:
    said = {"type": _TYPES.get(status, "api_error"), "message": error.detail}
    return msgspec.json.encode({"type": "error", "error": said, "request_id": request_id})
