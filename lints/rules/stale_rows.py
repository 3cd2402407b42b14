"""A row of `allowed.toml` names a path that exists (folders may still be to come)."""

from collections.abc import Iterator

from lints.tree import Finding, Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Every place that breaks the rule."""
    for section, rows in tree.allowed.by_path().items():
        for row in rows:
            if not row.endswith("/") and row not in tree.files:
                yield Finding("lints/allowed.toml", 1, f"[{section}] {row} doesn't exist: remove the row")
