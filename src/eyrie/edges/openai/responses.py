"""A request of `POST /v1/responses`. It is always read and said anew: few providers have this API, and with it any model has."""

from collections.abc import Mapping
from functools import partial

from eyrie.edges.exchange import Fields
from eyrie.edges.media import media_in
from eyrie.edges.openai.responses_encoder import ResponsesEncoder
from eyrie.edges.openai.responses_request import ResponsesRequest, to_model_request
from eyrie.edges.reading import bytes_of, converted
from eyrie.gateway.calls.context import Asked
from eyrie.gateway.protocol import ModelRequest, TextPart, UserMessage

_READ = ("input", "instructions", "tools", "text")


class ResponsesQuestion:
    """Read whole at once."""

    passing = None

    def __init__(self, fields: Fields) -> None:
        self.fields = fields
        self._request = converted(fields, ResponsesRequest)
        self._typed = to_model_request(self._request)
        self.asked = self._asked()

    def typed(self) -> ModelRequest:
        """The whole request."""
        return self._typed

    def is_kept(self, request: ModelRequest) -> bool:
        """Always: every provider is sent what was read."""
        del request
        return True

    def encoder(self, metadata: Mapping[str, str] | None = None) -> ResponsesEncoder:
        """What says the answer."""
        return ResponsesEncoder(self._request, metadata)

    def _asked(self) -> Asked:
        media, typed = media_in(self.fields.get("input")), self._typed
        return Asked(
            model=self._request.model,
            input_bytes=bytes_of(self.fields, *_READ) - media.size,
            max_output_tokens=self._request.max_output_tokens,
            text=partial(_text, typed),
            images=media.count,
            tools=tuple(tool.name for tool in typed.tools),
            structured=typed.output_schema is not None,
            streams=self._request.stream or False,
            request=lambda: typed,
        )


def _text(typed: ModelRequest) -> str:
    said = [message for message in typed.messages if isinstance(message, UserMessage)]
    return "\n".join(part.text for message in said for part in message.parts if isinstance(part, TextPart))
