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
from tests.waiting import PATIENCE_SECONDS, quickest

pytestmark = [pytest.mark.recovery, pytest.mark.timeout(180)]

CANCEL_SECONDS = 2.0
"""Cancelling has a second; whoever watches the other end looks only now and then."""


async def test_a_cancel_closes_the_stream_of_a_model(crew: Fleet, workplace: Workplace, world: Outside) -> None:
    await crew.worker()
    runs: list[UUID] = []

    async def cancel() -> float:
        runs.append(await workplace.start(Script(item=f"talkative {len(runs)}", piece_seconds=0.02, endless=True)))
        await until(lambda: talks(workplace, runs[-1]), PATIENCE_SECONDS, "the model says nothing")
        began = time.monotonic()
        await cancelled(workplace, runs[-1])
        await until(left, PATIENCE_SECONDS, "the model's stream stays open")
        return time.monotonic() - began

    async def left() -> bool:
        return (await world.report()).model_left == len(runs)

    assert await quickest(cancel, CANCEL_SECONDS) < CANCEL_SECONDS
    await carried_by_nobody(workplace, runs[-1])
    for number, run_id in enumerate(runs):
        assert await workplace.types(run_id) == ["run.created", "step.started", "run.cancelled"]
        assert (await check(workplace, run_id)).status is Status.CANCELLED
        assert (await world.report()).model_requests[f"talkative {number}"] == 1


async def test_a_cancel_leaves_an_effect_in_flight_and_says_that_its_outcome_is_unknown(
    crew: Fleet, workplace: Workplace, world: Outside
) -> None:
    await crew.worker()
    runs: list[UUID] = []

    async def cancel() -> float:
        name = f"slow {len(runs)}"
        runs.append(await workplace.start(Script(item=name, plan=("keyed", "keyed"), call_seconds=2 * PATIENCE_SECONDS)))
        await world.called(f"{name}/0")
        began = time.monotonic()
        await cancelled(workplace, runs[-1])
        await until(lambda: left(f"{name}/0"), PATIENCE_SECONDS, "the call's connection stays open")
        return time.monotonic() - began

    async def left(name: str) -> bool:
        return name in (await world.report()).left

    assert await quickest(cancel, CANCEL_SECONDS) < CANCEL_SECONDS
    await carried_by_nobody(workplace, runs[-1])
    for number, run_id in enumerate(runs):
        types = await workplace.types(run_id)
        events = [recorded.event for recorded in await workplace.events(run_id)]
        assert types[-3:] == ["tool.attempted", "tool.outcome_unknown", "run.cancelled"]
        assert [event.step for event in events if isinstance(event, OutcomeUnknown)] == ["m1.c0"]
        assert (await check(workplace, run_id)).status is Status.CANCELLED
        assert (await world.report()).model_requests[f"slow {number}"] == 1


async def cancelled(workplace: Workplace, run_id: UUID) -> None:
    """Cancel the run from this process."""
    await workplace.cancel(run_id)
    assert (await workplace.row(run_id)).status == Status.CANCELLED


async def carried_by_nobody(workplace: Workplace, run_id: UUID) -> None:
    """Wait until a run that came later has been carried: whatever was still to be done for the first has been done then."""
    later = await workplace.start(Script(item=f"after {run_id}"))
    await workplace.reaches(later, Status.SUCCEEDED)


async def talks(workplace: Workplace, run_id: UUID) -> bool:
    """Whether some of the model's text has been shown."""
    async with workplace.db.tenant(workplace.actor.workspace_id, read_only=True) as tx:
        return bool(await tx.value(int, "SELECT count(*) FROM run_deltas WHERE run_id = %s", [run_id]))
