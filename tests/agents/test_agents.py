"""Agents over the API: made, versioned, published, rolled back, compared, applied, dispatched."""

import json

import pytest
from httpx import AsyncClient, Response

from eyrie.agents import definitions
from eyrie.agents.definitions import StoredDefinitions
from eyrie.agents.errors import AgentVersionNotFound
from eyrie.agents.service import agents as agents_service
from eyrie.agents.service import versions as versions_service
from eyrie.agents.service.shipped import ensure_shipped, shipped_agents
from eyrie.kit.ids import uuid7
from eyrie.postgres.database import Database
from tests.callers import Callers
from tests.conftest import NewWorkspace, Workspace

AGENTS = "/api/v1/agents"
FILE = """\
apiVersion: eyrie/v1
kind: Agent
name: greeter
description: Greets.
definition:
  instructions: Greet the person.
  tools:
    - calculator
"""


def problem(response: Response) -> tuple[int, str]:
    return response.status_code, response.json()["type"].removeprefix("/problems/")


async def make(editor: AsyncClient, name: str = "greeter", **definition: object) -> str:
    made = await editor.post(AGENTS, json={"name": name, "definition": {"instructions": "One.", **definition}})
    assert made.status_code == 201, made.text
    return f"{AGENTS}/{made.json()['id']}"


async def save(editor: AsyncClient, agent: str, instructions: str) -> Response:
    return await editor.post(f"{agent}/versions", json={"definition": {"instructions": instructions}, "note": "why"})


async def publish(editor: AsyncClient, agent: str, version: int) -> Response:
    return await editor.post(f"{agent}/publish", json={"version": version})


async def apply(editor: AsyncClient, text: str, **params: str) -> Response:
    return await editor.post(f"{AGENTS}/apply", content=text, headers={"Content-Type": "application/yaml"}, params=params)


async def test_create_agent_keeps_its_definition_as_a_draft(editor: AsyncClient) -> None:
    agent = await make(editor)

    shown = await editor.get(agent)
    version = (await editor.get(f"{agent}/versions/1")).json()

    assert (shown.json()["published"], shown.json()["latest"], shown.headers["ETag"]) == (None, 1, '"2"')
    assert (version["definition"]["instructions"], version["published_at"]) == ("One.", None)


async def test_create_agent_without_a_definition_has_no_version(editor: AsyncClient) -> None:
    made = (await editor.post(AGENTS, json={"name": "empty", "description": "Nothing yet."})).json()

    assert (made["latest"], made["version"], made["description"]) == (0, 1, "Nothing yet.")


async def test_create_agent_refuses_taken_names_mistakes_and_too_many(editor: AsyncClient, monkeypatch: pytest.MonkeyPatch) -> None:
    await make(editor)

    taken = await editor.post(AGENTS, json={"name": "greeter"})
    wrong = await editor.post(AGENTS, json={"name": "other", "definition": {"tools": ["calculater"]}})
    monkeypatch.setattr(agents_service, "MAX_AGENTS", 1)
    many = await editor.post(AGENTS, json={"name": "other"})

    assert [problem(taken), problem(wrong), problem(many)] == [
        (409, "agent-name-taken"),
        (422, "definition-invalid"),
        (409, "too-many-versions"),
    ]
    assert wrong.json()["errors"][0]["near"] == ["calculator"]
    assert [item["name"] for item in (await editor.get(AGENTS)).json()["items"]] == ["greeter"]


async def test_save_version_makes_none_for_an_equal_definition(editor: AsyncClient) -> None:
    agent = await make(editor)

    same = await save(editor, agent, "One.")
    other = await save(editor, agent, "Two.")
    back = await save(editor, agent, "One.")
    listed = (await editor.get(f"{agent}/versions")).json()["items"]

    assert [(reply.status_code, reply.json()["number"]) for reply in (same, other, back)] == [(200, 1), (201, 2), (201, 3)]
    assert [(version["number"], version["note"]) for version in listed] == [(3, "why"), (2, "why"), (1, "")]
    assert listed[0]["digest"] == listed[2]["digest"]


async def test_save_version_is_bounded(editor: AsyncClient, monkeypatch: pytest.MonkeyPatch) -> None:
    agent = await make(editor)
    monkeypatch.setattr(versions_service, "MAX_VERSIONS", 1)

    assert problem(await save(editor, agent, "Two.")) == (409, "too-many-versions")


