"""The way of one call: which deployment is asked next, after what wait, and when there is nobody left to ask."""

import random
from collections.abc import Sequence
from uuid import UUID

from eyrie.gateway.calls.context import Terms
from eyrie.gateway.deployments.health import Healths
from eyrie.gateway.deployments.models import Deployment
from eyrie.gateway.deployments.plan import Plan, Target
from eyrie.gateway.errors import (
    ContentFiltered,
    ContextTooLong,
    ModelAuthFailed,
    ModelError,
    ModelMissing,
    ModelRefusedRequest,
    ModelUnavailable,
    QuotaExhausted,
)
from eyrie.kit.problems import AppError

DEADLINE_SECONDS = 600.0
"""How long a call may take to begin its answer when its caller doesn't say."""
PATIENCE_SECONDS = 10.0
"""How long such a call waits altogether for deployments that are resting."""
FIRST_TOKEN_SECONDS = 60.0
"""A stream that has not begun by then is given up, if there is somebody else to ask."""
MAX_ATTEMPTS = 8
"""Of one model."""
QUICK_WAIT_SECONDS = 1.0
"""A longer wait than this, and the next model is asked instead."""
_BACKOFF_SECONDS = 0.1
_MAX_BACKOFF_SECONDS = 4.0
_PROBED_SECONDS = 0.25
_MAX_SHARES = 3


