"""Runs carried by a worker, on a real database."""

from eyrie.agents.definition import AgentDefinition, ApprovalRule, Limits
from eyrie.gateway.errors import ModelAuthFailed, ModelOverloaded
from eyrie.gateway.protocol import ToolMessage
from eyrie.kit.money import PICOS
from eyrie.runs.events import RunFailed
from eyrie.runs.start import RunRequest
from eyrie.runs.state import CallStatus, RunState, Status
from eyrie.tools.protocol import Retry, ToolSpec
from tests.fakes.model import CountingTool, OneModel, calls, says
from tests.runs.conftest import NewRig


def types(events: object) -> list[str]:
    assert isinstance(events, list)
    return [recorded.event.type for recorded in events]


async def test_advance_carries_a_run_from_question_to_answer(new_rig: NewRig) -> None:
    rig = await new_rig([calls(("count", {"value": "a"})), says("It is done.")], CountingTool())

    run_id, state = await rig.run("please count")

    assert (state.status, state.answer and state.answer.answer) == (Status.SUCCEEDED, "It is done.")
    assert types(await rig.events(run_id)) == [
        "run.created",
        "step.started",
        "model.completed",
        "tool.completed",
        "step.started",
        "model.completed",
        "run.completed",
    ]
    row = await rig.row(run_id)
    assert (row.status, row.steps, row.input_tokens, row.output_tokens, row.last_seq) == ("succeeded", 2, 20, 10, 7)
    assert row.ended_at is not None


async def test_advance_shows_the_model_what_the_tool_said(new_rig: NewRig) -> None:
    rig = await new_rig([calls(("count", {"value": "a"})), says("ok")], CountingTool())

    await rig.run()

    model = rig.deps.models.model  # type: ignore[attr-defined]  # the rig's own source
    assert model.requests[1].messages[-1] == ToolMessage(call_id="call-0", name="count", text="done a")


async def test_advance_on_an_ended_run_does_nothing(new_rig: NewRig) -> None:
    rig = await new_rig([says("once")])
    run_id, before = await rig.run()

    after = await rig.advance(run_id)

    assert after == before


async def test_advance_notes_an_effect_before_it_happens(new_rig: NewRig) -> None:
    tool = CountingTool(retry=Retry.KEYED)
    rig = await new_rig([calls(("count", {"value": "a"})), says("ok")], tool)

    run_id, _ = await rig.run()

    assert types(await rig.events(run_id))[2:5] == ["model.completed", "tool.attempted", "tool.completed"]
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        cursor = await tx.connection.execute("SELECT key, outcome, attempts FROM effects")
        assert await cursor.fetchall() == [(tool.contexts[0].idempotency_key, "done", 1)]


async def test_advance_repeats_a_keyed_call_with_the_same_key_when_its_outcome_was_lost(new_rig: NewRig) -> None:
    tool = CountingTool(retry=Retry.KEYED, error=RuntimeError("connection lost"))
    rig = await new_rig([calls(("count", {"value": "a"})), says("ok")], tool)

    _, state = await rig.run()

    assert len(tool.contexts) == 3
    assert len({context.idempotency_key for context in tool.contexts}) == 1
    assert state.status is Status.WAITING  # three lost outcomes: a person is asked


async def test_advance_asks_a_person_when_a_call_that_must_not_be_repeated_was_lost(new_rig: NewRig) -> None:
    tool = CountingTool(retry=Retry.NEVER, error=RuntimeError("connection lost"))
    rig = await new_rig([calls(("count", {"value": "a"})), says("ok")], tool)

    run_id, state = await rig.run()

    assert len(tool.contexts) == 1
    assert (state.status, state.calls[0].status) == (Status.WAITING, CallStatus.UNKNOWN)
    assert (await rig.row(run_id)).status == "waiting"


async def test_advance_tells_the_model_which_tools_exist_when_it_invents_one(new_rig: NewRig) -> None:
    rig = await new_rig([calls(("cout", {"value": "a"})), says("ok")], CountingTool())

    _, state = await rig.run()

    message = state.messages[2]
    assert isinstance(message, ToolMessage)
    assert message.is_error
    assert "count" in message.text


class Unusable(CountingTool):
    """A tool whose schema refers to what isn't there."""

    @property
    def spec(self) -> ToolSpec:
        return super().spec.model_copy(update={"parameters": {"type": "object", "properties": {"value": {"$ref": "#/$defs/missing"}}}})


