"""An agent that is asked like a model works for the end user that the program names."""

import asyncio
from typing import Any

from tests.api.cases.agents import new_agent
from tests.api.world import World
from tests.app import client_of


async def test_run_behind_an_agents_answer_keeps_the_end_user(world: World) -> None:
    name = (await new_agent(world, published=1))["name"]
    key = await world.made("/api/v1/keys", {"name": "Shop", "role": "member"})
    headers = {"Authorization": f"Bearer {key['secret']}", "X-Eyrie-User": "ada", "X-Eyrie-Session": "s1"}
    question = {"model": f"agent/{name}", "messages": [{"role": "user", "content": "Hi"}]}

    client = client_of(world.app, headers=headers)
    asking = asyncio.create_task(client.post("/v1/chat/completions", json=question))  # nobody carries the run here
    content = await started_with(world)
    asking.cancel()
    await asyncio.gather(asking, return_exceptions=True)
    await client.aclose()

    assert (content["input"], content["end_user"], content["client_session"]) == ("Hi", "ada", "s1")


async def started_with(world: World) -> dict[str, Any]:
    """What the only run was started with, once there is one."""
    async with asyncio.timeout(4):
        while not (runs := (await world.owner.client.get("/api/v1/runs")).json()["items"]):  # noqa: ASYNC110 - what is waited for is in the database
            await asyncio.sleep(0.02)
    events = (await world.owner.client.get(f"/api/v1/runs/{runs[0]['id']}/events")).json()["items"]
    content: dict[str, Any] = events[0]["event"]["content"]
    return content
