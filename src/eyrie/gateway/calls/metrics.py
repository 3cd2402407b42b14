"""Figures of model calls for Prometheus, taken where every call ends: at the ledger.

Labels are closed sets only: names of models and providers belong to workspaces, and would grow without bound.
"""

import asyncio
from collections.abc import Iterator

from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from eyrie.gateway.calls.context import Feature
from eyrie.gateway.deployments.health import BreakerState, Healths
from eyrie.gateway.ledger.protocol import Entry, Ledger, Outcome
from eyrie.kit.money import PICOS

_BUCKETS = (0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600)


class _Kind:
    """The figures of calls for one purpose that ended in one way."""

    __slots__ = ("calls", "cost", "first_token", "seconds")

    def __init__(self, family: "_Families", feature: Feature, outcome: Outcome) -> None:
        labels = (feature.value, outcome.value)
        self.calls = family.calls.labels(*labels)
        self.cost = family.cost.labels(*labels)
        self.seconds = family.seconds.labels(*labels)
        self.first_token = family.first_token.labels(*labels)


class _Families:
    def __init__(self, registry: CollectorRegistry) -> None:
        by = ["feature", "outcome"]
        self.calls = Counter("eyrie_model_calls", "Calls of models by what they were for and how they ended.", by, registry=registry)
        self.cost = Counter("eyrie_model_cost_usd", "What they cost, in USD.", by, registry=registry)
        self.seconds = Histogram(
            "eyrie_model_call_seconds", "From a call to the end of its answer.", by, buckets=_BUCKETS, registry=registry
        )
        self.first_token = Histogram(
            "eyrie_model_first_token_seconds", "From a call to the beginning of its answer.", by, buckets=_BUCKETS, registry=registry
        )
        self.tokens = Counter("eyrie_model_tokens", "Tokens as providers report them.", ["kind"], registry=registry)


class MeteredLedger:
    """A ledger whose entries count in the figures."""

    def __init__(self, ledger: Ledger, registry: CollectorRegistry) -> None:
        self._ledger = ledger
        families = _Families(registry)
        self._kinds = {(feature, outcome): _Kind(families, feature, outcome) for feature in Feature for outcome in Outcome}
        self._input, self._cached, self._output, self._reasoning = (
            families.tokens.labels(kind) for kind in ("input", "cached_input", "output", "reasoning")
        )

    def record(self, entry: Entry) -> None:
        """Keep the entry and count it."""
        self._ledger.record(entry)
        kind = self._kinds[entry.who.feature, entry.outcome]
        kind.calls.inc()
        kind.seconds.observe(entry.latency_ms / 1000)
        if entry.cost:
            kind.cost.inc(entry.cost / PICOS)
        if entry.first_token_ms is not None:
            kind.first_token.observe(entry.first_token_ms / 1000)
        usage = entry.usage
        self._input.inc(usage.input)
        self._output.inc(usage.output)
        if usage.cached_input:
            self._cached.inc(usage.cached_input)
        if usage.reasoning:
            self._reasoning.inc(usage.reasoning)


class Breakers(Collector):
    """How many deployments this process knows in each state of the breaker, and the calls in flight."""

    def __init__(self, healths: Healths) -> None:
        self._healths = healths

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """The figures now."""
        at = asyncio.get_running_loop().time()
        states = [health.report(at).state for health in self._healths.values()]
        breakers = GaugeMetricFamily("eyrie_model_breakers", "Deployments of models by the state of their breaker.", labels=["state"])
        for state in BreakerState:
            breakers.add_metric([state.value], states.count(state))
        yield breakers
        in_flight = sum(health.in_flight for health in self._healths.values())
        yield GaugeMetricFamily("eyrie_model_calls_in_flight", "Calls of models in progress.", value=in_flight)
