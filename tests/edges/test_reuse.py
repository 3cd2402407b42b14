"""The response cache as programs see it, through the official clients and plain requests."""

import asyncio
import json
from collections.abc import AsyncIterator

import httpx
import pytest
from anthropic import AsyncAnthropic
from openai import AsyncOpenAI

from eyrie.gateway.cache import repository
from eyrie.gateway.cache.models import Mode, Policy
from eyrie.gateway.cache.responses import ResponseCache
from eyrie.gateway.ledger.protocol import Outcome
from tests.conftest import NewWorkspace, Workspace
from tests.edges.conftest import new_key
from tests.edges.serving import Desk
from tests.fakes.provider_anthropic import FakeAnthropic
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_server import Ending, FakeProvider, ReceivedRequest, Turn

LONG = "Grüße 😀, said in many pieces. " * 20
ASKED = {"model": "m", "messages": [{"role": "user", "content": "Hello"}]}


class Counting:
    """Answers with a new number each time."""

    def __init__(self, text: str = "") -> None:
        self.text = text
        self.answered = 0

    def __call__(self, request: ReceivedRequest) -> Turn:
        self.answered += 1
        return Turn(text=self.text or f"Answer {self.answered}.")


async def allow(desk: Desk, workspace: Workspace, mode: Mode = Mode.EXACT) -> None:
    async with desk.database.tenant(workspace.id) as tx:
        await repository.set_policy(tx, Policy(mode))
    desk.resources.get(ResponseCache).forget(workspace.id)


@pytest.fixture
async def client(desk: Desk, key: str) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=f"{desk.url}/v1", timeout=30, headers={"Authorization": f"Bearer {key}"}) as opened:
        yield opened


@pytest.fixture
async def server(desk: Desk) -> AsyncIterator[FakeOpenAI]:
    async with FakeOpenAI(Counting()) as running:
        desk.plan.add("m", running)
        yield running


async def asked(client: httpx.AsyncClient, body: object = ASKED, path: str = "/chat/completions", **headers: str) -> tuple[str, str]:
    reply = await client.post(path, json=body, headers={name.replace("_", "-"): value for name, value in headers.items()})
    assert reply.status_code == 200, reply.text
    return reply.headers["x-eyrie-cache"], reply.text


async def test_repeated_question_is_answered_from_the_cache(
    desk: Desk, workspace: Workspace, client: httpx.AsyncClient, server: FakeOpenAI
) -> None:
    await allow(desk, workspace)

    first = await client.post("/chat/completions", json=ASKED)
    second = await client.post("/chat/completions", json=ASKED)

    assert (first.headers["x-eyrie-cache"], second.headers["x-eyrie-cache"], len(server.requests)) == ("miss", "hit", 1)
    assert first.json()["choices"][0]["message"]["content"] == second.json()["choices"][0]["message"]["content"] == "Answer 1."
    assert first.json()["usage"] == second.json()["usage"]
    assert second.headers["x-eyrie-saved-usd"] == first.headers["x-eyrie-cost-usd"] == "0.000000000120"
    assert float(second.headers["x-eyrie-cost-usd"]) == 0
    assert (second.headers["x-eyrie-model"], second.headers["x-eyrie-provider"]) == ("m", "fake")
    assert second.headers["x-eyrie-reasons"] == "the same was asked before"
    assert desk.ledger.outcomes == [Outcome.COMPLETED, Outcome.CACHED]


@pytest.mark.parametrize(
    ("headers", "states"),
    [
        ({}, ["miss", "hit"]),
        ({"x_eyrie_cache": "off"}, ["off", "off"]),
        ({"x_eyrie_cache": "refresh"}, ["miss", "miss"]),
    ],
    ids=["default", "off", "refresh"],
)
async def test_caller_says_how_the_cache_is_used(
    desk: Desk, workspace: Workspace, client: httpx.AsyncClient, server: FakeOpenAI, headers: dict[str, str], states: list[str]
) -> None:
    await allow(desk, workspace)

    assert [(await asked(client, **headers))[0] for _ in range(2)] == states
    assert len(server.requests) == 2 - states.count("hit")


