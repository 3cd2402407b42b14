"""What a process knows and holds of budgets, in memory."""

import asyncio
from collections import OrderedDict
from dataclasses import dataclass, field
from uuid import UUID

from eyrie.gateway.budgets.models import AccountKey, Standing
from eyrie.gateway.budgets.protocol import OUTPUT_FLOOR_TOKENS, WorstCase
from eyrie.gateway.budgets.repository import Share, Turn
from eyrie.kit.money import Money, from_usd

KNOWN_SECONDS = 1.0
_FRESH_SECONDS = 0.25
"""What is used is asked for again after so long: with the next sync, so that one that is late finds no call waiting for it."""
IDLE_SECONDS = 1.0
_SLACK_PARTS = 50  # a process keeps one worst case or 2 % of what remains, whichever is more


class Account:
    """One account: what is held of it (`held`, as the database knows it), set aside for calls, and spent since the last sync."""

    __slots__ = (
        "fallback",
        "held",
        "key",
        "known_until",
        "largest",
        "leased",
        "limit",
        "number",
        "pending",
        "recalled",
        "reserved",
        "spent",
        "used_at",
        "wanted",
    )

    def __init__(self, key: AccountKey, number: int, fallback: Money | None) -> None:
        self.key = key
        self.number = number
        self.fallback = fallback
        self.limit: Money | None = None
        self.held: Money = 0
        self.reserved: Money = 0
        self.pending: Money = 0
        self.wanted: Money = 0
        """What calls wait for."""
        self.largest: Money = 0
        self.spent: Money = 0
        self.leased: Money = 0
        self.recalled = False
        self.known_until = 0.0
        self.used_at = 0.0

    @property
    def free(self) -> Money:
        """What of it can be set aside at once."""
        return self.held - self.reserved - self.pending

    @property
    def others(self) -> Money:
        """What other processes hold of it, at the last sync."""
        return self.leased - self.held

    def share(self, now: float) -> Share | None:
        """What a sync has to tell and to ask of it; None for nothing."""
        idle = now - self.used_at > IDLE_SECONDS
        due = not idle and now > self.known_until - KNOWN_SECONDS + _FRESH_SECONDS
        if self.limit is None and not (self.held or self.pending or due):
            return None
        free = self.free
        slack = 0
        if self.limit is not None and not idle and not self.recalled:
            slack = max(self.largest, (self.limit - self.spent - self.leased) // _SLACK_PARTS)
        given = max(0, free - self.wanted - slack)
        if given <= slack // 4 and not idle and not self.recalled:
            given = 0  # what comes back with the next call is not worth a sync
        needed = max(0, self.wanted - free)
        spare = self.largest if needed or (not idle and not self.recalled and free < self.largest) else 0
        if not (self.pending or given or needed or spare or due):
            return None
        return Share(self.key, self.fallback, self.pending, given, needed, spare)

    def stand(self, standing: Standing, told: Money, now: float) -> None:
        """Know what a sync that told of `told` spent money answered."""
        self.limit = None if standing.limit_usd is None else from_usd(standing.limit_usd)
        self.held = standing.held
        self.pending -= told
        self.spent = from_usd(standing.spent_usd)
        self.leased = from_usd(standing.leased_usd)
        self.recalled = standing.recalled
        self.known_until = now + KNOWN_SECONDS
        self.largest -= self.largest // 8


@dataclass
class Path:
    """The accounts that a caller's calls count in; `limited` are those in which something has to be set aside."""

    place: "Place"
    accounts: list[Account]
    number: int
    until: float = 0.0
    limited: list[Account] = field(default_factory=list)
    named: str = ""
    """The numbers of those that are limited, as the spool has them."""
    spooled: int = -1
    ends: float = 0.0

    def look(self) -> None:
        """See again where there are limits, as far as that is known."""
        self.limited = [account for account in self.accounts if account.limit is not None]
        self.named = ",".join([str(account.number) for account in self.limited])
        self.until = min(self.ends, *(account.known_until for account in self.accounts))


@dataclass(frozen=True)
class Sync:
    """What a process tells of a workspace and asks for; `ended` are the calls whose end it tells of."""

    turn: Turn
    shares: list[Share]
    ended: list[int]


@dataclass
class Place:
    """A workspace as a process knows it. One sync at a time; one that got no answer is told again before the next."""

    id: UUID
    accounts: "OrderedDict[AccountKey, Account]" = field(default_factory=OrderedDict)
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    freed: asyncio.Event = field(default_factory=asyncio.Event)
    turn: int = 0
    unanswered: Sync | None = None
    ended: list[int] = field(default_factory=list)
    """Calls that ended since the last sync, by their numbers in the spool."""


def affordable(limited: list[Account], worst: WorstCase) -> int | None:
    """The output that can be paid in every account: what is wanted, or as much as there is; None when it is too little."""
    least = min(account.free for account in limited)
    if worst.total <= least:
        return worst.output_tokens
    if worst.per_output_token == 0 or worst.input > least:
        return None
    tokens = (least - worst.input) // worst.per_output_token
    return tokens if tokens >= min(OUTPUT_FLOOR_TOKENS, worst.output_tokens) else None
