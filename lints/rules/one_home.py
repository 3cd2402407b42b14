"""A limit or another constant is written once: no two modules give one name the same literal value."""

import ast
from collections.abc import Iterator

from lints.tree import Finding, Source, Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Every place that breaks the rule."""
    first: dict[tuple[str, str], str] = {}
    for source in tree.python("src/"):
        for node, name, value in _constants(source):
            home = first.setdefault((name, value), source.path)
            if home != source.path:
                yield source.at(node, f"{name} = {value} stands in {home} already: import it")


def _constants(source: Source) -> Iterator[tuple[ast.stmt, str, str]]:
    for node in source.module.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                if name.isupper() and _is_literal(value):
                    yield node, name, ast.unparse(value)


def _is_literal(node: ast.expr) -> bool:
    return all(isinstance(part, ast.Constant | ast.BinOp | ast.operator) for part in ast.walk(node))
