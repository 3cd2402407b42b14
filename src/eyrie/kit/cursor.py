"""Cursors of lists: the place of a row in one order, as opaque text that is checked when it comes back."""

import base64
import binascii
import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from pydantic import AwareDatetime, TypeAdapter

Scalar = UUID | int | str | datetime | bool
ScalarType = type[UUID] | type[int] | type[str] | type[datetime] | type[bool] | type[StrEnum]
_LARGEST = (1 << 63) - 1


@dataclass(frozen=True)
class Position:
    """Where a row stands: its value in the order, and its key for rows of equal value."""

    value: Scalar
    key: Scalar


def encode_cursor(order: str, position: Position) -> str:
    """The position as text for a URL; `order` is the sort that it belongs to."""
    text = json.dumps([order, _plain(position.value), _plain(position.key)], separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def decode_cursor(cursor: str, order: str, value_type: ScalarType, key_type: ScalarType) -> Position | None:
    """The position, or None when the text is no cursor of this order with values of these types."""
    try:
        found = json.loads(base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True))
    except (ValueError, binascii.Error, RecursionError):
        return None
    if not isinstance(found, list) or len(found) != 3 or found[0] != order:
        return None
    try:
        return Position(_typed(found[1], value_type), _typed(found[2], key_type))
    except ValueError:  # pydantic's errors are ValueErrors too
        return None


def _plain(value: Scalar) -> str | int | bool:
    match value:
        case datetime():
            return value.isoformat()
        case UUID():
            return str(value)
        case _:
            return value


def _typed(value: object, type_: ScalarType) -> Scalar:
    wanted = AwareDatetime if type_ is datetime else type_
    # As JSON, so that strictness allows what JSON writes as text: a UUID, a time, an enumeration.
    found: Scalar = TypeAdapter[Scalar](wanted).validate_json(json.dumps(value), strict=True)
    if (isinstance(found, int) and abs(found) > _LARGEST) or (isinstance(found, str) and not _storable(found)):
        raise ValueError("the database has no such value")
    return found


def _storable(text: str) -> bool:
    """Whether the database takes the text: no NUL, no half of a surrogate pair."""
    return "\0" not in text and not any("\ud800" <= letter <= "\udfff" for letter in text)
