"""Agents, their versions, their files."""

from typing import Any

from eyrie.kit.ids import uuid7
from tests.api.cases.case import LIST, Case, Make
from tests.api.world import Example, Person, World

FILE = "apiVersion: eyrie/v1\nkind: Agent\nname: {name}\ndefinition:\n  instructions: Greet the person by name.\n"
DEFINITION = {"instructions": "Be brief."}


def agent_name() -> str:
    return f"a-{uuid7().hex}"


async def new_agent(world: World, *, versions: int = 1, published: int | None = None) -> Any:
    """An agent with so many versions."""
    made = await world.made("/api/v1/agents", {"name": agent_name(), "description": "Answers.", "definition": DEFINITION})
    for number in range(2, versions + 1):
        await world.made(f"/api/v1/agents/{made['id']}/versions", {"definition": {"instructions": f"Be brief ({number})."}})
    for number in range(1, (published or 0) + 1):
        await world.made(f"/api/v1/agents/{made['id']}/publish", {"version": number})
    return made


def of(json: Any = None, *, versions: int = 1, published: int | None = None, changes: bool = False, **more: dict[str, str]) -> Make:
    async def make(world: World, person: Person) -> Example:
        made = await new_agent(world, versions=versions, published=published)
        path = {"agent_id": made["id"], **more.get("path", {})}
        return Example(path, more.get("query", {}), json, made["version"] if changes else None)

    return make


async def deleted(world: World, person: Person) -> Example:
    made = await new_agent(world)
    reply = await world.owner.client.delete(f"/api/v1/agents/{made['id']}", headers={"If-Match": "*"})
    assert reply.is_success, reply.text
    return Example({"agent_id": made["id"]})


async def file(world: World, person: Person) -> Example:
    return Example(content=FILE.format(name=agent_name()).encode(), media_type="application/yaml")


async def created(world: World, person: Person) -> Example:
    return Example(json={"name": agent_name()})


async def checked(world: World, person: Person) -> Example:
    return Example(json={"definition": DEFINITION})


async def dispatched(world: World, person: Person) -> Example:
    made = await new_agent(world, published=1)
    return Example(json={"input": "Answer this.", "agent": made["name"]})


CASES = {
    "GET /api/v1/agents": LIST,
    "GET /api/v1/agents/deleted": LIST,
    "POST /api/v1/agents": Case(created),
    "POST /api/v1/agents/apply": Case(file, generated=False),
    "POST /api/v1/agents/validate": Case(checked),
    "POST /api/v1/agents/dispatch": Case(dispatched, generated=False),
    "GET /api/v1/agents/{agent_id}": Case(of()),
    "PATCH /api/v1/agents/{agent_id}": Case(of({"description": "Answers better."}, changes=True)),
    "DELETE /api/v1/agents/{agent_id}": Case(of(changes=True)),
    "POST /api/v1/agents/{agent_id}/restore": Case(deleted),
    "GET /api/v1/agents/{agent_id}/export": Case(of(published=1)),
    "GET /api/v1/agents/{agent_id}/versions": Case(of()),
    "POST /api/v1/agents/{agent_id}/versions": Case(of({"definition": {"instructions": "Be polite."}})),
    "GET /api/v1/agents/{agent_id}/versions/{number}": Case(of(path={"number": "1"})),
    "GET /api/v1/agents/{agent_id}/diff": Case(of(versions=2, query={"from": "1", "to": "2"}), generated=False),
    "POST /api/v1/agents/{agent_id}/publish": Case(of({"version": 1}), generated=False),
    "POST /api/v1/agents/{agent_id}/rollback": Case(of(versions=2, published=2)),
}
