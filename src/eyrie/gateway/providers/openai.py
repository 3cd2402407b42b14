"""OpenAI's chat completions, as spoken by OpenAI and by the many servers that follow it more or less."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from typing import assert_never

from pydantic import JsonValue

from eyrie.gateway.errors import ModelOverloaded, StreamBroken
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
from eyrie.gateway.providers.answer import Answer, parse_arguments
from eyrie.gateway.providers.dialect import Call, Page, event_body, image_address, no_end
from eyrie.gateway.providers.endpoint import Endpoint
from eyrie.gateway.providers.loose import Json, dump, object_at, objects_at, text_at
from eyrie.gateway.providers.openai_usage import read_usage
from eyrie.gateway.providers.schemas import is_strict
from eyrie.gateway.providers.sse import ServerEvent

_FINISHES = {
    "length": Finish.LENGTH,
    "model_length": Finish.LENGTH,
    "content_filter": Finish.CONTENT_FILTER,
}
_FAILED_FINISHES = {"error", "insufficient_system_resource"}
# Models that reason refuse a temperature unless they are told not to reason.
_REASONING_MODELS = re.compile(r"o\d|gpt-[5-9]", re.ASCII)
_MISTRAL_ID = re.compile(r"[A-Za-z0-9]{9}", re.ASCII)


@dataclass(frozen=True)
class Habits:
    """Where servers differ in what they take."""

    limit_field: str = "max_tokens"
    asks_for_usage: bool = True
    short_ids: bool = False
    echoes_thought: bool = False
    reasoning_excludes_temperature: bool = False


@lru_cache(1_000)
def habits_of(host: str) -> Habits:
    """The habits of the server at `host`; an unknown one gets what most take."""
    if host == "api.openai.com" or host.endswith(".openai.azure.com"):
        return Habits(limit_field="max_completion_tokens", reasoning_excludes_temperature=True)
    if host == "api.mistral.ai":  # refuses unknown fields, always reports usage, wants ids of nine letters
        return Habits(asks_for_usage=False, short_ids=True)
    if host == "api.deepseek.com":  # wants its reasoning back while it uses tools
        return Habits(echoes_thought=True)
    return Habits()


class OpenAIDialect:
    """The dialect `openai`."""

    def headers(self, endpoint: Endpoint) -> dict[str, str]:
        """The key as a bearer token; servers on one's own machine need none."""
        key = endpoint.key()
        return {"Authorization": f"Bearer {key}"} if key else {}

    def call(self, endpoint: Endpoint, request: ModelRequest) -> Call:
        """A streaming chat completion."""
        return Call("/chat/completions", build_body(endpoint, request))

    def reducer(self, endpoint: Endpoint, request: ModelRequest) -> "OpenAIReducer":
        """A reader of `chat.completion.chunk` events."""
        return OpenAIReducer(endpoint, request)

    def models_path(self, _endpoint: Endpoint) -> str:
        """The list of models, on one page."""
        return "/models"

    def models(self, _endpoint: Endpoint, body: Json) -> Page:
        """The ids in `data`."""
        return Page(tuple(text_at(item, "id") for item in objects_at(body, "data") if text_at(item, "id")))


def build_body(endpoint: Endpoint, request: ModelRequest) -> Json:
    """The body of a streaming chat completion. A temperature is left out for models that refuse every one."""
    habits = habits_of(endpoint.host)
    messages: list[JsonValue] = [_message(endpoint, habits, message) for message in request.messages]
    body: Json = {"model": request.model, "messages": messages, "stream": True}
    if habits.asks_for_usage:
        body["stream_options"] = {"include_usage": True}
    body |= _tools(request)
    if request.output_schema is not None:
        schema: Json = {
            "name": request.output_name or "answer",
            "schema": request.output_schema,
            "strict": is_strict(request.output_schema),
        }
        body["response_format"] = {"type": "json_schema", "json_schema": schema}
    if request.max_output_tokens is not None:
        body[habits.limit_field] = request.max_output_tokens
    refused = habits.reasoning_excludes_temperature and request.reasoning != "none" and _REASONING_MODELS.match(request.model)
    if not refused:
        body |= {name: value for name, value in (("temperature", request.temperature), ("top_p", request.top_p)) if value is not None}
    if request.stop:
        body["stop"] = [*request.stop]
    if request.seed is not None:
        body["seed"] = request.seed
    if request.reasoning is not None:
        body["reasoning_effort"] = request.reasoning
    return body


