"""What could be done to save money: read from the ledger, compared with today's prices."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from eyrie.gateway.cache import repository as cache_repository
from eyrie.gateway.cache.models import Mode
from eyrie.gateway.deployments.catalogue import Known
from eyrie.gateway.ledger import repository as ledger_repository
from eyrie.gateway.ledger.models import Grouping
from eyrie.gateway.ledger.repository import Part
from eyrie.gateway.prices.protocol import Price, Prices, cost
from eyrie.gateway.protocol import Usage
from eyrie.gateway.savings import repository
from eyrie.gateway.savings.models import IdleBudget, Lost, Repeats, ShortCalls
from eyrie.gateway.savings.schemas import Kind, RecommendationOut, RecommendationsOut
from eyrie.kit.money import usd
from eyrie.postgres.database import Tx

SHORT_INPUT_TOKENS, SHORT_OUTPUT_TOKENS = 1_000, 256
"""A call with no more than these asks little of a model."""
LEAST_CALLS = 10
"""Fewer calls say nothing."""
LEAST_USD = Decimal("0.01")
LEAST_REPEATED_INPUT_TOKENS = 32
"""Shorter inputs are equally long by chance."""
MAX_LOOKED_AT = 20


@dataclass(frozen=True)
class Market:
    """What each model that takes calls costs now, where somebody knows."""

    prices: Mapping[str, Price]


async def market(prices: Prices, workspace_id: UUID, known: Known) -> Market:
    """What models cost now at the deployment that is asked first."""
    firsts = {name: model.target.groups[0][0] for name, model in known.models.items() if model.target.groups}
    found = {name: await prices.price(workspace_id, first) for name, first in firsts.items()}
    return Market({name: price for name, price in found.items() if price is not None})


async def recommendations(tx: Tx, there: Market, since: datetime, until: datetime) -> RecommendationsOut:
    """What could be done, that which saves most first."""
    part = Part(since, until, {})
    total = await ledger_repository.total(tx, part)
    sums = await ledger_repository.groups(tx, Grouping.MODEL, part, limit=MAX_LOOKED_AT * 10)
    by_model = {group.key: group.calls for group in sums}
    short = await repository.short_calls(tx, since, until, (SHORT_INPUT_TOKENS, SHORT_OUTPUT_TOKENS), limit=MAX_LOOKED_AT)
    items = [found for one in short if (found := cheaper(one, there, by_model.get(one.model, one.calls))) is not None]
    policy = await cache_repository.policy(tx)
    if policy is None or policy.mode is Mode.OFF:
        again = await repository.repeats(tx, since, until, LEAST_REPEATED_INPUT_TOKENS, limit=MAX_LOOKED_AT)
        items += [_repeated(one) for one in again if one.repeats >= LEAST_CALLS and one.cost_usd >= LEAST_USD]
    lost = await repository.lost(tx, since, until, limit=MAX_LOOKED_AT)
    items += [_lost(one) for one in lost if one.cost_usd >= LEAST_USD]
    items.sort(key=lambda item: (-item.saving_usd, item.kind, item.subject))
    items += [_idle(one) for one in await repository.idle_budgets(tx, since, limit=MAX_LOOKED_AT)]
    return RecommendationsOut(since=since, until=until, calls=total.calls, cost_usd=total.cost_usd, items=items)


def cheaper(short: ShortCalls, there: Market, of_calls: int) -> RecommendationOut | None:
    """The model that would have answered short calls for the least, if that is less than half of what they cost."""
    if short.calls < LEAST_CALLS:
        return None
    others = {name: _would_cost(price, short) for name, price in there.prices.items() if name != short.model}
    if not others:
        return None
    instead, would_cost = min(others.items(), key=lambda other: (other[1], other[0]))
    saving = short.cost_usd - would_cost
    if saving < LEAST_USD or would_cost * 2 > short.cost_usd:
        return None
    return RecommendationOut(
        kind=Kind.CHEAPER_MODEL,
        subject=short.model,
        saving_usd=saving,
        is_most=False,
        calls=short.calls,
        of_calls=of_calls,
        cost_usd=short.cost_usd,
        instead=instead,
        instead_usd=would_cost,
    )


def _would_cost(price: Price, short: ShortCalls) -> Decimal:
    """What the calls would have cost: each of them is short, so that no rate for long inputs counts."""
    usage = Usage(
        input=short.input_tokens,
        output=short.output_tokens,
        cached_input=short.cached_input_tokens,
        cache_write=short.cache_write_tokens,
    )
    return usd(cost(replace(price, steps=(), per_request=price.per_request * short.calls), usage))


def _repeated(one: Repeats) -> RecommendationOut:
    return RecommendationOut(
        kind=Kind.RESPONSE_CACHE,
        subject=one.model,
        saving_usd=one.cost_usd,
        is_most=True,
        calls=one.repeats,
        of_calls=one.calls,
        cost_usd=one.cost_usd,
    )


def _lost(one: Lost) -> RecommendationOut:
    return RecommendationOut(
        kind=Kind.LOST_ANSWERS,
        subject=one.model,
        saving_usd=one.cost_usd,
        is_most=True,
        calls=one.lost,
        of_calls=one.calls,
        cost_usd=one.cost_usd,
        provider=one.provider,
    )


def _idle(one: IdleBudget) -> RecommendationOut:
    return RecommendationOut(
        kind=Kind.IDLE_BUDGET,
        subject=one.name,
        saving_usd=Decimal(0),
        is_most=False,
        calls=0,
        of_calls=0,
        cost_usd=Decimal(0),
        period=one.period,
        limit_usd=one.limit_usd,
    )