async def test_rollback_goes_back_through_what_was_published(editor: AsyncClient) -> None:
    agent = await make(editor)
    await save(editor, agent, "Two.")
    await save(editor, agent, "Three.")
    for version in (1, 3, 3, 2):
        assert (await publish(editor, agent, version)).json()["published"] == version

    back = [(await editor.post(f"{agent}/rollback")).json()["published"] for _ in range(2)]
    end = await editor.post(f"{agent}/rollback")

    assert (back, problem(end)) == ([3, 1], (409, "nothing-to-roll-back"))
    assert problem(await publish(editor, agent, 9)) == (404, "agent-version-not-found")


async def test_compare_versions_as_list_and_text(editor: AsyncClient) -> None:
    agent = await make(editor)
    await save(editor, agent, "Two.")

    found = (await editor.get(f"{agent}/diff", params={"from": 1, "to": 2})).json()

    assert found["changes"] == [{"path": "/instructions", "kind": "changed", "before": "One.", "after": "Two."}]
    assert found["text"].splitlines()[-2:] == ["-instructions: One.", "+instructions: Two."]


async def test_update_delete_and_restore_agent(editor: AsyncClient) -> None:
    agent = await make(editor)
    renamed = await editor.patch(agent, json={"name": "hello", "description": "New."})
    described = await editor.patch(agent, json={"description": "Newer."})
    stale = await editor.patch(agent, json={"name": "x"}, headers={"If-Match": '"1"'})
    deleted = await editor.delete(agent)
    gone = await editor.get(agent)
    shown = (await editor.get(f"{AGENTS}/deleted")).json()["items"]
    other = await make(editor, "hello")
    taken = await editor.post(f"{agent}/restore")
    await editor.delete(other)
    restored = await editor.post(f"{agent}/restore")

    assert (renamed.json()["name"], described.json()["name"], described.json()["description"]) == ("hello", "hello", "Newer.")
    assert [problem(stale), problem(gone), problem(taken)] == [
        (412, "version-stale"),
        (404, "agent-not-found"),
        (409, "agent-name-taken"),
    ]
    assert (deleted.status_code, [item["name"] for item in shown]) == (204, ["hello"])
    assert (restored.json()["latest"], restored.json()["deleted_at"]) == (1, None)
    assert problem(await editor.post(f"{agent}/restore")) == (404, "agent-not-found")
    assert problem(await editor.delete(f"{AGENTS}/{uuid7()}")) == (404, "agent-not-found")


async def test_rename_refuses_a_taken_name(editor: AsyncClient) -> None:
    agent = await make(editor)
    await make(editor, "second")

    assert problem(await editor.patch(agent, json={"name": "second"})) == (409, "agent-name-taken")


async def test_apply_creates_updates_and_leaves_alone(editor: AsyncClient, db: Database, workspace: Workspace) -> None:
    dry = (await apply(editor, FILE, dry_run="true")).json()
    made = (await apply(editor, FILE)).json()
    again = (await apply(editor, FILE)).json()
    changed = (await apply(editor, FILE.replace("Greets.", "Greets well.").replace("person", "guest"))).json()

    assert [(reply["outcome"], reply["agent"] and reply["agent"]["published"]) for reply in (dry, made, again, changed)] == [
        ("created", None),
        ("created", 1),
        ("unchanged", 1),
        ("updated", 2),
    ]
    assert [change["path"] for change in changed["changes"]] == ["/description", "/definition/instructions"]
    async with db.tenant(workspace.id) as tx:
        actions = await tx.values(str, "SELECT action FROM audit_entries ORDER BY id")
    assert actions == ["agent.created", "agent.version_saved", "agent.published", "agent.updated", "agent.version_saved", "agent.published"]


async def test_apply_publishes_a_draft(editor: AsyncClient) -> None:
    await make(editor)

    reply = (await apply(editor, "apiVersion: eyrie/v1\nkind: Agent\nname: greeter\ndefinition: {instructions: One.}")).json()

    assert (reply["outcome"], reply["agent"]["published"], reply["agent"]["latest"]) == ("updated", 1, 1)


