"""What every model speaks inside Eyrie: messages in, a stream of parts out, one completed response at the end.

Adapters translate these values to a provider's wire format and back (`gateway/providers`); nothing above knows a dialect.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Literal, Protocol

from pydantic import ConfigDict, Field, JsonValue

from eyrie.gateway.calls.context import Attribution, Reuse
from eyrie.kit.frozen import Frozen
from eyrie.kit.money import Money

JsonSchema = dict[str, JsonValue]
"""A JSON Schema (draft 2020-12)."""

BYTES_PER_TOKEN = 4
"""The rule of thumb for text of which nobody has counted the tokens, in UTF-8 bytes."""

OFFLINE = "offline"
"""The name of the built-in model, in every workspace."""

NO_WISH = Reuse()
"""What an asker says that has nothing to say of giving answers again."""


class ToolDefinition(Frozen):
    """A tool as a model sees it. `examples` are requests in plain words that this tool answers."""

    name: str
    description: str
    parameters: JsonSchema
    examples: tuple[str, ...] = ()


class ToolCall(Frozen):
    """A model's wish to use a tool. When the model's JSON was broken, `broken` holds it and `arguments` is empty."""

    id: str
    name: str
    arguments: dict[str, JsonValue] = Field(default_factory=dict)
    broken: str | None = None


class TextPart(Frozen):
    """Text of a user message."""

    type: Literal["text"] = "text"
    text: str


class ImagePart(Frozen):
    """An image of a user message: base64 `data`, or a `url` that the provider fetches."""

    type: Literal["image"] = "image"
    media_type: str
    data: str | None = None
    url: str | None = None


class SystemMessage(Frozen):
    """Instructions to the model."""

    role: Literal["system"] = "system"
    text: str


class UserMessage(Frozen):
    """What a person (or a program in their name) said."""

    role: Literal["user"] = "user"
    parts: tuple[Annotated[TextPart | ImagePart, Field(discriminator="type")], ...]


class AssistantMessage(Frozen):
    """What the model said. `opaque` is the provider's own data (signed reasoning) that has to go back to it unchanged."""

    role: Literal["assistant"] = "assistant"
    text: str = ""
    thought: str = ""
    tool_calls: tuple[ToolCall, ...] = ()
    opaque: dict[str, JsonValue] | None = None


class ToolMessage(Frozen):
    """The result of one tool call, as the model reads it."""

    role: Literal["tool"] = "tool"
    call_id: str
    name: str
    text: str
    is_error: bool = False


Message = Annotated[SystemMessage | UserMessage | AssistantMessage | ToolMessage, Field(discriminator="role")]


class OneTool(Frozen):
    """The choice of one tool: the model must call it."""

    name: str


class ModelRequest(Frozen):
    """One call of a model. `model` is the provider's own name of it; None leaves a setting to the provider.

    Settings that a provider does not have are left out: they shape an answer, but nothing rests on them. `output_name` is what
    the asker calls what `output_schema` describes.
    """

    model: str
    messages: tuple[Message, ...]
    tools: tuple[ToolDefinition, ...] = ()
    tool_choice: Literal["auto", "none", "required"] | OneTool = "auto"
    parallel_tool_calls: bool | None = None
    output_schema: JsonSchema | None = None
    output_name: str | None = None
    max_output_tokens: int | None = None
    temperature: float | None = None
    top_p: float | None = None
    stop: tuple[str, ...] = ()
    seed: int | None = None
    reasoning: Literal["none", "low", "medium", "high"] | None = None


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of one call. `input` counts all input, cached included; `output` counts all output, reasoning included.

    `estimated` is true when the provider reported none and the figures are our own count.
    """

    __pydantic_config__ = ConfigDict(extra="forbid")

    input: int = 0
    output: int = 0
    cached_input: int = 0
    cache_write: int = 0
    reasoning: int = 0
    estimated: bool = False

    def __add__(self, other: "Usage") -> "Usage":
        return Usage(
            input=self.input + other.input,
            output=self.output + other.output,
            cached_input=self.cached_input + other.cached_input,
            cache_write=self.cache_write + other.cache_write,
            reasoning=self.reasoning + other.reasoning,
            estimated=self.estimated or other.estimated,
        )


class Finish(StrEnum):
    """Why the model stopped."""

    STOP = "stop"
    LENGTH = "length"
    TOOL_CALLS = "tool_calls"
    CONTENT_FILTER = "content_filter"


class ModelResponse(Frozen):
    """What a call came to. `model` is the name the provider answered with; `provider`, where it is known, who answered.

    `cost` is what it cost in picodollars, where that is known.
    """

    message: AssistantMessage
    finish: Finish
    usage: Usage
    model: str
    provider: str | None = None
    cost: Money | None = None


class TextDelta(Frozen):
    """A piece of the answer."""

    type: Literal["text"] = "text"
    text: str


class ThoughtDelta(Frozen):
    """A piece of the model's reasoning; shown apart, never part of the answer."""

    type: Literal["thought"] = "thought"
    text: str


class ToolCallDelta(Frozen):
    """A piece of a tool call: the first piece of each `index` has its id and name, all carry some of the arguments' JSON."""

    type: Literal["tool_call"] = "tool_call"
    index: int
    id: str | None = None
    name: str | None = None
    arguments: str = ""


class Completed(Frozen):
    """The end of a stream, always last and exactly once, with everything put together."""

    type: Literal["completed"] = "completed"
    response: ModelResponse


ModelEvent = TextDelta | ThoughtDelta | ToolCallDelta | Completed


class Model(Protocol):
    """A model that can be called: one method."""

    def stream(self, request: ModelRequest) -> AsyncIterator[ModelEvent]:
        """The parts of the answer as they come; closing the iterator closes the connection.

        Raises a subclass of `gateway.errors.ModelError`, before or between parts. A stream that ends without the
        provider's end mark raises StreamBroken: it never completes silently with half an answer.
        """
        ...


@dataclass(slots=True)
class Losses:
    """What attempts came to that gave no answer and cost something all the same; it grows while a model is called."""

    cost: Money = 0


@dataclass(frozen=True)
class ResolvedModel:
    """A model chosen for a call: Eyrie's `name` for it, who provides it, what that provider calls it, and what `model` cost in vain."""

    name: str
    provider: str
    provider_model: str
    model: Model
    losses: Losses = field(default_factory=Losses)


class ModelSource(Protocol):
    """Where a caller gets its model from."""

    async def resolve(self, who: Attribution, name: str | None, reuse: Reuse = NO_WISH) -> ResolvedModel:
        """The model called `name` in a workspace, or the workspace's default, to be asked for `who`; `reuse` is for the response cache.

        Raises ModelUnknown with near matches.
        """
        ...
