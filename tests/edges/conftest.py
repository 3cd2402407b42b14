"""A running server with models behind it, and a key for it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from eyrie.identity import tokens
from eyrie.identity.actor import Role
from eyrie.identity.repository import keys
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database
from tests.conftest import Workspace
from tests.edges.serving import Desk, serving


@pytest.fixture
async def desk(db: Database, tmp_path: Path) -> AsyncIterator[Desk]:
    async with serving(db, tmp_path) as opened:
        yield opened


@pytest.fixture
async def key(db: Database, workspace: Workspace) -> str:
    return await new_key(db, workspace)


async def new_key(db: Database, workspace: Workspace, role: Role = Role.MEMBER, scopes: list[str] | None = None) -> str:
    """The secret of a new key."""
    secret = tokens.new_key()
    new = keys.NewKey(
        id=uuid7(),
        project_id=workspace.project_id,
        name=role.value,
        role=role,
        scopes=scopes,
        prefix=secret.prefix,
        secret_hash=tokens.digest(secret.text),
        created_by=None,
        expires_at=None,
    )
    async with db.tenant(workspace.id) as tx:
        await keys.insert(tx, workspace.id, new)
    return secret.text
