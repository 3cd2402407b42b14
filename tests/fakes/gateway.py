"""What a gateway stands on, kept in memory: a plan, prices, budgets and a ledger that a test can look into."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from eyrie.gateway.budgets.protocol import WorstCase
from eyrie.gateway.calls.call import Grant
from eyrie.gateway.calls.context import Asked, Attribution, Feature, Terms
from eyrie.gateway.calls.gateway import Gateway
from eyrie.gateway.calls.guards import Guard
from eyrie.gateway.deployments.health import Health, Healths
from eyrie.gateway.deployments.models import Deployment
from eyrie.gateway.deployments.plan import Plan, Target
from eyrie.gateway.ledger.protocol import Entry, Outcome
from eyrie.gateway.prices.protocol import Price, PriceSource, Rates
from eyrie.gateway.providers.endpoint import Dialect, Endpoint
from eyrie.kit.ids import uuid7
from eyrie.kit.money import Money

WHO = Attribution(uuid7(), uuid7(), uuid7(), "key", Feature.API)
PRICE = Price(Rates(1, 10, 1, 1, 1, 10), PriceSource.LIST, "test 1")
FREE = Price(Rates(0, 0, 0, 0, 0, 0), PriceSource.LOCAL, "local")


def asked(model: str | None = "big", *, most: int | None = 100, streams: bool = True) -> Asked:
    """A request of 1,000 bytes."""
    return Asked(model, 1_000, most, lambda: "Hi", streams=streams)


def deployment(name: str, *, model: str = "big", url: str = "http://127.0.0.1:9", weight: int = 1, **settings: int | bool) -> Deployment:
    """A deployment called `name`, which is also the name of its provider."""
    endpoint = Endpoint(name, Dialect.OPENAI, url)
    return Deployment(uuid7(), uuid7(), model, uuid7(), endpoint, f"{model}-1", weight=weight, **settings)  # type: ignore[arg-type]  # of the right field


def target(*deployments: Deployment, hedge_after_ms: int | None = None, context_tokens: int | None = None) -> Target:
    """A model with these deployments, grouped by priority."""
    groups = [tuple(one for one in deployments if one.priority == priority) for priority in sorted({one.priority for one in deployments})]
    return Target(deployments[0].model, tuple(groups), context_tokens, hedge_after_ms)


@dataclass
class Held:
    """A reservation; `ended` says how it ended, `spent` what that cost."""

    worst: WorstCase
    output_tokens: int
    ended: str | None = None
    spent: Money = 0

    def settle(self, cost: Money) -> None:
        self._end("settled", cost)

    def release(self) -> None:
        self._end("released", 0)

    def forfeit(self) -> None:
        self._end("forfeited", self.worst.input + self.worst.per_output_token * self.output_tokens)

    def _end(self, how: str, spent: Money) -> None:
        assert self.ended is None
        self.ended, self.spent = how, spent


@dataclass
class MemoryBudgets:
    """Affords everything, at most `output_tokens` at a time; `error` refuses."""

    output_tokens: int = 1_000_000
    error: Exception | None = None
    held: list[Held] = field(default_factory=list)

    async def reserve(self, who: Attribution, worst: WorstCase) -> Held:
        if self.error is not None:
            raise self.error
        self.held.append(Held(worst, min(worst.output_tokens, self.output_tokens)))
        return self.held[-1]

    @property
    def ended(self) -> list[str | None]:
        """How each reservation ended, in order."""
        return [one.ended for one in self.held]


@dataclass
class MemoryLedger:
    """Keeps the entries."""

    entries: list[Entry] = field(default_factory=list)

    def record(self, entry: Entry) -> None:
        self.entries.append(entry)

    @property
    def outcomes(self) -> list[Outcome]:
        """How each call ended, in order."""
        return [entry.outcome for entry in self.entries]


@dataclass
class FixedPrices:
    """The price of each provider, PRICE where it isn't said."""

    by_provider: dict[str, Price | None] = field(default_factory=dict)

    async def price(self, workspace_id: UUID, deployment: Deployment) -> Price | None:
        return self.by_provider.get(deployment.endpoint.name, PRICE)


@dataclass
class FixedPlan:
    """Always the same targets."""

    targets: Sequence[Target]
    baseline: Deployment | None = None

    async def plan(self, who: Attribution, terms: Terms, asked: Asked) -> Plan:
        return Plan(str(asked.model), tuple(self.targets), ("named",), self.baseline)


class Rig:
    """A gateway over these targets."""

    def __init__(self, *targets: Target, baseline: Deployment | None = None, guards: Sequence[Guard] = ()) -> None:
        self.healths = Healths({one.id: Health() for target in targets for group in target.groups for one in group})
        self.budgets = MemoryBudgets()
        self.ledger = MemoryLedger()
        self.prices = FixedPrices()
        self.gateway = Gateway(FixedPlan(targets, baseline), self.healths, self.prices, self.budgets, self.ledger, guards)

    def health(self, deployment: Deployment) -> Health:
        """How it does."""
        return self.healths[deployment.id]


@dataclass
class Answer:
    """What a scripted opener answers with."""

    provider: str
    closed: bool = False

    def close(self) -> None:
        self.closed = True


@dataclass
class Openings:
    """An opener that does, for each provider in turn, what its script says: an error is raised, anything else answers."""

    script: dict[str, list[Exception]] = field(default_factory=dict)
    grants: list[Grant] = field(default_factory=list)

    async def __call__(self, grant: Grant) -> Answer:
        self.grants.append(grant)
        left = self.script.get(grant.deployment.endpoint.name)
        if left:
            raise left.pop(0)
        return Answer(grant.deployment.endpoint.name)

    @property
    def asked(self) -> list[str]:
        """The providers that were asked, in order."""
        return [grant.deployment.endpoint.name for grant in self.grants]
