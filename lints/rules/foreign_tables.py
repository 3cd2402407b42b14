"""A feature never imports another feature's `repository` or `models`; it calls its `service`."""

from collections.abc import Iterator

from lints.imports import imported
from lints.tree import Finding, Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Every place that breaks the rule."""
    for source in tree.python("src/eyrie/"):
        own = source.path.split("/")[2]
        for node, module in imported(source):
            match module.split("."):
                case ["eyrie", feature, "repository" | "models", *_] if feature != own:
                    yield source.at(node, f"{module} belongs to {feature}: call eyrie.{feature}.service instead")
