"""One attempt to have a call answered by one deployment, and, once the answer has begun, the call itself."""

import asyncio
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Generic, Protocol, Self, TypeVar

from msgspec import Struct

from eyrie.gateway.budgets.protocol import Reservation, WorstCase
from eyrie.gateway.calls.context import Attribution, Terms
from eyrie.gateway.calls.guards import Admitted
from eyrie.gateway.calls.way import Way
from eyrie.gateway.deployments.health import Health
from eyrie.gateway.deployments.models import Deployment
from eyrie.gateway.errors import ContentFiltered, ContextTooLong, ModelError, ModelRefusedRequest, ModelUnreachable
from eyrie.gateway.ledger.protocol import Entry, Ledger, Outcome
from eyrie.gateway.prices.protocol import Price, cost
from eyrie.gateway.protocol import Losses, Usage
from eyrie.kit.clock import now
from eyrie.kit.deadlines import Deadlines
from eyrie.kit.ids import uuid7
from eyrie.kit.money import Money
from eyrie.kit.problems import AppError

_UNKNOWN = Usage(estimated=True)
_NOTHING = Usage()
_OF_THE_REQUEST = (ModelRefusedRequest, ContextTooLong, ContentFiltered)
"""Errors that say nothing against the deployment: it answered."""


class Closable(Protocol):
    """An answer that has begun."""

    def close(self) -> None:
        """Drop it, and the connection it comes over."""
        ...


A = TypeVar("A", bound=Closable)


class Grant(Struct, frozen=True):
    """What an opener may do: ask this deployment, for at most so much output (None: as much as it likes), as the guards let it."""

    deployment: Deployment
    max_output_tokens: int | None
    admitted: Admitted


Opener = Callable[[Grant], Awaitable[A]]
"""Returns once the answer has begun: its first token, or its headers. Can be cancelled; may be called again.

Raises ModelError, and another AppError before it asks anybody."""


class Trip(Struct, frozen=True):
    """What all attempts of a call share. `began` is the time of the event loop, which is kept: finding it again is dear."""

    who: Attribution
    terms: Terms
    admitted: Admitted
    way: Way
    loop: asyncio.AbstractEventLoop
    began: float
    ledger: Ledger
    deadlines: Deadlines
    losses: Losses | None = None


class Stake(Struct, frozen=True):
    """The money of an attempt. `baseline` is the price of the model that was asked for, where another one answers."""

    price: Price
    worst: WorstCase
    reservation: Reservation
    baseline: Price | None


