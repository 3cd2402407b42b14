"""Text in flight: numbered, joined, sealed, and dropped when its run was taken away."""

from uuid import UUID

from eyrie.runs.bus import News
from eyrie.runs.deltas import DeltaWriter, opened
from eyrie.runs.models import RunRef
from eyrie.runs.repository import deltas as repository
from eyrie.runs.repository import ownership
from tests.fakes.worker import Rig
from tests.runs.conftest import NewRig

START = (0, 0, 0)


async def claimed(rig: Rig) -> tuple[RunRef, int]:
    """A run that the rig's worker carries, and its epoch."""
    run_id = await rig.start()
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        claim = await ownership.claim(tx, run_id, rig.deps.worker, lease=rig.deps.settings.lease, most_takeovers=1)
    assert claim is not None
    return claim.run, claim.epoch


async def shown(rig: Rig, run_id: UUID, after: tuple[int, int, int] = START, limit: int = 10) -> list[tuple[int, str, str]]:
    """Offset, channel and text of what a reader finds."""
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        key = await rig.deps.vault.key(tx, rig.actor.workspace_id, rig.actor.id)
        pieces = [opened(stored, key, run_id) for stored in await repository.read(tx, run_id, after=after, limit=limit)]
    return [(piece.offset, piece.channel, piece.text) for piece in pieces]


async def write(rig: Rig, run: RunRef, epoch: int) -> None:
    """Two flushes of one attempt."""
    writer = DeltaWriter(rig.db, rig.deps.bus)
    async with rig.db.tenant(run.workspace_id) as tx:
        key = await rig.deps.vault.key(tx, run.workspace_id, run.subject_id)
    async with writer.sink(run, key, epoch, 2, 1) as sink:
        sink.add("thought", "Hm.")
        sink.add("text", "Hel")
        sink.add("text", "lo")
        await writer.flush()
        sink.add("text", " you")
        await writer.flush()
        sink.add("text", "never flushed")
    await writer.flush()


async def test_pieces_are_joined_numbered_and_read_in_order(new_rig: NewRig) -> None:
    rig = await new_rig([])
    run, epoch = await claimed(rig)

    await write(rig, run, epoch)

    assert await shown(rig, run.id) == [(0, "thought", "Hm."), (1, "text", "Hello"), (2, "text", " you")]
    assert await shown(rig, run.id, after=(2, 1, 1)) == [(2, "text", " you")]
    assert await shown(rig, run.id, limit=1) == [(0, "thought", "Hm.")]


async def test_readers_of_this_process_hear_what_was_written(new_rig: NewRig) -> None:
    rig = await new_rig([])
    run, epoch = await claimed(rig)
    heard: list[News] = []

    with rig.deps.bus.reading(run.id, heard.extend):
        await write(rig, run, epoch)

    assert [getattr(piece, "text", None) for piece in heard] == ["Hm.", "Hello", " you"]


async def test_text_of_a_run_that_was_taken_away_is_dropped(new_rig: NewRig) -> None:
    rig = await new_rig([])
    run, epoch = await claimed(rig)
    await _taken(rig, run)

    await write(rig, run, epoch)

    assert await shown(rig, run.id) == []


async def _taken(rig: Rig, run: RunRef) -> None:
    async with rig.db.tenant(run.workspace_id) as tx:
        assert (
            await ownership.claim(tx, run.id, rig.another_worker().deps.worker, lease=rig.deps.settings.lease, most_takeovers=1) is not None
        )


async def test_text_is_removed_once_its_step_is_complete(new_rig: NewRig) -> None:
    rig = await new_rig([])
    run, epoch = await claimed(rig)
    await write(rig, run, epoch)

    async with rig.db.tenant(run.workspace_id) as tx:
        await repository.remove(tx, run.id, up_to_seq=1)
    before = len(await shown(rig, run.id))
    async with rig.db.tenant(run.workspace_id) as tx:
        await repository.remove(tx, run.id, up_to_seq=2)

    assert (before, await shown(rig, run.id)) == (3, [])
