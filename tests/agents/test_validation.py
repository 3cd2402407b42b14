import pytest
from pydantic import JsonValue

from eyrie.agents.definition import AgentDefinition
from eyrie.agents.validation import MAX_OUTPUT_SCHEMA_BYTES, Known, find_faults, parts, pointer

KNOWN = Known(("calculator", "clock", "http_get", "http_request"), ("big", "small", "offline"), ("reply",))


def nested(depth: int) -> JsonValue:
    value: JsonValue = {"type": "string"}
    for _ in range(depth):
        value = {"items": value}
    return value


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"model": "offline", "tools": ["clock", "http_get"]},
        {"tools": ["http_get", "http_request"], "approvals": [{"tool": "http_*", "risk": "high"}, {"tool": "*"}]},
        {"approvals": [{"tool": "*"}]},
        {"instructions": "Hello {{ name }}, {{age}}", "variables": {"name": {"default": "Ada"}, "age": {"type": "integer", "default": 3}}},
        {"variables": {"ratio": {"type": "number", "default": 1}, "on": {"type": "boolean", "default": False}}},
        {"output_schema": {"$defs": {"a": {"type": "string"}}, "properties": {"x": {"$ref": "#/$defs/a"}, "$ref": {"type": "string"}}}},
        {"output_schema": {"properties": {"x": {"const": {"$ref": "https://example.com"}}}, "allOf": [{"type": "object"}]}},
    ],
)
def test_find_faults_accepts_what_is_right(fields: dict[str, JsonValue]) -> None:
    assert find_faults(AgentDefinition.model_validate(fields), KNOWN) == []


@pytest.mark.parametrize(
    ("fields", "at", "detail", "near"),
    [
        ({"model": "bigg"}, "/model", "no model 'bigg'", ("big",)),
        ({"model": "xyz"}, "/model", "list of models", ()),
        ({"tools": ["clock", "calculater"]}, "/tools/1", "Did you mean calculator", ("calculator",)),
        ({"tools": ["clock", "clock"]}, "/tools/1", "twice", ()),
        ({"tools": ["http_request"], "approvals": [{"tool": "http_requst"}]}, "/approvals/0/tool", "matches none", ("http_request",)),
        ({"tools": ["clock"], "approvals": [{"tool": "zzz*"}]}, "/approvals/0/tool", "matches none", ()),
        ({"instructions": "{{nme}}", "variables": {"name": {}}}, "/instructions", "Did you mean name? Or declare it", ("name",)),
        ({"instructions": "{{city}}"}, "/instructions", "Declare it under variables", ()),
        ({"instructions": "{{City name}}"}, "/instructions", "names no variable", ()),
        ({"variables": {"a": {"type": "integer", "default": 1.5}}}, "/variables/a/default", "is no integer", ()),
        ({"variables": {"a": {"type": "number", "default": True}}}, "/variables/a/default", "is no number", ()),
        ({"variables": {"a": {"default": {}}}}, "/variables/a/default", "is no string", ()),
        ({"output_schema": {"type": "strin"}}, "/output_schema/type", "no JSON Schema", ()),
        ({"output_schema": {"$ref": "https://example.com/x"}}, "/output_schema/$ref", "nothing is fetched", ()),
        ({"output_schema": {"anyOf": [{"$ref": "#/$defs/gone"}]}}, "/output_schema/anyOf/0/$ref", "leads nowhere", ()),
        ({"output_schema": {"description": "x" * MAX_OUTPUT_SCHEMA_BYTES}}, "/output_schema", "bytes", ()),
        ({"output_schema": nested(40)}, "/output_schema", "nested", ()),
        ({"instructions": "a\0b"}, "/instructions", "NUL", ()),
        ({"output_schema": {"enum": [{"a\0": 1}]}}, "/output_schema/enum/0", "NUL", ()),
        ({"variables": {"a": {"default": "x" * 600_000}}}, "", "bytes", ()),
    ],
)
def test_find_faults_says_where_and_what_to_do(fields: dict[str, JsonValue], at: str, detail: str, near: tuple[str, ...]) -> None:
    (fault,) = find_faults(AgentDefinition.model_validate(fields), KNOWN)

    assert (fault.pointer, fault.near) == (at, near)
    assert detail in fault.detail


def test_pointer_and_parts_are_inverse() -> None:
    path = ("a/b", "c~d", 3)

    assert (pointer(*path), parts(pointer(*path))) == ("/a~1b/c~0d/3", path)


def test_a_prompt_that_is_not_there_is_named_with_near_ones() -> None:
    (fault,) = find_faults(AgentDefinition(prompt="reply-all@staging"), KNOWN)

    assert (fault.pointer, fault.near) == ("/prompt", ("reply",))
    assert find_faults(AgentDefinition(prompt="reply@staging"), KNOWN) == []
