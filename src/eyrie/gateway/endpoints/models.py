"""Models: what agents think with."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from eyrie.gateway.deployments.errors import DeploymentExists, FallbackUnknown
from eyrie.gateway.endpoints.access import ModelEditor, ModelReader, SharedDatabase, SharedGateway, SharedSession, SharedVault
from eyrie.gateway.errors import ModelNameReserved, ModelNameTaken, ModelNotFound, ProviderNotFound, TooManyProviders
from eyrie.gateway.repository.models import MODELS
from eyrie.gateway.schemas import ModelCreate, ModelOut, ModelUpdate, TrialOut
from eyrie.gateway.service import models, trial
from eyrie.identity.access import ReadSession, Route, WriteSession
from eyrie.kit.conditional import IfMatch, PreconditionRequired, VersionStale, version_etag
from eyrie.kit.documents import documents
from eyrie.kit.listing import ListQuery, Page, listing_query
from eyrie.kit.selection import selected

router = APIRouter(prefix="/api/v1/models", tags=["models"], route_class=Route)
ModelQuery = Annotated[ListQuery, Depends(listing_query(MODELS))]


@router.get("", response_model=Page[ModelOut])
async def list_models(query: ModelQuery, actor: ModelReader, session: ReadSession) -> Page[ModelOut] | Response:
    """List the models of the workspace. Beside them there is always `offline`, the built-in model that needs no provider."""
    del actor
    return selected((await models.listed(session, query)).map(ModelOut.model_validate), query)


@router.post(
    "", status_code=201, responses=documents(ProviderNotFound, ModelNameReserved, ModelNameTaken, FallbackUnknown, TooManyProviders)
)
async def create_model(body: ModelCreate, actor: ModelEditor, session: WriteSession, response: Response) -> ModelOut:
    """Add a model of a provider, so that agents can use it. Without a default model, the oldest one is it."""
    made = await models.create(session, actor, body)
    response.headers["ETag"] = version_etag(made.version)
    return ModelOut.model_validate(made)


@router.get("/{model_id}", responses=documents(ModelNotFound))
async def read_model(model_id: UUID, actor: ModelReader, session: ReadSession, response: Response) -> ModelOut:
    """Read a model."""
    del actor
    found = await models.get(session, model_id)
    response.headers["ETag"] = version_etag(found.version)
    return ModelOut.model_validate(found)


@router.patch(
    "/{model_id}",
    responses=documents(
        ModelNotFound, ModelNameReserved, ModelNameTaken, FallbackUnknown, DeploymentExists, VersionStale, PreconditionRequired
    ),
)
async def update_model(model_id: UUID, body: ModelUpdate, expected: IfMatch, actor: ModelEditor, session: WriteSession) -> ModelOut:
    """Change a model, or make it the default (`{"is_default": true}`); the one that was it so far no longer is."""
    found = await models.lock(session, actor, model_id)
    expected.check(found.version)
    return ModelOut.model_validate(await models.update(session, actor, found, body))


@router.delete("/{model_id}", status_code=204, responses=documents(ModelNotFound, VersionStale, PreconditionRequired))
async def delete_model(model_id: UUID, expected: IfMatch, actor: ModelEditor, session: WriteSession) -> None:
    """Remove a model. Agents that name it say so at their next run."""
    found = await models.lock(session, actor, model_id)
    expected.check(found.version)
    await models.delete(session, actor, found)


@router.post("/{model_id}/test", responses=documents(ModelNotFound))
async def test_model(
    model_id: UUID, actor: ModelEditor, database: SharedDatabase, vault: SharedVault, gateway: SharedGateway, connections: SharedSession
) -> TrialOut:
    """Try a model's first deployment with one tiny, real call. The reply says how long it took and what it used, or what is wrong.

    It is a call like others: it counts for the deployment's breaker, for budgets, and in the ledger, as `trial`.
    """
    async with database.tenant(actor.workspace_id, read_only=True) as tx:
        target = await trial.of_model(tx, vault, model_id)
    return TrialOut.model_validate(await trial.try_deployment(gateway, connections, actor, target))
