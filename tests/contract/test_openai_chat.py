"""The official `openai` client against every dialect of provider."""

import asyncio
import json
import time
from dataclasses import replace

import openai
import pytest
from openai import AsyncOpenAI, AsyncStream, OpenAI
from openai.types.chat import ChatCompletionChunk, ChatCompletionMessageParam, ChatCompletionToolParam
from pydantic import BaseModel

from eyrie.gateway.ledger.protocol import Outcome
from eyrie.gateway.protocol import Usage
from tests.edges.serving import Desk
from tests.fakes.provider_anthropic import FakeAnthropic
from tests.fakes.provider_gemini import FakeGemini
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_server import Ending, FakeCall, FakeProvider, Turn
from tests.waiting import TRIES, quickest, until

every_provider = pytest.mark.parametrize("fake", [FakeOpenAI, FakeAnthropic, FakeGemini])
HELLO: list[ChatCompletionMessageParam] = [{"role": "user", "content": "Hello"}]
SEARCH: ChatCompletionToolParam = {
    "type": "function",
    "function": {"name": "search", "parameters": {"type": "object", "properties": {"query": {"type": "string"}}}},
}


async def collect(stream: AsyncStream[ChatCompletionChunk], said: list[str]) -> None:
    async for chunk in stream:
        said.append(chunk.choices[0].delta.content or "")


@every_provider
async def test_a_completion_has_text_usage_and_reason(fake: type[FakeProvider], desk: Desk, openai_client: AsyncOpenAI) -> None:
    async with fake([Turn(text="Grüße 😀")]) as server:
        desk.plan.add("m", server)
        reply = await openai_client.chat.completions.with_raw_response.create(model="m", messages=HELLO, max_tokens=100)

    completion = reply.parse()
    assert completion.choices[0].message.content == "Grüße 😀"
    assert completion.choices[0].finish_reason == "stop"
    assert completion.usage is not None
    assert (completion.usage.prompt_tokens, completion.usage.completion_tokens) == (20, 10)
    assert (reply.headers["x-eyrie-model"], reply.headers["x-eyrie-provider"]) == ("m", "fake")
    assert reply.headers["x-request-id"]
    (entry,) = desk.ledger.entries
    assert entry.outcome is Outcome.COMPLETED
    assert replace(entry.usage, reasoning=0) == Usage(input=20, output=10, cached_input=5)
    assert desk.budgets.ended == ["settled"]


@every_provider
@pytest.mark.parametrize("fragment", [1, 3, 1000])
async def test_a_stream_says_the_same(fake: type[FakeProvider], fragment: int, desk: Desk, openai_client: AsyncOpenAI) -> None:
    async with fake([Turn(text="Grüße 😀", thought="Hm.", fragment=fragment)]) as server:
        desk.plan.add("m", server)
        stream = await openai_client.chat.completions.create(model="m", messages=HELLO, stream=True)
        chunks = [chunk async for chunk in stream]

    assert "".join(chunk.choices[0].delta.content or "" for chunk in chunks) == "Grüße 😀"
    assert chunks[-1].choices[0].finish_reason == "stop"
    assert not any(chunk.usage for chunk in chunks)
    assert desk.ledger.entries[0].usage.output == 10


@every_provider
async def test_a_stream_ends_with_its_usage_when_asked(fake: type[FakeProvider], desk: Desk, openai_client: AsyncOpenAI) -> None:
    async with fake([Turn(text="Hi")]) as server:
        desk.plan.add("m", server)
        options = {"include_usage": True}
        stream = await openai_client.chat.completions.create(model="m", messages=HELLO, stream=True, stream_options=options)  # type: ignore[call-overload]
        chunks = [chunk async for chunk in stream]

    assert chunks[-1].choices == []
    assert (chunks[-1].usage.prompt_tokens, chunks[-1].usage.completion_tokens) == (20, 10)


