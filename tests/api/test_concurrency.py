"""What happens at the same moment: one wins, the others are told, and the log tells one story."""

import asyncio
import contextlib
from collections import Counter

import pytest
from httpx import Response

from eyrie.agents.definition import AgentDefinition
from eyrie.identity.actor import Actor, Role
from eyrie.kit.ids import uuid7
from eyrie.runs.errors import OwnershipLost
from eyrie.runs.events import RunCancelled, RunCompleted
from tests.api.cases.agents import agent_name
from tests.api.cases.runs import asked, ready_agent
from tests.api.world import World, new_person
from tests.fakes.model import OneModel, ScriptedModel, says
from tests.fakes.worker import Rig, make_rig

AT_ONCE = 6
ROUNDS = range(6)


def statuses(replies: list[Response]) -> Counter[int]:
    return Counter(reply.status_code for reply in replies)


async def runs_of(world: World) -> list[str]:
    return [run["id"] for run in (await world.owner.client.get("/api/v1/runs")).json()["items"]]


@pytest.mark.parametrize("path", ["/api/v1/runs", "/api/v1/agents/execute"])
async def test_one_key_starts_one_run(world: World, path: str) -> None:
    body = {"agent": (await ready_agent(world))["name"], "input": "Go."} | ({"wait_seconds": 0} if path.endswith("execute") else {})
    key = {"Idempotency-Key": uuid7().hex}

    replies = await asyncio.gather(*[world.owner.client.post(path, json=body, headers=key) for _ in range(AT_ONCE)])

    (run_id,) = await runs_of(world)
    assert {reply.json()["id"] for reply in replies} == {run_id}
    assert statuses(replies).keys() == {202 if path.endswith("execute") else 201}


async def test_one_key_sends_one_message(world: World) -> None:
    session = await world.made("/api/v1/chat/sessions", {"agent": (await ready_agent(world))["name"]})
    path, key = f"/api/v1/chat/sessions/{session['id']}/messages", {"Idempotency-Key": uuid7().hex}

    replies = await asyncio.gather(*[world.owner.client.post(path, json={"text": "Go."}, headers=key) for _ in range(AT_ONCE)])

    assert {reply.json()["id"] for reply in replies} == set(await runs_of(world))
    assert statuses(replies) == {201: AT_ONCE}


async def test_of_messages_at_once_one_is_heard(world: World) -> None:
    session = await world.made("/api/v1/chat/sessions", {"agent": (await ready_agent(world))["name"]})
    path = f"/api/v1/chat/sessions/{session['id']}/messages"

    replies = await asyncio.gather(*[world.owner.client.post(path, json={"text": "Go."}) for _ in range(AT_ONCE)])

    assert statuses(replies) == {201: 1, 409: AT_ONCE - 1}
    assert len(await runs_of(world)) == 1


@pytest.mark.parametrize("round_", ROUNDS)
async def test_of_two_deciders_one_decides(world: World, round_: int) -> None:
    approval = await asked(world)
    people = [await new_person(world.app, world.database, world.workspace, Role.MEMBER) for _ in range(2)]
    bodies = [{"decision": "approved"}, {"decision": "rejected", "reason": "No."}]

    replies = await asyncio.gather(
        *[person.client.post(f"/api/v1/approvals/{approval}/decide", json=body) for person, body in zip(people, bodies, strict=True)]
    )

    assert statuses(replies) == {200: 1, 409: 1}
    winner = next(number for number, reply in enumerate(replies) if reply.status_code == 200)
    found = (await world.owner.client.get(f"/api/v1/approvals/{approval}")).json()
    assert (found["status"], found["decided_by"]) == (bodies[winner]["decision"], str(people[winner].id))


async def talking(world: World, gate: asyncio.Event) -> tuple[Rig, ScriptedModel]:
    """A rig whose model waits in the middle of its answer."""
    workspace = world.workspace
    actor = Actor("member", world.owner.id, workspace.id, workspace.project_id, Role.OWNER, "Owner")
    model = ScriptedModel([says("It is done.")], gate=gate)
    rig = await make_rig(world.database, actor, OneModel(model), AgentDefinition())
    async with world.database.tenant(workspace.id) as tx:
        await tx.execute("UPDATE agents SET name = %s WHERE id = %s", [agent_name(), rig.agent_id])
    return rig, model


@pytest.mark.parametrize("round_", ROUNDS)
async def test_a_run_that_is_cancelled_as_it_completes_ends_once(world: World, round_: int) -> None:
    gate = asyncio.Event()
    rig, model = await talking(world, gate)
    run_id = await rig.start()
    carried = asyncio.create_task(rig.advance(run_id))
    await model.started.wait()

    cancelling = asyncio.create_task(world.owner.client.post(f"/api/v1/runs/{run_id}/cancel"))
    for _ in range(round_ * 8):  # so that each round lets the two meet elsewhere
        await asyncio.sleep(0)
    gate.set()
    reply = await cancelling
    with contextlib.suppress(OwnershipLost):  # how a carrier ends whose run was cancelled under it
        await carried

    log = await rig.events(run_id)
    assert [entry.seq for entry in log] == list(range(1, len(log) + 1))
    (end,) = [entry.event for entry in log if isinstance(entry.event, RunCompleted | RunCancelled)]
    assert end is log[-1].event
    cancelled = isinstance(end, RunCancelled)
    assert reply.status_code == (200 if cancelled else 409)
    assert (await rig.row(run_id)).status == ("cancelled" if cancelled else "succeeded")


async def test_acts_at_once_leave_one_order(world: World) -> None:
    run = await world.made("/api/v1/runs", {"agent": (await ready_agent(world))["name"], "input": "Go."})
    acts = ["pause", "resume", "pause", "cancel", "resume", "cancel"]

    replies = await asyncio.gather(*[world.owner.client.post(f"/api/v1/runs/{run['id']}/{act}") for act in acts])

    log = (await world.owner.client.get(f"/api/v1/runs/{run['id']}/events")).json()
    assert statuses(replies).keys() <= {200, 409}
    assert [entry["seq"] for entry in log["items"]] == list(range(1, log["last_seq"] + 1))
    assert [entry["event"]["type"] for entry in log["items"]].count("run.cancelled") == 1
    assert log["items"][-1]["event"]["type"] == "run.cancelled"
