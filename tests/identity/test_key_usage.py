"""Noting the use of keys never fails or delays a request."""

from datetime import datetime

from eyrie.identity.key_usage import KeyUsage
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database, DatabaseUrls
from tests.conftest import Workspace
from tests.identity.conftest import NewKey, Time


async def last_used(db: Database, workspace: Workspace) -> list[object]:
    async with db.tenant(workspace.id, read_only=True) as tx:
        return await tx.values(object, "SELECT last_used_at FROM api_keys WHERE last_used_at IS NOT NULL")


async def test_failed_write_is_made_up_for_by_the_next_use(
    workspace: Workspace, new_key: NewKey, time: Time, database: DatabaseUrls, db: Database
) -> None:
    key = await new_key(workspace)
    breaking = Database(database, app_connections=1, system_connections=1)  # not opened: every transaction fails
    usage = KeyUsage(breaking)

    usage.note(workspace.id, key.id, time())
    await usage.aclose()
    failed = await last_used(db, workspace)
    async with breaking:
        usage.note(workspace.id, key.id, time())
        await usage.aclose()

    assert failed == []
    assert [type(at) for at in await last_used(db, workspace)] == [datetime]


async def test_keys_noted_at_once_are_bounded(workspace: Workspace, new_key: NewKey, time: Time, db: Database) -> None:
    usage = KeyUsage(db, size=2)
    keys = [await new_key(workspace) for _ in range(3)]

    for key in keys:
        usage.note(workspace.id, key.id, time())
    await usage.aclose()
    first = len(await last_used(db, workspace))
    usage.note(workspace.id, keys[2].id, time())
    usage.note(uuid7(), uuid7(), time())
    await usage.aclose()

    assert first == 2
    assert len(await last_used(db, workspace)) == 3


async def test_nothing_noted_leaves_nothing_to_wait_for(db: Database) -> None:
    await KeyUsage(db).aclose()
