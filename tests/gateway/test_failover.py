"""Faults of real servers on local ports, and what callers see of them."""

import asyncio
import random
from contextlib import AsyncExitStack

import pytest

from eyrie.gateway.calls.context import Terms
from eyrie.gateway.calls.model import GovernedModel
from eyrie.gateway.deployments import health as health_module
from eyrie.gateway.deployments.health import BreakerState
from eyrie.gateway.errors import ModelError, ModelUnavailable
from eyrie.gateway.ledger.protocol import Outcome
from eyrie.gateway.protocol import Completed, ModelRequest, TextPart, UserMessage
from eyrie.gateway.providers.session import Session
from tests.fakes.gateway import WHO, Rig, deployment, target
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_server import ReceivedRequest, Turn

ASK = ModelRequest(model="any", messages=(UserMessage(parts=(TextPart(text="Hi"),)),), max_output_tokens=50)
HELLO = Turn(text="Hello", fragment=100)
CALLS = 400
AT_A_TIME = 20
DEADLINE_SECONDS = 15
COOL_SECONDS = 60.0


def now() -> float:
    return asyncio.get_running_loop().time()


async def ask(rig: Rig, session: Session, seconds: float = DEADLINE_SECONDS) -> str:
    """The name of the provider that answered."""
    model = GovernedModel(rig.gateway, session, WHO, "big", Terms(deadline=now() + seconds))
    (response,) = [event.response async for event in model.stream(ASK) if isinstance(event, Completed)]
    return str(response.provider)


@pytest.mark.timeout(120)
async def test_calls_succeed_beside_a_provider_that_fails_often_and_one_that_hangs(session: Session) -> None:
    dice = random.Random(7)

    def flaky(request: ReceivedRequest) -> Turn:
        return Turn.failure(503, "Overloaded.") if dice.random() < 0.3 else HELLO

    async with AsyncExitStack() as stack:
        failing = await stack.enter_async_context(FakeOpenAI(flaky))
        hanging = await stack.enter_async_context(FakeOpenAI(lambda _: Turn(header_delay_seconds=3_600)))
        rig = Rig(target(deployment("failing", url=failing.url), deployment("hanging", url=hanging.url)))
        places = asyncio.Semaphore(AT_A_TIME)

        async def one() -> str:
            async with places:
                try:
                    return await ask(rig, session)
                except ModelError as error:
                    return error.type

        answers = await asyncio.gather(*(one() for _ in range(CALLS)))

    assert answers.count("failing") >= CALLS * 0.999, {answer: answers.count(answer) for answer in set(answers)}
    assert None not in rig.budgets.ended
    assert {health.in_flight for health in rig.healths.values()} == {0}
    assert rig.ledger.outcomes.count(Outcome.COMPLETED) == answers.count("failing")


async def test_breaker_opens_lets_one_call_through_and_closes(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health_module, "COOL_SECONDS", COOL_SECONDS)
    is_down = True

    def script(request: ReceivedRequest) -> Turn:
        return Turn.failure(503, "Overloaded.") if is_down else HELLO

    async with FakeOpenAI(script) as first, FakeOpenAI(lambda _: HELLO) as second:
        one = deployment("one", url=first.url)
        rig = Rig(target(one, deployment("two", url=second.url, priority=1)))
        answers = [await ask(rig, session) for _ in range(10)]
        opened = (rig.health(one).report(now()).state, len(first.requests))
        is_down = False
        rig.health(one).opens_at = now()  # its time has passed
        half_open = rig.health(one).report(now()).state
        back = [await ask(rig, session) for _ in range(2)]

    assert (answers, opened) == (["two"] * 10, (BreakerState.OPEN, 8))
    assert (half_open, back, rig.health(one).report(0.0).state) == (BreakerState.HALF_OPEN, ["one", "one"], BreakerState.CLOSED)


async def test_retry_after_is_obeyed_within_the_deadline(session: Session) -> None:
    async with FakeOpenAI([Turn.failure(429, "Slow down.", Retry_After="1"), HELLO]) as server:
        rig = Rig(target(deployment("one", url=server.url)))
        began = now()

        answer = await ask(rig, session)

    assert (answer, len(server.requests)) == ("one", 2)
    assert now() - began >= 1


async def test_retry_after_beyond_the_deadline_is_told_at_once(session: Session) -> None:
    async with FakeOpenAI([Turn.failure(429, "Slow down.", Retry_After="50")]) as server:
        rig = Rig(target(deployment("one", url=server.url)))
        began = now()

        with pytest.raises(ModelError, match="Slow down") as first:
            await ask(rig, session, 5)
        with pytest.raises(ModelUnavailable, match="Slow down") as second:
            await ask(rig, session, 5)

    assert now() - began < 5
    assert (first.value.retry_after_seconds, len(server.requests)) == (50, 1)
    assert 40 < (second.value.retry_after_seconds or 0) <= 50


async def test_unreachable_provider_owes_nothing(session: Session) -> None:
    async with FakeOpenAI([HELLO]) as server:
        rig = Rig(target(deployment("away", url="http://127.0.0.1:9/v1"), deployment("here", url=server.url, priority=1)))

        assert await ask(rig, session) == "here"

    assert (rig.budgets.ended, rig.ledger.outcomes) == (["released", "settled"], [Outcome.COMPLETED])