def _tools(request: ModelRequest) -> Json:
    if not request.tools:
        return {}
    tools: list[JsonValue] = [
        {"type": "function", "function": {"name": tool.name, "description": tool.description, "parameters": tool.parameters}}
        for tool in request.tools
    ]
    body: Json = {"tools": tools}
    if isinstance(request.tool_choice, OneTool):
        body["tool_choice"] = {"type": "function", "function": {"name": request.tool_choice.name}}
    elif request.tool_choice != "auto":
        body["tool_choice"] = request.tool_choice
    if request.parallel_tool_calls is not None:
        body["parallel_tool_calls"] = request.parallel_tool_calls
    return body


def _message(endpoint: Endpoint, habits: Habits, message: Message) -> Json:
    match message:
        case SystemMessage():
            return {"role": "system", "content": message.text}
        case UserMessage():
            if len(message.parts) == 1 and isinstance(message.parts[0], TextPart):
                return {"role": "user", "content": message.parts[0].text}
            parts: list[JsonValue] = [_part(endpoint, part) for part in message.parts]
            return {"role": "user", "content": parts}
        case AssistantMessage():
            return _assistant(habits, message)
        case ToolMessage():
            return {"role": "tool", "tool_call_id": _wire_id(habits, message.call_id), "content": message.text}
        case _:
            assert_never(message)


def _part(endpoint: Endpoint, part: TextPart | ImagePart) -> Json:
    if isinstance(part, TextPart):
        return {"type": "text", "text": part.text}
    url = f"data:{part.media_type};base64,{part.data}" if part.data else image_address(endpoint, part)
    return {"type": "image_url", "image_url": {"url": url}}


def _assistant(habits: Habits, message: AssistantMessage) -> Json:
    calls: list[JsonValue] = [
        {"id": _wire_id(habits, call.id), "type": "function", "function": {"name": call.name, "arguments": dump(call.arguments)}}
        for call in message.tool_calls
    ]
    body: Json = {"role": "assistant", "content": message.text}
    if calls:
        body["tool_calls"] = calls
    if habits.echoes_thought and message.thought:
        body["reasoning_content"] = message.thought
    return body


def _wire_id(habits: Habits, id_: str) -> str:
    """The id as the server takes it; the same one for a call and its result."""
    if not habits.short_ids or _MISTRAL_ID.fullmatch(id_):
        return id_
    return sha256(id_.encode(errors="replace")).hexdigest()[:9]


class OpenAIReducer:
    """Folds `chat.completion.chunk` events, of any server, into one answer."""

    def __init__(self, endpoint: Endpoint, request: ModelRequest) -> None:
        self._endpoint = endpoint
        self._answer = Answer(endpoint.name, request)
        self._calls = _CallFragments(endpoint, self._answer)
        self._done = False
        self._refused = False
        self._finish = ""
        self._usage = Usage()
        self._model = ""

    @property
    def ended(self) -> bool:
        """Whether `[DONE]` has come."""
        return self._done

    def feed(self, event: ServerEvent) -> list[ModelEvent]:
        """What a chunk adds."""
        if event.data.strip() == "[DONE]":
            self._done = True
            return []
        chunk = event_body(self._endpoint, event)
        self._model = text_at(chunk, "model") or self._model
        usage = object_at(chunk, "usage") or object_at(object_at(chunk, "x_groq"), "usage")
        if usage:
            self._usage = read_usage(usage)
        # Only one choice is asked for; the chunk that carries the usage has none.
        return [part for choice in objects_at(chunk, "choices")[:1] for part in self._choice(choice)]

    def finish(self) -> list[ModelEvent]:
        """The end. Some servers leave `[DONE]` out after a finish reason, some the finish reason before `[DONE]`."""
        if not (self._done or self._finish):
            raise no_end(self._endpoint)
        if self._finish in _FAILED_FINISHES:
            raise ModelOverloaded(
                self._endpoint.name, f"The provider {self._endpoint.name} gave up in the middle of its answer; try again."
            )
        self._calls.finish()
        return self._answer.complete(self._why(), self._usage, self._model)

    def _choice(self, choice: Json) -> list[ModelEvent]:
        self._finish = text_at(choice, "finish_reason") or self._finish
        delta = object_at(choice, "delta")
        events: list[ModelEvent] = []
        # Both names are in use for the same text; where both come, they say the same.
        events += self._answer.add_thought(text_at(delta, "reasoning_content") or text_at(delta, "reasoning"))
        events += self._content(delta)
        refusal = text_at(delta, "refusal")
        self._refused = self._refused or bool(refusal)
        events += self._answer.add_text(refusal)
        for fragment in objects_at(delta, "tool_calls"):
            events += self._calls.add(fragment)
        return events

    def _content(self, delta: Json) -> list[ModelEvent]:
        """Text, or (Mistral) a list of blocks of text and thinking."""
        events = self._answer.add_text(text_at(delta, "content"))
        for block in objects_at(delta, "content"):
            events += self._answer.add_text(text_at(block, "text"))
            for thought in objects_at(block, "thinking"):
                events += self._answer.add_thought(text_at(thought, "text"))
        return events

    def _why(self) -> Finish:
        if self._refused:
            return Finish.CONTENT_FILTER
        # Servers say `stop` after tool calls, or `tool_calls` after none: what came is what counts.
        return _FINISHES.get(self._finish) or (Finish.TOOL_CALLS if self._answer.has_calls else Finish.STOP)


