"""Providers and models as the database has them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from eyrie.gateway.providers.endpoint import Dialect


@dataclass(frozen=True, repr=False)
class Provider:
    """A provider that a workspace uses. `secret` is sealed; `secret_last4` is what people recognise it by."""

    id: UUID
    workspace_id: UUID
    name: str
    dialect: Dialect
    base_url: str
    secret: bytes | None
    secret_last4: str | None
    created_by: UUID | None
    version: int
    created_at: datetime
    updated_at: datetime

    def __post_init__(self) -> None:
        object.__setattr__(self, "dialect", Dialect(self.dialect))


@dataclass(frozen=True)
class ModelRow:
    """A model that a workspace set up: `name` is what agents call it. Provider and its name there are those of its first deployment.

    `fallbacks` are the models that answer when this one can't, in order.
    """

    id: UUID
    workspace_id: UUID
    provider_id: UUID
    provider: str
    name: str
    provider_model: str
    context_tokens: int | None
    max_output_tokens: int | None
    is_default: bool
    fallbacks: list[str]
    hedge_after_ms: int | None
    version: int
    created_at: datetime
    updated_at: datetime
