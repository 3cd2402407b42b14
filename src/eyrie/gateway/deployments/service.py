"""Adding, changing and removing the deployments of models."""

from uuid import UUID

from eyrie.audit.service import record
from eyrie.gateway.deployments import repository
from eyrie.gateway.deployments.errors import DeploymentNotFound, LastDeployment
from eyrie.gateway.deployments.models import DeploymentRow
from eyrie.gateway.deployments.repository import DeploymentWrite
from eyrie.gateway.deployments.schemas import DeploymentCreate, DeploymentUpdate
from eyrie.gateway.errors import TooManyProviders
from eyrie.gateway.service import models, providers
from eyrie.identity.actor import Actor
from eyrie.kit.clock import now
from eyrie.kit.conditional import Expected
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Tx

MAX_DEPLOYMENTS = 20
"""Of one model."""


async def create(tx: Tx, actor: Actor, model_id: UUID, body: DeploymentCreate) -> DeploymentRow:
    """Add a deployment. Raises ModelNotFound, ProviderNotFound, DeploymentExists, TooManyProviders."""
    model = await models.lock(tx, actor, model_id)
    provider = await providers.get(tx, body.provider_id)
    if len(await repository.of_model(tx, model_id, limit=MAX_DEPLOYMENTS)) >= MAX_DEPLOYMENTS:
        raise TooManyProviders("deployments of a model", MAX_DEPLOYMENTS)
    at = now()
    made = DeploymentRow(
        id=uuid7(),
        workspace_id=actor.workspace_id,
        model_id=model_id,
        provider_id=provider.id,
        provider=provider.name,
        provider_model=body.provider_model or model.provider_model,
        weight=body.weight,
        priority=body.priority,
        draining=body.draining,
        version=1,
        created_at=at,
        updated_at=at,
    )
    await repository.insert(tx, made)
    await record(
        tx, actor, "deployment.created", "deployment", str(made.id), model=model.name, provider=provider.name, name=made.provider_model
    )
    return await get(tx, model_id, made.id)


async def get(tx: Tx, model_id: UUID, id_: UUID) -> DeploymentRow:
    """A deployment of the model. Raises DeploymentNotFound."""
    found = await repository.get(tx, model_id, id_)
    if found is None:
        raise DeploymentNotFound(id_)
    return found


async def of_model(tx: Tx, model_id: UUID) -> list[DeploymentRow]:
    """The deployments of a model, in the order in which they are asked. Raises ModelNotFound."""
    await models.get(tx, model_id)
    return await repository.of_model(tx, model_id, limit=MAX_DEPLOYMENTS)


async def update(tx: Tx, actor: Actor, found: DeploymentRow, body: DeploymentUpdate) -> DeploymentRow:
    """Change a deployment that is held by `lock`. Raises DeploymentExists."""
    write = DeploymentWrite(
        provider_model=body.provider_model or found.provider_model,
        weight=body.weight or found.weight,
        priority=found.priority if body.priority is None else body.priority,
        draining=found.draining if body.draining is None else body.draining,
    )
    await repository.update(tx, found, write)
    changed = await get(tx, found.model_id, found.id)
    await record(
        tx,
        actor,
        "deployment.updated",
        "deployment",
        str(found.id),
        provider=found.provider,
        weight=changed.weight,
        draining=changed.draining,
    )
    return changed


async def lock(tx: Tx, actor: Actor, model_id: UUID, id_: UUID, expected: Expected) -> DeploymentRow:
    """The deployment; nothing of the workspace's models changes until the transaction ends. Raises DeploymentNotFound, VersionStale."""
    await models.lock(tx, actor, model_id)
    found = await get(tx, model_id, id_)
    expected.check(found.version)
    return found


async def delete(tx: Tx, actor: Actor, found: DeploymentRow) -> None:
    """Remove a deployment that is held by `lock`; calls in progress end as they would. Raises LastDeployment."""
    if len(await repository.of_model(tx, found.model_id, limit=2)) == 1:
        raise LastDeployment
    await repository.delete(tx, found.id)
    await record(tx, actor, "deployment.deleted", "deployment", str(found.id), provider=found.provider, name=found.provider_model)
