"""What the endpoints of identity take and give."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, SecretStr, StringConstraints

from eyrie.identity.actor import Role
from eyrie.identity.models import WorkspaceSettings
from eyrie.kit.patterns import EMAIL, MODEL, SCOPE, SLUG, TEXT

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=TEXT)]
Slug = Annotated[str, StringConstraints(pattern=SLUG)]
Email = Annotated[str, StringConstraints(strip_whitespace=True, to_lower=True, max_length=320, pattern=EMAIL)]
Scope = Annotated[str, StringConstraints(pattern=SCOPE)]
ModelName = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=MODEL)]
ModelNames = Annotated[list[ModelName], Field(max_length=100)]
PerMinute = Annotated[int, Field(ge=1, le=1_000_000_000)]
NewPassword = Annotated[SecretStr, Field(min_length=12, max_length=1024)]


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class _Out(BaseModel):
    model_config = ConfigDict(from_attributes=True, frozen=True, use_attribute_docstrings=True)


class WorkspaceCreate(_Body):
    """A workspace to make."""

    name: Name
    slug: Slug
    """Short name for addresses; nobody else's on this server."""


class WorkspaceUpdate(_Body):
    """What to change of a workspace; what is left out stays."""

    name: Name | None = None
    slug: Slug | None = None
    settings: WorkspaceSettings | None = None


class MembershipOut(_Out):
    """A workspace that you are a member of."""

    id: UUID
    name: str
    slug: str
    role: Role
    """What you may do there."""
    created_at: datetime


class WorkspaceOut(_Out):
    """A workspace."""

    id: UUID
    name: str
    slug: str
    settings: WorkspaceSettings
    version: int
    created_at: datetime
    updated_at: datetime


class MemberCreate(_Body):
    """A person to add to the workspace."""

    email: Email
    name: Annotated[str, StringConstraints(strip_whitespace=True, max_length=200, pattern=TEXT)] = ""
    role: Role = Role.MEMBER


class MemberUpdate(_Body):
    """What a member may do from now on."""

    role: Role


class MemberOut(_Out):
    """A person in the workspace."""

    id: UUID
    email: str
    name: str
    role: Role
    version: int
    created_at: datetime
    updated_at: datetime


class InvitationOut(_Out):
    """A member with the token of their invitation."""

    member: MemberOut
    link_token: str | None
    """Give it to the person: `POST /api/v1/login/link` takes it once, within seven days. Null for a person who has an account."""


class LinkOut(_Out):
    """The token of a link that signs somebody in once."""

    link_token: str


class StandInCreate(_Body):
    """Who decides on a member's approvals for a period."""

    user_id: UUID | None = None
    """Whom they represent; null for you. Only admins name a stand-in for somebody else."""
    stand_in_id: UUID
    starts_at: AwareDatetime | None = None
    """Null: at once."""
    ends_at: AwareDatetime
    """At most a year later."""


class StandInOut(_Out):
    """A member who decides on approvals for another, from one time to another."""

    id: UUID
    user_id: UUID
    stand_in_id: UUID
    starts_at: datetime
    ends_at: datetime
    created_by: UUID
    created_at: datetime


class ProjectCreate(_Body):
    """A project to add."""

    name: Name
    slug: Slug


class ProjectUpdate(_Body):
    """What to change of a project; what is left out stays."""

    name: Name | None = None
    slug: Slug | None = None


class ProjectOut(_Out):
    """A project."""

    id: UUID
    name: str
    slug: str
    is_default: bool
    version: int
    created_at: datetime
    updated_at: datetime


class KeyBudget(_Body):
    """What a key may spend on models."""

    period: Literal["day", "month"]
    """For each day or each month (UTC)."""
    limit_usd: Annotated[Decimal, Field(ge=0, le=1_000_000_000, decimal_places=6, examples=["5"])]
    """The amount in USD."""


class KeyCreate(_Body):
    """An API key to make."""

    name: Name
    role: Role = Role.MEMBER
    """At most yours."""
    scopes: Annotated[list[Scope], Field(max_length=100)] | None = None
    """What it may be used for, as in `runs:write`; null for everything its role allows."""
    project_id: UUID | None = None
    """The project it works in; null for yours."""
    expires_at: AwareDatetime | None = None
    """When it ends; null for the workspace's rule."""
    models: ModelNames | None = None
    """The models, routes and `agent/NAME` that it may name; `gpt-*` stands for all that begin so. Null for all."""
    requests_per_minute: PerMinute | None = None
    """How many model calls it may make in a minute; null for no limit of its own."""
    tokens_per_minute: PerMinute | None = None
    """How many tokens its model calls may use in a minute, input and output together; null for no limit."""
    budget: KeyBudget | None = None
    """What it may spend; null for the budget that holds for every caller."""


