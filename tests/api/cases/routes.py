"""Routes."""

from typing import Any

from eyrie.kit.ids import uuid7
from tests.api.cases.case import LIST, Case, Make
from tests.api.cases.gateway import model_created
from tests.api.world import Example, Person, World


async def offered(world: World, person: Person) -> dict[str, Any]:
    model = await world.made("/api/v1/models", (await model_created(world, person)).json)
    return {"name": f"r-{uuid7().hex}", "definition": {"tiers": {"reasoning": [model["name"]]}}}


async def created(world: World, person: Person) -> Example:
    return Example(json=await offered(world, person))


def route(json: Any = None, *, changes: bool = False) -> Make:
    async def make(world: World, person: Person) -> Example:
        made = await world.made("/api/v1/routes", await offered(world, person))
        return Example({"route_id": made["id"]}, json=json, version=made["version"] if changes else None)

    return make


async def explained(world: World, person: Person) -> Example:
    made = await world.made("/api/v1/routes", await offered(world, person))
    return Example(json={"route": made["name"], "input": "hi"})


CASES = {
    "GET /api/v1/routes": LIST,
    "POST /api/v1/routes": Case(created, generated=False),
    "POST /api/v1/routes/explain": Case(explained, hidden=False, generated=False),
    "GET /api/v1/routes/{route_id}": Case(route()),
    "PATCH /api/v1/routes/{route_id}": Case(route({"description": "other"}, changes=True)),
    "DELETE /api/v1/routes/{route_id}": Case(route(changes=True)),
}
