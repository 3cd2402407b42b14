"""The stream of a run, as bytes."""

from eyrie.runs.state import Status
from tests.api.cases.agents import new_agent
from tests.api.world import World


async def test_stream_of_an_ended_run_is_sent_compressed_to_those_who_take_it(world: World) -> None:
    run = await world.made("/api/v1/runs", {"agent": (await new_agent(world, published=1))["name"], "input": "Hi"})
    ended = await world.owner.client.post(f"/api/v1/runs/{run['id']}/cancel")
    assert ended.json()["status"] == Status.CANCELLED

    address = f"/api/v1/runs/{run['id']}/stream"
    plain = await world.owner.client.get(address, headers={"Accept-Encoding": "identity"})
    packed = await world.owner.client.get(address, headers={"Accept-Encoding": "gzip"})

    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "run.cancelled" in packed.text
    assert packed.text == plain.text
