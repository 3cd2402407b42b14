"""The rounds of a worker, and what becomes of runs whose carrier fails."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

import pytest

from eyrie.agents.definition import AgentDefinition, ApprovalRule
from eyrie.gateway.calls.context import Attribution, Reuse
from eyrie.gateway.errors import ModelOverloaded
from eyrie.gateway.protocol import NO_WISH, ResolvedModel
from eyrie.kit.clock import now
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database, DatabaseUrls, Tx
from eyrie.runs import control
from eyrie.runs.deps import RunSettings
from eyrie.runs.errors import OwnershipLost
from eyrie.runs.events import RunParked, RunTakenOver
from eyrie.runs.repository import ownership
from eyrie.runs.state import Status
from eyrie.tools.protocol import Retry
from tests.fakes.model import CountingTool, OneModel, calls, says
from tests.fakes.worker import Rig, run_worker
from tests.runs.conftest import NewRig
from tests.waiting import PATIENCE_SECONDS, until

NOBODY = UUID(int=0)
HOLD = AgentDefinition(tools=("count",), approvals=(ApprovalRule(tool="count", expires_seconds=60),))


@pytest.fixture
async def db(fresh_database: DatabaseUrls) -> AsyncIterator[Database]:
    """A database of this test's own: rounds concern all workspaces."""
    async with Database(fresh_database, app_connections=4, system_connections=2) as opened:
        yield opened


async def ready(db: Database) -> list[UUID]:
    """The runs that wait for a worker to take them."""
    async with db.system() as tx:
        return await tx.values(UUID, "SELECT id FROM runs WHERE admitted AND wake_at IS NULL AND (owner IS NULL OR owner = %s)", [NOBODY])


async def has_been_touched_long_ago(rig: Rig, run_id: UUID) -> None:
    """Let a minute pass for the run's row."""
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        await tx.execute(
            "UPDATE runs SET updated_at = updated_at - interval '1 minute', wake_at = wake_at - interval '1 minute' WHERE id = %s", [run_id]
        )


async def listening(db: Database) -> None:
    """Return when the bus hears what other connections say."""
    sql = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN eyrie_budgets_raised'"

    async def listens() -> bool:
        async with db.anonymous() as tx:
            return bool(await tx.value(int, sql))

    await until(listens)


async def until_ended(rig: Rig, run_id: UUID) -> None:
    """Return when the run has ended."""

    async def ended() -> bool:
        return Status((await rig.row(run_id)).status).ended

    await until(ended)


def yesterday(rig: Rig) -> Rig:
    """The same worker, a day ago."""
    return replace(rig, deps=replace(rig.deps, clock=lambda: now() - timedelta(days=1)))


async def carry(rig: Rig, run_id: UUID) -> Status:
    """Let a worker carry what is ready, also what has to be carried alone; where the run stands then."""
    worker = run_worker(rig.deps)
    await asyncio.gather(*await worker.take())
    await worker.take_suspects()
    return Status((await rig.row(run_id)).status)


@dataclass
class FailingSource:
    """A source of models that fails in a way nobody expected, as long as it is told to."""

    source: object
    failing: bool = True

    async def resolve(self, who: Attribution, name: str | None, reuse: Reuse = NO_WISH) -> ResolvedModel:
        if self.failing:
            raise RuntimeError("out of luck")
        return await self.source.resolve(who, name, reuse)  # type: ignore[attr-defined, no-any-return]  # the rig's own source


async def test_rounds_wake_a_run_whose_approval_has_expired(new_rig: NewRig) -> None:
    tool = CountingTool()
    rig = await new_rig([calls(("count", {"value": "a"})), says("ok")], tool, definition=HOLD)
    run_id, _ = await yesterday(rig).run()

    await run_worker(rig.deps).rounds()

    assert await ready(rig.db) == [run_id]
    assert (await carry(rig, run_id), tool.contexts) == (Status.SUCCEEDED, [])
    assert "in time" in str((await rig.state(run_id)).messages[2])


