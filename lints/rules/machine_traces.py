"""No tracked file names a path of somebody's machine or a private package registry."""

import re
from collections.abc import Iterator

from lints.tree import Finding, Source, Tree

# Written so that this file doesn't match itself.
MACHINE = re.compile(r"(?<![\w.:/~-])/(?:root|work|home/[a-z]\w*|Users/[A-Za-z]\w*)/[\w.]|--(?:extra-)?index-ur[l]|--find-link[s]")
LOCAL_INDEX = re.compile(r"file:/|@ /")
LOCKS = ("locks/", "web/package-lock.json")
PUBLIC_REGISTRY = "https://registry.npmjs.org/"
RESOLVED = re.compile(r'"resolved":\s*"(?P<address>[^"]+)"')


def check(tree: Tree) -> Iterator[Finding]:
    """Every place that breaks the rule."""
    for source in tree.files.values():
        for number, line in enumerate(source.lines, 1):
            found = MACHINE.search(line) or (LOCAL_INDEX.search(line) if source.path.startswith(LOCKS) else None)
            if found:
                yield Finding(source.path, number, f"{found[0]!r} exists on one machine only")
        yield from _private_registries(source)


def _private_registries(source: Source) -> Iterator[Finding]:
    if not source.path.endswith("package-lock.json"):
        return
    for number, line in enumerate(source.lines, 1):
        found = RESOLVED.search(line)
        if found and found["address"].startswith("http") and not found["address"].startswith(PUBLIC_REGISTRY):
            yield Finding(source.path, number, f"{found['address']!r} is not on the public registry: make the lock again")
