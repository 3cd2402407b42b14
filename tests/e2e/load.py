"""A workspace with much in it: a chat of 50 messages, a run of 1,000 events, a full inbox."""

from dataclasses import dataclass

from tests.e2e.content import REPORT, settled
from tests.e2e.workplace import Workplace
from tests.fakes.provider_server import FakeCall, ReceivedRequest, Turn

EXCHANGES = 25
STEPS = 42
CALLS_OF_A_STEP = 12
REQUESTS = 20


@dataclass(frozen=True)
class Load:
    """The addresses of full screens, by name; `events` is how long the log of the run is."""

    pages: dict[str, str]
    events: int


def _script(request: ReceivedRequest) -> Turn:
    messages = request.body["messages"]
    assert isinstance(messages, list)
    steps = sum(isinstance(one, dict) and one["role"] == "assistant" for one in messages)
    said = next(str(one["content"]) for one in reversed(messages) if isinstance(one, dict) and one["role"] == "user")
    if said == "calculate" and steps < STEPS:
        numbers = range(CALLS_OF_A_STEP)
        calls = tuple(FakeCall("calculator", {"expression": f"{steps} * {number}"}, f"call_{steps}_{number}") for number in numbers)
        return Turn(thought=f"Step {steps}.", calls=calls, fragment=200)
    if said == "ask" and steps == 0:
        return Turn(calls=(FakeCall("calculator", {"expression": "6 * 7"}),))
    return Turn(text=REPORT, fragment=200)


async def burden(work: Workplace) -> Load:
    """Fill the workspace."""
    await work.model(_script)
    agent = await work.agent("counter", tools=["calculator"], limits={"steps": 100, "tokens": 10_000_000, "identical_calls": 100})
    await work.agent("careful", tools=["calculator"], approvals=[{"tool": "calculator"}])
    session = (await work.post("/chat/sessions", {"agent": "counter"}))["id"]
    for number in range(EXCHANGES):
        sent = await work.post(f"/chat/sessions/{session}/messages", {"text": f"What does the report say about region {number}?"})
        await settled(work, sent["id"])
    long = (await work.post("/runs", {"input": "calculate", "agent": "counter"}))["id"]
    for _ in range(REQUESTS):
        await work.post("/runs", {"input": "ask", "agent": "careful"})
    await settled(work, long, seconds=120)
    events = 0
    while more := (await work.get(f"/runs/{long}/events", after=str(events), limit="1000"))["items"]:
        events += len(more)  # `seq` has no gaps
    pages = {"chat": f"/chat/{session}", "run": f"/runs/{long}", "inbox": "/inbox", "agent editor": f"/agents/{agent}"}
    return Load(pages, events)
