"""Only browser tests get a second go when they fail, and `tests/e2e/conftest.py` gives it to all of them."""

import ast
from collections.abc import Iterator

from lints.tree import Finding, Tree

GIVES_IT = "tests/e2e/conftest.py"
MARK = "flaky"


def check(tree: Tree) -> Iterator[Finding]:
    """Every place that breaks the rule."""
    for source in tree.python("tests/"):
        if source.path == GIVES_IT:
            continue
        for node in source.nodes:
            if isinstance(node, ast.Attribute) and node.attr == MARK:
                yield source.at(node, "a second go outside the browser tests: mend the test, or what it found")