async def test_export_is_what_apply_takes(editor: AsyncClient) -> None:
    agent = await apply(editor, FILE)
    path = f"{AGENTS}/{agent.json()['agent']['id']}"

    as_yaml = await editor.get(f"{path}/export")
    as_json = await editor.get(f"{path}/export", params={"format": "json", "version": 1})
    from_json = await editor.post(f"{AGENTS}/apply", content=as_json.text, headers={"Content-Type": "application/json"})

    assert (as_yaml.text, as_yaml.headers["Content-Disposition"]) == (FILE, 'attachment; filename="greeter.yaml"')
    assert from_json.json()["outcome"] == "unchanged"
    assert problem(await editor.get(f"{await make(editor, 'draft')}/export")) == (409, "agent-not-published")


@pytest.mark.parametrize(
    ("text", "expected", "error"),
    [
        ("a: ]", (400, "yaml-unreadable"), {"line": 1, "column": 4}),
        (FILE.replace("calculator", "calculater"), (422, "definition-invalid"), {"pointer": "/definition/tools/0", "line": 8, "column": 7}),
        (FILE.replace("tools:", "tool:"), (422, "definition-invalid"), {"pointer": "/definition/tool", "line": 8, "column": 5}),
        (FILE.replace("kind: Agent", "kind: Agents"), (422, "definition-invalid"), {"pointer": "/kind", "line": 2, "column": 7}),
        ("just text", (422, "definition-invalid"), {"pointer": "", "line": 1, "column": 1}),
    ],
)
async def test_apply_says_where_a_mistake_stands(
    editor: AsyncClient, text: str, expected: tuple[int, str], error: dict[str, object]
) -> None:
    reply = await apply(editor, text)

    body = reply.json()
    found = body["errors"][0] if "errors" in body else body
    assert (problem(reply), {name: found[name] for name in error}) == (expected, error)


@pytest.mark.parametrize("content", [b'{"a": ', b'{"a": NaN}', b"[" * 100_000, b"\xff", b'"' + b"x" * 300_000 + b'"'])
async def test_apply_refuses_json_that_can_not_be_read(editor: AsyncClient, content: bytes) -> None:
    reply = await editor.post(f"{AGENTS}/apply", content=content, headers={"Content-Type": "application/json"})

    assert problem(reply) == (400, "manifest-unreadable")


async def test_validate_answers_every_mistake_at_once(editor: AsyncClient) -> None:
    async def check(**body: object) -> dict[str, object]:
        reply: dict[str, object] = (await editor.post(f"{AGENTS}/validate", json=body)).json()
        return reply

    two = await check(definition={"tools": ["x"], "instructions": "{{y}}"})
    shape = await check(definition={"limits": {"steps": 0}})
    broken = await check(yaml="a: ]")
    unknown = await check(yaml=FILE.replace("tools:", "toolz:"))
    fine = [(await check(yaml=FILE))["valid"], (await check(definition={}))["valid"]]

    def errors(reply: dict[str, object]) -> list[dict[str, object]]:
        return json.loads(json.dumps(reply["errors"]))  # type: ignore[no-any-return]  # a JSON reply

    assert [error["pointer"] for error in errors(two)] == ["/tools/0", "/instructions"]
    assert (errors(shape)[0]["pointer"], shape["definition"]) == ("/limits/steps", None)
    assert (errors(broken)[0]["line"], errors(unknown)[0]["detail"]) == (1, "There is no field 'toolz' here. Did you mean tool, tools?")
    assert fine == [True, True]


async def test_shipped_agents_come_once_and_stay_as_people_left_them(editor: AsyncClient, db: Database, workspace: Workspace) -> None:
    async with db.tenant(workspace.id) as tx:
        made = await ensure_shipped(tx, workspace.id, workspace.project_id)
    listed = (await editor.get(AGENTS, params={"sort": "name"})).json()["items"]
    await editor.delete(f"{AGENTS}/{listed[1]['id']}")
    async with db.tenant(workspace.id) as tx:
        again = await ensure_shipped(tx, workspace.id, workspace.project_id)

    assert (made, again) == (("assistant", "ops-assistant"), ())
    assert [(agent["name"], agent["published"], agent["created_by"]) for agent in listed] == [
        ("assistant", 1, None),
        ("ops-assistant", 1, None),
    ]
    assert [rule.tool for rule in shipped_agents()[1].definition.approvals] == ["http_request"]


