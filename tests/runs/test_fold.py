"""Each type of event on the states it can meet: exactly the fields named here change."""

from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest
from pydantic import JsonValue

from eyrie.gateway.protocol import AssistantMessage, Finish, TextPart, ToolMessage, UserMessage
from eyrie.identity.actor import Role
from eyrie.runs.events import (
    AnswerContent,
    ApprovalDelegated,
    ApprovalKind,
    Decision,
    DecisionContent,
    DetailContent,
    ErrorsContent,
    Event,
    InputContent,
    MessageSuperseded,
    ModelFailed,
    OutputRejected,
    PauseRequested,
    Recipient,
    Recorded,
    RunCancelled,
    RunCompleted,
    RunEvent,
    RunFailed,
    RunParked,
    RunPaused,
    RunResumed,
    RunTakenOver,
    VariableContent,
    VariableSet,
)
from eyrie.runs.fold import ERASED, LogBroken, apply, as_read, fingerprint, fold
from eyrie.runs.state import CallState, CallStatus, Question, RunState, Status
from eyrie.tools.protocol import Source, ToolResult
from tests.runs.logs import (
    AGENT,
    APPROVAL,
    AT,
    BY,
    LATER,
    SESSION,
    TOKENS,
    answered,
    asked,
    attempted,
    completed,
    created,
    decided,
    escalated,
    folded,
    logged,
    reminded,
    started,
    unknown,
    wants,
    watched,
)

Log = tuple[RunEvent, ...]

NEW: Log = (created(),)
ASKED: Log = (*NEW, started())
ONE: Log = (*ASKED, answered(wants(0)))
TWO: Log = (*ASKED, answered(wants(0), wants(1)))
HELD: Log = (*ONE, asked())
SEEN: Log = (*ONE, watched(remind_at=AT, escalate_at=LATER))
QUESTION: Log = (*ONE, asked(kind=ApprovalKind.QUESTION))
CUT_OFF: Log = (*ONE, attempted())
DOUBTFUL: Log = (*CUT_OFF, unknown(), asked(kind=ApprovalKind.OUTCOME, expires_at=None))
ANSWERED: Log = (*ASKED, answered(text="42"))

CALL = CallState("m1.c0", wants(0), {"value": "0"})
SECOND = CallState("m1.c1", wants(1), {"value": "1"})
ASKS = Question(APPROVAL, LATER)
WATCHED = Question(APPROVAL, LATER, AT, LATER, Recipient(role=Role.OWNER))
WAITING = replace(CALL, status=CallStatus.WAITING, question=ASKS)
ATTEMPTED = replace(CALL, status=CallStatus.ATTEMPTED, attempts=1, key="key-m1.c0")
UNKNOWN = replace(ATTEMPTED, status=CallStatus.UNKNOWN)
DONE = replace(CALL, status=CallStatus.DONE, result=ToolResult(text="done m1.c0"))
APPROVED = replace(CALL, status=CallStatus.APPROVED)
WISH = AssistantMessage(tool_calls=(wants(0),))
GO = UserMessage(parts=(TextPart(text="go"),))
SITE, BOOK = Source(title="Site", location="https://example.com"), Source(title="Book", location="book.pdf")


def turn(text: str, *, is_error: bool = False) -> dict[str, object]:
    """What changes when the only call of a turn gets its result."""
    result = ToolMessage(call_id="call-0", name="count", text=text, is_error=is_error)
    return {"messages": (GO, WISH, result), "calls": ()}


WORKED: dict[str, object] = {"steps": 1, "attempt": 0, "usage": TOKENS, "working_seconds": 2}
BOTH_STAND: dict[str, object] = {
    "calls": (WAITING, replace(SECOND, status=CallStatus.DONE, result=ToolResult(text="done m1.c1"))),
    "status": Status.WAITING,
    "working_seconds": 3,
}


