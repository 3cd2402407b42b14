"""Figures of model calls for Prometheus, taken where every call ends: at the ledger.

Labels are closed sets only: names of models and providers belong to workspaces, and would grow without bound.
"""

import asyncio
from collections.abc import Iterator

from prometheus_client import CollectorRegistry
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector

from eyrie.gateway.calls.context import Feature
from eyrie.gateway.deployments.health import BreakerState, Healths
from eyrie.gateway.ledger.protocol import Entry, Ledger, Outcome
from eyrie.kit.money import PICOS
from eyrie.observe.metrics import Spread

_BUCKETS = (0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 600.0)


class _Kind:
    """The figures of calls for one purpose that ended in one way. Cost is in picodollars."""

    __slots__ = ("calls", "cost", "first_token", "seconds")

    def __init__(self) -> None:
        self.calls = 0
        self.cost = 0
        self.seconds = Spread(_BUCKETS)
        self.first_token = Spread(_BUCKETS)


class MeteredLedger(Collector):
    """A ledger whose entries count in the figures.

    It counts by itself and tells Prometheus when asked: that costs a tenth of counters that each have a lock.
    """

    def __init__(self, ledger: Ledger, registry: CollectorRegistry) -> None:
        self._ledger = ledger
        self._kinds = {(feature, outcome): _Kind() for feature in Feature for outcome in Outcome}
        self._input = self._cached = self._output = self._reasoning = 0
        registry.register(self)

    def record(self, entry: Entry) -> None:
        """Keep the entry and count it."""
        self._ledger.record(entry)
        kind = self._kinds[entry.who.feature, entry.outcome]
        kind.calls += 1
        kind.cost += entry.cost
        kind.seconds.add(entry.latency_ms / 1000)
        if entry.first_token_ms is not None:
            kind.first_token.add(entry.first_token_ms / 1000)
        usage = entry.usage
        self._input += usage.input
        self._cached += usage.cached_input
        self._output += usage.output
        self._reasoning += usage.reasoning

    def collect(self) -> Iterator[Metric]:
        """The figures now."""
        by = ["feature", "outcome"]
        calls = CounterMetricFamily("eyrie_model_calls", "Calls of models by what they were for and how they ended.", labels=by)
        cost = CounterMetricFamily("eyrie_model_cost_usd", "What they cost, in USD.", labels=by)
        seconds = HistogramMetricFamily("eyrie_model_call_seconds", "From a call to the end of its answer.", labels=by)
        first = HistogramMetricFamily("eyrie_model_first_token_seconds", "From a call to the beginning of its answer.", labels=by)
        for (feature, outcome), kind in self._kinds.items():
            labels = [feature.value, outcome.value]
            calls.add_metric(labels, kind.calls)
            cost.add_metric(labels, kind.cost / PICOS)
            seconds.add_metric(labels, kind.seconds.buckets(), kind.seconds.total)
            first.add_metric(labels, kind.first_token.buckets(), kind.first_token.total)
        tokens = CounterMetricFamily("eyrie_model_tokens", "Tokens as providers report them.", labels=["kind"])
        counted = {"input": self._input, "cached_input": self._cached, "output": self._output, "reasoning": self._reasoning}
        for name, count in counted.items():
            tokens.add_metric([name], count)
        yield from (calls, cost, seconds, first, tokens)


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
