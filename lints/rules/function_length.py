"""A function is at most 60 lines, its signature and docstring included."""

import ast
from collections.abc import Iterator

from lints.tree import Finding, Tree

FUNCTION_LINES = 60
MIGRATIONS = "src/eyrie/migrations/versions/"  # one list of statements, read from top to bottom


def check(tree: Tree) -> Iterator[Finding]:
    """Every place that breaks the rule."""
    for source in tree.python():
        if source.path.startswith(MIGRATIONS):
            continue
        for node in source.nodes:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (lines := _lines(node)) > FUNCTION_LINES:
                yield source.at(node, f"{node.name} has {lines} lines, at most {FUNCTION_LINES}: say the steps as functions")


def _lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1
