"""Only `postgres/` commits or rolls back: at the end of the block that opened the transaction."""

import ast
from collections.abc import Iterator

from lints.tree import Finding, Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Every place that breaks the rule."""
    for source in tree.python("src/"):
        if source.path.startswith("src/eyrie/postgres/"):
            continue
        for node in source.nodes:
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in {"commit", "rollback"}:
                yield source.at(node, f"{node.func.attr}() outside postgres/: the block that opened the transaction ends it")
