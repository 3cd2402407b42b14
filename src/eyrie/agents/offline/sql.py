"""Builds a read-only query from a plain question, by a small grammar, when the columns of the table are known.

    question := [rows] aggregate [of column] [by column] [where column (is | > | <) value]

The table is called `data`.
"""

import csv
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from eyrie.agents.offline.words import term, words

PREVIEW: Final = "SELECT * FROM data LIMIT 5"

_AGGREGATES: Final = (
    ("count_distinct", r"how many (?:different|distinct|unique)|wie ?viele (?:verschiedene|unterschiedliche)"),
    ("count", r"how many|count|number of|wie ?viele|anzahl|zähle"),
    ("avg", r"average|mean|avg|durchschnitt\w*|mittelwert"),
    ("sum", r"sum|total|summe|gesamt\w*"),
    ("min", r"min(?:imum)?|lowest|smallest|least|cheapest|niedrigste\w*|kleinste\w*|geringste\w*"),
    ("max", r"max(?:imum)?|highest|largest|biggest|most expensive|höchste\w*|größte\w*"),
    ("distinct", r"(?:list|show)?\s*(?:distinct|unique|different)|verschiedene\w*"),
)
_GROUP: Final = re.compile(r"\b(?:by|per|for each|for every|grouped by|pro|je|nach)\s+(?P<rest>.+)", re.IGNORECASE)
_WHERE: Final = re.compile(
    r"\b(?:where|with|whose|having|wo|mit|deren|bei denen)\s+(?:the\s+|der\s+|die\s+|das\s+)?(?P<column>[\w ]{1,60}?)\s*"
    r"(?P<sign>=|>=|<=|>|<|\b(?:is greater than|is less than|greater than|less than|over|under)\b"
    r"|\b(?:is|equals|ist|gleich|größer als|kleiner als)\b)\s*"
    r"(?P<value>'[^']*'|\"[^\"]*\"|[\w.-]+)",
    re.IGNORECASE,
)
_SIGNS: Final = {
    "is greater than": ">",
    "greater than": ">",
    "over": ">",
    "größer als": ">",
    "is less than": "<",
    "less than": "<",
    "under": "<",
    "kleiner als": "<",
}
_COLUMNS: Final = re.compile(r"\b(?:columns?|spalten?)\b", re.IGNORECASE)
_ROWS: Final = re.compile(r"\b(?:first|ersten?)\s+(?P<count>\d{1,3})\s+(?:rows?|lines?|records?|zeilen?)\b", re.IGNORECASE)
_LONGEST_NAME: Final = 4


@dataclass(frozen=True)
class Query:
    """What a question asks of a table: SQL, or None when the columns have to be known first."""

    sql: str | None


def speaks_of_table(question: str) -> bool:
    """Whether a question counts, adds up, compares or wants rows: what a table is asked."""
    return _aggregate(question) is not None or _ROWS.search(question) is not None or _COLUMNS.search(question) is not None


def build(question: str, columns: Sequence[str] | None) -> Query | None:
    """The query for a question; None when the grammar has none, also with the columns known."""
    rows = _ROWS.search(question)
    if rows is not None:
        return Query(f"SELECT * FROM data LIMIT {int(rows['count'])}")
    aggregate = _aggregate(question)
    if aggregate is None:
        return None
    plain = _bare_count(question, aggregate)
    if plain:
        return Query("SELECT count(*) FROM data")
    if columns is None:
        return Query(None)
    return _with_columns(question, aggregate, columns)


def columns_in(text: str) -> tuple[str, ...] | None:
    """The columns of the table that a result shows: a Markdown table, JSON rows, a line `Columns: …`, or CSV with a header."""
    stripped = text.strip()
    named = re.search(r"^columns?:\s*(?P<names>.+)$", stripped, re.IGNORECASE | re.MULTILINE)
    if named is not None:
        return tuple(re.sub(r"\s*\(.*?\)\s*$", "", name).strip() for name in re.split(r",\s*(?![^(]*\))", named["names"]) if name.strip())
    marked = re.search(r"^\|(?P<names>[^\n]+)\|[ \t]*\n\|?[ \t]*:?-{2,}", stripped, re.MULTILINE)
    if marked is not None:
        return tuple(name.strip() for name in marked["names"].split("|"))
    if stripped[:1] in {"[", "{"}:
        return _json_columns(stripped)
    return _csv_columns(stripped)


