"""Imports stand at the top of the module (inside `if TYPE_CHECKING:` too), never in a function or class."""

import ast
from collections.abc import Iterator

from lints.tree import Finding, Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Every place that breaks the rule."""
    for source in tree.python():
        for scope in source.nodes:
            if isinstance(scope, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                nested = (node for node in scope.body if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef))
                for node in (inner for statement in nested for inner in ast.walk(statement)):
                    if isinstance(node, ast.Import | ast.ImportFrom):
                        yield source.at(node, f"import inside {scope.name}: move it to the top of the module")
