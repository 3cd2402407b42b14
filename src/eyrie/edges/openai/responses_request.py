"""A responses request, read whole."""

from typing import Literal

import msgspec

from eyrie.edges.errors import NotTranslatable, RequestInvalid
from eyrie.edges.openai.chat_request import EFFORTS, image_part
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
from eyrie.gateway.providers.answer import parse_arguments

_TEXTS = ("input_text", "output_text", "text", "refusal")


class Part(msgspec.Struct):
    """A part of a message."""

    type: str
    text: str = ""
    refusal: str = ""
    image_url: str | None = None


class Item(msgspec.Struct):
    """One item of the input."""

    type: str = "message"
    role: Literal["system", "developer", "user", "assistant"] | None = None
    content: str | list[Part] | None = None
    call_id: str = ""
    name: str = ""
    arguments: str = ""
    output: str | list[Part] | None = None


class Tool(msgspec.Struct):
    """A tool."""

    type: str
    name: str = ""
    description: str | None = None
    parameters: dict[str, object] | None = None
    strict: bool | None = None


class Chosen(msgspec.Struct):
    """The choice of a tool."""

    type: str = ""
    name: str = ""


class Format(msgspec.Struct):
    """The form of the answer."""

    type: str = "text"
    name: str | None = None
    schema: dict[str, object] | None = None


class Text(msgspec.Struct):
    """How the answer's text is to be."""

    format: Format | None = None


class Reasoning(msgspec.Struct):
    """How much the model is to think."""

    effort: str | None = None


class ResponsesRequest(msgspec.Struct):
    """What of a request has a meaning for any model."""

    model: str
    input: str | list[Item]
    instructions: str | None = None
    tools: list[Tool] | None = None
    tool_choice: str | Chosen | None = None
    parallel_tool_calls: bool | None = None
    text: Text | None = None
    max_output_tokens: int | None = None
    temperature: float | None = None
    top_p: float | None = None
    reasoning: Reasoning | None = None
    stream: bool | None = None
    metadata: dict[str, str] | None = None
    previous_response_id: str | None = None
    conversation: str | dict[str, object] | None = None
    background: bool | None = None


def to_model_request(request: ResponsesRequest) -> ModelRequest:
    """The request in our words. Raises NotTranslatable, RequestInvalid."""
    if request.previous_response_id or request.conversation is not None or request.background:
        raise NotTranslatable("Nothing is kept here between requests: send the whole conversation as `input`.", "previous_response_id")
    if request.max_output_tokens is not None and request.max_output_tokens < 1:
        raise RequestInvalid("`max_output_tokens` must be at least 1.", "max_output_tokens")
    items = [Item(role="user", content=request.input)] if isinstance(request.input, str) else request.input
    if not items:
        raise RequestInvalid("`input` is empty.", "input")
    system: list[Message] = [SystemMessage(text=request.instructions)] if request.instructions else []
    effort = request.reasoning.effort if request.reasoning else None
    return ModelRequest(
        model=request.model,
        messages=(*system, *_messages(items)),
        tools=tuple(_tool(tool) for tool in request.tools or ()),
        tool_choice=_choice(request.tool_choice),
        parallel_tool_calls=request.parallel_tool_calls,
        output_schema=_schema(request.text),
        output_name=request.text.format.name if request.text and request.text.format else None,
        max_output_tokens=request.max_output_tokens,
        temperature=request.temperature,
        top_p=request.top_p,
        reasoning=None if effort is None else EFFORTS.get(effort, "medium"),
    )


def _messages(items: list[Item]) -> list[Message]:
    """Items as messages; what the assistant said and the calls that it made are one message with us."""
    names = {item.call_id: item.name for item in items if item.type == "function_call"}
    messages: list[Message] = []
    for index, item in enumerate(items):
        message = _message(item, names, f"input[{index}]")
        last = messages[-1] if messages else None
        if isinstance(message, AssistantMessage) and isinstance(last, AssistantMessage):
            messages[-1] = AssistantMessage(text=last.text + message.text, tool_calls=(*last.tool_calls, *message.tool_calls))
        elif message is not None:
            messages.append(message)
    return messages


def _message(item: Item, names: dict[str, str], param: str) -> Message | None:
    match item.type:
        case "message":
            return _said(item, param)
        case "function_call":
            arguments = parse_arguments(item.arguments)
            broken = item.arguments if arguments is None else None
            return AssistantMessage(tool_calls=(ToolCall(id=item.call_id, name=item.name, arguments=arguments or {}, broken=broken),))
        case "function_call_output":
            return ToolMessage(call_id=item.call_id, name=names.get(item.call_id, ""), text=_text(item.output, param))
        case "reasoning":
            return None  # for the model that thought it only
        case _:
            raise NotTranslatable(
                f"Items of type {item.type[:50]!r} belong to OpenAI's own tools; only functions can be translated.", param
            )


def _said(item: Item, param: str) -> Message:
    match item.role:
        case "system" | "developer":
            return SystemMessage(text=_text(item.content, param))
        case "assistant":
            return AssistantMessage(text=_text(item.content, param))
        case _:
            if not isinstance(item.content, list):
                return UserMessage(parts=(TextPart(text=item.content or ""),))
            return UserMessage(parts=tuple(_part(part, param) for part in item.content))


def _text(content: str | list[Part] | None, param: str) -> str:
    if not isinstance(content, list):
        return content or ""
    for part in content:
        if part.type not in _TEXTS:
            raise NotTranslatable(f"A part of type {part.type[:50]!r} can't be sent here.", param)
    return "".join(part.text or part.refusal for part in content)


def _part(part: Part, param: str) -> TextPart | ImagePart:
    if part.type in _TEXTS:
        return TextPart(text=part.text)
    if part.type == "input_image" and part.image_url:
        return image_part(part.image_url, param)
    raise NotTranslatable(f"A part of type {part.type[:50]!r} can't be sent through this API; images and text can.", param)


def _tool(tool: Tool) -> ToolDefinition:
    if tool.type != "function":
        raise NotTranslatable(f"Tools of type {tool.type[:50]!r} are OpenAI's own; only functions can be translated.", "tools")
    parameters = tool.parameters or {"type": "object"}
    return ToolDefinition.model_validate({"name": tool.name, "description": tool.description or "", "parameters": parameters})


def _choice(choice: str | Chosen | None) -> Literal["auto", "none", "required"] | OneTool:
    if isinstance(choice, Chosen):
        if choice.type != "function":
            raise NotTranslatable("Only `auto`, `none`, `required` and one function can be chosen.", "tool_choice")
        return OneTool(name=choice.name)
    match choice:
        case None | "auto":
            return "auto"
        case "none":
            return "none"
        case "required":
            return "required"
        case _:
            raise RequestInvalid("`tool_choice` must be `auto`, `none`, `required` or a function.", "tool_choice")


def _schema(text: Text | None) -> JsonSchema | None:
    format_ = text.format if text else None
    if format_ is None or format_.type == "text":
        return None
    if format_.type == "json_object":
        return {"type": "object"}
    if format_.type != "json_schema" or format_.schema is None:
        raise RequestInvalid("`text.format` must be of type `text`, `json_object` or `json_schema` with a schema.", "text.format")
    return format_.schema  # type: ignore[return-value]  # what came out of JSON is JSON
