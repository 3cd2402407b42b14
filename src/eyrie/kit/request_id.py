"""The id of the request that is being answered: in its reply, its problems, its log lines."""

import re
from contextvars import ContextVar

from eyrie.kit.ids import uuid7_text

HEADER = b"x-request-id"
_ACCEPTED = re.compile(rb"[A-Za-z0-9._:-]{1,128}")


class Noted:
    """What is known of a request everywhere it is worked on."""

    __slots__ = ("id", "span")

    def __init__(self, id_: str) -> None:
        self.id = id_
        self.span: object = None
        """The span it is, where nobody records spans and somebody asked for one (see `observe.spans`)."""


_current: ContextVar[Noted | None] = ContextVar("request", default=None)


def current_request() -> Noted | None:
    """The request that this code works for; None outside of requests."""
    return _current.get()


def current_request_id() -> str | None:
    """Its id; None outside of requests."""
    noted = _current.get()
    return None if noted is None else noted.id


def begin_request(given: bytes | None) -> str:
    """Note the id of a request that begins here: the caller's, when it is harmless to log, else a new one."""
    id_ = given.decode("ascii") if given is not None and _ACCEPTED.fullmatch(given) else uuid7_text()
    _current.set(Noted(id_))
    return id_
