"""The official `openai` client's responses, embeddings and models."""

import json

import openai
import pytest
from openai import AsyncOpenAI
from openai.types.responses import FunctionToolParam
from pydantic import BaseModel

from tests.edges.serving import Desk
from tests.fakes.provider_anthropic import FakeAnthropic
from tests.fakes.provider_gemini import FakeGemini
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_server import FakeCall, FakeProvider, Turn

every_provider = pytest.mark.parametrize("fake", [FakeOpenAI, FakeAnthropic, FakeGemini])
SEARCH: FunctionToolParam = {"type": "function", "name": "search", "parameters": {"type": "object"}, "strict": False}


class City(BaseModel):
    name: str


@every_provider
async def test_a_response_has_text_usage_and_status(fake: type[FakeProvider], desk: Desk, openai_client: AsyncOpenAI) -> None:
    async with fake([Turn(text="Grüße 😀")]) as server:
        desk.plan.add("m", server)
        response = await openai_client.responses.create(model="m", input="Hello", instructions="Be kind.", max_output_tokens=100)

    assert (response.output_text, response.status) == ("Grüße 😀", "completed")
    assert response.usage is not None
    assert (response.usage.input_tokens, response.usage.output_tokens) == (20, 10)


@every_provider
async def test_a_streamed_response_is_put_together(fake: type[FakeProvider], desk: Desk, openai_client: AsyncOpenAI) -> None:
    calls = (FakeCall("search", {"query": "a"}, "call_a"),)
    async with fake([Turn(text="Look.", thought="Hm.", calls=calls, fragment=3)]) as server:
        desk.plan.add("m", server)
        async with openai_client.responses.stream(model="m", input="Hello", tools=[SEARCH]) as stream:
            response = await stream.get_final_response()

    assert response.output_text == "Look."
    assert [(item.call_id, json.loads(item.arguments)) for item in response.output if item.type == "function_call"] == [
        ("call_a", {"query": "a"})
    ]


@every_provider
async def test_a_typed_response_is_parsed(fake: type[FakeProvider], desk: Desk, openai_client: AsyncOpenAI) -> None:
    async with fake([Turn(text='{"name": "Bonn"}')]) as server:
        desk.plan.add("m", server)
        response = await openai_client.responses.parse(model="m", input="Hello", text_format=City)

    assert response.output_parsed == City(name="Bonn")


async def test_embeddings_pass_through(desk: Desk, openai_client: AsyncOpenAI) -> None:
    async with FakeOpenAI([Turn()]) as server:
        desk.plan.add("m", server)
        reply = await openai_client.embeddings.create(model="m", input=["a", "b"], encoding_format="float")

    assert [one.embedding for one in reply.data] == [[0.5, -1.0], [0.5, -1.0]]
    assert desk.ledger.entries[0].usage.input == 4


async def test_models_without_embeddings_say_so(desk: Desk, openai_client: AsyncOpenAI) -> None:
    async with FakeAnthropic([Turn()]) as server:
        desk.plan.add("m", server)
        with pytest.raises(openai.BadRequestError, match="no embeddings"):
            await openai_client.embeddings.create(model="m", input="a", encoding_format="float")


async def test_models_are_listed_and_shown(openai_client: AsyncOpenAI) -> None:
    listed = [model.id async for model in openai_client.models.list()]
    shown = await openai_client.models.retrieve("offline")

    assert (listed, shown.id) == (["offline"], "offline")


async def test_the_offline_model_answers_like_any_other(openai_client: AsyncOpenAI) -> None:
    answer = await openai_client.chat.completions.create(model="offline", messages=[{"role": "user", "content": "Hello"}])
    stream = await openai_client.chat.completions.create(model="offline", messages=[{"role": "user", "content": "Hello"}], stream=True)
    pieces = [chunk.choices[0].delta.content or "" async for chunk in stream if chunk.choices]

    assert answer.choices[0].message.content
    assert "".join(pieces) == answer.choices[0].message.content
