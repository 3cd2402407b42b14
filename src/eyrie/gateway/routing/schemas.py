"""What the API takes and shows of routes."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from eyrie.gateway.routing.complexity import Complexity
from eyrie.gateway.routing.definition import RouteDefinition, RouteName
from eyrie.kit.money import ExactUsd
from eyrie.kit.patterns import TEXT

_Description = Annotated[str, StringConstraints(max_length=2_000, pattern=TEXT)]
_Usd = Annotated[Decimal, Field(gt=0, le=1_000_000, max_digits=18, decimal_places=12)]


class _In(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class _Out(BaseModel):
    model_config = ConfigDict(frozen=True, from_attributes=True, use_attribute_docstrings=True)


class RouteCreate(_In):
    """A route to add."""

    name: RouteName = Field(examples=["support"])
    """What calls and agents name as their model. `auto`, `cheap` and `code` replace those that are there without being set up."""
    description: _Description = ""
    definition: RouteDefinition = Field(examples=[{"tiers": {"simple": ["small"], "reasoning": ["large"]}}])
    """How it chooses."""


class RouteUpdate(_In):
    """What changes; a field that isn't sent stays as it is."""

    name: RouteName | None = None
    """The new name. Agents that use the old one must be changed too."""
    description: _Description | None = None
    """The new description."""
    definition: RouteDefinition | None = None
    """The new definition, as a whole."""


class RouteOut(_Out):
    """A route."""

    id: UUID
    name: str
    description: str
    definition: RouteDefinition
    version: int
    """Counts changes."""
    created_at: datetime
    updated_at: datetime


class RouteQuestion(_In):
    """A request to decide on. No model is called."""

    route: str = Field(min_length=1, max_length=200, examples=["auto"])
    """The name of a route."""
    input: Annotated[str, StringConstraints(max_length=1_000_000, pattern=TEXT)] = Field(examples=["What is 15 % of 80?"])
    """What a person would say."""
    max_output_tokens: int | None = Field(None, ge=1, le=1_000_000)
    """The longest answer; it bounds what a model may cost."""
    images: int = Field(0, ge=0, le=1_000)
    """How many images come with it."""
    tools: tuple[Annotated[str, StringConstraints(max_length=128)], ...] = Field((), max_length=128)
    """Names of the tools that the model is offered."""
    structured: bool = False
    """Whether the answer must fit a schema."""
    agent: str | None = Field(None, max_length=128)
    """The agent that asks."""
    local_only: bool = False
    """Whether only local models may answer."""
    fallback: bool = True
    """Whether other models than the first may be tried."""
    max_cost_usd: _Usd | None = None
    """The most that the call may cost."""


class CandidateOut(_Out):
    """A model that the decision speaks of, at its dearest rates; null where nobody knows its price."""

    model: str
    is_local: bool
    input_usd: ExactUsd | None
    """A million tokens of input."""
    output_usd: ExactUsd | None
    """A million tokens of output."""
    cost_usd: ExactUsd | None
    """The request, with an answer of `output_tokens`."""


class RouteAnswer(_Out):
    """What a route decides, and why."""

    route: str
    models: tuple[str, ...]
    """The models, in the order in which they are tried."""
    complexity: Complexity
    """What the request needs most."""
    reasons: tuple[str, ...]
    baseline: str | None
    """The model that costs are compared with."""
    instead_of: tuple[str, ...]
    """For a route in shadow mode: what would have been chosen."""
    candidates: tuple[CandidateOut, ...]
    """What the request would cost with each of these models."""
    input_tokens: int
    """The tokens of the input, as estimated."""
    output_tokens: int
    """The length of the answer that costs are computed with."""
