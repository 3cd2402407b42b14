"""Reserve, then spend: what a model call asks of the budgets before it is made, and tells them afterwards."""

from typing import Protocol

from msgspec import Struct

from eyrie.gateway.calls.context import Attribution
from eyrie.kit.money import Money

OUTPUT_FLOOR_TOKENS = 256
"""Fewer output tokens than this are not worth a call: the budget counts as used up instead."""


class WorstCase(Struct, frozen=True):
    """The most that a call can cost: its whole input, and `output_tokens` at `per_output_token` each."""

    input: Money
    per_output_token: Money
    output_tokens: int

    @property
    def total(self) -> Money:
        """All of it."""
        return self.input + self.per_output_token * self.output_tokens

    @property
    def least(self) -> Money:
        """As much of it as has to be affordable for the call to be made."""
        return self.input + self.per_output_token * min(OUTPUT_FLOOR_TOKENS, self.output_tokens)


class Reservation(Protocol):
    """Money set aside for one call at every node above it. Exactly one of `settle`, `release` and `forfeit` ends it."""

    @property
    def output_tokens(self) -> int:
        """The most output that the call may ask for: what was wanted, or as much of it as is affordable."""
        ...

    def settle(self, cost: Money) -> None:
        """The provider reported its usage: this was spent, the rest is free again."""
        ...

    def release(self) -> None:
        """The provider certainly did nothing: all is free again."""
        ...

    def forfeit(self) -> None:
        """Nobody knows what the provider did: the worst case counts as spent."""
        ...


class Budgets(Protocol):
    """The budget tree as calls see it."""

    async def reserve(self, who: Attribution, worst: WorstCase) -> Reservation:
        """Set the worst case aside at every node above the call, the output cut to what is affordable everywhere.

        Raises BudgetExhausted (402) naming the node when less than OUTPUT_FLOOR_TOKENS (or what was wanted, if fewer) is affordable.
        """
        ...
