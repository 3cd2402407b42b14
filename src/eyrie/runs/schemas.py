"""Shapes of the run API."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, JsonValue, StringConstraints

from eyrie.gateway.protocol import JsonSchema, Message
from eyrie.identity.actor import Role
from eyrie.kit.money import ExactUsd
from eyrie.runs.events import ApprovalKind, Decision, RunEvent
from eyrie.runs.start import MAX_INPUT_CHARACTERS
from eyrie.runs.state import Status
from eyrie.tools.protocol import Source

Text = Annotated[str, StringConstraints(min_length=1, max_length=MAX_INPUT_CHARACTERS)]
FileName = Annotated[str, StringConstraints(min_length=1, max_length=255)]


class Shape(BaseModel):
    """A request body: unknown fields are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class RunCreate(Shape):
    """A run to start."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"agent": "assistant", "input": "What is 15 % of 80?"}]})

    input: Text = Field(description="What the agent is asked.")
    agent: str | None = Field(None, max_length=63, description="An agent's name; without one the dispatcher picks an agent and says why.")
    session_id: UUID | None = Field(None, description="A session that the run continues.")
    files: tuple[FileName, ...] = Field((), max_length=20, description="Names of uploaded files that belong to the input.")
    variables: dict[str, JsonValue] = Field(default_factory=dict, max_length=64, description="Values for the agent's context variables.")


class Execute(RunCreate):
    """A run to start and wait for."""

    wait_seconds: float = Field(30, ge=0, le=300, description="How long to wait for the answer before replying 202 with the run's URL.")


class AnswerOut(BaseModel):
    """What a run answered."""

    text: str
    output: JsonValue = None
    sources: tuple[Source, ...] = ()


class RunOut(BaseModel):
    """A run. `input`, `answer` and `detail` are null once their content was erased, and in lists `answer` is left out."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    project_id: UUID
    agent_id: UUID
    agent_version: int
    session_id: UUID | None
    started_by_kind: Literal["member", "key"]
    started_by: UUID
    status: Status
    last_seq: int
    steps: int
    input_tokens: int
    output_tokens: int
    problem: str | None
    created_at: datetime
    updated_at: datetime
    started_at: datetime | None
    ended_at: datetime | None
    input: str | None = None
    answer: AnswerOut | None = None
    detail: str | None = None


class EventOut(BaseModel):
    """One event of a run's log; `event` is one of the types of the event schema."""

    seq: int
    at: datetime
    event: RunEvent


class EventsOut(BaseModel):
    """A part of a run's log."""

    items: list[EventOut]
    last_seq: int = Field(description="The log's end now; pass the last item's seq as `after` to read on.")


class MessagesOut(BaseModel):
    """What the model was (or would be) shown at one point of a run."""

    seq: int
    messages: tuple[Message, ...]
    tools: tuple[str, ...]


class VariableUpdate(Shape):
    """A new value for a context variable."""

    value: JsonValue


class ApprovalOut(BaseModel):
    """Something that a run asks a person. `form` is a JSON Schema; content is null once it was erased."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    run_id: UUID
    kind: ApprovalKind
    tool: str
    status: Literal["pending", "approved", "edited", "rejected", "answered", "expired", "cancelled"]
    assigned_to: UUID | None
    decided_by: UUID | None
    requested_at: datetime
    expires_at: datetime | None
    decided_at: datetime | None
    remind_at: datetime | None = Field(description="When the inbox reminds of it, or would have; null for never.")
    reminded_at: datetime | None
    escalate_at: datetime | None = Field(description="When others are asked as well, or would have been; null for never.")
    escalated: bool
    escalated_at: datetime | None
    escalated_role: Literal[Role.ADMIN, Role.OWNER] | None = Field(description="It was escalated to everybody with at least this role.")
    escalated_member: UUID | None = Field(description="It was escalated to this member.")
    delegated_by: UUID | None = Field(description="The member who passed it on to `assigned_to`.")
    note: str | None = Field(None, description="What they said to it.")
    stand_in: UUID | None = Field(None, description="Who stands in for `assigned_to` at present.")
    standing_in_for: UUID | None = Field(description="The member whose stand-in decided.")
    decision_seconds: float | None = Field(None, description="From the question to its end.")
    question: str | None = None
    arguments: dict[str, JsonValue] | None = None
    form: JsonSchema | None = None
    decided_arguments: dict[str, JsonValue] | None = None
    answer: dict[str, JsonValue] | None = None
    reason: str | None = None


class Decide(Shape):
    """A decision: `approved`, `rejected` (with a reason), `edited` (with arguments), or `answered` (with the form filled in)."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"decision": "approved"}, {"decision": "rejected", "reason": "Too early."}]})

    decision: Literal[Decision.APPROVED, Decision.EDITED, Decision.REJECTED, Decision.ANSWERED]
    arguments: dict[str, JsonValue] | None = Field(None, description="The arguments the call is made with instead; for `edited`.")
    answer: dict[str, JsonValue] | None = Field(None, description="The form's values; for `answered`.")
    reason: str = Field("", max_length=2_000, description="Told to the agent when a call is rejected.")


