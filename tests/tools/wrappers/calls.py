"""Tools and invocations for tests of the wrappers."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import JsonValue

from eyrie.gateway.protocol import JsonSchema, ToolCall
from eyrie.tools.invocation import Invocation, Outcome
from eyrie.tools.protocol import Retry, Tool, ToolContext, ToolResult, ToolSpec
from tests.tools.context import context

DONE = ToolResult(text="done")


def spec(retry: Retry = Retry.SAFE, timeout_seconds: float = 5) -> ToolSpec:
    """A tool that takes a number."""
    return ToolSpec(
        name="count",
        description="Counts.",
        parameters={"type": "object", "properties": {"value": {"type": "integer"}}, "required": ["value"], "additionalProperties": False},
        retry=retry,
        timeout_seconds=timeout_seconds,
    )


@dataclass
class PlannedTool:
    """Does what its plan says, one entry a call: give a result, raise, or hang (None)."""

    plan: list[ToolResult | BaseException | None]
    spec: ToolSpec = field(default_factory=spec)
    arguments: list[Mapping[str, JsonValue]] = field(default_factory=list)

    async def __call__(self, context: ToolContext, arguments: Mapping[str, JsonValue]) -> ToolResult:
        self.arguments.append(arguments)
        step = self.plan.pop(0)
        if step is None:
            await asyncio.Event().wait()
        if isinstance(step, BaseException):
            raise step
        assert step is not None
        return step


@dataclass
class VerifiableTool(PlannedTool):
    """Also knows what became of a call: one entry of `receiver` for each time it is asked (an event: it waits for that)."""

    receiver: list[ToolResult | Exception | asyncio.Event | None] = field(default_factory=list)

    async def verify(self, context: ToolContext, arguments: Mapping[str, JsonValue]) -> ToolResult | None:
        said = self.receiver.pop(0)
        if isinstance(said, Exception):
            raise said
        if isinstance(said, asyncio.Event):
            await said.wait()
            return None
        return said


@dataclass
class AskingTool(PlannedTool):
    """A question to a person."""

    def question(self, arguments: Mapping[str, JsonValue]) -> JsonSchema:
        return {"type": "object", "title": f"How many of {arguments['value']}?"}


@dataclass
class Noted:
    """Remembers the attempts that were noted, and how often the tool had been called by then."""

    tool: PlannedTool
    attempts: list[tuple[int, int]] = field(default_factory=list)
    error: Exception | None = None

    async def attempted(self, invocation: Invocation, attempt: int) -> None:
        if self.error is not None:
            raise self.error
        self.attempts.append((attempt, len(self.tool.arguments)))


def invocation(
    tool: Tool,
    arguments: Mapping[str, JsonValue] | None = None,
    *,
    attempts: int = 0,
    hold_seconds: int | None = None,
    broken: str | None = None,
) -> Invocation:
    """A call of `tool`."""
    given: dict[str, JsonValue] = {"value": 1} if arguments is None else dict(arguments)
    call = ToolCall(id="call-1", name=tool.spec.name, arguments=given, broken=broken)
    return Invocation(tool, call, context(), given, attempts=attempts, hold_seconds=hold_seconds)


async def calls_tool(inner: Invocation) -> Outcome:
    """The innermost step: the tool itself."""
    return await inner.tool(inner.context, inner.arguments)


async def never(_inner: Invocation) -> Outcome:
    """For wrappers that must answer in the call's place."""
    raise AssertionError("the call went through")
