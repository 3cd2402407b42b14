import pytest

from eyrie.gateway.providers.loose import Json
from eyrie.gateway.providers.schemas import for_anthropic, is_strict


def closed(**properties: Json) -> Json:
    return {"type": "object", "properties": {**properties}, "required": [*properties], "additionalProperties": False}


@pytest.mark.parametrize(
    ("schema", "strict"),
    [
        ({"type": "string"}, True),
        (closed(a={"type": "string"}), True),
        ({"type": "array", "items": closed()}, True),
        ({"anyOf": [closed(), {"type": "null"}]}, True),
        ({"type": "object"}, False),
        ({"properties": {}, "additionalProperties": {"type": "string"}}, False),
        ({**closed(a={}), "required": []}, False),
        ({**closed(a={}), "required": None}, False),
        (closed(a={"type": "object"}), False),
        ({"type": "array", "items": {"type": "object"}}, False),
        ({"anyOf": [{"type": "object"}]}, False),
        ({**closed(), "$defs": {"a": {"type": "object"}}}, False),
    ],
)
def test_is_strict_takes_only_closed_objects_with_all_properties_required(schema: Json, strict: bool) -> None:
    assert is_strict(schema) is strict


def test_for_anthropic_closes_objects_and_describes_what_it_can_not_enforce() -> None:
    schema: Json = {
        "type": "object",
        "properties": {
            "n": {"type": "integer", "minimum": 1, "maximum": 9, "description": "A number."},
            "s": {"type": "string", "pattern": "a+", "format": "email"},
            "f": {"type": "string", "format": "regex"},
            "l": {"type": "array", "items": {"type": "object", "additionalProperties": True}, "minItems": 1},
            "m": {"type": "array", "items": False, "minItems": 2},
            "o": {"oneOf": [{"type": "object"}, True]},
            "any": True,
        },
        "required": ["n"],
        "$defs": {"d": {"properties": {}}},
    }

    assert for_anthropic(schema) == {
        "type": "object",
        "properties": {
            "n": {"type": "integer", "description": "A number.\n\n{minimum: 1, maximum: 9}"},
            "s": {"type": "string", "format": "email", "description": "{pattern: a+}"},
            "f": {"type": "string", "description": "{format: regex}"},
            "l": {"type": "array", "items": {"type": "object", "additionalProperties": False}, "minItems": 1},
            "m": {"type": "array", "items": False, "description": "{minItems: 2}"},
            "o": {"anyOf": [{"type": "object", "additionalProperties": False}, True]},
            "any": True,
        },
        "required": ["n"],
        "$defs": {"d": {"properties": {}, "additionalProperties": False}},
        "additionalProperties": False,
    }
