"""Who may call what below /v1: by nobody, by too low a role, by a key without the scope, and rightly."""

from typing import Any

import httpx
import pytest

from eyrie.edges.agents import NoAgents
from eyrie.edges.operations import operations
from eyrie.identity.actor import Role
from eyrie.kit.resources import Resources
from eyrie.postgres.database import Database
from tests.conftest import Workspace
from tests.edges.conftest import new_key
from tests.edges.serving import Desk
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_server import Turn

HELLO = [{"role": "user", "content": "Hello"}]
BODIES: dict[str, dict[str, Any] | None] = {
    "POST /v1/chat/completions": {"model": "m", "messages": HELLO},
    "POST /v1/responses": {"model": "m", "input": "Hello"},
    "POST /v1/messages": {"model": "m", "max_tokens": 100, "messages": HELLO},
    "POST /v1/messages/count_tokens": {"model": "m", "messages": HELLO},
    "POST /v1/embeddings": {"model": "m", "input": "Hello"},
    "GET /v1/models": None,
    "GET /v1/models/{id}": None,
}
OPERATIONS = {f"{one.method} {one.path}": one for one in operations(Resources(), NoAgents())}
each = pytest.mark.parametrize("name", OPERATIONS)


async def send(desk: Desk, name: str, key: str | None, **headers: str) -> httpx.Response:
    method, path = name.replace("{id}", "offline").split()
    credentials = {} if key is None else {"Authorization": f"Bearer {key}"}
    async with httpx.AsyncClient(base_url=desk.url, trust_env=False) as client:
        return await client.request(method, path, json=BODIES[name], headers={**credentials, **headers})


def test_every_operation_is_tried() -> None:
    assert set(OPERATIONS) == set(BODIES)


@each
async def test_nobody_is_asked_who_they_are(name: str, desk: Desk) -> None:
    reply = await send(desk, name, None)

    assert (reply.status_code, "error" in reply.json()) == (401, True)


@each
async def test_a_wrong_key_is_refused_in_either_header(name: str, desk: Desk) -> None:
    replies = [await send(desk, name, "eyr_wrong"), await send(desk, name, None, **{"x-api-key": "eyr_wrong"})]

    assert [reply.status_code for reply in replies] == [401, 401]


@each
async def test_a_key_without_the_scope_is_refused(name: str, desk: Desk, db: Database, workspace: Workspace) -> None:
    reply = await send(desk, name, await new_key(db, workspace, scopes=["runs:read"]))

    assert reply.status_code == 403


@pytest.mark.parametrize("name", [name for name, one in OPERATIONS.items() if not Role.VIEWER.covers(one.guard.role)])
async def test_too_low_a_role_is_refused(name: str, desk: Desk, db: Database, workspace: Workspace) -> None:
    reply = await send(desk, name, await new_key(db, workspace, Role.VIEWER))

    assert reply.status_code == 403


@each
async def test_the_right_key_gets_it(name: str, desk: Desk, key: str) -> None:
    async with FakeOpenAI([Turn(text="Hi")]) as server:
        desk.plan.add("m", server)
        reply = await send(desk, name, key)

    assert reply.status_code == 200, reply.text
    assert reply.headers["x-request-id"]
    assert reply.headers["x-content-type-options"] == "nosniff"


async def test_a_web_page_of_another_site_is_refused_in_the_words_of_the_api(desk: Desk, key: str) -> None:
    reply = await send(desk, "POST /v1/messages", key, Origin="http://evil.example")

    assert (reply.status_code, reply.json()["type"], reply.json()["error"]["type"]) == (403, "error", "permission_error")


async def test_an_address_that_is_not_there_is_not_found(desk: Desk, key: str) -> None:
    async with httpx.AsyncClient(base_url=desk.url, trust_env=False, headers={"x-api-key": key}) as client:
        replies = [
            await client.post("/v1/completions", json={}),
            await client.get("/v1/chat/completions"),
            await client.get("/v1/models/none"),
        ]

    assert [reply.status_code for reply in replies] == [404, 404, 404]


@pytest.mark.parametrize(
    ("headers", "body", "param"),
    [
        pytest.param({"X-Eyrie-Max-Cost": "much"}, None, "X-Eyrie-Max-Cost", id="cost"),
        pytest.param({"X-Eyrie-Timeout": "-1"}, None, "X-Eyrie-Timeout", id="timeout"),
        pytest.param({"X-Eyrie-Local-Only": "maybe"}, None, "X-Eyrie-Local-Only", id="switch"),
        pytest.param({"X-Eyrie-Cache": "sometimes"}, None, "X-Eyrie-Cache", id="cache"),
        pytest.param({}, b"{", None, id="no-json"),
        pytest.param({}, b"[]", None, id="no-object"),
        pytest.param({}, b'{"messages": []}', "model", id="no-model"),
        pytest.param({}, b'{"model": "m"}', "messages", id="no-messages"),
        pytest.param({}, b'{"model": "m", "messages": [], "max_tokens": 0}', "max_tokens", id="no-output"),
        pytest.param({}, b'{"model": 5, "messages": []}', "model", id="wrong-kind"),
    ],
)
async def test_what_is_wrong_with_a_request_is_said(
    headers: dict[str, str], body: bytes | None, param: str | None, desk: Desk, key: str
) -> None:
    sent = body or b'{"model": "m", "messages": [{"role": "user", "content": "Hello"}]}'
    async with httpx.AsyncClient(base_url=desk.url, trust_env=False, headers={"x-api-key": key, **headers}) as client:
        reply = await client.post("/v1/chat/completions", content=sent)

    error = reply.json()["error"]
    assert (reply.status_code, error["type"], error["param"]) == (400, "invalid_request_error", param)


async def test_terms_reach_the_gateway(desk: Desk, key: str) -> None:
    headers = {
        "X-Eyrie-Local-Only": "true",
        "X-Eyrie-No-Fallback": "1",
        "X-Eyrie-Max-Cost": "$0.05",
        "X-Eyrie-Cache": "off",
        "X-Eyrie-Timeout": "60",
    }
    async with FakeOpenAI([Turn(text="Hi")]) as server:
        desk.plan.add("m", server)
        await send(desk, "POST /v1/chat/completions", key, **headers)

    (_, terms, _) = desk.plan.asked[0]
    assert (terms.local_only, terms.fallback, terms.max_cost, terms.cache.value) == (True, False, 50_000_000_000, "off")
    assert terms.deadline is not None
