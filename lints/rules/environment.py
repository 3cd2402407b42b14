"""The environment is read once, by `settings.py`, and passed down."""

import ast
from collections.abc import Iterator

from lints.allowed import covers
from lints.tree import Finding, Tree

SETTINGS = "src/eyrie/settings.py"
ENVIRONMENT = {"environ", "environb", "getenv", "getenvb", "putenv"}


def check(tree: Tree) -> Iterator[Finding]:
    """Every place that breaks the rule."""
    for source in tree.python("src/"):
        if source.path == SETTINGS or covers(tree.allowed.environment, source.path):
            continue
        for node in source.nodes:
            match node:
                case ast.Attribute(value=ast.Name(id="os"), attr=name) if name in ENVIRONMENT:
                    yield source.at(node, f"os.{name} outside settings.py: take the value as a setting")
                case ast.ImportFrom(module="os", names=names) if any(alias.name in ENVIRONMENT for alias in names):
                    yield source.at(node, "the environment is read by settings.py: take the value as a setting")
