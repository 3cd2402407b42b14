"""A workspace in use: what the screens have to show."""

import asyncio
from dataclasses import dataclass

from tests.e2e.workplace import Workplace
from tests.fakes.provider_server import FakeCall, Json, ReceivedRequest, Turn

REPORT = """## What the quarterly report says

Revenue **rose by 12 %** against the last quarter, mostly in the north. Three things stand out:

1. New customers came mainly by `referral`.
2. Support answers within *four hours*, against nine before.
3. The [price list](https://example.com/prices) has not changed.

| Region | Revenue | Change |
| --- | ---: | ---: |
| North | 120,400 | +18 % |
| South | 98,200 | +4 % |

```python
def change(now: float, before: float) -> float:
    return now / before - 1
```
"""
ENDED = frozenset({"succeeded", "failed", "cancelled"})
SETTLED = ENDED | {"waiting", "paused", "parked"}


@dataclass(frozen=True)
class Content:
    """Ids of what was made."""

    session: str
    run: str
    agent: str
    prompt: str


@dataclass(frozen=True)
class Used:
    """A workspace in use, to be looked at."""

    work: Workplace
    content: Content


def _script(request: ReceivedRequest) -> Turn:
    """Calls what the last message asks for, then answers."""
    messages = request.body["messages"]
    assert isinstance(messages, list)
    last = messages[-1]
    assert isinstance(last, dict)
    if last["role"] == "tool" or not request.body.get("tools"):
        return Turn(text=REPORT)
    said = str(last["content"])
    if "book" in said:
        return Turn(
            thought="This needs a person.",
            calls=(
                FakeCall("http_request", {"method": "POST", "url": "https://example.com/rooms", "body": '{"room": "Blue", "seats": 12}'}),
            ),
        )
    if "ask" in said:
        form: Json = {"question": "Which room do you want?", "options": ["Blue", "Green", "Red"]}
        return Turn(calls=(FakeCall("ask_human", form),))
    return Turn(thought="I compare both quarters.", calls=(FakeCall("calculator", {"expression": "120400 / 102000 - 1"}),))


async def settled(work: Workplace, run: str, states: frozenset[str] = SETTLED, *, seconds: float = 30) -> None:
    """Return when nothing happens in a run any more without a person."""
    async with asyncio.timeout(seconds):
        while (await work.get(f"/runs/{run}"))["status"] not in states:  # noqa: ASYNC110 - a worker carries it
            await asyncio.sleep(0.05)


async def ended(work: Workplace, run: str) -> None:
    """Return when nothing will ever happen in a run again."""
    await settled(work, run, ENDED)


async def _second_model(work: Workplace) -> None:
    """A cheaper model beside the default one, and a route that chooses between both."""
    (provider,) = (await work.get("/providers"))["items"]
    await work.post("/models", {"provider_id": provider["id"], "provider_model": "fake-2"})
    await work.post("/prices", {"model": "fake-2", "input_usd": "0.15", "output_usd": "0.6"})
    definition = {"tiers": {"simple": ["fake-2", "fake-1"], "reasoning": ["fake-1"]}, "shadow": True}
    await work.post("/routes", {"name": "support", "description": "For the help desk", "definition": definition})


async def fill(work: Workplace) -> Content:
    """Use the workspace for a while."""
    await work.model(_script)
    await work.post("/prices", {"model": "fake-1", "input_usd": "2.5", "output_usd": "10", "request_usd": "0.34"})
    await _second_model(work)
    await work.person("Grace", "admin")
    await work.post("/keys", {"name": "Nightly export", "role": "viewer"})
    for name, text in (
        ("report.md", REPORT),
        ("orders.csv", "region,revenue\nnorth,120400\nsouth,98200\n"),
        ("notes.txt", "Ask about Q3."),
    ):
        reply = await work.api.post("/files", params={"name": name}, content=text.encode())
        assert reply.is_success, reply.text
    text = "You are {{role}}. Answer in a {{tone}} tone, in at most {{lines}} lines.\n\nSay what you do not know."
    variables = {
        "role": {"type": "string", "description": "Who answers."},
        "tone": {"type": "string", "choices": ["friendly", "formal"], "default": "formal"},
        "lines": {"type": "integer", "default": 12},
    }
    template = {"text": text, "variables": variables}
    prompt = await work.post("/prompts", {"name": "reply", "template": template, "labels": ["production"], "note": "The first one."})
    longer = {**template, "text": f"{text}\nName your sources."}
    await work.post(f"/prompts/{prompt['id']}/versions", {"template": longer, "note": "Sources."})
    await work.agent("clerk", prompt="reply", variables={"role": {"type": "string", "default": "a clerk"}})
    definition = {
        "instructions": "Compare {{quarter}} with the one before.",
        "tools": ["calculator", "files_read", "http_request"],
        "approvals": [{"tool": "http_request"}],
        "variables": {"quarter": {"type": "string", "default": "Q3"}},
    }
    agent = await work.agent("report-writer", **definition)
    runs = []
    for text, name in (
        ("Summarise the quarterly report", "report-writer"),
        ("Please book the blue room", "ops-assistant"),
        ("Please ask which room", "assistant"),
    ):
        started = await work.post("/chat/sessions", {"agent": name})
        sent = await work.post(f"/chat/sessions/{started['id']}/messages", {"text": text})
        runs.append((started["id"], sent["id"]))
        await settled(work, sent["id"])
    await work.post("/budgets", {"scope": "workspace", "period": "month", "limit_usd": "250"})
    for (session, _), limit in zip(runs, ("0.8", "0.3"), strict=False):
        await work.post("/budgets", {"scope": "session", "target_id": session, "period": "session", "limit_usd": limit})
    await work.api.put("/cache/policy", json={"mode": "exact"})
    question = {"model": "fake-1", "messages": [{"role": "user", "text": "What is a mole?"}], "tags": ["document:handbook@2"]}
    await work.post("/cache/warm", {"requests": [question]})
    return Content(runs[0][0], runs[0][1], agent, prompt["id"])
