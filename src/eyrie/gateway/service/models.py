"""Adding, changing and removing the models that agents use."""

from uuid import UUID

from eyrie.audit.service import record
from eyrie.gateway.deployments import repository as deployments
from eyrie.gateway.deployments.errors import FallbackUnknown
from eyrie.gateway.deployments.models import DeploymentRow
from eyrie.gateway.deployments.repository import DeploymentWrite
from eyrie.gateway.errors import ModelNameReserved, ModelNotFound, TooManyProviders
from eyrie.gateway.models import ModelRow, Provider
from eyrie.gateway.protocol import OFFLINE
from eyrie.gateway.repository import models as repository
from eyrie.gateway.repository.models import ModelWrite
from eyrie.gateway.routing import repository as routing_repository
from eyrie.gateway.routing.definition import DEFAULT_ROUTES
from eyrie.gateway.schemas import ModelCreate, ModelUpdate
from eyrie.gateway.service import providers
from eyrie.identity.actor import Actor
from eyrie.kit.clock import now
from eyrie.kit.ids import uuid7
from eyrie.kit.listing import ListQuery, Page
from eyrie.postgres.database import Tx

MAX_MODELS = 1_000
_AGENT_PREFIX = "agent/"


async def create(tx: Tx, actor: Actor, body: ModelCreate) -> ModelRow:
    """Add a model. Raises ProviderNotFound, ModelNameReserved, ModelNameTaken, FallbackUnknown, TooManyProviders."""
    name = _allowed(body.name or body.provider_model)
    await repository.hold(tx, actor.workspace_id)
    provider = await providers.get(tx, body.provider_id)
    if len(await repository.names(tx, limit=MAX_MODELS)) >= MAX_MODELS:
        raise TooManyProviders("models", MAX_MODELS)
    id_ = uuid7()
    fallbacks = await _fallbacks(tx, name, body.fallbacks)
    write = ModelWrite(name, body.context_tokens, body.max_output_tokens, body.is_default, fallbacks, body.hedge_after_ms)
    await repository.insert(tx, id_, actor.workspace_id, write)
    await deployments.insert(tx, _first(id_, provider, body.provider_model))
    await record(tx, actor, "model.created", "model", str(id_), name=name, provider=provider.name, is_default=body.is_default)
    return await get(tx, id_)


async def get(tx: Tx, id_: UUID) -> ModelRow:
    """The model. Raises ModelNotFound."""
    found = await repository.get(tx, id_)
    if found is None:
        raise ModelNotFound(id_)
    return found


async def listed(tx: Tx, query: ListQuery) -> Page[ModelRow]:
    """The part of the list of models that `query` asks for."""
    return await repository.listed(tx, query)


async def lock(tx: Tx, actor: Actor, id_: UUID) -> ModelRow:
    """The model; no model of the workspace changes until the transaction ends. Raises ModelNotFound."""
    await repository.hold(tx, actor.workspace_id)
    return await get(tx, id_)


async def update(tx: Tx, actor: Actor, model: ModelRow, body: ModelUpdate) -> ModelRow:
    """Change a model that is held by `lock`. Raises ModelNameReserved, ModelNameTaken, FallbackUnknown, DeploymentExists."""
    given = body.model_fields_set
    name = _allowed(body.name or model.name)
    write = ModelWrite(
        name=name,
        context_tokens=body.context_tokens if "context_tokens" in given else model.context_tokens,
        max_output_tokens=body.max_output_tokens if "max_output_tokens" in given else model.max_output_tokens,
        is_default=model.is_default if body.is_default is None else body.is_default,
        fallbacks=model.fallbacks if body.fallbacks is None else await _fallbacks(tx, name, body.fallbacks),
        hedge_after_ms=body.hedge_after_ms if "hedge_after_ms" in given else model.hedge_after_ms,
    )
    await repository.update(tx, model.id, write)
    if name != model.name:
        await repository.rename_fallback(tx, model.name, name)
    if body.provider_model is not None:
        (first,) = await deployments.of_model(tx, model.id, limit=1)
        await deployments.update(tx, first, DeploymentWrite(body.provider_model, first.weight, first.priority, first.draining))
    await record(tx, actor, "model.updated", "model", str(model.id), name=write.name, is_default=write.is_default)
    return await get(tx, model.id)


async def delete(tx: Tx, actor: Actor, model: ModelRow) -> None:
    """Remove a model that is held by `lock`. Agents that name it say so at their next run."""
    await repository.delete(tx, [model.id])
    await record(tx, actor, "model.deleted", "model", str(model.id), name=model.name)


async def names(tx: Tx) -> tuple[str, ...]:
    """Every name that an agent of the workspace may use for a model, routes included, that of the offline model last."""
    named = await own_names(tx)
    set_up = await routing_repository.names(tx, limit=MAX_MODELS)
    return (*dict.fromkeys((*named, *set_up, *(DEFAULT_ROUTES if named else ()))), OFFLINE)


async def own_names(tx: Tx) -> list[str]:
    """The names of the workspace's models alone."""
    return await repository.names(tx, limit=MAX_MODELS)


def _allowed(name: str) -> str:
    if name.lower() == OFFLINE or name.lower().startswith(_AGENT_PREFIX):
        raise ModelNameReserved(name)
    return name


async def _fallbacks(tx: Tx, name: str, wanted: tuple[str, ...]) -> list[str]:
    known = set(await repository.names(tx, limit=MAX_MODELS)) - {name}
    for one in wanted:
        if one not in known:
            raise FallbackUnknown(one)
    return list(dict.fromkeys(wanted))


def _first(model_id: UUID, provider: Provider, provider_model: str) -> DeploymentRow:
    at = now()
    return DeploymentRow(
        id=uuid7(),
        workspace_id=provider.workspace_id,
        model_id=model_id,
        provider_id=provider.id,
        provider=provider.name,
        provider_model=provider_model,
        weight=1,
        priority=0,
        draining=False,
        version=1,
        created_at=at,
        updated_at=at,
    )
