"""What callers send by mistake or malice: each is answered with a problem that says what is wrong and what to do."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, LiteralString
from uuid import UUID

import pytest
from httpx import Response

from eyrie.kit.ids import uuid7
from eyrie.runs.start import MAX_INPUT_CHARACTERS
from tests.api.cases.agents import DEFINITION, new_agent
from tests.api.cases.runs import ready_agent
from tests.api.world import World
from tests.app import client_of

JSON = {"Content-Type": "application/json"}
YAML = {"Content-Type": "application/yaml"}
DEEP = 100_000
MANIFEST = "apiVersion: eyrie/v1\nkind: Agent\nname: greeter\ndefinition:\n"
LAUGHS = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"


@dataclass(frozen=True)
class Bad:
    """A request that can't be granted, and what its problem says. `{agent}`, `{run}` and `{session}` stand for what is there."""

    method: str
    path: str
    status: int
    type: str
    says: str
    body: bytes | str | None = None
    json: Any = None
    params: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)


def start(status: int, type_: str, says: str, **more: Any) -> Bad:
    """A start of a run that goes wrong by its body."""
    return Bad("POST", "/api/v1/runs", status, type_, says, headers=more.pop("headers", JSON), **more)


def listed(says: str, **params: str) -> Bad:
    """A list that is asked for wrongly."""
    return Bad("GET", "/api/v1/runs", 422, "input-invalid", says, params={name.replace("__", "."): text for name, text in params.items()})


