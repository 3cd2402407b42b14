"""The pages of the documentation as tests read them: blocks, links, headings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.databases import ROOT

DOCS = ROOT / "docs"
_FENCE = re.compile(r"^(?P<indent> *)(?P<ticks>`{3,})(?P<language>[a-z]*)\s*$")
_LINK = re.compile(r"(?<!!)\[[^\]]+\]\((?P<target>[^)\s]+)\)")
_HEADING = re.compile(r"^#{1,6} (?P<text>.+)$")
_NOT_IN_ANCHORS = re.compile(r"[^\w\- ]")


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, its text, and the line that it begins in."""

    language: str
    text: str
    line: int


@dataclass(frozen=True)
class Page:
    """One Markdown file."""

    path: Path

    @property
    def name(self) -> str:
        """Its path in the repository."""
        return str(self.path.relative_to(ROOT))

    @cached_property
    def text(self) -> str:
        """All of it."""
        return self.path.read_text("utf-8")

    @cached_property
    def blocks(self) -> list[Block]:
        """The fenced blocks, in order."""
        return list(_blocks(self.text.splitlines()))

    def of(self, language: str) -> list[Block]:
        """The blocks of a language."""
        return [block for block in self.blocks if block.language == language]

    @cached_property
    def prose(self) -> str:
        """The page without its fenced blocks."""
        lines = self.text.splitlines()
        for block in self.blocks:
            for number in range(block.line - 1, block.line + len(block.text.splitlines()) + 1):
                lines[number] = ""
        return "\n".join(lines)

    @property
    def links(self) -> list[str]:
        """Where the page links to."""
        return [found["target"] for found in _LINK.finditer(self.prose)]

    @property
    def anchors(self) -> set[str]:
        """What links may have behind the `#`."""
        headings = (found["text"] for line in self.prose.splitlines() if (found := _HEADING.match(line)))
        return {_NOT_IN_ANCHORS.sub("", text.lower()).replace(" ", "-") for text in headings}


def pages() -> list[Page]:
    """Every page for users and contributors."""
    top = [ROOT / name for name in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")]
    return [Page(path) for path in (*top, *sorted(DOCS.rglob("*.md")))]


def page(name: str) -> Page:
    """The page at `docs/name`."""
    return Page(DOCS / name)


def _blocks(lines: list[str]) -> Iterator[Block]:
    opened: re.Match[str] | None = None
    held: list[str] = []
    begun = 0
    for number, line in enumerate(lines, 1):
        fence = _FENCE.match(line)
        if opened is None:
            opened, held, begun = fence, [], number
        elif fence is not None and fence["ticks"] == opened["ticks"] and not fence["language"]:
            yield Block(opened["language"], "\n".join(held), begun)
            opened = None
        else:
            held.append(line.removeprefix(opened["indent"]))
