"""The part of a request that is meant as free text: what to search for, what to ask."""

import re
from collections.abc import Iterable
from typing import Final

from eyrie.agents.offline.fill.found import Found, apart
from eyrie.agents.offline.words import is_stop, term, word_spans

_MARKER: Final = re.compile(r"(?:\b(?:for|about|on|regarding|nach|über|zu|zum|zur|bei|von|concerning)\b|:)\s+", re.IGNORECASE)
_COLON: Final = re.compile(r":\s+")


def find_free_text(text: str, known: Iterable[str], taken: Iterable[Found]) -> Found | None:
    """What follows "for", "about", "nach", … or else what is left without the words at both ends that only name the tool.

    A value that no such word announces is `weak`.
    """
    used = tuple(taken)
    known_terms = frozenset(known)
    marker = next((match for match in _MARKER.finditer(text) if not Found(None, match.start(), match.end()).overlaps(used)), None)
    start = marker.end() if marker is not None else 0
    free = [(word, begin, end) for word, begin, end in word_spans(text) if begin >= start and not Found(None, begin, end).overlaps(used)]
    while free and (is_stop(free[-1][0]) or (term(free[-1][0]) in known_terms)):
        free.pop()
    while free and (_leads(free[0][0]) if marker is not None else is_stop(free[0][0]) or term(free[0][0]) in known_terms):
        free.pop(0)
    if not free:
        return None
    begin, end = free[0][1], free[-1][2]
    found = Found(text[begin:end], begin, end, weak=marker is None)
    return found if apart((found,), used) else None


def after_colon(text: str) -> Found | None:
    """What follows the first colon, whole."""
    match = _COLON.search(text)
    if match is None or not text[match.end() :].strip():
        return None
    return Found(text[match.end() :].strip(), match.end(), len(text))


def leftover(text: str, known: Iterable[str], taken: Iterable[Found]) -> Found | None:
    """The one run of at most four words that neither names the tool nor was used; None when there are several."""
    used, known_terms = tuple(taken), frozenset(known)
    runs: list[list[tuple[str, int, int]]] = []
    adjacent = False
    for word, begin, end in word_spans(text):
        fresh = not is_stop(word) and term(word) not in known_terms and not Found(None, begin, end).overlaps(used)
        if fresh and adjacent:
            runs[-1].append((word, begin, end))
        elif fresh:
            runs.append([(word, begin, end)])
        adjacent = fresh
    if len(runs) != 1 or len(runs[0]) > 4:
        return None
    begin, end = runs[0][0][1], runs[0][-1][2]
    return Found(text[begin:end], begin, end, weak=True)


def _leads(word: str) -> bool:
    return word.lower() in {"the", "a", "an", "der", "die", "das", "den", "dem", "einen", "eine", "ein", "einem", "einer"}
