"""A deployment as calls see it, and as the database has it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from eyrie.gateway.providers.endpoint import Endpoint


@dataclass(frozen=True)
class Deployment:
    """One way to a model: an endpoint, and what the model is called there.

    Calls go to the healthy deployments of the lowest `priority` by their `weight`; a `draining` one gets no new calls.
    `is_local` says that the endpoint is on this machine or in a private network.
    """

    id: UUID
    model_id: UUID
    model: str
    provider_id: UUID
    endpoint: Endpoint
    provider_model: str
    weight: int = 1
    priority: int = 0
    draining: bool = False
    is_local: bool = False
    context_tokens: int | None = None
    max_output_tokens: int | None = None


@dataclass(frozen=True)
class DeploymentRow:
    """A deployment as it was set up; `provider` is the name of its provider."""

    id: UUID
    workspace_id: UUID
    model_id: UUID
    provider_id: UUID
    provider: str
    provider_model: str
    weight: int
    priority: int
    draining: bool
    version: int
    created_at: datetime
    updated_at: datetime
