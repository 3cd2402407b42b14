"""The parent's side of a cell: a child process that says how carrying a run went, or ends while it does."""

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from eyrie.kit.ids import uuid7
from eyrie.postgres.database import DatabaseUrls
from eyrie.runs import cell
from eyrie.runs.cell import CLAIM, WELCOME, ChildCell, Welcome
from eyrie.runs.models import Claim, RunRef
from eyrie.runs.quarantine import CellBroken, CellUnavailable
from tests.waiting import PATIENCE_SECONDS

WELCOMED = Welcome(DatabaseUrls("app", "system", "owner"), uuid7())
CLAIMED = Claim(
    run=RunRef(uuid7(), uuid7(), uuid7(), None),
    agent_id=uuid7(),
    agent_version=1,
    project_id=uuid7(),
    started_by=uuid7(),
    started_by_kind="member",
    epoch=3,
    taken_over=True,
)
CHILD = """
import os, signal, sys
def hear(): return sys.stdin.readline().strip()
def say(word): print(word, flush=True)
welcome = hear()
{doing}
"""
StartChild = Callable[[str], Awaitable[ChildCell]]


@pytest.fixture
async def start() -> AsyncIterator[StartChild]:
    """Starts a child that does something after it was welcomed; it is ended with the test."""
    begun: list[ChildCell] = []

    async def start_child(doing: str) -> ChildCell:
        command = (sys.executable, "-c", CHILD.format(doing=doing))
        begun.append(await ChildCell.start(command, WELCOMED))
        return begun[-1]

    yield start_child
    for one in begun:
        await one.end()


async def carry(child: ChildCell) -> None:
    await asyncio.wait_for(child.carry(CLAIMED, asyncio.Event()), PATIENCE_SECONDS)


async def test_a_cell_hears_the_welcome_and_each_claim_as_they_were_meant(start: StartChild, tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    child = await start(
        "say('ready'); first = hear(); say('alive'); say('done'); second = hear(); "
        f"open({str(heard)!r}, 'w').write(chr(10).join((welcome, first, second))); say('done'); hear()"
    )

    await carry(child)
    await carry(child)

    welcome, first, second = heard.read_text().splitlines()
    assert WELCOME.validate_json(welcome) == WELCOMED
    assert CLAIM.validate_json(first) == CLAIM.validate_json(second) == CLAIMED
    assert child.usable


@pytest.mark.parametrize(
    ("doing", "error", "said"),
    [
        ("say('failed KeyError')", CellBroken, "KeyError"),
        ("say('unavailable PoolTimeout')", CellUnavailable, "PoolTimeout"),
        ("os._exit(7)", CellBroken, "ended with status 7"),
        ("os.kill(os.getpid(), signal.SIGKILL)", CellBroken, "was ended by SIGKILL"),
        ("sys.stdout.write('don'); sys.stdout.flush(); os._exit(0)", CellBroken, "ended with status 0"),
    ],
    ids=["failed", "unavailable", "exit", "killed", "cut off"],
)
async def test_how_a_run_ended_its_cell_is_told(start: StartChild, doing: str, error: type[Exception], said: str) -> None:
    child = await start(f"say('ready'); hear(); {doing}; hear()")

    with pytest.raises(error, match=said):
        await carry(child)


async def test_a_cell_that_ended_under_a_run_carries_no_other(start: StartChild) -> None:
    child = await start("say('ready'); hear(); os._exit(1)")
    with pytest.raises(CellBroken):
        await carry(child)

    assert not child.usable


async def test_a_silent_cell_is_ended(start: StartChild, monkeypatch: pytest.MonkeyPatch) -> None:
    child = await start("say('ready'); hear(); hear()")
    monkeypatch.setattr(cell, "SILENCE_SECONDS", 0.05)

    with pytest.raises(CellBroken, match="no sign of life"):
        await carry(child)

    assert not child.usable


async def test_a_cell_whose_run_is_dropped_is_ended(start: StartChild) -> None:
    child = await start("say('ready'); hear(); hear()")
    carrying = asyncio.create_task(child.carry(CLAIMED, asyncio.Event()))
    while True:
        if not child.usable:  # it has begun
            break
        await asyncio.sleep(0)

    carrying.cancel()
    await asyncio.gather(carrying, return_exceptions=True)

    assert not child.usable


async def test_a_cell_hears_that_its_worker_drains(start: StartChild) -> None:
    child = await start("say('ready'); hear(); say('done' if hear() == 'drain' else 'failed wrong'); hear()")
    draining = asyncio.Event()
    draining.set()

    await asyncio.wait_for(child.carry(CLAIMED, draining), PATIENCE_SECONDS)

    assert child.usable


@pytest.mark.parametrize("doing", ["say('what?'); hear()", "os._exit(3)"], ids=["another word", "ended"])
async def test_a_child_that_does_not_get_ready_is_no_cell(start: StartChild, doing: str) -> None:
    with pytest.raises(CellUnavailable, match="did not get ready"):
        await start(doing)


async def test_a_command_that_is_not_there_is_no_cell() -> None:
    with pytest.raises(CellUnavailable, match="can't be started"):
        await ChildCell.start(("/nothing/here",), WELCOMED)
