"""A run whose budget is used up stands still with its state, goes on after a raise, and ends after a day without one."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from eyrie.agents.definition import AgentDefinition
from eyrie.gateway.budgets import service
from eyrie.gateway.budgets.errors import BudgetExhausted
from eyrie.gateway.budgets.models import FOR_EVER, AccountKey, BudgetDefaults, Period, Scope
from eyrie.gateway.budgets.schemas import BudgetCreate, BudgetRaise
from eyrie.gateway.errors import ModelUnavailable
from eyrie.kit.clock import now
from eyrie.kit.ids import uuid7
from eyrie.runs.control import pause, resume
from eyrie.runs.decide import UNPAID_FOR, CallModel, Fail, Wait, decide
from eyrie.runs.repository import ownership
from eyrie.runs.state import RunState, Status
from eyrie.runs.unpaid import resume_unpaid
from tests.fakes.model import says
from tests.fakes.worker import Rig, run_worker
from tests.runs.conftest import NewRig
from tests.waiting import PATIENCE_SECONDS

NOW = datetime(2026, 11, 29, tzinfo=UTC)
EXHAUSTED = BudgetExhausted(AccountKey(Scope.RUN, uuid7(), Period.RUN, FOR_EVER), limit=10**12, spent=10**12, reserved=0, needed=10**9)
UNPAID = RunState(status=Status.PAUSED, unpaid_since=NOW, retry_at=NOW + timedelta(minutes=10), attempt=1, seq=3)


async def stopped(new_rig: NewRig, *then: Any) -> tuple[Rig, Any]:
    """A run that stands still for its budget, and its id."""
    rig = await new_rig([EXHAUSTED, *then])
    run_id, state = await rig.run()
    assert state.status is Status.PAUSED
    return rig, run_id


async def test_a_run_stands_still_with_its_state_and_says_why(new_rig: NewRig) -> None:
    rig, run_id = await stopped(new_rig)

    row, last = await rig.row(run_id), (await rig.events(run_id))[-1].event

    assert (row.status, last.type, getattr(last, "problem", None)) == ("paused", "model.failed", "budget-exhausted")
    assert await rig.advance(run_id) == await rig.state(run_id)  # nobody carries it meanwhile


async def test_it_goes_on_where_it_was_after_a_raise(new_rig: NewRig) -> None:
    rig, run_id = await stopped(new_rig, says("Done."))

    resumed = await resume_unpaid(rig.db, rig.control, rig.actor.workspace_id)
    again = await resume_unpaid(rig.db, rig.control, rig.actor.workspace_id)
    state = await rig.advance(run_id)

    assert (resumed, again, state.status, state.answer and state.answer.answer) == (1, 0, Status.SUCCEEDED, "Done.")


async def test_it_stands_still_again_when_the_raise_was_too_small(new_rig: NewRig) -> None:
    rig, run_id = await stopped(new_rig, EXHAUSTED, says("Done."))

    await resume_unpaid(rig.db, rig.control, rig.actor.workspace_id)
    second = await rig.advance(run_id)
    await resume_unpaid(rig.db, rig.control, rig.actor.workspace_id)

    assert (second.status, (await rig.advance(run_id)).status) == (Status.PAUSED, Status.SUCCEEDED)


async def test_it_asks_again_by_itself_when_its_time_has_come(new_rig: NewRig) -> None:
    rig, run_id = await stopped(new_rig, says("Done."))
    async with rig.db.system() as tx:
        await tx.execute("UPDATE runs SET wake_at = now() WHERE id = %(run)s", {"run": run_id})
        await ownership.due(tx, limit=1_000)
    later = replace(rig, deps=replace(rig.deps, clock=lambda: now() + timedelta(minutes=11)))

    state = await later.advance(run_id)

    assert state.status is Status.SUCCEEDED


async def test_somebody_may_let_it_go_on_or_have_it_stand_still_for_good(new_rig: NewRig) -> None:
    rig, run_id = await stopped(new_rig, says("Done."))
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        await pause(tx, rig.control, rig.actor, run_id)

    raised = await resume_unpaid(rig.db, rig.control, rig.actor.workspace_id)
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        await resume(tx, rig.control, rig.actor, run_id)

    assert (raised, (await rig.advance(run_id)).status) == (0, Status.SUCCEEDED)


async def test_waiting_for_money_is_no_failed_attempt(new_rig: NewRig) -> None:
    rig, run_id = await stopped(new_rig, EXHAUSTED, EXHAUSTED, ModelUnavailable("test", "Busy."))
    for _ in range(2):
        await resume_unpaid(rig.db, rig.control, rig.actor.workspace_id)
        await rig.advance(run_id)
    await resume_unpaid(rig.db, rig.control, rig.actor.workspace_id)

    state = await rig.advance(run_id)

    assert (state.gave_up, state.retry_at is not None) == (None, True)


async def test_workers_hear_of_a_raise(new_rig: NewRig) -> None:
    rig, run_id = await stopped(new_rig, says("Done."))
    worker, actor = run_worker(rig.deps), rig.actor
    async with rig.deps.bus.running(), asyncio.timeout(PATIENCE_SECONDS):
        async with rig.db.tenant(actor.workspace_id) as tx:
            body = BudgetCreate(scope=Scope.RUN, target_id=run_id, period=Period.RUN, limit_usd=Decimal(1))
            await service.create(tx, actor, body)
        while (await rig.row(run_id)).status == "paused":  # until the news came; the bus may not listen yet
            async with rig.db.tenant(actor.workspace_id) as tx:
                more = BudgetRaise(scope=Scope.RUN, node_id=run_id, by_usd=Decimal(1))
                await service.raise_node(tx, actor, more, now(), BudgetDefaults({}))
            await worker.resume_raised()

    assert (await rig.advance(run_id)).status is Status.SUCCEEDED


def test_decide_waits_asks_again_and_ends_after_a_day() -> None:
    definition = AgentDefinition()
    asked = replace(UNPAID, reasoning=None, steps=1)

    assert decide(asked, definition, NOW) == Wait(UNPAID.retry_at)
    assert isinstance(decide(asked, definition, NOW + timedelta(minutes=10)), CallModel)
    ended = decide(asked, definition, NOW + UNPAID_FOR)
    assert isinstance(ended, Fail)
    assert ended.problem == "budget-exhausted"
