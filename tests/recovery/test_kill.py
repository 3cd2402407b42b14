"""Workers are killed again and again; nothing is lost, nothing happens twice."""

import asyncio
import os
import random
import sys
from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

import pytest

from eyrie.kit.clock import now
from eyrie.runs.events import RunParked
from eyrie.runs.state import CallStatus, RunState, Status
from tests.fakes.recovery_outside import Report, Script
from tests.fakes.recovery_tools import CRASHES
from tests.recovery.consistency import check
from tests.recovery.fleet import START_SECONDS, Fleet, Member, Outside, until
from tests.recovery.workplace import Workplace, start_all

pytestmark = [pytest.mark.recovery, pytest.mark.timeout(300)]

RUNS = 200
WORKERS = 2
KINDS = ("safe", "keyed", "verify", "never")
KILL_AFTER_SECONDS = (1.5, 4.0)
KILLS = 8
SETTLE_SECONDS = 120
TAKEOVER = timedelta(seconds=10)
ROUNDS, ALL_ROUNDS = 3, 10


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "kill_round" in metafunc.fixturenames:
        metafunc.parametrize("kill_round", range(1, (ALL_ROUNDS if metafunc.config.getoption("--all") else ROUNDS) + 1))


@pytest.fixture
def chance(kill_round: int) -> random.Random:
    """The round's randomness. Its seed is printed; RECOVERY_SEED repeats it."""
    seed = f"{os.environ.get('RECOVERY_SEED') or random.SystemRandom().randrange(10**6)}"
    sys.stdout.write(f"RECOVERY_SEED={seed}, round {kill_round}\n")  # shown with a failure, to repeat it
    return random.Random(f"{seed}/{kill_round}")


async def test_killed_workers_lose_nothing_and_repeat_nothing(
    kill_round: int, chance: random.Random, crew: Fleet, workplace: Workplace, world: Outside
) -> None:
    scripts = await start_all(workplace, [script(number, chance) for number in range(RUNS)])
    async with crew.supervised(WORKERS) as workers:
        killing = asyncio.create_task(kill_at_random(workers, chance))
        await workplace.settled(SETTLE_SECONDS)
        killing.cancel()
        settled = {run_id: await check(workplace, run_id) for run_id in scripts}
        seen = await world.report()
        await tell_what_happened(workplace, settled, seen)
        await workplace.settled(SETTLE_SECONDS)
    ended = {run_id: await check(workplace, run_id) for run_id in scripts}
    after = await world.report()

    assert {state.status for state in settled.values()} <= {Status.SUCCEEDED, Status.WAITING}  # nobody is parked for bad luck
    assert [member.logged("carrying a run failed") for member in crew.members] == [0] * len(crew.members)
    assert len(crew.members) > WORKERS + 1  # some were killed
    assert wrong(scripts, seen, at_most_once=True) == []
    assert [state.status for state in ended.values()] == [Status.SUCCEEDED] * RUNS
    assert [state.steps for state in ended.values()] == [len(KINDS) + 1] * RUNS
    assert wrong(scripts, after, at_most_once=False) == []


def script(number: int, chance: random.Random) -> Script:
    """A run of five steps: one tool of each class, in an order of its own, and an answer."""
    return Script(
        item=str(number),
        plan=tuple(chance.sample(KINDS, len(KINDS))),
        call_seconds=chance.choice((0, 0.1, 0.5)),
        answer=f"Number {number} is done, and this is said in several pieces.",
        piece_seconds=chance.choice((0, 0.01)),
    )


async def kill_at_random(workers: list[Member], chance: random.Random) -> None:
    """Kill one of the workers, again and again; not for ever: where starting takes longer than living, nothing would be done."""
    for _ in range(KILLS):
        await asyncio.sleep(chance.uniform(*KILL_AFTER_SECONDS))
        await until(lambda: some_live(workers), START_SECONDS, "nobody starts the workers again")
        await chance.choice([worker for worker in workers if worker.alive]).kill()


async def some_live(workers: list[Member]) -> bool:
    """Whether one of the workers is alive."""
    return any(worker.alive for worker in workers)


