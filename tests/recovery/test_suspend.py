"""A process that slept while its runs were taken over can do no harm when it wakes up."""

import contextlib
from collections.abc import AsyncIterator
from datetime import timedelta
from uuid import UUID

import pytest
from psycopg import AsyncConnection

from eyrie.kit.clock import now
from eyrie.postgres.database import with_search_path
from eyrie.runs.state import Status
from tests.fakes.recovery_outside import Script
from tests.recovery.consistency import check
from tests.recovery.fleet import Fleet, Member, Outside, until
from tests.recovery.workplace import Workplace, start_all
from tests.waiting import PATIENCE_SECONDS

pytestmark = [pytest.mark.recovery, pytest.mark.timeout(120)]

TAKEOVER = timedelta(seconds=10)
LOST = "run is carried elsewhere now"


@pytest.mark.parametrize("kind", ["safe", "keyed", "verify"])
async def test_a_worker_suspended_in_a_call_writes_nothing_once_it_lost_the_run(
    kind: str, crew: Fleet, workplace: Workplace, world: Outside
) -> None:
    await crew.workers(2)
    run_id = await workplace.start(Script(item="slept", plan=(kind,), call_seconds=1))
    await world.called("slept/0")
    sleeper = crew.member(await workplace.carrier(run_id))

    sleeper.suspend()
    await workplace.reaches(run_id, Status.SUCCEEDED, 30)
    before = await workplace.events(run_id)
    sleeper.wake()
    await until(lambda: has_logged(sleeper, LOST), 30, "the worker does not notice that it lost the run")
    await still_works(workplace)

    assert sleeper.alive
    assert await workplace.events(run_id) == before
    assert (await workplace.types(run_id)).count("run.taken_over") == 1
    await check(workplace, run_id)
    effect = (await world.report()).effects["slept/0"]
    assert effect.happened == {"safe": 2, "keyed": 1, "verify": 1}[kind]


async def test_a_worker_suspended_while_a_model_talks_writes_nothing_once_it_lost_the_run(
    crew: Fleet, workplace: Workplace, world: Outside
) -> None:
    await crew.workers(2)
    answer = "This takes its time. " * 10
    run_id = await workplace.start(Script(item="talk", answer=answer, piece_seconds=0.1))
    await until(lambda: shown(workplace, run_id), 30, "the model says nothing")
    sleeper = crew.member(await workplace.carrier(run_id))

    sleeper.suspend()
    await workplace.reaches(run_id, Status.SUCCEEDED, 40)
    before = await workplace.events(run_id)
    sleeper.wake()
    await until(lambda: has_logged(sleeper, LOST), 30, "the worker does not notice that it lost the run")

    state = await check(workplace, run_id)
    assert await workplace.events(run_id) == before
    assert state.answer is not None
    assert state.answer.answer == answer
    assert (await workplace.types(run_id))[1:] == [
        "step.started",
        "run.taken_over",
        "message.superseded",
        "step.started",
        "model.completed",
        "run.completed",
    ]


async def test_a_worker_suspended_in_a_transaction_does_not_hold_its_runs(crew: Fleet, workplace: Workplace, world: Outside) -> None:
    await crew.workers(2)
    run_id = await workplace.start(Script(item="held", plan=("safe", "keyed"), call_seconds=1))
    await world.called("held/0")
    sleeper = crew.member(await workplace.carrier(run_id))

    async with locked_effects(workplace):  # the attempt's transaction has the run's row when it waits for this table
        await until(lambda: waits_for_a_lock(workplace), 30, "the attempt is not noted")
        sleeper.suspend()
        suspended_at = now()
    taken_over_at = await workplace.taken_over_at(run_id)
    await workplace.reaches(run_id, Status.SUCCEEDED)
    before = await workplace.events(run_id)
    sleeper.wake()
    await still_works(workplace)

    assert taken_over_at - suspended_at < TAKEOVER
    assert await workplace.events(run_id) == before
    await check(workplace, run_id)
    assert (await world.report()).effects["held/1"].happened == 1


async def test_workers_that_sleep_in_turn_carry_every_run_to_its_end(crew: Fleet, workplace: Workplace, world: Outside) -> None:
    workers = await crew.workers(2)
    kinds = ("keyed", "safe", "keyed")
    runs = await start_all(workplace, [Script(item=str(number), plan=kinds, call_seconds=0.5) for number in range(100)])

    for worker in workers:
        before = await takeovers(workplace)
        await until(lambda: busy(workplace, worker), 30, "the worker has nothing to do")  # noqa: B023 - awaited here
        worker.suspend()
        await until(lambda: more_takeovers(workplace, before), 30, "nobody takes over")  # noqa: B023 - awaited here
        worker.wake()
    await workplace.settled(2 * PATIENCE_SECONDS)

    assert {(await check(workplace, run_id)).status for run_id in runs} == {Status.SUCCEEDED}
    effects = (await world.report()).effects
    keyed = [effects[f"{script.item}/{step}"].happened for script in runs.values() for step in (0, 2)]
    assert keyed == [1] * 200


async def has_logged(member: Member, event: str) -> bool:
    """Whether the process's log has the event."""
    return member.logged(event) > 0


@contextlib.asynccontextmanager
async def locked_effects(workplace: Workplace) -> AsyncIterator[None]:
    """Nobody can write side effects for as long as the block lasts."""
    async with await AsyncConnection.connect(with_search_path(workplace.db.urls.owner)) as connection:
        await connection.execute("LOCK TABLE effects IN ACCESS EXCLUSIVE MODE")
        yield


async def waits_for_a_lock(workplace: Workplace) -> bool:
    """Whether a statement of the app's role waits for a lock."""
    async with workplace.db.anonymous() as tx:
        # Not pg_stat_activity: it hides what other logins wait for.
        here = "SELECT oid FROM pg_database WHERE datname = current_database()"
        return bool(await tx.value(int, f"SELECT count(*) FROM pg_locks WHERE NOT granted AND database = ({here})"))


async def still_works(workplace: Workplace) -> None:
    """The fleet carries another run."""
    run_id = await workplace.start(Script(item="later"))
    await workplace.reaches(run_id, Status.SUCCEEDED)


async def shown(workplace: Workplace, run_id: UUID) -> bool:
    """Whether some of the model's text has been shown."""
    async with workplace.db.tenant(workplace.actor.workspace_id, read_only=True) as tx:
        return bool(await tx.value(int, "SELECT count(*) FROM run_deltas WHERE run_id = %s", [run_id]))


async def busy(workplace: Workplace, member: Member) -> bool:
    """Whether the process carries several runs."""
    return await workplace.carried_by(member.process.pid) > 4


async def more_takeovers(workplace: Workplace, before: int) -> bool:
    """Whether runs were taken over since there were `before` takeovers."""
    return await takeovers(workplace) > before


async def takeovers(workplace: Workplace) -> int:
    """How often runs have been taken over."""
    async with workplace.db.tenant(workplace.actor.workspace_id, read_only=True) as tx:
        return await tx.value(int, "SELECT count(*) FROM run_events WHERE type = 'run.taken_over'") or 0
