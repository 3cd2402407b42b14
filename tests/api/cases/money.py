"""Prices, budgets, the ledger and costs."""

from typing import Any

from eyrie.kit.ids import uuid7
from tests.api.cases.case import LIST, Case, Make
from tests.api.world import Example, Person, World


def priced() -> dict[str, Any]:
    return {"model": f"m-{uuid7().hex}", "input_usd": "0.15", "output_usd": "0.60"}


async def price_created(world: World, person: Person) -> Example:
    return Example(json=priced())


def price(json: Any = None, *, changes: bool = False) -> Make:
    async def make(world: World, person: Person) -> Example:
        made = await world.made("/api/v1/prices", priced())
        return Example({"price_id": made["id"]}, json=json, version=made["version"] if changes else None)

    return make


def budgeted() -> dict[str, Any]:
    return {"scope": "principal", "target_id": str(uuid7()), "period": "day", "limit_usd": "5"}


async def budget_created(world: World, person: Person) -> Example:
    return Example(json=budgeted())


def budget(json: Any = None, *, changes: bool = False) -> Make:
    async def make(world: World, person: Person) -> Example:
        made = await world.made("/api/v1/budgets", budgeted())
        return Example({"budget_id": made["id"]}, json=json, version=made["version"] if changes else None)

    return make


async def raised(world: World, person: Person) -> Example:
    return Example(json={"scope": "principal", "node_id": str(uuid7()), "by_usd": "1"})


async def end_user(world: World, person: Person) -> Example:
    return Example(json={"end_user": "nobody"})


CASES = {
    "GET /api/v1/ledger": LIST,
    "GET /api/v1/ledger/export": LIST,
    "POST /api/v1/ledger/erase-end-user": Case(end_user),
    "GET /api/v1/costs": LIST,
    "GET /api/v1/costs/recommendations": LIST,
    "GET /api/v1/budgets": LIST,
    "POST /api/v1/budgets": Case(budget_created, generated=False),
    "GET /api/v1/budgets/defaults": LIST,
    "GET /api/v1/budgets/tree": LIST,
    "POST /api/v1/budgets/raise": Case(raised, generated=False),
    "GET /api/v1/budgets/{budget_id}": Case(budget()),
    "PATCH /api/v1/budgets/{budget_id}": Case(budget({"limit_usd": "7"}, changes=True)),
    "DELETE /api/v1/budgets/{budget_id}": Case(budget(changes=True)),
    "GET /api/v1/prices": LIST,
    "POST /api/v1/prices": Case(price_created),
    "GET /api/v1/prices/models": LIST,
    "GET /api/v1/prices/{price_id}": Case(price()),
    "PATCH /api/v1/prices/{price_id}": Case(price({"input_usd": "0.2"}, changes=True)),
    "DELETE /api/v1/prices/{price_id}": Case(price(changes=True)),
}