@every_provider
async def test_tools_are_called_and_their_results_read(fake: type[FakeProvider], desk: Desk, openai_client: AsyncOpenAI) -> None:
    async with fake([Turn(text="Look.", calls=(FakeCall("search", {"query": "naïve"}, "call_a"),)), Turn(text="Done")]) as server:
        desk.plan.add("m", server)
        first = await openai_client.chat.completions.create(model="m", messages=HELLO, tools=[SEARCH], tool_choice="required")
        message = first.choices[0].message
        assert message.tool_calls is not None
        call = message.tool_calls[0]
        assert call.type == "function"
        thread = [*HELLO, message.model_dump(exclude_none=True), {"role": "tool", "tool_call_id": call.id, "content": "found"}]
        second = await openai_client.chat.completions.create(model="m", messages=thread, tools=[SEARCH])  # type: ignore[arg-type]

    assert (call.id, call.function.name, json.loads(call.function.arguments)) == ("call_a", "search", {"query": "naïve"})
    assert first.choices[0].finish_reason == "tool_calls"
    assert second.choices[0].message.content == "Done"
    assert "found" in json.dumps(server.requests[1].body)
    assert desk.plan.asked[0][2].tools == ("search",)


@every_provider
async def test_streamed_tool_calls_come_in_pieces(fake: type[FakeProvider], desk: Desk, openai_client: AsyncOpenAI) -> None:
    calls = (FakeCall("search", {"query": "a"}, "call_a"), FakeCall("search", {"query": "b"}, "call_b"))
    async with fake([Turn(calls=calls, fragment=2)]) as server:
        desk.plan.add("m", server)
        async with openai_client.chat.completions.stream(model="m", messages=HELLO, tools=[SEARCH]) as stream:
            final = await stream.get_final_completion()

    made = final.choices[0].message.tool_calls
    assert made is not None
    assert [(call.id, json.loads(call.function.arguments)) for call in made] == [("call_a", {"query": "a"}), ("call_b", {"query": "b"})]


class City(BaseModel):
    name: str
    people: int


@every_provider
async def test_structured_output_is_parsed(fake: type[FakeProvider], desk: Desk, openai_client: AsyncOpenAI) -> None:
    async with fake([Turn(text='{"name": "Bonn", "people": 330000}')]) as server:
        desk.plan.add("m", server)
        completion = await openai_client.chat.completions.parse(model="m", messages=HELLO, response_format=City)

    assert completion.choices[0].message.parsed == City(name="Bonn", people=330000)
    assert "people" in json.dumps(server.requests[0].body)
    assert desk.plan.asked[0][2].structured


@every_provider
async def test_images_arrive_and_count_apart(fake: type[FakeProvider], desk: Desk, openai_client: AsyncOpenAI) -> None:
    data = "aGVsbG8=" * 1000
    content = [{"type": "text", "text": "What is it?"}, {"type": "image_url", "image_url": {"url": f"data:image/png;base64,{data}"}}]
    async with fake([Turn(text="A bird")]) as server:
        desk.plan.add("m", server)
        await openai_client.chat.completions.create(model="m", messages=[{"role": "user", "content": content}])  # type: ignore[misc,list-item]

    assert data in json.dumps(server.requests[0].body)
    asked = desk.plan.asked[0][2]
    assert (asked.images, asked.input_bytes < 500) == (1, True)


@pytest.mark.parametrize(
    ("turn", "kind", "status"),
    [
        pytest.param(Turn.failure(400, "bad field"), openai.BadRequestError, 400, id="bad-request"),
        pytest.param(Turn.failure(404, "no such model"), openai.NotFoundError, 404, id="no-model"),
        pytest.param(Turn.failure(401, "bad key"), openai.InternalServerError, 502, id="our-key-is-bad"),
    ],
)
@every_provider
async def test_errors_become_those_of_the_client(
    fake: type[FakeProvider], turn: Turn, kind: type[openai.APIStatusError], status: int, desk: Desk, openai_client: AsyncOpenAI
) -> None:
    async with fake(lambda _: turn) as server:
        desk.plan.add("m", server)
        with pytest.raises(kind) as caught:
            await openai_client.chat.completions.create(model="m", messages=HELLO)

    assert caught.value.status_code == status
    assert isinstance(caught.value.body, dict)
    assert caught.value.body["message"].startswith("The provider fake")


@every_provider
async def test_a_failing_deployment_is_followed_by_another(fake: type[FakeProvider], desk: Desk, openai_client: AsyncOpenAI) -> None:
    async with fake(lambda _: Turn.html(502)) as broken, FakeOpenAI([Turn(text="Hi"), Turn(text="Hi")]) as good:
        desk.plan.add("m", broken)
        desk.plan.add("m", good)
        whole = await openai_client.chat.completions.create(model="m", messages=HELLO)
        stream = await openai_client.chat.completions.create(model="m", messages=HELLO, stream=True)
        text = "".join([chunk.choices[0].delta.content or "" async for chunk in stream])

    assert (whole.choices[0].message.content, text) == ("Hi", "Hi")


