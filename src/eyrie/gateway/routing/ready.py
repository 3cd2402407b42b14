"""A route with everything worked out that no request changes: its models are looked up, and every tier has its choice."""

from collections.abc import Mapping

from msgspec import Struct

from eyrie.gateway.calls.context import Asked, Attribution
from eyrie.gateway.routing.complexity import Complexity, Estimate
from eyrie.gateway.routing.decision import RoutedModel
from eyrie.gateway.routing.definition import Condition, RouteDefinition

STRONGER = (Complexity.SIMPLE, Complexity.LONG_CONTEXT, Complexity.CODE, Complexity.REASONING)
"""From what asks least of a model to what asks most."""

Models = Mapping[str, RoutedModel]


class Choice(Struct, frozen=True):
    """What a rule or a tier chooses: `wanted` are the names it gives, `models` those of them that are there, `reasons` say why it is asked.

    `reads_tokens` is how much the one that reads least reads; None where all of them read everything.
    """

    wanted: tuple[str, ...]
    models: tuple[RoutedModel, ...]
    names: tuple[str, ...]
    reasons: tuple[str, ...]
    reads_tokens: int | None


class ReadyRoute(Struct, frozen=True):
    """A route and the models of its workspace. `baseline` is None where it is not there."""

    name: str
    rules: tuple[tuple[Condition, Choice], ...]
    tiers: Mapping[Complexity, Choice]
    baseline: str | None
    shadow: bool
    local_first: bool

    def choose(self, who: Attribution, asked: Asked, found: Estimate) -> Choice:
        """What the first rule that holds chooses, else the tier."""
        for condition, choice in self.rules:
            if condition.holds(who, asked, found):
                return choice
        return self.tiers[found.complexity]


def ready(name: str, route: RouteDefinition, models: Models) -> ReadyRoute:
    """The route called `name`, to decide with for as long as neither it nor the models change."""
    rules = (
        (rule.when, _choice(rule.use, (f"rule {number}: {rule.because}" if rule.because else f"rule {number}",), models))
        for number, rule in enumerate(route.rules, 1)
    )
    baseline = route.baseline or next((route.tiers[tier][0] for tier in reversed(STRONGER) if route.tiers.get(tier)), None)
    return ReadyRoute(
        name=name,
        rules=tuple(rules),
        tiers={complexity: _tier(complexity, route, models) for complexity in Complexity},
        baseline=baseline if baseline in models else None,
        shadow=route.shadow,
        local_first=route.local_first,
    )


def _tier(complexity: Complexity, route: RouteDefinition, models: Models) -> Choice:
    """The models of a complexity; where it has none, those of the next stronger one that has some."""
    for tier in STRONGER[STRONGER.index(complexity) :]:
        if route.tiers.get(tier):
            return _choice(route.tiers[tier], () if tier is complexity else (f"no models for {complexity}, so those for {tier}",), models)
    return _choice((), (), models)


def _choice(wanted: tuple[str, ...], reasons: tuple[str, ...], models: Models) -> Choice:
    there = tuple(models[one] for one in wanted if one in models)
    read = [model.context_tokens for model in there if model.context_tokens is not None]
    return Choice(wanted, there, tuple(model.name for model in there), reasons, min(read, default=None))
