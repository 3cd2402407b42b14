"""What can go wrong with budgets."""

from datetime import datetime
from uuid import UUID

from eyrie.gateway.budgets.models import AccountKey, Period, Scope, window_end
from eyrie.kit.money import PICOS, Money, shown, usd
from eyrie.kit.problems import AppError, NotFound

_TOLD = {Period.DAY: "a day", Period.MONTH: "a month", Period.SESSION: "in all", Period.RUN: "in all"}


class BudgetExhausted(AppError):
    """A budget is used up."""

    status = 402
    type = "budget-exhausted"

    def __init__(self, key: AccountKey, *, limit: Money, spent: Money, reserved: Money, needed: Money) -> None:
        self.key = key
        self.reserved = reserved
        self.turns: datetime | None = window_end(key.period, key.starts)
        held = f", {shown(reserved, 4)} set aside for calls under way" if reserved else ""
        wait = f" It begins anew at {self.turns:%Y-%m-%d %H:%M} UTC." if self.turns else ""
        whole = shown(limit, 2 if limit % (PICOS // 100) == 0 else 6)
        lacking = needed + spent + reserved - limit
        used = "used up" if spent + reserved >= limit else f"too small for this call, which may cost {shown(needed, 4)} at the least"
        mend = f"eyrie budget raise {key.scope.value} {key.node_id} --period {key.period.value} --by {max(1, -(-lacking // PICOS))}"
        super().__init__(
            f"The budget of this {key.scope.value} is {used}: {shown(spent, 4)} spent of {whole} {_TOLD[key.period]}{held}."
            f"{wait} An admin of the workspace can raise it: {mend}",
            scope=key.scope.value,
            node_id=str(key.node_id),
            period=key.period.value,
            limit_usd=str(usd(limit)),
            spent_usd=str(usd(spent)),
            reserved_usd=str(usd(reserved)),
            renews_at=self.turns.isoformat() if self.turns else None,
            raised_by="admin",
        )


class BudgetNotFound(NotFound):
    """There is no such budget here, or it is not yours to see."""

    type = "budget-not-found"

    def __init__(self, budget_id: UUID) -> None:
        super().__init__("budget", budget_id)


class BudgetTaken(AppError):
    """There is a budget for this already."""

    status = 409
    type = "budget-taken"

    def __init__(self, scope: Scope, period: Period) -> None:
        super().__init__(f"There is a budget for this {scope.value} by the {period.value} already; change that one.", scope=scope.value)


class BudgetKindUnknown(AppError):
    """This kind of node has no budget for this period."""

    status = 422
    type = "budget-kind-unknown"

    def __init__(self, scope: Scope, period: Period) -> None:
        super().__init__(
            f"A {scope.value} has no budget by the {period.value}: sessions and runs have one in all, the others one a day and a month.",
            scope=scope.value,
            period=period.value,
        )


class BudgetMissing(AppError):
    """Nothing limits this node, so there is nothing to raise."""

    status = 409
    type = "budget-missing"

    def __init__(self, scope: Scope, node_id: UUID) -> None:
        super().__init__(f"No budget limits this {scope.value}; set one first.", scope=scope.value, node_id=str(node_id))


class TooManyBudgets(AppError):
    """The workspace has as many budgets as there may be."""

    status = 409
    type = "too-many-budgets"

    def __init__(self, most: int) -> None:
        super().__init__(f"There are {most} budgets already; remove one that is no longer needed.", most=most)
