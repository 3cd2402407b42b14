"""What people do to runs: cancel, pause, resume, decide."""

import asyncio
from uuid import UUID

import pytest

from eyrie.agents.definition import AgentDefinition, ApprovalRule
from eyrie.runs import approvals, control
from eyrie.runs.approvals import Verdict
from eyrie.runs.errors import AlreadyDecided, ApprovalNotFound, DecisionInvalid, OwnershipLost, RunEnded, RunNotFound, RunNotPaused
from eyrie.runs.events import ApprovalRequested, Decision, OutcomeUnknown
from eyrie.runs.state import RunState, Status
from eyrie.tools.builtin.ask_human import AskHuman
from eyrie.tools.protocol import Retry
from tests.conftest import NewWorkspace
from tests.fakes.model import CountingTool, calls, says
from tests.fakes.worker import Rig
from tests.runs.conftest import NewRig
from tests.waiting import PATIENCE_SECONDS

HOLD = AgentDefinition(tools=("count",), approvals=(ApprovalRule(tool="count"),))


async def pending(rig: Rig, run_id: UUID) -> list[UUID]:
    asked = [recorded.event for recorded in await rig.events(run_id) if isinstance(recorded.event, ApprovalRequested)]
    return [event.approval_id for event in asked]


async def decide(rig: Rig, approval_id: UUID, verdict: Verdict) -> RunState:
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        return await approvals.decide(tx, rig.control, rig.registry, rig.actor, approval_id, verdict)


async def cancel(rig: Rig, run_id: UUID) -> RunState:
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        return await control.cancel(tx, rig.control, rig.actor, run_id)


async def test_approving_lets_the_call_happen(new_rig: NewRig) -> None:
    tool = CountingTool()
    rig = await new_rig([calls(("count", {"value": "a"})), says("ok")], tool, definition=HOLD)
    run_id, _ = await rig.run()

    await decide(rig, (await pending(rig, run_id))[0], Verdict(Decision.APPROVED))
    queued = (await rig.row(run_id)).status
    state = await rig.advance(run_id)

    assert (queued, state.status, tool.arguments) == ("queued", Status.SUCCEEDED, [{"value": "a"}])


async def test_editing_changes_the_arguments_of_the_call_and_audits_which(new_rig: NewRig) -> None:
    tool = CountingTool()
    rig = await new_rig([calls(("count", {"value": "a"})), says("ok")], tool, definition=HOLD)
    run_id, _ = await rig.run()

    await decide(rig, (await pending(rig, run_id))[0], Verdict(Decision.EDITED, arguments={"value": "b"}))
    await rig.advance(run_id)

    assert tool.arguments == [{"value": "b"}]
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        cursor = await tx.connection.execute("SELECT action, detail->'changed' FROM audit_entries")
        assert await cursor.fetchall() == [("approval.edited", ["value"])]


async def test_editing_refuses_arguments_that_do_not_fit_the_schema(new_rig: NewRig) -> None:
    rig = await new_rig([calls(("count", {"value": "a"}))], CountingTool(), definition=HOLD)
    run_id, _ = await rig.run()

    with pytest.raises(DecisionInvalid) as refused:
        await decide(rig, (await pending(rig, run_id))[0], Verdict(Decision.EDITED, arguments={"other": 1}))

    assert refused.value.members["errors"]
    assert (await rig.row(run_id)).status == "waiting"


async def test_rejecting_tells_the_model_why(new_rig: NewRig) -> None:
    tool = CountingTool()
    rig = await new_rig([calls(("count", {"value": "a"})), says("ok")], tool, definition=HOLD)
    run_id, _ = await rig.run()

    await decide(rig, (await pending(rig, run_id))[0], Verdict(Decision.REJECTED, reason="too expensive"))
    state = await rig.advance(run_id)

    assert tool.contexts == []
    assert "too expensive" in str(state.messages[2])


async def test_several_approvals_are_pending_at_once_and_the_run_goes_on_after_the_last(new_rig: NewRig) -> None:
    tool = CountingTool()
    rig = await new_rig([calls(("count", {"value": "a"}), ("count", {"value": "b"})), says("ok")], tool, definition=HOLD)
    run_id, _ = await rig.run()
    first, second = await pending(rig, run_id)

    await decide(rig, first, Verdict(Decision.APPROVED))
    between = await rig.advance(run_id)
    await decide(rig, second, Verdict(Decision.APPROVED))
    after = await rig.advance(run_id)

    assert (between.status, after.status) == (Status.WAITING, Status.SUCCEEDED)
    assert sorted(argument["value"] for argument in tool.arguments if isinstance(argument["value"], str)) == ["a", "b"]


async def test_deciding_twice_is_refused(new_rig: NewRig) -> None:
    rig = await new_rig([calls(("count", {"value": "a"})), says("ok")], CountingTool(), definition=HOLD)
    run_id, _ = await rig.run()
    [approval_id] = await pending(rig, run_id)
    await decide(rig, approval_id, Verdict(Decision.APPROVED))

    with pytest.raises(AlreadyDecided):
        await decide(rig, approval_id, Verdict(Decision.REJECTED))


async def test_deciding_in_another_workspace_finds_nothing(new_rig: NewRig, new_workspace: NewWorkspace) -> None:
    rig = await new_rig([calls(("count", {"value": "a"}))], CountingTool(), definition=HOLD)
    run_id, _ = await rig.run()
    [approval_id] = await pending(rig, run_id)
    other = await new_workspace()

    async with rig.db.tenant(other.id) as tx:
        with pytest.raises(ApprovalNotFound):
            await approvals.decide(tx, rig.control, rig.registry, rig.actor, approval_id, Verdict(Decision.APPROVED))


