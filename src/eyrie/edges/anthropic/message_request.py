"""A messages request, read whole: for models that speak another API."""

from collections.abc import Iterator
from typing import Literal, assert_never

import msgspec

from eyrie.edges.errors import NotTranslatable, RequestInvalid
from eyrie.gateway.protocol import (
    AssistantMessage,
    ImagePart,
    JsonSchema,
    Message,
    ModelRequest,
    OneTool,
    SystemMessage,
    TextPart,
    ToolCall,
    ToolDefinition,
    ToolMessage,
    UserMessage,
)

_LOW_BUDGET, _HIGH_BUDGET = 4_096, 16_384
_EFFORTS: dict[str, Literal["low", "medium", "high"]] = {"low": "low", "medium": "medium", "high": "high", "xhigh": "high", "max": "high"}


class _Source(msgspec.Struct):
    type: str
    media_type: str = ""
    data: str = ""
    url: str = ""


class _Block(msgspec.Struct):
    type: str
    text: str = ""
    thinking: str = ""
    source: _Source | None = None
    id: str = ""
    name: str = ""
    input: dict[str, object] | None = None
    tool_use_id: str = ""
    content: "str | list[_Block] | None" = None
    is_error: bool | None = None


class _Message(msgspec.Struct):
    role: Literal["user", "assistant", "system"]
    content: str | list[_Block]


class _Tool(msgspec.Struct):
    name: str
    type: str | None = None
    description: str | None = None
    input_schema: dict[str, object] | None = None


class _Choice(msgspec.Struct):
    type: Literal["auto", "any", "none", "tool"]
    name: str = ""
    disable_parallel_tool_use: bool | None = None


class _Thinking(msgspec.Struct):
    type: str
    budget_tokens: int | None = None


class _Format(msgspec.Struct):
    type: str = "json_schema"
    schema: dict[str, object] | None = None


class _Output(msgspec.Struct):
    format: _Format | None = None
    effort: str | None = None


class MessagesRequest(msgspec.Struct):
    """What of a request has a meaning beyond Anthropic's own API."""

    model: str
    messages: list[_Message]
    max_tokens: int
    system: str | list[_Block] | None = None
    tools: list[_Tool] | None = None
    tool_choice: _Choice | None = None
    temperature: float | None = None
    top_p: float | None = None
    stop_sequences: list[str] | None = None
    thinking: _Thinking | None = None
    output_config: _Output | None = None
    output_format: _Format | None = None


def to_model_request(request: MessagesRequest) -> ModelRequest:
    """The request in our words. Raises NotTranslatable for what no other API knows."""
    if not request.messages:
        raise RequestInvalid("messages: at least one message is required", "messages")
    names = {block.id: block.name for message in request.messages for block in _blocks(message.content) if block.type == "tool_use"}
    messages = [said for index, message in enumerate(request.messages) for said in _message(message, index, names)]
    choice = request.tool_choice
    return ModelRequest(
        model=request.model,
        messages=(*_system(request.system), *messages),
        tools=tuple(_tool(tool) for tool in request.tools or ()),
        tool_choice=_choice(choice),
        parallel_tool_calls=False if choice is not None and choice.disable_parallel_tool_use else None,
        output_schema=_schema(request),
        max_output_tokens=request.max_tokens,
        temperature=request.temperature,
        top_p=request.top_p,
        stop=tuple(request.stop_sequences or ()),
        reasoning=_reasoning(request),
    )


def _blocks(content: str | list[_Block] | None) -> list[_Block]:
    if isinstance(content, list):
        return content
    return [_Block(type="text", text=content)] if content else []


def _system(content: str | list[_Block] | None) -> list[Message]:
    return [SystemMessage(text=block.text) for block in _blocks(content)]


