"""What a route decides, and who asks it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from eyrie.gateway.calls.context import Asked, Attribution, Terms
from eyrie.gateway.routing.complexity import Complexity
from eyrie.kit.money import Money


@dataclass(frozen=True, slots=True)
class Decision:
    """Which models are tried, in this order, and why.

    `baseline` is the model that the call is compared with to say what was saved. `instead_of` is what would have been
    tried, where a route in shadow mode only reports.
    """

    models: tuple[str, ...]
    reasons: tuple[str, ...] = ()
    route: str | None = None
    complexity: Complexity | None = None
    baseline: str | None = None
    instead_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RoutedModel:
    """A model as routes see it: prices are per token, None where nobody has set any."""

    name: str
    is_local: bool = False
    context_tokens: int | None = None
    input_price: Money | None = None
    output_price: Money | None = None


class Catalogue(Protocol):
    """The models of a workspace, as routes see them."""

    async def routed_models(self, workspace_id: UUID) -> Mapping[str, RoutedModel]:
        """Every model by its name, without the offline one; in process where it was read a moment ago."""
        ...


class Router(Protocol):
    """Finds the models for a call that names a route."""

    async def decide(self, who: Attribution, terms: Terms, asked: Asked) -> Decision | None:
        """The decision of the route called `asked.model`; None when there is no such route. Raises RouteEmpty, TermsImpossible."""
        ...
