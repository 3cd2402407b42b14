"""A request of `POST /v1/messages`, read no further than it must be."""

import re
from collections.abc import Mapping
from functools import partial

import msgspec

from eyrie.edges.anthropic.message_encoder import MessageEncoder
from eyrie.edges.anthropic.message_faithful import is_kept
from eyrie.edges.anthropic.message_request import MessagesRequest, to_model_request
from eyrie.edges.anthropic.sniffer import MessageSniffer, usage_in
from eyrie.edges.errors import RequestInvalid
from eyrie.edges.exchange import Fields
from eyrie.edges.media import media_in
from eyrie.edges.reading import bytes_of, converted, field, needed, positive
from eyrie.gateway.calls.context import Asked
from eyrie.gateway.errors import ModelError
from eyrie.gateway.protocol import ModelRequest, Usage
from eyrie.gateway.providers.anthropic import messages_path
from eyrie.gateway.providers.dialect import event_body
from eyrie.gateway.providers.endpoint import Dialect, Endpoint
from eyrie.gateway.providers.sse import ServerEvent

_READ = ("messages", "system", "tools", "output_config", "output_format")
_KNOWN = frozenset({*MessagesRequest.__struct_fields__, "stream", "metadata"} - {"thinking"})
"""How long to think is said in tokens there, and nowhere else."""
_ERROR = re.compile(rb'^\s*\{\s*"(?:type"\s*:\s*"error"|error"\s*:)')


class MessagesQuestion:
    """Passes through to providers that speak this dialect too."""

    dialect = Dialect.ANTHROPIC

    def __init__(self, fields: Fields) -> None:
        self.fields = fields
        if "messages" not in fields:
            raise RequestInvalid("messages: Field required", "messages")
        if positive(fields, "max_tokens") is None:
            raise RequestInvalid("max_tokens: Field required", "max_tokens")
        self.asked = self._asked()

    @property
    def passing(self) -> "MessagesQuestion":
        """Itself."""
        return self

    def path(self, endpoint: Endpoint) -> str:
        """Where messages are sent."""
        return messages_path(endpoint)

    def body(self, endpoint: Endpoint, model: str, max_output_tokens: int | None) -> bytes:
        """The client's body with another model and limit."""
        del endpoint
        fields = {**self.fields, "model": msgspec.Raw(msgspec.json.encode(model))}
        if max_output_tokens is not None:
            fields["max_tokens"] = msgspec.Raw(b"%d" % max_output_tokens)
        return msgspec.json.encode(fields)

    def sniffer(self, endpoint: Endpoint) -> MessageSniffer:
        """A reader of events."""
        return MessageSniffer(endpoint)

    def usage_of(self, endpoint: Endpoint, body: bytes) -> Usage:
        """What a whole message used. Raises ModelError for an error with a good status."""
        if _ERROR.match(body):
            event_body(endpoint, ServerEvent("", body.decode(errors="replace")))
        try:
            return usage_in(body)
        except msgspec.DecodeError:
            raise ModelError(endpoint.name, f"The provider {endpoint.name} answered with something that is no JSON.") from None

    def typed(self) -> ModelRequest:
        """The whole request, read."""
        return _typed(self.fields)

    def is_kept(self, request: ModelRequest) -> bool:
        """Whether there is nothing in it that only Anthropic's API knows."""
        return self.fields.keys() <= _KNOWN and is_kept(self.fields, request)

    def encoder(self, metadata: Mapping[str, str] | None = None) -> MessageEncoder:
        """What says the answer."""
        return MessageEncoder(self.asked.model or "", metadata)

    def _asked(self) -> Asked:
        fields = self.fields
        media = media_in(fields["messages"])
        return Asked(
            model=needed(fields, "model", str),
            input_bytes=bytes_of(fields, *_READ) - media.size,
            max_output_tokens=positive(fields, "max_tokens"),
            text=partial(_text, fields),
            images=media.count,
            tools=tuple(tool.name for tool in field(fields, "tools", list[_Tool]) or ()),
            structured="output_config" in fields or "output_format" in fields,
            streams=field(fields, "stream", bool) or False,
            request=partial(_typed, fields),
        )


class _Tool(msgspec.Struct):
    name: str = ""


class _Part(msgspec.Struct):
    text: str = ""


class _Said(msgspec.Struct):
    content: str | list[_Part] | None = None

    def text(self) -> str:
        if isinstance(self.content, list):
            return " ".join(part.text for part in self.content)
        return self.content or ""


def _text(fields: Fields) -> str:
    return "\n".join(filter(None, [said.text() for said in field(fields, "messages", list[_Said]) or ()]))


def _typed(fields: Fields) -> ModelRequest:
    return to_model_request(converted(fields, MessagesRequest))