async def test_rounds_wake_a_run_whose_model_may_be_asked_again(new_rig: NewRig) -> None:
    rig = await new_rig([ModelOverloaded("test", "busy"), says("ok")])
    run_id, _ = await yesterday(rig).run()

    await run_worker(rig.deps).rounds()

    assert (await ready(rig.db), await carry(rig, run_id)) == ([run_id], Status.SUCCEEDED)


async def test_rounds_leave_alone_what_waits_for_later(new_rig: NewRig) -> None:
    rig = await new_rig([calls(("count", {"value": "a"})), says("ok")], CountingTool(), definition=HOLD)
    await rig.run()

    await run_worker(rig.deps).rounds()

    assert await ready(rig.db) == []


async def test_a_run_whose_message_was_lost_is_taken_all_the_same(new_rig: NewRig) -> None:
    rig = await new_rig([says("ok")])
    run_id = await rig.start()  # nobody listens on the bus

    async with run_worker(rig.deps).running():
        await until_ended(rig, run_id)

    assert (await rig.row(run_id)).status == "succeeded"


async def test_workers_that_take_at_once_take_different_runs_and_no_more_than_they_have_places(new_rig: NewRig) -> None:
    rig = await new_rig([says("ok"), says("ok"), says("ok")])
    assert isinstance(rig.deps.models, OneModel)
    gate = rig.deps.models.model.gate = asyncio.Event()  # none ends while the other still takes
    started = {await rig.start() for _ in range(3)}
    one, other = (run_worker(replace(some.deps, settings=RunSettings(worker_places=2))) for some in (rig, rig.another_worker()))

    begun = await asyncio.gather(one.take(), other.take())
    carried = [worker.carried for worker in (one, other)]
    gate.set()
    await asyncio.gather(*(task for tasks in begun for task in tasks))

    assert (sorted(carried), sum(len(tasks) for tasks in begun)) == ([1, 2], 3)
    assert {(await rig.row(run_id)).status for run_id in started} == {"succeeded"}
    assert (one.carried, other.carried) == (0, 0)


async def test_rounds_give_free_places_to_runs_in_line(new_rig: NewRig) -> None:
    rig = await new_rig([says("ok")])
    narrow = replace(rig, control=replace(rig.control, workspace_places=1))
    started = [await narrow.start() for _ in range(3)]
    first = await ready(rig.db)

    await run_worker(replace(rig.deps, settings=replace(rig.deps.settings, workspace_places=2))).rounds()

    assert (first, await ready(rig.db)) == (started[:1], started[:2])


async def test_a_failure_of_ours_is_tried_again_and_counted_until_the_run_is_set_aside(new_rig: NewRig) -> None:
    rig = await new_rig([says("ok")])
    source = FailingSource(rig.deps.models)
    broken = replace(rig, deps=replace(rig.deps, models=source))
    run_id = await rig.start()

    stood = []
    for _ in range(3):
        stood.append(await carry(broken, run_id))
        await has_been_touched_long_ago(rig, run_id)
        await run_worker(rig.deps).rounds()
        stood.append(Status.QUEUED if await ready(rig.db) == [run_id] else Status.PAUSED)

    events = [recorded.event for recorded in await rig.events(run_id)]
    assert events[-1] == RunParked(takeovers=2, cause="RuntimeError")
    assert sum(isinstance(event, RunTakenOver) for event in events) == 2
    assert (stood[-2], stood[-1]) == (Status.PARKED, Status.PAUSED)  # nobody wakes what is set aside
    assert set(stood[1:-2:2]) == {Status.QUEUED}


