"""Reading single fields of a request without reading the rest."""

from typing import Any, TypeVar

import msgspec

from eyrie.edges.errors import RequestInvalid
from eyrie.edges.exchange import Fields
from eyrie.gateway.providers.dialect import event_body
from eyrie.gateway.providers.endpoint import Endpoint
from eyrie.gateway.providers.loose import Json, object_at
from eyrie.gateway.providers.sse import ServerEvent

T = TypeVar("T")
NULL = b"null"


class _Answer(msgspec.Struct):
    usage: msgspec.Raw = msgspec.Raw(NULL)


_answer = msgspec.json.Decoder(_Answer)
_decoders: dict[object, msgspec.json.Decoder[Any]] = {}
"""By what they read: to make one takes longer than to read a field."""


def bytes_of(fields: Fields, *names: str) -> int:
    """How many bytes of JSON these fields hold."""
    return sum([len(fields[name]) for name in names if name in fields])


def field(fields: Fields, name: str, kind: type[T]) -> T | None:
    """The value at `name`, None when it is missing or null. Raises RequestInvalid when it is of another kind."""
    if name not in fields:
        return None
    decoder: msgspec.json.Decoder[T | None] | None = _decoders.get(kind)
    if decoder is None:
        decoder = _decoders[kind] = msgspec.json.Decoder(kind | None)
    try:
        return decoder.decode(fields[name])
    except (msgspec.DecodeError, RecursionError) as exc:
        raise RequestInvalid(f"`{name}`: {exc}.", name) from exc


def needed(fields: Fields, name: str, kind: type[T]) -> T:
    """The value at `name`. Raises RequestInvalid when there is none."""
    value = field(fields, name, kind)
    if value is None:
        raise RequestInvalid(f"`{name}` is missing.", name)
    return value


def positive(fields: Fields, name: str) -> int | None:
    """The count at `name`. Raises RequestInvalid when it is none or less than 1."""
    value = field(fields, name, int) if name in fields else None
    if value is not None and value < 1:
        raise RequestInvalid(f"`{name}` must be at least 1.", name)
    return value


def converted(fields: Fields, kind: type[T]) -> T:
    """The whole request as a `kind`. Raises RequestInvalid naming what does not fit."""
    try:
        return msgspec.json.decode(msgspec.json.encode(fields), type=kind)
    except (msgspec.DecodeError, RecursionError) as exc:
        raise RequestInvalid(f"{exc}.", _param(str(exc))) from exc


def usage_at(body: bytes) -> Json:
    """The object at `usage` of an answer, empty when there is none; the rest of it is not read. Raises DecodeError for what is no JSON."""
    try:
        return loose_object(_answer.decode(body).usage)
    except msgspec.ValidationError:
        return object_at(loose_object(body), "usage")  # JSON of another kind, or none


def event_object(endpoint: Endpoint, data: bytes) -> Json:
    """The JSON object that an event of a provider's stream holds. Raises StreamBroken when it is none, and the error that it reports."""
    try:
        value = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        value = None
    if isinstance(value, dict) and not value.get("error") and value.get("object") != "error":
        return value
    return event_body(endpoint, ServerEvent("", data.decode(errors="replace")))  # which is as patient as with our own streams


def loose_object(raw: bytes | msgspec.Raw | None) -> Json:
    """The JSON object in `raw`, empty when there is none."""
    if raw is None:
        return {}
    value = msgspec.json.decode(raw)
    return value if isinstance(value, dict) else {}


def _param(message: str) -> str | None:
    """Msgspec ends its messages with "- at `$.messages[0].role`"."""
    _, found, path = message.rpartition("`$.")
    return path.rstrip("`") if found else None