class Assign(Shape):
    """Whose an approval is."""

    user_id: UUID | None = Field(description="A member of the workspace; null for nobody in particular.")


class FeedbackCreate(Shape):
    """What somebody thinks of a run's answer."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"rating": "up"}, {"rating": "down", "reason": "It left out the tax."}]})

    rating: Literal["up", "down"]
    reason: str = Field("", max_length=2_000, description="Why.")
    correction: str = Field("", max_length=20_000, description="What the answer should have been.")


class FeedbackWords(BaseModel):
    """What is sealed of feedback."""

    reason: str
    correction: str


class FeedbackOut(BaseModel):
    """What somebody thinks of a run's answer. `reason` and `correction` are null once the run's content was erased."""

    author_kind: Literal["member", "key"]
    author_id: UUID
    rating: Literal["up", "down"]
    reason: str | None
    correction: str | None
    created_at: datetime
    updated_at: datetime


class RunCostOut(BaseModel):
    """What the model calls of a run cost."""

    model_config = ConfigDict(from_attributes=True)

    calls: int = Field(description="How many calls of models there were.")
    cost_usd: ExactUsd = Field(description="What they cost, exact.")
    estimated: bool = Field(description="Whether a provider reported no usage for one of them, and its tokens are our own count.")


class RunFeedbackOut(BaseModel):
    """What people think of a run."""

    items: list[FeedbackOut] = Field(description="The latest first; at most 200.")


class ActivityHour(BaseModel):
    """The runs that began within an hour."""

    hour: datetime
    runs: dict[Status, int] = Field(description="How many have which status now; statuses without runs are left out.")


class ActivityOut(BaseModel):
    """What happened in a workspace lately. Durations are of runs that have ended; null without any."""

    since: datetime
    hours: list[ActivityHour] = Field(description="The last 24 hours, the oldest first.")
    median_seconds: float | None
    p95_seconds: float | None
    slowest: list[RunOut] = Field(description="The five runs that took longest, with the beginning of their input.")


class Delegate(Shape):
    """Whom an approval is passed on to."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"user_id": "019b0000-0000-7000-8000-000000000001", "note": "You know the customer."}]}
    )

    user_id: UUID = Field(description="A member who may decide.")
    note: str = Field("", max_length=2_000, description="What they should know; kept in the run's log.")


class InboxOut(BaseModel):
    """How much waits for people, up to 1,000."""

    pending: int
    escalated: int


class SessionCreate(Shape):
    """A session to open."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"agent": "assistant"}]})

    agent: str | None = Field(None, max_length=63, description="An agent's name; without one the workspace's assistant.")
    title: str = Field("", max_length=300, description="Without one, the first message becomes the title.")
    variables: dict[str, JsonValue] = Field(default_factory=dict, max_length=64)


class SessionUpdate(Shape):
    """What to change about a session; fields that are left out stay."""

    title: str | None = Field(None, max_length=300)
    variables: dict[str, JsonValue] | None = Field(None, max_length=64)


class SessionOut(BaseModel):
    """A thread of messages with an agent."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    project_id: UUID
    agent_id: UUID
    created_by: UUID
    title: str
    variables: dict[str, JsonValue]
    version: int
    created_at: datetime
    updated_at: datetime


class MessageCreate(Shape):
    """Something to say in a session."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"text": "What is 15 % of 80?"}]})

    text: Text
    files: tuple[FileName, ...] = Field((), max_length=20)
    variables: dict[str, JsonValue] = Field(default_factory=dict, max_length=64)


class MessageOut(BaseModel):
    """A message of a session: what somebody said, or what the run they started came to."""

    id: UUID
    run_id: UUID
    role: Literal["user", "assistant"]
    created_at: datetime
    text: str | None
    files: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    problem: str | None = None
