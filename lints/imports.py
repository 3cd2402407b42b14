"""Which feature a file belongs to, and what it imports."""

import ast
from collections.abc import Iterator

from lints.tree import Source

GROUND = {"kit", "postgres", "durable", "observe", "audit", "identity", "settings", "errors", "db", "telemetry"}
"""What every feature stands on; using it says nothing about a feature."""


def imported(source: Source) -> Iterator[tuple[ast.Import | ast.ImportFrom, str]]:
    """Every module that `source` imports by its full name, also as `from eyrie.runs import repository`."""
    for node in source.nodes:
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield from ((node, f"{node.module}.{alias.name}") for alias in node.names)


def place(path: str) -> tuple[str, str]:
    """The feature of a path below src/eyrie and the rest of the path; `eyrie` for the modules at the top."""
    parts = path.split("/")[2:]
    return (parts[0], "/".join(parts[1:])) if len(parts) > 1 else ("eyrie", parts[0])
