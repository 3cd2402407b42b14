"""Text that a request marks off: quotes, code, SQL, JSON."""

import json
import re
from typing import Final

from pydantic import JsonValue

from eyrie.agents.offline.fill.found import Found

_QUOTE: Final = re.compile(
    r"\"(?P<a>[^\"\n]+)\"|“(?P<b>[^”\n]+)”|„(?P<c>[^“”\n]+)[“”]|«(?P<d>[^»\n]+)»|(?<!\w)'(?P<e>(?:[^'\n]|(?<=\w)'(?=\w))+)'(?!\w)|`(?P<f>[^`\n]+)`"
)
_FENCE: Final = re.compile(r"```[\w-]*[ \t]*\n(?P<code>.*?)\n?```", re.DOTALL)
_SQL_START: Final = re.compile(r"\s*(?:SELECT|WITH|DESCRIBE|SHOW|EXPLAIN|VALUES|FROM)\b", re.IGNORECASE)
_BARE_SQL: Final = re.compile(r"\bSELECT\s+\S[^\n]{0,2000}?\s+FROM\s+[^\n]{1,2000}", re.IGNORECASE)
_MAX_OBJECTS: Final = 5


def find_quotes(text: str) -> tuple[Found, ...]:
    """The quoted texts, without their quotes."""
    return tuple(Found(match[match.lastgroup or 0], match.start(), match.end()) for match in _QUOTE.finditer(text))


def find_sql(text: str) -> tuple[Found, ...]:
    """The SQL statements in code fences or backticks, or else one that stands bare at the end of a line."""
    fenced = [Found(match["code"].strip(), match.start(), match.end()) for match in _FENCE.finditer(text)]
    quoted = [*fenced, *find_quotes(text)]
    marked = tuple(one for one in quoted if isinstance(one.value, str) and _SQL_START.match(one.value))
    if marked:
        return marked
    return tuple(Found(match.group().rstrip(" ?."), match.start(), match.end()) for match in _BARE_SQL.finditer(text))


def find_objects(text: str) -> tuple[Found, ...]:
    """The JSON objects written out in the text."""
    decoder = json.JSONDecoder()
    found: list[Found] = []
    start = text.find("{")
    for _ in range(_MAX_OBJECTS):
        if start < 0:
            break
        try:
            value, end = decoder.raw_decode(text, start)
        except (ValueError, RecursionError):
            start = text.find("{", start + 1)
            continue
        found.append(Found(_finite(value), start, end))
        start = text.find("{", end)
    return tuple(found)


def _finite(value: JsonValue) -> JsonValue:
    """The value; Python's parser also reads NaN and Infinity, which are not JSON and become null."""
    parsed: JsonValue = json.loads(json.dumps(value), parse_constant=lambda _: None)
    return parsed
