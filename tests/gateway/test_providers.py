"""Providers over the API: keys go in and never come out."""

import pytest
from httpx import AsyncClient, Response
from pydantic import SecretStr

from eyrie.gateway.service import models as models_service
from eyrie.gateway.service import offers
from eyrie.gateway.service import providers as providers_service
from eyrie.postgres.database import Database
from tests.callers import Callers
from tests.conftest import NewWorkspace, Workspace
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_server import API_KEY, Turn

PROVIDERS = "/api/v1/providers"
NOBODY = "00000000-0000-7000-8000-000000000000"


def problem(response: Response) -> tuple[int, str]:
    return response.status_code, response.json()["type"].removeprefix("/problems/")


@pytest.fixture
async def owner(callers: Callers, workspace: Workspace) -> AsyncClient:
    return await callers.of(workspace)


async def add(client: AsyncClient, **fields: object) -> str:
    made = await client.post(PROVIDERS, json={"preset": "openai", "secret": API_KEY, **fields})
    assert made.status_code == 201, made.text
    return str(made.json()["id"])


async def test_create_provider_from_a_preset_asks_only_for_the_key(owner: AsyncClient) -> None:
    made = await owner.post(PROVIDERS, json={"preset": "openai", "secret": "sk-0123456789abcdef"})
    shown = await owner.get(f"{PROVIDERS}/{made.json()['id']}")

    body = made.json()
    assert (made.status_code, body["name"], body["dialect"], body["base_url"], body["secret"]) == (
        201,
        "openai",
        "openai",
        "https://api.openai.com/v1",
        {"set": True, "last4": "cdef"},
    )
    assert (shown.json(), shown.headers["ETag"]) == (body, '"1"')
    assert "sk-0123" not in made.text + shown.text


async def test_key_is_stored_sealed(owner: AsyncClient, db: Database, workspace: Workspace) -> None:
    await add(owner)

    async with db.tenant(workspace.id) as tx:
        stored = await tx.value(bytes, "SELECT secret FROM providers")
    assert stored is not None
    assert API_KEY.encode() not in stored


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"preset": "opneai"}, (422, "preset-unknown")),
        ({"preset": "openai"}, (422, "provider-incomplete")),  # without its key
        ({"name": "x", "dialect": "openai"}, (422, "provider-incomplete")),
        ({"name": "x", "dialect": "openai", "base_url": "http://example.com"}, (422, "provider-address-refused")),
        ({"preset": "openai", "secret": "with\nbreak"}, (422, "provider-address-refused")),
        ({"preset": "openai", "secret": "k", "extra": 1}, (422, "input-invalid")),
    ],
)
async def test_create_provider_refuses_what_can_not_work(owner: AsyncClient, body: dict[str, object], expected: tuple[int, str]) -> None:
    assert problem(await owner.post(PROVIDERS, json=body)) == expected


async def test_create_provider_refuses_a_taken_name(owner: AsyncClient) -> None:
    await add(owner)

    assert problem(await owner.post(PROVIDERS, json={"preset": "openai", "secret": "k"})) == (409, "provider-name-taken")


