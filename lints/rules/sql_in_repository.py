"""Every query of a feature stands in its `repository.py` (or in a folder `repository/`)."""

import ast
import re
from collections.abc import Iterator

from lints.allowed import covers
from lints.tree import Finding, Source, Tree

SQL = re.compile(
    r"^\s*(SELECT\s|INSERT\s+INTO\s|UPDATE\s+\S+\s+SET\s|DELETE\s+FROM\s|WITH\s+(RECURSIVE\s+)?\w+\s*(\(.*\)\s*)?AS\s"
    r"|(CREATE|ALTER|DROP|TRUNCATE)\s+(OR\s+REPLACE\s+)?(TABLE|INDEX|UNIQUE|VIEW|FUNCTION|ROLE|POLICY|SCHEMA|TYPE|TRIGGER)"
    r"|SET\s+LOCAL\s|LOCK\s+TABLE\s|LISTEN\s+\w|NOTIFY\s+\w|COPY\s+\w+)"
)
TX_METHODS = {"execute", "many", "all", "maybe", "one", "value", "values"}


def check(tree: Tree) -> Iterator[Finding]:
    """Every place that breaks the rule."""
    for source in tree.python("src/"):
        if _is_repository(source.path) or covers(tree.allowed.sql, source.path):
            continue
        for text_node, text in _texts(source):
            if SQL.match(text):
                yield source.at(text_node, "SQL outside a repository: give the query a name in repository.py")
        for node in source.nodes:
            if isinstance(node, ast.Call) and _runs_on_tx(node):
                yield source.at(node, "a query outside a repository: give it a name in repository.py")


def _texts(source: Source) -> Iterator[tuple[ast.expr, str]]:
    """Every string of the file; what an f-string fills in reads as `x`."""
    parts: set[ast.AST] = set()
    for node in source.nodes:  # a node comes before its parts
        if isinstance(node, ast.JoinedStr):
            parts.update(node.values)
            yield (
                node,
                "".join(part.value if isinstance(part, ast.Constant) and isinstance(part.value, str) else "x" for part in node.values),
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in parts:
            yield node, node.value


def _is_repository(path: str) -> bool:
    return path.endswith("/repository.py") or "/repository/" in path


def _runs_on_tx(call: ast.Call) -> bool:
    match call.func:
        case ast.Attribute(value=ast.Name(id="tx") | ast.Attribute(attr="tx"), attr=method):
            return method in TX_METHODS
        case _:
            return False