async def test_advance_fails_a_run_whose_tool_can_not_be_checked_and_keeps_what_others_did(new_rig: NewRig) -> None:
    asked = calls(("broken", {"value": "a"}), ("count", {"value": "b"}), ("broken", {"value": "c"}))
    rig = await new_rig([asked], Unusable(name="broken"), CountingTool())

    run_id, state = await rig.run()

    events = [recorded.event for recorded in await rig.events(run_id)]
    row = await rig.row(run_id)
    assert (state.status, row.status, row.problem) == (Status.FAILED, "failed", "tool-schema-unusable")
    assert [event.type for event in events[-2:]] == ["tool.completed", "run.failed"]
    assert isinstance(events[-1], RunFailed)
    assert events[-1].content is not None
    assert events[-1].content.detail.startswith("broken: The schema of the tool's parameters can't be used")


async def test_advance_tries_an_overloaded_model_again_later(new_rig: NewRig) -> None:
    rig = await new_rig([ModelOverloaded("test", "busy"), says("ok")])

    run_id, state = await rig.run()

    row = await rig.row(run_id)
    assert (row.status, state.attempt) == ("queued", 1)
    assert state.retry_at is not None


async def test_advance_fails_a_run_whose_provider_refuses_the_key(new_rig: NewRig) -> None:
    rig = await new_rig([ModelAuthFailed("test", "The key is wrong.")])

    run_id, state = await rig.run()

    assert (state.status, state.problem) == (Status.FAILED, "model-auth-failed")
    assert (await rig.row(run_id)).problem == "model-auth-failed"


async def test_advance_stops_at_the_limit_of_cost(new_rig: NewRig) -> None:
    definition = AgentDefinition(tools=("count",), limits=Limits(cost_usd=0.05))
    turns = [calls(("count", {"value": str(n)})).model_copy(update={"cost": 3 * PICOS // 100}) for n in range(3)]
    rig = await new_rig(turns, CountingTool(), definition=definition)

    run_id, state = await rig.run()

    last = (await rig.events(run_id))[-1].event
    assert (state.status, state.problem, state.steps, state.cost) == (Status.FAILED, "limit-reached", 2, 6 * PICOS // 100)
    assert isinstance(last, RunFailed)
    assert last.content is not None
    assert last.content.detail.startswith("The run reached the agent's limit of $0.05 (spent: $0.0600). Raise limits.cost_usd")


async def test_advance_stops_at_the_limit_of_steps(new_rig: NewRig) -> None:
    definition = AgentDefinition(tools=("count",), limits=Limits(steps=2, identical_calls=9))
    rig = await new_rig([calls(("count", {"value": str(n)})) for n in range(3)], CountingTool(), definition=definition)

    _, state = await rig.run()

    assert (state.status, state.problem, state.steps) == (Status.FAILED, "limit-reached", 2)


async def test_advance_breaks_a_loop_of_identical_calls_before_the_next_one_is_made(new_rig: NewRig) -> None:
    tool = CountingTool()
    rig = await new_rig([calls(("count", {"value": "same"}))] * 9, tool)

    _, state = await rig.run()

    assert (state.problem, len(tool.contexts)) == ("identical-calls", 3)


async def test_advance_holds_a_call_that_needs_approval(new_rig: NewRig) -> None:
    tool = CountingTool()
    definition = AgentDefinition(tools=("count",), approvals=(ApprovalRule(tool="co*"),))
    rig = await new_rig([calls(("count", {"value": "a"}))], tool, definition=definition)

    run_id, state = await rig.run()

    assert (state.status, tool.contexts, (await rig.row(run_id)).status) == (Status.WAITING, [], "waiting")


async def test_advance_corrects_an_answer_that_does_not_fit_at_most_three_times(new_rig: NewRig) -> None:
    definition = AgentDefinition(output_schema={"type": "object", "required": ["total"]})
    rig = await new_rig([says("not json"), says("{}"), says('{"total": 3}')], definition=definition)

    _, state = await rig.run()

    assert (state.status, state.corrections, state.answer and state.answer.output) == (Status.SUCCEEDED, 2, {"total": 3})


async def test_advance_hands_a_run_over_when_the_process_drains(new_rig: NewRig) -> None:
    rig = await new_rig([says("ok")])
    rig.deps.draining.set()

    run_id, before = await rig.run()
    row = await rig.row(run_id)
    rig.deps.draining.clear()
    after = await rig.another_worker().advance(run_id)

    assert (before, row.status, after.status) == (before, "queued", Status.SUCCEEDED)
    assert isinstance(after, RunState)


async def test_calls_of_a_run_name_the_end_user_that_it_was_started_for(new_rig: NewRig) -> None:
    rig = await new_rig([says("ok")])
    assert isinstance(rig.deps.models, OneModel)
    named = RunRequest(rig.agent_id, "helper", 1, "go", rig.actor.project_id, end_user="ada", client_session="s1")

    await rig.advance(await rig.start_as(named))

    (who,) = rig.deps.models.asked
    assert (who.end_user, who.client_session, who.session_id) == ("ada", "s1", None)
