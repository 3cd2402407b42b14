"""A feature has the modules of the style guide and the nouns it declares in `allowed.toml`; none has a vague name."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from lints.imports import place
from lints.tree import Finding, Tree

ROLES = {"__init__", "endpoints", "service", "repository", "models", "schemas", "errors", "tasks", "protocol", "tools"}
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers", "data", "info", "base", "core"}
# No features: each file is one subject.
FREE = {
    "kit",
    "cli",
    "postgres",
    "durable",
    "observe",
    "edges",
    "migrations",
    "shipped",
    "web",
}


def check(tree: Tree) -> Iterator[Finding]:
    """Every place that breaks the rule."""
    for source in tree.python("src/eyrie/"):
        feature, inside = place(source.path)
        name = PurePosixPath(source.path).stem
        if name in VAGUE:
            yield Finding(source.path, 1, f"{name!r} says nothing: name what the module holds")
        elif feature not in FREE and not _is_declared(tree, feature, inside):
            known = "endpoints, service, repository, models, schemas, errors, tasks, protocol, tools"
            yield Finding(source.path, 1, f"{inside!r} is not one of {known}: use one, or declare it for {feature} in lints/allowed.toml")


def _is_declared(tree: Tree, feature: str, inside: str) -> bool:
    own = tree.allowed.modules.get(feature, {})
    folder, slash, _ = inside.partition("/")
    if slash:
        return folder in ROLES or f"{folder}/" in own
    name = inside.removesuffix(".py")
    return name in ROLES or name in own or name == "__main__"
