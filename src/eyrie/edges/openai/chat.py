"""A request of `POST /v1/chat/completions`, read no further than it must be."""

import re
from collections.abc import Mapping
from functools import partial

import msgspec

from eyrie.edges.errors import RequestInvalid
from eyrie.edges.exchange import Fields
from eyrie.edges.media import media_in
from eyrie.edges.openai.chat_encoder import ChatEncoder
from eyrie.edges.openai.chat_faithful import is_kept
from eyrie.edges.openai.chat_request import ChatRequest, to_model_request
from eyrie.edges.openai.sniffer import ChatSniffer
from eyrie.edges.reading import NULL, bytes_of, converted, field, needed, positive
from eyrie.gateway.calls.context import Asked
from eyrie.gateway.errors import ModelError
from eyrie.gateway.protocol import ModelRequest, Usage
from eyrie.gateway.providers.dialect import event_body
from eyrie.gateway.providers.endpoint import Dialect, Endpoint
from eyrie.gateway.providers.loose import object_at
from eyrie.gateway.providers.openai import habits_of
from eyrie.gateway.providers.openai_usage import usage_in
from eyrie.gateway.providers.sse import ServerEvent

_READ = ("messages", "tools", "functions", "response_format", "prediction")
_ERROR = re.compile(rb'^\s*\{\s*"error"\s*:')
_MAX_CHOICES = 128
_EFFORTS = frozenset({None, "none", "low", "medium", "high"})
"""Those that every API knows."""
_KNOWN = frozenset({*ChatRequest.__struct_fields__, "stream", "stream_options", "user", "safety_identifier", "metadata", "store"})


class ChatQuestion:
    """Passes through to providers that speak this dialect too."""

    dialect = Dialect.OPENAI

    def __init__(self, fields: Fields) -> None:
        self.fields = fields
        self._usage_wanted = "stream_options" in fields and self._wants_usage()
        self._choices = positive(fields, "n") or 1
        if self._choices > _MAX_CHOICES:
            raise RequestInvalid(f"`n` must be at most {_MAX_CHOICES}.", "n")
        if "messages" not in fields:
            raise RequestInvalid("`messages` is missing.", "messages")
        self.asked = self._asked()

    @property
    def passing(self) -> "ChatQuestion":
        """Itself."""
        return self

    def path(self, endpoint: Endpoint) -> str:
        """Where chat completions are asked for."""
        del endpoint
        return "/chat/completions"

    def body(self, endpoint: Endpoint, model: str, max_output_tokens: int | None) -> bytes:
        """The client's body with another model and limit; a stream is asked for its usage."""
        habits = habits_of(endpoint.host)
        fields = {**self.fields, "model": _raw(model)}
        if max_output_tokens is not None:
            # Clients still say `max_tokens`, which OpenAI's newer models refuse: it goes by the name that the provider takes.
            fields.pop("max_tokens", None)
            name = "max_completion_tokens" if fields.get("max_completion_tokens", NULL) != NULL else habits.limit_field
            fields[name] = _raw(max(1, max_output_tokens // self._choices))
        if self.asked.streams and habits.asks_for_usage:
            fields["stream_options"] = _raw({**(field(self.fields, "stream_options", dict) or {}), "include_usage": True})
        return msgspec.json.encode(fields)

    def sniffer(self, endpoint: Endpoint) -> ChatSniffer:
        """A reader of chunks."""
        return ChatSniffer(endpoint, shows_usage=self._usage_wanted)

    def usage_of(self, endpoint: Endpoint, body: bytes) -> Usage:
        """What a whole completion used. Raises ModelError for an error with a good status."""
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
        """Whether there is nothing in it that only OpenAI's API knows."""
        effort = field(self.fields, "reasoning_effort", str)
        return self.fields.keys() <= _KNOWN and self._choices == 1 and effort in _EFFORTS and is_kept(self.fields, request)

    def encoder(self, metadata: Mapping[str, str] | None = None) -> ChatEncoder:
        """What says the answer."""
        return ChatEncoder(self.asked.model or "", shows_usage=self._usage_wanted, metadata=metadata)

    def _asked(self) -> Asked:
        fields = self.fields
        media = media_in(fields["messages"])
        limit = positive(fields, "max_completion_tokens") or positive(fields, "max_tokens")
        return Asked(
            model=needed(fields, "model", str),
            input_bytes=bytes_of(fields, *_READ) - media.size,
            max_output_tokens=None if limit is None else limit * self._choices,
            text=partial(_text, fields),
            images=media.count,
            tools=self._tools(),
            structured=fields.get("response_format", NULL) != NULL,
            streams=field(fields, "stream", bool) or False,
            request=partial(_typed, fields),
        )

    def _wants_usage(self) -> bool:
        if b"include_usage" not in bytes(self.fields["stream_options"]):
            return False
        return object_at({"it": field(self.fields, "stream_options", dict)}, "it").get("include_usage") is True

    def _tools(self) -> tuple[str, ...]:
        tools = self.fields.get("tools", NULL)
        if tools == NULL:
            return ()
        found = field(self.fields, "tools", list[_Tool]) or []
        return tuple(tool.function.name for tool in found if tool.function is not None)


class _Named(msgspec.Struct):
    name: str = ""


class _Tool(msgspec.Struct):
    function: _Named | None = None


class _Part(msgspec.Struct):
    text: str = ""


class _Said(msgspec.Struct):
    content: str | list[_Part] | None = None

    def text(self) -> str:
        if isinstance(self.content, list):
            return " ".join(part.text for part in self.content)
        return self.content or ""


def _raw(value: object) -> msgspec.Raw:
    return msgspec.Raw(msgspec.json.encode(value))


_Messages = list[_Said]


def _text(fields: Fields) -> str:
    messages = field(fields, "messages", _Messages) or []
    return "\n".join(filter(None, [said.text() for said in messages]))


def _typed(fields: Fields) -> ModelRequest:
    return to_model_request(converted(fields, ChatRequest))
