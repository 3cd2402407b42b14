"""A governed model whose answers are given again: the wrapper in front of it."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass, replace
from uuid import UUID

from eyrie.gateway.cache.flights import FOLLOW_SECONDS, Flight
from eyrie.gateway.cache.keys import Keyed, keepable, keyed, reusable
from eyrie.gateway.cache.models import Answer, Kept, Mode, Policy, State
from eyrie.gateway.cache.replay import replay
from eyrie.gateway.cache.responses import ResponseCache
from eyrie.gateway.cache.shared import Meant
from eyrie.gateway.calls.asking import asked_about
from eyrie.gateway.calls.call import Call
from eyrie.gateway.calls.context import CacheUse, Reuse
from eyrie.gateway.calls.guards import Admitted
from eyrie.gateway.calls.model import Begun, GovernedModel
from eyrie.gateway.errors import ModelError
from eyrie.gateway.ledger.protocol import Entry, Outcome
from eyrie.gateway.protocol import Completed, Model, ModelEvent, ModelRequest, Usage
from eyrie.kit.clock import now
from eyrie.kit.ids import uuid7
from eyrie.kit.money import Money

_REASONS = {State.HIT: "the same was asked before", State.SEMANTIC: "what means the same was asked before"}


@dataclass(frozen=True, slots=True)
class Report:
    """Where an answer comes from, known when it begins."""

    state: State
    model: str
    provider: str
    reasons: tuple[str, ...]
    saved: Money = 0


@dataclass(frozen=True)
class _Asking:
    """One call on its way through the cache, past its guards: what is the same is what they made of it. `began` is the loop's time."""

    request: ModelRequest
    admitted: Admitted
    one: Keyed
    began: float
    claimant: UUID


