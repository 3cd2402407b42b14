"""A value that was found in a text, and where."""

from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import JsonValue


@dataclass(frozen=True)
class Found:
    """A value and the place it was read from. A `weak` one may as well be something else ("24/7")."""

    value: JsonValue
    start: int
    end: int
    weak: bool = False

    def overlaps(self, others: Iterable["Found"]) -> bool:
        """Whether any of `others` was read from some of the same characters."""
        return any(self.start < other.end and other.start < self.end for other in others)


def apart(found: Iterable[Found], taken: Iterable[Found]) -> tuple[Found, ...]:
    """Those of `found` that share no character with `taken`."""
    others = tuple(taken)
    return tuple(one for one in found if not one.overlaps(others))
