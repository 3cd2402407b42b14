from collections.abc import AsyncIterator
from uuid import UUID

import pytest
from msgspec.structs import replace
from pydantic import SecretStr

from eyrie.agents.offline.model import OfflineModel
from eyrie.gateway.cache import repository
from eyrie.gateway.cache.models import Mode, Policy
from eyrie.gateway.calls.context import Attribution
from eyrie.gateway.calls.gateway import Gateway
from eyrie.gateway.deployments import catalogue
from eyrie.gateway.deployments.catalogue import Catalogue
from eyrie.gateway.deployments.health import Healths
from eyrie.gateway.errors import ModelsMissing, ModelUnknown
from eyrie.gateway.models import ModelRow, Provider
from eyrie.gateway.protocol import Completed, ModelRequest, TextPart, UserMessage
from eyrie.gateway.providers.endpoint import Dialect
from eyrie.gateway.providers.session import Session
from eyrie.gateway.routing.planner import Routes
from eyrie.gateway.schemas import ModelCreate, ModelUpdate, ProviderCreate
from eyrie.gateway.service import models, providers
from eyrie.gateway.source import Models
from eyrie.identity.actor import Actor
from eyrie.identity.vault import Vault
from eyrie.postgres.database import Database
from tests.conftest import NewWorkspace, Workspace
from tests.fakes.caching import new_cache
from tests.fakes.gateway import WHO, FixedPrices, MemoryBudgets, MemoryLedger
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_server import API_KEY, Turn

ASK = ModelRequest(model="fake-1", messages=(UserMessage(parts=(TextPart(text="Hi"),)),))


@pytest.fixture
def known(db: Database, vault: Vault, session: Session) -> Models:
    return models_on(db, vault, session)


def models_on(db: Database, vault: Vault, session: Session) -> Models:
    healths, ledger = Healths(), MemoryLedger()
    catalogue_ = Catalogue(db, vault, healths)
    routes = Routes(db, catalogue_, FixedPrices())
    gateway = Gateway(routes, healths, FixedPrices(), MemoryBudgets(), ledger)
    return Models(catalogue_, routes, gateway, session, OfflineModel(), new_cache(db, vault, gateway, session))


@pytest.fixture
async def provider(db: Database, vault: Vault, actor: Actor) -> AsyncIterator[tuple[FakeOpenAI, Provider]]:
    async with FakeOpenAI([Turn(text="Hello"), Turn(text="Again")]) as server:
        body = ProviderCreate(name="fake", dialect=Dialect.OPENAI, base_url=server.url, secret=SecretStr(API_KEY))
        async with db.tenant(actor.workspace_id) as tx:
            made = await providers.create(tx, vault, actor, body)
        yield server, made


async def add(db: Database, actor: Actor, provider: Provider, name: str, *, is_default: bool = False, most: int | None = None) -> ModelRow:
    async with db.tenant(actor.workspace_id) as tx:
        body = ModelCreate(provider_id=provider.id, provider_model="fake-1", name=name, is_default=is_default, max_output_tokens=most)
        return await models.create(tx, actor, body)


def somebody(workspace_id: UUID) -> Attribution:
    return replace(WHO, workspace_id=workspace_id)


async def name_of(known: Models, workspace_id: UUID, name: str | None = None) -> str:
    return (await known.resolve(somebody(workspace_id), name)).name


async def test_resolve_without_providers_gives_the_offline_model(known: Models, workspace: Workspace) -> None:
    assert [await name_of(known, workspace.id), await name_of(known, workspace.id, "offline")] == ["offline", "offline"]


async def test_resolve_refuses_an_unknown_name_without_providers(known: Models, workspace: Workspace) -> None:
    with pytest.raises(ModelUnknown) as unknown:
        await known.resolve(somebody(workspace.id), "ofline")

    assert unknown.value.members["near"] == ["offline"]


