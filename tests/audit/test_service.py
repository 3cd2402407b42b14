"""The audit log on a real database: it grows, is sealed, and shows whatever was done to its past."""

import asyncio
import json
from collections.abc import Callable
from typing import LiteralString
from uuid import UUID

import psycopg
import pytest

from eyrie.audit import repository, service
from eyrie.audit.errors import AuditDetailTooLong
from eyrie.audit.models import AuditReport, NewEntry
from eyrie.audit.protocol import SystemActor
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database, DatabaseUrls
from tests.conftest import NewWorkspace, Workspace
from tests.databases import SharedServer

Tamper = Callable[[LiteralString, UUID], None]


@pytest.fixture
def tamper(postgres: SharedServer, database: DatabaseUrls) -> Tamper:
    """Does as superuser what nobody else may."""
    name = psycopg.conninfo.conninfo_to_dict(database.app)["dbname"]

    def run(statement: LiteralString, workspace_id: UUID) -> None:
        url = psycopg.conninfo.make_conninfo(postgres.address.superuser, dbname=name, options="-c search_path=eyrie")
        with psycopg.connect(url) as connection:
            assert connection.execute(statement, {"w": workspace_id}).rowcount > 0

    return run


async def write(db: Database, workspace: Workspace, *actions: str) -> None:
    for action in actions:
        async with db.tenant(workspace.id) as tx:
            await service.record(tx, SystemActor(workspace.id), action, "thing", "1", text="ä", number=1.5)


async def verify(db: Database, workspace: Workspace, most: int = service.MAX_FINDINGS) -> AuditReport:
    async with db.tenant(workspace.id, read_only=True) as tx:
        return await service.verify(tx, most=most)


@pytest.fixture
async def sealed(workspace: Workspace, db: Database) -> Workspace:
    """A workspace with two seals of three entries each."""
    await write(db, workspace, "a", "b", "c")
    await service.seal_due(db)
    await write(db, workspace, "d", "e", "f")
    await service.seal_due(db)
    return workspace


async def test_empty_log_is_intact(workspace: Workspace, db: Database) -> None:
    assert await verify(db, workspace) == AuditReport(0, 0, 0, bytes(32), [])


async def test_entries_are_sealed_once(workspace: Workspace, db: Database) -> None:
    while await service.seal_due(db):  # what other tests left
        pass
    await write(db, workspace, "a", "b")

    before = await verify(db, workspace)
    await asyncio.gather(*(service.seal_due(db) for _ in range(3)))
    again = await service.seal_due(db)
    await write(db, workspace, "c")
    after = await verify(db, workspace)

    assert (before.seals, before.unsealed_entries) == (0, 2)
    assert again == 0
    assert (after.intact, after.seals, after.sealed_entries, after.unsealed_entries) == (True, 1, 2, 1)


async def test_many_entries_take_several_seals(workspace: Workspace, db: Database) -> None:
    await write(db, workspace, *"abcde")

    await service.seal_due(db, batch=2)

    report = await verify(db, workspace)
    assert (report.intact, report.seals, report.sealed_entries) == (True, 3, 5)


async def test_entry_that_is_committed_late_joins_the_next_seal(workspace: Workspace, db: Database) -> None:
    async with db.tenant(workspace.id) as late:
        await service.record(late, SystemActor(workspace.id), "begun.first", "thing", "1")
        await write(db, workspace, "begun.second")
        await service.seal_due(db)
        between = await verify(db, workspace)

    sealed = await service.seal_due(db)
    after = await verify(db, workspace)

    assert (between.intact, between.seals, between.sealed_entries) == (True, 1, 1)
    assert sealed >= 1
    assert (after.intact, after.seals, after.sealed_entries, after.unsealed_entries) == (True, 2, 2, 0)


async def test_workspaces_have_chains_of_their_own(sealed: Workspace, new_workspace: NewWorkspace, db: Database, tamper: Tamper) -> None:
    other = await new_workspace()
    await write(db, other, "x")
    await service.seal_due(db)
    tamper("UPDATE audit_entries SET action = 'y' WHERE workspace_id = %(w)s", other.id)

    assert not (await verify(db, other)).intact
    assert (await verify(db, sealed)).intact


async def test_rolled_back_act_is_not_in_the_log(workspace: Workspace, db: Database) -> None:
    async def act() -> None:
        async with db.tenant(workspace.id) as tx:
            await service.record(tx, SystemActor(workspace.id), "a", "thing", "1")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await act()

    assert (await verify(db, workspace)).unsealed_entries == 0


