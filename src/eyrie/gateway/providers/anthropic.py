"""Anthropic's messages API."""

import re
from hashlib import sha256
from typing import assert_never

from pydantic import JsonValue

from eyrie.gateway.errors import StreamBroken
from eyrie.gateway.protocol import (
    AssistantMessage,
    Finish,
    ImagePart,
    Message,
    ModelEvent,
    ModelRequest,
    OneTool,
    SystemMessage,
    TextPart,
    ToolMessage,
    Usage,
    UserMessage,
)
from eyrie.gateway.providers.answer import Answer
from eyrie.gateway.providers.dialect import Call, Page, event_body, image_address, no_end
from eyrie.gateway.providers.endpoint import Dialect, Endpoint
from eyrie.gateway.providers.layout import CallPiece, Layout, OwnPiece, Piece, TextPiece, pieces_of
from eyrie.gateway.providers.loose import Json, count_at, dump, object_at, objects_at, safe_text, text_at
from eyrie.gateway.providers.schemas import for_anthropic
from eyrie.gateway.providers.sse import ServerEvent

_VERSION = "2023-06-01"
_DEFAULT_MAX_TOKENS = 8192
"""The API wants a limit; this one every model takes."""

_FINISHES = {
    "max_tokens": Finish.LENGTH,
    "model_context_window_exceeded": Finish.LENGTH,
    "refusal": Finish.CONTENT_FILTER,
}
# Models before adaptive thinking take a budget of tokens instead of an effort, and later ones refuse the budget.
_BUDGET_MODELS = re.compile(r"claude-(3-|(opus|sonnet|haiku)-4(-[015])?(-2\d{7})?(-latest)?$)", re.ASCII)
# Claude after 4.6 refuses a temperature; models of others behind the same API take one.
_TEMPERATURE_MODELS = re.compile(r"(?!claude-)|claude-3-|claude-(opus|sonnet|haiku)-4(-[0-6])?(-2\d{7})?$", re.ASCII)
_BUDGETS = {"low": 2048, "medium": 8192, "high": 24576}
_LEAST_BUDGET = 1024
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)


class AnthropicDialect:
    """The dialect `anthropic`."""

    def headers(self, endpoint: Endpoint) -> dict[str, str]:
        """The key and the API's version."""
        key = endpoint.key()
        return {"anthropic-version": _VERSION, **({"x-api-key": key} if key else {})}

    def call(self, endpoint: Endpoint, request: ModelRequest) -> Call:
        """A streaming message."""
        return Call(messages_path(endpoint), build_body(endpoint, request))

    def reducer(self, endpoint: Endpoint, request: ModelRequest) -> "AnthropicReducer":
        """A reader of message events."""
        return AnthropicReducer(endpoint, request)

    def models_path(self, endpoint: Endpoint) -> str:
        """The first page of models."""
        return f"{_root(endpoint)}/models?limit=1000"

    def models(self, endpoint: Endpoint, body: Json) -> Page:
        """The ids in `data`; the next page begins after the last one."""
        names = tuple(text_at(item, "id") for item in objects_at(body, "data") if text_at(item, "id"))
        more = body.get("has_more") is True and _ID.fullmatch(text_at(body, "last_id"))
        return Page(names, f"{self.models_path(endpoint)}&after_id={text_at(body, 'last_id')}" if more else None)


def messages_path(endpoint: Endpoint) -> str:
    """Where messages are sent, below the endpoint's address."""
    return f"{_root(endpoint)}/messages"


def _root(endpoint: Endpoint) -> str:
    """The official client's address has no version in it, but people write it with one."""
    return "" if endpoint.base_url.rstrip("/").endswith("/v1") else "/v1"


def build_body(endpoint: Endpoint, request: ModelRequest) -> Json:
    """The body of a streaming message. A temperature is left out for models that refuse every one."""
    limit = request.max_output_tokens or _DEFAULT_MAX_TOKENS
    body: Json = {"model": request.model, "max_tokens": limit, "messages": _turns(endpoint, request.messages), "stream": True}
    system: list[JsonValue] = [
        {"type": "text", "text": message.text}
        for message in request.messages
        if isinstance(message, SystemMessage) and message.text.strip()
    ]
    if system:
        body["system"] = system
    if request.tools:
        tools: list[JsonValue] = [
            {"name": tool.name, "description": tool.description, "input_schema": tool.parameters} for tool in request.tools
        ]
        body["tools"] = tools
        choice = _tool_choice(request)
        if choice:
            body["tool_choice"] = choice
    body |= _sampling(request)
    output, thinking = _output_config(request), _thinking(request, limit)
    if thinking:
        body["thinking"] = thinking
    if output:
        body["output_config"] = output
    return body


