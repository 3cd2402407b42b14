"""Whether a chat completion request says the same when it is said anew, part by part and to its last field."""

import msgspec
from pydantic import JsonValue

from eyrie.edges.exchange import Fields
from eyrie.edges.faithful import holds, only_text, without
from eyrie.gateway.errors import ModelError
from eyrie.gateway.protocol import ModelRequest
from eyrie.gateway.providers.answer import parse_arguments
from eyrie.gateway.providers.endpoint import Dialect, Endpoint
from eyrie.gateway.providers.loose import Json, dump, object_at, objects_at, text_at
from eyrie.gateway.providers.openai import build_body

_ANYBODY = Endpoint("anybody", Dialect.OPENAI, "https://localhost")
_NESTED = ("messages", "tools", "tool_choice", "response_format")
"""Fields that hold others; the rest is a ModelRequest's own settings."""


def is_kept(fields: Fields, request: ModelRequest) -> bool:
    """Whether `request`, read from these fields, says all that they say to a provider of this API."""
    said: Json = {name: msgspec.json.decode(fields[name]) for name in _NESTED if name in fields}
    try:
        sent = build_body(_ANYBODY, request)
    except ModelError:
        return False
    said["messages"] = [_message(message) for message in objects_at(said, "messages")]
    if said.get("tool_choice") == "auto":
        del said["tool_choice"]
    format_ = object_at(said, "response_format")
    if format_.get("type") == "text":
        del said["response_format"]
    elif schema := object_at(format_, "json_schema"):
        said["response_format"] = {**format_, "json_schema": {**schema, "strict": schema.get("strict") or False}}
    return holds(sent, said)


def _message(message: Json) -> JsonValue:
    """The message as it is said anew when nothing of it is lost."""
    text = only_text(message.get("content"))
    plain: Json = message if text is None else {**message, "content": text}
    if plain.get("role") == "developer":  # its newer name
        plain = {**plain, "role": "system"}
    calls = objects_at(plain, "tool_calls")
    return {**plain, "tool_calls": [_call(call) for call in calls]} if calls else plain


def _call(call: Json) -> JsonValue:
    function = object_at(call, "function")
    arguments = parse_arguments(text_at(function, "arguments"))
    return call if arguments is None else {**call, "function": {**without(function, "arguments"), "arguments": dump(arguments)}}