@dataclass
class _Slot:
    """A tool call as its fragments come. It opens when its name is known."""

    index: int | None
    id: str
    name: str = ""
    opened: int | None = None
    pieces: list[str] = field(default_factory=list)

    def is_whole(self) -> bool:
        """Whether its arguments are complete JSON already."""
        # The last piece is looked at first: parsing everything at every fragment would be quadratic.
        return self.pieces[-1].rstrip().endswith("}") and parse_arguments("".join(self.pieces)) is not None


class _CallFragments:
    """Puts fragments to calls: by id, by index, or to the last call, as far as the server tells them apart."""

    def __init__(self, endpoint: Endpoint, answer: Answer) -> None:
        self._endpoint = endpoint
        self._answer = answer
        self._slots: list[_Slot] = []

    def add(self, fragment: Json) -> list[ModelEvent]:
        function = object_at(fragment, "function")
        name = text_at(function, "name")
        slot = self._slot(fragment.get("index"), text_at(fragment, "id"), name)
        slot.name = slot.name or name
        arguments = function.get("arguments")
        piece = arguments if isinstance(arguments, str) else dump(arguments) if isinstance(arguments, dict) else ""
        slot.pieces.append(piece)
        if slot.opened is None and slot.name:
            slot.opened, events = self._answer.open_call(slot.id, slot.name)
            return events + self._answer.add_arguments(slot.opened, "".join(slot.pieces))
        return [] if slot.opened is None else self._answer.add_arguments(slot.opened, piece)

    def finish(self) -> None:
        """Raises StreamBroken when a call never got a name."""
        if any(slot.opened is None for slot in self._slots):
            raise StreamBroken(self._endpoint.name, f"The provider {self._endpoint.name} sent a tool call without a name; try again.")

    def _slot(self, index: JsonValue, id_: str, name: str) -> _Slot:
        place = index if isinstance(index, int) else None
        known = next((slot for slot in self._at(place) if id_ and slot.id == id_), None)
        if known:
            return known
        last = next(self._at(place), None)
        if last and not self._is_another(last, id_, name):
            last.id = last.id or id_
            return last
        slot = _Slot(place, id_)
        self._slots.append(slot)
        return slot

    def _at(self, place: int | None) -> Iterator[_Slot]:
        """The calls at this index, or all of them when the server gives none; the latest first."""
        return (slot for slot in reversed(self._slots) if place is None or slot.index in (None, place))

    @staticmethod
    def _is_another(last: _Slot, id_: str, name: str) -> bool:
        if id_ and last.id:
            return True
        if not name or not last.name:
            return False
        # Some repeat the name in every fragment, some send several whole calls at one index.
        return name != last.name or last.is_whole()
