"""What a check came to."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How much it matters."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at; `mend` says what to do about it."""

    check: str
    level: Level
    detail: str
    mend: str = ""


def ok(check: str, detail: str) -> Finding:
    """All is well."""
    return Finding(check, Level.OK, detail)


def warn(check: str, detail: str, mend: str) -> Finding:
    """It works, and should be better."""
    return Finding(check, Level.WARN, detail, mend)


def fail(check: str, detail: str, mend: str) -> Finding:
    """Eyrie can't work so."""
    return Finding(check, Level.FAIL, detail, mend)
