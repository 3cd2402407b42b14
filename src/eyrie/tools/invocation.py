"""One tool call on its way through the wrappers, and what can come of it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from pydantic import JsonValue

from eyrie.gateway.protocol import JsonSchema, ToolCall
from eyrie.tools.protocol import Tool, ToolContext, ToolResult


@dataclass(frozen=True)
class Invocation:
    """A call of `tool`. `arguments` are the ones in force; `call` is what the model asked for.

    `attempts` counts earlier tries whose outcome was lost. `hold_seconds` is how long the call waits for a person's approval
    before it counts as rejected; None means it needs none, or has it.
    """

    tool: Tool
    call: ToolCall
    context: ToolContext
    arguments: Mapping[str, JsonValue]
    attempts: int = 0
    hold_seconds: int | None = None


@dataclass(frozen=True)
class AskApproval:
    """The call must wait until a person permits it."""

    form: JsonSchema
    expires_seconds: int
    arguments: Mapping[str, JsonValue] = field(default_factory=dict)


@dataclass(frozen=True)
class AskQuestion:
    """The call is a question to a person."""

    form: JsonSchema
    arguments: Mapping[str, JsonValue] = field(default_factory=dict)


@dataclass(frozen=True)
class Unknown:
    """The call has a side effect, was cut off, and nobody can say whether it happened."""


Outcome = ToolResult | AskApproval | AskQuestion | Unknown
Proceed = Callable[[Invocation], Awaitable[Outcome]]


class Wrapper(Protocol):
    """Something around a call: changes it, answers in its place, or lets it proceed."""

    async def __call__(self, invocation: Invocation, proceed: Proceed) -> Outcome:
        """What comes of the call; `proceed` runs everything further in."""
        ...


class EffectLog(Protocol):
    """Where a side effect is noted, durably, before it is attempted."""

    async def attempted(self, invocation: Invocation, attempt: int) -> None:
        """Note the `attempt`-th try (from 1). Returns once it can't be lost; raises when the run is no longer ours."""
        ...