def _json_columns(text: str) -> tuple[str, ...] | None:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if isinstance(value, dict):
        listed = value.get("columns")
        if isinstance(listed, list):
            return tuple(str(one.get("name", "")) if isinstance(one, dict) else str(one) for one in listed)
        value = value.get("rows")
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return tuple(value[0])
    return None


def _csv_columns(text: str) -> tuple[str, ...] | None:
    lines = text.splitlines()[:2]
    if len(lines) < 2:
        return None
    for separator in (",", ";", "\t"):
        try:
            head, row = csv.reader([line[:10_000] for line in lines], delimiter=separator)
        except (csv.Error, ValueError):
            continue
        if len(head) > 1 and len(head) == len(row) and all(re.fullmatch(r"[\w .-]{1,60}", name) for name in head):
            return tuple(name.strip() for name in head)
    return None


def _aggregate(question: str) -> str | None:
    found = [
        (match.start(), -len(match.group()), name)
        for name, pattern in _AGGREGATES
        if (match := re.search(rf"\b(?:{pattern})\b", question, re.IGNORECASE))
    ]
    return min(found)[2] if found else None


def _bare_count(question: str, aggregate: str) -> bool:
    """Whether all rows are to be counted, without a group or a condition: no column has to be known for that."""
    counted = re.search(r"\b(?:rows?|records?|lines?|entries|zeilen?|einträge|datensätze)\b", question, re.IGNORECASE)
    return aggregate == "count" and counted is not None and _WHERE.search(question) is None and _GROUP.search(question) is None


def _with_columns(question: str, aggregate: str, columns: Sequence[str]) -> Query | None:
    condition = _condition(question, columns)
    group = _GROUP.search(question)
    by = _column(group["rest"], columns, first=True) if group is not None else None
    if group is not None and by is None:
        return None
    if _WHERE.search(question) is not None and condition is None:
        return None
    subject = question[: group.start()] if group is not None else _WHERE.sub(" ", question)
    of = _column(subject, [column for column in columns if column != by])
    expression = _expression(aggregate, of)
    if expression is None:
        return None
    where = f" WHERE {condition}" if condition else ""
    if by is None:
        return Query(f"SELECT {expression} FROM data{where}")
    return Query(f"SELECT {_quoted(by)}, {expression} FROM data{where} GROUP BY {_quoted(by)} ORDER BY {_quoted(by)}")


def _expression(aggregate: str, of: str | None) -> str | None:
    if aggregate == "count":
        return "count(*)"
    if of is None:
        return None
    if aggregate == "count_distinct":
        return f"count(DISTINCT {_quoted(of)})"
    return f"DISTINCT {_quoted(of)}" if aggregate == "distinct" else f"{aggregate}({_quoted(of)})"


def _condition(question: str, columns: Sequence[str]) -> str | None:
    match = _WHERE.search(question)
    column = _column(match["column"], columns) if match is not None else None
    if match is None or column is None:
        return None
    sign = _SIGNS.get(match["sign"].lower(), match["sign"] if match["sign"][0] in "<>=" else "=")
    value = match["value"].strip("'\"").rstrip(".")
    bare = sign != "=" and re.fullmatch(r"-?\d+(?:\.\d+)?", value)
    return f"{_quoted(column)} {sign} {value if bare else _literal(value)}"


def _column(text: str, columns: Sequence[str], *, first: bool = False) -> str | None:
    """The column that a text names; `first`: at its beginning."""
    said = [term(word) for word in words(text)]
    by_name = {tuple(term(word) for word in words(column)): column for column in reversed(columns)}
    starts = range(min(2, len(said))) if first else range(len(said))
    for length in range(_LONGEST_NAME, 0, -1):
        for start in starts:
            column = by_name.get(tuple(said[start : start + length]))
            if column is not None and len(said[start : start + length]) == length:
                return column
    return None


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _literal(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
