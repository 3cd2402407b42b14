"""Runs, their streams, approvals, sessions."""

from typing import Any
from uuid import UUID

from eyrie.agents.definition import AgentDefinition, ApprovalRule
from eyrie.identity.actor import Actor, Role
from eyrie.tools.registry import Registry
from tests.api.cases.agents import agent_name, new_agent
from tests.api.cases.case import LIST, Case, Make
from tests.api.world import Example, Person, World
from tests.fakes.model import OneModel, ScriptedModel, calls
from tests.fakes.worker import make_rig

TOPIC = {"definition": {"instructions": "Explain {{topic}}.", "variables": {"topic": {"type": "string"}}}}


async def ready_agent(world: World) -> Any:
    """A published agent with a variable."""
    made = await world.made("/api/v1/agents", {"name": agent_name(), **TOPIC})
    return await world.made(f"/api/v1/agents/{made['id']}/publish", {"version": 1})


async def started(world: World, person: Person) -> Example:
    return Example(json={"agent": (await new_agent(world, published=1))["name"], "input": "What is 15 % of 80?"})


async def executed(world: World, person: Person) -> Example:
    begun = await started(world, person)
    return Example(json={**begun.json, "wait_seconds": 0})


def run(json: Any = None, *acts: str, **path: str) -> Make:
    async def make(world: World, person: Person) -> Example:
        agent = await ready_agent(world)
        made = await world.made("/api/v1/runs", {"agent": agent["name"], "input": "Go."})
        for act in acts:
            await world.made(f"/api/v1/runs/{made['id']}/{act}")
        return Example({"run_id": made["id"], **path}, json=json)

    return make


def session(json: Any = None, *, changes: bool = False, deleted: bool = False) -> Make:
    async def make(world: World, person: Person) -> Example:
        made = await world.made("/api/v1/chat/sessions", {"agent": (await ready_agent(world))["name"]})
        if deleted:
            reply = await world.owner.client.delete(f"/api/v1/chat/sessions/{made['id']}", headers={"If-Match": "*"})
            assert reply.is_success, reply.text
        return Example({"session_id": made["id"]}, json=json, version=made["version"] if changes else None)

    return make


async def opened(world: World, person: Person) -> Example:
    return Example(json={"agent": (await ready_agent(world))["name"]})


def approval(json: Any = None) -> Make:
    async def make(world: World, person: Person) -> Example:
        return Example({"approval_id": str(await asked(world))}, json=json)

    return make


async def looked(world: World, person: Person) -> Example:
    return Example(query={"seconds": "0"})


async def delegated(world: World, person: Person) -> Example:
    return Example({"approval_id": str(await asked(world))}, json={"user_id": str(world.owner.id), "note": "You know them."})


async def asked(world: World) -> UUID:
    """A question that a run waits with."""
    tool = world.app.state.resources.get(Registry).get("calculator")
    workspace = world.workspace
    actor = Actor("member", world.owner.id, workspace.id, workspace.project_id, Role.OWNER, "Owner")
    model = OneModel(ScriptedModel([calls(("calculator", {"expression": "1+1"}))]))
    definition = AgentDefinition(tools=("calculator",), approvals=(ApprovalRule(tool="*"),))
    rig = await make_rig(world.database, actor, model, definition, (tool,))
    run_id, _ = await rig.run()
    async with world.database.tenant(workspace.id) as tx:
        await tx.execute("UPDATE agents SET name = %s WHERE id = %s", [agent_name(), rig.agent_id])  # the next one is called the same
        found = await tx.value(UUID, "SELECT id FROM approvals WHERE run_id = %s", [run_id])
    assert found is not None
    return found


CASES = {
    "POST /api/v1/runs": Case(started, generated=False),
    "GET /api/v1/runs": LIST,
    "GET /api/v1/runs/{run_id}": Case(run()),
    "GET /api/v1/runs/{run_id}/events": Case(run()),
    "GET /api/v1/runs/{run_id}/cost": Case(run()),
    "GET /api/v1/runs/{run_id}/messages": Case(run()),
    "GET /api/v1/runs/{run_id}/stream": Case(run(None, "cancel"), generated=False),
    "POST /api/v1/runs/{run_id}/feedback": Case(run({"rating": "down", "reason": "Too short.", "correction": "12"}), generated=False),
    "GET /api/v1/runs/{run_id}/feedback": Case(run()),
    "DELETE /api/v1/runs/{run_id}/feedback": Case(run()),
    "POST /api/v1/runs/{run_id}/cancel": Case(run()),
    "POST /api/v1/runs/{run_id}/pause": Case(run()),
    "POST /api/v1/runs/{run_id}/resume": Case(run(None, "pause")),
    "PUT /api/v1/runs/{run_id}/variables/{name}": Case(run({"value": "tea"}, name="topic"), generated=False),
    "POST /api/v1/agents/execute": Case(executed, generated=False),
    "GET /api/v1/approvals": LIST,
    "GET /api/v1/approvals/stream": Case(looked, generated=False),
    "GET /api/v1/approvals/{approval_id}": Case(approval()),
    "POST /api/v1/approvals/{approval_id}/delegate": Case(delegated, generated=False),
    "POST /api/v1/approvals/{approval_id}/decide": Case(approval({"decision": "approved"}), generated=False),
    "POST /api/v1/approvals/{approval_id}/assign": Case(approval({"user_id": None}), generated=False),
    "GET /api/v1/activity": LIST,
    "POST /api/v1/chat/sessions": Case(opened, generated=False),
    "GET /api/v1/chat/sessions": LIST,
    "GET /api/v1/chat/sessions/{session_id}": Case(session()),
    "PATCH /api/v1/chat/sessions/{session_id}": Case(session({"title": "Tea"}, changes=True), generated=False),
    "DELETE /api/v1/chat/sessions/{session_id}": Case(session(changes=True)),
    "POST /api/v1/chat/sessions/{session_id}/restore": Case(session(deleted=True)),
    "GET /api/v1/chat/sessions/{session_id}/messages": Case(session()),
    "POST /api/v1/chat/sessions/{session_id}/messages": Case(session({"text": "Hello"}), generated=False),
}
