"""The state of a run at one point of its log: what `fold` yields and `decide` reads."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from pydantic import JsonValue

from eyrie.gateway.protocol import Message, TextPart, ToolCall, Usage, UserMessage
from eyrie.kit.money import Money
from eyrie.runs.events import AnswerContent, Purpose, Reasoning, Recipient
from eyrie.tools.protocol import Source, ToolResult


class Status(StrEnum):
    """Where a run stands; the same words in API, CLI and web UI."""

    QUEUED = "queued"
    RUNNING = "running"
    WAITING = "waiting"
    PAUSED = "paused"
    PARKED = "parked"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen."""
        return self in {Status.SUCCEEDED, Status.FAILED, Status.CANCELLED}


class CallStatus(StrEnum):
    """Where a tool call stands. `attempted`: its effect may have happened; `unknown`: nobody can say, a person is asked."""

    READY = "ready"
    WAITING = "waiting"
    APPROVED = "approved"
    ATTEMPTED = "attempted"
    UNKNOWN = "unknown"
    DONE = "done"


@dataclass(frozen=True)
class Question:
    """What a call waits for: a person's decision, and what happens when there is none. A time that is over is None."""

    approval_id: UUID
    expires_at: datetime | None = None
    remind_at: datetime | None = None
    escalate_at: datetime | None = None
    escalate_to: Recipient | None = None

    @property
    def next_at(self) -> datetime | None:
        """When something happens by itself."""
        return min((at for at in (self.expires_at, self.remind_at, self.escalate_at) if at is not None), default=None)


@dataclass(frozen=True)
class CallState:
    """One tool call of the turn in progress. `arguments` are the ones in force: a person may have edited them."""

    step: str
    call: ToolCall
    arguments: Mapping[str, JsonValue]
    status: CallStatus = CallStatus.READY
    attempts: int = 0
    key: str | None = None
    question: Question | None = None
    result: ToolResult | None = None

    @property
    def open(self) -> bool:
        """Whether the call waits for a person."""
        return self.status in {CallStatus.WAITING, CallStatus.UNKNOWN}


@dataclass(frozen=True)
class RunState:
    """Everything that the next decision depends on.

    `messages` is the conversation of this run: its input, then whole turns. The turn in progress is in `calls` until each has a
    result. `unpaid_since`: a budget is used up, and the run stands still until it is raised or begins anew.
    `working_seconds` is the time spent in steps, without waiting.
    """

    seq: int = 0
    status: Status = Status.QUEUED
    agent: str = ""
    agent_version: int = 0
    prompt: str = ""
    prompt_version: str = ""
    traceparent: str | None = None
    session_id: UUID | None = None
    end_user: str | None = None
    client_session: str | None = None
    created_at: datetime | None = None
    history: tuple[Message, ...] = ()
    messages: tuple[Message, ...] = ()
    files: tuple[str, ...] = ()
    variables: Mapping[str, JsonValue] = field(default_factory=lambda: MappingProxyType({}))
    calls: tuple[CallState, ...] = ()
    steps: int = 0
    attempt: int = 0
    purpose: Purpose = Purpose.TURN
    reasoning: Reasoning | None = None
    plan: str | None = None
    retry_at: datetime | None = None
    unpaid_since: datetime | None = None
    unpaid_attempts: int = 0
    gave_up: str | None = None
    gave_up_detail: str = ""
    corrections: int = 0
    usage: Usage = field(default_factory=Usage)
    cost: Money = 0
    working_seconds: float = 0
    call_counts: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    sources: tuple[Source, ...] = ()
    candidate: str | None = None
    candidate_cut_off: bool = False
    pause_requested: bool = False
    takeovers: int = 0
    answer: AnswerContent | None = None
    problem: str | None = None

    @property
    def input(self) -> str:
        """What the run was started with."""
        first = self.messages[0] if self.messages else None
        return "".join(part.text for part in first.parts if isinstance(part, TextPart)) if isinstance(first, UserMessage) else ""

    @property
    def next_step(self) -> str:
        """The key of the model step that comes next (or is being attempted)."""
        return f"m{self.steps + 1}"

    def with_call(self, step: str, **changes: object) -> "RunState":
        """This state with one call of the turn changed."""
        calls = tuple(replace(call, **changes) if call.step == step else call for call in self.calls)  # type: ignore[arg-type]  # names are checked by replace
        return replace(self, calls=calls)

    def with_question(self, step: str, **changes: object) -> "RunState":
        """This state with what one call waits for changed; the same if it waits for nothing any more."""
        question = next((call.question for call in self.calls if call.step == step), None)
        if question is None:
            return self
        return self.with_call(step, question=replace(question, **changes))  # type: ignore[arg-type]  # names are checked by replace
