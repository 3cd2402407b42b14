"""The playground: a signed-in browser asks models below /v1 with its cookie."""

from collections.abc import AsyncIterator

import httpx
import pytest

from eyrie.gateway.calls.context import Feature
from eyrie.identity.actor import Role
from eyrie.postgres.database import Database
from tests.api.world import new_person
from tests.conftest import Workspace
from tests.edges.serving import Desk
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_server import Ending, Turn

CHAT = "/v1/chat/completions"


def question(model: str = "m") -> dict[str, object]:
    return {"model": model, "messages": [{"role": "user", "content": "Hello"}], "stream": True, "stream_options": {"include_usage": True}}


@pytest.fixture
async def browser(desk: Desk, db: Database, workspace: Workspace) -> AsyncIterator[httpx.AsyncClient]:
    async with await browser_of(desk, db, workspace, Role.MEMBER) as client:
        yield client


async def browser_of(desk: Desk, db: Database, workspace: Workspace, role: Role) -> httpx.AsyncClient:
    """A client that sends what a browser in which somebody is signed in sends from Eyrie's own pages."""
    person = await new_person(desk.app, db, workspace, role)
    headers = {"Origin": desk.url, "Cookie": person.client.headers["Cookie"]}
    await person.client.aclose()
    return httpx.AsyncClient(base_url=desk.url, trust_env=False, headers=headers)


async def test_a_browser_streams_an_answer_and_learns_its_way_and_its_cost(desk: Desk, browser: httpx.AsyncClient) -> None:
    async with FakeOpenAI([Turn(text="Good morning")]) as server:
        desk.plan.add("m", server)
        reply = await browser.post(CHAT, json=question())

    (entry,) = desk.ledger.entries
    assert reply.headers["content-type"] == "text/event-stream"
    assert [reply.headers[f"x-eyrie-{name}"] for name in ("model", "provider", "reasons")] == ["m", "fake", "named"]
    assert reply.text.endswith(f"data: [DONE]\n\n: x-eyrie-cost-usd {entry.cost / 10**12:.12f}\n\n")
    assert entry.cost > 0
    assert entry.who.feature is Feature.PLAYGROUND


async def test_a_stream_that_breaks_off_says_so_and_no_cost(desk: Desk, browser: httpx.AsyncClient) -> None:
    async with FakeOpenAI([Turn(text="Good morning", ending=Ending.TRUNCATED)]) as server:
        desk.plan.add("m", server)
        reply = await browser.post(CHAT, json=question())

    assert '"error"' in reply.text
    assert "x-eyrie-cost-usd" not in reply.text


async def test_what_the_provider_did_not_count_has_no_cost(desk: Desk, browser: httpx.AsyncClient) -> None:
    async with FakeOpenAI([Turn(text="Good morning", usage=False)]) as server:
        desk.plan.add("m", server)
        reply = await browser.post(CHAT, json=question())

    assert "[DONE]" in reply.text
    assert "x-eyrie-cost-usd" not in reply.text


async def test_the_offline_model_answers_a_browser_for_nothing(desk: Desk, browser: httpx.AsyncClient) -> None:
    streamed = await browser.post(CHAT, json=question("offline"))
    whole = await browser.post(CHAT, json=question("offline") | {"stream": False, "stream_options": None})

    assert streamed.headers["x-eyrie-provider"] == "eyrie"
    assert streamed.text.endswith("data: [DONE]\n\n: x-eyrie-cost-usd 0.000000000000\n\n")
    assert whole.headers["x-eyrie-cost-usd"] == "0"


@pytest.mark.parametrize(
    ("origin", "code"),
    [("http://evil.example", "origin_refused"), ("null", "origin_refused"), (None, "cross_site_request")],
)
async def test_a_page_of_another_site_can_not_use_the_cookie(origin: str | None, code: str, desk: Desk, browser: httpx.AsyncClient) -> None:
    del browser.headers["Origin"]
    async with FakeOpenAI([Turn(text="Hi")]) as server:
        desk.plan.add("m", server)
        reply = await browser.post(CHAT, json=question(), headers={} if origin is None else {"Origin": origin})

    assert (reply.status_code, reply.json()["error"]["code"]) == (403, code)
    assert server.requests == []


async def test_who_may_only_look_asks_no_model(desk: Desk, db: Database, workspace: Workspace) -> None:
    async with await browser_of(desk, db, workspace, Role.VIEWER) as client:
        reply = await client.post(CHAT, json=question())

    assert (reply.status_code, reply.json()["error"]["code"]) == (403, "role_too_low")
