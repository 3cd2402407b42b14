"""The tool protocol: a spec that says what a call may do, and one async call."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, runtime_checkable
from uuid import UUID

from pydantic import JsonValue

from eyrie.gateway.protocol import JsonSchema, ToolDefinition
from eyrie.kit.frozen import Frozen


class Retry(StrEnum):
    """What may be done with a call whose outcome was lost in a crash.

    `safe`: repeat it. `keyed`: repeat it with the same idempotency key, which the receiver honours.
    `verify`: ask the receiver whether it happened. `never`: don't; the outcome is reported as unknown.
    """

    SAFE = "safe"
    KEYED = "keyed"
    VERIFY = "verify"
    NEVER = "never"


class Effects(StrEnum):
    """What a call changes: nothing at all, nothing but it reads, something in the workspace, something outside."""

    NONE = "none"
    READ = "read"
    WORKSPACE = "workspace"
    EXTERNAL = "external"


class Risk(StrEnum):
    """How bad a wrong call can be; approval rules may name a level."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class ToolSpec(Frozen):
    """What a tool is: as the model sees it, and what the platform has to know to run it."""

    name: str
    description: str
    parameters: JsonSchema
    examples: tuple[str, ...] = ()
    risk: Risk = Risk.LOW
    effects: Effects = Effects.NONE
    retry: Retry = Retry.SAFE
    scopes: tuple[str, ...] = ()
    timeout_seconds: float = 30

    def definition(self) -> ToolDefinition:
        """The part a model sees."""
        return ToolDefinition(name=self.name, description=self.description, parameters=self.parameters, examples=self.examples)


class Source(Frozen):
    """Where a statement of a result comes from, for citations: a title, and an address or file to open."""

    title: str
    location: str = ""
    quote: str = ""


class ToolResult(Frozen):
    """What a call came to: `text` for the model, `data` for programs and screens. Errors a model can mend have `is_error`."""

    text: str
    data: JsonValue = None
    is_error: bool = False
    sources: tuple[Source, ...] = ()


class OutcomeLost(Exception):
    """Raised by a tool whose call was cut off when its effect may have happened already."""


@dataclass(frozen=True)
class ToolContext:
    """Who calls, and for what. `idempotency_key` is the same at every repetition of the same call."""

    workspace_id: UUID
    project_id: UUID
    run_id: UUID
    call_id: str
    idempotency_key: str


class Tool(Protocol):
    """Something an agent can do."""

    @property
    def spec(self) -> ToolSpec:
        """What this tool is."""
        ...

    async def __call__(self, context: ToolContext, arguments: Mapping[str, JsonValue]) -> ToolResult:
        """Do it. `arguments` have been validated against the spec; a failure a model can mend is a result with `is_error`."""
        ...


@runtime_checkable
class Verifiable(Protocol):
    """A tool with `retry: verify`: after a crash the receiver is asked."""

    async def verify(self, context: ToolContext, arguments: Mapping[str, JsonValue]) -> ToolResult | None:
        """The result of the call if it happened, None if it certainly did not."""
        ...


@runtime_checkable
class Suspending(Protocol):
    """A tool that a person answers: the run waits for a form instead of calling the tool."""

    def question(self, arguments: Mapping[str, JsonValue]) -> JsonSchema:
        """The JSON Schema of the form that the person fills in; its `title` is the question."""
        ...
