"""Speaks with the offline model in tests: a request in, the message that it answers with out."""

from collections.abc import Sequence

from eyrie.agents.offline import OfflineModel
from eyrie.gateway.protocol import (
    AssistantMessage,
    Completed,
    JsonSchema,
    Message,
    ModelEvent,
    ModelRequest,
    ModelResponse,
    TextPart,
    ToolDefinition,
    ToolMessage,
    UserMessage,
)


def user(text: str) -> UserMessage:
    """A message of a person."""
    return UserMessage(parts=(TextPart(text=text),))


def request(
    messages: Sequence[Message] | str, tools: Sequence[ToolDefinition] = (), *, output_schema: JsonSchema | None = None
) -> ModelRequest:
    """A request to the offline model."""
    spoken = (user(messages),) if isinstance(messages, str) else tuple(messages)
    return ModelRequest(model="offline", messages=spoken, tools=tuple(tools), output_schema=output_schema)


async def events(asked: ModelRequest) -> list[ModelEvent]:
    """Everything that the model streams."""
    return [event async for event in OfflineModel().stream(asked)]


async def respond(asked: ModelRequest) -> ModelResponse:
    """What the stream comes to."""
    last = (await events(asked))[-1]
    assert isinstance(last, Completed)
    return last.response


async def say(messages: Sequence[Message] | str, tools: Sequence[ToolDefinition] = ()) -> AssistantMessage:
    """The model's message to a conversation."""
    return (await respond(request(messages, tools))).message


def with_results(messages: Sequence[Message], answer: AssistantMessage, *texts: str, is_error: bool = False) -> tuple[Message, ...]:
    """The conversation after the calls of `answer` gave `texts`."""
    results = (
        ToolMessage(call_id=call.id, name=call.name, text=text, is_error=is_error)
        for call, text in zip(answer.tool_calls, texts, strict=True)
    )
    return (*messages, answer, *results)


async def ask_and_tell(text: str, tools: Sequence[ToolDefinition], *results: str, is_error: bool = False) -> AssistantMessage:
    """The model's answer when the calls it makes for `text` give `results`."""
    first = await say(text, tools)
    return await say(with_results((user(text),), first, *results, is_error=is_error), tools)
