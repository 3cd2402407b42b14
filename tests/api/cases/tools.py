"""Tools and files."""

from typing import Any

from eyrie.kit.ids import uuid7
from tests.api.cases.case import LIST, Case, Make
from tests.api.world import Example, Person, World


def file_name() -> str:
    return f"{uuid7().hex}.csv"


async def uploaded(world: World, person: Person) -> Example:
    return Example(query={"name": file_name()}, content=b"a,b\n1,2\n", media_type="application/octet-stream")


def file(json: Any = None, *, changes: bool = False, deleted: bool = False) -> Make:
    async def make(world: World, person: Person) -> Example:
        reply = await (await uploaded(world, person)).send(world.owner.client, "POST", "/api/v1/files")
        made = reply.json()
        if deleted:
            gone = await world.owner.client.delete(f"/api/v1/files/{made['id']}", headers={"If-Match": "*"})
            assert gone.is_success, gone.text
        return Example({"file_id": made["id"]}, json=json, version=made["version"] if changes else None)

    return make


async def calculator(world: World, person: Person) -> Example:
    return Example({"name": "calculator"})


CASES = {
    "GET /api/v1/tools": LIST,
    "GET /api/v1/tools/{name}": Case(calculator, hidden=False),
    "POST /api/v1/files": Case(uploaded, generated=False),
    "GET /api/v1/files": LIST,
    "GET /api/v1/files/{file_id}": Case(file()),
    "GET /api/v1/files/{file_id}/content": Case(file()),
    "PATCH /api/v1/files/{file_id}": Case(file({"name": "other.csv"}, changes=True)),
    "DELETE /api/v1/files/{file_id}": Case(file(changes=True)),
    "POST /api/v1/files/{file_id}/restore": Case(file(deleted=True)),
}
