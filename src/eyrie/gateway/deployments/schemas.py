"""What the API takes and shows of deployments."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from eyrie.gateway.deployments.health import BreakerState
from eyrie.gateway.schemas import ModelName

Weight = Annotated[int, Field(ge=1, le=1_000)]
Priority = Annotated[int, Field(ge=0, le=100)]


class _In(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class _Out(BaseModel):
    model_config = ConfigDict(frozen=True, from_attributes=True, use_attribute_docstrings=True)


class DeploymentCreate(_In):
    """A deployment to add to a model."""

    provider_id: UUID
    """The provider that has it: a key and an address."""
    provider_model: ModelName | None = Field(None, examples=["gpt-5-mini"])
    """The provider's own name of the model; default: that of the model's first deployment."""
    weight: Weight = 1
    """Its share of the calls among the deployments of its priority."""
    priority: Priority = 0
    """Those with a higher number are asked only when no healthy one with a lower number is left."""
    draining: bool = False
    """A draining deployment gets no new calls; those in progress end as they would."""


class DeploymentUpdate(_In):
    """What changes; a field that isn't sent stays as it is."""

    provider_model: ModelName | None = None
    """The provider's own name of the model."""
    weight: Weight | None = None
    """Its share of the calls among the deployments of its priority."""
    priority: Priority | None = None
    """Those with a higher number are asked only when no healthy one with a lower number is left."""
    draining: bool | None = None
    """A draining deployment gets no new calls; those in progress end as they would."""


class StateOut(_Out):
    """How a deployment does, as the process that answers sees it: its own calls since it started."""

    breaker: BreakerState = Field(validation_alias="state")
    """`closed` lets calls through, `open` doesn't, `half_open` lets one through to see whether the deployment is back."""
    in_flight: int
    """Calls in progress."""
    calls: int
    failures: int
    """Those that failed by the deployment's fault."""
    error_rate: float
    """Of the last calls: from 0 to 1."""
    p50_ms: int | None
    """Half of the last answers began within this time."""
    p95_ms: int | None
    """95 of 100 of the last answers began within this time."""
    last_error: str | None
    opens_in_seconds: float | None
    """When the breaker lets a call through; null while it is closed."""


class DeploymentOut(_Out):
    """One way to a model: a provider, and what the model is called there."""

    id: UUID
    model_id: UUID
    provider_id: UUID
    provider: str
    """The name of the provider."""
    provider_model: str
    """What the provider calls the model."""
    weight: int
    priority: int
    draining: bool
    state: StateOut
    version: int
    """Counts changes."""
    created_at: datetime
    updated_at: datetime
