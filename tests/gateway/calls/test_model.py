"""Governed models over real connections to a scripted provider."""

from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from functools import partial

import pytest

from eyrie.gateway.calls.asking import asked_about
from eyrie.gateway.calls.model import EYRIE, GovernedModel, OfflineCalls
from eyrie.gateway.calls.size_guard import SizeGuard
from eyrie.gateway.errors import ContentFiltered, InputTooLarge, ModelError, StreamBroken
from eyrie.gateway.ledger.protocol import Outcome
from eyrie.gateway.protocol import (
    AssistantMessage,
    Completed,
    ImagePart,
    ModelEvent,
    ModelRequest,
    ModelResponse,
    SystemMessage,
    TextDelta,
    TextPart,
    ToolDefinition,
    UserMessage,
)
from eyrie.gateway.providers.session import Session
from tests.fakes.gateway import WHO, MemoryLedger, Rig, deployment, target
from tests.fakes.guards import Signs
from tests.fakes.model import ScriptedModel, says
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_server import Ending, Turn
from tests.waiting import until

ASK = ModelRequest(model="whatever", messages=(UserMessage(parts=(TextPart(text="Hi"),)),), max_output_tokens=50)
HELLO = Turn(text="Hello there, how are you?")


@asynccontextmanager
async def provider(*turns: Turn) -> AsyncIterator[FakeOpenAI]:
    async with FakeOpenAI(turns) as server:
        yield server


async def answered(model: GovernedModel, request: ModelRequest = ASK) -> ModelResponse:
    (response,) = [event.response async for event in model.stream(request) if isinstance(event, Completed)]
    return response


async def test_answer_is_settled_with_the_usage_that_the_provider_reports(session: Session) -> None:
    async with provider(HELLO) as server:
        rig = Rig(target(deployment("one", url=server.url)))

        response = await answered(GovernedModel(rig.gateway, session, WHO, "big"))

    assert (response.message.text, response.provider) == ("Hello there, how are you?", "one")
    assert (server.requests[0].body["model"], rig.budgets.held[0].output_tokens) == ("big-1", 50)
    assert (rig.budgets.ended, rig.ledger.entries[0].usage.input, rig.ledger.entries[0].cost) == (["settled"], 20, 20 + 10 * 10)


async def test_stream_that_breaks_before_its_first_part_goes_on_elsewhere(session: Session) -> None:
    async with provider(Turn(raw=b"")) as broken, provider(HELLO) as sound:
        rig = Rig(target(deployment("one", url=broken.url), deployment("two", url=sound.url, priority=1)))

        response = await answered(GovernedModel(rig.gateway, session, WHO, "big"))

    assert (response.provider, rig.ledger.outcomes) == ("two", [Outcome.ABANDONED, Outcome.COMPLETED])


async def test_stream_that_breaks_later_is_told_and_counts_as_its_worst_case(session: Session) -> None:
    async with provider(Turn(text="Hello there", ending=Ending.TRUNCATED)) as broken:
        one = deployment("one", url=broken.url)
        rig = Rig(target(one))

        with pytest.raises(StreamBroken):
            await answered(GovernedModel(rig.gateway, session, WHO, "big"))

    assert (rig.budgets.ended, rig.ledger.outcomes, rig.health(one).failures) == (["forfeited"], [Outcome.ABANDONED], 1)


async def test_reader_that_leaves_early_counts_as_the_worst_case(session: Session) -> None:
    async with provider(Turn(text="Hello " * 50, ending=Ending.ENDLESS)) as server:
        one = deployment("one", url=server.url)
        rig = Rig(target(one))

        async with aclosing(GovernedModel(rig.gateway, session, WHO, "big").stream(ASK)) as events:
            assert isinstance(await anext(events), TextDelta)
        await until(server.closed.is_set)

    assert (rig.budgets.ended, rig.health(one).in_flight, rig.health(one).failures) == (["forfeited"], 0, 0)


FILTERED = Turn(
    raw=b'data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{},'
    b'"finish_reason":"content_filter"}],"usage":{"prompt_tokens":7,"completion_tokens":0,"total_tokens":7}}\n\ndata: [DONE]\n\n'
)