TAMPERING: list[tuple[LiteralString, int | None, str]] = [
    ("UPDATE audit_entries SET action = 'z' WHERE workspace_id = %(w)s AND action = 'b'", 1, "an entry was changed, added or moved"),
    (
        """UPDATE audit_entries SET detail = '{"text": "a"}' WHERE workspace_id = %(w)s AND action = 'e'""",
        2,
        "an entry was changed, added or moved",
    ),
    (
        "UPDATE audit_entries SET actor_kind = 'member' WHERE workspace_id = %(w)s AND action = 'a'",
        1,
        "an entry was changed, added or moved",
    ),
    (
        "UPDATE audit_entries SET at = at - interval '1 second' WHERE workspace_id = %(w)s AND action = 'a'",
        1,
        "an entry was changed, added or moved",
    ),
    ("DELETE FROM audit_entries WHERE workspace_id = %(w)s AND action = 'b'", 1, "an entry was removed"),
    (
        "UPDATE audit_seals SET entry_ids = entry_ids[2:] WHERE workspace_id = %(w)s AND number = 1",
        1,
        "its hash does not fit what it holds",
    ),
    (
        "UPDATE audit_seals SET entry_ids = ARRAY[entry_ids[2], entry_ids[1], entry_ids[3]] WHERE workspace_id = %(w)s AND number = 2",
        2,
        "an entry was changed, added or moved",
    ),
    ("UPDATE audit_seals SET root = sha256('x') WHERE workspace_id = %(w)s AND number = 1", 1, "its hash does not fit what it holds"),
    ("UPDATE audit_seals SET chained = sha256('x') WHERE workspace_id = %(w)s AND number = 1", 2, "is not chained to the seal before it"),
    (
        "UPDATE audit_seals SET sealed_to = sealed_to + interval '1 hour' WHERE workspace_id = %(w)s AND number = 2",
        2,
        "its time does not fit its entries",
    ),
    ("DELETE FROM audit_seals WHERE workspace_id = %(w)s AND number = 1", 2, "seal 1 is missing"),
    (
        """INSERT INTO audit_entries (id, workspace_id, at, actor_kind, action, subject_kind, subject_id)
           VALUES (gen_random_uuid(), %(w)s, now() - interval '1 day', 'system', 'forged', 'thing', '1')""",
        None,
        "an entry was added to the sealed past, or claims to be of the future",
    ),
    (
        """INSERT INTO audit_entries (id, workspace_id, at, actor_kind, action, subject_kind, subject_id)
           VALUES (gen_random_uuid(), %(w)s, now() + interval '1 day', 'system', 'forged', 'thing', '1')""",
        None,
        "an entry was added to the sealed past, or claims to be of the future",
    ),
]


@pytest.mark.parametrize(("statement", "seal", "problem"), TAMPERING)
async def test_tampering_is_found(
    statement: LiteralString, seal: int | None, problem: str, sealed: Workspace, db: Database, tamper: Tamper
) -> None:
    before = await verify(db, sealed)
    tamper(statement, sealed.id)

    after = await verify(db, sealed)

    assert before.intact
    assert (seal, problem) in [(finding.seal, finding.problem) for finding in after.findings]


async def test_findings_are_bounded(sealed: Workspace, db: Database, tamper: Tamper) -> None:
    tamper("DELETE FROM audit_entries WHERE workspace_id = %(w)s", sealed.id)

    report = await verify(db, sealed, most=2)

    assert len(report.findings) == 2
    assert not report.intact


async def test_export_is_every_entry_in_parts(workspace: Workspace, db: Database) -> None:
    await write(db, workspace, *"abc")

    parts = [part async for part in service.export(db, workspace.id, batch=2)]

    lines = [[json.loads(line)["action"] for line in part.splitlines()] for part in parts]
    assert lines == [["a", "b"], ["c"]]


async def test_entry_of_a_run_carries_its_event(workspace: Workspace, db: Database) -> None:
    run_id = uuid7()

    async with db.tenant(workspace.id) as tx:
        await service.append(tx, SystemActor(workspace.id), NewEntry("run.cancelled", "run", str(run_id), {}, run_id, 7))
        (entry,) = await repository.export(tx, after=None, limit=10)

    assert (entry.run_id, entry.event_seq, entry.actor_kind, entry.actor_id) == (run_id, 7, "system", None)


async def test_long_detail_is_refused(workspace: Workspace, db: Database) -> None:
    with pytest.raises(AuditDetailTooLong):
        async with db.tenant(workspace.id) as tx:
            await service.record(tx, SystemActor(workspace.id), "a", "thing", "1", text="x" * service.MAX_DETAIL_BYTES)