CASES = {
    "cut off JSON": start(400, "body-unreadable", "The body is no JSON", body=b'{"agent": "a"'),
    "JSON with a tail": start(400, "body-unreadable", "The body is no JSON", body=b'{"agent": "a"} x'),
    "empty body": start(422, "input-invalid", "/body: Field required", body=b""),
    "null": start(422, "input-invalid", "/body: Input should be", body=b"null"),
    "a list": start(422, "input-invalid", "/body: ", body=b"[]"),
    "a number": start(422, "input-invalid", "/body: ", body=b"1"),
    "a wrong type": start(422, "input-invalid", "/body/input: Input should be a valid string", json={"input": 5}),
    "an unknown field": start(422, "input-invalid", "/body/imput: Extra inputs are not permitted", json={"input": "x", "imput": "y"}),
    "an empty input": start(422, "input-invalid", "at least 1 character", json={"input": ""}),
    "a huge prompt": start(422, "input-invalid", "at most 200000 characters", json={"input": "x" * (MAX_INPUT_CHARACTERS + 1)}),
    "a too large body": start(413, "body-too-large", "larger than 10,485,760 bytes", body=b'{"input": "' + b"x" * (11 << 20) + b'"}'),
    "invalid UTF-8": start(400, "body-unreadable", "no UTF-8", body=b'{"input": "\xff\xfe"}'),
    "a NUL byte": start(422, "text-unstorable", "/body/input", body=b'{"input": "a\\u0000b"}'),
    "a raw NUL byte": start(400, "body-unreadable", "The body is no JSON", body=b'{"input": "a\x00b"}'),
    "half a surrogate pair": start(422, "text-unstorable", "Remove that character", body=b'{"input": "\\ud800"}'),
    "half a pair as a key": start(422, "text-unstorable", "surrogate", body=b'{"input": "x", "variables": {"\\udfff": 1}}'),
    "a deep list": start(400, "body-unreadable", "nested too deeply", body=b"[" * DEEP + b"]" * DEEP),
    "a deep object": start(400, "body-unreadable", "nested too deeply", body=b'{"input":' * DEEP + b"1" + b"}" * DEEP),
    "a huge number": start(400, "body-unreadable", "a number that is too long", body=b'{"input": ' + b"9" * 5_000 + b"}"),
    "a number beyond all": start(422, "input-invalid", "/body/wait_seconds", body=b'{"input": "x", "wait_seconds": 1e999}'),
    "not a number": start(422, "input-invalid", "/body/wait_seconds", body=b'{"input": "x", "wait_seconds": NaN}'),
    "another content type": start(422, "input-invalid", "/body", body=b'{"input": "x"}', headers={"Content-Type": "text/plain"}),
    "an unknown agent": start(404, "agent-unknown", "Did you mean", json={"agent": "{near}", "input": "x"}),
    "an unknown session": start(404, "session-not-found", "There is no session", json={"session_id": str(uuid7()), "input": "x"}),
    "an unknown file": start(404, "file-missing", "no file", json={"agent": "{agent}", "input": "x", "files": ["nowhere.csv"]}),
    "a file outside": start(404, "file-missing", "no file", json={"agent": "{agent}", "input": "x", "files": ["../../etc/passwd"]}),
    "an unknown variable": start(422, "variable-invalid", "it has topic", json={"agent": "{agent}", "input": "x", "variables": {"x": 1}}),
    "a variable of a wrong type": start(
        422, "variable-invalid", "is a string, not", json={"agent": "{agent}", "input": "x", "variables": {"topic": 5}}
    ),
    "an id that is none": Bad("GET", "/api/v1/runs/no-id", 422, "input-invalid", "/path/run_id"),
    "a NUL in a path": Bad("GET", "/api/v1/runs/%00", 422, "input-invalid", "/path/run_id"),
    "an unknown filter": listed("/query/colour: Extra inputs", colour="red"),
    "a time at the beginning": listed("/query/created_at.gte", created_at__gte="0000-01-01T00:00:00Z"),
    "a filter that injects": listed("/query/agent_id", agent_id="' OR 1=1 --"),
    "an unknown order": listed("/query/sort", sort="id; DROP TABLE runs"),
    "no number of rows": listed("/query/limit", limit="many"),
    "too many rows": listed("less than or equal to 200", limit="100000"),
    "a cursor that is none": listed("use next_cursor of a reply", after="abc"),
    "a cursor of bad bytes": listed("use next_cursor of a reply", after="é€\ud7ff"),
    "unknown fields": listed("there are id", fields="id,secret"),
    "a time without zone": listed("/query/created_at.gte", created_at__gte="2026-01-01T00:00:00"),
    "a NUL in a filter": listed("/query/status", status="a\x00b"),
    "a huge event": Bad("GET", "/api/v1/runs/{run}/events", 422, "input-invalid", "/query/after", params={"after": "9" * 400}),
    "a bad event id": Bad(
        "GET", "/api/v1/runs/{run}/stream", 400, "cursor-invalid", "Send the last `id` received", headers={"Last-Event-ID": "x:y:z"}
    ),
    "an event id that is negative": Bad(
        "GET", "/api/v1/runs/{run}/stream", 400, "cursor-invalid", "Send the last `id` received", headers={"Last-Event-ID": "-1"}
    ),
    "an event id too large": Bad(
        "GET", "/api/v1/runs/{run}/stream", 400, "cursor-invalid", "Send the last `id` received", headers={"Last-Event-ID": "9" * 60}
    ),
    "no If-Match": Bad("PATCH", "/api/v1/chat/sessions/{session}", 428, "precondition-required", "If-Match", json={"title": "x"}),
    "a bad If-Match": Bad(
        "PATCH",
        "/api/v1/chat/sessions/{session}",
        422,
        "precondition-malformed",
        "send the ETag that you read",
        json={"title": "x"},
        headers={"If-Match": "W/x"},
    ),
    "a stale If-Match": Bad(
        "PATCH", "/api/v1/chat/sessions/{session}", 412, "version-stale", "", json={"title": "x"}, headers={"If-Match": '"99"'}
    ),
    "a huge If-Match": Bad(
        "PATCH",
        "/api/v1/chat/sessions/{session}",
        422,
        "precondition-malformed",
        "send the ETag that you read",
        json={"title": "x"},
        headers={"If-Match": f'"{"9" * 400}"'},
    ),
    "a long Idempotency-Key": start(
        400, "idempotency-key-invalid", "Use a random UUID", json={"input": "x"}, headers={"Idempotency-Key": "k" * 256}
    ),
    "an empty Idempotency-Key": start(
        400, "idempotency-key-invalid", "Use a random UUID", json={"input": "x"}, headers={"Idempotency-Key": ""}
    ),
    "a file name with a path": Bad(
        "POST", "/api/v1/files", 422, "file-name-invalid", "must not contain / or", params={"name": "../../etc/passwd"}, body=b"x"
    ),
    "a file name of dots": Bad("POST", "/api/v1/files", 422, "file-name-invalid", "", params={"name": ".."}, body=b"x"),
    "a file name with a NUL": Bad(
        "POST", "/api/v1/files", 422, "file-name-invalid", "can't be seen", params={"name": "a\x00.txt"}, body=b"x"
    ),
    "a file name turned round": Bad(
        "POST", "/api/v1/files", 422, "file-name-invalid", "can't be seen", params={"name": "a\u202etxt.exe"}, body=b"x"
    ),
    "a file id that injects": Bad("GET", "/api/v1/files/..%2f..%2fetc%2fpasswd", 404, "address-unknown", "openapi.json"),
    "broken YAML": Bad("POST", "/api/v1/agents/apply", 400, "yaml-unreadable", "line 1, column 10", body="a: [1 2: }", headers=YAML),
    "a YAML bomb": Bad("POST", "/api/v1/agents/apply", 400, "yaml-unreadable", "write the value out", body=LAUGHS, headers=YAML),
    "deep YAML": Bad("POST", "/api/v1/agents/apply", 400, "yaml-unreadable", "nested more than 32 deep", body="[" * 5_000, headers=YAML),
    "YAML that runs code": Bad("POST", "/api/v1/agents/apply", 400, "yaml-unreadable", "tags", body="a: !!python/object x", headers=YAML),
    "YAML of no UTF-8": Bad("POST", "/api/v1/agents/apply", 400, "manifest-unreadable", "Save it as UTF-8", body=b"a: \xff", headers=YAML),
    "JSON as a file, cut off": Bad("POST", "/api/v1/agents/apply", 400, "manifest-unreadable", "line 1, column 2", body=b"{", headers=JSON),
    "an unknown tool": Bad(
        "POST", "/api/v1/agents/apply", 422, "definition-invalid", "calculator", body=MANIFEST + "  tools: [calculater]\n", headers=YAML
    ),
    "an unknown model": Bad(
        "POST", "/api/v1/agents/apply", 422, "definition-invalid", "offline", body=MANIFEST + "  model: offlin\n", headers=YAML
    ),
    "an agent's bad name": Bad(
        "POST", "/api/v1/agents", 422, "input-invalid", "/body/name", json={"name": "A b", "definition": DEFINITION}
    ),
    "a short name of a project": Bad(
        "POST", "/api/v1/projects", 422, "input-invalid", "/body/slug: Use lower-case letters", json={"name": "A b", "slug": "A b"}
    ),
    "an address of nobody": Bad("POST", "/api/v1/members", 422, "input-invalid", "as in ada@example.com", json={"email": "ada"}),
    "an agent's bad name in YAML": Bad(
        "POST", "/api/v1/agents/apply", 422, "definition-invalid", "Use lower-case", body=MANIFEST.replace("greeter", "A b"), headers=YAML
    ),
    "a provider inside": Bad(
        "POST",
        "/api/v1/providers",
        422,
        "provider-address-refused",
        "",
        json={"name": "p", "dialect": "openai", "base_url": "http://169.254.169.254/"},
    ),
    "a provider that is no address": Bad(
        "POST",
        "/api/v1/providers",
        422,
        "provider-address-refused",
        "",
        json={"name": "p", "dialect": "openai", "base_url": "file:///etc/passwd"},
    ),
    "an unknown method": Bad("PUT", "/api/v1/runs", 405, "method-unknown", "the Allow header", json={}),
    "an unknown address": Bad("GET", "/api/v1/nothing", 404, "address-unknown", "openapi.json"),
    "no bearer": Bad("GET", "/api/v1/runs", 401, "unauthenticated", "Bearer", headers={"Authorization": "Basic eDp5"}),
    "an unknown key": Bad("GET", "/api/v1/runs", 401, "credentials-unknown", "", headers={"Authorization": "Bearer eyr_" + "x" * 40}),
    "a key of other letters": Bad("GET", "/api/v1/runs", 401, "credentials-unknown", "", headers={"Authorization": "Bearer é"}),
    "an unknown workspace": Bad("GET", "/api/v1/runs", 403, "no-workspace", "nowhere", headers={"X-Eyrie-Workspace": "nowhere"}),
}