@every_provider
@pytest.mark.parametrize("ending", [Ending.TRUNCATED, Ending.ERROR])
async def test_a_stream_that_breaks_off_ends_with_an_error(
    fake: type[FakeProvider], ending: Ending, desk: Desk, openai_client: AsyncOpenAI
) -> None:
    async with fake([Turn(text="Hello there", ending=ending, message="busy")]) as server:
        desk.plan.add("m", server)
        stream = await openai_client.chat.completions.create(model="m", messages=HELLO, stream=True)
        said: list[str] = []
        with pytest.raises(openai.APIError, match="The provider fake"):
            await collect(stream, said)

    assert "".join(said).startswith("Hello")
    assert desk.ledger.outcomes == [Outcome.ABANDONED]


@every_provider
async def test_leaving_stops_the_provider_within_a_second(fake: type[FakeProvider], desk: Desk, openai_client: AsyncOpenAI) -> None:
    async with fake([Turn(text="Hello", ending=Ending.ENDLESS, delay_seconds=0.01)] * TRIES) as server:
        desk.plan.add("m", server)

        async def leave() -> float:
            stream = await openai_client.chat.completions.create(model="m", messages=HELLO, stream=True)
            async for _ in stream:
                break
            server.closed.clear()
            began = time.monotonic()
            await stream.close()
            await server.closed.wait()
            return time.monotonic() - began

        seconds = await quickest(leave, 1)
        await until(lambda: len(desk.ledger.entries) == len(server.requests))
    assert seconds < 1
    assert set(desk.ledger.outcomes) == {Outcome.ABANDONED}


@every_provider
async def test_leaving_before_the_answer_begins_stops_the_provider(
    fake: type[FakeProvider], desk: Desk, openai_client: AsyncOpenAI
) -> None:
    async with fake([Turn(text="Hello", header_delay_seconds=60)]) as server:
        desk.plan.add("m", server)
        asking = asyncio.create_task(openai_client.chat.completions.create(model="m", messages=HELLO))
        await until(lambda: bool(server.requests))
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)

        await until(lambda: bool(desk.ledger.entries))
    assert desk.ledger.outcomes == [Outcome.ABANDONED]


@every_provider
async def test_the_synchronous_client_works_too(fake: type[FakeProvider], desk: Desk, key: str) -> None:
    def talk() -> tuple[str | None, str]:
        with OpenAI(base_url=f"{desk.url}/v1", api_key=key, max_retries=0) as client:
            whole = client.chat.completions.create(model="m", messages=HELLO).choices[0].message.content
            stream = client.chat.completions.create(model="m", messages=HELLO, stream=True)
            return whole, "".join(chunk.choices[0].delta.content or "" for chunk in stream)

    async with fake([Turn(text="Hi"), Turn(text="Hi")]) as server:
        desk.plan.add("m", server)
        assert await asyncio.to_thread(talk) == ("Hi", "Hi")


@pytest.mark.parametrize("stream", [False, True])
async def test_missing_usage_counts_as_the_worst_case(stream: bool, desk: Desk, openai_client: AsyncOpenAI) -> None:
    async with FakeOpenAI([Turn(text="Hi", usage=False)]) as server:
        desk.plan.add("m", server)
        answer = await openai_client.chat.completions.create(model="m", messages=HELLO, stream=stream)
        if stream:
            [_ async for _ in answer]  # type: ignore[union-attr]

    assert desk.budgets.ended == ["forfeited"]


async def test_bytes_pass_through_unread(desk: Desk, openai_client: AsyncOpenAI) -> None:
    extra = {
        "logit_bias": {"5": 1},
        "messages": [{"role": "user", "content": [{"type": "input_audio", "input_audio": {"data": "AA==", "format": "wav"}}]}],
    }
    async with FakeOpenAI([Turn(text="Hi")]) as server:
        desk.plan.add("m", server)
        await openai_client.chat.completions.create(model="m", messages=HELLO, extra_body=extra, max_completion_tokens=50)

    body = server.requests[0].body
    assert (body["model"], body["max_completion_tokens"], body["logit_bias"]) == ("m-at-provider", 50, {"5": 1})
    assert body["messages"] == extra["messages"]
