"""Files of a fresh workspace."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from eyrie.kit.ids import uuid7
from eyrie.kit.process_pool import ProcessPool
from eyrie.postgres.database import Database
from eyrie.tools.files import service
from eyrie.tools.files.models import Scope, StoredFile
from eyrie.tools.files.storage import Storage, open_storage
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
async def processes() -> AsyncIterator[ProcessPool]:
    async with ProcessPool(1, memory_bytes=1 << 30) as processes:
        yield processes


@pytest.fixture
def access(db: Database, storage: Storage, processes: ProcessPool) -> FileAccess:
    return FileAccess(db, storage, processes)


@pytest.fixture
def scope(workspace: Workspace) -> Scope:
    return Scope(workspace.id, workspace.project_id)


@pytest.fixture
def call(scope: Scope) -> ToolContext:
    return ToolContext(scope.workspace_id, scope.project_id, uuid7(), "call-1", "key-1")


@pytest.fixture
def upload(db: Database, storage: Storage, scope: Scope) -> Upload:
    """Uploads a file into the workspace of the test."""

    async def put(name: str, body: bytes) -> StoredFile:
        content = await service.receive(storage, scope.workspace_id, chunks(body))
        async with db.tenant(scope.workspace_id) as tx:
            return await service.save(tx, scope, name, content, created_by=uuid7(), now=NOW)

    return put
