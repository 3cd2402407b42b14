import json
from datetime import UTC, datetime

import pytest
from pydantic import JsonValue, SecretStr

from eyrie.gateway import errors
from eyrie.gateway.providers.endpoint import Dialect, Endpoint
from eyrie.gateway.providers.failures import Failure, classify, error_from_reply, failure_in, retry_after
from eyrie.gateway.providers.loose import Json

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
KEY = "sk-very-secret-value"
ENDPOINT = Endpoint("acme", Dialect.OPENAI, "https://models.example", SecretStr(KEY))


def openai(message: str, type_: str = "invalid_request_error", code: str | None = None) -> Json:
    return {"error": {"message": message, "type": type_, "param": None, "code": code}}


def anthropic(type_: str, message: str = "no") -> Json:
    return {"type": "error", "error": {"type": type_, "message": message}, "request_id": "req_1"}


def gemini(code: int, status: str, message: str = "no", *details: JsonValue) -> Json:
    return {"error": {"code": code, "message": message, "status": status, "details": list(details)}}


PER_DAY: Json = {"@type": "QuotaFailure", "violations": [{"quotaId": "GenerateRequestsPerDayPerProject"}]}
PER_MINUTE: Json = {"@type": "QuotaFailure", "violations": [{"quotaId": "GenerateRequestsPerMinutePerProject"}]}


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        # OpenAI
        (401, openai("Incorrect API key provided", code="invalid_api_key"), errors.ModelAuthFailed),
        (403, openai("Country not supported", code="unsupported_country"), errors.ModelAuthFailed),
        (404, openai("The model does not exist", code="model_not_found"), errors.ModelMissing),
        (429, openai("Rate limit reached", "requests", "rate_limit_exceeded"), errors.ModelRateLimited),
        (429, openai("You exceeded your quota", "insufficient_quota", "insufficient_quota"), errors.QuotaExhausted),
        (400, openai("This model's maximum context length is 8 tokens", code="context_length_exceeded"), errors.ContextTooLong),
        (400, openai("Filtered", code="content_filter"), errors.ContentFiltered),
        (400, openai("Unknown parameter"), errors.ModelRefusedRequest),
        (500, openai("The server had an error", "server_error"), errors.ModelOverloaded),
        # servers that follow it
        (400, {"object": "error", "message": "This model's maximum context length is 8 tokens", "code": 400}, errors.ContextTooLong),
        (400, {"error": {"code": 400, "message": "too large", "type": "exceed_context_size_error"}}, errors.ContextTooLong),
        (413, openai("Request too large", "tokens", "rate_limit_exceeded"), errors.ContextTooLong),
        (404, {"error": "model 'x' not found, try pulling it first"}, errors.ModelMissing),
        (404, openai("model 'x' not found", "api_error"), errors.ModelMissing),
        (402, openai("Insufficient credits", code=None), errors.QuotaExhausted),
        (403, {"error": {"code": 403, "message": "flagged", "metadata": {"flagged_input": "…"}}}, errors.ContentFiltered),
        (422, {"detail": [{"loc": ["body", "x"], "msg": "extra"}]}, errors.ModelRefusedRequest),
        (408, {}, errors.ModelUnreachable),
        # Anthropic
        (401, anthropic("authentication_error"), errors.ModelAuthFailed),
        (403, anthropic("permission_error"), errors.ModelAuthFailed),
        (404, anthropic("not_found_error"), errors.ModelMissing),
        (429, anthropic("rate_limit_error"), errors.ModelRateLimited),
        (529, anthropic("overloaded_error"), errors.ModelOverloaded),
        (500, anthropic("api_error"), errors.ModelOverloaded),
        (504, anthropic("timeout_error"), errors.ModelUnreachable),
        (413, anthropic("request_too_large"), errors.ContextTooLong),
        (400, anthropic("invalid_request_error", "prompt is too long: 9 tokens > 8 maximum"), errors.ContextTooLong),
        (400, anthropic("invalid_request_error", "Your credit balance is too low"), errors.QuotaExhausted),
        (400, anthropic("invalid_request_error"), errors.ModelRefusedRequest),
        # Gemini
        (400, gemini(400, "INVALID_ARGUMENT", "bad key", {"reason": "API_KEY_INVALID"}), errors.ModelAuthFailed),
        (403, gemini(403, "PERMISSION_DENIED"), errors.ModelAuthFailed),
        (404, gemini(404, "NOT_FOUND"), errors.ModelMissing),
        (429, gemini(429, "RESOURCE_EXHAUSTED", "quota", PER_MINUTE), errors.ModelRateLimited),
        (429, gemini(429, "RESOURCE_EXHAUSTED", "quota", PER_DAY), errors.QuotaExhausted),
        (400, gemini(400, "INVALID_ARGUMENT", "The input token count (9) exceeds the maximum (8)"), errors.ContextTooLong),
        (503, gemini(503, "UNAVAILABLE"), errors.ModelOverloaded),
        (500, [gemini(500, "INTERNAL")], errors.ModelOverloaded),
        (400, [], errors.ModelRefusedRequest),
    ],
)
def test_error_from_reply_is_what_the_provider_means(status: int, body: JsonValue, kind: type[errors.ModelError]) -> None:
    error = error_from_reply(ENDPOINT, status, {}, json.dumps(body).encode(), NOW)

    assert type(error) is kind
    assert error.detail.startswith(f"The provider acme answered {status}: ")


