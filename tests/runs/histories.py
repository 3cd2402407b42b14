"""Runs in memory: `decide` says what is next, a random world says what comes of it, and the log grows as it does for real."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import assert_never
from uuid import UUID

from hypothesis import strategies as st

from eyrie.agents.definition import AgentDefinition, Limits
from eyrie.gateway.protocol import AssistantMessage, Finish, ToolCall, Usage
from eyrie.runs.decide import CallModel, CallTools, Complete, Escalate, Expire, Fail, Open, Park, Pause, Reject, Remind, Wait, decide
from eyrie.runs.events import (
    AnswerContent,
    ApprovalKind,
    Decision,
    DetailContent,
    ErrorsContent,
    MessageContent,
    MessageSuperseded,
    ModelCompleted,
    ModelFailed,
    OutputRejected,
    Recorded,
    RunCompleted,
    RunEvent,
    RunFailed,
    RunParked,
    RunPaused,
)
from eyrie.runs.fold import fold
from eyrie.runs.state import CallState, RunState, Status
from tests.runs.logs import AT, SYSTEM, asked, attempted, completed, created, decided, escalated, reminded, started, unknown

DEFINITION = AgentDefinition(
    limits=Limits(steps=8, tokens=500, seconds=60, identical_calls=2), output_schema={"type": "object", "required": ["total"]}
)
ANSWERS = ('{"total": 3}', "{}", "not JSON")
WISHES = st.lists(st.builds(ToolCall, id=st.just("call"), name=st.sampled_from(["a", "b"])), min_size=1, max_size=3).map(tuple)
MODEL = st.one_of(st.sampled_from(ANSWERS), WISHES, st.sampled_from(["fails for now", "fails for good"]))
TOOL = st.sampled_from(["done", "error", "approval", "question", "unknown", "attempted"])


@dataclass
class History:
    """A run, its log, and what the process that carries it has not logged yet (`results`)."""

    now: datetime = AT
    log: list[Recorded] = field(default_factory=list)
    state: RunState = field(default_factory=RunState)
    results: list[RunEvent] = field(default_factory=list)
    approvals: int = 0

    def append(self, *events: RunEvent) -> None:
        """Log events; no step may complete twice."""
        self.now += timedelta(seconds=1)
        before = {recorded.event.completes for recorded in self.log if recorded.event.completes}
        for event in events:
            assert event.completes is None or event.completes not in before, f"{event.completes} completes twice"
            recorded = Recorded(seq=self.state.seq + 1, at=self.now, event=event)
            self.log.append(recorded)
            self.state = fold([recorded], self.state)

    def carry(self, world: "World") -> bool:
        """One turn of the carrier's loop; False when it lets go of the run."""
        self.append(*self.results)
        self.results = []
        match decide(self.state, DEFINITION, self.now):
            case CallModel() as action:
                self._call_model(action, world)
            case CallTools() as action:
                self._call_tools(action.calls, world)
            case Expire() | Escalate() | Remind() as action:
                self.append(*(_happens(action, one) for one in action.questions))
            case Reject() as action:
                self.append(OutputRejected(correction=action.correction, content=ErrorsContent(errors=action.errors)))
            case Complete() as action:
                self.append(RunCompleted(content=AnswerContent(answer=action.answer, output=action.output)))
            case Fail() as action:
                self.append(RunFailed(problem=action.problem, content=DetailContent(detail=action.detail)))
            case Pause():
                self.append(RunPaused())
            case Park() as action:
                self.append(RunParked(takeovers=action.takeovers))
            case Wait() as action:
                self._check_reason(action)
                return False
            case _ as never:
                assert_never(never)
        return True

    def _check_reason(self, action: Wait) -> None:
        """A run waits for a person, a time or a resume, or has ended; never for nothing."""
        state = self.state
        stands = state.status.ended or state.status in {Status.PAUSED, Status.PARKED}
        later = state.retry_at is not None and state.retry_at > self.now and action.until == state.retry_at
        assert stands or later or any(call.open for call in state.calls), "waits for nothing"
        assert action.until is None or action.until > self.now

    def _call_model(self, action: CallModel, world: "World") -> None:
        assert action.step == f"m{self.state.steps + 1}"
        assert all(recorded.event.completes != action.step for recorded in self.log)
        assert not self.state.calls, "the turn before is unfinished"
        assert self.state.steps < DEFINITION.limits.steps
        if action.attempt > 1:
            self.append(MessageSuperseded(step=action.step, attempt=action.attempt - 1))
        self.append(started(action.step, action.attempt))
        self.results = [_model_event(action, world.model(), self.now)]

    def _call_tools(self, calls: tuple[CallState, ...], world: "World") -> None:
        done = {recorded.event.completes for recorded in self.log}
        for call in calls:
            assert call.step not in done, f"{call.step} is repeated"
            assert not call.open
            self.append(*self.results)
            self.results = self._tool_events(call, world.tool())

    def _tool_events(self, call: CallState, said: str) -> list[RunEvent]:
        if said in {"attempted", "unknown"}:
            self.append(attempted(call.step, call.attempts + 1))
        match said:
            case "approval" | "question":
                kind = ApprovalKind.APPROVAL if said == "approval" else ApprovalKind.QUESTION
                times = {"remind_at": self.now + timedelta(seconds=10), "escalate_at": self.now + timedelta(seconds=20)}
                return [asked(call.step, kind, self.now + timedelta(seconds=30), self._approval()).model_copy(update=times)]
            case "unknown":
                return [unknown(call.step), asked(call.step, ApprovalKind.OUTCOME, None, self._approval())]
            case _:
                event = completed(call.step)
                return [event.model_copy(update={"is_error": said == "error"})]

    def _approval(self) -> UUID:
        self.approvals += 1
        return UUID(int=self.approvals)


