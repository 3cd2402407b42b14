"""Budgets and what is left of them, as the database has them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from eyrie.gateway.calls.context import Attribution
from eyrie.kit.money import Money, from_usd

RAISED = "eyrie_budgets_raised"
"""Said, with the workspace, in each transaction that changes what may be spent."""
FOR_EVER = datetime(1970, 1, 1, tzinfo=UTC)
"""When the window of a session or a run starts: it has one only."""


class Scope(StrEnum):
    """A level of the budget tree, from the root down."""

    WORKSPACE = "workspace"
    PROJECT = "project"
    PRINCIPAL = "principal"
    SESSION = "session"
    RUN = "run"


class Period(StrEnum):
    """What an amount is for: a whole session or run, or each day or month (UTC)."""

    RUN = "run"
    SESSION = "session"
    DAY = "day"
    MONTH = "month"


KINDS = (
    (Scope.WORKSPACE, Period.DAY),
    (Scope.WORKSPACE, Period.MONTH),
    (Scope.PROJECT, Period.DAY),
    (Scope.PROJECT, Period.MONTH),
    (Scope.PRINCIPAL, Period.DAY),
    (Scope.PRINCIPAL, Period.MONTH),
    (Scope.SESSION, Period.SESSION),
    (Scope.RUN, Period.RUN),
)
"""Which amounts there can be."""


@dataclass(frozen=True)
class BudgetDefaults:
    """The limits that hold where a workspace set none."""

    limits: Mapping[tuple[Scope, Period], Money]


@dataclass(frozen=True, slots=True, order=True)
class AccountKey:
    """One amount at one node in one window."""

    scope: Scope
    node_id: UUID
    period: Period
    starts: datetime


def window_start(period: Period, at: datetime) -> datetime:
    """When the window began that `at` lies in."""
    day = at.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    match period:
        case Period.DAY:
            return day
        case Period.MONTH:
            return day.replace(day=1)
        case _:
            return FOR_EVER


def window_end(period: Period, starts: datetime) -> datetime | None:
    """When the window ends; None for never."""
    match period:
        case Period.DAY:
            return starts + timedelta(days=1)
        case Period.MONTH:
            return (starts + timedelta(days=32)).replace(day=1)
        case _:
            return None


def keys_of(who: Attribution, at: datetime) -> list[AccountKey]:
    """Every account that a call may count in, in the order in which they are locked."""
    nodes = {
        Scope.WORKSPACE: who.workspace_id,
        Scope.PROJECT: who.project_id,
        Scope.PRINCIPAL: who.principal_id,
        Scope.SESSION: who.session_id,
        Scope.RUN: who.run_id,
    }
    return sorted(
        AccountKey(scope, node, period, window_start(period, at)) for scope, period in KINDS if (node := nodes[scope]) is not None
    )


@dataclass(frozen=True)
class Standing:
    """An account after a sync. Without a limit, nothing has to be reserved there; `held` is what this process has of it."""

    place: int
    limit_usd: Decimal | None
    spent_usd: Decimal
    leased_usd: Decimal
    held_usd: Decimal
    recalled: bool
    alert: bool

    @property
    def held(self) -> Money:
        """What this process has of it."""
        return from_usd(self.held_usd)


@dataclass(frozen=True)
class Budget:
    """An amount that a workspace set: for one node, or for every one of its kind. No limit lifts a default."""

    id: UUID
    workspace_id: UUID
    scope: Scope
    target_id: UUID | None
    period: Period
    limit_usd: Decimal | None
    version: int
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True)
class AccountRow:
    """What is known of an account. `extra_usd` is what was raised in this window."""

    scope: Scope
    node_id: UUID
    period: Period
    starts: datetime
    spent_usd: Decimal
    leased_usd: Decimal
    extra_usd: Decimal
    alerted_at: datetime | None
    exhausted_at: datetime | None