async def test_resolve_with_a_provider_but_no_model_says_so(known: Models, actor: Actor, provider: tuple[FakeOpenAI, Provider]) -> None:
    with pytest.raises(ModelsMissing, match="eyrie model add"):
        await known.resolve(somebody(actor.workspace_id), None)


async def test_resolve_takes_the_named_then_the_default_then_the_oldest(
    db: Database, known: Models, actor: Actor, provider: tuple[FakeOpenAI, Provider]
) -> None:
    await add(db, actor, provider[1], "first")
    before = await name_of(known, actor.workspace_id)
    await add(db, actor, provider[1], "second", is_default=True)  # found at once, although the first was kept a moment ago
    by_name = await name_of(known, actor.workspace_id, "second")

    assert (before, by_name, await name_of(known, actor.workspace_id)) == ("first", "second", "second")


async def test_resolved_model_calls_the_provider_with_its_key_and_limit(
    db: Database, known: Models, actor: Actor, provider: tuple[FakeOpenAI, Provider]
) -> None:
    server, row = provider
    await add(db, actor, row, "small", most=100)
    found = await known.resolve(somebody(actor.workspace_id), "small")

    (answer,) = [event async for event in found.model.stream(ASK) if isinstance(event, Completed)]
    _ = [event async for event in found.model.stream(ASK.model_copy(update={"max_output_tokens": 7}))]

    assert (answer.response.message.text, found.provider, found.provider_model) == ("Hello", "fake", "fake-1")
    assert server.requests[0].headers["Authorization"] == f"Bearer {API_KEY}"
    sent = [request.body.get("max_completion_tokens", request.body.get("max_tokens")) for request in server.requests]
    assert sent == [100, 7]


async def test_resolve_reads_anew_when_what_was_kept_is_old(
    db: Database, vault: Vault, session: Session, actor: Actor, provider: tuple[FakeOpenAI, Provider], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalogue, "KEPT_SECONDS", 0.0)
    known = models_on(db, vault, session)
    model = await add(db, actor, provider[1], "old")
    await known.resolve(somebody(actor.workspace_id), "old")
    async with db.tenant(actor.workspace_id) as tx:
        await models.update(tx, actor, await models.lock(tx, actor, model.id), ModelUpdate(name="new"))

    with pytest.raises(ModelUnknown) as unknown:
        await known.resolve(somebody(actor.workspace_id), "old")

    assert unknown.value.members["name"] == "old"


async def test_resolve_never_sees_another_workspace(
    db: Database, known: Models, actor: Actor, provider: tuple[FakeOpenAI, Provider], new_workspace: NewWorkspace
) -> None:
    await add(db, actor, provider[1], "ours")

    with pytest.raises(ModelUnknown):
        await known.resolve(somebody((await new_workspace()).id), "ours")


async def test_a_route_answers_with_the_model_that_it_chose(
    db: Database, actor: Actor, known: Models, provider: tuple[FakeOpenAI, Provider]
) -> None:
    await add(db, actor, provider[1], "cheap-one")

    resolved = await known.resolve(somebody(actor.workspace_id), "auto")
    parts = [part async for part in resolved.model.stream(ASK)]

    assert resolved.name == "auto"
    assert isinstance(parts[-1], Completed)
    assert (parts[-1].response.message.text, parts[-1].response.provider) == ("Hello", "fake")


async def test_model_of_a_workspace_with_a_cache_answers_through_it(
    db: Database, known: Models, actor: Actor, provider: tuple[FakeOpenAI, Provider]
) -> None:
    await add(db, actor, provider[1], "small")
    async with db.tenant(actor.workspace_id) as tx:
        await repository.set_policy(tx, Policy(Mode.EXACT))

    texts = []
    for _ in range(2):
        resolved = await known.resolve(somebody(actor.workspace_id), "small")
        texts += [event.response.message.text async for event in resolved.model.stream(ASK) if isinstance(event, Completed)]

    assert (texts, len(provider[0].requests)) == (["Hello", "Hello"], 1)
