"""What could be done to save money, from a ledger of known calls."""

from collections.abc import AsyncIterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from httpx import AsyncClient

from eyrie.gateway.cache import repository as cache_repository
from eyrie.gateway.cache.models import Mode, Policy
from eyrie.gateway.deployments.catalogue import Catalogue
from eyrie.gateway.deployments.health import Healths
from eyrie.gateway.endpoints import models, providers
from eyrie.gateway.ledger.protocol import Outcome
from eyrie.gateway.ledger.spool import Spool
from eyrie.gateway.ledger.writer import MARK, LedgerWriter
from eyrie.gateway.prices.book import PriceBook
from eyrie.gateway.prices.endpoints import router as prices
from eyrie.gateway.prices.price_list import shipped
from eyrie.gateway.protocol import Usage
from eyrie.gateway.savings.endpoints import router
from eyrie.identity.actor import Role
from eyrie.identity.vault import Vault
from eyrie.kit.clock import now
from eyrie.kit.ids import uuid7
from eyrie.kit.money import PICOS
from eyrie.postgres.database import Database
from tests.callers import Callers, callers_of
from tests.conftest import NewWorkspace, Workspace
from tests.gateway.ledger.entries import caller, entry

AT = "/api/v1/costs/recommendations"
CENT = PICOS // 100
SHORT = Usage(input=500, output=100)


@pytest.fixture
async def callers(db: Database, vault: Vault) -> AsyncIterator[Callers]:
    catalogue, book = Catalogue(db, vault, Healths()), PriceBook(db, shipped(), now)
    async with callers_of(db, (router, providers.router, models.router, prices), vault, catalogue, book) as opened:
        yield opened


@pytest.fixture
async def owner(callers: Callers, workspace: Workspace) -> AsyncClient:
    """With a dear model and two cheap ones."""
    client = await callers.of(workspace)
    provider = {"name": "one", "dialect": "openai", "base_url": "http://127.0.0.1:9/v1"}
    provider_id = (await client.post("/api/v1/providers", json=provider)).json()["id"]
    for name, usd in (("dear", "20"), ("cheap", "2"), ("middle", "4")):
        await client.post("/api/v1/models", json={"provider_id": provider_id, "provider_model": name, "name": name})
        made = await client.post("/api/v1/prices", json={"model": name, "input_usd": usd, "output_usd": usd})
        assert made.status_code == 201, made.text
    return client


@pytest.fixture
def ledger(db: Database, tmp_path: Path) -> LedgerWriter:
    return LedgerWriter(db, Spool(tmp_path, (MARK,)))


async def kinds(client: AsyncClient) -> list[str]:
    return [item["kind"] for item in (await client.get(AT)).json()["items"]]


async def test_short_calls_of_a_dear_model_could_go_to_the_cheapest(owner: AsyncClient, workspace: Workspace, ledger: LedgerWriter) -> None:
    # Of different lengths: none looks like an earlier one.
    for place in range(20):
        usage = Usage(input=501 + place, output=100)
        cost = (usage.input + usage.output) * 20 * 1_000_000
        ledger.record(entry(caller(workspace), cost, usage, model="dear", asked_model="dear"))
    ledger.record(entry(caller(workspace), PICOS, Usage(input=50_000, output=100), model="dear", asked_model="dear"))
    ledger.record(entry(caller(workspace), CENT, SHORT, model="dear", asked_model="auto"))
    await ledger.flush()

    found = (await owner.get(AT)).json()

    (item,) = found["items"]
    tokens = sum(601 + place for place in range(20))
    assert (item["kind"], item["subject"], item["instead"], item["is_most"]) == ("cheaper_model", "dear", "cheap", False)
    assert (item["calls"], item["of_calls"], found["calls"]) == (20, 22, 22)
    assert Decimal(item["cost_usd"]) == Decimal(tokens * 20) / 1_000_000
    assert Decimal(item["instead_usd"]) == Decimal(tokens * 2) / 1_000_000
    assert Decimal(item["saving_usd"]) == Decimal(tokens * 18) / 1_000_000


