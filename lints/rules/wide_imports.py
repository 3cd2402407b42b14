"""A feature uses at most four others (beside the ground that all stand on)."""

from collections.abc import Iterator

from lints.allowed import covers
from lints.imports import GROUND, imported, place
from lints.tree import Finding, Tree

FEATURES_USED = 4


def check(tree: Tree) -> Iterator[Finding]:
    """Every place that breaks the rule."""
    used: dict[str, set[str]] = {}
    for source in tree.python("src/eyrie/"):
        feature, _ = place(source.path)
        if feature in GROUND or covers(tree.allowed.wide_imports, source.path):
            continue
        others = {module.split(".")[1] for _, module in imported(source) if module.startswith("eyrie.")}
        used.setdefault(feature, set()).update(others - GROUND - {feature, "__version__"})
    for feature, others in used.items():
        if feature != "eyrie" and len(others) > FEATURES_USED:
            names = ", ".join(sorted(others))
            yield Finding(f"src/eyrie/{feature}", 1, f"uses {names}: more than {FEATURES_USED} means code in the wrong place")
