"""A request of `POST /v1/responses`. It is always read and said anew: few providers have this API, and with it any model has."""

from collections.abc import Mapping
from functools import cached_property

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

    @cached_property
    def asked(self) -> Asked:
        """What routing, budgets and cache need to know."""
        media = media_in(self.fields.get("input"))
        return Asked(
            model=self._request.model,
            input_bytes=bytes_of(self.fields, *_READ) - media.size,
            max_output_tokens=self._request.max_output_tokens,
            text=self._text,
            images=media.count,
            tools=tuple(tool.name for tool in self._typed.tools),
            structured=self._typed.output_schema is not None,
            streams=self._request.stream or False,
            request=self.typed,
        )

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

    def _text(self) -> str:
        said = [message for message in self._typed.messages if isinstance(message, UserMessage)]
        return "\n".join(part.text for message in said for part in message.parts if isinstance(part, TextPart))
