"""The official `anthropic` client against every dialect of provider."""

import asyncio

import anthropic
import pytest
from anthropic import Anthropic, AsyncAnthropic
from anthropic.types import MessageParam, ToolParam

from eyrie.gateway.ledger.protocol import Outcome
from tests.edges.serving import Desk
from tests.fakes.provider_anthropic import FakeAnthropic
from tests.fakes.provider_gemini import FakeGemini
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_server import Ending, FakeCall, FakeProvider, Turn
from tests.waiting import until

every_provider = pytest.mark.parametrize("fake", [FakeAnthropic, FakeOpenAI, FakeGemini])
HELLO: list[MessageParam] = [{"role": "user", "content": "Hello"}]
SEARCH: ToolParam = {"name": "search", "input_schema": {"type": "object", "properties": {"query": {"type": "string"}}}}


@every_provider
async def test_a_message_has_text_usage_and_reason(fake: type[FakeProvider], desk: Desk, anthropic_client: AsyncAnthropic) -> None:
    async with fake([Turn(text="Grüße 😀")]) as server:
        desk.plan.add("m", server)
        message = await anthropic_client.messages.create(model="m", max_tokens=100, messages=HELLO, system="Be kind.")

    assert [block.text for block in message.content if block.type == "text"] == ["Grüße 😀"]
    assert (message.stop_reason, message.usage.output_tokens) == ("end_turn", 10)
    assert (message.usage.input_tokens, message.usage.cache_read_input_tokens) == (15, 5)
    assert desk.budgets.ended == ["settled"]


@every_provider
async def test_a_stream_says_the_same(fake: type[FakeProvider], desk: Desk, anthropic_client: AsyncAnthropic) -> None:
    calls = (FakeCall("search", {"query": "naïve"}, "call_a"),)
    async with fake([Turn(text="Grüße 😀", thought="Hm.", calls=calls, fragment=2)]) as server:
        desk.plan.add("m", server)
        async with anthropic_client.messages.stream(model="m", max_tokens=100, messages=HELLO, tools=[SEARCH]) as stream:
            message = await stream.get_final_message()

    assert "".join(block.text for block in message.content if block.type == "text") == "Grüße 😀"
    assert "".join(block.thinking for block in message.content if block.type == "thinking") == "Hm."
    assert [(block.name, block.input) for block in message.content if block.type == "tool_use"] == [("search", {"query": "naïve"})]
    assert (message.stop_reason, message.usage.output_tokens) == ("tool_use", 10)
    assert desk.ledger.outcomes == [Outcome.COMPLETED]


@every_provider
async def test_results_of_tools_and_images_arrive(fake: type[FakeProvider], desk: Desk, anthropic_client: AsyncAnthropic) -> None:
    thread: list[MessageParam] = [
        {"role": "user", "content": [{"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": "aGVsbG8="}}]},
        {"role": "assistant", "content": [{"type": "tool_use", "id": "call_a", "name": "search", "input": {"query": "a"}}]},
        {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "call_a", "content": "found it"}]},
    ]
    async with fake([Turn(text="Done")]) as server:
        desk.plan.add("m", server)
        await anthropic_client.messages.create(model="m", max_tokens=100, messages=thread, tools=[SEARCH])

    assert all(text in str(server.requests[0].body) for text in ("aGVsbG8=", "found it", "search"))


@pytest.mark.parametrize(
    ("turn", "kind"),
    [
        pytest.param(Turn.failure(400, "bad field"), anthropic.BadRequestError, id="bad-request"),
        pytest.param(Turn.failure(404, "no such model"), anthropic.NotFoundError, id="no-model"),
        pytest.param(Turn.failure(401, "bad key"), anthropic.InternalServerError, id="our-key-is-bad"),
    ],
)
@every_provider
async def test_errors_become_those_of_the_client(
    fake: type[FakeProvider], turn: Turn, kind: type[anthropic.APIStatusError], desk: Desk, anthropic_client: AsyncAnthropic
) -> None:
    async with fake(lambda _: turn) as server:
        desk.plan.add("m", server)
        with pytest.raises(kind, match="The provider fake"):
            await anthropic_client.messages.create(model="m", max_tokens=100, messages=HELLO)


@every_provider
@pytest.mark.parametrize("ending", [Ending.TRUNCATED, Ending.ERROR])
async def test_a_stream_that_breaks_off_ends_with_an_error(
    fake: type[FakeProvider], ending: Ending, desk: Desk, anthropic_client: AsyncAnthropic
) -> None:
    async with fake([Turn(text="Hello there", ending=ending, message="busy")]) as server:
        desk.plan.add("m", server)
        async with anthropic_client.messages.stream(model="m", max_tokens=100, messages=HELLO) as stream:
            with pytest.raises(anthropic.APIError, match="The provider fake"):
                await stream.get_final_message()

    assert desk.ledger.outcomes == [Outcome.ABANDONED]


@every_provider
async def test_leaving_stops_the_provider(fake: type[FakeProvider], desk: Desk, anthropic_client: AsyncAnthropic) -> None:
    async with fake([Turn(text="Hello", ending=Ending.ENDLESS, delay_seconds=0.01)]) as server:
        desk.plan.add("m", server)
        async with anthropic_client.messages.stream(model="m", max_tokens=100, messages=HELLO) as stream:
            await anext(aiter(stream))

        await until(server.closed.is_set)
        await until(lambda: bool(desk.ledger.entries))


async def test_the_synchronous_client_lists_counts_and_asks(desk: Desk, key: str) -> None:
    def talk() -> tuple[list[str], int, str]:
        with Anthropic(base_url=desk.url, api_key=key, max_retries=0) as client:
            names = [model.id for model in client.models.list()]
            tokens = client.messages.count_tokens(model="m", messages=HELLO).input_tokens
            with client.messages.stream(model="m", max_tokens=10, messages=HELLO) as stream:
                return names, tokens, stream.get_final_text()

    async with FakeAnthropic([Turn(text="Hi")]) as server:
        desk.plan.add("m", server)
        names, tokens, text = await asyncio.to_thread(talk)

    assert (names, tokens > 0, text) == (["offline"], True, "Hi")
