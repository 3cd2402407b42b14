"""Logs written by hand: events with everything that a test does not care about filled in."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from pydantic import JsonValue

from eyrie.gateway.protocol import AssistantMessage, Finish, ToolCall, Usage
from eyrie.identity.actor import Role
from eyrie.runs.events import (
    ApprovalContent,
    ApprovalDecided,
    ApprovalEscalated,
    ApprovalKind,
    ApprovalReminded,
    ApprovalRequested,
    ArgumentsContent,
    By,
    Decision,
    DecisionContent,
    InputContent,
    MessageContent,
    ModelCompleted,
    OutcomeUnknown,
    Recipient,
    Recorded,
    ResultContent,
    RunCreated,
    RunEvent,
    StepStarted,
    ToolAttempted,
    ToolCompleted,
)
from eyrie.runs.fold import fold
from eyrie.runs.state import RunState
from eyrie.tools.protocol import Retry, ToolResult

AT = datetime(2026, 1, 1, tzinfo=UTC)
LATER = AT + timedelta(hours=1)
AGENT = UUID(int=1)
SESSION = UUID(int=2)
APPROVAL = UUID(int=3)
BY = By(kind="member", id=UUID(int=4))
SYSTEM = By(kind="system")
TOKENS = Usage(input=10, output=5)


def wants(number: int = 0, name: str = "count", **arguments: JsonValue) -> ToolCall:
    """The model's wish to use a tool."""
    return ToolCall(id=f"call-{number}", name=name, arguments=arguments or {"value": str(number)})


def created(text: str = "go") -> RunCreated:
    """The first event."""
    return RunCreated(agent_id=AGENT, agent="helper", agent_version=1, session_id=SESSION, by=BY, content=InputContent(input=text))


def started(step: str = "m1", attempt: int = 1) -> StepStarted:
    """The beginning of a model step."""
    return StepStarted(step=step, attempt=attempt, model="scripted")


def answered(
    *calls: ToolCall, text: str = "", step: str = "m1", finish: Finish = Finish.STOP, cost_usd: Decimal | None = None
) -> ModelCompleted:
    """The end of a model step, after two seconds."""
    return ModelCompleted(
        step=step,
        attempt=1,
        provider="test",
        model="scripted-1",
        finish=finish,
        usage=TOKENS,
        cost_usd=cost_usd,
        tools=tuple(call.name for call in calls),
        seconds=2,
        content=MessageContent(message=AssistantMessage(text=text, tool_calls=calls)),
    )


def planned(plan: str, step: str = "m1") -> ModelCompleted:
    """The end of a model step that was for a plan."""
    return answered(step=step).model_copy(update={"content": MessageContent(message=AssistantMessage(thought=plan))})


def attempted(step: str = "m1.c0", attempt: int = 1, retry: Retry = Retry.NEVER) -> ToolAttempted:
    """A side effect that is about to happen."""
    content = ArgumentsContent(arguments={"value": "0"})
    return ToolAttempted(step=step, call_id=_call_id(step), tool="count", retry=retry, key=f"key-{step}", attempt=attempt, content=content)


def completed(step: str = "m1.c0", result: ToolResult | None = None, *, erased: bool = False) -> ToolCompleted:
    """The outcome of a tool call, after one second."""
    result = result or ToolResult(text=f"done {step}")
    content = None if erased else ResultContent(result=result)
    return ToolCompleted(step=step, call_id=_call_id(step), tool="count", is_error=result.is_error, seconds=1, content=content)


def unknown(step: str = "m1.c0") -> OutcomeUnknown:
    """A side effect that was cut off."""
    return OutcomeUnknown(step=step, call_id=_call_id(step), tool="count", key=f"key-{step}")


def asked(
    step: str = "m1.c0", kind: ApprovalKind = ApprovalKind.APPROVAL, expires_at: datetime | None = LATER, approval_id: UUID = APPROVAL
) -> ApprovalRequested:
    """A call that waits for a person."""
    content = ApprovalContent(arguments={"value": "0"}, form={"type": "object"})
    return ApprovalRequested(
        approval_id=approval_id, step=step, call_id=_call_id(step), tool="count", kind=kind, expires_at=expires_at, content=content
    )


def watched(step: str = "m1.c0", remind_at: datetime | None = None, escalate_at: datetime | None = None) -> ApprovalRequested:
    """A call that waits for a person, who is reminded, and after whom others are asked."""
    return asked(step).model_copy(update={"remind_at": remind_at, "escalate_at": escalate_at, "escalate_to": Recipient(role=Role.OWNER)})


def reminded(step: str = "m1.c0") -> ApprovalReminded:
    """A reminder."""
    return ApprovalReminded(approval_id=APPROVAL, step=step)


def escalated(step: str = "m1.c0") -> ApprovalEscalated:
    """Others are asked."""
    return ApprovalEscalated(approval_id=APPROVAL, step=step, to=Recipient(role=Role.OWNER))


def decided(
    decision: Decision, content: DecisionContent | None = None, step: str = "m1.c0", approval_id: UUID = APPROVAL
) -> ApprovalDecided:
    """What a person said."""
    return ApprovalDecided(approval_id=approval_id, step=step, decision=decision, by=BY, content=content)


def logged(*events: RunEvent) -> list[Recorded]:
    """The events as a log, a second apart."""
    return [Recorded(seq=number, at=AT + timedelta(seconds=number), event=event) for number, event in enumerate(events, 1)]


def folded(*events: RunEvent) -> RunState:
    """The state after a log of these events."""
    return fold(logged(*events))


def _call_id(step: str) -> str:
    return f"call-{step.rsplit('c', 1)[1]}"
