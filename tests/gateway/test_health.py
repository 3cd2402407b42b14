from eyrie.gateway.deployments import health as module
from eyrie.gateway.deployments.health import BreakerState, Health
from eyrie.gateway.errors import ModelAuthFailed, ModelError, ModelOverloaded, ModelRateLimited

ERROR = ModelOverloaded("p", "Too much.")


def fail(health: Health, now: float = 0.0, error: ModelError = ERROR) -> None:
    probe = health.begin()
    health.failed(error, now, probe=probe)
    health.in_flight -= 1


def succeed(health: Health, seconds: float = 0.1) -> None:
    health.begin()
    health.began(seconds)
    health.in_flight -= 1


def state(health: Health, now: float) -> BreakerState:
    return health.report(now).state


def test_breaker_opens_after_failures_in_a_row_lets_one_through_and_closes() -> None:
    health = Health()
    for _ in range(8):
        assert health.admits(0.0)
        fail(health)

    assert (state(health, 1.0), health.admits(4.9)) == (BreakerState.OPEN, False)
    assert (state(health, 5.0), health.admits(5.0)) == (BreakerState.HALF_OPEN, True)
    assert health.begin()
    assert (state(health, 5.0), health.admits(5.1)) == (BreakerState.HALF_OPEN, False)
    health.began(0.2)
    assert (state(health, 5.2), health.admits(5.2), health.report(5.2).error_rate) == (BreakerState.CLOSED, True, 0.0)


def test_breaker_rests_longer_each_time_that_the_probe_fails() -> None:
    health = Health()
    for _ in range(8):
        fail(health)
    rests = []
    now = 0.0
    for _ in range(5):
        now = health.opens_at or 0.0
        fail(health, now)
        rests.append((health.opens_at or 0.0) - now)

    assert rests == [10, 20, 40, 60, 60]


def test_breaker_opens_when_most_of_the_last_calls_failed_though_never_many_in_a_row() -> None:
    health = Health()
    while health.opens_at is None:
        for _ in range(7):
            fail(health)
        if health.opens_at is None:
            succeed(health)

    assert health.failures == 35


def test_late_failures_of_others_do_not_keep_the_breaker_open() -> None:
    health = Health()
    health.begin()
    for _ in range(8):
        fail(health)

    health.failed(ERROR, 3.0, probe=False)

    assert health.opens_at == 5.0


def test_probe_that_is_given_up_lets_the_next_one_through() -> None:
    health = Health()
    for _ in range(8):
        fail(health)

    assert health.begin()
    health.unsure(probe=True)
    assert health.admits(6.0)
    health.begin()
    health.unsure(probe=False)
    assert not health.admits(6.0)


def test_refused_key_opens_at_once() -> None:
    health = Health()

    fail(health, error=ModelAuthFailed("p", "Bad key."))

    assert (health.opens_at, health.report(0.0).last_error) == (module.COOL_SECONDS, "Bad key.")


def test_breaker_stays_open_for_as_long_as_the_provider_asks() -> None:
    health = Health()

    fail(health, error=ModelRateLimited("p", "Slow down.", retry_after_seconds=30))
    assert health.opens_at == 30
    fail(health, 40, error=ModelRateLimited("p", "Slow down.", retry_after_seconds=3_600))

    assert health.opens_at == 100


def test_report_has_the_latencies_of_the_last_calls() -> None:
    health = Health()
    assert health.report(0.0).p50_ms is None

    for number in range(1, 101):
        succeed(health, number / 1_000)
    health.began(None)

    report = health.report(0.0)
    assert (report.p50_ms, report.p95_ms, report.calls, report.failures, report.in_flight) == (51, 96, 100, 0, 0)
