"""The figures that every request counts in."""

from eyrie.observe.metrics import CacheReads, Metrics


def test_requests_count_by_method_route_and_status() -> None:
    metrics = Metrics()

    metrics.request("POST", "/v1/chat/completions", 200, 0.01)
    metrics.request("POST", "/v1/chat/completions", 200, 0.3)
    metrics.request("POST", "/v1/chat/completions", 500, 200.0)
    metrics.request("BREW", None, 404, 0.001)

    def of(sample: str, method: str = "POST", route: str = "/v1/chat/completions", status: str = "200", **more: str) -> float | None:
        labels = {"method": method, "route": route, "status": status, **more}
        return metrics.registry.get_sample_value(f"eyrie_http_request_seconds_{sample}", labels)

    assert [of("bucket", le=bound) for bound in ("0.005", "0.01", "0.2", "0.5", "120.0", "+Inf")] == [0, 1, 1, 2, 2, 2]
    assert (of("count"), of("sum")) == (2, 0.31)
    assert [of("bucket", status="500", le=bound) for bound in ("120.0", "+Inf")] == [0, 1]
    assert of("count", "other", "other", "404") == 1


def test_reads_of_caches_count_by_cache_and_result() -> None:
    metrics = Metrics()
    prices, models = metrics.cache("prices"), metrics.cache("models")

    for hit in (True, True, False):
        prices(hit)

    assert metrics.cache_reads() == {"prices": CacheReads(2, 1), "models": CacheReads(0, 0)}
    models(False)
    samples = [
        metrics.registry.get_sample_value("eyrie_cache_reads_total", {"cache": cache, "result": result})
        for cache in ("prices", "models")
        for result in ("hit", "miss")
    ]
    assert samples == [2, 1, 0, 1]
