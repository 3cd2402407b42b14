"""What can't be said to the provider of a model is refused before anybody is asked, and costs nothing."""

from typing import Any

import httpx
import pytest

from tests.edges.serving import Desk
from tests.fakes.provider_anthropic import FakeAnthropic
from tests.fakes.provider_server import Turn


@pytest.mark.parametrize(
    ("path", "body"),
    [
        pytest.param("/v1/embeddings", {"input": "Hello"}, id="embeddings"),
        pytest.param("/v1/chat/completions", {"messages": [{"role": "user", "content": [{"type": "input_audio"}]}]}, id="audio"),
        pytest.param("/v1/chat/completions", {"messages": []}, id="nothing"),
    ],
)
async def test_what_cant_be_said_to_a_provider_costs_nothing(desk: Desk, key: str, path: str, body: dict[str, Any]) -> None:
    async with FakeAnthropic([Turn(text="Hi")]) as server:
        deployment = desk.plan.add("m", server)
        async with httpx.AsyncClient(base_url=desk.url, trust_env=False, headers={"x-api-key": key}) as client:
            reply = await client.post(path, json={"model": "m", **body})

    assert (reply.status_code, server.requests) == (400, [])
    assert (desk.budgets.ended, desk.ledger.entries) == (["released"], [])
    assert desk.plan.healths[deployment.id].in_flight == 0
