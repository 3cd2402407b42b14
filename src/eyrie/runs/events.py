"""The events of a run: the one truth that state, stream, trace and replay are folded from.

An event's own fields are ids, counts and states. What people or models wrote is its `content`, which is stored encrypted
under the key of the person it belongs to; `content` is None once that key has been destroyed.
"""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, JsonValue, TypeAdapter

from eyrie.gateway.protocol import AssistantMessage, Finish, JsonSchema, Message, Usage
from eyrie.identity.actor import Role
from eyrie.kit.frozen import Frozen
from eyrie.kit.money import ExactUsd
from eyrie.tools.protocol import Retry, Source, ToolResult


class By(Frozen):
    """Who caused an event."""

    kind: Literal["member", "key", "system"]
    id: UUID | None = None


class Event(Frozen):
    """One thing that happened in a run."""

    type: str

    @property
    def completes(self) -> str | None:
        """The key of the step that this event completes; the database takes one such event per step."""
        return None


class InputContent(Frozen):
    """What a run starts from: the input, the thread before it, its variables, the agent's prompt, and why this agent was chosen.

    `end_user` and `client_session` are what the program that started it says of its own.
    """

    input: str
    prompt: str = ""
    files: tuple[str, ...] = ()
    history: tuple[Message, ...] = ()
    variables: dict[str, JsonValue] = Field(default_factory=dict)
    dispatch: str = ""
    end_user: str | None = None
    client_session: str | None = None


class RunCreated(Event):
    """The run was accepted. Always the first event."""

    type: Literal["run.created"] = "run.created"
    agent_id: UUID
    agent: str
    agent_version: int
    prompt: str | None = None
    """The prompt's version that this run follows, as `name` and number (`reply 3`)."""
    session_id: UUID | None = None
    by: By
    traceparent: str | None = None
    content: InputContent | None = None


class Purpose(StrEnum):
    """What a model step is for: the run's next turn, or a plan that only the model reads."""

    TURN = "turn"
    PLAN = "plan"


class Reasoning(Frozen):
    """How a run thinks before it answers, with what that was chosen by when nobody said it."""

    profile: Literal["none", "plan", "steps", "native"]
    complexity: str | None = None
    reasons: tuple[str, ...] = ()


class StepStarted(Event):
    """A model step is about to begin; `attempt` counts from 1 and grows when the step is repeated.

    `reasoning` stands in the first one of a run that has a choice to tell of.
    """

    type: Literal["step.started"] = "step.started"
    step: str
    attempt: int
    model: str
    purpose: Purpose = Purpose.TURN
    reasoning: Reasoning | None = None


class MessageContent(Frozen):
    """What the model said."""

    message: AssistantMessage


class ModelCompleted(Event):
    """The model answered; `tools` are the names of the tools it asked for, in order. `cost_usd` is what the ledger has for the call.

    `lost_usd` is what attempts before it cost that gave no answer.
    """

    type: Literal["model.completed"] = "model.completed"
    step: str
    attempt: int
    provider: str
    model: str
    finish: Finish
    usage: Usage
    cost_usd: ExactUsd | None = None
    lost_usd: ExactUsd | None = None
    tools: tuple[str, ...] = ()
    seconds: float
    content: MessageContent | None = None

    @property
    def completes(self) -> str:
        return self.step


class DetailContent(Frozen):
    """An explanation that may quote what people or models wrote."""

    detail: str


class ModelFailed(Event):
    """An attempt at a model step failed; it is repeated at `retry_at`, or not at all. `lost_usd` is what it cost all the same."""

    type: Literal["model.failed"] = "model.failed"
    step: str
    attempt: int
    problem: str
    retry_at: datetime | None = None
    lost_usd: ExactUsd | None = None
    content: DetailContent | None = None


class MessageSuperseded(Event):
    """Text already shown for this attempt of a step is void: the step is repeated."""

    type: Literal["message.superseded"] = "message.superseded"
    step: str
    attempt: int


class ArgumentsContent(Frozen):
    """The arguments of a tool call."""

    arguments: dict[str, JsonValue]


class ToolAttempted(Event):
    """A call with a side effect is about to be made; without a later outcome it is not known whether it was."""

    type: Literal["tool.attempted"] = "tool.attempted"
    step: str
    call_id: str
    tool: str
    retry: Retry
    key: str
    attempt: int
    content: ArgumentsContent | None = None


class ResultContent(Frozen):
    """What a tool call came to."""

    result: ToolResult


class ToolCompleted(Event):
    """A tool call has its outcome. `key` is its idempotency key when it has a side effect."""

    type: Literal["tool.completed"] = "tool.completed"
    step: str
    call_id: str
    tool: str
    is_error: bool
    seconds: float
    key: str | None = None
    content: ResultContent | None = None

    @property
    def completes(self) -> str:
        return self.step


class OutcomeUnknown(Event):
    """A call with a side effect was cut off, and nobody can say whether it happened."""

    type: Literal["tool.outcome_unknown"] = "tool.outcome_unknown"
    step: str
    call_id: str
    tool: str
    key: str


class ApprovalKind(StrEnum):
    """What a person is asked: to permit a call, to answer the agent, or to say whether a cut-off call happened."""

    APPROVAL = "approval"
    QUESTION = "question"
    OUTCOME = "outcome"


