"""Trees for rules to judge, made from texts."""

from lints.allowed import Allowed
from lints.tree import Source, Tree

NOTHING = Allowed(process_edges={}, sql={}, environment={}, http_clients={}, wide_imports={}, modules={})


def tree(files: dict[str, str], allowed: Allowed = NOTHING) -> Tree:
    """A tree of `files`, text by path."""
    return Tree({path: Source(path, text) for path, text in files.items()}, allowed)
