"""What `GET /v1/models` offers: the workspace's models, its routes, and the model that is always there."""

import httpx

from eyrie.identity.actor import Role
from eyrie.postgres.database import Database
from tests.conftest import Workspace
from tests.edges.conftest import new_key
from tests.edges.serving import Desk


async def listed(client: httpx.AsyncClient) -> dict[str, str]:
    return {one["id"]: one["owned_by"] for one in (await client.get("/v1/models")).json()["data"]}


async def test_models_and_routes_are_told_apart(desk: Desk, db: Database, workspace: Workspace) -> None:
    key = await new_key(db, workspace, Role.ADMIN)
    async with httpx.AsyncClient(base_url=desk.url, trust_env=False, headers={"Authorization": f"Bearer {key}"}) as client:
        alone = await listed(client)
        provider = (await client.post("/api/v1/providers", json={"preset": "openai", "secret": "sk-0123456789abcdef"})).json()["id"]
        for name in ("gpt-5", "cheap"):
            await client.post("/api/v1/models", json={"provider_id": provider, "provider_model": "gpt-5", "name": name})
        await client.post("/api/v1/routes", json={"name": "desk", "definition": {"tiers": {"simple": ["gpt-5"]}}})
        several = await listed(client)

    assert alone == {"offline": "workspace"}
    models, routes = dict.fromkeys(("gpt-5", "cheap", "offline"), "workspace"), dict.fromkeys(("auto", "code", "desk"), "route")
    assert several == {**models, **routes}  # a model goes before a route of its name