def corrected(error: str) -> dict[str, object]:
    """What changes when an answer is sent back."""
    text = f"Your answer was not accepted. Answer again with JSON that fits the schema, and nothing else.\n{error}"
    messages = (GO, AssistantMessage(text="42"), UserMessage(parts=(TextPart(text=text),)))
    return {"corrections": 1, "candidate": None, "messages": messages}


CASES: list[tuple[str, Log, RunEvent, dict[str, object]]] = [
    ("a step starts on a queued run", NEW, started(), {"status": Status.RUNNING, "attempt": 1}),
    ("a step starts again", ASKED, started(attempt=2), {"attempt": 2}),
    (
        "a step starts after a failure: the time to retry is over",
        (*ASKED, ModelFailed(step="m1", attempt=1, problem="busy", retry_at=LATER)),
        started(attempt=2),
        {"attempt": 2, "retry_at": None},
    ),
    (
        "the model answers",
        ASKED,
        answered(text="42", finish=Finish.LENGTH),
        {**WORKED, "messages": (GO, AssistantMessage(text="42")), "candidate": "42", "candidate_cut_off": True},
    ),
    (
        "the model asks for tools, one of them twice",
        ASKED,
        answered(wants(0), wants(1), wants(2, value="0")),
        {
            **WORKED,
            "messages": (GO, AssistantMessage(tool_calls=(wants(0), wants(1), wants(2, value="0")))),
            "calls": (CALL, SECOND, CallState("m1.c2", wants(2, value="0"), {"value": "0"})),
            "call_counts": {fingerprint(wants(0)): 2, fingerprint(wants(1)): 1},
        },
    ),
    (
        "the model answers, its words erased since",
        ASKED,
        answered(wants(0)).model_copy(update={"content": None}),
        {**WORKED, "messages": (GO, AssistantMessage(text=ERASED)), "candidate": ERASED},
    ),
    (
        "a finished step is past the crashes before it",
        (*ASKED, RunTakenOver(worker=AGENT)),
        answered(text="42"),
        {**WORKED, "messages": (GO, AssistantMessage(text="42")), "candidate": "42", "takeovers": 0},
    ),
    ("the model fails for now", ASKED, ModelFailed(step="m1", attempt=1, problem="busy", retry_at=LATER), {"retry_at": LATER}),
    (
        "the model fails for good",
        ASKED,
        ModelFailed(step="m1", attempt=1, problem="auth", content=DetailContent(detail="wrong key")),
        {"gave_up": "auth", "gave_up_detail": "wrong key"},
    ),
    ("the model fails for good, the reason erased since", ASKED, ModelFailed(step="m1", attempt=1, problem="auth"), {"gave_up": "auth"}),
    ("shown text is void", ASKED, MessageSuperseded(step="m1", attempt=1), {}),
    ("a call is attempted", ONE, attempted(), {"calls": (ATTEMPTED,)}),
    ("a call is attempted again", CUT_OFF, attempted(attempt=2), {"calls": (replace(ATTEMPTED, attempts=2),)}),
    ("the first call of a turn completes", TWO, completed(), {"calls": (DONE, SECOND), "working_seconds": 3}),
    ("the only call of a turn completes", ONE, completed(), {**turn("done m1.c0"), "working_seconds": 3}),
    ("an attempted call completes", CUT_OFF, completed(), {**turn("done m1.c0"), "working_seconds": 3}),
    ("a call completes, its result erased since", ONE, completed(erased=True), {**turn(ERASED), "working_seconds": 3}),
    (
        "a call fails",
        ONE,
        completed(result=ToolResult(text="no such file", is_error=True)),
        {**turn("no such file", is_error=True), "working_seconds": 3},
    ),
    (
        "a call brings sources",
        ONE,
        completed(result=ToolResult(text="see", sources=(SITE,))),
        {**turn("see\n\nSources:\n[1] Site — https://example.com"), "working_seconds": 3, "sources": (SITE,)},
    ),
    (
        "the last call of a turn completes: the results follow in the order of the calls",
        (*TWO, completed("m1.c1")),
        completed("m1.c0"),
        {
            "messages": (
                GO,
                AssistantMessage(tool_calls=(wants(0), wants(1))),
                ToolMessage(call_id="call-0", name="count", text="done m1.c0"),
                ToolMessage(call_id="call-1", name="count", text="done m1.c1"),
            ),
            "calls": (),
            "working_seconds": 4,
        },
    ),
    ("a call completes while another waits for a person", (*TWO, asked()), completed("m1.c1"), BOTH_STAND),
    ("an effect is cut off", CUT_OFF, unknown(), {"calls": (UNKNOWN,)}),
    ("a call needs approval", ONE, asked(), {"calls": (WAITING,), "status": Status.WAITING}),
    ("a call needs approval beside one that goes on", TWO, asked(), {"calls": (WAITING, SECOND)}),
    ("the agent asks a question", ONE, asked(kind=ApprovalKind.QUESTION), {"calls": (WAITING,), "status": Status.WAITING}),
    (
        "a person is asked about a cut-off effect",
        (*CUT_OFF, unknown()),
        asked(kind=ApprovalKind.OUTCOME, expires_at=None),
        {"calls": (replace(UNKNOWN, question=Question(APPROVAL)),), "status": Status.WAITING},
    ),
    (
        "a call waits, with times at which something happens by itself",
        ONE,
        watched(remind_at=AT, escalate_at=LATER),
        {"calls": (replace(WAITING, question=WATCHED),), "status": Status.WAITING},
    ),
    ("a reminder is over", SEEN, reminded(), {"calls": (replace(WAITING, question=replace(WATCHED, remind_at=None)),)}),
    (
        "an escalation is over, and a reminder with it",
        SEEN,
        escalated(),
        {"calls": (replace(WAITING, question=replace(WATCHED, remind_at=None, escalate_at=None)),)},
    ),
    ("a reminder of what waits no more changes nothing", ONE, reminded(), {}),
    ("a decision is passed on", HELD, ApprovalDelegated(approval_id=APPROVAL, step="m1.c0", to=AGENT, by=BY), {}),
    ("a call is approved", HELD, decided(Decision.APPROVED), {"calls": (APPROVED,), "status": Status.RUNNING}),
    (
        "a call is approved with other arguments",
        HELD,
        decided(Decision.EDITED, DecisionContent(arguments={"value": "9"})),
        {"calls": (replace(APPROVED, arguments={"value": "9"}),), "status": Status.RUNNING},
    ),
    (
        "a call is approved with other arguments, erased since",
        HELD,
        decided(Decision.EDITED),
        {"calls": (replace(APPROVED, arguments={}),), "status": Status.RUNNING},
    ),
    (
        "a call is rejected with a reason",
        HELD,
        decided(Decision.REJECTED, DecisionContent(reason="too dear")),
        {**turn("A person rejected this call: too dear", is_error=True), "status": Status.RUNNING},
    ),
    (
        "a call is rejected",
        HELD,
        decided(Decision.REJECTED),
        {**turn("A person rejected this call: no reason given", is_error=True), "status": Status.RUNNING},
    ),
    (
        "nobody decides",
        HELD,
        decided(Decision.EXPIRED),
        {**turn("Nobody decided on this call in time.", is_error=True), "status": Status.RUNNING},
    ),
    ("one of two calls is approved", (*TWO, asked()), decided(Decision.APPROVED), {"calls": (APPROVED, SECOND)}),
    (
        "a person decides while the run is paused: it stays paused",
        (*HELD, PauseRequested(by=BY), RunPaused()),
        decided(Decision.APPROVED),
        {"calls": (APPROVED,)},
    ),
    (
        "a person decides while the run is parked: it stays parked",
        (*HELD, RunParked(takeovers=3)),
        decided(Decision.APPROVED),
        {"calls": (APPROVED,)},
    ),
    (
        "the answer is not accepted",
        ANSWERED,
        OutputRejected(correction=1, content=ErrorsContent(errors=("not JSON",))),
        corrected("not JSON"),
    ),
    ("the answer is not accepted, the errors erased since", ANSWERED, OutputRejected(correction=1), corrected(ERASED)),
    ("a variable is set", NEW, VariableSet(name="colour", by=BY, content=VariableContent(value="blue")), {"variables": {"colour": "blue"}}),
    ("a variable is set, its value erased since", NEW, VariableSet(name="colour", by=BY), {"variables": {"colour": None}}),
    (
        "a variable is set anew",
        (
            *NEW,
            VariableSet(name="a", by=BY, content=VariableContent(value=1)),
            VariableSet(name="b", by=BY, content=VariableContent(value=2)),
        ),
        VariableSet(name="a", by=BY, content=VariableContent(value=3)),
        {"variables": {"a": 3, "b": 2}},
    ),
    (
        "a variable is set while the run waits",
        HELD,
        VariableSet(name="a", by=BY, content=VariableContent(value=1)),
        {"variables": {"a": 1}},
    ),
    ("somebody asks for a pause", ASKED, PauseRequested(by=BY), {"pause_requested": True}),
    ("the run pauses", (*ASKED, PauseRequested(by=BY)), RunPaused(), {"status": Status.PAUSED}),
    (
        "a paused run resumes",
        (*ASKED, PauseRequested(by=BY), RunPaused()),
        RunResumed(by=BY),
        {"status": Status.QUEUED, "pause_requested": False},
    ),
    ("a run is taken over", ASKED, RunTakenOver(worker=AGENT), {"takeovers": 1}),
    ("a run is taken over again", (*ASKED, RunTakenOver(worker=AGENT)), RunTakenOver(worker=AGENT), {"takeovers": 2}),
    ("the run is set aside", ASKED, RunParked(takeovers=3), {"status": Status.PARKED}),
    (
        "a parked run resumes with a clean slate",
        (*ASKED, RunTakenOver(worker=AGENT), RunParked(takeovers=1)),
        RunResumed(by=BY),
        {"status": Status.QUEUED, "takeovers": 0},
    ),
    (
        "the run completes",
        ANSWERED,
        RunCompleted(content=AnswerContent(answer="42")),
        {"status": Status.SUCCEEDED, "answer": AnswerContent(answer="42")},
    ),
    ("the run completes, the answer erased since", ANSWERED, RunCompleted(), {"status": Status.SUCCEEDED}),
    ("the run fails", ASKED, RunFailed(problem="limit-reached"), {"status": Status.FAILED, "problem": "limit-reached"}),
    ("the run is cancelled", HELD, RunCancelled(by=BY), {"status": Status.CANCELLED}),
]


