"""Providers and models."""

from typing import Any

from eyrie.kit.ids import uuid7
from tests.api.cases.case import LIST, Case, Make
from tests.api.world import Example, Person, World

NOWHERE = "http://127.0.0.1:9/v1"
"""An address at which nobody answers."""


def name() -> str:
    return f"p-{uuid7().hex}"


def offered() -> dict[str, Any]:
    return {"name": name(), "dialect": "openai", "base_url": NOWHERE}


async def created(world: World, person: Person) -> Example:
    return Example(json=offered())


def provider(json: Any = None, *, changes: bool = False) -> Make:
    async def make(world: World, person: Person) -> Example:
        made = await world.made("/api/v1/providers", offered())
        return Example({"provider_id": made["id"]}, json=json, version=made["version"] if changes else None)

    return make


async def model_created(world: World, person: Person) -> Example:
    made = await world.made("/api/v1/providers", offered())
    return Example(json={"provider_id": made["id"], "provider_model": "m", "name": name()})


def model(json: Any = None, *, changes: bool = False) -> Make:
    async def make(world: World, person: Person) -> Example:
        made = await world.made("/api/v1/models", (await model_created(world, person)).json)
        return Example({"model_id": made["id"]}, json=json, version=made["version"] if changes else None)

    return make


async def deployment_created(world: World, person: Person) -> Example:
    made = await world.made("/api/v1/models", (await model_created(world, person)).json)
    other = await world.made("/api/v1/providers", offered())
    return Example({"model_id": made["id"]}, json={"provider_id": other["id"], "weight": 2})


def deployment(json: Any = None, *, changes: bool = False) -> Make:
    async def make(world: World, person: Person) -> Example:
        wanted = await deployment_created(world, person)
        made = await world.made(f"/api/v1/models/{wanted.path['model_id']}/deployments", wanted.json)
        return Example({**wanted.path, "deployment_id": made["id"]}, json=json, version=made["version"] if changes else None)

    return make


async def nothing(world: World, person: Person) -> Example:
    return Example()


async def no_offer(world: World, person: Person) -> Example:
    return Example(json={"variable": "NOTHING_OF_THIS_NAME"})


CASES = {
    "GET /api/v1/providers": LIST,
    "POST /api/v1/providers": Case(created),
    "GET /api/v1/providers/presets": LIST,
    "POST /api/v1/providers/discover": Case(nothing, generated=False),
    "GET /api/v1/providers/offers": LIST,
    "POST /api/v1/providers/offers": Case(no_offer, generated=False, outside=404),
    "GET /api/v1/providers/{provider_id}": Case(provider()),
    "PATCH /api/v1/providers/{provider_id}": Case(provider({"name": "other"}, changes=True)),
    "DELETE /api/v1/providers/{provider_id}": Case(provider(changes=True)),
    "POST /api/v1/providers/{provider_id}/test": Case(provider(), generated=False),
    "GET /api/v1/providers/{provider_id}/models": Case(provider(), generated=False, outside=504),
    "GET /api/v1/models": LIST,
    "POST /api/v1/models": Case(model_created, generated=False),
    "GET /api/v1/models/{model_id}": Case(model()),
    "PATCH /api/v1/models/{model_id}": Case(model({"max_output_tokens": 512}, changes=True)),
    "DELETE /api/v1/models/{model_id}": Case(model(changes=True)),
    "POST /api/v1/models/{model_id}/test": Case(model(), generated=False),
    "GET /api/v1/models/{model_id}/deployments": Case(model()),
    "POST /api/v1/models/{model_id}/deployments": Case(deployment_created, generated=False),
    "GET /api/v1/models/{model_id}/deployments/{deployment_id}": Case(deployment()),
    "PATCH /api/v1/models/{model_id}/deployments/{deployment_id}": Case(deployment({"weight": 3}, changes=True)),
    "DELETE /api/v1/models/{model_id}/deployments/{deployment_id}": Case(deployment(changes=True)),
    "POST /api/v1/models/{model_id}/deployments/{deployment_id}/test": Case(deployment(), generated=False),
}
