"""Each page in docs/decisions has a title, a status and a section that says why."""

import re
from collections.abc import Iterator

from lints.tree import Finding, Tree

PARTS = {
    "a title (`# …` in the first line)": re.compile(r"\A# \S"),
    "a line `Status: …`": re.compile(r"^\**Status:?\**:? *\S|^## Status", re.MULTILINE),
    "a section `## Why`": re.compile(r"^## Why", re.MULTILINE),
}
INDEXES = {"README.md", "index.md"}


def check(tree: Tree) -> Iterator[Finding]:
    """Every place that breaks the rule."""
    for source in tree.under("docs/decisions/"):
        if not source.path.endswith(".md") or source.path.rpartition("/")[2] in INDEXES:
            continue
        for part, pattern in PARTS.items():
            if not pattern.search(source.text):
                yield Finding(source.path, 1, f"lacks {part}")