def test_error_from_reply_never_shows_the_key_or_unsafe_text() -> None:
    body = json.dumps(openai(f"Incorrect API key: {KEY}\0\ud800" + "x" * 10_000)).encode()

    error = error_from_reply(ENDPOINT, 401, {}, body, NOW)

    assert KEY not in json.dumps(error.problem().model_dump())
    assert "Incorrect API key: [redacted]\ufffd\ufffdxxx" in error.detail
    assert len(error.detail) < 700


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<html><title>502 Bad\n Gateway</title><body>x</body></html>", "a web page: 502 Bad Gateway."),
        ("<h1>No &amp; no</h1>", "a web page: No & no."),
        ("upstream connect error", "upstream connect error."),
        ("", "no reason given."),
    ],
)
def test_error_from_reply_reads_pages_of_proxies(page: str, words: str) -> None:
    error = error_from_reply(ENDPOINT, 502, {}, page.encode(), NOW)

    assert type(error) is errors.ModelOverloaded
    assert error.detail == f"The provider acme answered 502: {words}"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"Retry-After": "7"}, 7),
        ({"Retry-After": "1.5"}, 1.5),
        ({"Retry-After-Ms": "250", "Retry-After": "7"}, 0.25),
        ({"Retry-After": "Sat, 21 Nov 2026 12:00:30 GMT"}, 30),
        ({"Retry-After": "Sat, 21 Nov 2026 12:00:30 -0000"}, 30),
        ({"Retry-After": "Sat, 21 Nov 2026 11:00:00 GMT"}, 0),
        ({"Retry-After": "999999999"}, 86_400),
        ({"Retry-After": "soon"}, None),
        ({"Retry-After": "nan"}, None),
        ({"Retry-After": "Sat, 99 Nov 2026 11:00:00 GMT"}, None),
    ],
)
def test_retry_after_reads_seconds_and_dates(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(headers, NOW) == seconds


def test_error_carries_how_long_to_wait() -> None:
    body = gemini(429, "RESOURCE_EXHAUSTED", "quota", {"retryDelay": "34.5s"}, {"retryDelay": "x"})

    by_body = error_from_reply(ENDPOINT, 429, {}, json.dumps(body).encode(), NOW)
    by_header = error_from_reply(ENDPOINT, 429, {"Retry-After": "3"}, json.dumps(body).encode(), NOW)

    assert (by_body.retry_after_seconds, by_header.retry_after_seconds) == (34.5, 3)


@pytest.mark.parametrize(
    ("payload", "kind"),
    [
        ({"error": {"message": "boom"}}, errors.ModelOverloaded),
        ({"error": {"message": "boom", "code": 429}}, errors.ModelRateLimited),
        ({"error": {"message": "boom", "code": 7}}, errors.ModelOverloaded),
        ({"error": {"message": "boom", "innererror": {"code": "content_filter"}}}, errors.ContentFiltered),
    ],
)
def test_classify_an_error_in_the_middle_of_a_stream(payload: JsonValue, kind: type[errors.ModelError]) -> None:
    assert classify(failure_in(payload)) is kind


def test_classify_believes_the_message_before_a_broad_code() -> None:
    assert classify(Failure("prompt is too long", 500, ("api_error",))) is errors.ContextTooLong
