"""The response cache as the database has it, and what goes through it."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from eyrie.gateway.protocol import ModelResponse
from eyrie.kit.frozen import Frozen
from eyrie.kit.money import Money

DAY_SECONDS = 86_400


class Mode(StrEnum):
    """Which questions an answer is given to again: none, the same ones, or those that mean the same."""

    OFF = "off"
    EXACT = "exact"
    SEMANTIC = "semantic"


class State(StrEnum):
    """What the cache did for a call."""

    HIT = "hit"
    SEMANTIC = "semantic"
    MISS = "miss"
    OFF = "off"


@dataclass(frozen=True)
class Policy:
    """How a workspace uses the cache. `generation` counts what made answers of before invalid."""

    mode: Mode = Mode.OFF
    ttl_seconds: int = DAY_SECONDS
    threshold: float = 0.95
    embedding_model: str | None = None
    max_entries: int = 10_000
    tools: bool = False
    generation: int = 0
    updated_at: datetime | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "mode", Mode(self.mode))


class Answer(Frozen):
    """An answer as it is kept: what the provider said, and which of the workspace's models that was."""

    response: ModelResponse
    model: str

    @property
    def cost(self) -> Money:
        """What the call cost that brought it, and every further one would."""
        return self.response.cost or 0


@dataclass(frozen=True)
class Kept:
    """An answer of the cache: the entry that it is, until when it may be given, and whether by meaning."""

    entry_id: UUID | None
    answer: Answer
    expires_at: datetime
    state: State = State.HIT


@dataclass(frozen=True)
class SealedRow:
    """An entry with its sealed answer."""

    id: UUID
    key: bytes
    subject_id: UUID
    content: bytes
    expires_at: datetime
    similarity: float | None = None


@dataclass(frozen=True)
class EntryRow:
    """What can be said of an entry without opening it."""

    id: UUID
    asked_model: str
    model: str
    provider: str
    principal_id: UUID | None
    semantic: bool
    tags: list[str]
    saved_usd: Decimal
    bytes: int
    hits: int
    created_at: datetime
    used_at: datetime
    expires_at: datetime


@dataclass(frozen=True)
class DayRow:
    """What the cache did on a day."""

    day: date
    hits: int
    semantic_hits: int
    misses: int
    saved_usd: Decimal


@dataclass(frozen=True)
class Holdings:
    """What the cache of a workspace holds."""

    entries: int
    bytes: int
