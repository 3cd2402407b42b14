"""What is known of a workspace's models, and the plans that follow from it."""

import pytest
from msgspec.structs import replace
from pydantic import SecretStr

from eyrie.gateway.calls.context import Terms
from eyrie.gateway.deployments import catalogue as module
from eyrie.gateway.deployments import service
from eyrie.gateway.deployments.catalogue import Catalogue
from eyrie.gateway.deployments.health import Healths
from eyrie.gateway.deployments.models import DeploymentRow
from eyrie.gateway.deployments.plan import Plan
from eyrie.gateway.deployments.schemas import DeploymentCreate, DeploymentUpdate
from eyrie.gateway.errors import ModelsMissing, ModelUnknown, NoLocalDeployment
from eyrie.gateway.models import ModelRow, Provider
from eyrie.gateway.providers.endpoint import Dialect
from eyrie.gateway.schemas import ModelCreate, ProviderCreate, ProviderUpdate
from eyrie.gateway.service import models, providers
from eyrie.identity.actor import Actor
from eyrie.identity.vault import Vault
from eyrie.kit.conditional import Expected
from eyrie.postgres.database import Database
from tests.conftest import NewWorkspace
from tests.fakes.gateway import WHO, asked

ANY = Expected(None)
TERMS = Terms()


class Shop:
    """A workspace whose models a test sets up."""

    def __init__(self, db: Database, vault: Vault, actor: Actor) -> None:
        self.db, self.vault, self.actor = db, vault, actor
        self.healths = Healths()
        self.catalogue = Catalogue(db, vault, self.healths)

    async def provider(self, name: str, url: str = "https://api.example.com/v1") -> Provider:
        body = ProviderCreate(name=name, dialect=Dialect.OPENAI, base_url=url, secret=SecretStr("a-key-of-some-length"))
        async with self.db.tenant(self.actor.workspace_id) as tx:
            return await providers.create(tx, self.vault, self.actor, body)

    async def model(self, provider: Provider, name: str, *fallbacks: str, hedge_after_ms: int | None = None) -> ModelRow:
        body = ModelCreate(
            provider_id=provider.id, provider_model=f"{name}-1", name=name, fallbacks=fallbacks, hedge_after_ms=hedge_after_ms
        )
        async with self.db.tenant(self.actor.workspace_id) as tx:
            return await models.create(tx, self.actor, body)

    async def deployment(self, model: ModelRow, provider: Provider, *, weight: int = 1, priority: int = 0) -> DeploymentRow:
        async with self.db.tenant(self.actor.workspace_id) as tx:
            body = DeploymentCreate(provider_id=provider.id, weight=weight, priority=priority)
            return await service.create(tx, self.actor, model.id, body)

    async def change(self, row: DeploymentRow, body: DeploymentUpdate) -> None:
        async with self.db.tenant(self.actor.workspace_id) as tx:
            await service.update(tx, self.actor, await service.lock(tx, self.actor, row.model_id, row.id, ANY), body)

    async def plan(self, name: str | None, terms: Terms = TERMS) -> Plan:
        return await self.catalogue.plan(replace(WHO, workspace_id=self.actor.workspace_id), terms, asked(name))


@pytest.fixture
def shop(db: Database, vault: Vault, actor: Actor, monkeypatch: pytest.MonkeyPatch) -> Shop:
    monkeypatch.setattr(module, "KEPT_SECONDS", 0.0)
    return Shop(db, vault, actor)


def providers_of(plan: Plan) -> list[list[list[str]]]:
    return [[[one.endpoint.name for one in group] for group in target.groups] for target in plan.targets]


