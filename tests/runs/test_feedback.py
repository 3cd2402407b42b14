"""What people think of runs, and what happened lately."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec import structs

from eyrie.gateway.calls.context import Attribution, Feature
from eyrie.gateway.ledger.protocol import Outcome
from eyrie.gateway.ledger.spool import Spool
from eyrie.gateway.ledger.writer import MARK, LedgerWriter
from eyrie.gateway.protocol import Usage
from eyrie.kit.clock import now
from eyrie.kit.ids import uuid7
from eyrie.kit.money import PICOS
from eyrie.postgres.database import Database
from eyrie.runs.errors import RunNotFound
from eyrie.runs.repository.activity import HourRow
from eyrie.runs.schemas import FeedbackCreate
from eyrie.runs.service import activity, feedback, reading, verifying
from eyrie.runs.service.verifying import CostDifference, cost_differences
from eyrie.runs.state import Status
from tests.fakes.model import says
from tests.gateway.ledger.entries import entry
from tests.runs.conftest import NewRig

BAD = FeedbackCreate(rating="down", reason="It left out the tax.", correction="14.28")


async def test_what_somebody_thinks_is_sealed_and_read_back(db: Database, new_rig: NewRig) -> None:
    rig = await new_rig([says("12")])
    run_id, _ = await rig.run()

    async with db.tenant(rig.actor.workspace_id) as tx:
        given = await feedback.give(tx, rig.deps.vault, rig.actor, run_id, BAD)
        found = await feedback.of_run(tx, rig.deps.vault, run_id)
        stored = await tx.value(bytes, "SELECT ciphertext FROM feedback WHERE run_id = %s", [run_id])

    assert found.items == [given]
    assert (given.author_id, given.rating, given.reason, given.correction) == (rig.actor.id, "down", BAD.reason, BAD.correction)
    assert stored is not None
    assert BAD.reason.encode() not in stored


async def test_a_run_says_what_its_calls_cost(db: Database, new_rig: NewRig, tmp_path: Path) -> None:
    rig = await new_rig([says("12")])
    run_id, _ = await rig.run()
    other = uuid7()
    who = Attribution(rig.actor.workspace_id, rig.actor.project_id, rig.actor.id, "member", Feature.RUN, run_id=run_id)
    ledger = LedgerWriter(db, Spool(tmp_path, (MARK,)))
    for run in (run_id, run_id, other):
        ledger.record(entry(structs.replace(who, run_id=run), PICOS, Usage(input=10, output=5, estimated=run != other)))
    await ledger.flush()

    async with db.tenant(rig.actor.workspace_id) as tx:
        cost = await reading.cost(tx, run_id)
        with pytest.raises(RunNotFound):
            await reading.cost(tx, other)

    assert (cost.calls, float(cost.cost_usd), cost.estimated) == (2, 2.0, True)


async def test_runs_that_cost_something_else_in_the_ledger_are_found(
    db: Database, new_rig: NewRig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verifying, "COMPARED_AT_ONCE", 2)
    rig = await new_rig([says("12").model_copy(update={"cost": 2 * PICOS}) for _ in range(3)] + [says("no cost")])
    runs = [(await rig.run())[0] for _ in range(4)]
    who = Attribution(rig.actor.workspace_id, rig.actor.project_id, rig.actor.id, "member", Feature.RUN)
    ledger = LedgerWriter(db, Spool(tmp_path, (MARK,)))
    for run, dollars in ((runs[0], 2), (runs[1], 1), (runs[2], 2), (runs[2], 3), (runs[3], 7)):
        ledger.record(entry(structs.replace(who, run_id=run), dollars * PICOS))
    ledger.record(entry(structs.replace(who, run_id=runs[0]), PICOS, outcome=Outcome.ABANDONED))
    await ledger.flush()
    async with db.tenant(rig.actor.workspace_id) as tx:
        just_now = await cost_differences(tx, now() - timedelta(days=1))
        await tx.execute("UPDATE runs SET ended_at = now() - interval '2 minutes'")
        found = await cost_differences(tx, now() - timedelta(days=1))
        later = await cost_differences(tx, now() + timedelta(days=1))

    assert found == [CostDifference(runs[1], Decimal(2), Decimal(1)), CostDifference(runs[2], Decimal(2), Decimal(5))]
    assert [one.is_missing for one in found] == [True, False]
    assert (just_now, later) == ([], [])


async def test_who_says_something_else_replaces_what_they_said(db: Database, new_rig: NewRig) -> None:
    rig = await new_rig([says("12")])
    run_id, _ = await rig.run()
    other = replace(rig.actor, id=uuid7(), kind="key")

    async with db.tenant(rig.actor.workspace_id) as tx:
        await feedback.give(tx, rig.deps.vault, rig.actor, run_id, BAD)
        await feedback.give(tx, rig.deps.vault, other, run_id, BAD)
        await feedback.give(tx, rig.deps.vault, rig.actor, run_id, FeedbackCreate(rating="up"))
        found = await feedback.of_run(tx, rig.deps.vault, run_id)

    assert [(one.author_kind, one.rating, one.reason) for one in found.items] == [("member", "up", ""), ("key", "down", BAD.reason)]


async def test_taking_back_removes_what_one_said_and_nobody_elses(db: Database, new_rig: NewRig) -> None:
    rig = await new_rig([says("12")])
    run_id, _ = await rig.run()
    other = replace(rig.actor, id=uuid7())

    async with db.tenant(rig.actor.workspace_id) as tx:
        await feedback.give(tx, rig.deps.vault, rig.actor, run_id, BAD)
        await feedback.give(tx, rig.deps.vault, other, run_id, BAD)
        await feedback.take_back(tx, rig.actor, run_id)
        await feedback.take_back(tx, rig.actor, run_id)
        found = await feedback.of_run(tx, rig.deps.vault, run_id)

    assert [one.author_id for one in found.items] == [other.id]


async def test_words_go_with_the_content_of_the_run(db: Database, new_rig: NewRig) -> None:
    rig = await new_rig([says("12")])
    run_id, _ = await rig.run()

    async with db.tenant(rig.actor.workspace_id) as tx:
        await feedback.give(tx, rig.deps.vault, rig.actor, run_id, BAD)
        await rig.deps.vault.destroy(tx, rig.actor.workspace_id, (await rig.row(run_id)).subject_id)
        found = await feedback.of_run(tx, rig.deps.vault, run_id)

    assert [(one.rating, one.reason, one.correction) for one in found.items] == [("down", None, None)]


async def test_a_run_that_is_not_there_can_t_be_judged(db: Database, new_rig: NewRig) -> None:
    rig = await new_rig([])

    async with db.tenant(rig.actor.workspace_id) as tx:
        with pytest.raises(RunNotFound):
            await feedback.give(tx, rig.deps.vault, rig.actor, uuid7(), BAD)


async def test_activity_counts_the_runs_of_the_last_day(db: Database, new_rig: NewRig) -> None:
    rig = await new_rig([says("12"), says("13")])
    first, _ = await rig.run("What is 3 times 4?")
    waiting = await rig.start()
    now = datetime.now(UTC)

    async with db.tenant(rig.actor.workspace_id) as tx:
        found = await activity.lately(tx, rig.deps.vault, now)
        later = await activity.lately(tx, rig.deps.vault, now + timedelta(days=2))

    counted: dict[Status, int] = {}
    for hour in found.hours:
        for status, runs in hour.runs.items():
            counted[status] = counted.get(status, 0) + runs
    assert counted == {Status.SUCCEEDED: 1, Status.QUEUED: 1}
    assert [run.id for run in found.slowest] == [first] != [waiting]
    assert found.slowest[0].input == "What is 3 times 4?"
    assert found.median_seconds is not None
    assert (later.median_seconds, later.slowest) == (None, [])
    assert all(not hour.runs for hour in later.hours)


def test_activity_has_every_hour() -> None:
    first = datetime(2026, 11, 28, 7, tzinfo=UTC)
    rows = [
        HourRow(first + timedelta(hours=3), "failed", 2),
        HourRow(first - timedelta(hours=1), "failed", 9),
    ]

    hours = activity.by_hour(rows, first)

    assert len(hours) == 24
    assert [(hour.hour, hour.runs) for hour in hours if hour.runs] == [(first + timedelta(hours=3), {Status.FAILED: 2})]
