"""Feeding events to a dialect's reducer, as every test of a dialect does."""

import json

from eyrie.gateway.protocol import (
    Completed,
    ModelEvent,
    ModelRequest,
    ModelResponse,
    TextDelta,
    TextPart,
    ThoughtDelta,
    ToolCallDelta,
    UserMessage,
)
from eyrie.gateway.providers.answer import parse_arguments
from eyrie.gateway.providers.endpoint import Dialect, Endpoint
from eyrie.gateway.providers.loose import Json
from eyrie.gateway.providers.registry import DIALECTS
from eyrie.gateway.providers.sse import ServerEvent

REQUEST = ModelRequest(model="some-model", messages=(UserMessage(parts=(TextPart(text="Hello?"),)),))


def endpoint(dialect: Dialect, host: str = "models.example") -> Endpoint:
    return Endpoint("acme", dialect, f"https://{host}")


def fold(dialect: Dialect, *events: Json | str, request: ModelRequest = REQUEST) -> list[ModelEvent]:
    """All that comes of `events`; a text is sent as it is."""
    reducer = DIALECTS[dialect].reducer(endpoint(dialect), request)
    parts: list[ModelEvent] = []
    for event in events:
        parts += reducer.feed(ServerEvent("", event if isinstance(event, str) else json.dumps(event)))
    return parts + reducer.finish()


def answer(dialect: Dialect, *events: Json | str, request: ModelRequest = REQUEST) -> ModelResponse:
    """What `events` come to; the deltas are checked to say the same."""
    *deltas, last = fold(dialect, *events, request=request)
    assert isinstance(last, Completed)
    message = last.response.message
    assert message.text == "".join(part.text for part in deltas if isinstance(part, TextDelta))
    assert message.thought == "".join(part.text for part in deltas if isinstance(part, ThoughtDelta))
    for index, call in enumerate(message.tool_calls):
        first, *rest = [part for part in deltas if isinstance(part, ToolCallDelta) and part.index == index]
        assert (first.id, first.name) == (call.id, call.name)
        text = first.arguments + "".join(part.arguments for part in rest)
        assert (text if call.broken else parse_arguments(text)) == (call.broken or call.arguments)
    return last.response
