"""Transactions of a workspace: what they see, and that nothing carries over to the next one."""

import pytest
from psycopg import errors

from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database
from tests.conftest import NewWorkspace, Workspace


async def test_tenant_sees_its_own_workspace_only(db: Database, new_workspace: NewWorkspace) -> None:
    mine, other = await new_workspace(), await new_workspace()

    async with db.tenant(mine.id) as tx:
        seen = await tx.all(Workspace, "SELECT w.id, p.id AS project_id, w.slug FROM workspaces w, projects p")

    assert seen == [mine]
    assert other != mine


async def test_anonymous_sees_no_workspace_after_a_tenant_used_the_connection(db: Database, workspace: Workspace) -> None:
    async with db.tenant(workspace.id):
        pass

    async with db.anonymous() as tx:
        seen = await tx.value(int, "SELECT count(*) FROM workspaces")

    assert seen == 0


async def test_tenant_rolls_back_when_the_block_raises(db: Database, workspace: Workspace) -> None:
    async def change_and_fail() -> None:
        async with db.tenant(workspace.id) as tx:
            await tx.execute("UPDATE workspaces SET name = 'Changed'")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await change_and_fail()

    async with db.tenant(workspace.id) as tx:
        assert await tx.value(str, "SELECT name FROM workspaces") == "Test"


async def test_read_only_tenant_refuses_to_write(db: Database, workspace: Workspace) -> None:
    with pytest.raises(errors.ReadOnlySqlTransaction):
        async with db.tenant(workspace.id, read_only=True) as tx:
            await tx.execute("UPDATE workspaces SET name = 'Changed'")


async def test_tenant_can_not_write_a_row_of_another_workspace(db: Database, workspace: Workspace) -> None:
    with pytest.raises(errors.InsufficientPrivilege):
        async with db.tenant(workspace.id) as tx:
            await tx.execute("INSERT INTO projects (id, workspace_id, name, slug) VALUES (%s, %s, 'Stolen', 'stolen')", [uuid7(), uuid7()])