class Way:
    """Where a call has been and where it can still go. `healths` has every deployment of the plan; times are the loop's."""

    __slots__ = (
        "_at",
        "_attempts",
        "_gone",
        "_healths",
        "_notes",
        "_patience",
        "_rounds",
        "_tried",
        "deadline",
        "error",
        "plan",
        "targets",
    )

    def __init__(self, plan: Plan, terms: Terms, healths: Healths, now: float) -> None:
        self.plan = plan
        self.targets = plan.targets if terms.fallback else plan.targets[:1]
        self.deadline = now + DEADLINE_SECONDS if terms.deadline is None else terms.deadline
        self.error: AppError | None = None
        """Why the last attempt failed."""
        self._notes: dict[str, int] = {}
        self._healths = healths
        self._patience = PATIENCE_SECONDS if terms.deadline is None else self.deadline - now
        self._at = 0
        self._attempts = 0
        self._rounds = 0
        self._tried: set[UUID] = set()
        self._gone: set[UUID] = set()

    def next(self, now: float) -> Deployment | float | None:
        """The deployment to ask, or the seconds to wait before asking again, or None when there is nobody left."""
        while self._at < len(self.targets) and now < self.deadline:
            step = self._within(self.targets[self._at], now)
            if step is not None:
                return step
            self._turn()
        return None

    @property
    def notes(self) -> tuple[str, ...]:
        """What went wrong on the way, for the reasons of the decision."""
        if not self._notes:
            return ()
        return tuple(note if times == 1 else f"{note} ({times} times)" for note, times in self._notes.items())

    @property
    def target(self) -> Target:
        """The model that is asked now."""
        return self.targets[self._at]

    def second(self, first: Deployment, now: float) -> Deployment | None:
        """Another deployment of the same model, to be asked beside `first`."""
        self._tried.add(first.id)
        found = self._free(self.target, now)
        if found is not None:
            self._tried.add(found.id)
        return found

    def until(self, now: float, *, streams: bool) -> float:
        """When an attempt that begins now is given up: each of those that can be asked has a share of the time left."""
        if self._at + 1 == len(self.targets) and self.target.is_alone:
            return self.deadline  # nobody else to leave time for
        # Those that failed before count too: it may be the one that is asked now that hangs.
        others = len(self.targets) - self._at - 1 + sum(map(len, self.target.groups)) - 1 - len(self._gone)
        shares = min(_MAX_SHARES, 1 + others)
        until = now + (self.deadline - now) / shares
        return min(until, now + FIRST_TOKEN_SECONDS) if streams and shares > 1 else until

    def failed(self, deployment: Deployment, error: AppError) -> None:
        """An attempt failed: where to go from here follows from why."""
        if isinstance(error, ModelError) or not isinstance(self.error, ModelError):
            self.error = error
        note = f"{deployment.model} at {deployment.endpoint.name}: {error.type}"
        self._notes[note] = self._notes.get(note, 0) + 1
        self._attempts += 1
        if isinstance(error, ModelRefusedRequest):
            self._at = len(self.targets)  # the request is at fault: it would be refused everywhere
        elif isinstance(error, ContextTooLong | ContentFiltered):
            self._leave(longer=isinstance(error, ContextTooLong))
        elif isinstance(error, ModelError) and not isinstance(error, ModelAuthFailed | ModelMissing | QuotaExhausted):
            self._tried.add(deployment.id)
        else:
            self._gone.add(deployment.id)

    def refusal(self, now: float) -> AppError:
        """Why the call can't be made."""
        if self.error is not None:
            return self.error
        name = self.plan.asked
        resting = [self._healths[one.id] for target in self.targets for group in target.groups for one in group]
        if not resting:
            return ModelUnavailable("eyrie", f"Every deployment of {name!r} is being drained; end that, or name another model.")
        soonest = min(resting, key=lambda health: health.opens_at or now)
        wait = max(0.0, (soonest.opens_at or now) - now)
        why = f" The last error was: {soonest.last_error.detail}" if soonest.last_error is not None else ""
        return ModelUnavailable(
            "eyrie",
            f"No deployment of {name!r} takes calls at the moment; try again in {wait:.0f} s.{why}",
            retry_after_seconds=round(wait, 3),
        )

    def _within(self, target: Target, now: float) -> Deployment | float | None:
        if self._attempts >= MAX_ATTEMPTS:
            return None
        found = self._free(target, now)
        return self._pause(target, now) if found is None else found

    def _free(self, target: Target, now: float) -> Deployment | None:
        for group in target.groups:
            if len(group) == 1 and not self._attempts and not self._tried:  # most calls
                if self._healths[group[0].id].admits(now):
                    return group[0]
                continue
            free = [one for one in group if one.id not in self._tried and one.id not in self._gone and self._healths[one.id].admits(now)]
            if free:
                return choose(free, self._healths)
        return None

    def _pause(self, target: Target, now: float) -> float | None:
        """How long until one of the model's deployments can be asked again, if that is worth waiting for."""
        waits = [self._rest(one, now) for group in target.groups for one in group if one.id not in self._gone]
        if not waits:
            return None
        wait = min(waits)
        more = self._at + 1 < len(self.targets)
        if wait > min(self._patience, self.deadline - now, QUICK_WAIT_SECONDS if more else self._patience):
            return None
        self._patience -= wait
        self._rounds += 1
        self._tried.clear()
        return wait

    def _rest(self, deployment: Deployment, now: float) -> float:
        opens_at = self._healths[deployment.id].opens_at
        backoff = min(_BACKOFF_SECONDS * 2.0**self._rounds, _MAX_BACKOFF_SECONDS) if deployment.id in self._tried else _PROBED_SECONDS
        # Jitter, so that calls that failed together do not come back together.
        return max(0.0, (opens_at or now) - now) + backoff * random.uniform(0.5, 1.0)  # noqa: S311 - spreads load, guards nothing

    def _leave(self, *, longer: bool) -> None:
        """Go on to the next model: with `longer`, to one that may read more than this one does."""
        context = self.target.context_tokens
        self._turn()
        while longer and context is not None and self._at < len(self.targets) and (self.target.context_tokens or context + 1) <= context:
            self._turn()

    def _turn(self) -> None:
        self._at += 1
        self._attempts = 0
        self._rounds = 0
        self._tried.clear()
        self._gone.clear()


def choose(free: Sequence[Deployment], healths: Healths) -> Deployment:
    """One of the deployments: drawn by weight, and of two that were drawn the one with fewer calls in flight for its weight."""
    if len(free) == 1:
        return free[0]
    first = _draw(free)
    second = _draw([one for one in free if one is not first])
    return second if healths[second.id].in_flight * first.weight < healths[first.id].in_flight * second.weight else first


def _draw(free: Sequence[Deployment]) -> Deployment:
    return random.choices(free, [one.weight for one in free])[0]  # noqa: S311 - spreads load, guards nothing
