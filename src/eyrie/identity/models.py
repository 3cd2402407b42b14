"""What the tables of this feature hold, as rows read from them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from eyrie.identity.actor import Actor, Role


@dataclass(frozen=True)
class FoundKey:
    """An API key, found by its secret."""

    id: UUID
    workspace_id: UUID
    workspace_slug: str
    project_id: UUID
    name: str
    role: Role
    scopes: list[str] | None
    expires_at: datetime | None
    revoked_at: datetime | None

    def __post_init__(self) -> None:
        object.__setattr__(self, "role", Role(self.role))


@dataclass(frozen=True)
class FoundLogin:
    """A sign-in with its user, and the user's place in the chosen workspace (None where there is none)."""

    id: UUID
    user_id: UUID
    name: str
    email: str
    expires_at: datetime
    revoked_at: datetime | None
    disabled_at: datetime | None
    workspace_id: UUID | None
    project_id: UUID | None
    role: Role | None

    def __post_init__(self) -> None:
        if self.role is not None:
            object.__setattr__(self, "role", Role(self.role))


@dataclass(frozen=True)
class Caller:
    """Who sent a request: the actor, by which means, and in which sign-in (None for an API key)."""

    actor: Actor
    means: Literal["key", "token", "cookie"]
    login_id: UUID | None = None
