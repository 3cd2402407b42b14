"""An answer that is known, as the parts of a stream."""

from collections.abc import Iterator

from eyrie.gateway.protocol import Completed, ModelEvent, ModelResponse, TextDelta, ThoughtDelta, ToolCallDelta
from eyrie.gateway.providers.loose import dump

PIECE = 80
"""Characters of a delta."""


def replay(response: ModelResponse) -> Iterator[ModelEvent]:
    """Its parts in the order in which a model says them."""
    message = response.message
    for piece in _pieces(message.thought):
        yield ThoughtDelta(text=piece)
    for piece in _pieces(message.text):
        yield TextDelta(text=piece)
    for index, call in enumerate(message.tool_calls):
        yield ToolCallDelta(index=index, id=call.id, name=call.name, arguments=dump(dict(call.arguments)))
    yield Completed(response=response)


def _pieces(text: str) -> Iterator[str]:
    for start in range(0, len(text), PIECE):
        yield text[start : start + PIECE]