async def test_filtered_answer_is_paid_for_and_goes_to_the_fallback(session: Session) -> None:
    async with provider(FILTERED, FILTERED) as strict, provider(HELLO) as other:
        one = target(deployment("one", url=strict.url))
        rig = Rig(one, target(deployment("two", url=other.url, model="small")))

        response = await answered(GovernedModel(rig.gateway, session, WHO, "big"))
        with pytest.raises(ContentFiltered):
            await answered(GovernedModel(Rig(one).gateway, session, WHO, "big"))

    assert (response.provider, rig.budgets.ended) == ("two", ["settled", "settled"])
    assert [(entry.outcome, entry.cost) for entry in rig.ledger.entries] == [(Outcome.REFUSED, 7), (Outcome.COMPLETED, 120)]


async def test_hedged_stream_that_loses_is_closed(session: Session) -> None:
    async with provider(Turn(text="Late", header_delay_seconds=60)) as slow, provider(HELLO) as quick:
        rig = Rig(target(deployment("one", url=slow.url), deployment("two", url=quick.url, priority=1), hedge_after_ms=20))

        response = await answered(GovernedModel(rig.gateway, session, WHO, "big"))

    assert (response.provider, rig.budgets.ended) == ("two", ["forfeited", "settled"])


async def test_begun_stream_that_nobody_wants_is_closed_in_the_background(session: Session) -> None:
    async with provider(Turn(text="Hello " * 50, ending=Ending.ENDLESS)) as server:
        rig = Rig(target(deployment("one", url=server.url)))
        model = GovernedModel(rig.gateway, session, WHO, "big")

        call = await rig.gateway.open(WHO, model.terms, asked_about("big", ASK), partial(model.begin, ASK))
        call.drop()
        call.drop()
        await until(server.closed.is_set)

    assert rig.budgets.ended == ["forfeited"]


class Silent:
    """A stream without an end."""

    async def stream(self, request: ModelRequest) -> AsyncIterator[ModelEvent]:
        nothing: tuple[ModelEvent, ...] = ()
        for event in nothing:
            yield event


async def test_offline_model_stands_in_the_ledger_and_costs_nothing() -> None:
    ledger = MemoryLedger()

    events = [event async for event in OfflineCalls(ScriptedModel([says("Hello you")]), ledger, WHO).stream(ASK)]
    nothing = [event async for event in OfflineCalls(Silent(), ledger, WHO).stream(ASK)]

    assert (len(events), nothing) == (3, [])
    (entry,) = ledger.entries
    assert (entry.who, entry.model, entry.provider, entry.cost, entry.usage.output, entry.price_version) == (
        WHO,
        "offline",
        EYRIE,
        0,
        5,
        None,
    )


def test_request_is_bounded_by_its_bytes_and_counts_its_images_apart() -> None:
    image = ImagePart(media_type="image/png", data="A" * 10_000)
    request = ModelRequest(
        model="m",
        messages=(
            SystemMessage(text="Be brief."),
            UserMessage(parts=(TextPart(text="Grüße"), image)),
            AssistantMessage(text="Hallo"),
            UserMessage(parts=(TextPart(text="Und nun?"),)),
        ),
        tools=(ToolDefinition(name="clock", description="Tells the time.", parameters={}),),
        output_schema={"type": "object"},
    )

    seen = asked_about("big", request)

    assert 200 < seen.input_bytes < 2_000
    assert (seen.model, seen.images, seen.tools, seen.structured, seen.max_output_tokens) == ("big", 1, ("clock",), True, None)
    assert seen.text() == "Be brief.\nGrüße\nUnd nun?"


async def test_error_before_the_answer_is_a_model_error(session: Session) -> None:
    async with provider(Turn.failure(400, "No such field.")) as server:
        rig = Rig(target(deployment("one", url=server.url)))

        with pytest.raises(ModelError, match="No such field"):
            await answered(GovernedModel(rig.gateway, session, WHO, "big"))

    assert rig.ledger.outcomes == [Outcome.REFUSED]


async def test_guards_hold_for_agents_too(session: Session) -> None:
    async with provider(HELLO, HELLO) as server:
        signed = Rig(target(deployment("one", url=server.url)), guards=[Signs("<1>"), Signs("<2>")])
        small = Rig(target(deployment("one", url=server.url)), guards=[SizeGuard(10)])

        response = await answered(GovernedModel(signed.gateway, session, WHO, "big"))
        with pytest.raises(InputTooLarge):
            await answered(GovernedModel(small.gateway, session, WHO, "big"))

    assert response.message.text == "Hello there, how are you?<2><1>"
    assert ["Hi<1><2>" in str(request.body) for request in server.requests] == [True]
    assert (signed.budgets.ended, small.budgets.held, small.ledger.entries) == (["settled"], [], [])
