"""Exception and BaseException are caught only at a declared process edge."""

import ast
from collections.abc import Iterator

from lints.allowed import covers
from lints.tree import Finding, Tree

BROAD = {"Exception", "BaseException"}


def check(tree: Tree) -> Iterator[Finding]:
    """Every place that breaks the rule."""
    for source in tree.python("src/"):
        if covers(tree.allowed.process_edges, source.path):
            continue
        for node in source.nodes:
            if isinstance(node, ast.ExceptHandler) and _is_broad(node):
                yield source.at(node, "catches everything: name the errors, or declare the process edge in lints/allowed.toml")


def _is_broad(handler: ast.ExceptHandler) -> bool:
    match handler.type:
        case None:
            return True
        case ast.Tuple(elts=elements):
            return any(isinstance(element, ast.Name) and element.id in BROAD for element in elements)
        case ast.Name(id=name):
            return name in BROAD
        case _:
            return False
