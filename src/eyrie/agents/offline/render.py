"""Shows a tool's JSON in a form that people read: lines, bullets, or a table."""

import json
from typing import Final

from pydantic import JsonValue

MAX_ROWS: Final = 20
MAX_COLUMNS: Final = 12
_LONGEST_CELL: Final = 200


def readable(text: str) -> str:
    """The text as it is, or, when it is JSON of an object or a list, as lines or a table."""
    stripped = text.strip()
    if stripped[:1] not in {"{", "["}:
        return stripped
    try:
        value: JsonValue = json.loads(stripped)
    except (ValueError, RecursionError):
        return stripped
    match value:
        case dict() if value:
            return _lines(value)
        case list() if value:
            return _table(value) if all(isinstance(one, dict) for one in value) else _bullets(value)
        case _:
            return stripped


def is_table(text: str) -> bool:
    """Whether a text is a Markdown table, which is shown whole or by its first rows rather than by sentences."""
    return text.lstrip().startswith("|") or "\n|" in text[:2_000]


def first_rows(text: str) -> str:
    """The first rows of a table in text, with the number of those left out."""
    lines = text.splitlines()
    shown = lines[: MAX_ROWS + 2]
    left = len(lines) - len(shown)
    return "\n".join([*shown, f"… {left} more lines"] if left else shown)


def _lines(value: dict[str, JsonValue]) -> str:
    return "\n".join(f"{name}: {_cell(one)}" for name, one in list(value.items())[: MAX_ROWS * 2])


def _bullets(values: list[JsonValue]) -> str:
    shown = [f"- {_cell(one)}" for one in values[:MAX_ROWS]]
    return "\n".join([*shown, f"… {len(values) - MAX_ROWS} more"] if len(values) > MAX_ROWS else shown)


def _table(values: list[JsonValue]) -> str:
    rows = [value for value in values if isinstance(value, dict)]
    columns = list(dict.fromkeys(name for row in rows[:MAX_ROWS] for name in row))[:MAX_COLUMNS]
    lines = [f"| {' | '.join(columns)} |", f"| {' | '.join('---' for _ in columns)} |"]
    lines += [f"| {' | '.join(_cell(row.get(name, '')).replace('|', chr(92) + '|') for name in columns)} |" for row in rows[:MAX_ROWS]]
    return "\n".join([*lines, f"… {len(rows) - MAX_ROWS} more rows"] if len(rows) > MAX_ROWS else lines)


def _cell(value: JsonValue) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST_CELL else text[:_LONGEST_CELL] + "…"
