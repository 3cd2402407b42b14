"""A worker that is told to stop hands its runs over: they go on elsewhere at once, and nothing is repeated."""

import pytest

from eyrie.runs.state import Status
from tests.fakes.recovery_outside import Script
from tests.recovery.consistency import check
from tests.recovery.fleet import Fleet, Outside, until
from tests.recovery.workplace import Workplace, start_all
from tests.waiting import PATIENCE_SECONDS

pytestmark = [pytest.mark.recovery, pytest.mark.timeout(90)]

GRACE_SECONDS = 15
RUNS = 60


async def test_a_stopping_worker_hands_its_runs_over(crew: Fleet, workplace: Workplace, world: Outside) -> None:
    first, second = await crew.workers(2)
    plan = ("keyed", "safe", "never", "verify")
    runs = await start_all(workplace, [Script(item=str(number), plan=plan, call_seconds=0.3) for number in range(RUNS)])
    await until(lambda: several_have_ended(workplace), PATIENCE_SECONDS, "no run ends")

    carried = await workplace.carried_by(first.process.pid)
    code = await first.stop(GRACE_SECONDS)
    await workplace.settled(30)

    states = [await check(workplace, run_id) for run_id in runs]
    types = [type_ for run_id in runs for type_ in await workplace.types(run_id)]
    effects = (await world.report()).effects
    assert code == 0
    assert carried > 0
    assert {state.status for state in states} == {Status.SUCCEEDED}
    assert types.count("run.taken_over") == 0
    assert {(effect.requests, effect.happened) for effect in effects.values()} == {(1, 1)}
    assert [member.logged("carrying a run failed") for member in (first, second)] == [0, 0]


async def test_runs_that_nobody_is_left_to_carry_go_on_with_the_next_worker(crew: Fleet, workplace: Workplace, world: Outside) -> None:
    only = await crew.worker()
    run_id = await workplace.start(Script(item="handed", plan=("never",), call_seconds=1))
    await world.called("handed/0")

    code = await only.stop(GRACE_SECONDS)
    between = (await workplace.row(run_id)).status
    await crew.worker()
    await workplace.reaches(run_id, Status.SUCCEEDED)

    await check(workplace, run_id)
    assert (code, between) == (0, Status.QUEUED)
    assert (await world.report()).effects["handed/0"].requests == 1
    assert (await workplace.types(run_id)).count("run.taken_over") == 0


async def several_have_ended(workplace: Workplace) -> bool:
    """Whether the fleet is in the middle of its work."""
    return await workplace.unsettled() < RUNS - 5
