"""Routes as the database has them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from eyrie.gateway.routing.definition import RouteDefinition


@dataclass(frozen=True)
class Route:
    """A route that a workspace set up."""

    id: UUID
    name: str
    description: str
    definition: RouteDefinition
    version: int
    created_at: datetime
    updated_at: datetime

    def __post_init__(self) -> None:
        object.__setattr__(self, "definition", RouteDefinition.model_validate(self.definition))