@pytest.mark.parametrize(("before", "event", "changes"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_an_event_changes_exactly_what_it_is_about(before: Log, event: RunEvent, changes: dict[str, object]) -> None:
    state = folded(*before, event)

    assert state == replace(folded(*before), seq=len(before) + 1, **changes)  # type: ignore[arg-type]  # names are checked by replace


def test_every_type_of_event_has_a_rule_and_a_case() -> None:
    types = set(get_args(get_args(RunEvent)[0]))

    assert types - set(apply.registry) == set()
    assert types - {type(case[2]) for case in CASES} == {type(created())}


ANSWERS: list[tuple[str, Log, dict[str, object], dict[str, object]]] = [
    ("a single answer is read as text", QUESTION, {"answer": "blue"}, turn("blue")),
    ("a single answer that is no text is read as JSON", QUESTION, {"answer": 3}, turn('{"answer": 3}')),
    ("a longer form is read as JSON", QUESTION, {"answer": "é", "why": "b"}, turn('{"answer": "é", "why": "b"}')),
    ("an erased answer is empty", QUESTION, {}, turn("{}")),
    ("it happened", DOUBTFUL, {"happened": "yes"}, turn("A person confirmed that this call happened.")),
    (
        "it happened, with a note",
        DOUBTFUL,
        {"happened": "yes", "note": "Order 7."},
        turn("A person confirmed that this call happened. Order 7."),
    ),
    ("it did not happen: again", DOUBTFUL, {"happened": "no"}, {"calls": (replace(ATTEMPTED, status=CallStatus.APPROVED),)}),
    (
        "nobody knows",
        DOUBTFUL,
        {"happened": "unknown"},
        turn("It is not known whether this call happened; it was not repeated.", is_error=True),
    ),
    (
        "what was said is erased: as if nobody knew",
        DOUBTFUL,
        {},
        turn("It is not known whether this call happened; it was not repeated.", is_error=True),
    ),
]


@pytest.mark.parametrize(("before", "answer", "changes"), [case[1:] for case in ANSWERS], ids=[case[0] for case in ANSWERS])
def test_an_answered_form_becomes_the_result_or_repeats_the_call(
    before: Log, answer: dict[str, JsonValue], changes: dict[str, object]
) -> None:
    state = folded(*before, decided(Decision.ANSWERED, DecisionContent(answer=answer) if answer else None))

    expected = replace(folded(*before), seq=len(before) + 1, status=Status.RUNNING, **changes)  # type: ignore[arg-type]  # as above
    assert state == expected


def test_the_first_event_brings_everything_a_run_starts_from() -> None:
    history = (AssistantMessage(text="earlier"),)
    content = InputContent(input="go", files=("a.csv",), history=history, variables={"colour": "blue"})

    state = folded(created().model_copy(update={"content": content}))

    assert state == RunState(
        seq=1,
        agent="helper",
        agent_version=1,
        session_id=SESSION,
        created_at=AT + timedelta(seconds=1),
        history=history,
        messages=(GO,),
        files=("a.csv",),
        variables={"colour": "blue"},
    )


def test_the_first_event_of_an_erased_run_says_so() -> None:
    state = folded(created().model_copy(update={"content": None}))

    assert state.messages == (UserMessage(parts=(TextPart(text=ERASED),)),)


def test_sources_are_counted_once() -> None:
    first = completed("m1.c0", ToolResult(text="a", sources=(SITE,)))
    second = completed("m1.c1", ToolResult(text="b", sources=(SITE, BOOK)))

    assert folded(*TWO, first, second).sources == (SITE, BOOK)


def test_as_read_numbers_the_sources() -> None:
    assert as_read(ToolResult(text="a", sources=(SITE, BOOK))) == "a\n\nSources:\n[1] Site — https://example.com\n[2] Book — book.pdf"
    assert as_read(ToolResult(text="a")) == "a"


@pytest.mark.parametrize("seqs", [(2,), (1, 3), (1, 1), (1, 2, 2), (0,)])
def test_fold_refuses_a_log_that_is_not_dense(seqs: tuple[int, ...]) -> None:
    log = [Recorded(seq=seq, at=AT, event=created()) for seq in seqs]

    with pytest.raises(LogBroken):
        fold(log)


def test_fold_refuses_to_continue_at_another_place() -> None:
    log = logged(*TWO)

    with pytest.raises(LogBroken):
        fold(log[2:], fold(log[:1]))


def test_fold_refuses_an_event_without_a_rule() -> None:
    class RunPainted(Event):
        type: str = "run.painted"

    with pytest.raises(LogBroken, match=r"run\.painted"):
        apply(RunPainted(), RunState(), AT)


def test_fingerprint_ignores_the_order_of_arguments_and_nothing_else() -> None:
    first = wants(0, a=1, b="é")

    assert fingerprint(first) == fingerprint(wants(7, b="é", a=1))
    assert len({fingerprint(first), fingerprint(wants(0, name="other", a=1, b="é")), fingerprint(wants(0, a=1, b="e"))}) == 3
