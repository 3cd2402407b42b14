"""Files of a fresh workspace."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from eyrie.identity.vault import Vault
from eyrie.kit.ids import uuid7
from eyrie.kit.process_pool import ProcessPool
from eyrie.postgres.database import Database
from eyrie.tools.files import service
from eyrie.tools.files.models import Scope, StoredFile
from eyrie.tools.files.storage import Contents, Storage, open_storage
from eyrie.tools.files.tools import FileAccess
from eyrie.tools.protocol import ToolContext
from tests.conftest import Workspace

NOW = datetime(2026, 3, 1, tzinfo=UTC)
Upload = Callable[[str, bytes], Awaitable[StoredFile]]


async def chunks(body: bytes) -> AsyncIterator[bytes]:
    """A body as it arrives."""
    for start in range(0, len(body), 1000):
        yield body[start : start + 1000]


@pytest.fixture
def storage(tmp_path: Path) -> Storage:
    return open_storage(None, tmp_path)


@pytest.fixture
def contents(storage: Storage) -> Contents:
    return Contents(storage, Vault(b"s" * 32))


async def owner_of(db: Database, contents: Contents, workspace_id: UUID) -> service.Owner:
    """Somebody new who uploads into a workspace."""
    async with db.tenant(workspace_id) as tx:
        return service.Owner(workspace_id, await contents.vault.key(tx, workspace_id, uuid7()))


@pytest.fixture
async def owner(db: Database, contents: Contents, scope: Scope) -> service.Owner:
    return await owner_of(db, contents, scope.workspace_id)


@pytest.fixture
async def processes() -> AsyncIterator[ProcessPool]:
    async with ProcessPool(1, memory_bytes=1 << 30) as processes:
        yield processes


@pytest.fixture
def access(db: Database, contents: Contents, processes: ProcessPool) -> FileAccess:
    return FileAccess(db, contents, processes)


@pytest.fixture
def scope(workspace: Workspace) -> Scope:
    return Scope(workspace.id, workspace.project_id)


@pytest.fixture
def call(scope: Scope) -> ToolContext:
    return ToolContext(scope.workspace_id, scope.project_id, uuid7(), "call-1", "key-1")


@pytest.fixture
def upload(db: Database, storage: Storage, scope: Scope, owner: service.Owner) -> Upload:
    """Uploads a file into the workspace of the test."""

    async def put(name: str, body: bytes) -> StoredFile:
        content = await service.receive(storage, owner, chunks(body))
        async with db.tenant(scope.workspace_id) as tx:
            return await service.save(tx, scope, name, content, created_by=owner.key.subject_id, now=NOW)

    return put
