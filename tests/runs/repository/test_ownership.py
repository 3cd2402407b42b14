"""Who may carry a run, and which runs are woken; on a database of the test's own, because that concerns all workspaces."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from eyrie.agents.definition import AgentDefinition
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database, DatabaseUrls
from eyrie.runs.repository import ownership
from tests.conftest import NewWorkspace
from tests.fakes.model import OneModel, ScriptedModel
from tests.fakes.worker import Rig, make_rig, member_of
from tests.runs.conftest import NewRig

LEASE = timedelta(seconds=5)
AGAIN = timedelta(seconds=10)


@pytest.fixture
async def db(fresh_database: DatabaseUrls) -> AsyncIterator[Database]:
    """A database of this test's own."""
    async with Database(fresh_database, app_connections=4, system_connections=2) as opened:
        yield opened


async def worker(db: Database, *, seen_seconds_ago: int) -> UUID:
    """A worker that gave its last sign of life so long ago."""
    made = uuid7()
    async with db.system() as tx:
        await ownership.enlist(tx, made, hostname="host", pid=1, program_version="0")
        await tx.execute("UPDATE workers SET seen_at = now() - make_interval(secs => %s) WHERE id = %s", [seen_seconds_ago, made])
    return made


async def run_in(rig: Rig, status: str = "queued", *, owner: UUID | None = None, admitted: bool = True) -> UUID:
    """A run in this state."""
    run_id = await rig.start()
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        sql = "UPDATE runs SET status = %s, owner = %s, admitted = %s WHERE id = %s"
        await tx.execute(sql, [status, owner, admitted, run_id])
    return run_id


async def touched(rig: Rig, run_id: UUID, *, wake_in: int | None, updated_seconds_ago: int = 0) -> None:
    """Set when the run is to be woken and when it changed last."""
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        await tx.execute(
            "UPDATE runs SET wake_at = now() + make_interval(secs => %s), updated_at = now() - make_interval(secs => %s) WHERE id = %s",
            [wake_in, updated_seconds_ago, run_id],
        )


async def ready_after_a_round(db: Database) -> list[UUID]:
    """What a worker may take once a round was done."""
    async with db.system() as tx:
        await ownership.lose(tx, lease=LEASE, limit=10)
        await ownership.due(tx, limit=10)
        claims = await ownership.claim_ready(tx, uuid7(), most_takeovers=1, limit=10)
    return [claim.run.id for claim in claims]


CLAIMS = [
    # status, owner, whether it is claimed, whether that is a takeover
    ("queued", "none", True, False),
    ("running", "none", True, False),
    ("waiting", "none", True, False),
    ("queued", "self", True, True),
    ("running", "self", True, True),
    ("running", "dead", True, True),
    ("waiting", "dead", True, True),
    ("running", "retired", True, True),
    ("queued", "alive", False, False),
    ("running", "alive", False, False),
    ("waiting", "alive", False, False),
    *(
        (status, owner, False, False)
        for status in ("paused", "parked", "succeeded", "failed", "cancelled")
        for owner in ("none", "self", "dead")
    ),
]


@pytest.mark.parametrize(("status", "owner", "claimed", "taken_over"), CLAIMS, ids=[f"{case[0]}-{case[1]}" for case in CLAIMS])
async def test_claim_takes_what_nobody_alive_carries(
    new_rig: NewRig, db: Database, status: str, owner: str, claimed: bool, taken_over: bool
) -> None:
    rig = await new_rig([])
    us = await worker(db, seen_seconds_ago=0)
    owners = {"none": None, "self": us, "retired": uuid7()}
    if owner in {"alive", "dead"}:
        owners[owner] = await worker(db, seen_seconds_ago=0 if owner == "alive" else 60)
    run_id = await run_in(rig, status, owner=owners[owner])

    async with db.tenant(rig.actor.workspace_id) as tx:
        claim = await ownership.claim(tx, run_id, us, lease=LEASE, most_takeovers=1)

    assert (claim is not None, bool(claim and claim.taken_over), claim.epoch if claim else None) == (
        claimed,
        taken_over,
        1 if claimed else None,
    )


