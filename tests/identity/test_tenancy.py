"""What the database itself refuses to *app* in one workspace, whatever a query forgets: raw SQL without a WHERE."""

from typing import LiteralString

import psycopg
import pytest

from eyrie.identity.actor import Role
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database
from tests.conftest import NewWorkspace, Workspace
from tests.identity.conftest import NewHuman, NewKey

TABLES: list[LiteralString] = ["members", "projects", "api_keys", "idempotency_keys", "subject_keys", "audit_entries", "audit_seals"]


@pytest.fixture
async def two(new_workspace: NewWorkspace, new_key: NewKey, new_human: NewHuman, db: Database) -> tuple[Workspace, Workspace]:
    """Two workspaces with a row in every table."""
    mine, theirs = await new_workspace(), await new_workspace()
    for workspace in (mine, theirs):
        await new_key(workspace, Role.OWNER)
        await new_human(workspace)
        async with db.tenant(workspace.id) as tx:
            for statement in (
                "INSERT INTO idempotency_keys (workspace_id, principal_id, key, route, request_digest) VALUES (%(w)s, %(i)s, 'k', '', '')",
                "INSERT INTO subject_keys (workspace_id, subject_id, wrapped) VALUES (%(w)s, %(i)s, '')",
                """INSERT INTO audit_entries (id, workspace_id, actor_kind, action, subject_kind, subject_id)
                   VALUES (%(i)s, %(w)s, 'system', 'a', 'b', 'c')""",
                """INSERT INTO audit_seals (workspace_id, number, entry_ids, sealed_to, root, previous, chained)
                   VALUES (%(w)s, 1, ARRAY[%(i)s], now(), '', '', '')""",
            ):
                await tx.execute(statement, {"w": workspace.id, "i": uuid7()})
    return mine, theirs


@pytest.mark.parametrize("table", TABLES)
async def test_forgotten_where_reads_own_rows_alone(table: LiteralString, two: tuple[Workspace, Workspace], db: Database) -> None:
    mine, _ = two

    async with db.tenant(mine.id) as tx:
        owners = set(await tx.values(object, f"SELECT workspace_id FROM {table}"))

    assert owners == {mine.id}


@pytest.mark.parametrize("table", [*TABLES, "workspaces", "users"])
async def test_without_a_workspace_there_is_nothing(table: LiteralString, two: tuple[Workspace, Workspace], db: Database) -> None:
    async with db.anonymous() as tx:
        rows = await tx.value(int, f"SELECT count(*) FROM {table}")

    assert rows == 0


async def test_users_are_those_of_the_workspace(two: tuple[Workspace, Workspace], db: Database) -> None:
    async with db.tenant(two[0].id) as tx:
        seen = await tx.value(int, "SELECT count(*) FROM users")

    assert seen == 1


async def test_password_hashes_are_read_by_nobody(two: tuple[Workspace, Workspace], db: Database) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        async with db.tenant(two[0].id) as tx:
            await tx.value(str, "SELECT password_hash FROM users")


WRITES: list[LiteralString] = [
    "UPDATE api_keys SET name = 'stolen'",
    "UPDATE projects SET name = 'stolen'",
    "UPDATE members SET role = 'viewer'",
    "UPDATE workspaces SET name = 'stolen'",
    "DELETE FROM idempotency_keys",
    "DELETE FROM subject_keys",
    "DELETE FROM members",
]


@pytest.mark.parametrize("statement", WRITES)
async def test_forgotten_where_changes_own_rows_alone(statement: LiteralString, two: tuple[Workspace, Workspace], db: Database) -> None:
    async with db.tenant(two[0].id) as tx:
        touched = await tx.execute(statement)

    assert touched == 1


FOREIGN: list[LiteralString] = [
    "INSERT INTO members (workspace_id, user_id, role) VALUES (%(theirs)s, %(id)s, 'owner')",
    "INSERT INTO projects (id, workspace_id, name, slug) VALUES (%(id)s, %(theirs)s, 'n', 'n')",
    """INSERT INTO audit_entries (id, workspace_id, actor_kind, action, subject_kind, subject_id)
       VALUES (%(id)s, %(theirs)s, 'system', 'a', 'b', 'c')""",
    "UPDATE projects SET workspace_id = %(theirs)s",
    "UPDATE api_keys SET workspace_id = %(theirs)s",
]


@pytest.mark.parametrize("statement", FOREIGN)
async def test_row_of_another_workspace_is_not_written(statement: LiteralString, two: tuple[Workspace, Workspace], db: Database) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"):
        async with db.tenant(two[0].id) as tx:
            await tx.execute(statement, {"theirs": two[1].id, "id": uuid7()})


async def test_key_in_a_project_of_another_workspace_is_refused(two: tuple[Workspace, Workspace], db: Database) -> None:
    with pytest.raises(psycopg.errors.ForeignKeyViolation):
        async with db.tenant(two[0].id) as tx:
            await tx.execute("UPDATE api_keys SET project_id = %s", [two[1].project_id])


@pytest.mark.parametrize("statement", ["UPDATE audit_entries SET action = 'x'", "DELETE FROM audit_entries", "DELETE FROM audit_seals"])
async def test_audit_log_only_grows(statement: LiteralString, two: tuple[Workspace, Workspace], db: Database) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        async with db.tenant(two[0].id) as tx:
            await tx.execute(statement)


async def test_partition_by_name_shows_nothing(two: tuple[Workspace, Workspace], db: Database) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        async with db.tenant(two[0].id) as tx:
            await tx.execute("SELECT FROM run_events_rest")


async def test_setting_of_one_transaction_does_not_reach_the_next(two: tuple[Workspace, Workspace], database_of_one: Database) -> None:
    async with database_of_one.tenant(two[0].id):
        pass

    async with database_of_one.anonymous() as tx:
        rows = await tx.value(int, "SELECT count(*) FROM projects")

    assert rows == 0


@pytest.mark.parametrize("table", ["logins", "login_links"])
async def test_sign_ins_are_reached_by_functions_alone(table: LiteralString, two: tuple[Workspace, Workspace], db: Database) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        async with db.tenant(two[0].id) as tx:
            await tx.execute(f"SELECT FROM {table}")


async def test_system_sees_no_content(two: tuple[Workspace, Workspace], db: Database) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        async with db.system() as tx:
            await tx.execute("SELECT detail FROM audit_entries")