async def test_create_provider_refuses_too_many(owner: AsyncClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(providers_service, "MAX_PROVIDERS", 1)
    await add(owner)

    assert problem(await owner.post(PROVIDERS, json={"preset": "groq", "secret": "k"})) == (409, "too-many-providers")


async def test_update_provider_sends_a_key_only_where_it_was_meant_for(owner: AsyncClient) -> None:
    id_ = await add(owner)

    moved = await owner.patch(f"{PROVIDERS}/{id_}", json={"base_url": "https://elsewhere.example.com"})
    renamed = await owner.patch(f"{PROVIDERS}/{id_}", json={"name": "other"})
    with_key = await owner.patch(f"{PROVIDERS}/{id_}", json={"base_url": "https://elsewhere.example.com", "secret": "sk-new-0123456789"})
    without = await owner.patch(f"{PROVIDERS}/{id_}", json={"secret": None})
    free = await owner.patch(f"{PROVIDERS}/{id_}", json={"dialect": "gemini"})

    assert problem(moved) == (422, "provider-secret-needed")
    assert (renamed.json()["name"], renamed.json()["secret"]["last4"]) == ("other", API_KEY[-4:])
    assert (with_key.json()["base_url"], with_key.json()["secret"]["last4"]) == ("https://elsewhere.example.com", "6789")
    assert without.json()["secret"] == {"set": False, "last4": None}
    assert (free.json()["dialect"], free.json()["version"]) == ("gemini", 5)


async def test_update_provider_refuses_a_taken_name_and_a_stale_version(owner: AsyncClient) -> None:
    await add(owner)
    id_ = await add(owner, name="second")

    taken = await owner.patch(f"{PROVIDERS}/{id_}", json={"name": "openai"})
    stale = await owner.patch(f"{PROVIDERS}/{id_}", json={"name": "third"}, headers={"If-Match": '"9"'})

    assert [problem(taken), problem(stale)] == [(409, "provider-name-taken"), (412, "version-stale")]


async def test_delete_provider_destroys_its_key_and_models(owner: AsyncClient, db: Database, workspace: Workspace) -> None:
    id_ = await add(owner)
    await owner.post("/api/v1/models", json={"provider_id": id_, "provider_model": "m", "is_default": True})

    gone = await owner.delete(f"{PROVIDERS}/{id_}")

    async with db.tenant(workspace.id) as tx:
        keys = await tx.value(int, "SELECT count(*) FROM providers WHERE secret IS NOT NULL")
        actions = await tx.values(str, "SELECT action FROM audit_entries ORDER BY id")
    assert (gone.status_code, keys, (await owner.get("/api/v1/models")).json()["items"]) == (204, 0, [])
    assert actions == ["provider.created", "model.created", "provider.deleted"]
    await add(owner)  # the name is free again


async def test_list_providers_filters_and_selects_fields(owner: AsyncClient) -> None:
    await add(owner)
    await add(owner, name="second")

    found = await owner.get(PROVIDERS, params={"name": "second", "fields": "name,secret"})
    everything = await owner.get(PROVIDERS)

    assert found.json() == {
        "items": [{"name": "second", "secret": {"set": True, "last4": "6789"}}],
        "next_cursor": None,
        "delta_cursor": None,
    }
    assert [item["name"] for item in everything.json()["items"]] == ["second", "openai"]


async def test_presets_are_listed(owner: AsyncClient) -> None:
    names = [preset["name"] for preset in (await owner.get(f"{PROVIDERS}/presets")).json()]

    assert names[:3] == ["openai", "anthropic", "gemini"]


async def test_offers_show_what_the_environment_has_without_using_it(owner: AsyncClient) -> None:
    offers = (await owner.get(f"{PROVIDERS}/offers")).json()
    before = (await owner.get(PROVIDERS)).json()["items"]
    imported = await owner.post(f"{PROVIDERS}/offers", json={"variable": "OPENAI_API_KEY"})
    local = await owner.post(f"{PROVIDERS}/offers", json={"variable": "OLLAMA_HOST", "name": "mine"})
    missing = await owner.post(f"{PROVIDERS}/offers", json={"variable": "UNRELATED"})

    assert [(offer["variable"], offer["secret"]) for offer in offers] == [
        ("OPENAI_API_KEY", {"set": True, "last4": "6789"}),
        ("OLLAMA_HOST", {"set": False, "last4": None}),
    ]
    assert before == []
    assert (imported.json()["name"], imported.json()["secret"]["set"]) == ("openai", True)
    assert (local.json()["name"], local.json()["base_url"]) == ("mine", "http://127.0.0.1:11500/v1")
    assert problem(missing) == (404, "provider-offer-missing")


async def test_provider_and_model_are_tried_with_real_calls(owner: AsyncClient) -> None:
    async with FakeOpenAI([Turn(text="ready"), Turn.failure(401, "bad key")]) as server:
        id_ = await add(owner, name="fake", base_url=server.url)
        model = (await owner.post("/api/v1/models", json={"provider_id": id_, "provider_model": "fake-1"})).json()["id"]

        tried = (await owner.post(f"{PROVIDERS}/{id_}/test")).json()
        offered = (await owner.get(f"{PROVIDERS}/{id_}/models")).json()
        worked = (await owner.post(f"/api/v1/models/{model}/test")).json()
        failed = (await owner.post(f"/api/v1/models/{model}/test")).json()

    assert (tried["ok"], tried["models"], offered["names"]) == (True, 2, ["fake-1", "fake-2"])
    assert (worked["ok"], worked["model"], worked["usage"]["input"], worked["problem"]) == (True, "fake-1", 20, None)
    assert (failed["ok"], failed["problem"]["type"]) == (False, "/problems/model-auth-failed")


async def test_provider_that_is_down_is_said_to_be(owner: AsyncClient) -> None:
    id_ = await add(owner, base_url="http://127.0.0.1:9/v1")

    tried = (await owner.post(f"{PROVIDERS}/{id_}/test")).json()

    assert (tried["ok"], tried["problem"]["type"]) == (False, "/problems/model-unreachable")
    assert problem(await owner.get(f"{PROVIDERS}/{id_}/models")) == (504, "model-unreachable")


async def test_models_are_made_changed_and_removed(owner: AsyncClient) -> None:
    provider = await add(owner)
    first = (await owner.post("/api/v1/models", json={"provider_id": provider, "provider_model": "a", "is_default": True})).json()
    second = (await owner.post("/api/v1/models", json={"provider_id": provider, "provider_model": "b", "name": "big"})).json()

    changed = await owner.patch(
        f"/api/v1/models/{second['id']}", json={"is_default": True, "context_tokens": 1000, "max_output_tokens": 10}
    )
    cleared = await owner.patch(f"/api/v1/models/{second['id']}", json={"context_tokens": None})
    demoted = await owner.get(f"/api/v1/models/{first['id']}")
    taken = await owner.patch(f"/api/v1/models/{second['id']}", json={"name": "a"})
    await owner.delete(f"/api/v1/models/{first['id']}")
    listed = (await owner.get("/api/v1/models", params={"provider_id": provider})).json()["items"]

    assert (changed.json()["is_default"], changed.json()["context_tokens"]) == (True, 1000)
    assert (cleared.json()["context_tokens"], cleared.json()["max_output_tokens"]) == (None, 10)
    assert (demoted.json()["is_default"], problem(taken)) == (False, (409, "model-name-taken"))
    assert [model["name"] for model in listed] == ["big"]


async def test_create_model_refuses_reserved_taken_and_too_many(owner: AsyncClient, monkeypatch: pytest.MonkeyPatch) -> None:
    provider = await add(owner)

    async def create(name: str, of: str = provider) -> Response:
        return await owner.post("/api/v1/models", json={"provider_id": of, "provider_model": name})

    found = [problem(await create(name)) for name in ("Offline", "agent/x")]
    assert (await create("a")).status_code == 201
    found += [problem(await create("a")), problem(await create("b", NOBODY))]
    monkeypatch.setattr(models_service, "MAX_MODELS", 1)
    found.append(problem(await create("b")))

    reserved = (422, "model-name-reserved")
    assert found == [reserved, reserved, (409, "model-name-taken"), (404, "provider-not-found"), (409, "too-many-providers")]


async def test_model_that_is_not_there_is_not_found(owner: AsyncClient) -> None:
    assert problem(await owner.get(f"/api/v1/models/{NOBODY}")) == (404, "model-not-found")


async def test_names_of_models_end_with_the_offline_one(owner: AsyncClient, db: Database, workspace: Workspace) -> None:
    await owner.post("/api/v1/models", json={"provider_id": await add(owner), "provider_model": "a"})

    async with db.tenant(workspace.id) as tx:
        assert await models_service.names(tx) == ("a", "auto", "cheap", "code", "offline")


@pytest.mark.parametrize("host", ["gpu:port", "http://8.8.8.8"])
def test_offer_of_an_unusable_address_is_none(host: str) -> None:
    assert offers.offers(offers.ProviderEnvironment({"OLLAMA_HOST": SecretStr(host)})) == []


async def test_another_workspace_sees_nothing(owner: AsyncClient, callers: Callers, new_workspace: NewWorkspace) -> None:
    id_ = await add(owner)
    stranger = await callers.of(await new_workspace())

    assert (await stranger.get(PROVIDERS)).json()["items"] == []
    assert problem(await stranger.get(f"{PROVIDERS}/{id_}")) == (404, "provider-not-found")
    assert problem(await stranger.delete(f"{PROVIDERS}/{id_}")) == (404, "provider-not-found")