async def test_claim_finds_nothing_in_another_workspace(new_rig: NewRig, new_workspace: NewWorkspace, db: Database) -> None:
    rig = await new_rig([])
    run_id, other = await rig.start(), await new_workspace()

    async with db.tenant(other.id) as tx:
        assert await ownership.claim(tx, run_id, uuid7(), lease=LEASE, most_takeovers=1) is None


async def test_a_worker_that_was_removed_hears_so_at_its_next_beat(db: Database) -> None:
    us = await worker(db, seen_seconds_ago=60)

    async with db.system() as tx:
        alive = await ownership.beat(tx, us, draining=False)
        kept = await ownership.remove_dead(tx, silent=LEASE)
        await ownership.retire(tx, us)
        retired = await ownership.beat(tx, us, draining=False)

    assert (alive, kept, retired) == (True, 0, False)


async def test_remove_dead_forgets_who_was_silent_for_long(db: Database) -> None:
    await worker(db, seen_seconds_ago=60)
    await worker(db, seen_seconds_ago=0)

    async with db.system() as tx:
        assert await ownership.remove_dead(tx, silent=LEASE) == 1


async def test_one_process_at_a_time_does_the_rounds(db: Database) -> None:
    async with db.system() as first, db.system() as second:
        assert (await ownership.lead(first), await ownership.lead(second)) == (True, False)
    async with db.system() as third:
        assert await ownership.lead(third)


READY = [
    # what, owner, status, admitted, wake in seconds, whether it is ready after a round
    ("its carrier is dead", "dead", "running", True, None, True),
    ("its carrier is alive", "alive", "running", True, None, False),
    ("its time has come", "none", "waiting", False, -1, True),
    ("its time is yet to come", "none", "waiting", False, 60, False),
    ("it waits for people only", "none", "waiting", False, None, False),
    ("it has its place", "none", "queued", True, None, True),
    ("it waits in line", "none", "queued", False, None, False),
    ("it is paused", "none", "paused", False, None, False),
    ("it has ended", "none", "succeeded", False, None, False),
]


@pytest.mark.parametrize(
    ("owner", "status", "admitted", "wake_in", "is_ready"), [case[1:] for case in READY], ids=[case[0] for case in READY]
)
async def test_what_should_move_is_ready_and_given_out_once(
    new_rig: NewRig, db: Database, owner: str, status: str, admitted: bool, wake_in: int | None, is_ready: bool
) -> None:
    rig = await new_rig([])
    carrier = None if owner == "none" else await worker(db, seen_seconds_ago=60 if owner == "dead" else 0)
    run_id = await run_in(rig, status, owner=carrier, admitted=admitted)
    await touched(rig, run_id, wake_in=wake_in)

    first = await ready_after_a_round(db)
    async with db.system() as tx:
        second = await ownership.claim_ready(tx, uuid7(), most_takeovers=1, limit=10)

    assert (first, second) == ([run_id] if is_ready else [], [])


async def test_what_was_lost_too_often_is_left_to_whoever_carries_nothing_else(new_rig: NewRig, db: Database) -> None:
    rig = await new_rig([])
    run_id = await run_in(rig, "running", owner=await worker(db, seen_seconds_ago=60))
    async with db.tenant(rig.actor.workspace_id) as tx:
        await tx.execute("UPDATE runs SET takeovers = 1 WHERE id = %s", [run_id])

    given = await ready_after_a_round(db)
    async with db.system() as tx:
        suspect = await ownership.suspect(tx, most_takeovers=1)
    async with db.tenant(rig.actor.workspace_id) as tx:
        refused = await ownership.claim(tx, run_id, uuid7(), lease=LEASE, most_takeovers=1)
        alone = await ownership.claim(tx, run_id, uuid7(), lease=LEASE, most_takeovers=10)

    assert (given, suspect, refused) == ([], ownership.Nudge(run_id, rig.actor.workspace_id), None)
    assert alone is not None
    assert alone.taken_over


