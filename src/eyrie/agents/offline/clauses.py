"""Splits a request into the clauses that may each need a tool of their own."""

import re
from collections.abc import Iterable
from typing import Final

from eyrie.agents.offline.words import listed

MAX_CLAUSES: Final = 8

_QUOTED: Final = re.compile(r"```.*?```|`[^`\n]*`|\"[^\"\n]*\"|“[^”\n]*”|„[^“”\n]*[“”]|(?<!\w)'[^'\n]*'(?!\w)|\{[^{}\n]*\}", re.DOTALL)
_HARD: Final = re.compile(
    r"(?<=[?!;])\s*|(?<=[^\d\W]\w\.)\s+(?=[^\W\d_])|(?<=[\d)]\.)\s+(?=[A-ZÄÖÜ])|\n+|,?\s+(?:and then|und dann|then|danach|anschließend)\s+",
    re.IGNORECASE,
)
_SOFT: Final = re.compile(r",?\s+(?:and|und|sowie|plus also)\s+|,\s+", re.IGNORECASE)
_OPENERS: Final = listed(
    """
    what what's whats which who whose where when why how is are does do did can could tell show list read open fetch get search
    find look calculate compute work evaluate convert send mail write create make book reserve count run query ask post put
    delete patch give say translate summarize summarise draft add remove update check was welche welcher welches wer wie wo wann
    warum wieviel wieviele ist sind gibt kannst sag sage zeig zeige liste lies öffne hole hol lade suche such finde durchsuche
    rechne berechne wandle schick schicke sende schreibe schreib erstelle lege buche reserviere zähle frage lösche gib übersetze
    fasse
    """
)


def split_clauses(text: str, labels: Iterable[str]) -> tuple[str, ...]:
    """The clauses of a request in their order; quoted text and what follows a label (`body: …`) is never split."""
    shielded = _shield(text, labels)
    pieces: list[str] = []
    for start, end in _between(_HARD, shielded, 0, len(shielded)):
        pieces += _soft_pieces(text, shielded, start, end)
        if len(pieces) >= MAX_CLAUSES:
            break
    return tuple(piece for piece in (piece.strip(" \t\n,;") for piece in pieces) if piece)[:MAX_CLAUSES]


def fragments(clause: str) -> tuple[str, ...]:
    """The parts of a clause that are joined by commas or "and", when it has several."""
    shielded = _shield(clause, ())
    return tuple(clause[start:end].strip() for start, end in _between(_SOFT, shielded, 0, len(shielded)) if clause[start:end].strip())


def _soft_pieces(text: str, shielded: str, start: int, end: int) -> list[str]:
    """A conjunction divides only where a new request begins behind it."""
    pieces: list[str] = []
    begin = start
    for match in _SOFT.finditer(shielded, start, end):
        if opens(shielded[match.end() : end]):
            pieces.append(text[begin : match.start()])
            begin = match.end()
    return [*pieces, text[begin:end]]


def opens(rest: str) -> bool:
    """Whether a text begins like a question or a command."""
    first = re.match(r"[\w']+", rest)
    return first is not None and first.group().lower() in _OPENERS


def _between(separator: re.Pattern[str], text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    begin = start
    for match in separator.finditer(text, start, end):
        if match.end() > begin:
            spans.append((begin, match.start()))
            begin = match.end()
    return [*spans, (begin, end)]


def _shield(text: str, labels: Iterable[str]) -> str:
    """The text at the same length, with everything that must not be divided made of one letter."""
    shielded = _QUOTED.sub(lambda match: "q" * len(match.group()), text)
    names = "|".join(re.escape(label) for label in sorted(labels, key=lambda label: (-len(label), label)))
    label = re.search(rf"\b(?:{names})\s*[:=]", shielded, re.IGNORECASE) if names else None
    if label is None:
        return shielded
    return shielded[: label.end()] + "q" * (len(text) - label.end())
