"""Traces: what happened within what, how long it took, and how it ended (W3C Trace Context, OpenTelemetry names).

`tracer.span(...)` begins a trace or goes on with a caller's; inside of it, `span(...)` adds to it from anywhere without
being handed the tracer. Without a collector nothing is exported, but ids are passed on and stand in the logs.
"""

import contextlib
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from contextvars import ContextVar, Token
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Generic, Protocol, TypeVar, cast

from eyrie.kit.request_id import current_request

Attribute = str | bool | int | float
_TRACEPARENT = re.compile(r"00-(?P<trace>[0-9a-f]{32})-(?P<span>[0-9a-f]{16})-(?P<flags>[0-9a-f]{2})")


class Span(Protocol):
    """Something that is happening."""

    @property
    def trace_id(self) -> str:
        """The trace it belongs to: 32 hexadecimal digits."""

    @property
    def traceparent(self) -> str:
        """What to send along, or to store with a run, so that the trace goes on there."""

    def set(self, name: str, value: Attribute) -> None:
        """Note something about it; never content of people or models."""


class Tracer(Protocol):
    """Begins spans."""

    def span(self, name: str, *, parent: str | None = None, **attributes: Attribute) -> AbstractContextManager[Span]:
        """A span for as long as the block lasts: within `parent` (a traceparent), else within the current one, else a new trace.

        An error that leaves the block is noted in it.
        """

    def record(self, name: str, *, began: datetime, ended: datetime, attributes: Mapping[str, Attribute]) -> None:
        """A span within the current one for a request to another system that is over already."""


S_co = TypeVar("S_co", bound=Span, covariant=True)


class Running(Generic[S_co]):
    """Makes a span the current one for as long as its block lasts: for tracers."""

    __slots__ = ("_token", "span", "tracer")

    def __init__(self, tracer: Tracer, running: S_co) -> None:
        self.tracer = tracer
        self.span = running
        self._token: Token[Running[Span] | None] | None = None

    def __enter__(self) -> S_co:
        self._token = _current.set(self)
        return self.span

    def __exit__(self, *_: object) -> None:
        assert self._token is not None  # noqa: S101 - a block is entered before it is left; for the type checker
        _current.reset(self._token)


_current: ContextVar[Running[Span] | None] = ContextVar("span", default=None)


def current_span() -> Span | None:
    """The innermost span that this code runs in."""
    found = _innermost()
    return found.span if found is not None else None


def _innermost() -> Running[Span] | None:
    found = _current.get()
    if found is not None:
        return found
    request = current_request()
    if request is None:
        return None
    if request.span is None:  # nobody needed it so far, and most requests end without it
        request.span = Running(Unrecorded(), _Begun())
    return cast("Running[Span]", request.span)


@contextlib.contextmanager
def span(name: str, **attributes: Attribute) -> Iterator[Span]:
    """A span within the current one, for as long as the block lasts; without a current one it is not recorded."""
    found = _innermost()
    with (found.tracer if found is not None else Unrecorded()).span(name, parent=None, **attributes) as opened:
        yield opened


@dataclass(frozen=True)
class _Passed:
    """A span that is not recorded, of a trace that somebody else began."""

    trace_id: str
    traceparent: str

    def set(self, name: str, value: Attribute) -> None:
        """Nothing is kept."""


class _Begun:
    """A span that is not recorded, of a new trace. Most never need its ids: they are made when somebody asks."""

    @cached_property
    def trace_id(self) -> str:
        """Its own."""
        return os.urandom(16).hex()

    @cached_property
    def traceparent(self) -> str:
        """Not sampled."""
        return f"00-{self.trace_id}-{os.urandom(8).hex()}-00"

    def set(self, name: str, value: Attribute) -> None:
        """Nothing is kept."""


class Unrecorded:
    """The tracer of a process without a collector: passes ids on."""

    def span(self, name: str, *, parent: str | None = None, **attributes: Attribute) -> AbstractContextManager[Span]:
        """A span that only has an id."""
        del name, attributes
        found = _TRACEPARENT.fullmatch(parent) if parent else None
        above = current_span()
        if found is not None and int(found["trace"], 16):
            passed: Span = _Passed(found["trace"], found.group(0))
        elif above is not None:
            passed = above
        else:
            passed = _Begun()
        return Running(self, passed)

    def record(self, name: str, *, began: datetime, ended: datetime, attributes: Mapping[str, Attribute]) -> None:
        """Nothing is kept."""


@dataclass(frozen=True)
class Tracing:
    """The tracer of this process, to be found among its resources."""

    tracer: Tracer