async def sent(world: World, bad: Bad) -> Response:
    """The reply to the request, in a world where the rest of it is there."""
    agent = await ready_agent(world)
    run = await world.made("/api/v1/runs", {"agent": agent["name"], "input": "Go."})
    session = await world.made("/api/v1/chat/sessions", {"agent": agent["name"]})
    there = {"{agent}": agent["name"], "{near}": agent["name"][:-1], "{run}": run["id"], "{session}": session["id"]}

    def filled(text: str) -> str:
        for name, value in there.items():
            text = text.replace(name, value)
        return text

    body = json.loads(filled(json.dumps(bad.json))) if bad.json is not None else None
    headers = {name.encode(): value.encode() for name, value in bad.headers.items()}
    return await world.owner.client.request(
        bad.method, filled(bad.path), params=bad.params or None, headers=list(headers.items()), json=body, content=bad.body
    )


@pytest.mark.parametrize("bad", CASES.values(), ids=CASES)
async def test_bad_input_is_explained(world: World, bad: Bad) -> None:
    reply = await sent(world, bad)

    assert (reply.status_code, reply.headers["content-type"]) == (bad.status, "application/problem+json"), reply.text[:300]
    problem = reply.json()
    assert problem["type"] == f"/problems/{bad.type}"
    assert bad.says in problem["detail"]
    assert problem["request_id"] == reply.headers["x-request-id"]


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59-12:00"])
@pytest.mark.parametrize("bound", ["created_at.gte", "created_at.lt"])
async def test_the_ends_of_time_are_times(world: World, at: str, bound: str) -> None:
    reply = await world.owner.client.get("/api/v1/runs", params={bound: at})

    assert reply.status_code == 200, reply.text


