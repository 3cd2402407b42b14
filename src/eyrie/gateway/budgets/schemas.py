"""What the API takes and shows of budgets."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from eyrie.gateway.budgets.models import Period, Scope
from eyrie.kit.money import ExactUsd

Usd = Annotated[Decimal, Field(ge=0, le=1_000_000_000, decimal_places=6, examples=["25"])]
MoreUsd = Annotated[Decimal, Field(gt=0, le=1_000_000_000, decimal_places=6, examples=["5"])]


class _In(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class _Out(BaseModel):
    model_config = ConfigDict(frozen=True, from_attributes=True, use_attribute_docstrings=True)


class BudgetCreate(_In):
    """A budget for one node, or for every one of its kind."""

    scope: Scope
    """The kind of node."""
    target_id: UUID | None = None
    """The node: the id of a project, a member, an API key, a session or a run; without it, each one that has no budget of its own."""
    period: Period
    """What the amount is for: sessions and runs have one in all, the others one a day or a month (UTC)."""
    limit_usd: Usd | None = None
    """The amount in USD; null lifts a limit that would hold otherwise."""


class BudgetUpdate(_In):
    """A new amount, from now on and in every window to come."""

    limit_usd: Usd | None
    """The amount in USD; null for no limit."""


class BudgetRaise(_In):
    """More for one node, in this window only."""

    scope: Scope
    """The kind of node."""
    node_id: UUID
    """The node."""
    period: Period | None = None
    """Which of its budgets; without it, that of the day, or the one in all of a session or run."""
    by_usd: MoreUsd
    """What is added, in USD."""


class BudgetOut(_Out):
    """A budget that this workspace set."""

    id: UUID
    """Its id."""
    scope: Scope
    """The kind of node."""
    target_id: UUID | None
    """The node; null: every one of its kind."""
    period: Period
    """What the amount is for."""
    limit_usd: ExactUsd | None
    """The amount in USD; null: no limit."""
    version: int
    """Goes up with every change; what `If-Match` is compared with."""
    created_at: datetime
    """When it was set first."""
    updated_at: datetime
    """When it was changed last."""


class BudgetDefaultOut(_Out):
    """What holds for every node of a kind where a workspace set nothing: a setting of the server."""

    scope: Scope
    """The kind of node."""
    period: Period
    """What the amount is for."""
    limit_usd: ExactUsd
    """The amount in USD."""


class NodeOut(_Out):
    """What may be spent at a node of the tree, and what was."""

    scope: Scope
    """The kind of node."""
    node_id: UUID
    """The node."""
    parent_id: UUID | None
    """The node above it."""
    name: str
    """What people call it."""
    period: Period
    """What the amount is for."""
    starts: datetime | None
    """When the window began; null for a session or run."""
    ends: datetime | None
    """When it ends; null for never."""
    limit_usd: ExactUsd | None
    """What may be spent in this window, raises included; null: no limit."""
    extra_usd: ExactUsd
    """What was raised in this window."""
    spent_usd: ExactUsd
    """What was spent."""
    reserved_usd: ExactUsd
    """What is set aside for calls, or held by processes for calls to come."""
    percent: float | None
    """What was spent, of the limit."""
    alerted: bool
    """Whether 80 % were reached."""
    exhausted: bool
    """Whether a call was refused for it."""
