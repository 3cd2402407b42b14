"""Arguments of a tool call, checked against the tool's JSON Schema (draft 2020-12) and cleaned before anything sees them."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError, ValidationError
from jsonschema.validators import extend
from pydantic import JsonValue
from referencing import Registry
from referencing.exceptions import Unresolvable

from eyrie.gateway.protocol import JsonSchema
from eyrie.kit.problems import AppError

MAX_DEPTH = 32
MAX_ERRORS = 10
MAX_BYTES = 1024 * 1024
MAX_SCHEMA_BYTES = 256 * 1024
MAX_DETAIL = 300


class ToolSchemaUnusable(AppError):
    """The JSON Schema of a tool can't be used."""

    status = 422
    type = "tool-schema-unusable"

    def __init__(self, reason: str) -> None:
        super().__init__(f"The schema of the tool's parameters can't be used: {reason[:MAX_DETAIL]}")


@dataclass(frozen=True)
class Misfit:
    """One thing that is wrong with the arguments: where (a JSON pointer), and what to write instead."""

    pointer: str
    detail: str


@dataclass(frozen=True)
class Checked:
    """The arguments as the tool may have them, what was mended in them on the way, and what is still wrong."""

    arguments: dict[str, JsonValue]
    mended: tuple[str, ...] = ()
    errors: tuple[Misfit, ...] = ()


def validate(schema: JsonSchema, arguments: Mapping[str, JsonValue]) -> Checked:
    """`arguments` cleaned, mended where only one reading is possible, and compared with `schema`.

    Raises ToolSchemaUnusable for a broken schema. `$ref` is followed inside the schema only, nothing is ever fetched.
    """
    bound = _out_of_bounds(arguments)
    if bound is not None:
        return Checked({}, errors=(bound,))
    repair = _Repair()
    mended = repair.object(schema, arguments)
    errors = _errors(_validator(_text_of(schema)), mended)
    return Checked(mended, tuple(repair.notes), errors)


def check_schema(schema: JsonSchema) -> None:
    """Raises ToolSchemaUnusable when no arguments could be compared with `schema`."""
    _validator(_text_of(schema))


def _text_of(schema: JsonSchema) -> str:
    text = json.dumps(schema)
    if len(text) > MAX_SCHEMA_BYTES:
        raise ToolSchemaUnusable(f"it has {len(text)} bytes; at most {MAX_SCHEMA_BYTES} are read.")
    return text


# A group that repeats and repeats inside, or has alternatives: on a text that nearly fits, such a pattern takes for ever.
_MAY_BACKTRACK = re.compile(r"\([^)]*[+*|{][^)]*\)\s*[+*{]")


def _pattern(_validator: object, pattern: str, instance: object, _schema: object) -> Iterator[ValidationError]:
    """The keyword `pattern`, but not where a text made for it could stall the server: there the tool itself has to judge."""
    if not isinstance(instance, str) or _MAY_BACKTRACK.search(pattern):
        return
    if not re.search(pattern, instance):
        yield ValidationError(f"{instance[:80]!r} does not match {pattern!r}")


_Validator = extend(Draft202012Validator, {"pattern": _pattern})  # type: ignore[no-untyped-call]  # its stubs leave it untyped


@lru_cache(maxsize=512)
def _validator(schema: str) -> Draft202012Validator:
    """The compiled validator of a schema, by its text."""
    parsed = json.loads(schema)
    try:
        Draft202012Validator.check_schema(parsed)
    except SchemaError as error:
        raise ToolSchemaUnusable(error.message) from error
    except RecursionError as error:
        raise ToolSchemaUnusable("it is nested too deeply.") from error
    validator: Draft202012Validator = _Validator(parsed, registry=Registry())
    return validator


def _errors(validator: Draft202012Validator, arguments: Mapping[str, JsonValue]) -> tuple[Misfit, ...]:
    try:
        found = []
        for error in validator.iter_errors(arguments):
            found.append(Misfit(_pointer(error), _detail(error)))
            if len(found) == MAX_ERRORS:
                break
    except Unresolvable as error:
        raise ToolSchemaUnusable(f"its $ref {error.ref!r} leads out of the schema; write the definition into $defs.") from error
    except RecursionError as error:
        raise ToolSchemaUnusable("its $refs lead in a circle.") from error
    except re.error as error:
        raise ToolSchemaUnusable(f"a pattern is not a regular expression: {error}.") from error
    return tuple(found)


def _pointer(error: ValidationError) -> str:
    return "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in error.absolute_path)


def _detail(error: ValidationError) -> str:
    """What is wrong in words that say how to mend it."""
    schema = error.schema if isinstance(error.schema, dict) else {}
    match error.validator:
        case "additionalProperties":
            return f"{error.message[:MAX_DETAIL]}. Allowed: {', '.join(schema.get('properties', {})) or 'none'}."
        case "required":
            missing = error.message.partition(" is a required")[0]
            described = schema.get("properties", {}).get(missing.strip("'"), {})
            hint = described.get("description", "") if isinstance(described, dict) else ""
            return f"{missing} is missing. {hint}".strip()
        case "type":
            return f"{_short(error.instance)} is not of type {error.validator_value}."
        case "enum":
            options = ", ".join(str(option) for option in schema.get("enum", []))
            return f"{_short(error.instance)} is not one of {options[:MAX_DETAIL]}."
        case _:
            return f"{error.message[:MAX_DETAIL]}."


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:80]}…"


