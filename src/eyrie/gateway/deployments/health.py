"""How deployments do, as this process sees them: a breaker for each, its calls in flight, and how quick it was lately.

Each process learns by its own calls: sharing the state would cost a message per change and tell of a network path that
may be another one, while a few failures of its own are all that a process needs to know.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from eyrie.gateway.errors import ModelAuthFailed, ModelError, ModelMissing, QuotaExhausted

CONSECUTIVE_FAILURES = 8
"""So many failures in a row open the breaker."""
WINDOW = 50
WINDOW_FAILURES = 35
"""So many failures among the last WINDOW calls open it too."""
COOL_SECONDS = 5.0
MAX_COOL_SECONDS = 60.0
_LATENCIES = 200
_UNUSABLE = (ModelAuthFailed, ModelMissing, QuotaExhausted)
"""What does not pass by itself: the first one opens the breaker."""


class BreakerState(StrEnum):
    """Closed lets calls through, open does not, half-open lets one through to see."""

    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half_open"


@dataclass(frozen=True, slots=True)
class Report:
    """A deployment's state. Latencies are those until the answer began, of its last calls; None before the first one."""

    state: BreakerState
    in_flight: int
    calls: int
    failures: int
    error_rate: float
    p50_ms: int | None
    p95_ms: int | None
    last_error: str | None
    opens_in_seconds: float | None


class Health:
    """A deployment's breaker and figures. Times are the event loop's."""

    __slots__ = (
        "_consecutive",
        "_cool",
        "_latencies",
        "_outcomes",
        "_probing",
        "calls",
        "failures",
        "in_flight",
        "last_error",
        "opens_at",
    )

    def __init__(self) -> None:
        self.in_flight = 0
        self.calls = 0
        self.failures = 0
        self.last_error: ModelError | None = None
        self.opens_at: float | None = None
        """When the next call is let through to see; None while the breaker is closed."""
        self._outcomes: deque[bool] = deque(maxlen=WINDOW)
        self._latencies: deque[float] = deque(maxlen=_LATENCIES)
        self._consecutive = 0
        self._cool = COOL_SECONDS
        self._probing = False

    def admits(self, now: float) -> bool:
        """Whether a call may be made."""
        return self.opens_at is None or (now >= self.opens_at and not self._probing)

    def begin(self) -> bool:
        """A call is made. True when it is the one that shows whether the deployment is back: its end must be told."""
        self.in_flight += 1
        self.calls += 1
        if self.opens_at is None:
            return False
        self._probing = True
        return True

    def began(self, seconds: float | None) -> None:
        """A call's answer began after so long, or the deployment refused it for the request's own faults: it works."""
        if seconds is not None:
            self._latencies.append(seconds)
        self._outcomes.append(True)
        self._consecutive = 0
        if self.opens_at is not None:
            self.opens_at = None
            self._probing = False
            self._cool = COOL_SECONDS
            self._outcomes.clear()

    def failed(self, error: ModelError, now: float, *, probe: bool) -> None:
        """A call failed by the deployment's fault."""
        self.failures += 1
        self.last_error = error
        self._outcomes.append(False)
        self._consecutive += 1
        if probe:
            self._probing = False
            self._cool = min(self._cool * 2, MAX_COOL_SECONDS)
            self.opens_at = now + self._cool
        elif self.opens_at is None and self._is_bad(error):
            self.opens_at = now + self._cool
        if error.retry_after_seconds is not None:
            self.opens_at = max(self.opens_at or 0.0, now + min(error.retry_after_seconds, MAX_COOL_SECONDS))

    def unsure(self, *, probe: bool) -> None:
        """A call was given up before it told anything of the deployment."""
        if probe:
            self._probing = False

    def report(self, now: float) -> Report:
        """The state now."""
        ordered = sorted(self._latencies)
        rate = 1 - sum(self._outcomes) / len(self._outcomes) if self._outcomes else 0.0
        return Report(
            state=self._state(now),
            in_flight=self.in_flight,
            calls=self.calls,
            failures=self.failures,
            error_rate=round(rate, 4),
            p50_ms=_milliseconds(ordered, 0.5),
            p95_ms=_milliseconds(ordered, 0.95),
            last_error=self.last_error.detail if self.last_error is not None else None,
            opens_in_seconds=None if self.opens_at is None else round(max(0.0, self.opens_at - now), 3),
        )

    def _state(self, now: float) -> BreakerState:
        if self.opens_at is None:
            return BreakerState.CLOSED
        return BreakerState.HALF_OPEN if self._probing or now >= self.opens_at else BreakerState.OPEN

    def _is_bad(self, error: ModelError) -> bool:
        return isinstance(error, _UNUSABLE) or self._consecutive >= CONSECUTIVE_FAILURES or self._outcomes.count(False) >= WINDOW_FAILURES


def _milliseconds(ordered: list[float], part: float) -> int | None:
    return round(ordered[min(len(ordered) - 1, int(len(ordered) * part))] * 1000) if ordered else None


class Healths(dict[UUID, Health]):
    """The health of every deployment that this process called, by its id; others are healthy."""

    def __missing__(self, deployment_id: UUID) -> Health:
        health = self[deployment_id] = Health()
        return health

    def of(self, deployment_id: UUID) -> Health:
        """The health of a deployment, to look at."""
        return self.get(deployment_id) or Health()

    def forget(self, deployment_ids: Iterable[UUID]) -> None:
        """Begin anew with these deployments; calls in progress end without being counted."""
        for deployment_id in deployment_ids:
            self.pop(deployment_id, None)
