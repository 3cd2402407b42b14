"""Whether a messages request says the same when it is said anew, block by block and to its last field."""

import msgspec
from pydantic import JsonValue

from eyrie.edges.exchange import Fields
from eyrie.edges.faithful import holds, only_text, without
from eyrie.gateway.errors import ModelError
from eyrie.gateway.protocol import ModelRequest
from eyrie.gateway.providers.anthropic import build_body
from eyrie.gateway.providers.endpoint import Dialect, Endpoint
from eyrie.gateway.providers.loose import Json, objects_at

_ANYBODY = Endpoint("anybody", Dialect.ANTHROPIC, "https://localhost")
_NESTED = ("messages", "system", "tools", "tool_choice", "output_config", "output_format")
"""Fields that hold others; the rest is a ModelRequest's own settings."""


def is_kept(fields: Fields, request: ModelRequest) -> bool:
    """Whether `request`, read from these fields, says all that they say to a provider of this API."""
    said: Json = {name: msgspec.json.decode(fields[name]) for name in _NESTED if name in fields}
    try:
        # How much to think is said in other words there: it is no part of what can be kept.
        sent = build_body(_ANYBODY, request.model_copy(update={"reasoning": None}))
    except ModelError:
        return False
    said["messages"] = [_message(message) for message in objects_at(said, "messages")]
    said["system"] = _blocks(said.get("system"))
    said["tools"] = [without(tool, "type") if tool.get("type") == "custom" else tool for tool in objects_at(said, "tools")]
    if said.get("tool_choice") in ({"type": "auto"}, {"type": "auto", "disable_parallel_tool_use": False}):
        del said["tool_choice"]
    if "output_format" in said:
        said["output_config"] = {"format": said.pop("output_format")}
    return holds(sent, said)


def _message(message: Json) -> JsonValue:
    content = _blocks(message.get("content"))
    return {**message, "content": [_block(block) for block in content] if isinstance(content, list) else content}


def _blocks(content: JsonValue) -> JsonValue:
    return [{"type": "text", "text": content}] if isinstance(content, str) and content else content


def _block(block: JsonValue) -> JsonValue:
    """The block as it is said anew when nothing of it is lost."""
    if not isinstance(block, dict) or block.get("type") != "tool_result":
        return block
    text = only_text(block.get("content"))
    result: Json = block if text is None else {**block, "content": text}
    return without(result, "is_error") if result.get("is_error") is False else result
