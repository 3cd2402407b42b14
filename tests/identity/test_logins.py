"""What a sign-in and a default project are, below the endpoints."""

import pytest

from eyrie.identity.actor import Actor, Caller, Role
from eyrie.identity.errors import MembersOnly
from eyrie.identity.service import logins, projects
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database, RowMissing
from tests.conftest import Workspace


def test_key_has_no_sign_in() -> None:
    key = Actor("key", uuid7(), uuid7(), uuid7(), Role.OWNER, "K")

    with pytest.raises(MembersOnly):
        logins.login_of(Caller(key, "key"))


async def test_default_project_is_the_workspaces(workspace: Workspace, db: Database) -> None:
    async with db.tenant(workspace.id, read_only=True) as tx:
        found = await projects.default_id(tx)

    assert found == workspace.project_id


async def test_no_workspace_has_no_default_project(db: Database) -> None:
    with pytest.raises(RowMissing):
        async with db.tenant(uuid7(), read_only=True) as tx:
            await projects.default_id(tx)
