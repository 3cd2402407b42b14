"""What a route chooses from, and what it decides."""

from dataclasses import dataclass
from decimal import Decimal

from msgspec import Struct

from eyrie.gateway.routing.complexity import Complexity
from eyrie.kit.money import Money


@dataclass(frozen=True, slots=True)
class Candidate:
    """A model that a decision speaks of, and what the request would cost with it; None where nobody knows its price."""

    model: str
    is_local: bool
    input_usd: Decimal | None
    output_usd: Decimal | None
    cost_usd: Decimal | None


class Decision(Struct, frozen=True):
    """Which models are tried, in this order, and why.

    `baseline` is the model that the call is compared with to say what was saved. `instead_of` is what would have been
    tried, where a route in shadow mode only reports. `candidates` is filled where a decision is explained, for an answer of
    `output_tokens`.
    """

    models: tuple[str, ...]
    reasons: tuple[str, ...] = ()
    route: str | None = None
    complexity: Complexity | None = None
    baseline: str | None = None
    instead_of: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    input_tokens: int = 0
    output_tokens: int = 0


@dataclass(frozen=True, slots=True)
class RoutedModel:
    """A model as routes see it: prices are per token, None where nobody has set any."""

    name: str
    is_local: bool = False
    context_tokens: int | None = None
    input_price: Money | None = None
    output_price: Money | None = None
    request_price: Money = 0
