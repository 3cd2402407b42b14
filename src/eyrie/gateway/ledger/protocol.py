"""What a finished call tells the ledger."""

from datetime import datetime
from enum import StrEnum
from typing import Literal, Protocol
from uuid import UUID

from msgspec import Struct

from eyrie.gateway.calls.context import Attribution
from eyrie.gateway.protocol import Usage
from eyrie.kit.money import Money


class Outcome(StrEnum):
    """How a call ended, as far as money is concerned."""

    COMPLETED = "completed"
    CACHED = "cached"
    REFUSED = "refused"
    ABANDONED = "abandoned"
    """Nobody knows what the provider did; its worst case counts as spent."""


class Entry(Struct, frozen=True):
    """One call. `cost` is exact; `saved` is what cache or routing spared against the model that was asked for.

    `price_version` names the price list's version that the cost was computed with, None where nothing was charged.
    """

    id: UUID
    at: datetime
    who: Attribution
    asked_model: str
    model: str
    provider: str
    provider_model: str
    deployment_id: UUID | None
    outcome: Outcome
    usage: Usage
    cost: Money
    saved: Money
    price_version: str | None
    latency_ms: int
    first_token_ms: int | None
    reasons: tuple[str, ...] = ()
    operation: Literal["chat", "embeddings"] = "chat"


class Ledger(Protocol):
    """Where entries go."""

    def record(self, entry: Entry) -> None:
        """Keep the entry; it is in the database within a second, and survives the end of this process."""
        ...