def _message(message: _Message, index: int, names: dict[str, str]) -> Iterator[Message]:
    blocks = _blocks(message.content)
    match message.role:
        case "system":
            yield from _system(message.content)
        case "assistant":
            yield _assistant(blocks, index)
        case "user":
            yield from _user(blocks, index, names)
        case _:
            assert_never(message.role)


def _assistant(blocks: list[_Block], index: int) -> AssistantMessage:
    text: list[str] = []
    thought: list[str] = []
    calls: list[ToolCall] = []
    for block in blocks:
        match block.type:
            case "text":
                text.append(block.text)
            case "thinking":
                thought.append(block.thinking)
            case "redacted_thinking":
                pass  # for the model that wrote it only, and another one answers
            case "tool_use":
                calls.append(ToolCall.model_validate({"id": block.id, "name": block.name, "arguments": block.input or {}}))
            case _:
                raise _unknown(block, index)
    return AssistantMessage(text="".join(text), thought="".join(thought), tool_calls=tuple(calls))


def _user(blocks: list[_Block], index: int, names: dict[str, str]) -> Iterator[Message]:
    """Results of tools are messages of their own with us, and come before what the person says beside them."""
    parts: list[TextPart | ImagePart] = []
    for block in blocks:
        match block.type:
            case "text":
                parts.append(TextPart(text=block.text))
            case "image":
                parts.append(_image(block, index))
            case "tool_result":
                inside = _blocks(block.content)
                text = "".join(one.text for one in inside)
                # Other APIs take text only as a tool's result: its images follow as the person's.
                parts += [_image(one, index) for one in inside if one.type == "image"]
                name = names.get(block.tool_use_id, "")
                yield ToolMessage(call_id=block.tool_use_id, name=name, text=text, is_error=block.is_error or False)
            case _:
                raise _unknown(block, index)
    if parts:
        yield UserMessage(parts=tuple(parts))


def _image(block: _Block, index: int) -> ImagePart:
    source = block.source
    if source is not None and source.type == "base64":
        return ImagePart(media_type=source.media_type, data=source.data)
    if source is not None and source.type == "url":
        return ImagePart(media_type="image/*", url=source.url)
    raise NotTranslatable("An image must be base64 data or an address for the model that answers.", f"messages.{index}.content")


def _unknown(block: _Block, index: int) -> NotTranslatable:
    return NotTranslatable(
        f"The model that answers can't be sent a block of type {block.type[:50]!r}; choose one that speaks Anthropic's API.",
        f"messages.{index}.content",
    )


def _tool(tool: _Tool) -> ToolDefinition:
    if tool.input_schema is None:
        raise NotTranslatable(
            f"The model that answers has no built-in tool {tool.name[:50]!r}; only tools with a schema can be translated.", "tools"
        )
    return ToolDefinition.model_validate({"name": tool.name, "description": tool.description or "", "parameters": tool.input_schema})


def _choice(choice: _Choice | None) -> Literal["auto", "none", "required"] | OneTool:
    match choice.type if choice is not None else "auto":
        case "auto":
            return "auto"
        case "any":
            return "required"
        case "none":
            return "none"
        case "tool":
            return OneTool(name=choice.name if choice is not None else "")


def _schema(request: MessagesRequest) -> JsonSchema | None:
    format_ = request.output_format or (request.output_config.format if request.output_config else None)
    return None if format_ is None else format_.schema  # type: ignore[return-value]  # what came out of JSON is JSON


def _reasoning(request: MessagesRequest) -> Literal["none", "low", "medium", "high"] | None:
    effort = request.output_config.effort if request.output_config else None
    thinking = request.thinking
    if thinking is None or thinking.type == "disabled":
        return "none" if thinking is not None else None if effort is None else _EFFORTS.get(effort, "medium")
    if effort is not None:
        return _EFFORTS.get(effort, "medium")
    if thinking.budget_tokens is None:
        return "medium"
    return "low" if thinking.budget_tokens < _LOW_BUDGET else "high" if thinking.budget_tokens >= _HIGH_BUDGET else "medium"
