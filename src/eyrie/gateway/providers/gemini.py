"""Google's generateContent, as the Gemini API speaks it."""

import re
from typing import assert_never
from urllib.parse import quote

from pydantic import JsonValue

from eyrie.gateway.errors import ContentFiltered, StreamBroken
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
from eyrie.gateway.providers.sse import ServerEvent

_FINISHES = {
    "STOP": Finish.STOP,
    "FINISH_REASON_UNSPECIFIED": Finish.STOP,
    "MAX_TOKENS": Finish.LENGTH,
    "CONTINUATION": Finish.LENGTH,
    "SAFETY": Finish.CONTENT_FILTER,
    "RECITATION": Finish.CONTENT_FILTER,
    "LANGUAGE": Finish.CONTENT_FILTER,
    "BLOCKLIST": Finish.CONTENT_FILTER,
    "PROHIBITED_CONTENT": Finish.CONTENT_FILTER,
    "SPII": Finish.CONTENT_FILTER,
    "IMAGE_SAFETY": Finish.CONTENT_FILTER,
    "IMAGE_PROHIBITED_CONTENT": Finish.CONTENT_FILTER,
    "IMAGE_RECITATION": Finish.CONTENT_FILTER,
    "ESCALATION": Finish.CONTENT_FILTER,
    "PUP_LIMITED_DISABLED": Finish.CONTENT_FILTER,
    "MODEL_ARMOR": Finish.CONTENT_FILTER,
}
_MODES = {"none": "NONE", "required": "ANY"}
# Up to 2.5 the models take a budget of thinking tokens; later ones a level, the lowest of which stands for none.
_BUDGET_MODELS = re.compile(r"gemini-[12]\b", re.ASCII)
_BUDGETS = {"none": 0, "low": 1024, "medium": 8192, "high": 24576}
_LEVELS = {"none": "MINIMAL", "low": "LOW", "medium": "MEDIUM", "high": "HIGH"}
_UNSIGNED = "skip_thought_signature_validator"
"""Later models refuse a call without their signature; this is Google's documented word for calls that others made."""


class GeminiDialect:
    """The dialect `gemini`."""

    def headers(self, endpoint: Endpoint) -> dict[str, str]:
        """The key; in a header, because addresses end up in logs."""
        key = endpoint.key()
        return {"x-goog-api-key": key} if key else {}

    def call(self, endpoint: Endpoint, request: ModelRequest) -> Call:
        """A streaming generateContent."""
        model = quote(request.model.removeprefix("models/"), safe="")
        return Call(f"/models/{model}:streamGenerateContent?alt=sse", build_body(endpoint, request))

    def reducer(self, endpoint: Endpoint, request: ModelRequest) -> "GeminiReducer":
        """A reader of GenerateContentResponse events."""
        return GeminiReducer(endpoint, request)

    def models_path(self, _endpoint: Endpoint) -> str:
        """The first page of models."""
        return "/models?pageSize=1000"

    def models(self, endpoint: Endpoint, body: Json) -> Page:
        """The models that generate content, without their `models/`."""
        names = [
            text_at(item, "name").removeprefix("models/")
            for item in objects_at(body, "models")
            if "generateContent" in _texts(item.get("supportedGenerationMethods"))
        ]
        token = quote(text_at(body, "nextPageToken"), safe="")
        return Page(tuple(filter(None, names)), f"{self.models_path(endpoint)}&pageToken={token}" if token else None)


def build_body(endpoint: Endpoint, request: ModelRequest) -> Json:
    """The body of a generateContent."""
    signed = not _BUDGET_MODELS.search(request.model)
    body: Json = {"contents": _turns(endpoint, request.messages, signed=signed)}
    system: list[JsonValue] = [{"text": message.text} for message in request.messages if isinstance(message, SystemMessage)]
    if system:
        body["systemInstruction"] = {"parts": system}
    if request.tools:
        declarations: list[JsonValue] = [
            {"name": tool.name, "description": tool.description, "parametersJsonSchema": tool.parameters} for tool in request.tools
        ]
        body["tools"] = [{"functionDeclarations": declarations}]
        if isinstance(request.tool_choice, OneTool):
            body["toolConfig"] = {"functionCallingConfig": {"mode": "ANY", "allowedFunctionNames": [request.tool_choice.name]}}
        elif request.tool_choice != "auto":
            body["toolConfig"] = {"functionCallingConfig": {"mode": _MODES[request.tool_choice]}}
    config = _generation_config(request, signed=signed)
    if config:
        body["generationConfig"] = config
    return body


def _generation_config(request: ModelRequest, *, signed: bool) -> Json:
    config: Json = {}
    if request.output_schema is not None:
        config |= {"responseMimeType": "application/json", "responseJsonSchema": request.output_schema}
    if request.max_output_tokens is not None:
        config["maxOutputTokens"] = request.max_output_tokens
    settings = {"temperature": request.temperature, "topP": request.top_p, "seed": request.seed}
    config |= {name: value for name, value in settings.items() if value is not None}
    if request.stop:
        config["stopSequences"] = [*request.stop]
    if request.reasoning is not None:
        amount: Json = {"thinkingLevel": _LEVELS[request.reasoning]} if signed else {"thinkingBudget": _BUDGETS[request.reasoning]}
        config["thinkingConfig"] = amount | {"includeThoughts": request.reasoning != "none"}
    return config


