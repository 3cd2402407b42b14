"""Routes over the API, and the plans that come of them."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from httpx import AsyncClient, Response

from eyrie.gateway.calls.context import Asked, Attribution, Feature, Terms
from eyrie.gateway.deployments.catalogue import Catalogue
from eyrie.gateway.deployments.health import Healths
from eyrie.gateway.endpoints import models, providers
from eyrie.gateway.errors import ModelsMissing, ModelUnknown
from eyrie.gateway.prices.book import PriceBook
from eyrie.gateway.prices.price_list import shipped
from eyrie.gateway.providers.session import Session
from eyrie.gateway.routing import planner, service
from eyrie.gateway.routing.endpoints import router
from eyrie.gateway.routing.planner import Routes
from eyrie.gateway.service.offers import ProviderEnvironment
from eyrie.identity.vault import Vault
from eyrie.kit.clock import now
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database
from tests.callers import Callers, callers_of
from tests.conftest import Workspace

ROUTES = "/api/v1/routes"
NOBODY = "00000000-0000-7000-8000-000000000000"


def problem(response: Response) -> tuple[int, str]:
    return response.status_code, response.json()["type"].removeprefix("/problems/")


@pytest.fixture
def routes(db: Database, vault: Vault) -> Routes:
    return Routes(db, Catalogue(db, vault, Healths()), PriceBook(db, shipped(), now))


@pytest.fixture
async def callers(db: Database, vault: Vault, session: Session, routes: Routes) -> AsyncIterator[Callers]:
    async with callers_of(db, (providers.router, models.router, router), vault, session, ProviderEnvironment(), routes) as opened:
        yield opened


@pytest.fixture
async def owner(callers: Callers, workspace: Workspace) -> AsyncClient:
    return await callers.of(workspace)


async def add_models(client: AsyncClient, *names: str) -> None:
    made = await client.post("/api/v1/providers", json={"preset": "openai", "secret": "sk-0123456789abcdef"})
    for name in names:
        added = await client.post("/api/v1/models", json={"provider_id": made.json()["id"], "provider_model": name})
        assert added.status_code == 201, added.text


async def add(client: AsyncClient, name: str = "support", **definition: object) -> dict[str, Any]:
    made = await client.post(ROUTES, json={"name": name, "definition": definition or {"tiers": {"simple": ["gpt-5-nano"]}}})
    assert made.status_code == 201, made.text
    found: dict[str, Any] = made.json()
    return found


def who(workspace: Workspace) -> Attribution:
    return Attribution(workspace.id, workspace.project_id, uuid7(), "member", Feature.RUN)


def asked(model: str | None, text: str = "hi") -> Asked:
    return Asked(model, len(text), None, lambda: text)


async def test_a_route_is_added_changed_and_removed(owner: AsyncClient) -> None:
    await add_models(owner, "gpt-5-nano", "gpt-5")
    made = await add(owner)
    path = f"{ROUTES}/{made['id']}"
    renamed = await owner.patch(path, json={"name": "desk", "description": "for the desk"}, headers={"If-Match": "*"})
    changed = await owner.patch(path, json={"definition": {"tiers": {"code": ["gpt-5"]}}}, headers={"If-Match": "*"})
    stale = await owner.patch(path, json={}, headers={"If-Match": '"1"'})
    listed = (await owner.get(ROUTES)).json()["items"]
    removed = await owner.delete(path, headers={"If-Match": "*"})

    assert (renamed.json()["name"], renamed.json()["description"]) == ("desk", "for the desk")
    assert changed.json()["definition"]["tiers"] == {"code": ["gpt-5"]}
    assert problem(stale) == (412, "version-stale")
    assert [route["name"] for route in listed] == ["desk"]
    assert (removed.status_code, problem(await owner.get(path))) == (204, (404, "route-not-found"))


@pytest.mark.parametrize(
    ("name", "definition", "expected"),
    [
        ("support", {"tiers": {"simple": ["gone"]}}, (422, "route-invalid")),
        ("support", {}, (422, "route-invalid")),
        ("gpt-5-nano", {"tiers": {"simple": ["gpt-5-nano"]}}, (409, "route-name-taken")),
        ("taken", {"tiers": {"simple": ["gpt-5-nano"]}}, (409, "route-name-taken")),
        ("With Spaces", {"tiers": {"simple": ["gpt-5-nano"]}}, (422, "input-invalid")),
        ("support", {"tiers": {"hard": ["gpt-5-nano"]}}, (422, "input-invalid")),
        ("support", {"rules": [{"when": {}, "use": []}]}, (422, "input-invalid")),
    ],
)
async def test_a_route_that_can_not_work_is_refused(owner: AsyncClient, name: str, definition: object, expected: tuple[int, str]) -> None:
    await add_models(owner, "gpt-5-nano")
    await add(owner, "taken")

    assert problem(await owner.post(ROUTES, json={"name": name, "definition": definition})) == expected


async def test_a_route_can_not_take_the_name_of_another(owner: AsyncClient) -> None:
    await add_models(owner, "gpt-5-nano")
    await add(owner, "first")
    second = await add(owner, "second")

    renamed = await owner.patch(f"{ROUTES}/{second['id']}", json={"name": "first"}, headers={"If-Match": "*"})

    assert problem(renamed) == (409, "route-name-taken")


async def test_there_is_an_end_to_routes(owner: AsyncClient, monkeypatch: pytest.MonkeyPatch) -> None:
    await add_models(owner, "gpt-5-nano")
    monkeypatch.setattr(service, "MAX_ROUTES", 0)

    refused = await owner.post(ROUTES, json={"name": "r", "definition": {"tiers": {"simple": ["gpt-5-nano"]}}})

    assert problem(refused) == (409, "too-many-routes")


async def test_a_decision_is_explained_without_a_call(owner: AsyncClient) -> None:
    await add_models(owner, "gpt-5-nano", "gpt-5")
    simple = await owner.post(f"{ROUTES}/explain", json={"route": "auto", "input": "hi"})
    hard = await owner.post(f"{ROUTES}/explain", json={"route": "auto", "input": "Prove that there are infinitely many primes."})
    capped = await owner.post(f"{ROUTES}/explain", json={"route": "auto", "input": "hi", "max_cost_usd": "0.000001"})
    unknown = await owner.post(f"{ROUTES}/explain", json={"route": "atuo", "input": "hi"})

    assert (simple.json()["models"], simple.json()["baseline"]) == (["gpt-5-nano", "gpt-5"], "gpt-5")
    assert (hard.json()["models"][0], hard.json()["complexity"]) == ("gpt-5", "reasoning")
    costs = {one["model"]: tuple(float(one[name]) for name in ("input_usd", "output_usd", "cost_usd")) for one in hard.json()["candidates"]}
    assert costs == {"gpt-5": (1.25, 10, 0.01025375), "gpt-5-nano": (0.05, 0.4, 0.00041015)}
    assert (hard.json()["input_tokens"], hard.json()["output_tokens"]) == (11, 1_024)
    assert problem(capped) == (422, "terms-impossible")
    assert problem(unknown) == (422, "route-unknown")


async def test_a_plan_names_the_models_of_the_route_and_what_they_are_compared_with(
    owner: AsyncClient, routes: Routes, workspace: Workspace
) -> None:
    await add_models(owner, "gpt-5-nano", "gpt-5")
    await add(owner, tiers={"simple": ["gpt-5-nano"], "reasoning": ["gpt-5"]})

    plan = await routes.plan(who(workspace), Terms(), asked("support"))

    assert [target.name for target in plan.targets] == ["gpt-5-nano"]
    assert plan.baseline is not None
    assert plan.baseline.model == "gpt-5"
    assert plan.reasons[0] == "route support"


async def test_a_model_goes_before_a_route_and_none_is_the_default(owner: AsyncClient, routes: Routes, workspace: Workspace) -> None:
    await add_models(owner, "gpt-5-nano", "cheap")

    named = await routes.plan(who(workspace), Terms(), asked("cheap"))
    default = await routes.plan(who(workspace), Terms(), asked(None))

    assert [target.name for target in named.targets] == ["cheap"]
    assert [target.name for target in default.targets] == ["gpt-5-nano"]
    assert await routes.decide(who(workspace), Terms(), asked(None)) is None


async def test_a_name_that_is_neither_is_refused_with_near_ones(owner: AsyncClient, routes: Routes, workspace: Workspace) -> None:
    await add_models(owner, "gpt-5-nano")

    with pytest.raises(ModelUnknown, match="Did you mean gpt-5-nano"):
        await routes.plan(who(workspace), Terms(), asked("gpt-5-nanoo"))


async def test_without_models_there_is_no_route(owner: AsyncClient, routes: Routes, workspace: Workspace) -> None:
    with pytest.raises(ModelUnknown):
        await routes.plan(who(workspace), Terms(), asked("auto"))
    with pytest.raises(ModelsMissing):
        await routes.plan(who(workspace), Terms(), asked(None))


async def test_what_is_kept_of_workspaces_is_bounded_and_renewed(
    owner: AsyncClient, routes: Routes, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    await add_models(owner, "gpt-5-nano")
    await routes.decide(who(workspace), Terms(), asked("auto"))
    monkeypatch.setattr(planner, "MAX_ROUTED_WORKSPACES", 1)
    elsewhere = Workspace(uuid7(), uuid7(), "elsewhere")
    assert await routes.decide(who(elsewhere), Terms(), asked("auto")) is None

    again = await routes.decide(who(workspace), Terms(), asked("auto"))

    assert again is not None
    assert again.models == ("gpt-5-nano",)


async def test_a_route_whose_baseline_is_gone_has_none(owner: AsyncClient, routes: Routes, workspace: Workspace) -> None:
    await add_models(owner, "gpt-5-nano", "gpt-5")
    await add(owner, tiers={"simple": ["gpt-5-nano"]}, baseline="gpt-5")
    (gone,) = (await owner.get("/api/v1/models", params={"name": "gpt-5"})).json()["items"]
    await owner.delete(f"/api/v1/models/{gone['id']}", headers={"If-Match": "*"})

    plan = await routes.plan(who(workspace), Terms(), asked("support"))

    assert plan.baseline is None
    assert problem(await owner.get(f"{ROUTES}/{NOBODY}")) == (404, "route-not-found")
