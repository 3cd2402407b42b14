"""How a run thinks: which profile it gets, and that thoughts never become part of an answer."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

import pytest

from eyrie.agents.definition import AgentDefinition
from eyrie.gateway.errors import ModelOverloaded
from eyrie.gateway.protocol import AssistantMessage, ModelRequest, SystemMessage, ToolCall
from eyrie.kit.clock import now
from eyrie.runs.deltas import opened
from eyrie.runs.events import ModelCompleted, Purpose, Reasoning, RunEvent, StepStarted
from eyrie.runs.reasoning import CLOSE, OPEN, PLAN_FIRST, PLANNED, STEP_BY_STEP, Channel, Sorter, choose, sorter
from eyrie.runs.repository import deltas
from eyrie.runs.state import RunState, Status
from tests.fakes.model import CountingTool, OneModel, Turn, calls, says
from tests.fakes.worker import Rig, carry
from tests.runs.conftest import NewRig
from tests.waiting import PATIENCE_SECONDS

START = (0, 0, 0)
HARD = "We have 3 tanks of 120, 80 and 45 litres and a pump of 2.5 litres per minute. How long does it take to fill all of them, and why?"
STEPS = Reasoning(profile="steps")
Profile = Literal["auto", "none", "plan", "steps", "native"]


@pytest.mark.parametrize(
    ("definition", "request_", "profile"),
    [
        (AgentDefinition(), HARD, None),
        (AgentDefinition(reasoning_profile="none"), HARD, "none"),
        (AgentDefinition(reasoning_profile="plan"), "Hi", "plan"),
        (AgentDefinition(reasoning_profile="auto"), "Hi", "none"),
        (AgentDefinition(reasoning_profile="auto"), HARD, "steps"),
        (AgentDefinition(reasoning_profile="auto", tools=("calculator",)), HARD, "plan"),
        (AgentDefinition(reasoning_profile="auto", output_schema={"type": "object"}), HARD, "plan"),
        (AgentDefinition(reasoning_profile="auto", reasoning="high"), HARD, "native"),
        (AgentDefinition(reasoning_profile="auto", reasoning="none"), HARD, "steps"),
    ],
    ids=["the model's own", "none", "plan", "simple", "hard", "hard with tools", "hard with a schema", "hard with a level", "no level"],
)
def test_the_profile_is_what_the_agent_says_or_what_the_request_needs(
    definition: AgentDefinition, request_: str, profile: str | None
) -> None:
    chosen = choose(definition, request_)

    assert (chosen.profile if chosen else None) == profile
    assert choose(definition, request_) == chosen


def test_a_choice_by_complexity_says_why() -> None:
    chosen = choose(AgentDefinition(reasoning_profile="auto", tools=("calculator",)), HARD)

    assert chosen is not None
    assert chosen.complexity == "reasoning"
    assert chosen.reasons[-1] == "the agent has tools"
    assert len(chosen.reasons) > 1


def sorted_(sorting: Sorter, pieces: Sequence[str], channel: Channel = "text") -> dict[str, str]:
    """What is shown of pieces, by channel."""
    shown = [one for piece in pieces for one in sorting.take(channel, piece)] + list(sorting.end())
    return {name: "".join(piece for channel, piece in shown if channel == name) for name in ("text", "thought")}


@pytest.mark.parametrize("size", [1, 2, 3, 5, 9, 100])
@pytest.mark.parametrize(
    ("said", "text", "thought"),
    [
        (f"{OPEN}2 + 2{CLOSE}\n\nFour.", "Four.", "2 + 2"),
        ("Four.", "Four.", ""),
        (f"{OPEN}never ended", "", "never ended"),
        (f"One {OPEN}a{CLOSE} two {OPEN}b{CLOSE}", "One two ", "ab"),
        (f"\n{OPEN}\na{CLOSE}\n\nb\n", "b\n", "a"),
        ("1 < 2 and <think", "1 < 2 and <think", ""),
        (f"{OPEN}a < b, not </think{CLOSE}Yes", "Yes", "a < b, not </think"),
        ("", "", ""),
    ],
    ids=["thought first", "no thought", "not ended", "several", "space", "no mark", "nearly a mark", "nothing"],
)
def test_marked_thoughts_are_sorted_out_however_the_text_is_cut(said: str, text: str, thought: str, size: int) -> None:
    pieces = [said[at : at + size] for at in range(0, len(said), size)]

    assert sorted_(sorter(Purpose.TURN, STEPS), pieces) == {"text": text, "thought": thought}


def test_a_whole_message_is_sorted_too() -> None:
    call = ToolCall(id="1", name="calculator", arguments={})
    steps, plan, own = sorter(Purpose.TURN, STEPS), sorter(Purpose.PLAN, None), sorter(Purpose.TURN, None)
    marked = AssistantMessage(text=f"{OPEN}a {CLOSE} b", thought="own", tool_calls=(call,))

    assert steps.whole(marked) == AssistantMessage(text="b", thought="own\n\na", tool_calls=(call,))
    assert steps.whole(AssistantMessage(text=f"a{CLOSE}b")) == AssistantMessage(text="b", thought="a")
    assert plan.whole(marked) == AssistantMessage(thought=f"{OPEN}a {CLOSE} b")
    assert plan.whole(AssistantMessage(thought="only")) == AssistantMessage(thought="only")
    assert own.whole(marked) == marked


def test_what_the_provider_calls_a_thought_stays_one_except_while_it_plans() -> None:
    assert sorted_(sorter(Purpose.TURN, STEPS), [OPEN], "thought") == {"text": "", "thought": OPEN}
    assert sorted_(sorter(Purpose.TURN, None), ["a"], "thought") == {"text": "", "thought": "a"}
    assert sorted_(sorter(Purpose.PLAN, None), ["a"], "thought") == {"text": "", "thought": ""}
    assert sorted_(sorter(Purpose.PLAN, None), ["a"]) == {"text": "", "thought": "a"}


def told(request: ModelRequest) -> str:
    """What the model is told before everything else."""
    first = request.messages[0]
    return first.text if isinstance(first, SystemMessage) else ""


@dataclass(frozen=True)
class Ran:
    """A run with what its model was asked."""

    state: RunState
    events: list[RunEvent]
    requests: list[ModelRequest]

    @property
    def started(self) -> list[StepStarted]:
        return [event for event in self.events if isinstance(event, StepStarted)]


async def run(new_rig: NewRig, profile: Profile, *turns: Turn) -> Ran:
    """A run of an agent with a tool."""
    tool = CountingTool()
    rig = await new_rig(list(turns), tool, definition=AgentDefinition(reasoning_profile=profile, tools=("count",)))
    run_id, state = await rig.run(HARD)
    return Ran(state, [recorded.event for recorded in await rig.events(run_id)], requests_of(rig))


def requests_of(rig: Rig) -> list[ModelRequest]:
    """What the model of the rig was asked."""
    assert isinstance(rig.deps.models, OneModel)
    return rig.deps.models.model.requests


async def test_a_plan_comes_first_and_never_gets_into_the_answer(new_rig: NewRig) -> None:
    done = await run(new_rig, "plan", says("SECRET-PLAN: count."), calls(("count", {"value": "a"})), says("It takes 98 minutes."))

    plan, first, last = done.requests
    said = [event.content.message for event in done.events if isinstance(event, ModelCompleted) and event.content]
    assert done.state.answer is not None
    assert done.state.answer.answer == "It takes 98 minutes."
    assert (plan.tools, PLAN_FIRST in told(plan), "count" in told(plan)) == ((), True, True)
    assert [PLANNED + "SECRET-PLAN" in told(request) for request in (first, last)] == [True, True]
    assert [tool.name for tool in first.tools] == ["count"]
    assert [event.purpose for event in done.started] == [Purpose.PLAN, Purpose.TURN, Purpose.TURN]
    assert [event.reasoning for event in done.started] == [Reasoning(profile="plan"), None, None]
    assert said[0] == AssistantMessage(thought="SECRET-PLAN: count.")
    assert not any("SECRET-PLAN" in message.text for message in said)
    assert not any("SECRET-PLAN" in message.model_dump_json() for message in done.state.messages)
    assert done.state.steps == 3


async def test_a_plan_is_shown_as_a_thought_while_it_comes(new_rig: NewRig) -> None:
    rig = await new_rig([says("SECRET-PLAN")], definition=AgentDefinition(reasoning_profile="plan"))
    assert isinstance(rig.deps.models, OneModel)
    gate = rig.deps.models.model.gate = asyncio.Event()
    run_id = await rig.start(HARD)
    async with rig.deps.deltas.running():
        carrying = asyncio.create_task(rig.advance(run_id))
        channels: list[str] = []
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not channels:
                async with rig.db.tenant(rig.actor.workspace_id) as tx:
                    key = await rig.deps.vault.key(tx, rig.actor.workspace_id, rig.actor.id)
                    stored = await deltas.read(tx, run_id, after=START, limit=10)
                channels = [opened(one, key, run_id).channel for one in stored]
        carrying.cancel()
        gate.set()
        await asyncio.gather(carrying, return_exceptions=True)

    assert set(channels) == {"thought"}


async def test_steps_are_kept_as_thoughts(new_rig: NewRig) -> None:
    done = await run(new_rig, "steps", says(f"{OPEN}245 litres / 2.5{CLOSE}\nIt takes 98 minutes."))

    assert done.state.answer is not None
    assert done.state.answer.answer == "It takes 98 minutes."
    assert STEP_BY_STEP in told(done.requests[0])
    assert [message.thought for message in done.state.messages if isinstance(message, AssistantMessage)] == ["245 litres / 2.5"]


async def test_thoughts_without_an_answer_fail_the_run(new_rig: NewRig) -> None:
    done = await run(new_rig, "steps", says(f"{OPEN}245 litres"))

    assert (done.state.status, done.state.problem) == (Status.FAILED, "output-cut-off")


async def test_none_asks_the_provider_for_none(new_rig: NewRig) -> None:
    done = await run(new_rig, "none", says("98."))

    assert (done.requests[0].reasoning, told(done.requests[0])) == ("none", "")


async def test_what_auto_chose_is_logged_with_its_reasons(new_rig: NewRig) -> None:
    done = await run(new_rig, "auto", says("Plan."), says("98."))

    chosen = done.started[0].reasoning
    assert chosen is not None
    assert done.state.reasoning == chosen
    assert (chosen.profile, chosen.complexity) == ("plan", "reasoning")
    assert "the agent has tools" in chosen.reasons


async def test_a_run_without_a_choice_says_nothing_of_it(new_rig: NewRig) -> None:
    done = await run(new_rig, "native", says("98."))

    assert [(event.reasoning, event.purpose) for event in done.started] == [(None, Purpose.TURN)]


async def test_a_plan_that_failed_is_tried_again_as_a_plan(new_rig: NewRig) -> None:
    rig = await new_rig(
        [ModelOverloaded("test", "busy"), says("SECRET-PLAN"), says("98.")], definition=AgentDefinition(reasoning_profile="plan")
    )
    run_id, waiting = await rig.run(HARD)

    later = replace(rig.deps, clock=lambda: now() + timedelta(minutes=5))
    await carry(run_id, rig.actor.workspace_id, later)
    state = await rig.state(run_id)

    assert waiting.attempt == 1
    assert (state.status, state.plan) == (Status.SUCCEEDED, "SECRET-PLAN")
    assert [PLAN_FIRST in told(request) for request in requests_of(rig)] == [True, True, False]