def _turns(endpoint: Endpoint, messages: tuple[Message, ...], *, signed: bool) -> list[JsonValue]:
    """Contents that alternate between user and model: neighbours of one role are joined, tool results are the user's."""
    turns: list[tuple[str, list[JsonValue]]] = []
    for message in messages:
        if isinstance(message, SystemMessage):
            continue
        role = "model" if isinstance(message, AssistantMessage) else "user"
        parts = _parts(endpoint, message, signed=signed)
        if turns and turns[-1][0] == role:
            turns[-1][1].extend(parts)
        elif parts:
            turns.append((role, parts))
    return [{"role": role, "parts": parts} for role, parts in turns]


def _parts(endpoint: Endpoint, message: UserMessage | AssistantMessage | ToolMessage, *, signed: bool) -> list[JsonValue]:
    match message:
        case UserMessage():
            return [_part(endpoint, part) for part in message.parts]
        case AssistantMessage():
            pieces = pieces_of(message, Dialect.GEMINI)
            foreign = signed and not any(isinstance(piece, CallPiece) and piece.signature for piece in pieces)
            return [_piece(piece, _UNSIGNED if foreign and isinstance(piece, CallPiece) else "") for piece in pieces]
        case ToolMessage():
            key = "error" if message.is_error else "output"
            return [{"functionResponse": {"id": message.call_id, "name": message.name, "response": {key: message.text}}}]
        case _:
            assert_never(message)


def _part(endpoint: Endpoint, part: TextPart | ImagePart) -> Json:
    if isinstance(part, TextPart):
        return {"text": part.text}
    if part.data:
        return {"inlineData": {"mimeType": part.media_type, "data": part.data}}
    return {"fileData": {"mimeType": part.media_type, "fileUri": image_address(endpoint, part)}}


def _piece(piece: Piece, unsigned: str) -> Json:
    if isinstance(piece, OwnPiece):
        return piece.block
    part: Json
    if isinstance(piece, TextPiece):
        part = {"text": piece.text}
    else:
        part = {"functionCall": {"id": piece.call.id, "name": piece.call.name, "args": {**piece.call.arguments}}}
    signature = piece.signature or unsigned
    return part | {"thoughtSignature": signature} if signature else part


class GeminiReducer:
    """Folds streamed GenerateContentResponses into one answer."""

    def __init__(self, endpoint: Endpoint, request: ModelRequest) -> None:
        self._endpoint = endpoint
        self._answer = Answer(endpoint.name, request)
        self._layout = Layout(Dialect.GEMINI)
        self._finish = ""
        self._usage: Json = {}
        self._model = ""

    @property
    def ended(self) -> bool:
        """Never: this format has no end mark, and counts may follow the finish reason."""
        return False

    def feed(self, event: ServerEvent) -> list[ModelEvent]:
        """What a response adds; only one candidate is asked for."""
        body = event_body(self._endpoint, event)
        blocked = text_at(object_at(body, "promptFeedback"), "blockReason")
        if blocked:
            text = f"The provider {self._endpoint.name} blocked the request ({safe_text(blocked)}); rephrase it, or use another model."
            raise ContentFiltered(self._endpoint.name, text)
        self._model = text_at(body, "modelVersion") or self._model
        self._usage.update(object_at(body, "usageMetadata"))
        events: list[ModelEvent] = []
        for candidate in objects_at(body, "candidates")[:1]:
            self._finish = text_at(candidate, "finishReason") or self._finish
            for part in objects_at(object_at(candidate, "content"), "parts"):
                events += self._part(part)
        return events

    def finish(self) -> list[ModelEvent]:
        """The end; a finish reason that tells of a botched answer raises StreamBroken, because another try may do."""
        if not self._finish:
            raise no_end(self._endpoint)
        why = _FINISHES.get(self._finish)
        if why is None:
            text = f"The provider {self._endpoint.name} gave up on its answer ({safe_text(self._finish)[:100]}); try again."
            raise StreamBroken(self._endpoint.name, text)
        if why is Finish.STOP and self._answer.has_calls:
            why = Finish.TOOL_CALLS
        return self._answer.complete(why, read_usage(self._usage), self._model, self._layout.opaque())

    def _part(self, part: Json) -> list[ModelEvent]:
        signature = safe_text(text_at(part, "thoughtSignature"))
        if "functionCall" in part:
            call = object_at(part, "functionCall")
            index, events = self._answer.open_call(text_at(call, "id"), text_at(call, "name"))
            self._layout.call(self._answer.call_id(index), signature)
            return events + self._answer.add_arguments(index, dump(object_at(call, "args")))
        text = text_at(part, "text")
        if part.get("thought") is True:
            if signature:
                self._layout.own({"text": safe_text(text), "thought": True, "thoughtSignature": signature})
            return self._answer.add_thought(text)
        events = self._answer.add_text(text)
        self._layout.text(sum(len(event.text) for event in events if event.type == "text"), signature)
        return events


def read_usage(usage: Json) -> Usage:
    """Gemini counts thinking beside the output; we count all output."""
    read = count_at(usage, "promptTokenCount") + count_at(usage, "toolUsePromptTokenCount")
    thoughts = count_at(usage, "thoughtsTokenCount")
    return Usage(
        input=read,
        output=count_at(usage, "candidatesTokenCount") + thoughts,
        cached_input=min(count_at(usage, "cachedContentTokenCount"), read),
        reasoning=thoughts,
    )


def _texts(value: JsonValue) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
