"""Contents that an earlier version stored in clear: sealed one by one, then removed."""

from uuid import UUID

from eyrie.postgres.database import Database
from eyrie.tools.files import repository
from eyrie.tools.files.models import OpenFile, StoredFile
from eyrie.tools.files.service import Owner, receive
from eyrie.tools.files.storage import Contents

BATCH = 20
"""Most files that are sealed in one round of a workspace."""


async def seal_earlier(database: Database, contents: Contents, workspace_id: UUID) -> int:
    """Seal up to `BATCH` files of a workspace; how many there were. Safe to repeat after any line. Raises StorageUnavailable."""
    async with database.tenant(workspace_id) as tx:
        found = await repository.unsealed(tx, limit=BATCH)
    for file in found:
        await _seal(database, contents, file)
    return len(found)


async def _seal(database: Database, contents: Contents, file: StoredFile) -> None:
    async with database.tenant(file.workspace_id) as tx:
        key = await contents.vault.key(tx, file.workspace_id, file.created_by)
    content = await receive(
        contents.storage,
        Owner(file.workspace_id, key),
        contents.storage.chunks(OpenFile(file, None)),
        limit_bytes=file.bytes,
    )
    async with database.tenant(file.workspace_id) as tx:
        await repository.set_sealed(tx, file, content)
        unused = not await repository.uses(tx, file.sha256 or b"")
    if unused:
        await contents.storage.remove(file.path)
