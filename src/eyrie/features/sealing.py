"""What earlier versions stored in clear, sealed in small steps while everything goes on."""

import structlog

from eyrie.identity.service import workspaces
from eyrie.identity.vault import SubjectErased
from eyrie.postgres.database import Database
from eyrie.runs.service import sealing as sessions
from eyrie.tools.files import sealing as files
from eyrie.tools.files.errors import StorageUnavailable
from eyrie.tools.files.storage import Contents

MAX_WORKSPACES = 10_000

log = structlog.get_logger(__name__)


async def seal_earlier(database: Database, contents: Contents) -> None:
    """One round over all workspaces; the next one goes on with what is left. What can't be sealed now is logged, and tried again."""
    async with database.system() as tx:
        everywhere = await workspaces.every(tx, limit=MAX_WORKSPACES)
    for workspace_id in everywhere:
        try:
            sealed = await sessions.seal_earlier(database, contents.vault, workspace_id)
            sealed += await files.seal_earlier(database, contents, workspace_id)
        except (StorageUnavailable, SubjectErased) as error:
            log.warning("content of an earlier version was not encrypted", workspace_id=str(workspace_id), cause=error.detail)
            continue
        if sealed:
            log.info("content of an earlier version was encrypted", workspace_id=str(workspace_id), count=sealed)
