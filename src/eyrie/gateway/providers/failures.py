"""Errors of providers, in whatever shape they come, as errors of ours."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from html import unescape

from pydantic import JsonValue

from eyrie.gateway.errors import (
    ContentFiltered,
    ContextTooLong,
    ModelAuthFailed,
    ModelError,
    ModelMissing,
    ModelOverloaded,
    ModelRateLimited,
    ModelRefusedRequest,
    ModelUnreachable,
    QuotaExhausted,
)
from eyrie.gateway.providers.endpoint import Endpoint
from eyrie.gateway.providers.loose import Json, object_at, objects_at, parse, safe_text, text_at

_LONGEST_MESSAGE = 500
_LONGEST_WAIT_SECONDS = 86_400.0

_BY_CODE: dict[str, type[ModelError]] = {
    # OpenAI and the servers that follow it
    "context_length_exceeded": ContextTooLong,
    "exceed_context_size_error": ContextTooLong,
    "insufficient_quota": QuotaExhausted,
    "billing_hard_limit_reached": QuotaExhausted,
    "billing_not_active": QuotaExhausted,
    "content_filter": ContentFiltered,
    "content_policy_violation": ContentFiltered,
    "model_not_found": ModelMissing,
    "invalid_api_key": ModelAuthFailed,
    "rate_limit_exceeded": ModelRateLimited,
    "server_error": ModelOverloaded,
    # Anthropic
    "authentication_error": ModelAuthFailed,
    "permission_error": ModelAuthFailed,
    "not_found_error": ModelMissing,
    "billing_error": QuotaExhausted,
    "rate_limit_error": ModelRateLimited,
    "overloaded_error": ModelOverloaded,
    "api_error": ModelOverloaded,
    "timeout_error": ModelUnreachable,
    # Gemini
    "api_key_invalid": ModelAuthFailed,
    "permission_denied": ModelAuthFailed,
    "unauthenticated": ModelAuthFailed,
    "not_found": ModelMissing,
    "resource_exhausted": ModelRateLimited,
    "unavailable": ModelOverloaded,
    "internal": ModelOverloaded,
    "deadline_exceeded": ModelUnreachable,
}
_BY_STATUS: dict[int, type[ModelError]] = {
    401: ModelAuthFailed,
    402: QuotaExhausted,
    403: ModelAuthFailed,
    404: ModelMissing,
    408: ModelUnreachable,
    413: ContextTooLong,
    429: ModelRateLimited,
    504: ModelUnreachable,
}
_BY_MESSAGE: tuple[tuple[re.Pattern[str], type[ModelError]], ...] = (
    (
        re.compile(
            r"context (length|window|size|limit)|prompt is too long|input is too long|input token count .{0,80}exceeds"
            r"|maximum (prompt|input) length",
            re.IGNORECASE,
        ),
        ContextTooLong,
    ),
    (re.compile(r"credit balance is too low|insufficient (balance|credits|funds)|spending limit", re.IGNORECASE), QuotaExhausted),
)
_ADVICE: dict[type[ModelError], str] = {
    ModelAuthFailed: "Check the key of this provider and what it may do.",
    ModelMissing: "Choose one of the models that the provider lists, and check the provider's address.",
    QuotaExhausted: "Top up the account at the provider, or use another one.",
    ContextTooLong: "Shorten the conversation, or use a model with a larger context.",
    ContentFiltered: "Rephrase the request, or use another model.",
    ModelRefusedRequest: "Check the model's settings against what the provider accepts.",
}


@dataclass(frozen=True)
class Failure:
    """What a provider said about an error: its words, its codes in lower case (the most telling first), and how long to wait."""

    message: str
    status: int | None = None
    codes: tuple[str, ...] = ()
    retry_after_seconds: float | None = None


def error_from_reply(endpoint: Endpoint, status: int, headers: Mapping[str, str], body: bytes, now: datetime) -> ModelError:
    """The error that an HTTP reply with an error status means. `headers` must find names in any case."""
    try:
        failure = failure_in(parse(body))
    except ValueError:
        failure = Failure(_page_text(body.decode(errors="replace")))
    waiting = retry_after(headers, now)
    return to_error(
        endpoint, replace(failure, status=status, retry_after_seconds=failure.retry_after_seconds if waiting is None else waiting)
    )


def to_error(endpoint: Endpoint, failure: Failure) -> ModelError:
    """Our error for `failure`, in words that name the provider and say what to do, without its key."""
    kind = classify(failure)
    answered = "reported an error" if failure.status is None else f"answered {failure.status}"
    said = endpoint.redact(safe_text(failure.message)).strip()[:_LONGEST_MESSAGE]
    detail = f"The provider {endpoint.name} {answered}: {said or 'no reason given'}"
    detail = detail if detail.endswith((".", "!", "?")) else detail + "."
    return kind(endpoint.name, f"{detail} {_ADVICE.get(kind, '')}".strip(), retry_after_seconds=failure.retry_after_seconds)


def classify(failure: Failure) -> type[ModelError]:
    """Which of our errors `failure` is: by its code, then by its words, then by its HTTP status."""
    if failure.status == 413:  # some send it with the code of a rate limit, but waiting will not help
        return ContextTooLong
    by_code = next((_BY_CODE[code] for code in failure.codes if code in _BY_CODE), None)
    if by_code and by_code not in (ModelRateLimited, ModelOverloaded):
        return by_code
    # Servers give the broad codes to everything; what the message and the status say is closer to the cause.
    by_message = next((kind for pattern, kind in _BY_MESSAGE if pattern.search(failure.message)), None)
    by_status = _BY_STATUS.get(failure.status or 0)
    at_last = ModelOverloaded if failure.status is None or failure.status >= 500 else ModelRefusedRequest
    return by_message or by_status or by_code or at_last


def failure_in(payload: JsonValue) -> Failure:
    """What an error object says, whichever server wrote it.

    `{"error": {...}}` or `{"error": "words"}`, the error itself, FastAPI's `{"detail": ...}`, or a list that holds one of them.
    """
    while isinstance(payload, list) and payload:
        payload = payload[0]
    body: Json = payload if isinstance(payload, dict) else {}
    error = object_at(body, "error") or body
    status = error.get("code")
    return Failure(
        _message(body, error),
        status=status if isinstance(status, int) and 400 <= status <= 599 else None,
        codes=tuple(code.lower() for code in _codes(error) if code),
        retry_after_seconds=_retry_delay(error),
    )


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds to wait, from `Retry-After-Ms` or `Retry-After` (seconds or an HTTP date); None when there is no usable one."""
    milliseconds = _seconds(headers.get("Retry-After-Ms", ""))
    if milliseconds is not None:
        return _bounded(milliseconds / 1000)
    value = headers.get("Retry-After", "")
    seconds = _seconds(value)
    if seconds is not None:
        return _bounded(seconds)
    try:
        at = parsedate_to_datetime(value)
    except ValueError:
        return None
    return _bounded(((at if at.tzinfo else at.replace(tzinfo=UTC)) - now).total_seconds())


