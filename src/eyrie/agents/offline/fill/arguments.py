"""Fills the arguments of one tool from the words of a request; what the words don't say stays missing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from pydantic import JsonValue

from eyrie.agents.offline.fill.addresses import find_emails, find_files, find_urls
from eyrie.agents.offline.fill.arithmetic import find_expressions, find_numbers
from eyrie.agents.offline.fill.choices import beside, choose, find_boolean
from eyrie.agents.offline.fill.found import Found, apart
from eyrie.agents.offline.fill.free_text import after_colon, find_free_text, leftover
from eyrie.agents.offline.fill.labels import find_labelled, find_named, find_proper
from eyrie.agents.offline.fill.quotes import find_objects, find_quotes, find_sql
from eyrie.agents.offline.fill.times import find_dates, find_moments, find_zones
from eyrie.agents.offline.schema import Field, Kind

_FINDERS: Final[dict[Kind, Callable[[str], tuple[Found, ...]]]] = {
    Kind.SQL: find_sql,
    Kind.URL: find_urls,
    Kind.EMAIL: find_emails,
    Kind.FILE: find_files,
    Kind.MOMENT: find_moments,
    Kind.DATE: find_dates,
    Kind.EXPRESSION: find_expressions,
    Kind.ZONE: find_zones,
    Kind.NUMBER: find_numbers,
    Kind.INTEGER: find_numbers,
}
_TYPED: Final = (Kind.SQL, Kind.URL, Kind.EMAIL, Kind.FILE, Kind.MOMENT, Kind.DATE, Kind.EXPRESSION, Kind.ZONE)
_TEXTS: Final = frozenset({Kind.TEXT, Kind.FREE_TEXT})
_RAW: Final = frozenset({"body", "payload", "json", "content", "data"})


@dataclass(frozen=True)
class Filled:
    """What a request says about a tool's fields. `used` are the places it was read from; `evidence` counts the values of a kind
    that few tools take (a URL, an expression), which speak for the tool.
    """

    arguments: dict[str, JsonValue]
    missing: tuple[Field, ...]
    used: tuple[Found, ...]
    evidence: int


@dataclass
class _Filling:
    """The state of filling one tool: values so far, and the places they were read from."""

    text: str
    fields: Sequence[Field]
    known: frozenset[str]
    finds: dict[Kind, tuple[Found, ...]]
    values: dict[str, JsonValue] = field(default_factory=dict)
    used: list[Found] = field(default_factory=list)
    evidence: int = 0

    def put(self, to: Field, found: Found | None, *, evident: bool = False) -> None:
        if found is not None and to.name not in self.values:
            self.values[to.name] = found.value
            self.used.append(found)
            self.evidence += evident and not found.weak

    def open(self, *kinds: Kind) -> list[Field]:
        """The fields of some kinds without a value, required ones first."""
        waiting = [one for one in self.fields if one.kind in kinds and one.name not in self.values]
        return sorted(waiting, key=lambda one: not one.required)

    def of(self, kind: Kind) -> tuple[Found, ...]:
        if kind not in self.finds:
            self.finds[kind] = _FINDERS[kind](self.text)
        return self.finds[kind]


def fill(text: str, fields: Sequence[Field], known: frozenset[str], finds: dict[Kind, tuple[Found, ...]] | None = None) -> Filled:
    """The arguments that `text` has for `fields`. `known` are the terms that name the tool; `finds` is shared between tools."""
    filling = _Filling(text, fields, known, {} if finds is None else finds)
    _labelled(filling)
    _typed(filling)
    _structured(filling)
    _choices(filling)
    _numbers(filling)
    _texts(filling)
    missing = tuple(one for one in fields if one.required and one.name not in filling.values)
    return Filled(filling.values, missing, tuple(filling.used), filling.evidence)


def coerce(text: str, to: Field) -> Found | None:
    """The value of a field from a text that holds nothing else."""
    whole = Found(text.strip(), 0, len(text))
    match to.kind:
        case Kind.TEXT | Kind.FREE_TEXT:
            return whole if text.strip() else None
        case Kind.CHOICE:
            return choose(to, text, (), rivals=0)
        case Kind.BOOLEAN:
            yes = text.strip().lower() in {"yes", "true", "ja", "on"}
            return Found(yes, 0, len(text)) if yes or text.strip().lower() in {"no", "false", "nein", "off"} else None
        case Kind.ARRAY:
            return _items(text, to)
        case Kind.OBJECT | Kind.OTHER:
            return next(iter(find_objects(text)), None)
        case Kind.INTEGER:
            return next((one for one in find_numbers(text) if isinstance(one.value, int)), None)
        case kind:
            found = _FINDERS[kind](text)
            return found[0] if found else (whole if kind is Kind.FILE and text.strip() and " " not in text.strip() else None)


def _items(text: str, to: Field) -> Found | None:
    if to.items is None:
        return None
    quoted = [str(one.value) for one in find_quotes(text)]
    parts = quoted or [
        part
        for part in text.replace(" and ", ",").replace(" und ", ",").replace(" or ", ",").replace(" oder ", ",").split(",")
        if part.strip()
    ]
    values = [coerce(part, to.items) for part in parts[:50]]
    if not values or any(value is None for value in values):
        return None
    return Found([value.value for value in values if value is not None], 0, len(text))


def _labelled(filling: _Filling) -> None:
    by_name = {one.name: one for one in filling.fields}
    for name, found in find_labelled(filling.text, filling.fields).items():
        value = coerce(str(found.value), by_name[name])
        if value is not None:
            filling.put(by_name[name], Found(value.value, found.start, found.end), evident=by_name[name].kind in _TYPED)


def _typed(filling: _Filling) -> None:
    for kind in _TYPED:
        for to in filling.open(kind):
            free = apart(filling.of(kind), filling.used)
            distinct = {str(one.value) for one in free}
            if free and (len(distinct) == 1 or kind not in {Kind.DATE, Kind.MOMENT} or len(filling.open(kind)) == len(distinct)):
                filling.put(to, free[0], evident=True)


def _structured(filling: _Filling) -> None:
    objects = apart(find_objects(filling.text), filling.used) if "{" in filling.text else ()
    for found in objects:
        raw = next((one for one in filling.open(Kind.TEXT) if one.name.lower() in _RAW), None)
        shaped = next(iter(filling.open(Kind.OBJECT)), None)
        if raw is not None:
            filling.put(raw, Found(filling.text[found.start : found.end], found.start, found.end))
        elif shaped is not None:
            filling.put(shaped, found)
    for to in filling.open(Kind.ARRAY):
        finder = _FINDERS.get(to.items.kind) if to.items is not None else None
        many = apart(finder(filling.text), filling.used) if finder is not None and to.required else ()
        if many:
            filling.put(to, Found([one.value for one in many], many[0].start, many[-1].end))
    for to in filling.open(Kind.OBJECT):
        inner = fill(filling.text, to.fields, filling.known) if to.required and to.fields else None
        if inner is not None and inner.arguments and not inner.missing:
            filling.values[to.name] = inner.arguments
            filling.used += inner.used


def _choices(filling: _Filling) -> None:
    waiting = sorted(filling.open(Kind.CHOICE), key=lambda one: "to" not in one.spoken.split())
    for to in waiting:
        rivals = sum(other.choices == to.choices for other in waiting) - 1
        filling.put(to, choose(to, filling.text, filling.used, rivals=rivals), evident=to.required)
    for to in filling.open(Kind.BOOLEAN):
        filling.put(to, find_boolean(to, filling.text))


def _numbers(filling: _Filling) -> None:
    elsewhere = tuple(one for kind in (Kind.URL, Kind.EMAIL, Kind.FILE, Kind.DATE, Kind.MOMENT) for one in filling.of(kind))
    for to in filling.open(Kind.INTEGER, Kind.NUMBER):
        free = [
            one
            for one in apart(filling.of(Kind.NUMBER), (*filling.used, *elsewhere))
            if to.kind is Kind.NUMBER or isinstance(one.value, int)
        ]
        named = beside(to, filling.text, free)
        only = (
            free[0]
            if len(free) == 1 and len([one for one in filling.open(Kind.INTEGER, Kind.NUMBER) if one.required]) <= 1 and to.required
            else None
        )
        filling.put(to, named or only)


def _texts(filling: _Filling) -> None:
    quotes = list(apart(find_quotes(filling.text), filling.used))
    for to in filling.open(*_TEXTS):
        if quotes and (to.required or len(quotes) == 1):
            filling.put(to, quotes.pop(0))
    for to in filling.open(Kind.TEXT):
        named = find_named(filling.text, to)
        filling.put(to, named if named is None or apart((named,), filling.used) else None)
    for to in filling.open(Kind.FREE_TEXT):
        if to.required:
            whole = after_colon(filling.text) if not filling.used else None
            filling.put(to, whole or find_free_text(filling.text, filling.known, filling.used))
    needed = [one for one in filling.open(Kind.TEXT) if one.required]
    if len(needed) == 1 and sum(one.required for one in filling.fields) == 1:
        proper = find_proper(filling.text)
        free = proper if proper is not None and apart((proper,), filling.used) else None
        filling.put(needed[0], free or leftover(filling.text, filling.known, filling.used))
