"""Prompts."""

from typing import Any

from eyrie.kit.ids import uuid7
from tests.api.cases.case import LIST, Case, Make
from tests.api.world import Example, Person, World

_TEMPLATE = {"text": "Greet {{name}}.", "variables": {"name": {"type": "string", "default": "you"}}}


def offered() -> dict[str, Any]:
    return {"name": f"p-{uuid7().hex}", "template": _TEMPLATE, "labels": ["production"]}


async def created(world: World, person: Person) -> Example:
    return Example(json=offered())


def prompt(json: Any = None, *, changes: bool = False, query: dict[str, str] | None = None, **path: str) -> Make:
    async def make(world: World, person: Person) -> Example:
        made = await world.made("/api/v1/prompts", offered())
        return Example({"prompt_id": made["id"], **path}, query or {}, json, made["version"] if changes else None)

    return make


async def released_twice(world: World, person: Person) -> Example:
    made = await world.made("/api/v1/prompts", offered())
    await world.made(f"/api/v1/prompts/{made['id']}/versions", {"template": {"text": "Hello."}})
    moved = await world.owner.client.put(f"/api/v1/prompts/{made['id']}/labels/production", json={"number": 2})
    assert moved.is_success, moved.text
    return Example({"prompt_id": made["id"], "label": "production"})


CASES = {
    "GET /api/v1/prompts": LIST,
    "POST /api/v1/prompts": Case(created, generated=False),
    "GET /api/v1/prompts/{prompt_id}": Case(prompt()),
    "PATCH /api/v1/prompts/{prompt_id}": Case(prompt({"description": "other"}, changes=True)),
    "DELETE /api/v1/prompts/{prompt_id}": Case(prompt(changes=True)),
    "GET /api/v1/prompts/{prompt_id}/versions": Case(prompt()),
    "POST /api/v1/prompts/{prompt_id}/versions": Case(prompt({"template": {"text": "Hello."}}), generated=False),
    "GET /api/v1/prompts/{prompt_id}/versions/{number}": Case(prompt(number="1")),
    "GET /api/v1/prompts/{prompt_id}/uses": Case(prompt()),
    "GET /api/v1/prompts/{prompt_id}/diff": Case(prompt(query={"from": "1", "to": "1"})),
    "PUT /api/v1/prompts/{prompt_id}/labels/{label}": Case(prompt({"number": 1}, label="staging"), generated=False),
    "DELETE /api/v1/prompts/{prompt_id}/labels/{label}": Case(prompt(label="production")),
    "POST /api/v1/prompts/{prompt_id}/labels/{label}/rollback": Case(released_twice, generated=False),
    "POST /api/v1/prompts/{prompt_id}/render": Case(prompt({"variables": {"name": "Ada"}}), generated=False),
}
