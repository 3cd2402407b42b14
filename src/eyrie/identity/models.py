"""What the tables of this feature hold, as rows read from them."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from eyrie.identity.actor import Role
from eyrie.identity.key_limits import KeyLimits, key_limits
from eyrie.kit.frozen import Frozen
from eyrie.kit.patterns import HOST, PICTURE

HostPattern = Annotated[str, StringConstraints(pattern=HOST, max_length=253)]
"""A host's name, or `*.` and the name below which all are meant."""
Logo = Annotated[str, StringConstraints(pattern=PICTURE, max_length=44_000)]
"""A small picture as a data URL: PNG, JPEG or WebP of at most 32 KB; no SVG, which is a program as well."""


class Accent(StrEnum):
    """A colour of the web UI."""

    TEAL = "teal"
    BLUE = "blue"
    VIOLET = "violet"
    ROSE = "rose"
    GREEN = "green"


@dataclass(frozen=True)
class FoundKey:
    """An API key, found by its secret."""

    id: UUID
    workspace_id: UUID
    workspace_slug: str
    project_id: UUID
    project_slug: str
    name: str
    role: Role
    scopes: list[str] | None
    expires_at: datetime | None
    revoked_at: datetime | None
    models: list[str] | None
    requests_per_minute: int | None
    tokens_per_minute: int | None
    limits: KeyLimits | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        object.__setattr__(self, "role", Role(self.role))
        object.__setattr__(self, "limits", key_limits(self.models, self.requests_per_minute, self.tokens_per_minute))


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
class LoginRow:
    """A sign-in of a person."""

    id: UUID
    created_at: datetime
    expires_at: datetime
    user_agent: str


@dataclass(frozen=True)
class Membership:
    """A workspace as one of its members sees it."""

    id: UUID
    name: str
    slug: str
    role: Role
    version: int
    created_at: datetime
    updated_at: datetime

    def __post_init__(self) -> None:
        object.__setattr__(self, "role", Role(self.role))


class WorkspaceSettings(Frozen):
    """What a workspace decides for itself."""

    key_lifetime_days: int | None = Field(default=None, ge=1, le=3650)
    """How long a new API key is good for when its maker says nothing; none means without end."""
    http_request_hosts: tuple[HostPattern, ...] = Field(default=(), max_length=200)
    """Hosts that the tool `http_request` may send to: `api.example.com`, or `*.example.com` for all below; none to begin with."""
    approval_remind_seconds: int | None = Field(default=None, ge=0, le=30 * 86_400)
    """After how long the inbox reminds of a question that nobody answered; none means half of the time to escalation, 0 never."""
    approval_escalate_seconds: int = Field(default=300, ge=0, le=30 * 86_400)
    """After how long others are asked as well; 0 never. The approval rules of an agent may say otherwise."""
    approval_escalate_to: Literal[Role.ADMIN, Role.OWNER] = Role.ADMIN
    """Who is asked then: admins and owners, or owners only."""
    accent: Accent = Accent.TEAL
    """The colour of actions and of what is selected, in the web UI."""
    logo: Logo | None = None
    """Stands in place of Eyrie's sign in the web UI; a data URL of a PNG, JPEG or WebP of at most 32 KB."""


@dataclass(frozen=True)
class Workspace:
    """A tenant."""

    id: UUID
    name: str
    slug: str
    settings: WorkspaceSettings
    version: int
    created_at: datetime
    updated_at: datetime

    def __post_init__(self) -> None:
        object.__setattr__(self, "settings", WorkspaceSettings.model_validate(self.settings))


@dataclass(frozen=True)
class MemberRow:
    """A person in a workspace; `id` is the user's."""

    id: UUID
    email: str
    name: str
    role: Role
    version: int
    created_at: datetime
    updated_at: datetime

    def __post_init__(self) -> None:
        object.__setattr__(self, "role", Role(self.role))


@dataclass(frozen=True)
class StandIn:
    """A member who decides on approvals for another from one time to another."""

    id: UUID
    user_id: UUID
    stand_in_id: UUID
    starts_at: datetime
    ends_at: datetime
    created_by: UUID
    created_at: datetime


@dataclass(frozen=True)
class Project:
    """A part of a workspace that work is done in."""

    id: UUID
    name: str
    slug: str
    is_default: bool
    version: int
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None


@dataclass(frozen=True)
class ApiKey:
    """An API key, without its secret."""

    id: UUID
    project_id: UUID
    name: str
    role: Role
    scopes: list[str] | None
    prefix: str
    created_by: UUID | None
    version: int
    created_at: datetime
    updated_at: datetime
    expires_at: datetime | None
    last_used_at: datetime | None
    revoked_at: datetime | None
    previous_expires_at: datetime | None
    models: list[str] | None
    requests_per_minute: int | None
    tokens_per_minute: int | None

    def __post_init__(self) -> None:
        object.__setattr__(self, "role", Role(self.role))
