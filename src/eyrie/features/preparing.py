"""What a new workspace begins with."""

from uuid import UUID

from eyrie.agents.service.shipped import ensure_shipped
from eyrie.identity.service import projects
from eyrie.postgres.database import Database


async def prepare_workspace(database: Database, workspace_id: UUID) -> None:
    """Give a new workspace what comes with the product; may be repeated."""
    async with database.tenant(workspace_id) as tx:
        await ensure_shipped(tx, workspace_id, await projects.default_id(tx))
