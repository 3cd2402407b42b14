"""`model: "agent/NAME"` through the official clients: each answer is a run, which a worker carries."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import anthropic
import httpx
import openai
import pytest
from anthropic import AsyncAnthropic
from openai import AsyncOpenAI

from eyrie.features.all import COMPONENTS
from eyrie.features.carrying import run_deps
from eyrie.gateway.errors import ModelRefusedRequest
from eyrie.gateway.protocol import AssistantMessage, Finish, ModelResponse, ToolCall, Usage, UserMessage
from eyrie.identity.actor import Role
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database, DatabaseUrls
from tests.conftest import Workspace
from tests.edges.conftest import new_key
from tests.edges.serving import Desk, serving
from tests.fakes.model import OneModel, ScriptedModel, Turn, calls, says
from tests.fakes.worker import run_worker

ASK: Any = [{"role": "user", "content": "What is 15 % of 80?"}]
SUM: Any = ("calculator", {"expression": "15% of 80"})


@pytest.fixture
async def db(fresh_database: DatabaseUrls) -> AsyncIterator[Database]:
    """A database of this test's own: its worker carries the runs of all workspaces."""
    async with Database(fresh_database, app_connections=6, system_connections=2) as opened:
        yield opened


@pytest.fixture
async def desk(db: Database, tmp_path: Path) -> AsyncIterator[Desk]:
    async with serving(db, tmp_path, COMPONENTS) as opened:
        yield opened


@dataclass(frozen=True)
class Office:
    """A client of each kind, and the agent that they ask."""

    desk: Desk
    api: httpx.AsyncClient
    openai: AsyncOpenAI
    anthropic: AsyncAnthropic
    model: str

    @asynccontextmanager
    async def working(self, *turns: Turn) -> AsyncIterator[ScriptedModel]:
        """A worker for whose agents the model plays these turns."""
        model = ScriptedModel(turns)
        deps = replace(run_deps(self.desk.resources, uuid7()), models=OneModel(model))
        async with deps.deltas.running(), run_worker(deps).running():
            yield model

    async def run(self) -> dict[str, Any]:
        """The only run there is."""
        (run,) = (await self.api.get("/api/v1/runs")).json()["items"]
        found: dict[str, Any] = run
        return found

    async def act(self, act: str) -> None:
        (await self.api.post(f"/api/v1/runs/{(await self.run())['id']}/{act}")).raise_for_status()


@pytest.fixture
async def office(desk: Desk, db: Database, workspace: Workspace) -> AsyncIterator[Office]:
    key = await new_key(db, workspace, Role.ADMIN)
    definition = {"instructions": "Calculate.", "tools": ["calculator", "ask_human"], "limits": {"steps": 5}}
    held = {**definition, "approvals": [{"tool": "calculator"}]}
    async with (
        httpx.AsyncClient(base_url=desk.url, headers={"Authorization": f"Bearer {key}"}) as api,
        AsyncOpenAI(base_url=f"{desk.url}/v1", api_key=key, max_retries=0) as one,
        AsyncAnthropic(base_url=desk.url, api_key=key, max_retries=0) as other,
    ):
        for name, what in (("clerk", definition), ("careful", held)):
            manifest = {"apiVersion": "eyrie/v1", "kind": "Agent", "name": name, "definition": what}
            (await api.post("/api/v1/agents/apply", json=manifest)).raise_for_status()
        yield Office(desk, api, one, other, "agent/clerk")


async def text_of(office: Office, model: str = "agent/clerk") -> str:
    """What a stream shows of an answer."""
    stream = await office.openai.chat.completions.create(model=model, messages=ASK, stream=True)
    return "".join([choice.delta.content or "" async for chunk in stream for choice in chunk.choices])


async def test_an_agent_answers_each_client_with_a_run_of_its_own(office: Office) -> None:
    async with office.working(*(says("12") for _ in range(3))):
        chat = await office.openai.chat.completions.with_raw_response.create(model=office.model, messages=ASK)
        response = await office.openai.responses.create(model=office.model, input="What is 15 % of 80?")
        message = await office.anthropic.messages.create(model=office.model, messages=ASK, max_tokens=100)
    runs = (await office.api.get("/api/v1/runs")).json()["items"]

    completion = chat.parse()
    assert completion.choices[0].message.content == response.output_text == "12"
    assert [block.text for block in message.content if block.type == "text"] == ["12"]
    assert completion.usage is not None
    assert (completion.usage.prompt_tokens, message.usage.output_tokens) == (10, 5)
    assert [run["status"] for run in runs] == ["succeeded"] * 3
    assert chat.headers["x-eyrie-run-id"] == runs[-1]["id"]