class Call(Generic[A]):
    """A call whose answer has begun. Exactly one of `settle` and `abandon` ends it; leaving its block unsettled abandons it."""

    __slots__ = ("_ended", "_first_token_ms", "_health", "_probe", "_stake", "_trip", "answer", "deployment", "error", "id")
    answer: A

    def __init__(self, trip: Trip, deployment: Deployment, health: Health, stake: Stake) -> None:
        self.id = uuid7()
        self.deployment = deployment
        self._trip = trip
        self._health = health
        self._stake = stake
        self._first_token_ms: int | None = None
        self._ended = False
        self.error: ModelError | None = None
        self._probe = health.begin()

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why this deployment answers: of the plan, then of what failed before."""
        way = self._trip.way
        notes = way.notes
        return (*way.plan.reasons, *notes) if notes else way.plan.reasons

    def settle(self, usage: Usage) -> Money:
        """The answer is complete and used this much; what it cost. An estimated usage is taken for the worst case."""
        if usage.estimated:
            spent = self._worst()
            self._end()
            self._stake.reservation.forfeit()
        else:
            spent = cost(self._stake.price, usage)
            self._end()
            self._stake.reservation.settle(spent)
        baseline = self._stake.baseline
        saved = 0 if baseline is None or baseline is self._stake.price else cost(baseline, usage) - spent
        self._record(Outcome.COMPLETED, usage, spent, saved)
        return spent

    def abandon(self, error: ModelError | None = None) -> None:
        """Nobody knows what the call used: its worst case counts as spent. `error` says why when the provider is at fault."""
        self._end()
        if error is not None and not isinstance(error, _OF_THE_REQUEST):
            self._health.failed(error, self._trip.loop.time(), probe=False)
        self._stake.reservation.forfeit()
        self._record(Outcome.ABANDONED, _UNKNOWN, self._worst(), 0)

    async def start(self, opener: Opener[A], until: float) -> None:
        """Ask, until the answer begins; afterwards `error` says why it did not, and then the call has ended.

        Raises what the opener raises that is no ModelError; then nobody was asked.
        """
        loop = self._trip.loop
        began = loop.time()
        try:
            with self._trip.deadlines.until(until, loop):
                self.answer = await opener(Grant(self.deployment, self._allowed(), self._trip.admitted))
            at = loop.time()
            self._first_token_ms = round((at - self._trip.began) * 1000)
            self._health.began(at - began)
        except TimeoutError:
            provider = self.deployment.endpoint.name
            late = ModelUnreachable(provider, f"The provider {provider} did not begin to answer within {until - began:.1f} s; try again.")
            self._fail(late, loop.time())
        except ModelError as error:
            self._fail(error, loop.time())
        except AppError:  # what is asked can't be said to this provider: nobody was asked
            self._end()
            self._health.unsure(probe=self._probe)
            self._stake.reservation.release()
            raise
        finally:
            if self._first_token_ms is None:  # cancelled by the caller, or by a faster deployment
                self.drop()

    def drop(self) -> None:
        """Nobody waits for this answer any more."""
        if self._ended:
            return
        self._health.unsure(probe=self._probe)
        self.abandon()
        if self._first_token_ms is not None:
            self.answer.close()

    def refused(self) -> None:
        """This was the last attempt, and the call fails: the ledger says so, unless the attempt may have cost something."""
        if self.error is not None and not self.error.may_owe and self.error.usage is None:
            self._record(Outcome.REFUSED, _NOTHING, 0, 0)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if not self._ended:
            self.abandon(error if isinstance(error, ModelError) else None)

    def _allowed(self) -> int | None:
        """The limit on output. What costs nothing is limited only by those who asked, and by what the deployment can do."""
        if self._trip.admitted.asked.max_output_tokens is None and self.deployment.max_output_tokens is None and self._stake.price.is_free:
            return None
        return self._stake.reservation.output_tokens

    def _fail(self, error: ModelError, at: float) -> None:
        self.error = error
        self._end()
        if isinstance(error, _OF_THE_REQUEST):
            self._health.began(None)
        else:
            self._health.failed(error, at, probe=self._probe)
        if error.usage is not None:
            spent = cost(self._stake.price, error.usage)
            self._stake.reservation.settle(spent)
            self._record(Outcome.REFUSED, error.usage, spent, 0)
        elif error.may_owe:
            self._stake.reservation.forfeit()
            self._record(Outcome.ABANDONED, _UNKNOWN, self._worst(), 0)
        else:
            self._stake.reservation.release()

    def _worst(self) -> Money:
        worst = self._stake.worst
        return worst.input + worst.per_output_token * self._stake.reservation.output_tokens

    def _end(self) -> None:
        if self._ended:
            raise RuntimeError(f"the call {self.id} has ended already")
        self._ended = True
        self._health.in_flight -= 1

    def _record(self, outcome: Outcome, usage: Usage, spent: Money, saved: Money) -> None:
        trip, deployment = self._trip, self.deployment
        if trip.losses is not None and outcome is not Outcome.COMPLETED:
            trip.losses.cost += spent
        latency = trip.loop.time() - trip.began
        trip.ledger.record(
            Entry(
                id=self.id,
                at=now(),
                who=trip.who,
                asked_model=trip.way.plan.asked,
                model=deployment.model,
                provider=deployment.endpoint.name,
                provider_model=deployment.provider_model,
                deployment_id=deployment.id,
                outcome=outcome,
                usage=usage,
                cost=spent,
                saved=saved,
                price_version=self._stake.price.version,
                latency_ms=round(latency * 1000),
                first_token_ms=self._first_token_ms,
                reasons=self.reasons,
                operation="embeddings" if trip.admitted.asked.request is None else "chat",
            )
        )
