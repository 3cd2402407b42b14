"""Shipped code holds no mark or phrase that stands for missing work."""

import re
from collections.abc import Iterator

from lints.tree import Finding, Tree

# In the web UI it is the name of a part of an input.
_PLACE = re.compile(r"(?-i:placeholder)", re.IGNORECASE)
MARKS = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|\bNotImplementedError\b")
PHRASES = re.compile(
    r"\b(for now|not implemented|not yet implemented|dummy|mock(s|ed)?|stub(bed)?|simulated?|work in progress"
    # As a word; not the attribute of an input, and not psycopg's class.
    r"|(?-i:placeholder)(?![=:\w-]))\b",
    re.IGNORECASE,
)


def check(tree: Tree) -> Iterator[Finding]:
    """Every place that breaks the rule."""
    for source in tree.under("src/", "web/src/"):
        if not source.path.endswith((".py", ".ts", ".tsx")) or re.search(r"\.(test|spec)\.tsx?$", source.path):
            continue
        for number, line in enumerate(source.lines, 1):
            found = MARKS.search(line) or PHRASES.search(line)
            if found and not (source.path.startswith("web/") and _PLACE.fullmatch(found[0])):
                yield Finding(source.path, number, f"{found[0]!r}: finish it, or say what is so")