class ApprovalContent(Frozen):
    """What the person sees: the arguments of the call, and the form to fill in."""

    arguments: dict[str, JsonValue]
    form: JsonSchema
    question: str = ""


class Recipient(Frozen):
    """Whom a question goes to when nobody answers it: everybody with at least a role, or one member."""

    role: Literal[Role.ADMIN, Role.OWNER] | None = None
    member: UUID | None = None


class ApprovalRequested(Event):
    """A tool call waits for a person. `remind_at` and `escalate_at` are None where nobody is reminded or asked next."""

    type: Literal["approval.requested"] = "approval.requested"
    approval_id: UUID
    step: str
    call_id: str
    tool: str
    kind: ApprovalKind
    expires_at: datetime | None = None
    remind_at: datetime | None = None
    escalate_at: datetime | None = None
    escalate_to: Recipient | None = None
    content: ApprovalContent | None = None


class ApprovalReminded(Event):
    """Nobody has decided yet; the inbox says so."""

    type: Literal["approval.reminded"] = "approval.reminded"
    approval_id: UUID
    step: str


class ApprovalEscalated(Event):
    """Nobody decided in good time; `to` is asked as well from now on."""

    type: Literal["approval.escalated"] = "approval.escalated"
    approval_id: UUID
    step: str
    to: Recipient


class NoteContent(Frozen):
    """What one person tells another."""

    note: str


class ApprovalDelegated(Event):
    """A person passed a decision on to the member `to`, with a note."""

    type: Literal["approval.delegated"] = "approval.delegated"
    approval_id: UUID
    step: str
    to: UUID
    by: By
    content: NoteContent | None = None


class Decision(StrEnum):
    """What became of an approval."""

    APPROVED = "approved"
    EDITED = "edited"
    REJECTED = "rejected"
    ANSWERED = "answered"
    EXPIRED = "expired"


class DecisionContent(Frozen):
    """What the person wrote: edited arguments, an answer, a reason."""

    arguments: dict[str, JsonValue] | None = None
    answer: dict[str, JsonValue] | None = None
    reason: str = ""


class ApprovalDecided(Event):
    """A person decided, or the time to decide ran out. `standing_in_for` is the member whose stand-in they are."""

    type: Literal["approval.decided"] = "approval.decided"
    approval_id: UUID
    step: str
    decision: Decision
    by: By
    standing_in_for: UUID | None = None
    content: DecisionContent | None = None


class ErrorsContent(Frozen):
    """Why an answer was not accepted."""

    errors: tuple[str, ...]


class OutputRejected(Event):
    """The answer does not fit the agent's output schema; the model is asked again."""

    type: Literal["output.rejected"] = "output.rejected"
    correction: int
    content: ErrorsContent | None = None


class VariableContent(Frozen):
    """The value of a context variable."""

    value: JsonValue


class VariableSet(Event):
    """A context variable has a new value."""

    type: Literal["variable.set"] = "variable.set"
    name: str
    by: By
    content: VariableContent | None = None


class PauseRequested(Event):
    """Somebody asked the run to pause; it does so after the step in progress."""

    type: Literal["run.pause_requested"] = "run.pause_requested"
    by: By


class RunPaused(Event):
    """The run stands still until it is resumed."""

    type: Literal["run.paused"] = "run.paused"


class RunResumed(Event):
    """A paused or parked run goes on."""

    type: Literal["run.resumed"] = "run.resumed"
    by: By


class RunTakenOver(Event):
    """The process that carried the run died or lost touch, and another took over."""

    type: Literal["run.taken_over"] = "run.taken_over"
    worker: UUID


class RunParked(Event):
    """The run crashed its worker, or was lost again and again at one place, and is set aside until somebody resumes it.

    `cause`: how the process ended that carried it and nothing else.
    """

    type: Literal["run.parked"] = "run.parked"
    takeovers: int
    cause: str | None = None


class AnswerContent(Frozen):
    """The run's answer: text, the typed output when the agent declares one, and where statements come from."""

    answer: str
    output: JsonValue = None
    sources: tuple[Source, ...] = ()


class RunCompleted(Event):
    """The run ended with an answer."""

    type: Literal["run.completed"] = "run.completed"
    content: AnswerContent | None = None


class RunFailed(Event):
    """The run ended without an answer; `problem` is the type of the problem."""

    type: Literal["run.failed"] = "run.failed"
    problem: str
    content: DetailContent | None = None


class RunCancelled(Event):
    """Somebody stopped the run for good."""

    type: Literal["run.cancelled"] = "run.cancelled"
    by: By


RunEvent = Annotated[
    RunCreated
    | StepStarted
    | ModelCompleted
    | ModelFailed
    | MessageSuperseded
    | ToolAttempted
    | ToolCompleted
    | OutcomeUnknown
    | ApprovalRequested
    | ApprovalReminded
    | ApprovalEscalated
    | ApprovalDelegated
    | ApprovalDecided
    | OutputRejected
    | VariableSet
    | PauseRequested
    | RunPaused
    | RunResumed
    | RunTakenOver
    | RunParked
    | RunCompleted
    | RunFailed
    | RunCancelled,
    Field(discriminator="type"),
]


class Recorded(Frozen):
    """An event with its place in the log: `seq` counts from 1 without gaps."""

    seq: int
    at: datetime
    event: RunEvent


EVENT: TypeAdapter[RunEvent] = TypeAdapter(RunEvent)
"""Reads any event from its JSON; raises pydantic.ValidationError."""
