"""A chat completion request, read whole: for models that speak another API."""

import re
from typing import Literal

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
from eyrie.gateway.providers.answer import parse_arguments

_DATA_URL = re.compile(r"data:(?P<type>[\w.+-]+/[\w.+-]+);base64,(?P<data>[A-Za-z0-9+/=\s]*)", re.ASCII)
EFFORTS: dict[str, Literal["none", "low", "medium", "high"]] = {
    "none": "none",
    "minimal": "low",
    "low": "low",
    "medium": "medium",
    "high": "high",
    "xhigh": "high",
}


class _Image(msgspec.Struct):
    url: str


class _Part(msgspec.Struct):
    type: str
    text: str = ""
    refusal: str = ""
    image_url: _Image | None = None


class _Function(msgspec.Struct):
    name: str
    arguments: str = ""


class _Call(msgspec.Struct):
    id: str
    function: _Function


class _Message(msgspec.Struct):
    role: Literal["system", "developer", "user", "assistant", "tool", "function"]
    content: str | list[_Part] | None = None
    tool_calls: list[_Call] | None = None
    tool_call_id: str = ""
    name: str = ""
    reasoning_content: str | None = None


class _ToolFunction(msgspec.Struct):
    name: str
    description: str | None = None
    parameters: dict[str, object] | None = None


class _Tool(msgspec.Struct):
    type: str = "function"
    function: _ToolFunction | None = None


class _ChosenFunction(msgspec.Struct):
    name: str


class _Chosen(msgspec.Struct):
    type: str = "function"
    function: _ChosenFunction | None = None


class _SchemaOf(msgspec.Struct):
    name: str | None = None
    schema: dict[str, object] | None = None


class _Format(msgspec.Struct):
    type: str
    json_schema: _SchemaOf | None = None


class ChatRequest(msgspec.Struct):
    """What of a request has a meaning beyond OpenAI's own API."""

    model: str
    messages: list[_Message]
    tools: list[_Tool] | None = None
    tool_choice: str | _Chosen | None = None
    parallel_tool_calls: bool | None = None
    response_format: _Format | None = None
    max_tokens: int | None = None
    max_completion_tokens: int | None = None
    temperature: float | None = None
    top_p: float | None = None
    stop: str | list[str] | None = None
    seed: int | None = None
    reasoning_effort: str | None = None
    n: int | None = None


def to_model_request(request: ChatRequest) -> ModelRequest:
    """The request in our words. Raises NotTranslatable for what no other API knows."""
    if (request.n or 1) > 1:
        raise NotTranslatable("The model that answers gives one answer only; leave `n` out.", "n")
    if not request.messages:
        raise RequestInvalid("`messages` is empty.", "messages")
    names = {call.id: call.function.name for message in request.messages for call in message.tool_calls or ()}
    stop = request.stop
    return ModelRequest(
        model=request.model,
        messages=tuple(_message(message, index, names) for index, message in enumerate(request.messages)),
        tools=tuple(_tool(tool) for tool in request.tools or ()),
        tool_choice=_choice(request.tool_choice),
        parallel_tool_calls=request.parallel_tool_calls,
        output_schema=_schema(request.response_format),
        output_name=_schema_name(request.response_format),
        max_output_tokens=request.max_completion_tokens or request.max_tokens,
        temperature=request.temperature,
        top_p=request.top_p,
        stop=(stop,) if isinstance(stop, str) else tuple(stop or ()),
        seed=request.seed,
        reasoning=None if request.reasoning_effort is None else EFFORTS.get(request.reasoning_effort, "medium"),
    )


def image_part(url: str, param: str) -> ImagePart:
    """An image by its address, which may hold it. Raises RequestInvalid."""
    if not url.startswith("data:"):
        return ImagePart(media_type="image/*", url=url)
    found = _DATA_URL.fullmatch(url)
    if found is None:
        raise RequestInvalid("An image must be a web address or base64 data such as `data:image/png;base64,…`.", param)
    return ImagePart(media_type=found["type"], data="".join(found["data"].split()))


def _message(message: _Message, index: int, names: dict[str, str]) -> Message:
    param = f"messages[{index}].content"
    match message.role:
        case "system" | "developer":
            return SystemMessage(text=_text(message.content, param))
        case "user":
            return UserMessage(parts=_parts(message.content, param))
        case "assistant":
            calls = tuple(_call(call) for call in message.tool_calls or ())
            return AssistantMessage(text=_text(message.content, param), thought=message.reasoning_content or "", tool_calls=calls)
        case "tool":
            id_ = message.tool_call_id
            return ToolMessage(call_id=id_, name=names.get(id_) or message.name, text=_text(message.content, param))
        case "function":
            raise NotTranslatable("Messages of role `function` are long out of use; send role `tool`.", f"messages[{index}].role")


def _text(content: str | list[_Part] | None, param: str) -> str:
    if not isinstance(content, list):
        return content or ""
    for part in content:
        if part.type not in ("text", "refusal"):
            raise RequestInvalid(f"Only a user's message can hold a part of type {part.type[:50]!r}.", param)
    return "".join(part.text or part.refusal for part in content)


def _parts(content: str | list[_Part] | None, param: str) -> tuple[TextPart | ImagePart, ...]:
    if not isinstance(content, list):
        return (TextPart(text=content or ""),)
    return tuple(_part(part, param) for part in content)


def _part(part: _Part, param: str) -> TextPart | ImagePart:
    if part.type == "text":
        return TextPart(text=part.text)
    if part.type == "image_url" and part.image_url is not None:
        return image_part(part.image_url.url, param)
    raise NotTranslatable(
        f"The model that answers can't be sent a part of type {part.type[:50]!r}; choose one that speaks OpenAI's API.", param
    )


def _call(call: _Call) -> ToolCall:
    arguments = parse_arguments(call.function.arguments)
    if arguments is None:
        return ToolCall(id=call.id, name=call.function.name, broken=call.function.arguments)
    return ToolCall(id=call.id, name=call.function.name, arguments=arguments)


def _tool(tool: _Tool) -> ToolDefinition:
    if tool.function is None:
        raise NotTranslatable(f"The model that answers has no tool of type {tool.type[:50]!r}; only functions can be translated.", "tools")
    function = tool.function
    return ToolDefinition.model_validate(
        {"name": function.name, "description": function.description or "", "parameters": function.parameters or {"type": "object"}}
    )


def _choice(choice: str | _Chosen | None) -> Literal["auto", "none", "required"] | OneTool:
    if isinstance(choice, _Chosen):
        if choice.function is None:
            raise NotTranslatable("Only `auto`, `none`, `required` and one function can be chosen.", "tool_choice")
        return OneTool(name=choice.function.name)
    match choice:
        case None | "auto":
            return "auto"
        case "none":
            return "none"
        case "required":
            return "required"
        case _:
            raise RequestInvalid("`tool_choice` must be `auto`, `none`, `required` or a function.", "tool_choice")


def _schema(format_: _Format | None) -> JsonSchema | None:
    if format_ is None or format_.type == "text":
        return None
    if format_.type == "json_object":
        return {"type": "object"}
    if format_.type != "json_schema" or format_.json_schema is None or format_.json_schema.schema is None:
        raise RequestInvalid("`response_format` must be of type `text`, `json_object` or `json_schema` with a schema.", "response_format")
    return format_.json_schema.schema  # type: ignore[return-value]  # what came out of JSON is JSON


def _schema_name(format_: _Format | None) -> str | None:
    return format_.json_schema.name if format_ is not None and format_.json_schema is not None else None
