"""The tracked files as rules see them, and what a rule answers with."""

import ast
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lints.allowed import Allowed

ROOT = Path(__file__).resolve().parent.parent
PYTHON_SCRIPTS = {"dev"}


@dataclass(frozen=True)
class Finding:
    """One place that breaks a rule; the message says what to do."""

    path: str
    line: int
    message: str


@dataclass(frozen=True)
class Source:
    """One text file: its path from the repository's root, and its text."""

    path: str
    text: str

    @cached_property
    def module(self) -> ast.Module:
        """The file as a syntax tree. Raises SyntaxError."""
        return ast.parse(self.text, self.path)

    @cached_property
    def nodes(self) -> list[ast.AST]:
        """Every node of the syntax tree."""
        return list(ast.walk(self.module))

    @property
    def lines(self) -> list[str]:
        """The lines, without their ends."""
        return self.text.splitlines()

    def at(self, node: ast.stmt | ast.expr | ast.ExceptHandler, message: str) -> Finding:
        """A finding at the line of `node`."""
        return Finding(self.path, node.lineno, message)


@dataclass(frozen=True)
class Tree:
    """The files a rule judges, with the table of what is allowed where."""

    files: Mapping[str, Source]
    allowed: Allowed

    def under(self, *prefixes: str) -> Iterator[Source]:
        """The files whose path begins with one of `prefixes`."""
        return (source for path, source in self.files.items() if path.startswith(prefixes))

    def python(self, *prefixes: str) -> Iterator[Source]:
        """The Python files below `prefixes` (everywhere, when none is given)."""
        return (source for source in self.under(*(prefixes or ("",))) if source.path.endswith(".py") or source.path in PYTHON_SCRIPTS)


Rule = Callable[[Tree], Iterator[Finding]]


def tracked(root: Path = ROOT) -> Tree:
    """Every text file that git tracks or would add, as it is on disk now."""
    # safe.directory: a container often mounts a tree that belongs to another user.
    listing = subprocess.run(  # noqa: S603  fixed arguments
        ["git", "-c", f"safe.directory={root}", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607  git is found on PATH
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    paths = sorted(path for path in set(listing.stdout.split("\0")) if path and (root / path).is_file())
    return Tree({path: Source(path, text) for path in paths if (text := _text(root / path)) is not None}, Allowed.read())


def _text(file: Path) -> str | None:
    try:
        return file.read_text("utf-8")
    except UnicodeDecodeError:
        return None  # a picture or another binary file
