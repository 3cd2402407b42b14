"""A run whose budget is used up waits with its state, and goes on after a raise."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

from eyrie.gateway.budgets.errors import BudgetExhausted
from eyrie.gateway.budgets.models import FOR_EVER, AccountKey, Period, Scope
from eyrie.kit.ids import uuid7
from eyrie.runs.decide import CallModel
from eyrie.runs.model_step import UNPAID_ATTEMPTS, _unpaid

NOW = datetime(2026, 11, 29, tzinfo=UTC)
CARRIER = cast("Any", SimpleNamespace(deps=SimpleNamespace(clock=lambda: NOW)))
EXHAUSTED = BudgetExhausted(AccountKey(Scope.RUN, uuid7(), Period.RUN, FOR_EVER), limit=10**12, spent=10**12, reserved=0)


def test_a_run_asks_again_in_a_minute() -> None:
    failed = _unpaid(CARRIER, CallModel("m1", 1), EXHAUSTED)

    assert (failed.problem, failed.retry_at) == ("budget-exhausted", NOW + timedelta(minutes=1))


def test_a_run_ends_after_a_day_without_a_raise() -> None:
    failed = _unpaid(CARRIER, CallModel("m1", UNPAID_ATTEMPTS + 1), EXHAUSTED)

    assert (failed.problem, failed.retry_at) == ("budget-exhausted", None)