def _message(body: Json, error: Json) -> str:
    details = [f"{item.get('loc', '')} {text_at(item, 'msg')}" for item in objects_at(body, "detail")]
    return text_at(error, "message") or text_at(body, "error") or text_at(body, "detail") or text_at(body, "message") or "; ".join(details)


def _codes(error: Json) -> list[str]:
    details = objects_at(error, "details")
    spent = any("PerDay" in text_at(violation, "quotaId") for item in details for violation in objects_at(item, "violations"))
    flagged = "flagged_input" in object_at(error, "metadata")  # OpenRouter's moderation answers 403 with no code
    return [
        "insufficient_quota" if spent else "",
        "content_filter" if flagged else "",
        *(text_at(item, "reason") for item in details),
        text_at(error, "code"),
        text_at(object_at(error, "innererror"), "code"),
        text_at(error, "type"),
        text_at(error, "status"),
    ]


def _retry_delay(error: Json) -> float | None:
    delays = (text_at(item, "retryDelay").removesuffix("s") for item in objects_at(error, "details"))
    return next((_bounded(seconds) for seconds in map(_seconds, delays) if seconds is not None), None)


def _seconds(text: str) -> float | None:
    return float(text) if re.fullmatch(r"\s*\d{1,12}(\.\d{1,12})?\s*", text, re.ASCII) else None


def _bounded(seconds: float) -> float:
    return min(max(seconds, 0.0), _LONGEST_WAIT_SECONDS)


def _page_text(page: str) -> str:
    """The words of a web page or plain text: proxies answer with pages."""
    if "<" not in page:
        return page
    title = re.search(r"<title[^<>]*>([^<>]*)</title>", page, re.IGNORECASE)
    return "a web page: " + " ".join(unescape(title.group(1) if title else re.sub(r"<[^<>]*>", " ", page)).split())
