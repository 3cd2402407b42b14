"""Sources of quoted text, numbered once for a whole answer."""

import re
from dataclasses import dataclass, field
from typing import Final

_HEAD: Final = "\nSources:\n"
_LINES: Final = re.compile(r"(?:\[\d{1,3}\] [^\n]+(?:\n|\Z))+\s*\Z")
_LINE: Final = re.compile(r"\[(?P<number>\d{1,3})\] (?P<source>[^\n]+)")
_MARK: Final = re.compile(r"\[(?P<number>\d{1,3})\](?!\()")


@dataclass(frozen=True)
class Sourced:
    """A text apart from the block `Sources:` at its end, whose lines are `[1] title — location`."""

    text: str
    sources: dict[int, str]


def take_sources(text: str) -> Sourced:
    """A tool's text and the sources that its trailing block lists."""
    place = f"\n{text}".rfind(_HEAD)
    match = _LINES.match(text, place + len(_HEAD) - 1) if place >= 0 else None
    if match is None:
        return Sourced(text.strip(), {})
    sources = {int(line["number"]): _shown(line["source"]) for line in _LINE.finditer(match.group())}
    return Sourced(text[:place].strip(), sources)


def _shown(source: str) -> str:
    """A source as people read it: a file by its name alone, as its id tells them nothing."""
    title, _, _ = source.partition(" — file:")
    return title.strip().removesuffix("—").strip()


@dataclass
class Citations:
    """The sources cited so far, in the order of their numbers."""

    listed: list[str] = field(default_factory=list)

    def number(self, source: str) -> int:
        """The number of a source; the same source keeps its number."""
        if source not in self.listed:
            self.listed.append(source)
        return self.listed.index(source) + 1

    def cite(self, text: str, sourced: Sourced, fallback: str | None = None) -> str:
        """The text with its marks renumbered for this answer; without marks, its only source or `fallback` is cited at the end."""
        marks = [int(match["number"]) for match in _MARK.finditer(text)]
        if any(mark in sourced.sources for mark in marks):
            return _MARK.sub(lambda match: self._renumbered(match, sourced), text)
        if sourced.sources:
            numbers = "".join(f"[{self.number(source)}]" for source in sourced.sources.values())
            return _marked(text, numbers)
        return _marked(text, f"[{self.number(fallback)}]") if fallback else text

    def block(self) -> str:
        """The list of sources for the end of the answer; empty when nothing was cited."""
        if not self.listed:
            return ""
        return "Sources:\n" + "\n".join(f"[{number}] {source}" for number, source in enumerate(self.listed, 1))

    def _renumbered(self, match: re.Match[str], sourced: Sourced) -> str:
        source = sourced.sources.get(int(match["number"]))
        return f"[{self.number(source)}]" if source is not None else match.group()


def _marked(text: str, marks: str) -> str:
    """A mark stands behind a sentence, but below lines that belong together, such as a table."""
    return f"{text}\n\n{marks}" if "\n" in text else f"{text} {marks}"
