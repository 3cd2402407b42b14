"""Our errors as HTTP statuses that clients of model APIs understand: some of them try again by the status alone."""

from math import ceil

from eyrie.gateway.errors import (
    ContentFiltered,
    ContextTooLong,
    ModelError,
    ModelMissing,
    ModelRateLimited,
    ModelRefusedRequest,
    ModelUnknown,
)
from eyrie.kit.problems import AppError
from eyrie.kit.wire import Header

_STATUSES: tuple[tuple[type[AppError], int], ...] = (
    (ModelUnknown, 404),
    (ModelMissing, 404),
    (ContextTooLong, 400),
    (ContentFiltered, 400),
    (ModelRefusedRequest, 400),
    (ModelRateLimited, 429),
)


def status_of(error: AppError) -> int:
    """The status of the reply that says `error`."""
    return next((status for kind, status in _STATUSES if isinstance(error, kind)), error.status)


def headers_of(error: AppError) -> list[Header]:
    """The headers of the reply that says `error`, such as when to try again."""
    headers = [(name.lower().encode(), value.encode()) for name, value in error.headers.items()]
    if isinstance(error, ModelError) and error.retry_after_seconds is not None:
        headers.append((b"retry-after", str(ceil(error.retry_after_seconds)).encode()))
    return headers
