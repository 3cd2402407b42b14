"""Budgets where nobody has set any: everything is affordable."""

from dataclasses import dataclass

from eyrie.gateway.budgets.protocol import WorstCase
from eyrie.gateway.calls.context import Attribution
from eyrie.kit.money import Money


@dataclass(frozen=True, slots=True)
class _Granted:
    """All that was asked for."""

    output_tokens: int

    def settle(self, cost: Money) -> None:
        """Nothing was set aside."""

    def release(self) -> None:
        """Nothing was set aside."""

    def forfeit(self) -> None:
        """Nothing was set aside."""


class Unlimited:
    """Refuses nothing; what was spent stands in the ledger."""

    async def reserve(self, who: Attribution, worst: WorstCase) -> _Granted:
        """All the output that is wanted."""
        del who
        return _Granted(worst.output_tokens)
