"""Each branch of the decision about what a run does next."""

from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from eyrie.agents.definition import AgentDefinition, Limits
from eyrie.gateway.protocol import Finish
from eyrie.identity.actor import Role
from eyrie.runs.decide import (
    MAX_TAKEOVERS,
    Action,
    CallModel,
    CallTools,
    Complete,
    Escalate,
    Expire,
    Fail,
    Open,
    Park,
    Pause,
    Reject,
    Remind,
    Wait,
    decide,
)
from eyrie.runs.events import (
    ApprovalKind,
    Decision,
    DetailContent,
    ModelFailed,
    OutputRejected,
    PauseRequested,
    Recipient,
    RunCancelled,
    RunCompleted,
    RunEvent,
    RunFailed,
    RunParked,
    RunPaused,
    RunResumed,
    RunTakenOver,
)
from eyrie.runs.state import CallStatus, Question
from tests.runs.logs import (
    AGENT,
    APPROVAL,
    AT,
    BY,
    LATER,
    answered,
    asked,
    attempted,
    completed,
    created,
    decided,
    escalated,
    folded,
    reminded,
    started,
    unknown,
    wants,
    watched,
)

Log = tuple[RunEvent, ...]

NEW: Log = (created(),)
ASKED: Log = (*NEW, started())
TWO: Log = (*ASKED, answered(wants(0), wants(1)))
BUSY = ModelFailed(step="m1", attempt=1, problem="busy", retry_at=LATER)
GAVE_UP = ModelFailed(step="m1", attempt=1, problem="auth", content=DetailContent(detail="wrong key"))
TAKEN_OVER = RunTakenOver(worker=AGENT)
SOONER = LATER - timedelta(minutes=1)

PLAIN = AgentDefinition()
TYPED = AgentDefinition(output_schema={"type": "object", "required": ["total"]})
WRONG = "$: 'total' is a required property"


def limited(**limits: float) -> AgentDefinition:
    """An agent with these limits."""
    return AgentDefinition(limits=Limits.model_validate(limits))


def asks(remind_at: datetime | None, escalate_at: datetime | None) -> Question:
    """What a watched call waits for."""
    return Question(APPROVAL, LATER, remind_at, escalate_at, Recipient(role=Role.OWNER))


def waiting(step: str) -> tuple[Open, ...]:
    """A call that waits until a minute before the others."""
    return (Open(step, Question(APPROVAL, SOONER)),)


