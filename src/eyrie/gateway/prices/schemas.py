"""What the API takes and shows of prices."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from eyrie.gateway.prices.protocol import PriceSource
from eyrie.kit.money import ExactUsd
from eyrie.kit.patterns import LINE

ModelName = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=LINE, strip_whitespace=True)]
Usd = Annotated[Decimal, Field(ge=0, le=1_000_000, decimal_places=6, examples=["0.15"])]
ImageTokens = Annotated[int, Field(ge=1, le=1_000_000)]


class PriceCreate(BaseModel):
    """What a model costs in this workspace, in USD per million tokens."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    model: ModelName
    """The model, as its provider calls it or as agents do; the former goes first."""
    input_usd: Usd
    """A million tokens of input."""
    output_usd: Usd
    """A million tokens of output."""
    cached_input_usd: Usd | None = None
    """A million tokens of input that the provider had cached; without it, what input costs."""
    cache_write_usd: Usd | None = None
    """A million tokens written to the provider's cache; without it, what input costs."""
    reasoning_usd: Usd | None = None
    """A million tokens of reasoning; without it, what output costs."""
    request_usd: Usd = Decimal(0)
    """Each request, beside its tokens."""
    image_tokens: ImageTokens | None = None
    """The most tokens that an image counts as, for the worst case that is reserved; without it, 50,000."""


class PriceUpdate(BaseModel):
    """What changes; a field that isn't sent stays as it is."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    input_usd: Usd | None = None
    """A million tokens of input."""
    output_usd: Usd | None = None
    """A million tokens of output."""
    cached_input_usd: Usd | None = None
    """A million tokens of cached input; null for what input costs."""
    cache_write_usd: Usd | None = None
    """A million tokens written to a cache; null for what input costs."""
    reasoning_usd: Usd | None = None
    """A million tokens of reasoning; null for what output costs."""
    request_usd: Usd | None = None
    """Each request."""
    image_tokens: ImageTokens | None = None
    """The most tokens of an image; null for the default."""


class ModelPriceOut(BaseModel):
    """What a way to a model costs now, in USD per million tokens."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)

    model: str
    """What agents call it."""
    provider_id: UUID
    """Its provider."""
    provider_model: str
    """What the provider calls it."""
    source: PriceSource | None
    """Who says so: the `workspace`, the shipped `list`, or `local`: it costs nothing. Null: nobody; calls of it are refused."""
    input_usd: ExactUsd | None
    """A million tokens of input; null: unknown."""
    output_usd: ExactUsd | None
    """A million tokens of output; null: unknown."""
    request_usd: ExactUsd | None
    """Each request, beside its tokens; null: unknown."""


class PriceOut(BaseModel):
    """A price that this workspace set, in USD per million tokens."""

    model_config = ConfigDict(frozen=True, from_attributes=True, use_attribute_docstrings=True)

    id: UUID
    """Its id."""
    model: str
    """The model, as its provider calls it or as agents do."""
    input_usd: ExactUsd
    """A million tokens of input."""
    output_usd: ExactUsd
    """A million tokens of output."""
    cached_input_usd: ExactUsd | None
    """A million tokens of cached input; null: what input costs."""
    cache_write_usd: ExactUsd | None
    """A million tokens written to a cache; null: what input costs."""
    reasoning_usd: ExactUsd | None
    """A million tokens of reasoning; null: what output costs."""
    request_usd: ExactUsd
    """Each request, beside its tokens."""
    image_tokens: int | None
    """The most tokens of an image; null: the default."""
    version: int
    """Goes up with every change; what `If-Match` is compared with."""
    created_at: datetime
    """When it was set first."""
    updated_at: datetime
    """When it was changed last."""
