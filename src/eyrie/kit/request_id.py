"""The id of the request that is being answered: in its reply, its problems, its log lines."""

import re
from contextvars import ContextVar

from eyrie.kit.ids import uuid7_text

HEADER = b"x-request-id"
_ACCEPTED = re.compile(rb"[A-Za-z0-9._:-]{1,128}")
_current: ContextVar[str | None] = ContextVar("request_id", default=None)


def current_request_id() -> str | None:
    """The id of the request that this code works for; None outside of requests."""
    return _current.get()


def begin_request(given: bytes | None) -> str:
    """Note the id of a request that begins here: the caller's, when it is harmless to log, else a new one."""
    id_ = given.decode("ascii") if given is not None and _ACCEPTED.fullmatch(given) else uuid7_text()
    _current.set(id_)
    return id_
