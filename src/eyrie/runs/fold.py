"""From events to state. Pure: no clock, no randomness, no I/O; a log folds to the same state for ever."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from functools import singledispatch
from types import MappingProxyType
from typing import assert_never

from eyrie.gateway.budgets.errors import BudgetExhausted
from eyrie.gateway.protocol import AssistantMessage, Finish, TextPart, ToolCall, ToolMessage, UserMessage
from eyrie.kit.money import from_usd
from eyrie.runs.events import (
    ApprovalDecided,
    ApprovalDelegated,
    ApprovalEscalated,
    ApprovalKind,
    ApprovalReminded,
    ApprovalRequested,
    Decision,
    DecisionContent,
    Event,
    InputContent,
    MessageSuperseded,
    ModelCompleted,
    ModelFailed,
    OutcomeUnknown,
    OutputRejected,
    PauseRequested,
    Purpose,
    Recorded,
    RunCancelled,
    RunCompleted,
    RunCreated,
    RunFailed,
    RunParked,
    RunPaused,
    RunResumed,
    RunTakenOver,
    StepStarted,
    ToolAttempted,
    ToolCompleted,
    VariableSet,
)
from eyrie.runs.state import CallState, CallStatus, Question, RunState, Status
from eyrie.tools.protocol import ToolResult

ERASED = "[erased]"


class LogBroken(Exception):
    """The events are not a log: one is missing, doubled or out of order."""


def fold(events: Iterable[Recorded], state: RunState | None = None) -> RunState:
    """The state after `events`, which continue `state` (or begin a log). Raises LogBroken when `seq` is not dense."""
    state = state or RunState()
    for recorded in events:
        if recorded.seq != state.seq + 1:
            raise LogBroken(f"event {recorded.seq} follows event {state.seq}")
        state = replace(apply(recorded.event, state, recorded.at), seq=recorded.seq)
    return state


@singledispatch
def apply(event: Event, state: RunState, at: datetime) -> RunState:
    """The state after one event, recorded at `at`; each type of event has its own rule below (a test counts them)."""
    raise LogBroken(f"event {state.seq + 1}, of {at.isoformat()}, has a type without a rule: {event.type}")


@apply.register
def _(event: RunCreated, state: RunState, at: datetime) -> RunState:
    content = event.content or InputContent(input=ERASED)
    return replace(
        state,
        agent=event.agent,
        agent_version=event.agent_version,
        traceparent=event.traceparent,
        session_id=event.session_id,
        end_user=content.end_user,
        client_session=content.client_session,
        created_at=at,
        prompt=content.prompt,
        prompt_version=(event.prompt or "").replace(" ", "@"),
        history=content.history,
        messages=(UserMessage(parts=(TextPart(text=content.input),)),),
        files=content.files,
        variables=MappingProxyType(content.variables),
    )


@apply.register
def _(event: StepStarted, state: RunState, _: datetime) -> RunState:
    reasoning = event.reasoning or state.reasoning
    return replace(state, status=Status.RUNNING, attempt=event.attempt, retry_at=None, purpose=event.purpose, reasoning=reasoning)


@apply.register
def _(event: ModelCompleted, state: RunState, _: datetime) -> RunState:
    cost = from_usd((event.cost_usd or Decimal(0)) + (event.lost_usd or Decimal(0)))
    state = replace(state, unpaid_since=None, unpaid_attempts=0, cost=state.cost + cost)
    message = event.content.message if event.content else AssistantMessage(text=ERASED)
    if state.purpose is Purpose.PLAN:
        # No part of the conversation: it is shown to the model as a plan, and to people as a thought.
        usage = state.usage + event.usage
        return replace(_worked(state, event.seconds), steps=state.steps + 1, attempt=0, usage=usage, plan=message.thought)
    counts = dict(state.call_counts)
    for call in message.tool_calls:
        counts[fingerprint(call)] = counts.get(fingerprint(call), 0) + 1
    return replace(
        _worked(state, event.seconds),
        steps=state.steps + 1,
        attempt=0,
        messages=(*state.messages, message),
        calls=tuple(
            CallState(step=f"{event.step}.c{index}", call=call, arguments=call.arguments) for index, call in enumerate(message.tool_calls)
        ),
        call_counts=MappingProxyType(counts),
        usage=state.usage + event.usage,
        candidate=None if message.tool_calls else message.text,
        candidate_cut_off=event.finish is Finish.LENGTH,
    )


@apply.register
def _(event: ModelFailed, state: RunState, at: datetime) -> RunState:
    state = replace(state, cost=state.cost + from_usd(event.lost_usd or Decimal(0)))
    if event.retry_at is not None and event.problem == BudgetExhausted.type:
        since = state.unpaid_since or at
        return replace(state, status=Status.PAUSED, retry_at=event.retry_at, unpaid_since=since, unpaid_attempts=state.unpaid_attempts + 1)
    if event.retry_at is not None:
        return replace(state, retry_at=event.retry_at)
    return replace(state, gave_up=event.problem, gave_up_detail=event.content.detail if event.content else "")


@apply.register
def _(_event: MessageSuperseded, state: RunState, _: datetime) -> RunState:
    return state


@apply.register
def _(event: ToolAttempted, state: RunState, _: datetime) -> RunState:
    return _standing(state.with_call(event.step, status=CallStatus.ATTEMPTED, attempts=event.attempt, key=event.key))


@apply.register
def _(event: ToolCompleted, state: RunState, _: datetime) -> RunState:
    result = event.content.result if event.content else ToolResult(text=ERASED, is_error=event.is_error)
    return _standing(_call_done(_worked(state, event.seconds), event.step, result))


@apply.register
def _(event: OutcomeUnknown, state: RunState, _: datetime) -> RunState:
    return state.with_call(event.step, status=CallStatus.UNKNOWN)


@apply.register
def _(event: ApprovalRequested, state: RunState, _: datetime) -> RunState:
    status = CallStatus.UNKNOWN if event.kind is ApprovalKind.OUTCOME else CallStatus.WAITING
    question = Question(event.approval_id, event.expires_at, event.remind_at, event.escalate_at, event.escalate_to)
    return _standing(state.with_call(event.step, status=status, question=question))


@apply.register
def _(event: ApprovalReminded, state: RunState, _: datetime) -> RunState:
    return state.with_question(event.step, remind_at=None)


@apply.register
def _(event: ApprovalEscalated, state: RunState, _: datetime) -> RunState:
    return state.with_question(event.step, remind_at=None, escalate_at=None)


@apply.register
def _(_event: ApprovalDelegated, state: RunState, _: datetime) -> RunState:
    return state


@apply.register
def _(event: ApprovalDecided, state: RunState, _: datetime) -> RunState:
    return _standing(_decided(state.with_call(event.step, question=None), event))


def _standing(state: RunState) -> RunState:
    """A run waits when all that is left of its turn is up to people; one that stands still does so until it is resumed."""
    if state.status in {Status.PAUSED, Status.PARKED}:
        return state
    open_calls = any(call.open for call in state.calls)
    workable = any(not call.open and call.status is not CallStatus.DONE for call in state.calls)
    return replace(state, status=Status.WAITING if open_calls and not workable else Status.RUNNING)


def _decided(state: RunState, event: ApprovalDecided) -> RunState:
    content = event.content or DecisionContent()
    match event.decision:
        case Decision.APPROVED:
            return state.with_call(event.step, status=CallStatus.APPROVED)
        case Decision.EDITED:
            return state.with_call(event.step, status=CallStatus.APPROVED, arguments=content.arguments or {})
        case Decision.REJECTED:
            reason = content.reason or "no reason given"
            return _call_done(state, event.step, ToolResult(text=f"A person rejected this call: {reason}", is_error=True))
        case Decision.EXPIRED:
            return _call_done(state, event.step, ToolResult(text="Nobody decided on this call in time.", is_error=True))
        case Decision.ANSWERED:
            return _answered(state, event.step, content)
        case _:
            assert_never(event.decision)


@apply.register
def _(event: OutputRejected, state: RunState, _: datetime) -> RunState:
    errors = event.content.errors if event.content else (ERASED,)
    text = "Your answer was not accepted. Answer again with JSON that fits the schema, and nothing else.\n" + "\n".join(errors)
    messages = (*state.messages, UserMessage(parts=(TextPart(text=text),)))
    return replace(state, corrections=event.correction, candidate=None, messages=messages)


@apply.register
def _(event: VariableSet, state: RunState, _: datetime) -> RunState:
    value = event.content.value if event.content else None
    return replace(state, variables=MappingProxyType({**state.variables, event.name: value}))


@apply.register
def _(_event: PauseRequested, state: RunState, _: datetime) -> RunState:
    return replace(state, pause_requested=True)


@apply.register
def _(_event: RunPaused, state: RunState, _: datetime) -> RunState:
    return replace(state, status=Status.PAUSED, unpaid_since=None)


@apply.register
def _(_event: RunResumed, state: RunState, _: datetime) -> RunState:
    return replace(state, status=Status.QUEUED, pause_requested=False, takeovers=0, retry_at=None, unpaid_since=None)


@apply.register
def _(_event: RunTakenOver, state: RunState, _: datetime) -> RunState:
    return replace(state, takeovers=state.takeovers + 1)


@apply.register
def _(_event: RunParked, state: RunState, _: datetime) -> RunState:
    return replace(state, status=Status.PARKED)


@apply.register
def _(event: RunCompleted, state: RunState, _: datetime) -> RunState:
    return replace(state, status=Status.SUCCEEDED, answer=event.content)


@apply.register
def _(event: RunFailed, state: RunState, _: datetime) -> RunState:
    return replace(state, status=Status.FAILED, problem=event.problem)


@apply.register
def _(_event: RunCancelled, state: RunState, _: datetime) -> RunState:
    return replace(state, status=Status.CANCELLED)


def fingerprint(call: ToolCall) -> str:
    """What makes two tool calls the same call: the name and the arguments."""
    return json.dumps([call.name, call.arguments], sort_keys=True, ensure_ascii=False)


def _worked(state: RunState, seconds: float) -> RunState:
    """A step came to its end: time was spent, and whatever crashed workers before is behind us."""
    return replace(state, working_seconds=state.working_seconds + seconds, takeovers=0)


def _call_done(state: RunState, step: str, result: ToolResult) -> RunState:
    """Note a result; when it is the turn's last, the results join the conversation in the order of the calls."""
    state = state.with_call(step, status=CallStatus.DONE, result=result)
    state = replace(state, sources=(*state.sources, *(source for source in result.sources if source not in state.sources)))
    if any(call.result is None for call in state.calls):
        return state
    results = tuple(
        ToolMessage(call_id=call.call.id, name=call.call.name, text=as_read(call.result), is_error=call.result.is_error)
        for call in state.calls
        if call.result
    )
    return replace(state, messages=(*state.messages, *results), calls=())


