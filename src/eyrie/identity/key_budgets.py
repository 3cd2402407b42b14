"""Budgets of keys, as identity knows them: they belong to the gateway, which stands above it."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from eyrie.identity.actor import Actor
from eyrie.identity.schemas import KeyBudget, KeyBudgetOut
from eyrie.postgres.database import Tx


@dataclass(frozen=True)
class KeyBudgets:
    """How a key gets a budget of its own, and which keys have one. Among the resources of a process with a management API."""

    set: Callable[[Tx, Actor, UUID, KeyBudget], Awaitable[None]]
    of: Callable[[Tx, Sequence[UUID]], Awaitable[Mapping[UUID, list[KeyBudgetOut]]]]