def _tool_choice(request: ModelRequest) -> Json:
    choice: Json
    match request.tool_choice:
        case OneTool():
            choice = {"type": "tool", "name": request.tool_choice.name}
        case "required":
            choice = {"type": "any"}
        case "none":
            return {"type": "none"}
        case "auto":
            choice = {"type": "auto"}
        case _:
            assert_never(request.tool_choice)
    if request.parallel_tool_calls is False:
        return choice | {"disable_parallel_tool_use": True}
    return {} if request.tool_choice == "auto" else choice


def _sampling(request: ModelRequest) -> Json:
    """A temperature or, without one, `top_p`: later models refuse both at once, and the latest refuse each."""
    settings: Json = {"stop_sequences": [*request.stop]} if request.stop else {}
    if not _TEMPERATURE_MODELS.match(request.model):
        return settings
    if request.temperature is not None:
        return settings | {"temperature": request.temperature}
    return settings if request.top_p is None else settings | {"top_p": request.top_p}


def _output_config(request: ModelRequest) -> Json:
    output: Json = {}
    if request.output_schema is not None:
        output["format"] = {"type": "json_schema", "schema": for_anthropic(request.output_schema)}
    if request.reasoning in _BUDGETS and not _BUDGET_MODELS.match(request.model):
        output["effort"] = request.reasoning
    return output


def _thinking(request: ModelRequest, limit: int) -> Json:
    if request.reasoning is None:
        return {}
    if request.reasoning == "none":
        return {"type": "disabled"}
    if _BUDGET_MODELS.match(request.model):
        return {"type": "enabled", "budget_tokens": max(_LEAST_BUDGET, min(_BUDGETS[request.reasoning], limit - _LEAST_BUDGET))}
    return {"type": "adaptive", "display": "summarized"}


def _turns(endpoint: Endpoint, messages: tuple[Message, ...]) -> list[JsonValue]:
    """Messages that alternate between user and assistant: neighbours of one role are joined, tool results are the user's."""
    turns: list[tuple[str, list[JsonValue]]] = []
    for message in messages:
        if isinstance(message, SystemMessage):
            continue
        role = "assistant" if isinstance(message, AssistantMessage) else "user"
        blocks = _blocks(endpoint, message)
        if turns and turns[-1][0] == role:
            turns[-1][1].extend(blocks)
        elif blocks:
            turns.append((role, blocks))
    return [{"role": role, "content": blocks} for role, blocks in turns]


def _blocks(endpoint: Endpoint, message: UserMessage | AssistantMessage | ToolMessage) -> list[JsonValue]:
    match message:
        case UserMessage():
            return [_part(endpoint, part) for part in message.parts if isinstance(part, ImagePart) or part.text.strip()]
        case AssistantMessage():
            # The API refuses blank text.
            pieces = pieces_of(message, Dialect.ANTHROPIC)
            return [_piece(piece) for piece in pieces if not isinstance(piece, TextPiece) or piece.text.strip()]
        case ToolMessage():
            result: Json = {"type": "tool_result", "tool_use_id": _wire_id(message.call_id), "content": message.text}
            if message.is_error:
                result["is_error"] = True
            return [result]
        case _:
            assert_never(message)


def _part(endpoint: Endpoint, part: TextPart | ImagePart) -> Json:
    if isinstance(part, TextPart):
        return {"type": "text", "text": part.text}
    if part.data:
        return {"type": "image", "source": {"type": "base64", "media_type": part.media_type, "data": part.data}}
    return {"type": "image", "source": {"type": "url", "url": image_address(endpoint, part)}}


def _piece(piece: Piece) -> Json:
    match piece:
        case TextPiece():
            return {"type": "text", "text": piece.text}
        case CallPiece():
            return {"type": "tool_use", "id": _wire_id(piece.call.id), "name": piece.call.name, "input": {**piece.call.arguments}}
        case OwnPiece():
            return piece.block
        case _:
            assert_never(piece)


def _wire_id(id_: str) -> str:
    """The id in the letters that the API takes; the same one for a call and its result."""
    return id_ if _ID.fullmatch(id_) else "call_" + sha256(id_.encode(errors="replace")).hexdigest()[:24]