async def test_what_was_said_before_is_the_history_of_the_run(office: Office) -> None:
    before: Any = [
        {"role": "system", "content": "Be brief."},
        {"role": "user", "content": "Hello"},
        {"role": "assistant", "content": "Hi."},
        {"role": "user", "content": [{"type": "text", "text": "What is"}, {"type": "text", "text": "15 % of 80?"}]},
    ]
    async with office.working(says("12")) as model:
        await office.openai.chat.completions.create(model=office.model, messages=before)

    said = [message for message in model.requests[0].messages if isinstance(message, UserMessage | AssistantMessage)]
    assert [getattr(message, "text", None) or message.parts[0].text for message in said] == ["Hello", "Hi.", "What is\n15 % of 80?"]  # type: ignore[union-attr]
    assert (await office.run())["input"] == "What is\n15 % of 80?"


async def test_a_stream_shows_text_between_tool_calls_and_the_answer_once(office: Office) -> None:
    thinks = ModelResponse(
        message=AssistantMessage(text="Let me see.", tool_calls=(ToolCall(id="c", name="calculator", arguments=SUM[1]),)),
        finish=Finish.TOOL_CALLS,
        usage=Usage(input=10, output=5),
        model="scripted-1",
    )

    async with office.working(thinks, says("It is 12.")) as model:
        model.gate = asyncio.Event()  # so that what it says first has been shown before it calls
        stream = await office.openai.chat.completions.create(model=office.model, messages=ASK, stream=True)
        text = ""
        async for chunk in stream:
            text += "".join(choice.delta.content or "" for choice in chunk.choices)
            if text:
                model.gate.set()

    assert [part.strip() for part in text.split("\n\n")] == ["Let me see.", "It is 12."]


@pytest.mark.parametrize(
    ("turn", "model", "said"),
    [
        (calls(SUM), "agent/careful", "I need a person's approval to use calculator. Decide at "),
        (calls(("ask_human", {"question": "Which year?"})), "agent/clerk", "Which year? Decide at "),
    ],
    ids=["approval", "question"],
)
async def test_an_answer_that_waits_for_a_person_says_where_to_decide(office: Office, turn: Turn, model: str, said: str) -> None:
    async with office.working(turn):
        text = await text_of(office, model)
        run = await office.run()

    assert text == f"{said}{office.desk.url}/runs/{run['id']}"
    assert run["status"] == "waiting"  # it goes on when somebody decides, without the client


async def test_a_run_that_is_paused_says_where_to_resume_it(office: Office) -> None:
    stream = await office.openai.chat.completions.create(model=office.model, messages=ASK, stream=True)
    await office.act("pause")

    text = "".join([choice.delta.content or "" async for chunk in stream for choice in chunk.choices])

    assert text == f"This run stands still. Resume it at {office.desk.url}/runs/{(await office.run())['id']}"


async def test_a_run_that_fails_is_an_error_in_the_clients_words(office: Office) -> None:
    refused = ModelRefusedRequest("test", "The provider test says no.")
    async with office.working(refused, refused, refused):
        with pytest.raises(openai.APIStatusError, match="says no") as whole:
            await office.openai.chat.completions.create(model=office.model, messages=ASK)
        with pytest.raises(openai.APIError, match="says no"):
            await text_of(office)
        with pytest.raises(anthropic.APIStatusError, match="says no"):
            await office.anthropic.messages.create(model=office.model, messages=ASK, max_tokens=100)

    assert whole.value.status_code >= 400
    assert "/runs/" in str(whole.value)


async def test_a_run_that_a_person_stops_ends_the_stream_with_the_reason(office: Office) -> None:
    stream = await office.openai.chat.completions.create(model=office.model, messages=ASK, stream=True)
    await office.act("cancel")

    with pytest.raises(openai.APIError, match="stopped by a person"):
        [chunk async for chunk in stream]


@pytest.mark.parametrize(
    ("more", "says_", "param"),
    [
        ({"tools": [{"type": "function", "function": {"name": "f"}}]}, "brings its own tools", "tools"),
        ({"messages": [*ASK, {"role": "assistant", "content": "12"}]}, "must be the user's", "messages"),
        (
            {"messages": [{"role": "user", "content": [{"type": "image_url", "image_url": {"url": "https://example.com/a.png"}}]}]},
            "asked in text",
            "messages",
        ),
        ({"model": "agent/clark"}, "Did you mean", None),
    ],
    ids=["tools", "no question", "image", "unknown agent"],
)
async def test_what_an_agent_can_not_be_asked_is_said(office: Office, more: dict[str, Any], says_: str, param: str | None) -> None:
    reply = await office.api.post("/v1/chat/completions", json={"model": office.model, "messages": ASK, **more})

    error = reply.json()["error"]
    assert (reply.status_code in {400, 404}, error["param"]) == (True, param), reply.text
    assert says_ in error["message"]
    assert (await office.api.get("/api/v1/runs")).json()["items"] == []


async def test_agents_are_listed_among_the_models(office: Office) -> None:
    listed = [model.id async for model in office.openai.models.list()]

    assert sorted(name for name in listed if name in {"agent/clerk", "agent/careful"}) == ["agent/careful", "agent/clerk"]