def _out_of_bounds(arguments: Mapping[str, JsonValue]) -> Misfit | None:
    """What makes the arguments too large to be looked at, if anything does; walks without recursion."""
    size = 0
    level: list[tuple[str, JsonValue]] = list(arguments.items())
    for _ in range(MAX_DEPTH):
        deeper: list[tuple[str, JsonValue]] = []
        for name, value in level:
            size += len(name) + (len(value) if isinstance(value, str) else 8)
            if isinstance(value, dict):
                deeper.extend(value.items())
            elif isinstance(value, list):
                deeper.extend(("", item) for item in value)
        if size > MAX_BYTES:
            return Misfit("", f"The arguments have more than {MAX_BYTES} characters; send less.")
        level = deeper
        if not level:
            return None
    return Misfit("", f"The arguments are nested more than {MAX_DEPTH} deep; make them flatter.")


_INTEGER = re.compile(r"[+-]?\d{1,18}", re.ASCII)
_NUMBER = re.compile(r"[+-]?(\d{1,18}(\.\d{1,18})?|\.\d{1,18})([eE][+-]?\d{1,2})?", re.ASCII)
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass
class _Repair:
    """Mends what has one certain reading: models write "5" for 5 and null for "left out". Keeps a note of each change."""

    notes: list[str] = field(default_factory=list)

    def object(self, schema: JsonSchema, value: Mapping[str, JsonValue], pointer: str = "") -> dict[str, JsonValue]:
        properties = schema.get("properties")
        known = properties if isinstance(properties, dict) else {}
        required = schema.get("required")
        needed = required if isinstance(required, list) else []
        mended: dict[str, JsonValue] = {}
        for raw, item in value.items():
            name = self._text(raw, f"{pointer}/{raw}")
            expected = known.get(name)
            part = expected if isinstance(expected, dict) else {}
            if item is None and part and name not in needed and not _allows(part, "null"):
                self._note(f"{pointer}/{name}", "null was taken as left out")
                continue
            mended[name] = self._value(part, item, f"{pointer}/{name}")
        return mended

    def _value(self, schema: JsonSchema, value: JsonValue, pointer: str) -> JsonValue:
        match value:
            case str():
                return self._from_text(schema, self._text(value, pointer), pointer)
            case dict():
                return self.object(schema, value, pointer)
            case list():
                items = schema.get("items")
                each = items if isinstance(items, dict) else {}
                return [self._value(each, item, f"{pointer}/{index}") for index, item in enumerate(value)]
            case float() if value.is_integer() and schema.get("type") == "integer":
                return int(value)
            case _:
                return value

    def _from_text(self, schema: JsonSchema, value: str, pointer: str) -> JsonValue:
        text = value.strip()
        match schema.get("type"):
            case "integer" if _INTEGER.fullmatch(text):
                return self._note(pointer, f"{value!r} was taken as a number", int(text))
            case "number" if _NUMBER.fullmatch(text):
                return self._note(pointer, f"{value!r} was taken as a number", int(text) if _INTEGER.fullmatch(text) else float(text))
            case "boolean" if text.lower() in {"true", "false"}:
                return self._note(pointer, f"{value!r} was taken as a boolean", text.lower() == "true")
            case "array" | "object" as kind if text[:1] in {"[", "{"}:
                return self._from_json(schema, kind, value, pointer)
        return value

    def _from_json(self, schema: JsonSchema, kind: str, value: str, pointer: str) -> JsonValue:
        """An array or object that was written as text holding JSON."""
        try:
            parsed: JsonValue = json.loads(value)
        except (ValueError, RecursionError):
            return value  # the comparison with the schema says that this is not of the right type
        if not isinstance(parsed, list if kind == "array" else dict) or _out_of_bounds({"": parsed}) is not None:
            return value
        return self._note(pointer, f"text was taken as an {kind}", self._value(schema, parsed, pointer))

    def _text(self, value: str, pointer: str) -> str:
        """`value` as PostgreSQL and every encoder can hold it."""
        clean = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", value).replace("\0", "")
        if clean != value:
            self._note(pointer, "characters that are not text were taken out")
        return clean

    def _note(self, pointer: str, note: str, value: JsonValue = None) -> JsonValue:
        self.notes.append(f"{_SURROGATE.sub('?', pointer)}: {note[:MAX_DETAIL]}")
        return value


def _allows(schema: JsonSchema, kind: str) -> bool:
    """Whether `schema` may accept a value of type `kind`; yes when it says nothing about types."""
    declared = schema.get("type")
    if isinstance(declared, list):
        return kind in declared
    return declared is None or declared == kind
