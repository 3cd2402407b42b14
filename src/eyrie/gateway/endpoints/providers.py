"""Providers: where models come from."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from eyrie.gateway.endpoints.access import Environment, KeyImporter, ModelEditor, ModelReader, SharedDatabase, SharedSession, SharedVault
from eyrie.gateway.errors import (
    AddressRefused,
    ModelAuthFailed,
    ModelUnreachable,
    OfferMissing,
    PresetUnknown,
    ProviderIncomplete,
    ProviderNameTaken,
    ProviderNotFound,
    SecretNeeded,
    TooManyProviders,
)
from eyrie.gateway.models import Provider
from eyrie.gateway.presets import LOCAL, PRESETS
from eyrie.gateway.repository.providers import PROVIDERS
from eyrie.gateway.schemas import (
    DiscoveredOut,
    FoundOut,
    OfferImport,
    OfferOut,
    PresetOut,
    ProviderCreate,
    ProviderModelsOut,
    ProviderOut,
    ProviderUpdate,
    SecretOut,
    TrialOut,
)
from eyrie.gateway.service import discovery, offers, providers, trial
from eyrie.identity.access import ReadSession, Route, WriteSession
from eyrie.kit.conditional import IfMatch, PreconditionRequired, VersionStale, version_etag
from eyrie.kit.documents import documents
from eyrie.kit.listing import ListQuery, Page, listing_query
from eyrie.kit.selection import selected

router = APIRouter(prefix="/api/v1/providers", tags=["models"], route_class=Route)
ProviderQuery = Annotated[ListQuery, Depends(listing_query(PROVIDERS))]


@router.get("", response_model=Page[ProviderOut])
async def list_providers(query: ProviderQuery, actor: ModelReader, session: ReadSession) -> Page[ProviderOut] | Response:
    """List the providers of the workspace. Keys are never shown, only whether there is one and its last four characters."""
    del actor
    return selected((await providers.listed(session, query)).map(_out), query)


@router.post(
    "", status_code=201, responses=documents(ProviderNameTaken, ProviderIncomplete, PresetUnknown, AddressRefused, TooManyProviders)
)
async def create_provider(
    body: ProviderCreate, actor: ModelEditor, session: WriteSession, vault: SharedVault, response: Response
) -> ProviderOut:
    """Add a provider: a preset and a key (`{"preset": "openai", "secret": "sk-…"}`), or dialect and address of any other.

    Nothing is called yet; `POST /api/v1/providers/{id}/test` says whether it works.
    """
    made = await providers.create(session, vault, actor, body)
    response.headers["ETag"] = version_etag(made.version)
    return _out(made)


@router.get("/presets")
async def list_presets(actor: ModelReader) -> list[PresetOut]:
    """List the providers that Eyrie knows: for those, a key is all that has to be given."""
    del actor
    return [PresetOut.model_validate(preset) for preset in PRESETS.values()]


@router.post("/discover")
async def discover_providers(actor: ModelEditor, database: SharedDatabase, connections: SharedSession) -> DiscoveredOut:
    """Look for model servers on the machine of the server: Ollama, vLLM, llama.cpp and LM Studio at their usual ports, nowhere else.

    Nothing is added: add what was found with its `preset`.
    """
    async with database.tenant(actor.workspace_id, read_only=True) as tx:
        known = await providers.everyone(tx)
    servers = [
        FoundOut(
            preset=found.preset.name, title=found.preset.title, base_url=found.preset.base_url, provider=found.provider, models=found.models
        )
        for found in await discovery.discover(connections, LOCAL, known)
    ]
    return DiscoveredOut(servers=tuple(servers))


@router.get("/offers")
async def list_offers(actor: ModelEditor, environment: Environment) -> list[OfferOut]:
    """List the providers that could be imported, because their keys stand in the environment of the server.

    None of them is used before it is imported.
    """
    del actor
    return [
        OfferOut(
            variable=offer.variable,
            preset=offer.preset.name,
            title=offer.preset.title,
            base_url=offer.base_url,
            secret=SecretOut(set=offer.secret is not None, last4=providers.last4(offer.secret)),
        )
        for offer in offers.offers(environment)
    ]


@router.post("/offers", status_code=201, responses=documents(OfferMissing, ProviderNameTaken, TooManyProviders))
async def import_offer(
    body: OfferImport, actor: KeyImporter, session: WriteSession, vault: SharedVault, environment: Environment
) -> ProviderOut:
    """Add a provider with the key that stands in the environment of the server. The workspace keeps its own, encrypted copy."""
    return _out(await offers.accept(session, vault, actor, environment, body))


@router.get("/{provider_id}", responses=documents(ProviderNotFound))
async def read_provider(provider_id: UUID, actor: ModelReader, session: ReadSession, response: Response) -> ProviderOut:
    """Read a provider."""
    del actor
    found = await providers.get(session, provider_id)
    response.headers["ETag"] = version_etag(found.version)
    return _out(found)


@router.patch(
    "/{provider_id}",
    responses=documents(ProviderNotFound, ProviderNameTaken, AddressRefused, SecretNeeded, VersionStale, PreconditionRequired),
)
async def update_provider(
    provider_id: UUID, body: ProviderUpdate, expected: IfMatch, actor: ModelEditor, session: WriteSession, vault: SharedVault
) -> ProviderOut:
    """Change a provider. When its address or dialect changes, its key must be given again: it was meant for the old one."""
    found = await providers.lock(session, actor, provider_id)
    expected.check(found.version)
    return _out(await providers.update(session, vault, actor, found, body))


@router.delete("/{provider_id}", status_code=204, responses=documents(ProviderNotFound, VersionStale, PreconditionRequired))
async def delete_provider(provider_id: UUID, expected: IfMatch, actor: ModelEditor, session: WriteSession) -> None:
    """Remove a provider and its models, and destroy its key. Agents that use one of the models say so at their next run."""
    found = await providers.lock(session, actor, provider_id)
    expected.check(found.version)
    await providers.delete(session, actor, found)


@router.post("/{provider_id}/test", responses=documents(ProviderNotFound))
async def test_provider(
    provider_id: UUID, actor: ModelEditor, database: SharedDatabase, vault: SharedVault, connections: SharedSession
) -> TrialOut:
    """Try a provider: whether it answers and takes the key. The reply says how long it took, or what is wrong."""
    async with database.tenant(actor.workspace_id, read_only=True) as tx:
        target = await providers.endpoint(tx, vault, await providers.get(tx, provider_id))
    return TrialOut.model_validate(await trial.try_provider(connections, target))


@router.get("/{provider_id}/models", responses=documents(ProviderNotFound, ModelAuthFailed, ModelUnreachable))
async def list_offered_models(
    provider_id: UUID, actor: ModelEditor, database: SharedDatabase, vault: SharedVault, connections: SharedSession
) -> ProviderModelsOut:
    """Ask a provider which models it has, to choose from when one is added."""
    async with database.tenant(actor.workspace_id, read_only=True) as tx:
        target = await providers.endpoint(tx, vault, await providers.get(tx, provider_id))
    return ProviderModelsOut(names=await trial.offered_models(connections, target))


def _out(provider: Provider) -> ProviderOut:
    return ProviderOut(
        id=provider.id,
        name=provider.name,
        dialect=provider.dialect,
        base_url=provider.base_url,
        secret=SecretOut(set=provider.secret is not None, last4=provider.secret_last4),
        version=provider.version,
        created_at=provider.created_at,
        updated_at=provider.updated_at,
    )
