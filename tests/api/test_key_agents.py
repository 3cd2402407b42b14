"""A key that may name some models starts runs of those agents only, wherever it asks for them."""

from tests.api.cases.agents import new_agent
from tests.api.world import World
from tests.app import client_of


async def test_agents_count_as_models_wherever_a_run_is_started(world: World) -> None:
    allowed, other = (await new_agent(world, published=1))["name"], (await new_agent(world, published=1))["name"]
    key = await world.made("/api/v1/keys", {"name": "Shop", "role": "member", "models": [f"agent/{allowed}"]})
    client = client_of(world.app, headers={"Authorization": f"Bearer {key['secret']}"})

    refused = [
        await client.post("/api/v1/agents/execute", json={"agent": other, "input": "Hi", "wait_seconds": 0}),
        await client.post("/api/v1/runs", json={"agent": other, "input": "Hi"}),
        await client.post("/v1/chat/completions", json={"model": f"agent/{other}", "messages": [{"role": "user", "content": "Hi"}]}),
    ]
    accepted = await client.post("/api/v1/runs", json={"agent": allowed, "input": "Hi"})
    runs = (await world.owner.client.get("/api/v1/runs")).json()["items"]
    listed = [one["id"] for one in (await client.get("/v1/models")).json()["data"]]
    await client.aclose()

    assert [reply.status_code for reply in refused] == [403, 403, 403]
    assert refused[0].json()["type"] == "/problems/model-not-allowed"
    assert accepted.status_code == 201, accepted.text
    assert [run["id"] for run in runs] == [accepted.json()["id"]]
    assert listed == [f"agent/{allowed}"]
