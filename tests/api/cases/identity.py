"""Sign-ins, workspaces, members, projects, keys, audit."""

from datetime import timedelta

from eyrie.identity import tokens
from eyrie.identity.actor import Role
from eyrie.identity.repository import people
from eyrie.kit.clock import now
from eyrie.kit.ids import uuid7
from tests.api.cases.case import LIST, Case, Make
from tests.api.world import Example, Person, World, new_person

PASSWORD = "correct horse battery staple"


async def with_password(world: World, person: Person) -> Example:
    assert (await person.client.put("/api/v1/me/password", json={"new": PASSWORD})).is_success
    return Example(json={"email": f"{person.id.hex}@example.com", "password": PASSWORD})


async def with_link(world: World, person: Person) -> Example:
    token = tokens.new_secret()
    async with world.database.anonymous() as tx:
        await people.add_link(tx, tokens.digest(token), person.id, now() + timedelta(days=365))
    return Example(json={"token": token})


async def own_login(world: World, person: Person) -> Example:
    return Example({"login_id": str(person.login_id)})


async def own_workspace(world: World, person: Person) -> Example:
    return Example({"workspace_id": str(world.workspace.id)}, version=1, json=None)


async def changed_workspace(world: World, person: Person) -> Example:
    return Example({"workspace_id": str(world.workspace.id)}, version=1, json={"name": "Renamed"})


def member(body: dict[str, str] | None = None) -> Make:
    async def make(world: World, person: Person) -> Example:
        other = await new_person(world.app, world.database, world.workspace, Role.VIEWER)
        await other.client.aclose()
        return Example({"user_id": str(other.id)}, version=1, json=body)

    return make


async def invited(world: World, person: Person) -> Example:
    made = await world.made("/api/v1/members", {"email": email(), "role": "viewer"})
    return Example({"user_id": made["member"]["id"]})


def project(body: dict[str, str] | None = None, *, deleted: bool = False) -> Make:
    async def make(world: World, person: Person) -> Example:
        made = await world.made("/api/v1/projects", {"name": "P", "slug": f"p-{uuid7().hex}"})
        if deleted:
            reply = await world.owner.client.delete(f"/api/v1/projects/{made['id']}", headers={"If-Match": "*"})
            assert reply.is_success, reply.text
        return Example({"project_id": made["id"]}, version=made["version"], json=body)

    return make


def key(body: dict[str, object] | None = None) -> Make:
    async def make(world: World, person: Person) -> Example:
        made = await world.made("/api/v1/keys", {"name": "K", "role": "viewer"})
        return Example({"key_id": made["id"]}, version=made["version"], json=body)

    return make


async def stand_in(world: World, person: Person) -> Example:
    return Example(json={"stand_in_id": str(world.owner.id), "ends_at": (now() + timedelta(days=1)).isoformat()})


async def own_stand_in(world: World, person: Person) -> Example:
    made = await person.client.post("/api/v1/stand-ins", json=(await stand_in(world, person)).json)
    if not made.is_success:  # somebody who may not: then one of somebody else
        other = await new_person(world.app, world.database, world.workspace, Role.MEMBER)
        made = await other.client.post("/api/v1/stand-ins", json=(await stand_in(world, person)).json)
        await other.client.aclose()
    return Example({"stand_in_id": made.json()["id"]})


def body(**values: object) -> Case:
    async def make(world: World, person: Person) -> Example:
        return Example(json={name: value() if callable(value) else value for name, value in values.items()})

    return Case(make)


def slug() -> str:
    return f"s-{uuid7().hex}"


def email() -> str:
    return f"{uuid7().hex}@example.com"


CASES = {
    "POST /api/v1/login": Case(with_password, generated=False),
    "POST /api/v1/login/link": Case(with_link, generated=False),
    "POST /api/v1/login/token": LIST,
    "DELETE /api/v1/login": LIST,
    "GET /api/v1/me": LIST,
    "GET /api/v1/me/logins": LIST,
    "DELETE /api/v1/me/logins/{login_id}": Case(own_login),
    "PUT /api/v1/me/password": body(new=PASSWORD),
    "POST /api/v1/workspaces": body(name="W", slug=slug),
    "GET /api/v1/workspaces": LIST,
    "GET /api/v1/workspaces/{workspace_id}": Case(own_workspace),
    "PATCH /api/v1/workspaces/{workspace_id}": Case(changed_workspace),
    "DELETE /api/v1/workspaces/{workspace_id}": Case(own_workspace),
    "POST /api/v1/members": body(email=email, role="viewer"),
    "GET /api/v1/members": LIST,
    "GET /api/v1/members/{user_id}": Case(member()),
    "PATCH /api/v1/members/{user_id}": Case(member({"role": "member"})),
    "DELETE /api/v1/members/{user_id}": Case(member()),
    "POST /api/v1/members/{user_id}/link": Case(invited),
    "POST /api/v1/members/{user_id}/erase": Case(member()),
    "POST /api/v1/stand-ins": Case(stand_in, generated=False),
    "GET /api/v1/stand-ins": LIST,
    "DELETE /api/v1/stand-ins/{stand_in_id}": Case(own_stand_in),
    "POST /api/v1/projects": body(name="P", slug=slug),
    "GET /api/v1/projects": LIST,
    "GET /api/v1/projects/{project_id}": Case(project()),
    "PATCH /api/v1/projects/{project_id}": Case(project({"name": "Renamed"})),
    "DELETE /api/v1/projects/{project_id}": Case(project()),
    "POST /api/v1/projects/{project_id}/restore": Case(project(deleted=True)),
    "POST /api/v1/keys": body(name="K"),
    "GET /api/v1/keys": LIST,
    "GET /api/v1/keys/{key_id}": Case(key()),
    "PATCH /api/v1/keys/{key_id}": Case(key({"name": "Renamed"})),
    "POST /api/v1/keys/{key_id}/rotate": Case(key({"grace_seconds": 60})),
    "DELETE /api/v1/keys/{key_id}": Case(key()),
    "GET /api/v1/audit": LIST,
    "GET /api/v1/audit/export": LIST,
    "POST /api/v1/audit/verify": LIST,
}
