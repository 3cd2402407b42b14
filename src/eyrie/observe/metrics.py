"""Figures for Prometheus: requests, connections, the event loop. The registry is passed on, there is no global one."""

import asyncio
import contextlib
from bisect import bisect_left
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from prometheus_client import CollectorRegistry, Gauge, Histogram, ProcessCollector, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector

LAG_INTERVAL_SECONDS = 0.5
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 5, 10, 30, 120)
_OTHER = "other"

CacheRead = Callable[[bool], None]
"""Told of each look-up in a cache, whether it was answered."""
PoolStatistics = Callable[[], Mapping[str, Mapping[str, int]]]


@dataclass(frozen=True)
class CacheReads:
    """How often a cache answered, and how often it did not."""

    hits: int
    misses: int


_METHODS = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"})


class Spread:
    """How long something took: how often in each bucket, and in all.

    For what happens with every request: it costs a fifth of Prometheus' own histogram, which has locks.
    """

    __slots__ = ("_bounds", "counts", "total")

    def __init__(self, bounds: Sequence[float]) -> None:
        self._bounds = bounds
        self.counts = [0] * (len(bounds) + 1)
        self.total = 0.0

    def add(self, seconds: float) -> None:
        """It took so long once more."""
        self.counts[bisect_left(self._bounds, seconds)] += 1
        self.total += seconds

    def buckets(self) -> list[tuple[str, float]]:
        """As Prometheus has them: each with those below it."""
        return list(zip([*map(str, map(float, self._bounds)), "+Inf"], accumulate(self.counts), strict=True))


def uncounted(hit: bool) -> None:
    """Count nothing."""
    del hit


class Metrics:
    """The figures of one process. A feature adds its own to `registry`, once, when it is built."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self._hot = _Hot()
        self.registry.register(self._hot)
        self._lag = Gauge("eyrie_loop_lag_seconds", "How late the event loop is, at its last look.", registry=self.registry)
        self._worst_lag = Histogram(
            "eyrie_loop_lag_histogram_seconds",
            "How late the event loop is.",
            buckets=(0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1),
            registry=self.registry,
        )

    def request(self, method: str, route: str | None, status: int, seconds: float) -> None:
        """Count one request. `route` is its template, so that ids in paths make no new figures."""
        spread = self._hot.requests.get((method, route or _OTHER, status))
        if spread is None:
            spread = self._hot.request(method if method in _METHODS else _OTHER, route or _OTHER, status)
        spread.add(seconds)

    def cache(self, name: str) -> CacheRead:
        """What counts the look-ups in a cache of this process."""
        return self._hot.caches.setdefault(name, _Reads()).count

    def cache_reads(self) -> Mapping[str, CacheReads]:
        """What each cache of this process was asked."""
        return {name: CacheReads(reads.hits, reads.misses) for name, reads in self._hot.caches.items()}

    def gauge(self, name: str, about: str, read: Callable[[], float]) -> None:
        """Show what `read` returns whenever the figures are asked for."""
        Gauge(name, about, registry=self.registry).set_function(read)

    def pools(self, statistics: PoolStatistics) -> None:
        """Show the state of connection pools."""
        self.registry.register(_Pools(statistics))

    def text(self) -> bytes:
        """Everything, in the format of Prometheus."""
        return generate_latest(self.registry)

    @contextlib.asynccontextmanager
    async def watching_loop(self) -> AsyncIterator[None]:
        """Measure the event loop's lag for as long as the block lasts."""
        task = asyncio.create_task(self._watch_loop(), name="loop lag")
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def _watch_loop(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            due = loop.time() + LAG_INTERVAL_SECONDS
            await asyncio.sleep(LAG_INTERVAL_SECONDS)
            lag = max(0.0, loop.time() - due)
            self._lag.set(lag)
            self._worst_lag.observe(lag)


class _Reads:
    """Look-ups in one cache."""

    __slots__ = ("hits", "misses")

    def __init__(self) -> None:
        self.hits = 0
        self.misses = 0

    def count(self, hit: bool) -> None:
        if hit:
            self.hits += 1
        else:
            self.misses += 1


class _Hot(Collector):
    """What every request counts in: plain numbers, put into Prometheus' form when that is asked for."""

    def __init__(self) -> None:
        self.requests: dict[tuple[str, str, int], Spread] = {}
        self.caches: dict[str, _Reads] = {}

    def request(self, method: str, route: str, status: int) -> Spread:
        """How long such requests took."""
        return self.requests.setdefault((method, route, status), Spread(_BUCKETS))

    def collect(self) -> Iterator[Metric]:
        """The figures now."""
        about = "Time from a request's first byte to its reply's last, by route."
        requests = HistogramMetricFamily("eyrie_http_request_seconds", about, labels=["method", "route", "status"])
        for (method, route, status), spread in self.requests.items():
            requests.add_metric([method, route, str(status)], spread.buckets(), spread.total)
        about = "Look-ups that a cache in this process answered or not."
        reads = CounterMetricFamily("eyrie_cache_reads", about, labels=["cache", "result"])
        for name, cache in self.caches.items():
            reads.add_metric([name, "hit"], cache.hits)
            reads.add_metric([name, "miss"], cache.misses)
        yield from (requests, reads)


class _Pools(Collector):
    """Asks the pools when asked itself."""

    def __init__(self, statistics: PoolStatistics) -> None:
        self._statistics = statistics

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """The figures of each pool by name."""
        family = GaugeMetricFamily("eyrie_database_pool", "Figures of the pools of database connections.", labels=["pool", "figure"])
        for pool, figures in self._statistics().items():
            _add(family, pool, figures.items())
        yield family


def _add(family: GaugeMetricFamily, pool: str, figures: Iterable[tuple[str, int]]) -> None:
    for figure, value in figures:
        family.add_metric([pool, figure], value)