async def test_a_claim_that_was_let_go_gives_up_no_later_one_of_the_same_worker(new_rig: NewRig) -> None:
    rig = await new_rig([])
    run_id, worker, workspace_id = await rig.start(), rig.deps.worker, rig.actor.workspace_id
    async with rig.db.tenant(workspace_id) as tx:
        first = await ownership.claim(tx, run_id, worker, lease=rig.deps.settings.lease, most_takeovers=1)
        await tx.execute("UPDATE runs SET owner = NULL WHERE id = %s", [run_id])
        second = await ownership.claim(tx, run_id, worker, lease=rig.deps.settings.lease, most_takeovers=1)
    assert first is not None
    assert second is not None

    async def abandon(epoch: int) -> bool:
        """Whether the worker owns the run still."""
        async with rig.db.tenant(workspace_id) as tx:
            await ownership.abandon(tx, ownership.Owned(run_id, workspace_id, epoch), worker, again_after=timedelta())
            return bool(await tx.value(bool, "SELECT owner = %s FROM runs WHERE id = %s", [worker, run_id]))

    assert (await abandon(first.epoch), await abandon(second.epoch)) == (True, False)


async def test_a_run_that_was_set_aside_goes_on_when_it_is_resumed(new_rig: NewRig) -> None:
    rig = await new_rig([says("ok")])
    source = FailingSource(rig.deps.models)
    run_id = await rig.start()
    for _ in range(3):
        await carry(replace(rig, deps=replace(rig.deps, models=source)), run_id)
        await has_been_touched_long_ago(rig, run_id)
        await run_worker(rig.deps).rounds()

    source.failing = False
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        await control.resume(tx, rig.control, rig.actor, run_id)

    assert (await carry(rig, run_id), (await rig.state(run_id)).takeovers) == (Status.SUCCEEDED, 0)


async def test_a_cancelled_run_is_dropped_at_once(new_rig: NewRig) -> None:
    tool = CountingTool(gate=asyncio.Event())
    rig = await new_rig([calls(("count", {"value": "a"}))], tool)
    run_id, worker = await rig.start(), run_worker(rig.deps)
    async with rig.deps.bus.running():
        await listening(rig.db)
        (carrying,) = await worker.take()
        await asyncio.wait_for(tool.started.wait(), PATIENCE_SECONDS)

        async with rig.db.tenant(rig.actor.workspace_id) as tx:
            await control.cancel(tx, rig.control, rig.actor, run_id)
        await asyncio.wait([carrying], timeout=PATIENCE_SECONDS)

    assert (worker.carried, (await rig.row(run_id)).status) == (0, "cancelled")


async def test_a_worker_is_known_while_it_runs_and_gone_afterwards(new_rig: NewRig) -> None:
    rig = await new_rig([])

    async def known() -> int | None:
        async with rig.db.system() as tx:
            return await tx.value(int, "SELECT count(*) FROM workers WHERE id = %s", [rig.deps.worker])

    async with run_worker(rig.deps).running():
        during = await known()

    assert (during, await known()) == (1, 0)


async def test_the_runs_of_a_worker_that_ends_are_taken_over(new_rig: NewRig) -> None:
    tool = CountingTool(gate=asyncio.Event())
    rig = await new_rig([calls(("count", {"value": "a"})), says("ok")], tool)
    run_id, worker = await rig.start(), run_worker(rig.deps)
    async with worker.running():
        await asyncio.wait_for(tool.started.wait(), PATIENCE_SECONDS)
    tool.gate = None

    # The round that the end cut off may still lead for a moment: the database has not heard that it ended.
    found: list[UUID] = []
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not found:
            await run_worker(rig.another_worker().deps).rounds()
            found = await ready(rig.db)

    assert (found, await carry(rig.another_worker(), run_id)) == ([run_id], Status.SUCCEEDED)


async def test_a_run_whose_log_was_changed_is_set_aside_and_not_tried_for_ever(new_rig: NewRig) -> None:
    rig = await new_rig([says("never")])
    run_id = await rig.start()
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        await tx.execute("DELETE FROM payloads WHERE run_id = %s", [run_id])
        await tx.execute(
            "INSERT INTO payloads (workspace_id, run_id, seq, subject_id, ciphertext) VALUES (%s, %s, 1, %s, 'exchanged')",
            [rig.actor.workspace_id, run_id, rig.actor.id],
        )

    await carry(rig, run_id)

    row = await rig.row(run_id)
    assert (row.status, row.problem, row.last_seq) == ("parked", "LogDamaged", 2)