CASES: list[tuple[str, Log, AgentDefinition, datetime, Action]] = [
    ("a new run asks the model", NEW, PLAIN, AT, CallModel("m1", 1)),
    ("a step that was cut off is repeated", ASKED, PLAIN, AT, CallModel("m1", 2)),
    ("a resumed run goes on", (*NEW, PauseRequested(by=BY), RunPaused(), RunResumed(by=BY)), PLAIN, AT, CallModel("m1", 1)),
    ("after the tools the model is asked again", (*TWO, completed("m1.c0"), completed("m1.c1")), PLAIN, AT, CallModel("m2", 1)),
    ("a failed step waits for its time", (*ASKED, BUSY), PLAIN, SOONER, Wait(LATER)),
    ("a failed step is repeated at its time", (*ASKED, BUSY), PLAIN, LATER, CallModel("m1", 2)),
    ("a step failed for good", (*ASKED, GAVE_UP), PLAIN, AT, Fail("auth", "wrong key")),
    ("a run that succeeded does nothing", (*ASKED, answered(text="42"), RunCompleted()), PLAIN, AT, Wait()),
    ("a run that failed does nothing", (*ASKED, RunFailed(problem="auth")), PLAIN, AT, Wait()),
    ("a cancelled run does nothing", (*TWO, RunCancelled(by=BY)), PLAIN, AT, Wait()),
    ("a paused run does nothing", (*TWO, PauseRequested(by=BY), RunPaused()), PLAIN, AT, Wait()),
    ("a parked run does nothing", (*TWO, *[TAKEN_OVER] * 3, RunParked(takeovers=3)), PLAIN, AT, Wait()),
    ("a run taken over twice goes on", (*ASKED, *[TAKEN_OVER] * 2), PLAIN, AT, CallModel("m1", 2)),
    ("a run taken over more often goes on", (*ASKED, *[TAKEN_OVER] * (MAX_TAKEOVERS - 1)), PLAIN, AT, CallModel("m1", 2)),
    ("a run taken over too often is set aside", (*ASKED, *[TAKEN_OVER] * MAX_TAKEOVERS), PLAIN, AT, Park(MAX_TAKEOVERS)),
    ("setting aside goes before a pause", (*ASKED, PauseRequested(by=BY), *[TAKEN_OVER] * MAX_TAKEOVERS), PLAIN, AT, Park(MAX_TAKEOVERS)),
    ("a pause goes before tool calls", (*TWO, PauseRequested(by=BY)), PLAIN, AT, Pause()),
    ("a pause goes before a failure", (*ASKED, GAVE_UP, PauseRequested(by=BY)), PLAIN, AT, Pause()),
    ("an answer completes the run", (*ASKED, answered(text="42")), PLAIN, AT, Complete("42", None)),
    ("an empty answer is one", (*ASKED, answered(text="")), PLAIN, AT, Complete("", None)),
    ("an answer completes the run at its limits", (*ASKED, answered(text="42")), limited(steps=1, seconds=1), AT, Complete("42", None)),
    ("a typed answer that fits", (*ASKED, answered(text='{"total": 3}')), TYPED, AT, Complete('{"total": 3}', {"total": 3})),
    ("a typed answer that does not fit", (*ASKED, answered(text="{}")), TYPED, AT, Reject(1, (WRONG,))),
    ("a corrected answer is asked for", (*ASKED, answered(text="{}"), OutputRejected(correction=1)), TYPED, AT, CallModel("m2", 1)),
    (
        "the third correction",
        (*ASKED, OutputRejected(correction=2), answered(text="{}")),
        TYPED,
        AT,
        Reject(3, (WRONG,)),
    ),
    (
        "no fourth correction",
        (*ASKED, OutputRejected(correction=3), answered(text="{}")),
        TYPED,
        AT,
        Fail("output-invalid", f"After 3 corrections the answer still does not fit: {WRONG}"),
    ),
    (
        "an answer that was cut off is not corrected",
        (*ASKED, answered(text='{"tot', finish=Finish.LENGTH)),
        TYPED,
        AT,
        Fail("output-cut-off", "The model's answer was cut off at its output limit. Raise max_output_tokens of the agent."),
    ),
    (
        "an answer that fits may be cut off",
        (*ASKED, answered(text='{"total": 3}', finish=Finish.LENGTH)),
        TYPED,
        AT,
        Complete('{"total": 3}', {"total": 3}),
    ),
    (
        "the limit of steps",
        (*ASKED, answered(wants(0)), completed()),
        limited(steps=1),
        AT,
        Fail("limit-reached", "The run reached the agent's limit of 1 model steps. Raise limits.steps of the agent and start again."),
    ),
    (
        "the limit of working time",
        (*ASKED, answered(wants(0)), completed()),
        limited(seconds=3),
        AT,
        Fail("limit-reached", "The run reached the agent's limit of 3 s of work. Raise limits.seconds of the agent and start again."),
    ),
    (
        "the limit of cost",
        (*ASKED, answered(wants(0), cost_usd=Decimal("0.51234")), completed()),
        limited(cost_usd=0.5),
        AT,
        Fail(
            "limit-reached",
            "The run reached the agent's limit of $0.50 (spent: $0.5123). Raise limits.cost_usd of the agent and start again.",
        ),
    ),
    (
        "just below the limit of cost",
        (*ASKED, answered(wants(0), cost_usd=Decimal("0.49")), completed()),
        limited(cost_usd=0.5),
        AT,
        CallModel("m2", 1),
    ),
    ("a cost that nobody knows", (*ASKED, answered(wants(0)), completed()), limited(cost_usd=0.000001), AT, CallModel("m2", 1)),
    ("just below the limit of working time", (*ASKED, answered(wants(0)), completed()), limited(seconds=4), AT, CallModel("m2", 1)),
    ("people's open decisions have a first end", (*TWO, asked("m1.c0"), asked("m1.c1", expires_at=SOONER)), PLAIN, AT, Wait(SOONER)),
    (
        "a question about a lost effect never ends",
        (*TWO, *[asked(f"m1.c{n}", ApprovalKind.OUTCOME, None) for n in (0, 1)]),
        PLAIN,
        AT,
        Wait(),
    ),
]


