"""Whose acts are recorded."""

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID


class Acting(Protocol):
    """Whoever acts in a workspace: an `Actor` of identity, or `SystemActor`."""

    @property
    def kind(self) -> str:
        """`member`, `key` or `system`."""
        ...

    @property
    def id(self) -> UUID | None:
        """Whose id, None for the system."""
        ...

    @property
    def workspace_id(self) -> UUID:
        """Where."""
        ...


@dataclass(frozen=True)
class SystemActor:
    """Eyrie itself, at work in a workspace without being asked."""

    workspace_id: UUID
    kind: str = "system"
    id: None = None
