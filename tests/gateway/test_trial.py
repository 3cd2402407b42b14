"""A test of a model or a deployment is a call like others: it tells the breaker, the ledger and budgets."""

import pytest
from httpx import AsyncClient

from eyrie.gateway.budgets.errors import BudgetExhausted
from eyrie.gateway.budgets.models import AccountKey, Period, Scope
from eyrie.gateway.calls.context import Feature
from eyrie.gateway.ledger.protocol import Outcome
from eyrie.kit.clock import now
from eyrie.kit.ids import uuid7
from tests.callers import Callers
from tests.conftest import Workspace
from tests.fakes.gateway import Rig
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_server import Turn

MODELS = "/api/v1/models"
READY = Turn(text="ready")
BAD_KEY = Turn.failure(401, "bad key")


@pytest.fixture
async def owner(callers: Callers, workspace: Workspace) -> AsyncClient:
    return await callers.of(workspace)


async def model(client: AsyncClient, server: FakeOpenAI) -> str:
    provider = {"name": "fake", "dialect": "openai", "base_url": server.url}
    provider_id = (await client.post("/api/v1/providers", json=provider)).json()["id"]
    made = await client.post(MODELS, json={"provider_id": provider_id, "provider_model": "fake-1", "name": "m"})
    assert made.status_code == 201, made.text
    return str(made.json()["id"])


async def only(client: AsyncClient, model_id: str) -> tuple[str, dict[str, object]]:
    """The address and the state of the model's one deployment."""
    (row,) = (await client.get(f"{MODELS}/{model_id}/deployments")).json()
    return f"{MODELS}/{model_id}/deployments/{row['id']}", row["state"]


async def test_refused_key_opens_the_breaker_and_a_test_closes_it(owner: AsyncClient) -> None:
    async with FakeOpenAI([BAD_KEY, BAD_KEY, READY]) as server:
        id_ = await model(owner, server)
        at, _ = await only(owner, id_)

        failed = (await owner.post(f"{MODELS}/{id_}/test")).json()
        _, broken = await only(owner, id_)
        again = (await owner.post(f"{at}/test")).json()
        _, still = await only(owner, id_)
        worked = (await owner.post(f"{at}/test")).json()
        _, mended = await only(owner, id_)

    assert (failed["ok"], failed["problem"]["type"], again["ok"]) == (False, "/problems/model-auth-failed", False)
    assert (broken["breaker"], broken["calls"], broken["failures"]) == ("open", 1, 1)
    assert (still["breaker"], still["failures"]) == ("open", 2)
    assert (worked["ok"], worked["model"], worked["usage"]["input"]) == (True, "fake-1", 20)
    assert (mended["breaker"], mended["calls"], mended["in_flight"]) == ("closed", 3, 0)
    assert len(server.requests) == 3


async def test_busy_deployment_is_asked_once(owner: AsyncClient) -> None:
    async with FakeOpenAI(lambda _: Turn.failure(503, "busy")) as server:
        id_ = await model(owner, server)

        failed = (await owner.post(f"{MODELS}/{id_}/test")).json()
        _, state = await only(owner, id_)

    assert (failed["problem"]["type"], len(server.requests)) == ("/problems/model-overloaded", 1)
    assert (state["breaker"], state["failures"]) == ("closed", 1)


async def test_drained_deployment_is_tested(owner: AsyncClient) -> None:
    async with FakeOpenAI([READY]) as server:
        at, _ = await only(owner, await model(owner, server))
        await owner.patch(at, json={"draining": True}, headers={"If-Match": "*"})

        worked = (await owner.post(f"{at}/test")).json()

    assert worked["ok"]


async def test_test_stands_in_the_ledger_at_its_cost(owner: AsyncClient, rig: Rig) -> None:
    async with FakeOpenAI([READY]) as server:
        await owner.post(f"{MODELS}/{await model(owner, server)}/test")

    (entry,) = rig.ledger.entries
    assert (entry.who.feature, entry.outcome, entry.model, entry.cost > 0) == (Feature.TRIAL, Outcome.COMPLETED, "m", True)
    assert rig.budgets.ended == ["settled"]


@pytest.mark.parametrize("missing", ["budget", "price"])
async def test_what_keeps_calls_from_a_model_fails_its_test(owner: AsyncClient, rig: Rig, missing: str) -> None:
    account = AccountKey(Scope.WORKSPACE, uuid7(), Period.DAY, now())
    if missing == "price":
        rig.prices.by_provider["fake"] = None
    else:
        rig.budgets.error = BudgetExhausted(account, limit=1, spent=1, reserved=0, needed=1)
    async with FakeOpenAI([READY]) as server:
        failed = (await owner.post(f"{MODELS}/{await model(owner, server)}/test")).json()

    assert (failed["ok"], server.requests) == (False, [])
    assert failed["problem"]["type"] == {"budget": "/problems/budget-exhausted", "price": "/problems/price-unknown"}[missing]


async def test_unknown_deployment_is_not_tested(owner: AsyncClient) -> None:
    async with FakeOpenAI([READY]) as server:
        at, _ = await only(owner, await model(owner, server))

        missing = await owner.post(f"{at[:-4]}0000/test")

    assert missing.status_code == 404
