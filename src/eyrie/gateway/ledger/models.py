"""Ledger entries and sums of them, as the database has them."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from uuid import UUID


@dataclass(frozen=True)
class LedgerRow:
    """One call of a model."""

    id: UUID
    at: datetime
    project_id: UUID
    principal_id: UUID
    principal_kind: str
    feature: str
    session_id: UUID | None
    run_id: UUID | None
    step: str | None
    agent: str | None
    agent_version: int | None
    skill: str | None
    end_user: str | None
    client_session: str | None
    asked_model: str
    model: str
    provider: str
    provider_model: str
    outcome: str
    input_tokens: int
    cached_input_tokens: int
    cache_write_tokens: int
    output_tokens: int
    reasoning_tokens: int
    estimated: bool
    cost_usd: Decimal
    saved_usd: Decimal
    price_version: str | None
    latency_ms: int
    first_token_ms: int | None
    reasons: str | None


class Grouping(StrEnum):
    """By what costs are added up."""

    USER = "user"
    PROJECT = "project"
    SESSION = "session"
    AGENT = "agent"
    FEATURE = "feature"
    MODEL = "model"
    PROVIDER = "provider"
    END_USER = "end_user"
    CLIENT_SESSION = "client_session"


class Interval(StrEnum):
    """In which steps of time."""

    HOUR = "hour"
    DAY = "day"


@dataclass(frozen=True)
class GroupSum:
    """What one group came to."""

    key: str
    name: str
    calls: int
    input_tokens: int
    output_tokens: int
    cost_usd: Decimal
    saved_usd: Decimal


@dataclass(frozen=True)
class RunCost:
    """What the calls of one run came to so far."""

    calls: int
    cost_usd: Decimal
    estimated: bool


@dataclass(frozen=True)
class RunSum:
    """What the answered calls of one run came to."""

    run_id: UUID
    cost_usd: Decimal


@dataclass(frozen=True)
class Point:
    """What one group came to in one step of time."""

    at: datetime
    key: str
    calls: int
    cost_usd: Decimal
