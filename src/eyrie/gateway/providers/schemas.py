"""Output schemas in the subset of JSON Schema that a provider's constrained decoding takes."""

from pydantic import JsonValue

from eyrie.gateway.protocol import JsonSchema
from eyrie.gateway.providers.loose import Json, dump, object_at

_MAPS = ("properties", "$defs", "definitions")
_LISTS = ("anyOf", "allOf", "oneOf", "prefixItems")
_ANTHROPIC_KEYS = frozenset(
    {"$ref", "type", "enum", "const", "title", "description", "default", "required", "items", "anyOf", "allOf", *_MAPS},
)
_ANTHROPIC_FORMATS = frozenset({"date-time", "time", "date", "duration", "email", "hostname", "uri", "ipv4", "ipv6", "uuid"})


def children(schema: Json) -> list[Json]:
    """The schemas directly inside `schema`."""
    inside: list[JsonValue] = [schema.get("items"), schema.get("additionalProperties")]
    for key in _MAPS:
        inside += object_at(schema, key).values()
    for key in _LISTS:
        listed = schema.get(key)
        inside += listed if isinstance(listed, list) else []
    return [child for child in inside if isinstance(child, dict)]


def is_strict(schema: JsonSchema) -> bool:
    """Whether OpenAI's strict mode takes it: every object is closed and all its properties are required."""
    if "properties" in schema or schema.get("type") == "object":
        required = schema.get("required")
        named = {name for name in required if isinstance(name, str)} if isinstance(required, list) else set()
        if schema.get("additionalProperties") is not False or named != set(object_at(schema, "properties")):
            return False
    return all(is_strict(child) for child in children(schema))


def for_anthropic(schema: JsonSchema) -> JsonSchema:
    """`schema` with its objects closed; what Anthropic can't enforce (bounds, patterns) goes into the description."""
    kept: Json = {}
    unenforced: Json = {}
    for key, value in schema.items():
        if key == "oneOf":
            kept["anyOf"] = _converted("anyOf", value)
        elif key in _ANTHROPIC_KEYS or (key == "format" and str(value) in _ANTHROPIC_FORMATS) or (key == "minItems" and value in (0, 1)):
            kept[key] = _converted(key, value)
        elif key != "additionalProperties":
            unenforced[key] = value
    if "properties" in schema or schema.get("type") == "object":
        kept["additionalProperties"] = False
    if unenforced:
        notes = ", ".join(f"{key}: {value if isinstance(value, str) else dump(value)}" for key, value in unenforced.items())
        kept["description"] = f"{kept.get('description', '')}\n\n{{{notes}}}".strip()
    return kept


def _converted(key: str, value: JsonValue) -> JsonValue:
    if key in _MAPS and isinstance(value, dict):
        return {name: for_anthropic(child) if isinstance(child, dict) else child for name, child in value.items()}
    if key in _LISTS and isinstance(value, list):
        return [for_anthropic(child) if isinstance(child, dict) else child for child in value]
    return for_anthropic(value) if key == "items" and isinstance(value, dict) else value