@pytest.mark.parametrize(("log", "definition", "now", "action"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_decide_takes_the_next_action(log: Log, definition: AgentDefinition, now: datetime, action: Action) -> None:
    assert decide(folded(*log), definition, now) == action


CALLS: list[tuple[str, Log, tuple[str, ...]]] = [
    ("all calls of a turn go at once", TWO, ("m1.c0", "m1.c1")),
    ("what is done is not repeated", (*TWO, completed("m1.c0")), ("m1.c1",)),
    ("what waits for a person is left out", (*TWO, asked("m1.c0")), ("m1.c1",)),
    ("what was approved goes on", (*TWO, asked("m1.c0"), completed("m1.c1"), decided(Decision.APPROVED)), ("m1.c0",)),
    ("what was cut off is looked at again", (*TWO, completed("m1.c1"), attempted("m1.c0")), ("m1.c0",)),
    ("what nobody knows is left out", (*TWO, attempted("m1.c0"), unknown("m1.c0")), ("m1.c1",)),
]


@pytest.mark.parametrize(("log", "steps"), [case[1:] for case in CALLS], ids=[case[0] for case in CALLS])
def test_decide_carries_forward_the_calls_that_can(log: Log, steps: tuple[str, ...]) -> None:
    action = decide(folded(*log), PLAIN, AT)

    assert isinstance(action, CallTools)
    assert tuple(call.step for call in action.calls) == steps


def test_decide_expires_only_what_is_over() -> None:
    state = folded(*TWO, asked("m1.c0", expires_at=SOONER), asked("m1.c1", expires_at=LATER))

    assert decide(state, PLAIN, SOONER) == Expire(waiting("m1.c0"))
    assert state.calls[0].status is CallStatus.WAITING


def test_decide_expires_before_it_carries_other_calls_forward() -> None:
    state = folded(*TWO, asked("m1.c0", expires_at=SOONER))

    assert decide(state, PLAIN, SOONER) == Expire(waiting("m1.c0"))


WATCHED: Log = (*TWO, watched("m1.c0", remind_at=AT, escalate_at=SOONER))
ALARMS: list[tuple[str, Log, datetime, Action]] = [
    ("before its time nobody is reminded", (*WATCHED, completed("m1.c1")), AT - timedelta(seconds=1), Wait(AT)),
    ("a reminder goes before other calls", WATCHED, AT, Remind((Open("m1.c0", asks(AT, SOONER)),))),
    ("a reminder comes once", (*WATCHED, completed("m1.c1"), reminded()), AT, Wait(SOONER)),
    ("others are asked after it", (*WATCHED, reminded()), SOONER, Escalate((Open("m1.c0", asks(None, SOONER)),))),
    ("an escalation that is due goes before a reminder that was missed", WATCHED, SOONER, Escalate((Open("m1.c0", asks(AT, SOONER)),))),
    ("others are asked once, and nobody is reminded after that", (*WATCHED, completed("m1.c1"), escalated()), SOONER, Wait(LATER)),
    ("the end goes before everything missed", WATCHED, LATER, Expire((Open("m1.c0", asks(AT, SOONER)),))),
    ("a paused run reminds nobody", (*WATCHED, PauseRequested(by=BY), RunPaused()), LATER, Wait()),
]


@pytest.mark.parametrize(("log", "now", "action"), [case[1:] for case in ALARMS], ids=[case[0] for case in ALARMS])
def test_decide_reminds_and_escalates(log: Log, now: datetime, action: Action) -> None:
    assert decide(folded(*log), PLAIN, now) == action


@pytest.mark.parametrize(("made", "stops"), [(2, False), (3, True)])
def test_decide_breaks_a_loop_before_the_call_is_made_once_more(made: int, stops: bool) -> None:
    log: list[RunEvent] = [created()]
    for number in range(1, made + 1):
        log += [started(f"m{number}"), answered(wants(0), step=f"m{number}"), completed(f"m{number}.c0")]

    action = decide(folded(*log[:-1]), limited(identical_calls=2), AT)

    assert isinstance(action, Fail if stops else CallTools)
    assert not stops or action == Fail("identical-calls", "The model asked 3 times for the same call of count; the agent's limit is 2.")


def test_decide_breaks_a_loop_inside_one_turn() -> None:
    state = folded(*ASKED, answered(*[wants(number, value="same") for number in range(3)]))

    assert isinstance(decide(state, limited(identical_calls=2), AT), Fail)


@pytest.mark.parametrize(("tokens", "stops"), [(286, False), (285, True)])
def test_decide_counts_input_and_output_tokens_together(tokens: int, stops: bool) -> None:
    log: list[RunEvent] = [created()]
    for number in range(1, 20):
        log += [started(f"m{number}"), answered(wants(number), step=f"m{number}"), completed(f"m{number}.c0")]

    action = decide(folded(*log), limited(tokens=tokens), AT)

    assert isinstance(action, Fail if stops else CallModel)
