"""Appending to and reading a run's log, on a real database."""

import asyncio
from uuid import UUID

import pytest
from psycopg.errors import UniqueViolation

from eyrie.identity.vault import ContentKey
from eyrie.kit.ids import uuid7
from eyrie.runs import control
from eyrie.runs.carrier import progress
from eyrie.runs.events import Recorded, RunEvent, VariableContent, VariableSet
from eyrie.runs.models import Place, RunRef, Write
from eyrie.runs.repository import log, ownership
from eyrie.runs.repository.log import LogDamaged
from eyrie.runs.state import RunState, Status
from tests.conftest import NewWorkspace
from tests.fakes.worker import Rig
from tests.runs.conftest import NewRig
from tests.runs.logs import AT, SYSTEM, answered, started

RUNNING = progress(RunState(status=Status.RUNNING))


async def claimed(rig: Rig) -> tuple[RunRef, ContentKey, Place]:
    """A run that the rig's worker carries."""
    run_id = await rig.start()
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        claim = await ownership.claim(tx, run_id, rig.deps.worker, lease=rig.deps.settings.lease, most_takeovers=1)
        assert claim is not None
        key = await rig.deps.vault.key(tx, rig.actor.workspace_id, rig.actor.id)
    return claim.run, key, Place(rig.deps.worker, claim.epoch)


async def append(rig: Rig, run: RunRef, key: ContentKey, place: Place | None, *events: RunEvent) -> int | None:
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        appended = await log.append(tx, run, key, Write(events, RUNNING, AT, place))
    return None if appended is None else appended.last_seq


async def read(rig: Rig, run_id: UUID, key: ContentKey | None, after: int = 0) -> list[Recorded]:
    async with rig.db.tenant(rig.actor.workspace_id, read_only=True) as tx:
        return await log.read(tx, run_id, key, after=after)


def variable(value: int) -> VariableSet:
    return VariableSet(name="n", by=SYSTEM, content=VariableContent(value=value))


async def test_what_was_appended_is_read_in_order(new_rig: NewRig) -> None:
    rig = await new_rig([])
    run, key, place = await claimed(rig)

    end = await append(rig, run, key, place, started(), answered(text="42"))

    entries = await read(rig, run.id, key, after=1)
    assert end == 3
    assert [(entry.seq, entry.at, entry.event) for entry in entries] == [(2, AT, started()), (3, AT, answered(text="42"))]


async def test_content_is_not_in_the_log_itself(new_rig: NewRig) -> None:
    rig = await new_rig([])
    run, key, place = await claimed(rig)
    await append(rig, run, key, place, answered(text="secret words"))

    async with rig.db.tenant(run.workspace_id) as tx:
        stored = await tx.value(str, "SELECT string_agg(data::text, '') FROM run_events WHERE run_id = %s", [run.id])
        sealed = await tx.value(bytes, "SELECT string_agg(ciphertext, '') FROM payloads WHERE run_id = %s", [run.id])

    assert "secret" not in str(stored)
    assert b"secret" not in (sealed or b"")


@pytest.mark.parametrize("wrong", ["epoch", "owner", "expected"])
async def test_an_append_whose_place_does_not_hold_writes_nothing(new_rig: NewRig, wrong: str) -> None:
    rig = await new_rig([])
    run, key, place = await claimed(rig)
    await append(rig, run, key, place, started())
    lost = {
        "epoch": Place(place.owner, place.epoch - 1),
        "owner": Place(uuid7(), place.epoch),
        "expected": Place(place.owner, place.epoch, expected_seq=1),
    }[wrong]

    end = await append(rig, run, key, lost, answered(text="late"))

    assert (end, (await rig.row(run.id)).last_seq, len(await read(rig, run.id, key))) == (None, 2, 2)