@pytest.mark.parametrize(("calls", "cost"), [(9, CENT), (20, CENT // 1_000), (20, 121 * 20_000_000)], ids=["few", "cheap", "little saved"])
async def test_what_saves_little_is_not_recommended(
    owner: AsyncClient, workspace: Workspace, ledger: LedgerWriter, calls: int, cost: int
) -> None:
    for place in range(calls):
        ledger.record(entry(caller(workspace), cost, Usage(input=501 + place, output=100), model="dear", asked_model="dear"))
    await ledger.flush()

    assert await kinds(owner) == []


async def test_calls_that_look_alike_could_come_from_the_cache(
    owner: AsyncClient, workspace: Workspace, ledger: LedgerWriter, db: Database
) -> None:
    same, other = uuid7(), uuid7()
    for place in range(15):
        ledger.record(entry(caller(workspace, principal=same), CENT, Usage(input=5_000, output=place), model="cheap"))
    for place in range(15):
        ledger.record(entry(caller(workspace, principal=other), CENT, Usage(input=6_000 + place, output=9), model="cheap"))
    await ledger.flush()

    (item,) = (await owner.get(AT)).json()["items"]
    async with db.tenant(workspace.id) as tx:
        await cache_repository.set_policy(tx, Policy(Mode.EXACT))
    cached = await kinds(owner)

    assert (item["kind"], item["subject"], item["is_most"], item["calls"], item["of_calls"]) == ("response_cache", "cheap", True, 14, 30)
    assert Decimal(item["saving_usd"]) == Decimal("0.14")
    assert cached == []


async def test_lost_answers_are_told_with_what_they_cost(owner: AsyncClient, workspace: Workspace, ledger: LedgerWriter) -> None:
    ledger.record(entry(caller(workspace), 5 * CENT, model="cheap", provider="one", outcome=Outcome.ABANDONED))
    ledger.record(entry(caller(workspace), CENT, model="cheap", provider="one"))
    await ledger.flush()

    (item,) = (await owner.get(AT)).json()["items"]

    assert (item["kind"], item["provider"], item["calls"], item["of_calls"]) == ("lost_answers", "one", 1, 2)
    assert Decimal(item["saving_usd"]) == Decimal("0.05")


async def test_budget_of_a_key_that_made_no_call_is_told(
    owner: AsyncClient, workspace: Workspace, ledger: LedgerWriter, db: Database
) -> None:
    async with db.tenant(workspace.id) as tx:
        key = await tx.value(str, "SELECT id::text FROM api_keys LIMIT 1")
        await tx.execute(
            """
            INSERT INTO budgets (id, workspace_id, scope, target_id, period, limit_usd, created_at)
            VALUES (%(id)s, current_workspace(), 'principal', %(key)s::uuid, 'month', 50, %(at)s)
            """,
            {"id": uuid7(), "key": key, "at": now() - timedelta(days=30)},
        )

    (item,) = (await owner.get(AT)).json()["items"]
    ledger.record(entry(caller(workspace, principal=(await principal(db, workspace))), 1))
    await ledger.flush()

    assert (item["kind"], item["subject"], item["period"], Decimal(item["limit_usd"])) == (
        "idle_budget",
        "owner",
        "month",
        Decimal(50),
    )
    assert await kinds(owner) == []


async def principal(db: Database, workspace: Workspace) -> UUID:
    async with db.tenant(workspace.id) as tx:
        found = await tx.value(UUID, "SELECT target_id FROM budgets")
    assert found is not None
    return found


async def test_recommendations_are_for_admins_and_of_their_workspace(
    owner: AsyncClient, callers: Callers, workspace: Workspace, new_workspace: NewWorkspace, ledger: LedgerWriter
) -> None:
    ledger.record(entry(caller(workspace), 5 * CENT, outcome=Outcome.ABANDONED))
    await ledger.flush()

    member = await (await callers.of(workspace, Role.MEMBER)).get(AT)
    other = await (await callers.of(await new_workspace())).get(AT)

    assert (await kinds(owner), member.status_code, other.json()["items"]) == (["lost_answers"], 403, [])
