"""The differences of two texts, for people."""

import difflib

MAX_TEXT_LINES = 2_000


def text_diff(before: str, after: str) -> str | None:
    """A unified diff; None when a side is too long to be compared line by line."""
    old, new = before.splitlines(), after.splitlines()
    if max(len(old), len(new)) > MAX_TEXT_LINES:
        return None
    return "\n".join(difflib.unified_diff(old, new, "before", "after", lineterm=""))
