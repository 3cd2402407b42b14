"""Putting an answer together from its pieces, the same for every dialect."""

from dataclasses import replace

from pydantic import JsonValue

from eyrie.gateway.errors import StreamBroken
from eyrie.gateway.protocol import (
    BYTES_PER_TOKEN,
    AssistantMessage,
    Completed,
    Finish,
    ImagePart,
    Message,
    ModelEvent,
    ModelRequest,
    ModelResponse,
    TextDelta,
    ThoughtDelta,
    ToolCall,
    ToolCallDelta,
    Usage,
    UserMessage,
)
from eyrie.gateway.providers.loose import Json, SafeText, dump, parse, safe_text

_MAX_CALLS = 128
TOKENS_PER_IMAGE = 1000
"""A middling image at the large providers; only used when a provider reports no usage."""


class Answer:
    """What has come of an answer so far. Its methods return the events to pass on."""

    def __init__(self, provider: str, request: ModelRequest) -> None:
        self._provider = provider
        self._request = request
        self._text: list[str] = []
        self._thought: list[str] = []
        self._safe_text = SafeText()
        self._safe_thought = SafeText()
        self._calls: list[_Call] = []
        self._taken = {call.id for message in request.messages if isinstance(message, AssistantMessage) for call in message.tool_calls}

    @property
    def has_calls(self) -> bool:
        """Whether the model wants to use a tool."""
        return bool(self._calls)

    def add_text(self, piece: str) -> list[ModelEvent]:
        """Append to the answer's text."""
        return self._append_text(self._safe_text.feed(piece))

    def add_thought(self, piece: str) -> list[ModelEvent]:
        """Append to the shown reasoning."""
        return self._append_thought(self._safe_thought.feed(piece))

    def open_call(self, id_: str, name: str) -> tuple[int, list[ModelEvent]]:
        """Begin a tool call and give its index. An id that is missing or used before in this conversation is replaced."""
        if len(self._calls) == _MAX_CALLS:
            raise StreamBroken(self._provider, f"The provider {self._provider} sent more than {_MAX_CALLS} tool calls in one answer.")
        index = len(self._calls)
        call = _Call(self._free_id(safe_text(id_)), safe_text(name))
        self._taken.add(call.id)
        self._calls.append(call)
        return index, [ToolCallDelta(index=index, id=call.id, name=call.name)]

    def add_arguments(self, index: int, piece: str) -> list[ModelEvent]:
        """Append to the arguments' JSON of the call at `index`."""
        call = self._calls[index]
        return self._append_arguments(index, call.safe.feed(piece))

    def call_id(self, index: int) -> str:
        """The id of the call at `index`, as this conversation knows it."""
        return self._calls[index].id

    def complete(self, finish: Finish, usage: Usage, model: str, opaque: Json | None = None) -> list[ModelEvent]:
        """The last events: what was held back, then Completed. Usage without any token is replaced by an estimate."""
        events = self._append_text(self._safe_text.finish()) + self._append_thought(self._safe_thought.finish())
        for index, call in enumerate(self._calls):
            events += self._append_arguments(index, call.safe.finish())
        message = AssistantMessage(
            text="".join(self._text),
            thought="".join(self._thought),
            tool_calls=tuple(call.done() for call in self._calls),
            opaque=opaque,
        )
        counted = usage if usage.input and usage.output else _with_estimate(usage, self._request, message)
        response = ModelResponse(message=message, finish=finish, usage=counted, model=safe_text(model) or self._request.model)
        return [*events, Completed(response=response)]

    def _append_text(self, text: str) -> list[ModelEvent]:
        self._text.append(text)
        return [TextDelta(text=text)] if text else []

    def _append_thought(self, text: str) -> list[ModelEvent]:
        self._thought.append(text)
        return [ThoughtDelta(text=text)] if text else []

    def _append_arguments(self, index: int, text: str) -> list[ModelEvent]:
        self._calls[index].arguments.append(text)
        return [ToolCallDelta(index=index, arguments=text)] if text else []

    def _free_id(self, wanted: str) -> str:
        if wanted and wanted not in self._taken:
            return wanted
        # Counting from the number of ids in use finds a free one within that many tries, and the same one at every replay.
        stem = wanted or "call"
        number = len(self._taken)
        while f"{stem}_{number}" in self._taken:
            number += 1
        return f"{stem}_{number}"


class _Call:
    def __init__(self, id_: str, name: str) -> None:
        self.id = id_
        self.name = name
        self.safe = SafeText()
        self.arguments: list[str] = []

    def done(self) -> ToolCall:
        text = "".join(self.arguments)
        arguments = parse_arguments(text)
        if arguments is None:
            return ToolCall(id=self.id, name=self.name, broken=text)
        return ToolCall(id=self.id, name=self.name, arguments=arguments)


def parse_arguments(text: str) -> Json | None:
    """The arguments in a tool call's JSON; None when it is broken. No text, or null, means no arguments."""
    if not text.strip():
        return {}
    try:
        value = parse(text)
    except ValueError:
        return None
    if value is None:
        return {}
    return value if isinstance(value, dict) else None


def estimate(text: str) -> int:
    """Tokens of `text`, by the rule of thumb of four UTF-8 bytes each."""
    return -(-len(text.encode(errors="replace")) // BYTES_PER_TOKEN)


def _with_estimate(usage: Usage, request: ModelRequest, message: AssistantMessage) -> Usage:
    """`usage` with our own count in place of figures that are missing. No output for an answer without content is a figure, not a gap."""
    said = usage.output or sum(map(estimate, _said_by(message)))
    read = usage.input or _count_input(request)
    if (read, said) == (usage.input, usage.output):
        return usage
    return replace(usage, input=read, output=said, estimated=True)


def _count_input(request: ModelRequest) -> int:
    texts = [text for message in request.messages for text in _said_by(message)]
    tools: list[JsonValue] = [{"name": tool.name, "description": tool.description, "parameters": tool.parameters} for tool in request.tools]
    texts += [dump(tool) for tool in tools] + ([dump(request.output_schema)] if request.output_schema else [])
    images = sum(isinstance(part, ImagePart) for message in request.messages if isinstance(message, UserMessage) for part in message.parts)
    return sum(map(estimate, texts)) + images * TOKENS_PER_IMAGE


def _said_by(message: Message) -> list[str]:
    if isinstance(message, UserMessage):
        return [part.text for part in message.parts if not isinstance(part, ImagePart)]
    if isinstance(message, AssistantMessage):
        return [message.text, message.thought, *(call.name + dump(call.arguments) + (call.broken or "") for call in message.tool_calls)]
    return [message.text]
