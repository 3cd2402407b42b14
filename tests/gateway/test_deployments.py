"""Deployments and fallbacks over the API."""

from uuid import UUID

import pytest
from httpx import ASGITransport, AsyncClient, Response

from eyrie.gateway.deployments import service
from eyrie.gateway.errors import ModelAuthFailed
from eyrie.gateway.service.models import names
from eyrie.kit.conditional import Conditional
from eyrie.postgres.database import Database
from tests.callers import Callers
from tests.conftest import NewWorkspace, Workspace
from tests.fakes.gateway import Rig

MODELS = "/api/v1/models"
ANY = {"If-Match": "*"}
FRESH = {
    "breaker": "closed",
    "in_flight": 0,
    "calls": 0,
    "failures": 0,
    "error_rate": 0.0,
    "p50_ms": None,
    "p95_ms": None,
    "last_error": None,
    "opens_in_seconds": None,
}


def problem(response: Response) -> tuple[int, str]:
    return response.status_code, response.json()["type"].removeprefix("/problems/")


@pytest.fixture
async def owner(callers: Callers, workspace: Workspace) -> AsyncClient:
    return await callers.of(workspace)


async def provider(client: AsyncClient, name: str) -> str:
    made = await client.post("/api/v1/providers", json={"name": name, "dialect": "openai", "base_url": "http://127.0.0.1:9/v1"})
    assert made.status_code == 201, made.text
    return str(made.json()["id"])


async def model(client: AsyncClient, provider_id: str, name: str, **fields: object) -> str:
    made = await client.post(MODELS, json={"provider_id": provider_id, "provider_model": f"{name}-1", "name": name, **fields})
    assert made.status_code == 201, made.text
    return str(made.json()["id"])


async def test_model_begins_with_one_deployment_and_gets_more(owner: AsyncClient) -> None:
    one, two = await provider(owner, "one"), await provider(owner, "two")
    big = await model(owner, one, "big")
    at = f"{MODELS}/{big}/deployments"

    made = await owner.post(at, json={"provider_id": two, "weight": 3, "priority": 1})
    listed = (await owner.get(at)).json()
    shown = await owner.get(f"{at}/{made.json()['id']}")

    assert (made.status_code, made.headers["ETag"], shown.json()) == (201, '"1"', made.json())
    assert [(row["provider"], row["provider_model"], row["weight"], row["priority"], row["draining"], row["state"]) for row in listed] == [
        ("one", "big-1", 1, 0, False, FRESH),
        ("two", "big-1", 3, 1, False, FRESH),
    ]


async def test_deployment_is_changed_drained_and_removed(owner: AsyncClient) -> None:
    one, two = await provider(owner, "one"), await provider(owner, "two")
    at = f"{MODELS}/{await model(owner, one, 'big')}/deployments"
    made = (await owner.post(at, json={"provider_id": two, "provider_model": "azure-big", "draining": True})).json()

    changed = await owner.patch(f"{at}/{made['id']}", json={"weight": 2, "priority": 0, "provider_model": "b"}, headers={"If-Match": '"1"'})
    stale = await owner.patch(f"{at}/{made['id']}", json={"draining": False}, headers={"If-Match": '"1"'})
    undrained = await owner.patch(f"{at}/{made['id']}", json={"draining": False}, headers=ANY)
    removed = await owner.delete(f"{at}/{made['id']}", headers=ANY)

    assert (made["provider_model"], made["draining"]) == ("azure-big", True)
    body = changed.json()
    assert (body["weight"], body["provider_model"], body["draining"], body["version"]) == (2, "b", True, 2)
    assert (problem(stale), undrained.json()["draining"], removed.status_code) == ((412, "version-stale"), False, 204)
    assert [row["provider"] for row in (await owner.get(at)).json()] == ["one"]


