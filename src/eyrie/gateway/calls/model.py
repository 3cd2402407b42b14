"""A model behind the gateway: each of its calls is governed like any other program's."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing
from dataclasses import dataclass
from functools import partial

from eyrie.gateway.calls.asking import asked_about
from eyrie.gateway.calls.call import Call, Grant
from eyrie.gateway.calls.context import Attribution, Terms
from eyrie.gateway.calls.gateway import Gateway
from eyrie.gateway.errors import ContentFiltered, StreamBroken
from eyrie.gateway.ledger.protocol import Entry, Ledger, Outcome
from eyrie.gateway.protocol import OFFLINE, Completed, Finish, Losses, Model, ModelEvent, ModelRequest
from eyrie.gateway.providers.registry import make_model
from eyrie.gateway.providers.session import Session
from eyrie.kit.clock import now
from eyrie.kit.ids import uuid7

_TERMS = Terms()
EYRIE = "eyrie"
"""The provider of what is built in."""


@dataclass(frozen=True)
class GovernedModel:
    """The model that workspaces call `name`, asked for somebody: planned, priced, reserved, settled and told to the ledger.

    A stream that breaks before its first part goes on elsewhere; one that breaks later raises StreamBroken. `opened` is told of
    each call as soon as its answer begins; `losses` grow by what attempts cost in vain.
    """

    gateway: Gateway
    session: Session
    who: Attribution
    name: str
    terms: Terms = _TERMS
    opened: "Callable[[Call[Begun]], None] | None" = None
    losses: Losses | None = None

    async def stream(self, request: ModelRequest) -> AsyncGenerator[ModelEvent, None]:
        """The parts of the answer as they come; see `Model.stream`. Whatever model the request names, the gateway decides."""
        opener = partial(self.begin, request)
        with await self.gateway.open(self.who, self.terms, asked_about(self.name, request), opener, self.losses) as call:
            if self.opened is not None:
                self.opened(call)
            async with aclosing(call.answer.events()) as events:
                async for event in events:
                    if isinstance(event, Completed):
                        cost = call.settle(event.response.usage)
                        response = event.response.model_copy(update={"provider": call.deployment.endpoint.name, "cost": cost})
                        yield Completed(response=response)
                    else:
                        yield event

    async def begin(self, request: ModelRequest, grant: Grant) -> "Begun":
        """The stream of the deployment that is granted, once its first part is there. Raises ModelError."""
        deployment = grant.deployment
        limits = {"model": deployment.provider_model, "max_output_tokens": grant.max_output_tokens}
        wanted = (grant.admitted.request or request).model_copy(update=limits)
        events = grant.admitted.watched(make_model(deployment.endpoint, self.session).stream(wanted))
        provider = deployment.endpoint.name
        try:
            first = await anext(events)
        except StopAsyncIteration:
            raise StreamBroken(provider, f"The provider {provider} ended its answer before it began.") from None
        if isinstance(first, Completed) and first.response.finish is Finish.CONTENT_FILTER and not first.response.message.text:
            raise ContentFiltered(provider, f"The content filter of {provider} stopped the answer.", usage=first.response.usage)
        return Begun(first, events)


@dataclass(frozen=True)
class OfflineCalls:
    """The built-in model, asked for somebody: it costs nothing, and the ledger has its calls too."""

    model: Model
    ledger: Ledger
    who: Attribution

    async def stream(self, request: ModelRequest) -> AsyncIterator[ModelEvent]:
        """The parts of the answer as they come."""
        loop = asyncio.get_running_loop()
        began = loop.time()
        first: float | None = None
        async for event in self.model.stream(request):
            first = loop.time() if first is None else first
            if isinstance(event, Completed):
                self.ledger.record(
                    Entry(
                        id=uuid7(),
                        at=now(),
                        who=self.who,
                        asked_model=OFFLINE,
                        model=OFFLINE,
                        provider=EYRIE,
                        provider_model=OFFLINE,
                        deployment_id=None,
                        outcome=Outcome.COMPLETED,
                        usage=event.response.usage,
                        cost=0,
                        saved=0,
                        price_version=None,
                        latency_ms=round((loop.time() - began) * 1000),
                        first_token_ms=round((first - began) * 1000),
                    )
                )
                yield Completed(response=event.response.model_copy(update={"cost": 0}))
            else:
                yield event


@dataclass(frozen=True, slots=True)
class Begun:
    """A stream whose first event is there."""

    first: ModelEvent
    rest: AsyncGenerator[ModelEvent, None]

    async def events(self) -> AsyncGenerator[ModelEvent, None]:
        """All of its events."""
        async with aclosing(self.rest):
            yield self.first
            async for event in self.rest:
                yield event

    def close(self) -> None:
        """End the stream in the background: a faster one was found."""
        task = asyncio.get_running_loop().create_task(_end(self.rest), name="closing a model's stream")
        task.add_done_callback(_ended)


async def _end(events: AsyncGenerator[ModelEvent, None]) -> None:
    await events.aclose()


def _ended(task: "asyncio.Task[None]") -> None:
    task.result()  # nothing is expected to go wrong: it would be reported