@dataclass(frozen=True)
class CachedModel:
    """`inner`, asked only for what the cache does not know. `told` hears where each answer comes from, as soon as it begins."""

    cache: ResponseCache
    policy: Policy
    inner: GovernedModel
    reuse: Reuse
    told: Callable[[Report], None] | None = None

    async def stream(self, request: ModelRequest) -> AsyncGenerator[ModelEvent, None]:
        """The parts of the answer as they come, or as they came; see `Model.stream`."""
        began = asyncio.get_running_loop().time()
        admitted = await self.inner.gateway.admit(self.inner.who, asked_about(self.inner.name, request))
        one = keyed(self.inner.who, self.inner.name, admitted.request or request, self.inner.terms, self.reuse)
        asking = _Asking(request, admitted, one, began, uuid7())
        if self.reuse.use is CacheUse.REFRESH:
            events = self._ask(asking, await self.cache.meant(self.inner.who, self.inner.terms, self.policy, one))
        else:
            events = self._reused(asking)
        async with aclosing(events):
            async for event in events:
                yield event

    async def _reused(self, asking: _Asking) -> AsyncGenerator[ModelEvent, None]:
        """The answer that is known or under way, else a new one, which others wait for."""
        cache, place = self.cache, (self.inner.who.workspace_id, self.policy.generation, asking.one.key)
        kept = cache.remembered(self.inner.who, self.policy, asking.one.key)
        loop, until = asyncio.get_running_loop(), self._patience(asking)
        while kept is None and (flight := cache.flights.under_way(place)) is not None and loop.time() < until:
            kept = await self._followed(flight, until)
        if kept is not None:
            async with aclosing(asking.admitted.watched(self._given(asking, kept))) as given:
                async for event in given:
                    yield event
            return
        late = cache.flights.under_way(place) is not None  # it takes too long: this call goes its own way
        events = self._ask(asking, None) if late else self._led(asking, cache.flights.lead(place))
        async with aclosing(events):
            async for event in events:
                yield event

    async def _followed(self, flight: Flight, until: float) -> Kept | None:
        """What somebody else's call brings by then. Raises the ModelError that it ends with."""
        try:
            outcome = await flight.outcome(until)
        except TimeoutError:
            return None
        if isinstance(outcome, ModelError):
            raise outcome
        return outcome

    def _patience(self, asking: _Asking) -> float:
        """How long it waits for others: of a caller's own time it leaves half to ask the model itself."""
        deadline = self.inner.terms.deadline
        follows_until = asking.began + FOLLOW_SECONDS
        return follows_until if deadline is None else min((asking.began + deadline) / 2, follows_until)

    async def _led(self, asking: _Asking, flight: Flight) -> AsyncGenerator[ModelEvent, None]:
        """The answer of another process, or by meaning, or of the model."""
        cache, who, policy, one = self.cache, self.inner.who, self.policy, asking.one
        with flight:
            kept, meant = await cache.found(who, policy, one.key), None
            if kept is None:
                meant = await cache.meant(who, self.inner.terms, policy, one)
                kept = await cache.near(who, policy, one, meant)
            if kept is None:
                kept = await cache.shared.find_or_claim(who.workspace_id, policy, one.key, asking.claimant, self._patience(asking))
            if kept is not None:
                flight.land(kept)
                async with aclosing(asking.admitted.watched(self._given(asking, kept))) as given:
                    async for event in given:
                        yield event
                return
            async with (
                cache.shared.claimed(who.workspace_id, one.key, asking.claimant),
                aclosing(self._ask(asking, meant, flight)) as events,
            ):
                async for event in events:
                    yield event

    async def _ask(self, asking: _Asking, meant: Meant | None, flight: Flight | None = None) -> AsyncGenerator[ModelEvent, None]:
        """The model's answer, which is kept when it is complete."""
        model = self.inner.name

        def begun(call: Call[Begun]) -> None:
            nonlocal model
            model = call.deployment.model
            self.cache.tally.count(self.inner.who.workspace_id, State.MISS)
            if self.told is not None:
                self.told(Report(State.MISS, model, call.deployment.endpoint.name, call.reasons))

        async with aclosing(replace(self.inner, opened=begun).stream(asking.request)) as events:
            async for event in events:
                if isinstance(event, Completed) and keepable(event.response):
                    said = (self.inner.name, Answer(response=event.response, model=model))
                    kept = await self.cache.keep(self.inner.who, self.policy, asking.one, said, meant=meant)
                    if flight is not None:
                        flight.land(kept)
                yield event

    async def _given(self, asking: _Asking, kept: Kept) -> AsyncGenerator[ModelEvent, None]:
        """The answer said again, and told to the ledger: it cost nothing."""
        who, said = self.inner.who, kept.answer
        provider = said.response.provider or ""
        reasons = (_REASONS[kept.state],)
        self.cache.tally.count(who.workspace_id, kept.state, kept.entry_id, said.cost)
        took = round((asyncio.get_running_loop().time() - asking.began) * 1000)
        self.inner.gateway.ledger.record(
            Entry(
                id=uuid7(),
                at=now(),
                who=who,
                asked_model=self.inner.name,
                model=said.model,
                provider=provider,
                provider_model=said.response.model,
                deployment_id=None,
                outcome=Outcome.CACHED,
                usage=Usage(),
                cost=0,
                saved=said.cost,
                price_version=None,
                latency_ms=took,
                first_token_ms=took,
                reasons=reasons,
            )
        )
        if self.told is not None:
            self.told(Report(kept.state, said.model, provider, reasons, said.cost))
        for event in replay(said.response.model_copy(update={"cost": 0})):
            yield event


async def through_cache(cache: ResponseCache, inner: GovernedModel, reuse: Reuse) -> Model:
    """`inner` behind the cache, if its workspace uses it and its answers may be given again."""
    policy = await cache.policies.current(inner.who.workspace_id)
    if policy.mode is Mode.OFF or not reusable(policy, reuse):
        return inner
    return CachedModel(cache, policy, inner, reuse)
