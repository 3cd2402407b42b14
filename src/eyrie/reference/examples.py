"""Examples for the API description: those that models give, and for the rest values made from their schema."""

from collections.abc import Mapping
from typing import Any

Schema = Mapping[str, Any]

_MAX_DEPTH = 8
_BY_FORMAT = {
    "uuid": "0192f0c1-2d3e-7000-8000-000000000000",
    "date-time": "2026-03-01T09:30:00Z",
    "date": "2026-03-01",
    "email": "ada@example.com",
    "uri": "https://example.com/",
    "binary": "(bytes)",
    "password": "correct horse battery staple",
}


def example_of(schema: Schema, components: Mapping[str, Schema], depth: int = 0) -> Any:
    """A value that fits `schema`, whose references lead into `components`."""
    if "$ref" in schema:
        schema = components[schema["$ref"].rpartition("/")[2]]
    for given in ("example", "default", "const"):
        if schema.get(given) is not None:
            return schema[given]
    if schema.get("examples"):
        return schema["examples"][0]
    if schema.get("enum"):
        return schema["enum"][0]
    for choice in ("anyOf", "oneOf", "allOf"):
        if choice in schema:
            return example_of(schema[choice][0], components, depth)
    return _by_type(schema, components, depth)


def _by_type(schema: Schema, components: Mapping[str, Schema], depth: int) -> Any:
    match schema.get("type"):
        case "object":
            return _object(schema, components, depth)
        case "array":
            few = schema.get("minItems", 0 if depth >= _MAX_DEPTH else 1)
            return [example_of(schema.get("items", {}), components, depth + 1) for _ in range(max(few, depth < _MAX_DEPTH))]
        case "string":
            text = _BY_FORMAT.get(schema.get("format", ""), schema.get("title", "text").lower())
            return text.ljust(schema.get("minLength", 0), "x")[: schema.get("maxLength", len(text) + 64)]
        case "integer" | "number":
            low = schema.get("minimum", schema.get("exclusiveMinimum", 0))
            return low + 1 if low < schema.get("maximum", low + 1) else low
        case "boolean":
            return True
        case "null":
            return None
        case _:
            return {}


def _object(schema: Schema, components: Mapping[str, Schema], depth: int) -> dict[str, Any]:
    required = set(schema.get("required", ()))
    properties: Mapping[str, Schema] = schema.get("properties", {})
    # Deep down only what must be there: a schema may hold itself.
    return {
        name: example_of(inner, components, depth + 1) for name, inner in properties.items() if name in required or depth < _MAX_DEPTH // 2
    }
