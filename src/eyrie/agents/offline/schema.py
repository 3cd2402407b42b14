"""Reads the JSON Schema of a tool's parameters as fields that can be filled from text, and checks what was filled."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from jsonschema import Draft202012Validator, FormatChecker, SchemaError
from pydantic import JsonValue
from referencing import Registry
from referencing.exceptions import Unresolvable

from eyrie.agents.offline.words import words
from eyrie.gateway.protocol import JsonSchema

MAX_FIELDS: Final = 50
_DEEPEST: Final = 2


class Kind(StrEnum):
    """What kind of value a field takes; the text is searched for it in the way of its kind."""

    URL = "url"
    EMAIL = "email"
    DATE = "date"
    MOMENT = "moment"
    ZONE = "zone"
    EXPRESSION = "expression"
    SQL = "sql"
    FILE = "file"
    CHOICE = "choice"
    BOOLEAN = "boolean"
    INTEGER = "integer"
    NUMBER = "number"
    ARRAY = "array"
    OBJECT = "object"
    FREE_TEXT = "free_text"
    TEXT = "text"
    OTHER = "other"


_BY_FORMAT: Final = {"uri": Kind.URL, "url": Kind.URL, "email": Kind.EMAIL, "date": Kind.DATE, "date-time": Kind.MOMENT}
_BY_TYPE: Final = {
    "boolean": Kind.BOOLEAN,
    "integer": Kind.INTEGER,
    "number": Kind.NUMBER,
    "array": Kind.ARRAY,
    "object": Kind.OBJECT,
}
_BY_NAME: Final = {
    Kind.URL: frozenset({"url", "uri", "link", "address_url"}),
    Kind.EMAIL: frozenset({"email", "recipient_email"}),
    Kind.ZONE: frozenset({"timezone", "time_zone", "tz", "zone"}),
    Kind.EXPRESSION: frozenset({"expression", "formula", "calculation"}),
    Kind.SQL: frozenset({"sql", "sql_query", "statement"}),
    Kind.FILE: frozenset({"file", "filename", "file_name", "path", "file_path"}),
    Kind.FREE_TEXT: frozenset(
        {
            "query",
            "question",
            "prompt",
            "text",
            "search",
            "q",
            "keywords",
            "topic",
            "search_query",
            "request",
            "task",
            "instruction",
            "input",
        }
    ),
}


@dataclass(frozen=True)
class Field:
    """One property of an object: its kind, whether it must be there, and what it may hold."""

    name: str
    kind: Kind
    required: bool = False
    choices: tuple[JsonValue, ...] = ()
    items: "Field | None" = None
    fields: tuple["Field", ...] = ()

    @property
    def spoken(self) -> str:
        """The name as one would say it."""
        return " ".join(words(self.name))


def fields_of(schema: JsonSchema, subject: str = "") -> tuple[Field, ...]:
    """The fields of an object schema; `subject` (a tool's name and description) decides what a bare `name` is the name of."""
    return _fields(schema, schema, subject, 0)


def accepts(schema: JsonSchema, value: JsonValue) -> bool:
    """Whether a value is valid; a schema that is itself broken, or refers outside itself, accepts nothing."""
    try:
        Draft202012Validator.check_schema(schema)
        # An empty registry: a reference to another address is never fetched.
        validator = Draft202012Validator(schema, registry=Registry(), format_checker=FormatChecker())
        return bool(validator.is_valid(value))
    except (SchemaError, Unresolvable, RecursionError, re.error):
        return False


def _fields(schema: JsonSchema, root: JsonSchema, subject: str, depth: int) -> tuple[Field, ...]:
    properties = schema.get("properties")
    required = schema.get("required")
    if not isinstance(properties, dict):
        return ()
    needed = {name for name in required if isinstance(name, str)} if isinstance(required, list) else set()
    named = list(properties.items())[:MAX_FIELDS]
    return tuple(_field(name, spec, root, subject, depth, name in needed) for name, spec in named)


def _field(name: str, spec: JsonValue, root: JsonSchema, subject: str, depth: int, required: bool) -> Field:
    shape = _resolved(spec, root)
    choices = _choices(shape)
    if choices:
        return Field(name, Kind.CHOICE, required, choices)
    kind = _kind(name, shape, subject)
    if depth >= _DEEPEST:
        return Field(name, kind, required)
    if kind is Kind.ARRAY:
        return Field(name, kind, required, items=_field(name, shape.get("items"), root, subject, depth + 1, required))
    if kind is Kind.OBJECT:
        return Field(name, kind, required, fields=_fields(shape, root, subject, depth + 1))
    return Field(name, kind, required)


def _resolved(spec: JsonValue, root: JsonSchema) -> JsonSchema:
    """The schema behind a local reference, or the one case of a nullable one."""
    for _ in range(5):
        if not isinstance(spec, dict):
            return {}
        reference = spec.get("$ref")
        cases = spec.get("anyOf") or spec.get("oneOf")
        if isinstance(reference, str) and reference.startswith("#/"):
            spec = _at(root, reference[2:].split("/"))
        elif isinstance(cases, list):
            real = [case for case in cases if case != {"type": "null"}]
            if len(real) != 1:
                return {}
            spec = real[0]
        else:
            return spec
    return {}


def _at(root: JsonSchema, path: list[str]) -> JsonValue:
    here: JsonValue = root
    for part in path:
        if not isinstance(here, dict):
            return None
        here = here.get(part.replace("~1", "/").replace("~0", "~"))
    return here


def _choices(shape: JsonSchema) -> tuple[JsonValue, ...]:
    listed = shape.get("enum")
    if isinstance(listed, list):
        return tuple(listed)
    return (shape["const"],) if "const" in shape else ()


def _kind(name: str, shape: JsonSchema, subject: str) -> Kind:
    of_type = shape.get("type")
    if isinstance(of_type, list):
        of_type = next((one for one in of_type if one != "null"), None)
    if isinstance(of_type, str) and of_type in _BY_TYPE:
        return _BY_TYPE[of_type]
    if of_type != "string":
        return Kind.OTHER
    of_format = shape.get("format")
    if isinstance(of_format, str) and of_format in _BY_FORMAT:
        return _BY_FORMAT[of_format]
    plain = name.lower()
    for kind, names in _BY_NAME.items():
        if plain in names:
            return kind
    about = set(words(subject))
    if plain in {"name", "document"} and about & {"file", "files", "document", "documents", "datei", "dateien"}:
        return Kind.FILE
    return Kind.TEXT