class AnthropicReducer:
    """Folds the events of a streamed message into one answer."""

    def __init__(self, endpoint: Endpoint, request: ModelRequest) -> None:
        self._endpoint = endpoint
        self._answer = Answer(endpoint.name, request)
        self._layout = Layout(Dialect.ANTHROPIC)
        self._calls: dict[int, int] = {}
        self._own: dict[int, Json] = {}
        self._stopped = False
        self._reason = ""
        self._usage: Json = {}
        self._model = ""

    @property
    def ended(self) -> bool:
        """Whether `message_stop` has come."""
        return self._stopped

    def feed(self, event: ServerEvent) -> list[ModelEvent]:
        """What an event adds. Kinds that we do not know are skipped, as the API's versioning demands."""
        body = event_body(self._endpoint, event)
        match text_at(body, "type"):
            case "message_start":
                message = object_at(body, "message")
                self._model = text_at(message, "model")
                self._count(object_at(message, "usage"))
            case "content_block_start":
                return self._start(count_at(body, "index"), object_at(body, "content_block"))
            case "content_block_delta":
                return self._delta(count_at(body, "index"), object_at(body, "delta"))
            case "message_delta":
                self._reason = text_at(object_at(body, "delta"), "stop_reason") or self._reason
                self._count(object_at(body, "usage"))
            case "message_stop":
                self._stopped = True
        return []

    def finish(self) -> list[ModelEvent]:
        """The end: `message_stop`, or at least the reason for stopping."""
        if not (self._stopped or self._reason):
            raise no_end(self._endpoint)
        for block in self._own.values():
            block.update({key: safe_text(value) for key, value in block.items() if isinstance(value, str)})
        why = _FINISHES.get(self._reason) or (Finish.TOOL_CALLS if self._answer.has_calls else Finish.STOP)
        return self._answer.complete(why, read_usage(self._usage), self._model, self._layout.opaque())

    def _count(self, usage: Json) -> None:
        """Counts are cumulative; an event may leave some out, or send null for what it said before."""
        self._usage.update({key: value for key, value in usage.items() if value is not None})

    def _start(self, index: int, block: Json) -> list[ModelEvent]:
        match text_at(block, "type"):
            case "text":
                return self._text(text_at(block, "text"))
            case "thinking":
                self._keep(index, {"type": "thinking", "thinking": text_at(block, "thinking"), "signature": text_at(block, "signature")})
                return self._answer.add_thought(text_at(block, "thinking"))
            case "redacted_thinking":
                self._keep(index, {"type": "redacted_thinking", "data": text_at(block, "data")})
            case "tool_use":
                self._calls[index], events = self._answer.open_call(text_at(block, "id"), text_at(block, "name"))
                self._layout.call(self._answer.call_id(self._calls[index]))
                # Empty here when the input follows in deltas; servers that speak this API send it whole.
                given = object_at(block, "input")
                return events + (self._answer.add_arguments(self._calls[index], dump(given)) if given else [])
        return []

    def _delta(self, index: int, delta: Json) -> list[ModelEvent]:
        match text_at(delta, "type"):
            case "text_delta":
                return self._text(text_at(delta, "text"))
            case "thinking_delta":
                self._grow(index, "thinking", text_at(delta, "thinking"))
                return self._answer.add_thought(text_at(delta, "thinking"))
            case "signature_delta":
                self._grow(index, "signature", text_at(delta, "signature"))
            case "input_json_delta" if index in self._calls:
                return self._answer.add_arguments(self._calls[index], text_at(delta, "partial_json"))
        return []

    def _text(self, piece: str) -> list[ModelEvent]:
        events = self._answer.add_text(piece)
        self._layout.text(sum(len(event.text) for event in events if event.type == "text"))
        return events

    def _keep(self, index: int, block: Json) -> None:
        self._own[index] = block
        self._layout.own(block)

    def _grow(self, index: int, key: str, piece: str) -> None:
        if index not in self._own:
            raise StreamBroken(
                self._endpoint.name, f"The provider {self._endpoint.name} went on with reasoning that it never began; try again."
            )
        self._own[index][key] = text_at(self._own[index], key) + piece


def read_usage(usage: Json) -> Usage:
    """Anthropic counts cached input beside the rest; we count all input."""
    cached, written = count_at(usage, "cache_read_input_tokens"), count_at(usage, "cache_creation_input_tokens")
    said = count_at(usage, "output_tokens")
    return Usage(
        input=count_at(usage, "input_tokens") + cached + written,
        output=said,
        cached_input=cached,
        cache_write=written,
        reasoning=min(count_at(object_at(usage, "output_tokens_details"), "thinking_tokens"), said),
    )