async def test_dispatch_says_who_would_answer_and_why(editor: AsyncClient) -> None:
    nobody = await editor.post(f"{AGENTS}/dispatch", json={"input": "hello"})
    await apply(editor, FILE)
    await make(editor, "draft")

    chosen = (await editor.post(f"{AGENTS}/dispatch", json={"input": "Greet Ada"})).json()
    named = (await editor.post(f"{AGENTS}/dispatch", json={"input": "Greet Ada", "agent": "greeter"})).json()
    unknown = await editor.post(f"{AGENTS}/dispatch", json={"input": "x", "agent": "greter"})
    draft = await editor.post(f"{AGENTS}/dispatch", json={"input": "x", "agent": "draft"})

    assert problem(nobody) == (409, "no-agents")
    assert (chosen["agent"], chosen["version"], named["reason"]) == ("greeter", 1, "named")
    assert (problem(unknown), unknown.json()["near"]) == ((404, "agent-unknown"), ["greeter"])
    assert problem(draft) == (409, "agent-not-published")


async def test_definitions_are_read_once_and_for_deleted_agents_too(
    editor: AsyncClient, db: Database, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    agent = (await apply(editor, FILE)).json()["agent"]["id"]
    await save(editor, f"{AGENTS}/{agent}", "Two.")
    await editor.delete(f"{AGENTS}/{agent}")
    monkeypatch.setattr(definitions, "MAX_DEFINITIONS", 1)
    stored = StoredDefinitions(db)

    first = await stored.load(workspace.id, agent, 1)

    assert first.instructions == "Greet the person."
    assert await stored.load(workspace.id, agent, 1) is first
    assert (await stored.load(workspace.id, agent, 2)).instructions == "Two."
    assert await stored.load(workspace.id, agent, 1) is not first  # only one is kept
    with pytest.raises(AgentVersionNotFound):
        await stored.load(workspace.id, agent, 3)


async def test_another_workspace_sees_no_agent_and_no_definition(
    editor: AsyncClient, callers: Callers, db: Database, new_workspace: NewWorkspace
) -> None:
    agent = (await apply(editor, FILE)).json()["agent"]["id"]
    elsewhere = await new_workspace()
    stranger = await callers.of(elsewhere)

    assert problem(await stranger.get(f"{AGENTS}/{agent}/versions/1")) == (404, "agent-not-found")
    with pytest.raises(AgentVersionNotFound):
        await StoredDefinitions(db).load(elsewhere.id, agent, 1)


async def test_tools_are_listed_with_what_they_may_do(editor: AsyncClient) -> None:
    listed = (await editor.get("/api/v1/tools")).json()
    one = (await editor.get("/api/v1/tools/calculator")).json()

    assert [tool["name"] for tool in listed] == ["calculator", "ask_human"]
    assert one == listed[0]
    assert {"parameters", "risk", "effects", "retry"} <= one.keys()
    assert problem(await editor.get("/api/v1/tools/calculater")) == (404, "tool-missing")


async def test_a_prompt_says_which_agents_name_it(editor: AsyncClient) -> None:
    prompt = (await editor.post("/api/v1/prompts", json={"name": "reply", "template": {"text": "Be brief."}})).json()["id"]
    await editor.post("/api/v1/prompts", json={"name": "reply-b", "template": {"text": "Be long."}})
    ids = {}
    for name, named in (("clerk", "reply@staging"), ("other", "reply-b"), ("writer", "reply"), ("gone", "reply")):
        made = await editor.post("/api/v1/agents", json={"name": name, "definition": {"prompt": named}})
        ids[name] = made.json()["id"]
    await editor.post(f"/api/v1/agents/{ids['writer']}/publish", json={"version": 1})
    await editor.post(f"/api/v1/agents/{ids['writer']}/versions", json={"definition": {"instructions": "No prompt."}})
    await editor.delete(f"/api/v1/agents/{ids['gone']}")

    uses = (await editor.get(f"/api/v1/prompts/{prompt}/uses")).json()
    missing = await editor.get(f"/api/v1/prompts/{uuid7()}/uses")

    assert uses == [
        {"agent_id": ids["clerk"], "agent": "clerk", "number": 1, "label": "staging", "published": False},
        {"agent_id": ids["writer"], "agent": "writer", "number": 1, "label": None, "published": True},
    ]
    assert missing.json()["type"] == "/problems/prompt-not-found"
