"""Only `postgres/` commits or rolls back, at the end of the block that opened the transaction; and a migration's runner."""

import ast
from collections.abc import Iterator

from lints.tree import Finding, Tree

OPENERS = ("src/eyrie/postgres/", "src/eyrie/migrations/")


def check(tree: Tree) -> Iterator[Finding]:
    """Every place that breaks the rule."""
    for source in tree.python("src/"):
        if source.path.startswith(OPENERS):
            continue
        for node in source.nodes:
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in {"commit", "rollback"}:
                yield source.at(node, f"{node.func.attr}() outside postgres/: the block that opened the transaction ends it")