class KeyUpdate(_Body):
    """What to change of an API key; what is left out stays, and null lifts a limit."""

    name: Name | None = None
    models: ModelNames | None = None
    """The models, routes and `agent/NAME` that it may name; null for all."""
    requests_per_minute: PerMinute | None = None
    """How many model calls it may make in a minute."""
    tokens_per_minute: PerMinute | None = None
    """How many tokens its model calls may use in a minute."""


class KeyRotate(_Body):
    """How long the old secret stays good."""

    grace_seconds: Annotated[int, Field(ge=0, le=30 * 86_400)] = 86_400


class KeyBudgetOut(_Out):
    """What a key may spend on models."""

    period: Literal["day", "month"]
    """For each day or each month (UTC)."""
    limit_usd: Decimal
    """The amount in USD."""


class KeyOut(_Out):
    """An API key, without its secret."""

    id: UUID
    project_id: UUID
    name: str
    role: Role
    scopes: list[str] | None
    prefix: str
    """The part of the key between its underscores, to tell keys apart."""
    created_by: UUID | None
    version: int
    created_at: datetime
    updated_at: datetime
    expires_at: datetime | None
    last_used_at: datetime | None
    """To the minute."""
    revoked_at: datetime | None
    previous_expires_at: datetime | None
    """Until when the secret before the last rotation is good."""
    models: list[str] | None
    """The models, routes and `agent/NAME` that it may name; null for all."""
    requests_per_minute: int | None
    """How many model calls it may make in a minute."""
    tokens_per_minute: int | None
    """How many tokens its model calls may use in a minute."""
    budgets: list[KeyBudgetOut]
    """What it may spend, where it has a budget of its own; change it at `/api/v1/budgets`."""


class NewKeyOut(KeyOut):
    """An API key with its secret, which is shown this once."""

    secret: str


class PasswordLogin(_Body):
    """E-mail and password."""

    email: Email
    password: Annotated[SecretStr, Field(min_length=1, max_length=1024)]


class LinkLogin(_Body):
    """The token of a link."""

    token: Annotated[SecretStr, Field(min_length=20, max_length=200)]


class LoginOut(_Out):
    """A sign-in. Browsers are known by the cookie from now on; programs use the access token."""

    login_id: UUID
    user_id: UUID
    expires_at: datetime
    """When the sign-in ends."""
    access_token: str
    """For `Authorization: Bearer`, good for fifteen minutes."""


class TokenOut(_Out):
    """A fresh access token."""

    access_token: str


class LoginRowOut(_Out):
    """One of your sign-ins."""

    id: UUID
    created_at: datetime
    expires_at: datetime
    user_agent: str
    is_current: bool


class PasswordUpdate(_Body):
    """A new password."""

    current: Annotated[SecretStr, Field(max_length=1024)] | None = None
    """The password until now; null if there was none."""
    new: NewPassword


class MeOut(_Out):
    """Who you are, and what you may do where."""

    kind: str
    id: UUID
    name: str
    role: Role
    scopes: list[str] | None
    workspace_id: UUID
    project_id: UUID
    workspaces: list[MembershipOut]
    """All workspaces you can choose with `X-Eyrie-Workspace`; an API key has one."""


class AuditEntryOut(_Out):
    """An act that was recorded."""

    id: UUID
    at: datetime
    actor_kind: str
    actor_id: UUID | None
    action: str
    subject_kind: str
    subject_id: str
    run_id: UUID | None
    event_seq: int | None
    detail: dict[str, object]


class AuditFindingOut(_Out):
    """A place where the log is not as it was sealed."""

    seal: int | None
    problem: str
    entry_id: UUID | None


class AuditReportOut(_Out):
    """What a check of the audit log found."""

    intact: bool
    seals: int
    sealed_entries: int
    unsealed_entries: int
    """Entries of the last minutes, which no seal protects yet."""
    head: str
    """The last seal's hash. Note it elsewhere: if a later check doesn't build on it, the end of the log was replaced."""
    findings: list[AuditFindingOut]
