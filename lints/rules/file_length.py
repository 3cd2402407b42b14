"""A file is at most 500 lines of Python or 250 of TypeScript, unless it is generated."""

from collections.abc import Iterator

from lints.tree import Finding, Tree

PYTHON_FILE_LINES = 500
WEB_FILE_LINES = 250
GENERATED = ("/generated/", ".gen.", "routeTree")
MADE = "// Made by "
"""How a generated file of TypeScript begins."""


def check(tree: Tree) -> Iterator[Finding]:
    """Every place that breaks the rule."""
    limits = [(source, PYTHON_FILE_LINES) for source in tree.python()]
    limits += [(source, WEB_FILE_LINES) for source in tree.under("web/") if source.path.endswith((".ts", ".tsx"))]
    for source, limit in limits:
        made = source.text.startswith(MADE) or any(mark in source.path for mark in GENERATED)
        if len(source.lines) > limit and not made:
            yield Finding(source.path, limit + 1, f"{len(source.lines)} lines, at most {limit}: split by operation")
