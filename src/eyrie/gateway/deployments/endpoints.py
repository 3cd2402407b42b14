"""Deployments: the ways to a model, and how each of them does."""

import asyncio
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from eyrie.gateway.deployments import service
from eyrie.gateway.deployments.errors import DeploymentExists, DeploymentNotFound, LastDeployment
from eyrie.gateway.deployments.health import Healths
from eyrie.gateway.deployments.models import DeploymentRow
from eyrie.gateway.deployments.schemas import DeploymentCreate, DeploymentOut, DeploymentUpdate, StateOut
from eyrie.gateway.endpoints.access import ModelEditor, ModelReader, SharedDatabase, SharedGateway, SharedSession, SharedVault
from eyrie.gateway.errors import ModelNotFound, ProviderNotFound, TooManyProviders
from eyrie.gateway.schemas import TrialOut
from eyrie.gateway.service import trial
from eyrie.identity.access import ReadSession, Route, WriteSession
from eyrie.kit.conditional import IfMatch, PreconditionRequired, VersionStale, live_etag, version_etag
from eyrie.kit.documents import documents
from eyrie.kit.resources import resource

router = APIRouter(prefix="/api/v1/models/{model_id}/deployments", tags=["models"], route_class=Route)
SharedHealths = Annotated[Healths, Depends(resource(Healths))]


@dataclass(frozen=True)
class Place:
    """Where a deployment is in the API."""

    model_id: UUID
    deployment_id: UUID


At = Annotated[Place, Depends()]


@router.get("", responses=documents(ModelNotFound))
async def list_deployments(model_id: UUID, actor: ModelReader, session: ReadSession, healths: SharedHealths) -> list[DeploymentOut]:
    """List a model's deployments, in the order in which they are asked, with how each does: its breaker, its calls, its latencies.

    The state is that of the process that answers: each knows its own calls.
    """
    del actor
    return [_out(row, healths) for row in await service.of_model(session, model_id)]


@router.post("", status_code=201, responses=documents(ModelNotFound, ProviderNotFound, DeploymentExists, TooManyProviders))
async def create_deployment(
    model_id: UUID, body: DeploymentCreate, actor: ModelEditor, session: WriteSession, healths: SharedHealths, response: Response
) -> DeploymentOut:
    """Add a deployment to a model: another key, region or provider. Calls go to the healthy ones of the lowest priority, by weight."""
    made = await service.create(session, actor, model_id, body)
    response.headers["ETag"] = version_etag(made.version)
    return _out(made, healths)


@router.get("/{deployment_id}", responses=documents(DeploymentNotFound))
async def read_deployment(place: At, actor: ModelReader, session: ReadSession, healths: SharedHealths, response: Response) -> DeploymentOut:
    """Read a deployment and how it does."""
    del actor
    shown = _out(await service.get(session, place.model_id, place.deployment_id), healths)
    response.headers["ETag"] = live_etag(shown.version, shown.model_dump_json())
    return shown


@router.patch(
    "/{deployment_id}", responses=documents(DeploymentNotFound, ModelNotFound, DeploymentExists, VersionStale, PreconditionRequired)
)
async def update_deployment(
    place: At, body: DeploymentUpdate, expected: IfMatch, actor: ModelEditor, session: WriteSession, healths: SharedHealths
) -> DeploymentOut:
    """Change a deployment: its weight, its priority, its name there; or drain it, so that it gets no new calls."""
    found = await service.lock(session, actor, place.model_id, place.deployment_id, expected)
    return _out(await service.update(session, actor, found, body), healths)


@router.delete(
    "/{deployment_id}",
    status_code=204,
    responses=documents(DeploymentNotFound, ModelNotFound, LastDeployment, VersionStale, PreconditionRequired),
)
async def delete_deployment(place: At, expected: IfMatch, actor: ModelEditor, session: WriteSession) -> None:
    """Remove a deployment. Calls in progress end as they would."""
    await service.delete(session, actor, await service.lock(session, actor, place.model_id, place.deployment_id, expected))


@router.post("/{deployment_id}/test", responses=documents(DeploymentNotFound))
async def test_deployment(
    place: At, actor: ModelEditor, database: SharedDatabase, vault: SharedVault, gateway: SharedGateway, connections: SharedSession
) -> TrialOut:
    """Try a deployment with one tiny, real call, even when it is drained or its breaker is open: an answer closes the breaker.

    It is a call like others: it counts for the breaker, for budgets, and in the ledger, as `trial`.
    """
    async with database.tenant(actor.workspace_id, read_only=True) as tx:
        target = await trial.of_deployment(tx, vault, place.model_id, place.deployment_id)
    return TrialOut.model_validate(await trial.try_deployment(gateway, connections, actor, target))


def _out(row: DeploymentRow, healths: Healths) -> DeploymentOut:
    report = healths.of(row.id).report(asyncio.get_running_loop().time())
    return DeploymentOut.model_validate({**vars(row), "state": StateOut.model_validate(report)})