def as_read(result: ToolResult) -> str:
    """A tool result as the model reads it: its text, then its numbered sources."""
    if not result.sources:
        return result.text
    lines = (f"[{number}] {source.title} — {source.location}" for number, source in enumerate(result.sources, 1))
    return "\n".join((result.text, "", "Sources:", *lines))


def _answered(state: RunState, step: str, content: DecisionContent) -> RunState:
    """A person filled in a form: the answer to a question, or what they know of a call whose outcome was lost."""
    answer = content.answer or {}
    unknown = any(call.step == step and call.status is CallStatus.UNKNOWN for call in state.calls)
    if not unknown:
        only = answer.get("answer") if set(answer) == {"answer"} else None
        text = only if isinstance(only, str) else json.dumps(answer, ensure_ascii=False)
        return _call_done(state, step, ToolResult(text=text, data=dict(answer)))
    note = f" {answer['note']}" if answer.get("note") else ""
    match answer.get("happened"):
        case "no":
            return state.with_call(step, status=CallStatus.APPROVED)
        case "yes":
            return _call_done(state, step, ToolResult(text=f"A person confirmed that this call happened.{note}"))
        case _:
            text = f"It is not known whether this call happened; it was not repeated.{note}"
            return _call_done(state, step, ToolResult(text=text, is_error=True))
