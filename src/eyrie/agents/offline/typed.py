"""Fills a typed answer from tool results and given text; a value that they don't have stays missing."""

import json
from collections.abc import Sequence

from pydantic import JsonValue

from eyrie.agents.offline.fill.arguments import Filled, coerce, fill
from eyrie.agents.offline.schema import Field, Kind, accepts, fields_of
from eyrie.agents.offline.words import words
from eyrie.gateway.protocol import JsonSchema

MAX_TEXT = 20_000
_ANSWERS = frozenset({"answer", "text", "summary", "result", "response", "quote", "antwort"})
_LOOK_AHEAD = 2_000


def fill_answer(schema: JsonSchema, texts: Sequence[str], answer: str) -> tuple[str | None, tuple[str, ...]]:
    """The JSON of a valid answer and no names, or None and the names of the fields that nothing here has a value for.

    `texts` are searched in their order; `answer` is the composed text, for a field that wants text for people.
    """
    parsed = [value for text in texts if (value := _json(text[:MAX_TEXT])) is not None]
    for value in parsed:
        if accepts(schema, value):
            return json.dumps(value, ensure_ascii=False), ()
    fields = fields_of(schema)
    if not fields:
        return _scalar(schema, texts)
    filled = [fill(text[:_LOOK_AHEAD], fields, frozenset()) for text in texts]
    values: dict[str, JsonValue] = {one.name: value for one in fields if (value := _value(one, parsed, filled, answer)) is not None}
    optional = {one.name for one in fields if not one.required}
    for kept in (values, {name: value for name, value in values.items() if name not in optional}):
        if accepts(schema, kept):
            return json.dumps(kept, ensure_ascii=False), ()
    missing = tuple(one.name for one in fields if one.required and one.name not in values)
    return None, missing or tuple(one.name for one in fields)


def _value(field: Field, parsed: Sequence[JsonValue], filled: Sequence[Filled], answer: str) -> JsonValue:
    for value in parsed:
        inside = _named(value, tuple(words(field.name)), 3)
        if inside is not None:
            return inside
    for one in filled:
        if field.name in one.arguments and not (field.kind in {Kind.TEXT, Kind.FREE_TEXT} and any(place.weak for place in one.used)):
            return one.arguments[field.name]
    return answer if field.kind in {Kind.TEXT, Kind.FREE_TEXT} and field.name.lower() in _ANSWERS else None


def _named(value: JsonValue, name: tuple[str, ...], deepest: int) -> JsonValue:
    """The value under a name, however it is written, in an object or the objects inside it."""
    if not isinstance(value, dict) or not deepest:
        return None
    for key, inside in value.items():
        if tuple(words(key)) == name:
            return inside
    return next((found for inside in value.values() if (found := _named(inside, name, deepest - 1)) is not None), None)


def _scalar(schema: JsonSchema, texts: Sequence[str]) -> tuple[str | None, tuple[str, ...]]:
    wrapped = fields_of({"type": "object", "properties": {"answer": schema}, "required": ["answer"]})
    for text in texts:
        found = coerce(text[:_LOOK_AHEAD], wrapped[0]) if wrapped else None
        if found is not None and accepts(schema, found.value):
            return json.dumps(found.value, ensure_ascii=False), ()
    return None, ("answer",)


def _json(text: str) -> JsonValue:
    stripped = text.strip()
    if stripped[:1] not in {"{", "["}:
        return None
    try:
        value: JsonValue = json.loads(stripped)
    except (ValueError, RecursionError):
        return None
    return value
