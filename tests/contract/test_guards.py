"""Guards around calls at the edges: refused before anything is reserved, changed in order, stopped in the middle, left alone."""

from typing import Any

import anthropic
import httpx
import openai
import pytest
from anthropic import AsyncAnthropic
from openai import AsyncOpenAI

from eyrie.features.calls import guards
from eyrie.gateway.calls.guards import Guard
from eyrie.gateway.calls.size_guard import SizeGuard
from eyrie.gateway.ledger.protocol import Outcome
from eyrie.settings import GatewaySettings, Settings
from tests.edges.serving import Desk
from tests.edges.test_matrix import BODIES
from tests.fakes.guards import Signs, Stops
from tests.fakes.provider_anthropic import FakeAnthropic
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_server import FakeProvider, Turn

HELLO: Any = [{"role": "user", "content": "Hello"}]
both_providers = pytest.mark.parametrize("fake", [FakeOpenAI, FakeAnthropic])


@pytest.mark.parametrize("name", ["POST /v1/chat/completions", "POST /v1/responses", "POST /v1/messages", "POST /v1/embeddings"])
async def test_what_a_guard_refuses_reserves_and_asks_nothing(name: str, desk: Desk, key: str) -> None:
    desk.guarded_by(SizeGuard(5))
    async with FakeOpenAI([]) as server, httpx.AsyncClient(base_url=desk.url, trust_env=False) as client:
        desk.plan.add("m", server)
        reply = await client.post(name.removeprefix("POST "), json=BODIES[name], headers={"Authorization": f"Bearer {key}"})

    assert reply.status_code == 400
    assert "bytes of input; this server lets 5 pass." in reply.json()["error"]["message"]
    assert (server.requests, desk.budgets.held, desk.ledger.entries) == ([], [], [])


async def test_a_guard_that_has_nothing_against_it_lets_bytes_pass(desk: Desk, key: str) -> None:
    desk.guarded_by(SizeGuard(10_000))
    body = {"model": "m", "messages": HELLO, "stream": True, "of_the_provider_alone": {"kept": [1, 2.50]}}
    async with FakeOpenAI([Turn(text="Hi")]) as server, httpx.AsyncClient(base_url=desk.url, trust_env=False) as client:
        desk.plan.add("m", server)
        reply = await client.post("/v1/chat/completions", json=body, headers={"Authorization": f"Bearer {key}"})

    assert reply.status_code == 200
    assert server.requests[0].body["of_the_provider_alone"] == {"kept": [1, 2.50]}


@both_providers
async def test_guards_change_requests_in_order_and_answers_in_the_other_one(
    fake: type[FakeProvider], desk: Desk, openai_client: AsyncOpenAI
) -> None:
    desk.guarded_by(Signs("<1>"), Signs("<2>"))
    async with fake(lambda _: Turn(text="Hi", fragment=100)) as server:
        desk.plan.add("m", server)
        whole = await openai_client.chat.completions.create(model="m", messages=HELLO)
        stream = await openai_client.chat.completions.create(model="m", messages=HELLO, stream=True)
        streamed = "".join([chunk.choices[0].delta.content or "" async for chunk in stream if chunk.choices])

    assert all("Hello<1><2>" in str(request.body) for request in server.requests)
    assert (whole.choices[0].message.content, streamed) == ("Hi<2><1>", "Hi<2><1>")
    assert desk.budgets.ended == ["settled", "settled"]


@both_providers
@pytest.mark.parametrize("word", ["Once", "never"])
async def test_a_stopped_stream_ends_with_an_error_that_the_client_raises(
    fake: type[FakeProvider], word: str, desk: Desk, openai_client: AsyncOpenAI, anthropic_client: AsyncAnthropic
) -> None:
    desk.guarded_by(Stops(word))
    async with fake(lambda _: Turn(text="Once upon a time, never before", fragment=6)) as server:
        made = desk.plan.add("m", server)
        with pytest.raises(openai.APIError, match="not allowed here"):
            async for _chunk in await openai_client.chat.completions.create(model="m", messages=HELLO, stream=True):
                pass
        with pytest.raises(anthropic.APIStatusError, match="not allowed here"):
            async with anthropic_client.messages.stream(model="m", max_tokens=100, messages=HELLO) as stream:
                await stream.get_final_message()

    assert desk.budgets.ended == ["forfeited", "forfeited"] if word == "never" else ["released", "released"]
    if word == "never":
        assert desk.ledger.outcomes == [Outcome.ABANDONED, Outcome.ABANDONED]
    health = desk.plan.healths[made.id]
    assert (health.failures, health.in_flight) == (0, 0)


def test_the_list_of_guards_follows_the_settings() -> None:
    listed: list[tuple[Guard, ...]] = [guards(Settings(gateway=GatewaySettings(max_input_bytes=most))) for most in (0, 9)]

    assert listed == [(), (SizeGuard(9),)]
