"""A cancel reaches a run wherever it is carried: it ends at once, its connections are closed, and nothing more is done for it."""

import time
from uuid import UUID

import pytest

from eyrie.runs.events import OutcomeUnknown
from eyrie.runs.state import Status
from tests.fakes.recovery_outside import Script
from tests.recovery.consistency import check
from tests.recovery.fleet import Fleet, Outside, until
from tests.recovery.workplace import Workplace

pytestmark = [pytest.mark.recovery, pytest.mark.timeout(60)]

CANCEL_SECONDS = 1.0
NOTICE_SECONDS = 2.0
"""Cancelling has a second; whoever watches the other end looks only now and then."""


async def test_a_cancel_closes_the_stream_of_a_model(crew: Fleet, workplace: Workplace, world: Outside) -> None:
    await crew.worker()
    run_id = await workplace.start(Script(item="talkative", piece_seconds=0.02, endless=True))

    async def talks() -> bool:
        return await pieces(workplace, run_id) > 0

    await until(talks, 15, "the model says nothing")

    seconds = await cancelled(workplace, run_id)

    async def left() -> bool:
        return (await world.report()).model_left

    await until(left, NOTICE_SECONDS, "the model's stream stays open")
    await carried_by_nobody(workplace, run_id)
    assert seconds < CANCEL_SECONDS
    assert await workplace.types(run_id) == ["run.created", "step.started", "run.cancelled"]
    assert (await check(workplace, run_id)).status is Status.CANCELLED
    assert (await world.report()).model_requests["talkative"] == 1


async def test_a_cancel_leaves_an_effect_in_flight_and_says_that_its_outcome_is_unknown(
    crew: Fleet, workplace: Workplace, world: Outside
) -> None:
    await crew.worker()
    run_id = await workplace.start(Script(item="slow", plan=("keyed", "keyed"), call_seconds=8))
    await world.called("slow/0")

    seconds = await cancelled(workplace, run_id)

    async def left() -> bool:
        return "slow/0" in (await world.report()).left

    await until(left, NOTICE_SECONDS, "the call's connection stays open")
    await carried_by_nobody(workplace, run_id)
    types = await workplace.types(run_id)
    events = [recorded.event for recorded in await workplace.events(run_id)]
    assert seconds < CANCEL_SECONDS
    assert types[-3:] == ["tool.attempted", "tool.outcome_unknown", "run.cancelled"]
    assert [event.step for event in events if isinstance(event, OutcomeUnknown)] == ["m1.c0"]
    assert (await check(workplace, run_id)).status is Status.CANCELLED
    assert (await world.report()).model_requests["slow"] == 1


async def cancelled(workplace: Workplace, run_id: UUID) -> float:
    """Cancel the run from this process; how long that took."""
    began = time.monotonic()
    await workplace.cancel(run_id)
    assert (await workplace.row(run_id)).status == Status.CANCELLED
    return time.monotonic() - began


async def carried_by_nobody(workplace: Workplace, run_id: UUID) -> None:
    """Wait until a run that came later has been carried: whatever was still to be done for the first has been done then."""
    later = await workplace.start(Script(item=f"after {run_id}"))
    await workplace.reaches(later, Status.SUCCEEDED, 10)


async def pieces(workplace: Workplace, run_id: UUID) -> int:
    """How many pieces of text have been shown."""
    async with workplace.db.tenant(workplace.actor.workspace_id, read_only=True) as tx:
        return await tx.value(int, "SELECT count(*) FROM run_deltas WHERE run_id = %s", [run_id]) or 0
