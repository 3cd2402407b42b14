"""The JSON Schema of a tool's parameters, made from the class that the tool reads its arguments with."""

from pydantic import JsonValue

from eyrie.gateway.protocol import JsonSchema
from eyrie.kit.frozen import Frozen

# Says nothing that isn't so without it, and points to a definition that stays behind.
_ANYTHING = ("additionalProperties", {"$ref": "#/$defs/JsonValue"})


def parameters(arguments: type[Frozen]) -> JsonSchema:
    """The schema of `arguments` as models understand it best: no generated titles, a parameter that may be None is left out instead."""
    schema: JsonSchema = arguments.model_json_schema()
    properties = schema.get("properties", {})
    if not isinstance(properties, dict):
        raise TypeError(f"{arguments.__name__} has no properties")
    return {
        "type": "object",
        "properties": {name: _plain(property_) for name, property_ in properties.items()},
        "required": schema.get("required", []),
        "additionalProperties": False,
    }


def _plain(schema: JsonValue) -> JsonValue:
    """`schema` without its generated title, and without the choice of null."""
    if not isinstance(schema, dict):
        return schema
    plain = {key: value for key, value in schema.items() if key != "title" and (key, value) != _ANYTHING}
    match plain.get("anyOf"):
        case [dict() as only, {"type": "null"}]:
            without_choice = {key: value for key, value in plain.items() if key not in {"anyOf", "default"}}
            return {key: value for key, value in only.items() if (key, value) != _ANYTHING} | without_choice
    return plain