async def test_a_run_whose_definition_fails_to_load_is_parked_once_it_fails_alone(new_rig: NewRig) -> None:
    rig = await new_rig([says("never")])
    run_id = await rig.start()
    broken = replace(rig, deps=replace(rig.deps, definitions=NoDefinitions()))

    for _ in range(3):
        status = await carry(broken, run_id)
        await has_been_touched_long_ago(rig, run_id)
        await run_worker(rig.deps).rounds()

    assert status is Status.PARKED


class NoDefinitions:
    """Where definitions can't be read."""

    async def load(self, workspace_id: UUID, agent_id: UUID, version: int) -> AgentDefinition:
        raise RuntimeError("no definition")


async def test_a_worker_not_heard_of_gives_a_sign_of_life_before_an_effect(db: Database, new_rig: NewRig) -> None:
    tool = CountingTool(retry=Retry.VERIFY)
    rig = await new_rig([calls(("count", {"value": "a"})), says("done")], tool)
    async with db.system() as tx:
        await ownership.enlist(tx, rig.deps.worker, hostname="here", pid=1, program_version="1")
        await tx.execute("UPDATE workers SET seen_at = now() - interval '1 minute'")
    run_id = await rig.start()

    state = await rig.advance(run_id)

    async with db.system() as tx:
        heard = await tx.value(bool, "SELECT seen_at > now() - interval '10 seconds' FROM workers WHERE id = %s", [rig.deps.worker])
    assert (state.status, len(tool.contexts), heard) == (Status.SUCCEEDED, 1, True)


@dataclass
class Sleepy:
    """A stopwatch of a process that was suspended for a minute after its `after`-th look at it."""

    after: int
    looks: int = 0

    def __call__(self) -> float:
        self.looks += 1
        return 60.0 if self.looks > self.after else 0.0


class TakenWhileAsleep(Database):
    """The connections of a process that finds its run taken over when it gives the next sign of life."""

    def __init__(self, awake: Database, rig: Rig, run_id: UUID) -> None:
        self.urls = awake.urls
        self.tenant = awake.tenant  # type: ignore[method-assign]  # the same connections
        self.alone = awake.alone  # type: ignore[method-assign]  # the same connections
        self._awake = awake
        self._rig = rig
        self._run_id = run_id

    @asynccontextmanager
    async def system(self) -> AsyncIterator[Tx]:
        async with self._awake.tenant(self._rig.actor.workspace_id) as tx:
            await tx.execute("UPDATE runs SET owner = %s, epoch = epoch + 1 WHERE id = %s", [uuid7(), self._run_id])
        async with self._awake.system() as tx:
            yield tx


async def test_a_worker_suspended_before_it_sends_an_effect_sends_it_when_the_run_is_still_its_own(new_rig: NewRig) -> None:
    tool = CountingTool(retry=Retry.VERIFY)
    rig = await new_rig([calls(("count", {"value": "a"})), says("done")], tool)
    stopwatch = Sleepy(after=1)

    _, state = await replace(rig, deps=replace(rig.deps, stopwatch=stopwatch)).run()

    assert (state.status, len(tool.contexts), stopwatch.looks) == (Status.SUCCEEDED, 1, 4)


async def test_a_worker_suspended_before_it_sends_an_effect_does_not_send_it_when_it_lost_the_run(db: Database, new_rig: NewRig) -> None:
    tool = CountingTool(retry=Retry.VERIFY)
    rig = await new_rig([calls(("count", {"value": "a"})), says("done")], tool)
    run_id = await rig.start()
    deps = replace(rig.deps, stopwatch=Sleepy(after=1), database=TakenWhileAsleep(db, rig, run_id))

    with pytest.raises(OwnershipLost):
        await replace(rig, deps=deps).advance(run_id)

    assert (tool.contexts, (await rig.events(run_id))[-1].event.type) == ([], "tool.attempted")
