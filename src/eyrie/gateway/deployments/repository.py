"""Every query about deployments."""

from dataclasses import dataclass
from uuid import UUID

from psycopg.errors import UniqueViolation

from eyrie.gateway.deployments.errors import DeploymentExists
from eyrie.gateway.deployments.models import DeploymentRow
from eyrie.postgres.database import Tx

_SELECT = """
    SELECT deployments.id, deployments.workspace_id, model_id, provider_id, providers.name AS provider, provider_model, weight, priority,
        draining, deployments.version, deployments.created_at, deployments.updated_at
    FROM deployments JOIN providers ON providers.id = deployments.provider_id
    WHERE deployments.workspace_id = current_workspace()
"""


@dataclass(frozen=True)
class DeploymentWrite:
    """What a deployment is to be."""

    provider_model: str
    weight: int
    priority: int
    draining: bool


async def insert(tx: Tx, row: DeploymentRow) -> None:
    """Store a new deployment. Raises DeploymentExists."""
    try:
        await tx.execute(
            """
            INSERT INTO deployments (id, workspace_id, model_id, provider_id, provider_model, weight, priority, draining)
            VALUES (%(id)s, %(workspace_id)s, %(model_id)s, %(provider_id)s, %(provider_model)s, %(weight)s, %(priority)s, %(draining)s)
            """,
            vars(row),
        )
    except UniqueViolation as error:
        raise DeploymentExists(row.provider, row.provider_model) from error


async def update(tx: Tx, row: DeploymentRow, write: DeploymentWrite) -> None:
    """Change a deployment. Raises DeploymentExists."""
    try:
        await tx.execute(
            """
            UPDATE deployments SET provider_model = %(provider_model)s, weight = %(weight)s, priority = %(priority)s,
                draining = %(draining)s, version = version + 1, updated_at = now()
            WHERE id = %(id)s
            """,
            {**vars(write), "id": row.id},
        )
    except UniqueViolation as error:
        raise DeploymentExists(row.provider, write.provider_model) from error


async def delete(tx: Tx, id_: UUID) -> None:
    """Remove a deployment."""
    await tx.execute("DELETE FROM deployments WHERE id = %(id)s", {"id": id_})


async def delete_of_provider(tx: Tx, provider_id: UUID) -> list[UUID]:
    """Remove a provider's deployments; the models that have none any more."""
    return await tx.values(
        UUID,
        """
        WITH removed AS (DELETE FROM deployments WHERE provider_id = %(provider)s RETURNING model_id)
        SELECT DISTINCT model_id FROM removed
        WHERE NOT EXISTS (
            SELECT FROM deployments WHERE deployments.model_id = removed.model_id AND deployments.provider_id <> %(provider)s
        )
        """,
        {"provider": provider_id},
    )


async def get(tx: Tx, model_id: UUID, id_: UUID) -> DeploymentRow | None:
    """A deployment of a model of the current workspace."""
    return await tx.maybe(DeploymentRow, f"{_SELECT} AND deployments.id = %(id)s AND model_id = %(model)s", {"id": id_, "model": model_id})


async def of_model(tx: Tx, model_id: UUID, *, limit: int) -> list[DeploymentRow]:
    """The deployments of a model, in the order in which they are asked."""
    return await tx.all(
        DeploymentRow,
        f"{_SELECT} AND model_id = %(model)s ORDER BY priority, deployments.id LIMIT %(limit)s",
        {"model": model_id, "limit": limit},
    )


async def everyone(tx: Tx, *, limit: int) -> list[DeploymentRow]:
    """The deployments of the current workspace, in the order in which they are asked."""
    return await tx.all(DeploymentRow, f"{_SELECT} ORDER BY priority, deployments.id LIMIT %(limit)s", {"limit": limit})