async def test_a_question_is_answered_by_the_form_it_shows(new_rig: NewRig) -> None:
    rig = await new_rig([calls(("ask_human", {"question": "Which colour?", "options": ["red", "blue"]})), says("ok")], AskHuman())
    run_id, _ = await rig.run()
    [approval_id] = await pending(rig, run_id)

    with pytest.raises(DecisionInvalid):
        await decide(rig, approval_id, Verdict(Decision.ANSWERED, answer={"answer": "green"}))
    await decide(rig, approval_id, Verdict(Decision.ANSWERED, answer={"answer": "blue"}))
    state = await rig.advance(run_id)

    assert "blue" in str(state.messages[2])


@pytest.mark.parametrize(("happened", "made"), [("yes", 1), ("no", 2), ("unknown", 1)])
async def test_a_person_says_whether_a_lost_call_happened(new_rig: NewRig, happened: str, made: int) -> None:
    tool = CountingTool(retry=Retry.NEVER, error=RuntimeError("cut off"))
    rig = await new_rig([calls(("count", {"value": "a"})), says("ok")], tool)
    run_id, _ = await rig.run()
    [approval_id] = await pending(rig, run_id)

    tool.error = None
    await decide(rig, approval_id, Verdict(Decision.ANSWERED, answer={"happened": happened}))
    state = await rig.advance(run_id)

    assert (len(tool.contexts), state.status) == (made, Status.SUCCEEDED)


async def test_cancelling_fences_off_the_carrier_and_reports_the_effect_in_flight(new_rig: NewRig) -> None:
    tool = CountingTool(retry=Retry.KEYED, gate=asyncio.Event())
    rig = await new_rig([calls(("count", {"value": "a"})), says("never")], tool)
    run_id = await rig.start()
    carrying = asyncio.create_task(rig.advance(run_id))
    await asyncio.wait_for(tool.started.wait(), PATIENCE_SECONDS)

    state = await cancel(rig, run_id)
    assert tool.gate is not None
    tool.gate.set()
    with pytest.raises(OwnershipLost):
        await carrying

    kinds = [recorded.event for recorded in await rig.events(run_id)]
    assert (state.status, (await rig.row(run_id)).status) == (Status.CANCELLED, "cancelled")
    assert isinstance(kinds[-2], OutcomeUnknown)
    assert kinds[-1].type == "run.cancelled"


async def test_cancelling_an_ended_run_is_refused(new_rig: NewRig) -> None:
    rig = await new_rig([says("ok")])
    run_id, _ = await rig.run()

    with pytest.raises(RunEnded):
        await cancel(rig, run_id)


async def test_cancelling_an_unknown_run_finds_nothing(new_rig: NewRig) -> None:
    rig = await new_rig([])

    with pytest.raises(RunNotFound):
        await cancel(rig, rig.agent_id)


async def test_pausing_a_carried_run_stops_it_after_the_step_and_resuming_goes_on(new_rig: NewRig) -> None:
    tool = CountingTool(gate=asyncio.Event())
    rig = await new_rig([calls(("count", {"value": "a"})), says("ok")], tool)
    run_id = await rig.start()
    carrying = asyncio.create_task(rig.advance(run_id))
    await asyncio.wait_for(tool.started.wait(), PATIENCE_SECONDS)

    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        await control.pause(tx, rig.control, rig.actor, run_id)
    assert tool.gate is not None
    tool.gate.set()
    paused = await carrying
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        await control.resume(tx, rig.control, rig.actor, run_id)
    after = await rig.advance(run_id)

    assert (paused.status, after.status, len(tool.contexts)) == (Status.PAUSED, Status.SUCCEEDED, 1)


async def test_pausing_a_queued_run_pauses_it_at_once(new_rig: NewRig) -> None:
    rig = await new_rig([says("ok")])
    run_id = await rig.start()

    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        await control.pause(tx, rig.control, rig.actor, run_id)
    untouched = await rig.advance(run_id)

    assert (untouched.status, (await rig.row(run_id)).status) == (Status.PAUSED, "paused")


async def test_resuming_a_run_that_is_not_paused_is_refused(new_rig: NewRig) -> None:
    rig = await new_rig([says("ok")])
    run_id = await rig.start()

    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        with pytest.raises(RunNotPaused):
            await control.resume(tx, rig.control, rig.actor, run_id)


async def test_a_variable_set_while_a_run_waits_keeps_it_waiting(new_rig: NewRig) -> None:
    rig = await new_rig([calls(("count", {"value": "a"}))], CountingTool(), definition=HOLD)
    run_id, _ = await rig.run()

    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        await control.set_variable(tx, rig.control, rig.actor, run_id, "colour", "blue")

    assert ((await rig.row(run_id)).status, dict((await rig.state(run_id)).variables)) == ("waiting", {"colour": "blue"})


async def test_deciding_while_a_run_is_paused_leaves_it_paused_until_it_is_resumed(new_rig: NewRig) -> None:
    tool = CountingTool()
    rig = await new_rig([calls(("count", {"value": "a"})), says("ok")], tool, definition=HOLD)
    run_id, _ = await rig.run()
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        await control.pause(tx, rig.control, rig.actor, run_id)

    decided = await decide(rig, (await pending(rig, run_id))[0], Verdict(Decision.APPROVED))
    untouched = await rig.advance(run_id)
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        await control.resume(tx, rig.control, rig.actor, run_id)
    after = await rig.advance(run_id)

    assert (decided.status, untouched.status, after.status, len(tool.contexts)) == (Status.PAUSED, Status.PAUSED, Status.SUCCEEDED, 1)
