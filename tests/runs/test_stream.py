"""Following a run: nothing missed, nothing doubled, wherever one comes in."""

import asyncio
import contextlib
import json
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eyrie.kit.clock import now
from eyrie.runs.bus import Bus, Piece
from eyrie.runs.events import By, ModelCompleted, PauseRequested, Recorded, StepStarted
from eyrie.runs.models import RunRef
from eyrie.runs.stream import CursorInvalid, Item, Position, Streams
from tests.fakes.model import CountingTool, calls, says
from tests.fakes.worker import Rig
from tests.runs.conftest import NewRig
from tests.waiting import PATIENCE_SECONDS


def streams_of(rig: Rig, bus: Bus | None = None) -> Streams:
    return Streams(rig.db, rig.deps.vault, bus or rig.deps.bus)


def ref(rig: Rig, run_id: UUID) -> RunRef:
    return RunRef(run_id, rig.actor.workspace_id, rig.actor.id, None)


async def follow(streams: Streams, run: RunRef, position: Position) -> list[Item]:
    return [item async for batch in streams.follow(run, position) for item in batch]


async def test_follow_gives_every_event_of_an_ended_run_in_order(new_rig: NewRig) -> None:
    rig = await new_rig([calls(("count", {"value": "a"})), says("done")], CountingTool())
    run_id, _ = await rig.run()

    items = await follow(streams_of(rig), ref(rig, run_id), Position())

    assert [item.id for item in items] == [str(n) for n in range(1, 8)]
    assert items[-1].type == "run.completed"


async def test_follow_goes_on_after_any_event(new_rig: NewRig) -> None:
    rig = await new_rig([calls(("count", {"value": "a"})), says("done")], CountingTool())
    run_id, _ = await rig.run()
    whole = await follow(streams_of(rig), ref(rig, run_id), Position())

    for place, item in enumerate(whole[:-1]):
        rest = await follow(streams_of(rig), ref(rig, run_id), Position.parse(item.id))
        assert rest == whole[place + 1 :]


@pytest.mark.parametrize("same_process", [True, False], ids=["same process", "other process"])
async def test_follow_shows_text_while_the_model_speaks(new_rig: NewRig, same_process: bool) -> None:
    rig = await new_rig([says("one two three")])
    model = rig.deps.models.model  # type: ignore[attr-defined]  # the rig's own source
    model.gate = asyncio.Event()
    other = Bus(rig.db.urls.app)
    run_id = await rig.start()

    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(rig.deps.deltas.running())
        await stack.enter_async_context(rig.deps.bus.running())
        await stack.enter_async_context(other.running())
        carrying = asyncio.create_task(rig.advance(run_id))
        streams = streams_of(rig, rig.deps.bus if same_process else other)
        seen: list[Item] = []
        async for batch in streams.follow(ref(rig, run_id), Position()):
            seen += batch
            if any(item.type == "delta" for item in batch):
                model.gate.set()
        await carrying

    text = [item for item in seen if item.type == "delta"]
    assert text[0].id == "2:1:0"
    place = {"step_seq": 2, "attempt": 1, "offset": 0}
    assert json.loads(text[0].data) == {"type": "delta", **place, "channel": "text", "text": "one two three "}
    assert [item.type for item in seen if item.type != "delta"] == ["run.created", "step.started", "model.completed", "run.completed"]


async def test_a_follower_that_comes_in_mid_step_gets_the_text_so_far(new_rig: NewRig) -> None:
    rig = await new_rig([says("one two three")])
    model = rig.deps.models.model  # type: ignore[attr-defined]  # the rig's own source
    model.gate = asyncio.Event()
    run_id = await rig.start()

    async with rig.deps.deltas.running():
        carrying = asyncio.create_task(rig.advance(run_id))
        await asyncio.wait_for(model.started.wait(), PATIENCE_SECONDS)
        await rig.deps.deltas.flush()
        late = [batch async for batch in _until_text(streams_of(rig), ref(rig, run_id), Position(1, (1, 0, 0)))]
        again = [batch async for batch in _until_end(streams_of(rig), ref(rig, run_id), Position.parse("2:1:0"), model.gate)]
        await carrying

    assert [item.id for batch in late for item in batch] == ["2", "2:1:0"]
    assert [item.type for batch in again for item in batch] == ["model.completed", "run.completed"]


async def _until_text(streams: Streams, run: RunRef, position: Position):  # type: ignore[no-untyped-def]
    async for batch in streams.follow(run, position):
        yield batch
        if any(item.type == "delta" for item in batch):
            return


async def _until_end(streams: Streams, run: RunRef, position: Position, gate: asyncio.Event):  # type: ignore[no-untyped-def]
    gate.set()
    async for batch in streams.follow(run, position):
        yield batch


@pytest.mark.parametrize("cursor", ["x", "1:2", "-1", "1:2:3:4:5", "1" * 30, "\u0661"])
def test_parse_refuses_what_is_no_id(cursor: str) -> None:
    with pytest.raises(CursorInvalid):
        Position.parse(cursor)


NUMBERS = st.integers(0, 9)


@given(st.builds(Position, NUMBERS, st.tuples(NUMBERS, NUMBERS, NUMBERS)))
def test_an_id_stands_for_its_position(position: Position) -> None:
    assert Position.parse(str(position)) == position


def test_a_piece_comes_once_and_never_after_its_step_is_complete() -> None:
    at, by = now(), By(kind="system")
    started = Recorded(seq=2, at=at, event=StepStarted(step="m1", attempt=1, model="x"))
    paused = Recorded(seq=3, at=at, event=PauseRequested(by=by))
    done = Recorded(
        seq=4,
        at=at,
        event=ModelCompleted.model_validate(
            {"step": "m1", "attempt": 1, "provider": "p", "model": "m", "finish": "stop", "usage": {}, "seconds": 0}
        ),
    )
    piece = Piece(2, 1, 0, "text", "a")

    position = Position(1, (1, 0, 0)).after(started)
    assert position is not None
    position = position.after(piece)
    assert (str(position), position and position.after(piece)) == ("2:1:0", None)
    position = position.after(paused) if position else None
    assert str(position) == "2:1:0:3"
    position = position.after(done) if position else None
    assert (str(position), position and position.after(Piece(2, 1, 1, "text", "b"))) == ("4", None)
