"""Prices."""

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


CASES = {
    "GET /api/v1/prices": LIST,
    "POST /api/v1/prices": Case(price_created),
    "GET /api/v1/prices/{price_id}": Case(price()),
    "PATCH /api/v1/prices/{price_id}": Case(price({"input_usd": "0.2"}, changes=True)),
    "DELETE /api/v1/prices/{price_id}": Case(price(changes=True)),
}
