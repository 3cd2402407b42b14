"""A workspace's own prices, by the API and in calls."""

from collections.abc import AsyncIterator

import pytest

from eyrie.gateway.prices import book
from eyrie.gateway.prices.book import PriceBook
from eyrie.gateway.prices.endpoints import router
from eyrie.gateway.prices.errors import PriceUnknown
from eyrie.gateway.prices.price_list import shipped
from eyrie.gateway.prices.protocol import PriceSource
from eyrie.identity.actor import Actor, Role
from eyrie.identity.vault import Vault
from eyrie.kit.clock import now
from eyrie.postgres.database import Database
from tests.callers import Callers, callers_of
from tests.conftest import NewWorkspace, Workspace
from tests.gateway.deployments import deployment
from tests.gateway.test_catalogue import Shop

BODY = {"model": "in-house", "input_usd": "0.15", "output_usd": "0.6"}


@pytest.fixture
async def callers(db: Database) -> AsyncIterator[Callers]:
    async with callers_of(db, (router,)) as opened:
        yield opened


@pytest.fixture
def prices(db: Database, monkeypatch: pytest.MonkeyPatch) -> PriceBook:
    monkeypatch.setattr(book, "PRICES_KEPT_SECONDS", 0.0)
    return PriceBook(db, shipped(), now)


async def test_a_price_is_set_changed_and_removed(callers: Callers, workspace: Workspace, prices: PriceBook) -> None:
    editor = await callers.of(workspace, Role.ADMIN)
    asked = deployment("in-house", base_url="https://llm.example.com/v1")

    assert await prices.price(workspace.id, asked) is None
    made = (await editor.post("/api/v1/prices", json={**BODY, "cached_input_usd": "0.03", "request_usd": "0.001"})).json()
    first = await prices.price(workspace.id, asked)
    path = f"/api/v1/prices/{made['id']}"
    changes = {"output_usd": "1.2", "cached_input_usd": None, "cache_write_usd": "0.2", "reasoning_usd": "2", "image_tokens": 10}
    changed = await editor.patch(path, json=changes, headers={"If-Match": '"1"'})
    second = await prices.price(workspace.id, asked)
    removed = await editor.delete(path, headers={"If-Match": '"2"'})

    assert first is not None
    assert (first.rates.input, first.rates.cached_input, first.rates.cache_write) == (150_000, 30_000, 150_000)
    assert (first.rates.output, first.rates.reasoning, first.per_request) == (600_000, 600_000, 10**9)
    assert (first.source, first.version) == (PriceSource.WORKSPACE, f"workspace {made['id']} version 1")
    assert changed.json()["request_usd"] == "0.001000"
    assert second is not None
    assert (second.rates.cached_input, second.rates.cache_write, second.rates.reasoning) == (150_000, 200_000, 2_000_000)
    assert (second.rates.output, second.image_tokens, second.version) == (1_200_000, 10, f"workspace {made['id']} version 2")
    assert removed.status_code == 204
    assert await prices.price(workspace.id, asked) is None
    assert (await editor.get(path)).json()["type"] == "/problems/price-not-found"


async def test_a_price_of_ones_own_goes_first(callers: Callers, workspace: Workspace, prices: PriceBook) -> None:
    editor = await callers.of(workspace, Role.ADMIN)
    for model, usd in (("small", "1"), ("local-model", "2")):
        await editor.post("/api/v1/prices", json={**BODY, "model": model, "input_usd": usd})

    by_its_name = await prices.price(workspace.id, deployment())
    by_its_providers_name = await prices.price(workspace.id, deployment("local-model", is_local=True))

    assert by_its_name is not None
    assert by_its_name.rates.input == 10**6
    assert by_its_providers_name is not None
    assert by_its_providers_name.rates.input == 2 * 10**6


