"""The only way to a model: guarded, planned, priced, reserved, tried where it can succeed, settled, and told to the ledger.

call = await gateway.open(who, terms, asked, opener)
with call:  # unless it is settled, it counts as abandoned
    ...     # pass `call.answer` on
    call.settle(usage)
"""

import asyncio
from collections.abc import Sequence

from eyrie.gateway.budgets.protocol import Budgets
from eyrie.gateway.calls.call import A, Call, Opener, Stake, Trip
from eyrie.gateway.calls.context import Asked, Attribution, Terms
from eyrie.gateway.calls.guards import Admitted, Guard, admitted
from eyrie.gateway.calls.hedge import hedged
from eyrie.gateway.calls.way import Way
from eyrie.gateway.deployments.health import Healths
from eyrie.gateway.deployments.models import Deployment
from eyrie.gateway.deployments.plan import Plan, Planner, Target
from eyrie.gateway.errors import CostCapExceeded
from eyrie.gateway.ledger.protocol import Ledger
from eyrie.gateway.prices.errors import PriceUnknown
from eyrie.gateway.prices.protocol import Price, Prices, worst_case
from eyrie.gateway.protocol import Losses
from eyrie.kit.deadlines import Deadlines
from eyrie.kit.money import shown

DEFAULT_OUTPUT_TOKENS = 8_192
"""How long an answer may be when neither the request nor the deployment says: what is reserved has to have an end."""


class Gateway:
    """Answers calls of all workspaces of this process. `healths` is shared with whoever plans."""

    def __init__(
        self, planner: Planner, healths: Healths, prices: Prices, budgets: Budgets, ledger: Ledger, guards: Sequence[Guard] = ()
    ) -> None:
        self._planner = planner
        self._healths = healths
        self._prices = prices
        self._budgets = budgets
        self.ledger = ledger
        self._guards = guards
        self._deadlines = Deadlines()

    async def open(self, who: Attribution, terms: Terms, asked: Asked, opener: Opener[A], losses: Losses | None = None) -> Call[A]:
        """The call, once its answer has begun; what fails before that is tried again, elsewhere, as long as `terms` allow.

        `losses` grow by what an attempt costs that gives no answer, also when the one that has begun breaks off.
        Raises the ModelError of a guard or of the last attempt, ModelUnknown, NoLocalDeployment, PriceUnknown, CostCapExceeded,
        BudgetExhausted.
        """
        loop = asyncio.get_running_loop()
        began = loop.time()
        passed = await self.admit(who, asked) if self._guards else Admitted(asked)
        plan = await self._planner.plan(who, terms, passed.asked)
        way = Way(plan, terms, self._healths, began)
        trip = Trip(who, terms, passed, way, loop, began, self.ledger, self._deadlines, losses)
        baseline = None if plan.baseline is None else await self._prices.price(who.workspace_id, plan.baseline)
        at = began
        call: Call[A] | None = None
        while (step := way.next(at)) is not None:
            if isinstance(step, float):
                await asyncio.sleep(step)
            else:
                try:
                    call = await self._ask(trip, step, baseline, opener)
                except (PriceUnknown, CostCapExceeded) as error:
                    way.failed(step, error)
                else:
                    if call.error is None:
                        return call
                    way.failed(call.deployment, call.error)
            at = loop.time()
        if call is not None:
            call.refused()
        raise way.refusal(at)

    async def attempt(self, who: Attribution, deployment: Deployment, asked: Asked, opener: Opener[A], seconds: float) -> Call[A]:
        """One call of this very deployment, whatever its breaker says, once its answer has begun: how it ends counts for it.

        Raises what `open` raises.
        """
        loop = asyncio.get_running_loop()
        began = loop.time()
        passed, terms = await self.admit(who, asked), Terms()
        target = Target(deployment.model, ((deployment,),), deployment.context_tokens)
        way = Way(Plan(deployment.model, (target,), ("a test of this deployment",)), terms, self._healths, began)
        call: Call[A] = await self._prepare(Trip(who, terms, passed, way, loop, began, self.ledger, self._deadlines), deployment, None)
        await call.start(opener, began + seconds)
        if call.error is not None:
            call.refused()
            raise call.error
        return call

    async def admit(self, who: Attribution, asked: Asked) -> Admitted:
        """The call, past every guard: what `open` begins with, for an answer that is known already. Raises ModelError."""
        return await admitted(self._guards, who, asked)

    async def _ask(self, trip: Trip, deployment: Deployment, baseline: Price | None, opener: Opener[A]) -> Call[A]:
        """The attempt, ended or begun; with hedging the better one of two."""
        first: Call[A] = await self._prepare(trip, deployment, baseline)
        until = trip.way.until(trip.loop.time(), streams=trip.admitted.asked.streams)
        after = trip.way.target.hedge_after_ms
        if after is None:
            await first.start(opener, until)
            return first

        async def second() -> Call[A] | None:
            other = trip.way.second(deployment, trip.loop.time())
            return None if other is None else await self._prepare(trip, other, baseline)

        return await hedged(first, second, opener, until=until, after_seconds=after / 1000)

    async def _prepare(self, trip: Trip, deployment: Deployment, baseline: Price | None) -> Call[A]:
        is_baseline = baseline is not None and deployment is trip.way.plan.baseline
        price = baseline if is_baseline else await self._prices.price(trip.who.workspace_id, deployment)
        if price is None:
            raise PriceUnknown(deployment.model, deployment.provider_model, deployment.endpoint.name)
        worst = worst_case(price, trip.admitted.asked, _output_tokens(trip.admitted.asked, deployment))
        if trip.terms.max_cost is not None and worst.total > trip.terms.max_cost:
            raise CostCapExceeded(deployment.model, shown(worst.total, 6), shown(trip.terms.max_cost, 6))
        reservation = await self._budgets.reserve(trip.who, worst)
        return Call(trip, deployment, self._healths[deployment.id], Stake(price, worst, reservation, baseline))


def _output_tokens(asked: Asked, deployment: Deployment) -> int:
    if asked.max_output_tokens is None:
        return deployment.max_output_tokens or DEFAULT_OUTPUT_TOKENS
    return min(asked.max_output_tokens, deployment.max_output_tokens or asked.max_output_tokens)
