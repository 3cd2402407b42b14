"""What the ledger has of calls that might have cost less."""

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID


@dataclass(frozen=True)
class ShortCalls:
    """Calls with little to read and little to say, of a model that was asked for by its name."""

    model: str
    calls: int
    input_tokens: int
    cached_input_tokens: int
    cache_write_tokens: int
    output_tokens: int
    cost_usd: Decimal


@dataclass(frozen=True)
class Repeats:
    """Calls that look like an earlier one: the same caller, model and agent, and exactly as many tokens of input."""

    model: str
    calls: int
    repeats: int
    cost_usd: Decimal


@dataclass(frozen=True)
class Lost:
    """Calls of a model whose answers never came whole."""

    model: str
    provider: str
    calls: int
    lost: int
    cost_usd: Decimal


@dataclass(frozen=True)
class IdleBudget:
    """A budget of a valid API key that made no call."""

    key_id: UUID
    name: str
    period: str
    limit_usd: Decimal