async def test_what_nobody_set_costs_what_the_list_says_and_nothing_at_home(workspace: Workspace, prices: PriceBook) -> None:
    listed = await prices.price(workspace.id, deployment())
    local = await prices.price(workspace.id, deployment("qwen3", base_url="http://127.0.0.1:11434/v1", is_local=True))

    assert listed is not None
    assert (listed.rates.input, listed.rates.output, listed.source) == (150_000, 600_000, PriceSource.LIST)
    assert local is not None
    assert local.is_free
    assert local.source is PriceSource.LOCAL


async def test_a_look_up_is_kept_for_a_moment_in_few_workspaces(
    db: Database, new_workspace: NewWorkspace, callers: Callers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(book, "MAX_PRICED_WORKSPACES", 1)
    prices, asked = PriceBook(db, shipped(), now), deployment("in-house")
    first, second = await new_workspace(), await new_workspace()

    before = await prices.price(first.id, asked)
    await (await callers.of(first, Role.ADMIN)).post("/api/v1/prices", json=BODY)
    kept = await prices.price(first.id, asked)
    await prices.price(second.id, asked)
    read_again = await prices.price(first.id, asked)

    assert before is None
    assert kept is None
    assert read_again is not None


async def test_a_model_has_one_price_and_a_workspace_not_too_many(
    callers: Callers, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = await callers.of(workspace, Role.ADMIN)

    first = await editor.post("/api/v1/prices", json=BODY)
    again = await editor.post("/api/v1/prices", json=BODY)
    monkeypatch.setattr("eyrie.gateway.prices.service.MAX_PRICES", 1)
    more = await editor.post("/api/v1/prices", json={**BODY, "model": "another"})

    assert first.headers["etag"] == '"1"'
    assert (again.status_code, again.json()["type"]) == (409, "/problems/price-taken")
    assert (more.status_code, more.json()["type"]) == (409, "/problems/too-many-prices")


async def test_each_model_says_what_it_costs_and_who_says_so(
    db: Database, vault: Vault, actor: Actor, workspace: Workspace, prices: PriceBook
) -> None:
    shop = Shop(db, vault, actor)
    own = await shop.provider("own")
    await shop.model(own, "priced")
    await shop.model(own, "silent")
    await shop.model(await shop.provider("home", "http://127.0.0.1:11434/v1"), "local")
    async with callers_of(db, (router,), shop.catalogue, prices) as opened:
        await (await opened.of(workspace)).post("/api/v1/prices", json={**BODY, "model": "priced", "request_usd": "0.01"})
        shown = (await (await opened.of(workspace, Role.VIEWER)).get("/api/v1/prices/models")).json()

    assert [(one["model"], one["provider_model"], one["source"]) for one in shown] == [
        ("local", "local-1", "local"),
        ("priced", "priced-1", "workspace"),
        ("silent", "silent-1", None),
    ]
    assert [one["input_usd"] and float(one["input_usd"]) for one in shown] == [0, 0.15, None]
    assert [one["request_usd"] and float(one["request_usd"]) for one in shown] == [0, 0.01, None]


async def test_a_price_that_is_not_there_is_not_changed(callers: Callers, workspace: Workspace) -> None:
    editor = await callers.of(workspace, Role.ADMIN)

    reply = await editor.patch(f"/api/v1/prices/{workspace.id}", json={"input_usd": "1"}, headers={"If-Match": "*"})

    assert reply.json()["type"] == "/problems/price-not-found"


async def test_prices_are_listed_and_read(callers: Callers, workspace: Workspace) -> None:
    made = (await (await callers.of(workspace, Role.ADMIN)).post("/api/v1/prices", json=BODY)).json()
    viewer = await callers.of(workspace, Role.VIEWER)

    listed = (await viewer.get("/api/v1/prices", params={"model.prefix": "in-", "fields": "model,input_usd"})).json()
    read = await viewer.get(f"/api/v1/prices/{made['id']}")

    assert listed["items"] == [{"model": "in-house", "input_usd": "0.150000"}]
    assert (read.json()["id"], read.headers["etag"]) == (made["id"], '"1"')


def test_the_problem_says_how_to_set_a_price() -> None:
    problem = PriceUnknown("small", "in-house", "corp").problem()

    assert problem.status == 422
    assert "eyrie price set in-house" in problem.detail