async def tell_what_happened(workplace: Workplace, states: Mapping[UUID, RunState], seen: Report) -> None:
    """Answer every question about a lost outcome with the truth: runs that wait must have asked, and nothing else is asked."""
    pending = await workplace.pending()
    waiting = {run_id: state for run_id, state in states.items() if state.status is Status.WAITING}
    assert {(one.run_id, one.kind) for one in pending} == {(run_id, "outcome") for run_id in waiting}
    for one in pending:
        call = next(call for call in waiting[one.run_id].calls if call.status is CallStatus.UNKNOWN)
        effect = seen.effects.get(str(call.arguments["name"]))
        assert call.call.name == "never"
        await workplace.answer(one.id, happened="yes" if effect is not None and effect.happened else "no")


def wrong(scripts: Mapping[UUID, Script], seen: Report, *, at_most_once: bool) -> list[str]:
    """Effects that did not happen as often as their class promises, or were asked for with more than one key."""
    found = []
    for script in scripts.values():
        for step, kind in enumerate(script.plan):
            name = f"{script.item}/{step}"
            effect = seen.effects.get(name)
            happened = 0 if effect is None else effect.happened
            missing_is_fine = at_most_once and happened == 0
            if kind != "safe" and happened != 1 and not missing_is_fine:
                found.append(f"{kind} {name} happened {happened} times")
            if effect is not None and len(effect.keys) > 1:
                found.append(f"{kind} {name} came with {len(effect.keys)} keys")
    return found


async def test_a_pending_approval_survives_and_is_decided_while_another_process_runs(
    crew: Fleet, workplace: Workplace, world: Outside
) -> None:
    first = await crew.worker()
    run_id = await workplace.start(Script(item="held", plan=("approved",)))
    await workplace.reaches(run_id, Status.WAITING)
    await first.kill()
    await crew.worker()
    (asked,) = await workplace.pending()

    await workplace.approve(asked.id)
    await workplace.reaches(run_id, Status.SUCCEEDED)

    state = await check(workplace, run_id)
    assert (asked.run_id, asked.kind, state.takeovers) == (run_id, "approval", 0)
    assert (await world.report()).effects["held/0"].happened == 1


async def test_runs_of_a_killed_worker_go_on_within_ten_seconds(crew: Fleet, workplace: Workplace, world: Outside) -> None:
    await crew.workers(WORKERS)
    run_id = await workplace.start(Script(item="taken", plan=("keyed",), call_seconds=1))
    await world.called("taken/0")

    await crew.member(await workplace.carrier(run_id)).kill()
    killed_at = now()
    taken_over_at = await workplace.taken_over_at(run_id)
    await workplace.reaches(run_id, Status.SUCCEEDED)

    assert taken_over_at - killed_at < TAKEOVER
    await check(workplace, run_id)
    assert (await workplace.types(run_id)).count("run.taken_over") == 1
    assert (await world.report()).effects["taken/0"].requests == 2
    assert (await world.report()).effects["taken/0"].happened == 1


async def test_a_run_that_crashes_its_worker_is_parked_and_the_others_go_on(crew: Fleet, workplace: Workplace) -> None:
    deadly = await workplace.start(Script(item="deadly", plan=("crashing",)))
    others = await start_all(workplace, [Script(item=f"other {number}", plan=("keyed",), call_seconds=0.2) for number in range(20)])

    async with crew.supervised(WORKERS):
        await workplace.reaches(deadly, Status.PARKED, 60)
        await workplace.settled(30)
        parked = await workplace.events(deadly)
        beside = [await check(workplace, run_id) for run_id in others]
        killed = len(crew.members) - WORKERS
        later = await workplace.start(Script(item="later", plan=("keyed",)))
        await workplace.reaches(later, Status.SUCCEEDED)
        await workplace.resume(deadly)
        await workplace.reaches(deadly, Status.SUCCEEDED)

    for run_id in (deadly, later, *others):
        await check(workplace, run_id)
    assert {state.status for state in beside} == {Status.SUCCEEDED}
    assert killed == CRASHES - 1  # the last time it was alone
    assert [one.event.type for one in parked].count("run.taken_over") == CRASHES - 1
    assert parked[-1].event == RunParked(takeovers=CRASHES - 1, cause="was ended by SIGKILL")
