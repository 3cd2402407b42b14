"""A module has at most 30 import statements."""

import ast
from collections.abc import Iterator

from lints.tree import Finding, Source, Tree

IMPORT_STATEMENTS = 30


def check(tree: Tree) -> Iterator[Finding]:
    """Every place that breaks the rule."""
    for source in tree.python():
        count = len(_imports(source))
        if count > IMPORT_STATEMENTS:
            yield Finding(source.path, 1, f"{count} import statements, at most {IMPORT_STATEMENTS}: the module does too much")


def _imports(source: Source) -> list[ast.AST]:
    return [node for node in source.nodes if isinstance(node, ast.Import | ast.ImportFrom)]