@pytest.mark.parametrize(
    "more",
    [
        {"logprobs": True},
        {"n": 2},
        {"reasoning_effort": "xhigh"},
        {"messages": [{"role": "user", "content": [{"type": "input_audio"}]}]},
        {"messages": [{"role": "user", "content": "Hello", "name": "ann"}]},
        {"messages": []},
        {"tools": [{"type": "function", "function": {"name": "pay"}}]},
    ],
    ids=["log probabilities", "choices", "effort of its own", "audio", "name of who speaks", "no messages", "tools"],
)
async def test_what_only_the_provider_understands_passes_through(
    desk: Desk, workspace: Workspace, client: httpx.AsyncClient, server: FakeOpenAI, more: dict[str, object]
) -> None:
    await allow(desk, workspace)

    assert [(await asked(client, {**ASKED, **more}))[0] for _ in range(2)] == ["off", "off"]
    assert all(request.body.get(name) == value for request in server.requests for name, value in more.items())


async def test_without_a_policy_nothing_is_kept(client: httpx.AsyncClient, server: FakeOpenAI) -> None:
    assert [(await asked(client))[0] for _ in range(2)] == ["off", "off"]


async def test_other_workspaces_keys_never_hit(
    desk: Desk, workspace: Workspace, new_workspace: NewWorkspace, client: httpx.AsyncClient, server: FakeOpenAI
) -> None:
    other = await new_workspace()
    await allow(desk, workspace)
    await allow(desk, other)
    theirs = {"Authorization": f"Bearer {await new_key(desk.database, other)}"}

    await asked(client)
    state, _ = await asked(client, **theirs)

    assert (state, len(server.requests)) == ("miss", 2)


async def test_tags_are_kept_with_the_answer(desk: Desk, workspace: Workspace, client: httpx.AsyncClient, server: FakeOpenAI) -> None:
    await allow(desk, workspace)
    await asked(client, x_eyrie_cache_tags="document:handbook@2, team:a,")

    async with desk.database.tenant(workspace.id) as tx:
        removed = await repository.remove_tagged(tx, "document:handbook")

    assert removed == 1


@pytest.mark.parametrize("tags", ["a b", "x" * 101, ",".join(map(str, range(11)))])
async def test_tags_that_cannot_be_read_are_refused(client: httpx.AsyncClient, tags: str) -> None:
    reply = await client.post("/chat/completions", json=ASKED, headers={"X-Eyrie-Cache-Tags": tags})

    assert reply.status_code == 400
    assert "X-Eyrie-Cache-Tags" in reply.text


async def test_stream_is_replayed_to_the_openai_client(desk: Desk, workspace: Workspace, key: str) -> None:
    await allow(desk, workspace)
    async with FakeOpenAI(Counting(LONG)) as server, AsyncOpenAI(base_url=f"{desk.url}/v1", api_key=key, max_retries=0) as client:
        desk.plan.add("m", server)
        said = []
        for _ in range(2):
            stream = await client.chat.completions.create(model="m", messages=[{"role": "user", "content": "Hi"}], stream=True)
            said.append([chunk.choices[0].delta.content or "" async for chunk in stream])
            assert stream.response.headers["x-eyrie-cache"] == ("miss" if len(said) == 1 else "hit")
        whole = await client.chat.completions.create(model="m", messages=[{"role": "user", "content": "Hi"}])

    assert ["".join(pieces) for pieces in said] == [LONG, LONG]
    assert (len(said[1]) > 5, len(server.requests)) == (True, 1)
    assert whole.choices[0].message.content == LONG


async def test_stream_ends_with_what_it_cost(desk: Desk, workspace: Workspace, client: httpx.AsyncClient, server: FakeOpenAI) -> None:
    await allow(desk, workspace)

    texts = [(await asked(client, {**ASKED, "stream": True}))[1] for _ in range(2)]

    costs = [text.strip().rpartition("\n")[2].removeprefix(": x-eyrie-cost-usd ") for text in texts]
    assert [float(cost) for cost in costs] == [120e-12, 0]


