"""A model that says what a test tells it to, and tools that count."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass, field

from pydantic import JsonValue

from eyrie.gateway.calls.context import Attribution, Reuse
from eyrie.gateway.errors import ModelUnknown
from eyrie.gateway.protocol import (
    NO_WISH,
    AssistantMessage,
    Completed,
    Finish,
    ModelEvent,
    ModelRequest,
    ModelResponse,
    ResolvedModel,
    TextDelta,
    ToolCall,
    Usage,
)
from eyrie.tools.protocol import Effects, Retry, Risk, ToolContext, ToolResult, ToolSpec


def says(text: str, finish: Finish = Finish.STOP) -> ModelResponse:
    """A turn that answers."""
    return ModelResponse(message=AssistantMessage(text=text), finish=finish, usage=Usage(input=10, output=5), model="scripted-1")


def calls(*wanted: tuple[str, dict[str, JsonValue]]) -> ModelResponse:
    """A turn that asks for tools."""
    made = tuple(ToolCall(id=f"call-{number}", name=name, arguments=arguments) for number, (name, arguments) in enumerate(wanted))
    message = AssistantMessage(tool_calls=made)
    return ModelResponse(message=message, finish=Finish.TOOL_CALLS, usage=Usage(input=10, output=5), model="scripted-1")


Turn = ModelResponse | Exception | Callable[[ModelRequest], ModelResponse]


@dataclass
class ScriptedModel:
    """Plays its turns in order and keeps the requests. `gate`, when set, holds each answer after its first piece."""

    turns: Sequence[Turn]
    requests: list[ModelRequest] = field(default_factory=list)
    gate: asyncio.Event | None = None
    started: asyncio.Event = field(default_factory=asyncio.Event)
    closed: int = 0

    async def stream(self, request: ModelRequest) -> AsyncIterator[ModelEvent]:
        turn = self.turns[len(self.requests)]
        self.requests.append(request)
        try:
            if isinstance(turn, Exception):
                raise turn
            response = turn if isinstance(turn, ModelResponse) else turn(request)
            for word in response.message.text.split(" ") if response.message.text else []:
                yield TextDelta(text=word + " ")
            self.started.set()
            if self.gate is not None:
                await self.gate.wait()
            yield Completed(response=response)
        finally:
            self.closed += 1


@dataclass(frozen=True)
class OneModel:
    """A source with one model, called `scripted`; keeps for whom it was asked."""

    model: ScriptedModel
    asked: list[Attribution] = field(default_factory=list)

    async def resolve(self, who: Attribution, name: str | None, reuse: Reuse = NO_WISH) -> ResolvedModel:
        self.asked.append(who)
        if name not in {None, "scripted"}:
            raise ModelUnknown(str(name), ["scripted"])
        return ResolvedModel("scripted", "test", "scripted-1", self.model)


@dataclass
class CountingTool:
    """A tool that counts its calls and answers with what it was told; `verified` is what its receiver says when asked."""

    name: str = "count"
    retry: Retry = Retry.SAFE
    risk: Risk = Risk.LOW
    error: Exception | None = None
    verified: ToolResult | None = None
    timeout_seconds: float = 5
    gate: asyncio.Event | None = None
    started: asyncio.Event = field(default_factory=asyncio.Event)
    contexts: list[ToolContext] = field(default_factory=list)
    arguments: list[dict[str, JsonValue]] = field(default_factory=list)

    @property
    def spec(self) -> ToolSpec:
        return ToolSpec(
            name=self.name,
            description="Counts.",
            parameters={
                "type": "object",
                "properties": {"value": {"type": "string"}},
                "required": ["value"],
                "additionalProperties": False,
            },
            risk=self.risk,
            retry=self.retry,
            effects=Effects.NONE if self.retry is Retry.SAFE else Effects.EXTERNAL,
            timeout_seconds=self.timeout_seconds,
        )

    async def __call__(self, context: ToolContext, arguments: Mapping[str, JsonValue]) -> ToolResult:
        self.contexts.append(context)
        self.arguments.append(dict(arguments))
        self.started.set()
        if self.gate is not None:
            await self.gate.wait()
        if self.error is not None:
            raise self.error
        return ToolResult(text=f"done {arguments['value']}")

    async def verify(self, context: ToolContext, arguments: Mapping[str, JsonValue]) -> ToolResult | None:
        return self.verified
