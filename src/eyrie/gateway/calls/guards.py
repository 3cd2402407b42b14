"""Guards around calls of models: they look at a request before anybody is asked, and at an answer while it comes.

Which there are, and in which order, stands in one list, where the gateway is built. A request passes them from the first to the
last, an answer from the last to the first, so that the first has the last word on both.
"""

from collections.abc import AsyncGenerator, Callable, Sequence
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from eyrie.gateway.calls.asking import asked_about
from eyrie.gateway.calls.context import Asked, Attribution
from eyrie.gateway.protocol import ModelEvent, ModelRequest

Events = AsyncGenerator[ModelEvent, None]
Watch = Callable[[Events], Events]
"""Passes the parts of an answer on: as they are, changed, or not at all. Raises ModelError to end the answer; closes what it reads."""


class Guarded(Struct, frozen=True):
    """A call as guards see it: for whom it is made, and what is asked. What is no conversation has no `asked.request`."""

    who: Attribution
    asked: Asked


class Guard(Protocol):
    """One policy on calls of models."""

    async def admit(self, call: Guarded) -> ModelRequest | None:
        """Let a request pass as it is (None) or in other words; before anything is reserved. Raises ModelError to refuse it."""
        ...

    def watch(self, call: Guarded) -> Watch | None:
        """What looks at the answer; None lets it pass untouched, byte for byte where client and provider speak one dialect."""
        ...


class Admitted(Struct, frozen=True):
    """A call that its guards let pass. `request` is there when they changed it."""

    asked: Asked
    request: ModelRequest | None = None
    watches: tuple[Watch, ...] = ()

    @property
    def untouched(self) -> bool:
        """Whether request and answer pass as they are."""
        return self.request is None and not self.watches

    def watched(self, events: Events) -> Events:
        """The parts of an answer as its guards pass them on."""
        for watch in reversed(self.watches):
            events = watch(events)
        return events


async def admitted(guards: Sequence[Guard], who: Attribution, asked: Asked) -> Admitted:
    """The call, past every guard. Raises the ModelError of the one that refuses it."""
    request: ModelRequest | None = None
    watches: list[Watch] = []
    for guard in guards:
        call = Guarded(who, asked)
        changed = await guard.admit(call)
        if changed is not None:
            request = changed
            asked = replace(asked_about(asked.model, changed), streams=asked.streams)
            call = Guarded(who, asked)
        watch = guard.watch(call) if asked.request is not None else None
        if watch is not None:
            watches.append(watch)
    return Admitted(asked, request, tuple(watches))