class World:
    """What comes of a step: here, what a run needs to get to its end."""

    def model(self) -> str | tuple[ToolCall, ...]:
        return ANSWERS[0]

    def tool(self) -> str:
        return "done"


@dataclass
class RandomWorld(World):
    """What comes of a step, drawn."""

    draw: st.DataObject

    def model(self) -> str | tuple[ToolCall, ...]:
        return self.draw.draw(MODEL)

    def tool(self) -> str:
        return self.draw.draw(TOOL)


def beginning() -> History:
    """A run that was just accepted."""
    history = History()
    history.append(created())
    return history


def _happens(action: Expire | Escalate | Remind, one: Open) -> RunEvent:
    if not isinstance(action, Expire):
        return escalated(one.step) if isinstance(action, Escalate) else reminded(one.step)
    return decided(Decision.EXPIRED, step=one.step, approval_id=one.question.approval_id).model_copy(update={"by": SYSTEM})


def _model_event(action: CallModel, said: str | tuple[ToolCall, ...], now: datetime) -> RunEvent:
    match said:
        case "fails for now":
            return ModelFailed(step=action.step, attempt=action.attempt, problem="busy", retry_at=now + timedelta(seconds=5))
        case "fails for good":
            return ModelFailed(step=action.step, attempt=action.attempt, problem="auth", content=DetailContent(detail="wrong key"))
        case str():
            message = AssistantMessage(text=said)
        case _:
            message = AssistantMessage(tool_calls=tuple(replace_id(call, number) for number, call in enumerate(said)))
    return ModelCompleted(
        step=action.step,
        attempt=action.attempt,
        provider="test",
        model="scripted-1",
        finish=Finish.STOP,
        usage=Usage(input=40, output=10),
        tools=tuple(call.name for call in message.tool_calls),
        seconds=3,
        content=MessageContent(message=message),
    )


def replace_id(call: ToolCall, number: int) -> ToolCall:
    """The call with the id that its place in the turn gives it."""
    return call.model_copy(update={"id": f"call-{number}"})
