"""Which models a call may go to, in which order, and why."""

from typing import Protocol

from msgspec import Struct

from eyrie.gateway.calls.context import Asked, Attribution, Terms
from eyrie.gateway.deployments.models import Deployment


class Target(Struct, frozen=True):
    """A model with the deployments that take its calls, those of the lowest priority first.

    With `hedge_after_ms`, a second deployment is asked when the first has not begun to answer by then.
    """

    name: str
    groups: tuple[tuple[Deployment, ...], ...]
    context_tokens: int | None = None
    hedge_after_ms: int | None = None

    @property
    def is_alone(self) -> bool:
        """Whether there is one deployment only."""
        return len(self.groups) == 1 and len(self.groups[0]) == 1


class Plan(Struct, frozen=True):
    """The models to try, in this order; `reasons` say why these. What was saved is counted against `baseline`."""

    asked: str
    targets: tuple[Target, ...]
    reasons: tuple[str, ...] = ()
    baseline: Deployment | None = None


class Planner(Protocol):
    """Decides, in process and without waiting, as long as the workspace is known to the process."""

    async def plan(self, who: Attribution, terms: Terms, asked: Asked) -> Plan:
        """Where the call may go. Raises ModelUnknown with near matches, NoLocalDeployment."""
        ...