async def test_plan_has_the_deployments_by_priority_then_the_fallbacks(shop: Shop) -> None:
    one, two, three = [await shop.provider(name) for name in ("one", "two", "three")]
    await shop.model(two, "small", hedge_after_ms=500)
    big = await shop.model(one, "big", "small")
    await shop.deployment(big, three, priority=1)
    await shop.deployment(big, two, weight=3)

    plan = await shop.plan("big")

    assert (plan.asked, providers_of(plan)) == ("big", [[["one", "two"], ["three"]], [["two"]]])
    assert [(one.provider_model, one.weight, one.is_local) for one in plan.targets[0].groups[0]] == [
        ("big-1", 1, False),
        ("big-1", 3, False),
    ]
    assert [target.hedge_after_ms for target in plan.targets] == [None, 500]


async def test_plan_for_no_name_is_that_of_the_default(shop: Shop) -> None:
    with pytest.raises(ModelsMissing):
        await shop.plan(None)
    one = await shop.provider("one")
    await shop.model(one, "first")
    await shop.model(one, "second")

    assert (await shop.plan(None)).asked == "first"


async def test_unknown_name_has_near_matches(shop: Shop) -> None:
    await shop.model(await shop.provider("one"), "big")

    with pytest.raises(ModelUnknown) as unknown:
        await shop.plan("bigg")

    assert unknown.value.members["near"] == ["big"]


async def test_drained_deployment_is_not_in_the_plan(shop: Shop) -> None:
    one, two = await shop.provider("one"), await shop.provider("two")
    big = await shop.model(one, "big")
    other = await shop.deployment(big, two)
    await shop.change(other, DeploymentUpdate(draining=True))

    plan = await shop.plan("big")

    assert providers_of(plan) == [[["one"]]]


async def test_deployment_whose_provider_was_not_read_yet_waits_for_the_next_reading(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = await shop.provider("one"), await shop.provider("two")
    big = await shop.model(one, "big")
    await shop.deployment(big, two)

    with monkeypatch.context() as patch:
        patch.setattr(module, "MAX_PROVIDERS", 1)
        early = await shop.plan("big")
    late = await shop.plan("big")

    assert (providers_of(early), sorted(providers_of(late)[0][0])) == ([[["one"]]], ["one", "two"])


async def test_local_call_stays_local(shop: Shop) -> None:
    far, near = await shop.provider("far"), await shop.provider("near", "http://127.0.0.1:9/v1")
    await shop.model(near, "small")
    big = await shop.model(far, "big", "small")
    await shop.model(far, "huge")

    with_fallback = await shop.plan("big", Terms(local_only=True))
    await shop.deployment(big, near)
    own = await shop.plan("big", Terms(local_only=True))
    with pytest.raises(NoLocalDeployment, match="'huge'"):
        await shop.plan("huge", Terms(local_only=True))

    assert (providers_of(with_fallback), providers_of(own)) == ([[["near"]]], [[["near"]], [["near"]]])


async def test_changed_deployment_begins_anew(shop: Shop) -> None:
    one = await shop.provider("one")
    big = await shop.model(one, "big")
    (deployment,) = (await shop.plan("big")).targets[0].groups[0]
    health = shop.healths[deployment.id]
    same = await shop.plan("big")
    kept = shop.healths[deployment.id]

    async with shop.db.tenant(shop.actor.workspace_id) as tx:
        locked = await providers.lock(tx, shop.actor, one.id)
        await providers.update(tx, shop.vault, shop.actor, locked, ProviderUpdate(secret=SecretStr("another-key-of-some-length")))
    await shop.plan("big")

    assert (same.targets[0].groups[0][0].id, kept is health, deployment.id in shop.healths) == (deployment.id, True, False)
    assert big.id == deployment.model_id


async def test_what_was_learned_of_a_forgotten_workspace_goes_with_it(
    db: Database, vault: Vault, actor: Actor, new_workspace: NewWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MAX_KEPT", 1)
    shop = Shop(db, vault, actor)
    await shop.model(await shop.provider("one"), "big")
    (deployment,) = (await shop.plan("big")).targets[0].groups[0]
    assert not shop.healths[deployment.id].in_flight

    await shop.catalogue.find((await new_workspace()).id, None)

    assert deployment.id not in shop.healths
