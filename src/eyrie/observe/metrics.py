"""Figures for Prometheus: requests, connections, the event loop. The registry is passed on, there is no global one."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest
from prometheus_client.core import GaugeMetricFamily
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


def uncounted(hit: bool) -> None:
    """Count nothing."""
    del hit


class Metrics:
    """The figures of one process. A feature adds its own to `registry`, once, when it is built."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self._requests = Histogram(
            "eyrie_http_request_seconds",
            "Time from a request's first byte to its reply's last, by route.",
            ["method", "route", "status"],
            buckets=_BUCKETS,
            registry=self.registry,
        )
        self._answered: dict[tuple[str, str | None, int], Histogram] = {}
        """Figures that were looked up: doing so takes longer than counting."""
        self._lag = Gauge("eyrie_loop_lag_seconds", "How late the event loop is, at its last look.", registry=self.registry)
        self._worst_lag = Histogram(
            "eyrie_loop_lag_histogram_seconds",
            "How late the event loop is.",
            buckets=(0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1),
            registry=self.registry,
        )
        self._caches: list[str] = []
        self._hits = Counter(
            "eyrie_cache_reads", "Look-ups that a cache in this process answered or not.", ["cache", "result"], registry=self.registry
        )

    def request(self, method: str, route: str | None, status: int, seconds: float) -> None:
        """Count one request. `route` is its template, so that ids in paths make no new figures."""
        figure = self._answered.get((method, route, status))
        if figure is None:
            known = method if method in _METHODS else _OTHER
            figure = self._requests.labels(known, route or _OTHER, str(status))
            if known is method:
                self._answered[(method, route, status)] = figure
        figure.observe(seconds)

    def cache(self, name: str) -> CacheRead:
        """What counts the look-ups in a cache of this process."""
        hits, misses = self._hits.labels(name, "hit"), self._hits.labels(name, "miss")
        self._caches.append(name)

        def read(hit: bool) -> None:
            (hits if hit else misses).inc()

        return read

    def cache_reads(self) -> Mapping[str, CacheReads]:
        """What each cache of this process was asked."""
        return {name: CacheReads(self._read(name, "hit"), self._read(name, "miss")) for name in self._caches}

    def _read(self, cache: str, result: str) -> int:
        return int(self.registry.get_sample_value("eyrie_cache_reads_total", {"cache": cache, "result": result}) or 0)

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