async def test_the_last_of_two_equal_names_counts_in_a_body(world: World) -> None:
    agent = (await ready_agent(world))["name"]

    reply = await world.owner.client.post("/api/v1/runs", content=f'{{"agent": "x", "input": "x", "agent": "{agent}"}}', headers=JSON)

    assert reply.status_code == 201


@pytest.mark.parametrize(
    ("change", "type_", "says"),
    [
        ("expires_at = now() - interval '1 second'", "key-expired", "expired"),
        ("revoked_at = now()", "key-revoked", "revoked"),
    ],
)
async def test_a_key_that_ended_is_told_so(world: World, change: LiteralString, type_: str, says: str) -> None:
    key = await world.made("/api/v1/keys", {"name": "k", "role": "member"})
    async with world.database.tenant(world.workspace.id) as tx:
        await tx.execute(f"UPDATE api_keys SET {change} WHERE id = %(id)s", {"id": UUID(key["id"])})

    reply = await client_of(world.app, headers={"Authorization": f"Bearer {key['secret']}"}).get("/api/v1/runs")

    assert (reply.status_code, reply.json()["type"]) == (401, f"/problems/{type_}")
    assert says in reply.json()["detail"]


async def test_an_unknown_agent_has_near_matches(world: World) -> None:
    made = await new_agent(world, published=1)

    reply = await world.owner.client.post("/api/v1/runs", json={"agent": made["name"][:-1], "input": "x"})

    assert reply.json()["near"] == [made["name"]]
