"""`print` belongs to the command line; everything else logs or returns."""

import ast
from collections.abc import Iterator

from lints.tree import Finding, Tree

TERMINAL = ("src/eyrie/cli/", "benchmarks/", "dev")


def check(tree: Tree) -> Iterator[Finding]:
    """Every place that breaks the rule."""
    for source in tree.python():
        if source.path.startswith(TERMINAL):
            continue
        for node in source.nodes:
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print":
                yield source.at(node, "print outside the command line: log it or return it")