async def test_cost_that_nobody_knows_is_not_said(desk: Desk, workspace: Workspace, client: httpx.AsyncClient) -> None:
    await allow(desk, workspace)
    async with FakeOpenAI(lambda _: Turn(text="Hi", usage=False)) as server:
        desk.plan.add("m", server)
        whole = await client.post("/chat/completions", json=ASKED)
        _, stream = await asked(client, {**ASKED, "temperature": 1, "stream": True})

    assert "x-eyrie-cost-usd" not in whole.headers
    assert "x-eyrie-cost-usd" not in stream


async def test_stream_is_replayed_to_the_anthropic_client(desk: Desk, workspace: Workspace, key: str) -> None:
    await allow(desk, workspace)
    async with FakeAnthropic(Counting(LONG)) as server, AsyncAnthropic(base_url=desk.url, api_key=key, max_retries=0) as client:
        desk.plan.add("m", server)
        said = []
        for _ in range(2):
            async with client.messages.stream(model="m", max_tokens=50, messages=[{"role": "user", "content": "Hi"}]) as stream:
                said.append(await stream.get_final_text())

    assert (said, len(server.requests)) == ([LONG, LONG], 1)


async def test_thinking_of_anthropic_passes_through(desk: Desk, workspace: Workspace, client: httpx.AsyncClient) -> None:
    await allow(desk, workspace)
    body = {**ASKED, "max_tokens": 2_000, "thinking": {"type": "enabled", "budget_tokens": 1_024}}
    async with FakeAnthropic(Counting()) as server:
        desk.plan.add("m", server)

        assert [(await asked(client, body, "/messages"))[0] for _ in range(2)] == ["off", "off"]


async def test_responses_are_cached_and_embeddings_are_not(
    desk: Desk, workspace: Workspace, client: httpx.AsyncClient, server: FakeOpenAI
) -> None:
    await allow(desk, workspace)

    assert [(await asked(client, {"model": "m", "input": "Hi"}, "/responses"))[0] for _ in range(2)] == ["miss", "hit"]
    assert [(await asked(client, {"model": "m", "input": "Hi"}, "/embeddings"))[0] for _ in range(2)] == ["off", "off"]


async def test_stream_that_breaks_is_told_and_not_kept(desk: Desk, workspace: Workspace, client: httpx.AsyncClient) -> None:
    await allow(desk, workspace)
    async with FakeOpenAI([Turn(text=LONG, ending=Ending.TRUNCATED), Turn(text="Whole")]) as server:
        desk.plan.add("m", server)

        broken = await client.post("/chat/completions", json={**ASKED, "stream": True})
        state, text = await asked(client)

    assert '"error"' in broken.text
    assert (state, json.loads(text)["choices"][0]["message"]["content"]) == ("miss", "Whole")


async def test_error_is_answered_as_one(desk: Desk, workspace: Workspace, client: httpx.AsyncClient) -> None:
    await allow(desk, workspace)
    async with FakeOpenAI([Turn.failure(400, "No.")]) as server:
        desk.plan.add("m", server)
        reply = await client.post("/chat/completions", json=ASKED)

    assert (reply.status_code, reply.json()["error"]["type"]) == (400, "invalid_request_error")


async def test_fifty_clients_are_one_call(desk: Desk, workspace: Workspace, client: httpx.AsyncClient, server: FakeProvider) -> None:
    await allow(desk, workspace)

    states = [state for state, _ in await asyncio.gather(*(asked(client) for _ in range(50)))]

    assert (sorted(states), len(server.requests)) == (["hit"] * 49 + ["miss"], 1)


async def test_tools_results_are_their_callers_alone(
    desk: Desk, workspace: Workspace, client: httpx.AsyncClient, server: FakeOpenAI
) -> None:
    await allow(desk, workspace)
    call = {"id": "a", "type": "function", "function": {"name": "search", "arguments": "{}"}}
    messages = [
        {"role": "user", "content": "Hi"},
        {"role": "assistant", "tool_calls": [call]},
        {"role": "tool", "tool_call_id": "a", "content": "secret"},
    ]
    body = {"model": "m", "messages": messages}
    theirs = {"Authorization": f"Bearer {await new_key(desk.database, workspace)}"}

    states = [(await asked(client, body))[0], (await asked(client, body, **theirs))[0], (await asked(client, body))[0]]

    assert states == ["miss", "miss", "hit"]