async def test_an_abandoned_run_is_due_after_a_while_and_claimed_as_taken_over(new_rig: NewRig, db: Database) -> None:
    rig = await new_rig([])
    us = await worker(db, seen_seconds_ago=0)
    run_id = await run_in(rig, "running", owner=us)

    async with db.tenant(rig.actor.workspace_id) as tx:
        (held,) = await ownership.owned(tx, us)
        await ownership.abandon(tx, held, us, again_after=AGAIN)
    at_once = await ready_after_a_round(db)
    await touched(rig, run_id, wake_in=-1)
    async with db.system() as tx:
        await ownership.due(tx, limit=10)
        (claim,) = await ownership.claim_ready(tx, us, most_takeovers=1, limit=10)

    assert (at_once, claim.run.id, claim.taken_over) == ([], run_id, True)


async def test_only_the_carrier_can_abandon(new_rig: NewRig, db: Database) -> None:
    rig = await new_rig([])
    us = await worker(db, seen_seconds_ago=0)
    run_id = await run_in(rig, "running", owner=us)

    async with db.tenant(rig.actor.workspace_id) as tx:
        (held,) = await ownership.owned(tx, us)
        await ownership.abandon(tx, held, uuid7(), again_after=AGAIN)
        assert await ownership.claim(tx, run_id, uuid7(), lease=LEASE, most_takeovers=1) is None


async def rigs(db: Database, new_workspace: NewWorkspace, count: int) -> list[Rig]:
    """A rig in each of several workspaces, where every run waits in line."""
    made = []
    for _ in range(count):
        workspace = await new_workspace()
        model = OneModel(ScriptedModel([]))
        rig = await make_rig(db, member_of(workspace.id, workspace.project_id), model, AgentDefinition())
        made.append(replace(rig, control=replace(rig.control, workspace_places=0)))
    return made


async def test_admit_all_serves_every_workspace_before_any_twice(new_workspace: NewWorkspace, db: Database) -> None:
    busy, calm = await rigs(db, new_workspace, 2)
    many = [await busy.start() for _ in range(4)]
    few = [await calm.start() for _ in range(2)]

    async with db.system() as tx:
        first = {nudge.id for nudge in await ownership.admit_all(tx, places=3, limit=2)}
        second = {nudge.id for nudge in await ownership.admit_all(tx, places=3, limit=2)}
        rest = {nudge.id for nudge in await ownership.admit_all(tx, places=3, limit=10)}

    assert (first, second, rest) == ({many[0], few[0]}, {many[1], few[1]}, {many[2]})  # the fourth finds no place


async def test_admit_next_gives_a_free_place_to_the_first_in_line(new_workspace: NewWorkspace, db: Database) -> None:
    [rig] = await rigs(db, new_workspace, 1)
    waiting = [await rig.start() for _ in range(3)]
    await touched(rig, waiting[0], wake_in=60)  # to be tried again later: not in line

    async with db.tenant(rig.actor.workspace_id) as tx:
        given = [await ownership.admit_next(tx, rig.actor.workspace_id, places=places) for places in (0, 1, 1, 2, 3)]

    assert given == [None, waiting[1], None, waiting[2], None]


async def test_line_up_puts_a_run_back_in_line_and_stay_in_line_keeps_its_place(new_rig: NewRig, db: Database) -> None:
    rig = await new_rig([])
    run_id = await run_in(rig, "waiting")

    async with db.tenant(rig.actor.workspace_id) as tx:
        await ownership.line_up(tx, run_id)
        lined = await tx.value(bool, "SELECT admitted FROM runs WHERE id = %s", [run_id])
        await ownership.stay_in_line(tx, run_id)
        kept = await tx.value(bool, "SELECT admitted FROM runs WHERE id = %s", [run_id])

    assert (lined, kept, (await rig.row(run_id)).status) == (False, True, "queued")