async def test_a_carrier_that_was_taken_for_dead_is_fenced_off(new_rig: NewRig) -> None:
    rig = await new_rig([])
    run, key, place = await claimed(rig)
    async with rig.db.tenant(run.workspace_id) as tx:
        taken = await ownership.claim(tx, run.id, uuid7(), lease=rig.deps.settings.lease, most_takeovers=1)

    assert taken is not None
    assert (taken.taken_over, await append(rig, run, key, place, started())) == (True, None)


async def test_a_step_completes_once(new_rig: NewRig) -> None:
    rig = await new_rig([])
    run, key, place = await claimed(rig)
    await append(rig, run, key, place, answered(text="42"))

    with pytest.raises(UniqueViolation, match="completes"):
        await append(rig, run, key, place, answered(text="43"))

    assert (await rig.row(run.id)).last_seq == 2


@pytest.mark.timeout(30)
async def test_appenders_side_by_side_keep_the_log_dense_and_a_reader_misses_nothing(new_rig: NewRig) -> None:
    rig = await new_rig([])
    run, key, place = await claimed(rig)
    done = asyncio.Event()
    seen: list[int] = []

    async def carrier() -> None:
        for number in range(1, 31):
            assert await append(rig, run, key, place, started(attempt=number), started(attempt=number)) is not None

    async def person(number: int) -> None:
        for _ in range(15):
            async with rig.db.tenant(run.workspace_id) as tx:
                await control.set_variable(tx, rig.control, rig.actor, run.id, "n", number)

    async def reader() -> None:
        while True:
            last_round = done.is_set()
            seen.extend(entry.seq for entry in await read(rig, run.id, key, after=seen[-1] if seen else 0))
            if last_round:
                return

    reading = asyncio.create_task(reader())
    await asyncio.gather(carrier(), person(1), person(2))
    done.set()
    await reading

    assert seen == list(range(1, 1 + 2 * 30 + 2 * 15 + 1))


async def test_exchanged_content_is_noticed(new_rig: NewRig) -> None:
    rig = await new_rig([])
    run, key, place = await claimed(rig)
    await append(rig, run, key, place, variable(1), variable(2))
    async with rig.db.tenant(run.workspace_id) as tx:
        other = await tx.value(bytes, "SELECT ciphertext FROM payloads WHERE run_id = %s AND seq = 3", [run.id])
        await tx.execute("DELETE FROM payloads WHERE run_id = %s AND seq = 2", [run.id])
        await tx.execute(
            "INSERT INTO payloads (workspace_id, run_id, seq, subject_id, ciphertext) VALUES (%s, %s, 2, %s, %s)",
            [run.workspace_id, run.id, run.subject_id, other],
        )

    with pytest.raises(LogDamaged, match="event 2"):
        await read(rig, run.id, key)


async def test_removed_content_reads_as_none(new_rig: NewRig) -> None:
    rig = await new_rig([])
    run, key, place = await claimed(rig)
    await append(rig, run, key, place, variable(1), variable(2))
    async with rig.db.tenant(run.workspace_id) as tx:
        await tx.execute("DELETE FROM payloads WHERE run_id = %s AND seq = 2", [run.id])

    first, second = [entry.event for entry in await read(rig, run.id, key, after=1)]

    assert (first, second) == (variable(1).model_copy(update={"content": None}), variable(2))


async def test_without_a_key_all_content_reads_as_none(new_rig: NewRig) -> None:
    rig = await new_rig([])
    run, key, place = await claimed(rig)
    await append(rig, run, key, place, variable(1))

    entries = await read(rig, run.id, None)

    assert [getattr(entry.event, "content", None) for entry in entries] == [None, None]


async def test_another_workspace_sees_and_appends_nothing(new_rig: NewRig, new_workspace: NewWorkspace) -> None:
    rig = await new_rig([])
    run, key, place = await claimed(rig)
    other = await new_workspace()

    async with rig.db.tenant(other.id) as tx:
        entries = await log.read(tx, run.id, key)
        end = await log.append(tx, run, key, Write((started(),), RUNNING, AT, place))

    assert (entries, end) == ([], None)
