"""Reading JSON of others, who leave fields out, send null or another type: what is missing reads as empty, never as an error.

Text that leaves here can be stored: PostgreSQL takes neither NUL nor half a surrogate pair, so those become U+FFFD.
"""

import json
import math
import re
from typing import NoReturn

from pydantic import JsonValue

Json = dict[str, JsonValue]
"""A JSON object."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_MAX_DEPTH = 64
BEYOND_COUNTING = 2**31
"""No count of anything in an answer is this large."""


def parse(text: str | bytes) -> JsonValue:
    """The JSON value in `text`, safe to store. Raises ValueError when it is no JSON, or nests or counts beyond sense."""
    try:
        return _safe(json.loads(text, parse_constant=_refuse_constant), _MAX_DEPTH)
    except RecursionError as exc:
        raise ValueError("The JSON nests too deeply.") from exc


def parse_event(text: str) -> Json:
    """The JSON object in `text` as it came, with text still to be made safe. Raises ValueError when it is none."""
    try:
        value = json.loads(text)
    except RecursionError as exc:
        raise ValueError("The JSON nests too deeply.") from exc
    if not isinstance(value, dict):
        raise ValueError("The JSON is not an object.")  # noqa: TRY004 - callers handle one error for all that is unusable
    return value


def object_at(source: Json, key: str) -> Json:
    """The object at `key`, empty when there is none."""
    value = source.get(key)
    return value if isinstance(value, dict) else {}


def objects_at(source: Json, key: str) -> list[Json]:
    """The objects in the list at `key`, none when there is no list."""
    value = source.get(key)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def text_at(source: Json, key: str) -> str:
    """The text at `key`, empty when there is none."""
    value = source.get(key)
    return value if isinstance(value, str) else ""


def count_at(source: Json, key: str) -> int:
    """The count at `key`, 0 when there is none, it is negative, or no one could count that far."""
    value = source.get(key)
    return value if isinstance(value, int) and value is not True and 0 < value < BEYOND_COUNTING else 0


def dump(value: JsonValue) -> str:
    """`value` as compact JSON text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def safe_text(text: str) -> str:
    """`text` with NUL and lone surrogates replaced by U+FFFD, and the halves of a surrogate pair joined."""
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
    if _SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


class SafeText:
    """Makes a text safe that comes in pieces; a surrogate pair may be cut between two of them."""

    def __init__(self) -> None:
        self._held = ""

    def feed(self, piece: str) -> str:
        """The safe text that `piece` adds; an open first half of a pair waits for the next piece."""
        piece = self._held + piece
        self._held = piece[-1] if "\ud800" <= piece[-1:] <= "\udbff" else ""
        return safe_text(piece.removesuffix(self._held))

    def finish(self) -> str:
        """What is still held, made safe."""
        held, self._held = self._held, ""
        return safe_text(held)


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON number.")


def _safe(value: JsonValue, depth: int) -> JsonValue:
    if depth == 0:
        raise ValueError(f"The JSON nests deeper than {_MAX_DEPTH} levels.")
    if isinstance(value, str):
        return safe_text(value)
    if isinstance(value, dict):
        return {safe_text(key): _safe(item, depth - 1) for key, item in value.items()}
    if isinstance(value, list):
        return [_safe(item, depth - 1) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError("A number is too large for JSON.")
    return value
