"""The cell as it is started: a process that carries one run alone, and ends with its worker."""

import asyncio
import os
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest

from eyrie.agents.definition import AgentDefinition
from eyrie.features.worker import CELL
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database, DatabaseUrls
from eyrie.runs.cell import WELCOME, ChildCell, Welcome
from eyrie.runs.quarantine import Quarantine
from eyrie.runs.repository import ownership
from tests.conftest import Workspace
from tests.fakes.model import OneModel, ScriptedModel
from tests.fakes.worker import SECRET, Rig, make_rig, member_of
from tests.waiting import PATIENCE_SECONDS


@pytest.fixture
async def db(fresh_database: DatabaseUrls) -> AsyncIterator[Database]:
    async with Database(fresh_database, app_connections=4, system_connections=2) as opened:
        yield opened


@pytest.fixture
async def rig(db: Database, workspace: Workspace) -> Rig:
    """A workspace whose agent calculates; nothing carries its runs here."""
    actor = member_of(workspace.id, workspace.project_id)
    return await make_rig(db, actor, OneModel(ScriptedModel([])), AgentDefinition(tools=("calculator",)))


@pytest.fixture(autouse=True)
def _configured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EYRIE_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("EYRIE_SECRET_KEY", SECRET.decode())


async def lost(rig: Rig, question: str) -> UUID:
    """A run whose worker was lost with it."""
    run_id = await rig.start(question)
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        assert await ownership.claim(tx, run_id, uuid7(), lease=rig.deps.settings.lease, most_takeovers=9) is not None
    return run_id


async def test_a_cell_carries_runs_past_the_step_at_which_they_were_lost(rig: Rig) -> None:
    runs = [await lost(rig, question) for question in ("What is 15 % of 80?", "What is 6 * 7?")]
    quarantine = Quarantine(rig.deps, partial(ChildCell.start, CELL, Welcome(rig.db.urls, rig.deps.worker)))
    try:
        async with asyncio.timeout(2 * PATIENCE_SECONDS):
            for run_id in runs:
                await quarantine.carry(run_id, rig.actor.workspace_id)
    finally:
        await quarantine.close()

    for run_id in runs:
        types = [recorded.event.type for recorded in await rig.events(run_id)]
        assert types[:4] == ["run.created", "run.taken_over", "step.started", "model.completed"]
        assert (await rig.row(run_id)).status == "queued"  # for a worker among others, from here on


async def test_a_cell_ends_when_its_worker_does(rig: Rig) -> None:
    process = await asyncio.create_subprocess_exec(*CELL, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    async with asyncio.timeout(2 * PATIENCE_SECONDS):
        process.stdin.write(WELCOME.dump_json(Welcome(rig.db.urls, uuid7())) + b"\n")
        words = [await process.stdout.readline(), await process.stdout.readline()]
        process.stdin.close()
        rest, _ = await process.communicate()

    assert words == [b"ready\n", b"alive\n"]
    assert set(rest.splitlines()) <= {b"alive"}
    assert process.returncode == 0


@pytest.mark.parametrize("welcomed", [False, True], ids=["before its first word", "while the cell starts"])
async def test_a_cell_whose_worker_is_gone_ends_without_a_complaint(rig: Rig, welcomed: bool) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    process = await asyncio.create_subprocess_exec(*CELL, stdin=PIPE, stdout=writer, stderr=PIPE)
    os.close(writer)
    assert process.stdin is not None
    assert process.stderr is not None
    async with asyncio.timeout(2 * PATIENCE_SECONDS):
        if welcomed:
            process.stdin.write(WELCOME.dump_json(Welcome(rig.db.urls, uuid7())) + b"\n")
        else:
            process.stdin.close()
        complaint = await process.stderr.read()

    assert (complaint, await process.wait()) == (b"", 0)
