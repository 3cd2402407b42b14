"""The caller of a request or the initiator of a run, after authentication."""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Literal
from uuid import UUID

from eyrie.identity.key_limits import KeyLimits

if TYPE_CHECKING:  # that module needs this one
    from eyrie.identity.limits import Charge, RateClass


class Role(StrEnum):
    """What a member or key may do; each role may do all that the ones before it may."""

    VIEWER = "viewer"
    MEMBER = "member"
    ADMIN = "admin"
    OWNER = "owner"

    def covers(self, needed: "Role") -> bool:
        """Whether this role may do what `needed` may."""
        return _RANK[self] >= _RANK[needed]


_RANK = {role: rank for rank, role in enumerate(Role)}


@dataclass(frozen=True)
class Actor:
    """Somebody with rights in one workspace: a member (`id` is the user's) or an API key (`id` is the key's).

    `scopes` narrow a key further ("runs:write"); None means no narrowing. `project_id` is the project the caller works in.
    """

    kind: Literal["member", "key"]
    id: UUID
    workspace_id: UUID
    project_id: UUID
    role: Role
    name: str
    scopes: frozenset[str] | None = None
    limits: KeyLimits | None = None
    """Of a key: what it may ask of models; None for whatever its role allows."""

    @cached_property
    def subject(self) -> str:
        """The id as text: in whose name requests are counted."""
        return str(self.id)


@dataclass(frozen=True)
class Caller:
    """Who sent a request: the actor, by which means, and in which sign-in (None for an API key)."""

    actor: Actor
    means: Literal["key", "token", "cookie"]
    login_id: UUID | None = None
    charges: "dict[RateClass, list[Charge]]" = field(default_factory=dict, init=False, compare=False, repr=False)
    """What their requests count against, by class: worked out when first needed, for as long as this caller is remembered."""
