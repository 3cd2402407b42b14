"""What tokens cost, and what follows from it for a call: its worst case before, its exact cost after."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from eyrie.gateway.budgets.protocol import WorstCase
from eyrie.gateway.calls.context import Asked
from eyrie.gateway.deployments.models import Deployment
from eyrie.gateway.protocol import Usage
from eyrie.kit.money import Money

IMAGE_TOKENS = 50_000
"""More than any provider counts for one image; the real figure is in the usage that it reports."""
FRAME_TOKENS = 64
"""What providers may add around a conversation beyond the bytes of the request."""
TOOL_FRAME_TOKENS = 1_024
"""The instructions on the use of tools that providers add to a request that has some."""


class PriceSource(StrEnum):
    """Where a price comes from: the shipped list, the workspace's own, or a machine of one's own, where tokens cost nothing."""

    LIST = "list"
    WORKSPACE = "workspace"
    LOCAL = "local"


@dataclass(frozen=True, slots=True)
class Rates:
    """Picodollars per token, by kind. `cache_write_hour` is for caches kept longer; usage doesn't tell them apart."""

    input: Money
    output: Money
    cached_input: Money
    cache_write: Money
    cache_write_hour: Money
    reasoning: Money
    most_input: Money = field(init=False, compare=False, repr=False)
    """The most that a token of input can cost, whatever its kind."""
    most_output: Money = field(init=False, compare=False, repr=False)
    """The most that a token of output can cost."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "most_input", max(self.input, self.cached_input, self.cache_write, self.cache_write_hour))
        object.__setattr__(self, "most_output", max(self.output, self.reasoning))


@dataclass(frozen=True, slots=True)
class Step:
    """The rates of a call whose whole input has more tokens than `above`: they hold for all of its tokens."""

    above: int
    rates: Rates


@dataclass(frozen=True, slots=True)
class Price:
    """What a deployment's tokens cost. `steps` ascend; `version` names exactly this price for ever."""

    rates: Rates
    source: PriceSource
    version: str
    steps: tuple[Step, ...] = ()
    per_request: Money = 0
    image_tokens: int = IMAGE_TOKENS

    @property
    def is_free(self) -> bool:
        """Whether nothing costs anything."""
        return not any(self.worst_rates(None)) and not self.per_request

    def worst_rates(self, input_tokens: int | None) -> tuple[Money, Money]:
        """The most that a token of input and one of output can cost in a call of at most so many tokens of input."""
        possible = [self.rates, *(step.rates for step in self.steps if input_tokens is None or step.above < input_tokens)]
        return max(rates.most_input for rates in possible), max(rates.most_output for rates in possible)


class Prices(Protocol):
    """The prices of deployments, in process: a look-up waits for the database only when a workspace is new to the process."""

    async def price(self, workspace_id: UUID, deployment: Deployment) -> Price | None:
        """What the deployment's tokens cost for this workspace; None when nobody said, which is not nothing: see PriceUnknown."""
        ...


def cost(price: Price, usage: Usage) -> Money:
    """What a call with this usage cost, exact.

    Cached and written tokens are part of `usage.input`, reasoning is part of `usage.output`. A provider that reports more
    parts than the whole is taken at its parts.
    """
    rates = price.rates
    for step in price.steps:
        if usage.input > step.above:
            rates = step.rates
    plain = max(0, usage.input - usage.cached_input - usage.cache_write)
    said = max(0, usage.output - usage.reasoning)
    return (
        price.per_request
        + plain * rates.input
        + usage.cached_input * rates.cached_input
        + usage.cache_write * rates.cache_write
        + said * rates.output
        + usage.reasoning * rates.reasoning
    )


def worst_case(price: Price, asked: Asked, output_tokens: int) -> WorstCase:
    """The most that a call can cost with an answer of `output_tokens`: a token of text is at least a byte."""
    tokens = asked.input_bytes + asked.images * price.image_tokens + FRAME_TOKENS + (TOOL_FRAME_TOKENS if asked.tools else 0)
    if price.steps:
        per_input, per_output = price.worst_rates(tokens)
    else:
        per_input, per_output = price.rates.most_input, price.rates.most_output
    return WorstCase(price.per_request + tokens * per_input, per_output, output_tokens)