async def test_deployments_that_can_not_be_are_refused(owner: AsyncClient, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = await provider(owner, "one"), await provider(owner, "two")
    big, small = await model(owner, one, "big"), await model(owner, one, "small")
    at = f"{MODELS}/{big}/deployments"
    (first,) = (await owner.get(at)).json()
    second = (await owner.post(at, json={"provider_id": two})).json()

    assert problem(await owner.post(at, json={"provider_id": one})) == (409, "deployment-exists")
    assert problem(await owner.post(at, json={"provider_id": big})) == (404, "provider-not-found")
    assert problem(await owner.post(f"{MODELS}/{one}/deployments", json={"provider_id": one})) == (404, "model-not-found")
    assert problem(await owner.get(f"{MODELS}/{one}/deployments")) == (404, "model-not-found")
    assert problem(await owner.get(f"{MODELS}/{small}/deployments/{first['id']}")) == (404, "deployment-not-found")
    (only,) = (await owner.get(f"{MODELS}/{small}/deployments")).json()
    assert problem(await owner.delete(f"{MODELS}/{small}/deployments/{only['id']}", headers=ANY)) == (409, "last-deployment")
    third = (await owner.post(at, json={"provider_id": two, "provider_model": "other"})).json()
    refused = await owner.patch(f"{at}/{third['id']}", json={"provider_model": second["provider_model"]}, headers=ANY)
    assert problem(refused) == (409, "deployment-exists")
    monkeypatch.setattr(service, "MAX_DEPLOYMENTS", 3)
    assert problem(await owner.post(at, json={"provider_id": two, "provider_model": "more"})) == (409, "too-many-providers")


async def test_tag_of_a_deployment_changes_with_its_health_and_still_names_its_version(
    owner: AsyncClient, callers: Callers, rig: Rig
) -> None:
    at = f"{MODELS}/{await model(owner, await provider(owner, 'one'), 'big')}/deployments"
    (row,) = (await owner.get(at)).json()
    reader = AsyncClient(transport=ASGITransport(Conditional(callers.app)), base_url="http://eyrie.local", headers=owner.headers)

    before = await reader.get(f"{at}/{row['id']}")
    same = await reader.get(f"{at}/{row['id']}", headers={"If-None-Match": before.headers["etag"]})
    rig.healths[UUID(row["id"])].failed(ModelAuthFailed("one", "The key is wrong."), 0.0, probe=False)
    after = await reader.get(f"{at}/{row['id']}", headers={"If-None-Match": before.headers["etag"]})
    changed = await reader.patch(f"{at}/{row['id']}", json={"weight": 2}, headers={"If-Match": before.headers["etag"]})
    stale = await reader.patch(f"{at}/{row['id']}", json={"weight": 3}, headers={"If-Match": after.headers["etag"]})

    assert (before.status_code, same.status_code, after.status_code) == (200, 304, 200)
    assert (before.json()["state"]["last_error"], after.json()["state"]["last_error"]) == (None, "The key is wrong.")
    assert (changed.status_code, changed.json()["version"], problem(stale)) == (200, 2, (412, "version-stale"))


async def test_model_has_fallbacks_that_follow_their_names(owner: AsyncClient) -> None:
    one = await provider(owner, "one")
    small, tiny = await model(owner, one, "small"), await model(owner, one, "tiny")
    big = await model(owner, one, "big", fallbacks=["small", "tiny", "small"], hedge_after_ms=300)

    made = (await owner.get(f"{MODELS}/{big}")).json()
    await owner.patch(f"{MODELS}/{small}", json={"name": "little"}, headers=ANY)
    renamed = (await owner.get(f"{MODELS}/{big}")).json()
    await owner.delete(f"{MODELS}/{tiny}", headers=ANY)
    removed = (await owner.get(f"{MODELS}/{big}")).json()
    cleared = await owner.patch(f"{MODELS}/{big}", json={"fallbacks": [], "hedge_after_ms": None}, headers=ANY)

    assert (made["fallbacks"], made["hedge_after_ms"]) == (["small", "tiny"], 300)
    assert (renamed["fallbacks"], removed["fallbacks"], removed["hedge_after_ms"]) == (["little", "tiny"], ["little"], 300)
    assert (cleared.json()["fallbacks"], cleared.json()["hedge_after_ms"]) == ([], None)


@pytest.mark.parametrize("fallback", ["nothing", "big"], ids=["unknown", "itself"])
async def test_model_falls_back_only_on_other_models(owner: AsyncClient, fallback: str) -> None:
    big = await model(owner, await provider(owner, "one"), "big")

    refused = await owner.patch(f"{MODELS}/{big}", json={"fallbacks": [fallback]}, headers=ANY)

    assert problem(refused) == (422, "fallback-unknown")


async def test_change_of_the_name_at_the_provider_is_that_of_the_first_deployment(owner: AsyncClient) -> None:
    one, two = await provider(owner, "one"), await provider(owner, "two")
    big = await model(owner, one, "big")
    await owner.post(f"{MODELS}/{big}/deployments", json={"provider_id": two})

    changed = await owner.patch(f"{MODELS}/{big}", json={"provider_model": "big-2"}, headers=ANY)

    assert changed.json()["provider_model"] == "big-2"
    assert [row["provider_model"] for row in (await owner.get(f"{MODELS}/{big}/deployments")).json()] == ["big-2", "big-1"]


async def test_removing_a_provider_leaves_models_that_have_another_one(owner: AsyncClient, db: Database, workspace: Workspace) -> None:
    one, two = await provider(owner, "one"), await provider(owner, "two")
    await model(owner, one, "small")
    big = await model(owner, one, "big", fallbacks=["small"])
    await owner.post(f"{MODELS}/{big}/deployments", json={"provider_id": two})

    await owner.delete(f"/api/v1/providers/{one}", headers=ANY)

    left = (await owner.get(f"{MODELS}/{big}")).json()
    assert (left["provider"], left["fallbacks"]) == ("two", [])
    async with db.tenant(workspace.id) as tx:
        assert await names(tx) == ("big", "auto", "cheap", "code", "offline")


async def test_another_workspace_sees_no_deployment(owner: AsyncClient, callers: Callers, new_workspace: NewWorkspace) -> None:
    big = await model(owner, await provider(owner, "one"), "big")
    (deployment,) = (await owner.get(f"{MODELS}/{big}/deployments")).json()
    stranger = await callers.of(await new_workspace())

    assert problem(await stranger.get(f"{MODELS}/{big}/deployments/{deployment['id']}")) == (404, "deployment-not-found")
    assert problem(await stranger.patch(f"{MODELS}/{big}/deployments/{deployment['id']}", json={}, headers=ANY)) == (404, "model-not-found")
