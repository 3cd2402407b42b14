"""What changed between two definitions: for programs as a list, for people as text."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pydantic import JsonValue

from eyrie.agents.validation import pointer


@dataclass(frozen=True)
class Change:
    """One difference, at a JSON pointer. Of an added value there is no `before`, of a removed one no `after` (both null)."""

    path: str
    kind: Literal["added", "removed", "changed"]
    before: JsonValue = None
    after: JsonValue = None


def changes(before: JsonValue, after: JsonValue) -> list[Change]:
    """The differences in the order in which they stand, as deep inside as they can be told."""
    return list(_changes(before, after, ""))


def _changes(before: JsonValue, after: JsonValue, at: str) -> Iterator[Change]:
    match before, after:
        case dict(), dict():
            for key in dict.fromkeys((*before, *after)):
                path = at + pointer(key)
                if key not in after:
                    yield Change(path, "removed", before=before[key])
                elif key not in before:
                    yield Change(path, "added", after=after[key])
                else:
                    yield from _changes(before[key], after[key], path)
        case list(), list() if len(before) == len(after) and all(isinstance(item, dict) for item in (*before, *after)):
            for index, (old, new) in enumerate(zip(before, after, strict=True)):
                yield from _changes(old, new, at + pointer(index))
        case _:
            if before != after or isinstance(before, bool) != isinstance(after, bool):
                yield Change(at, "changed", before, after)
