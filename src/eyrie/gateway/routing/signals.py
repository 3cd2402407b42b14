"""What in a request speaks for code, for reasoning, or for neither: the table in `signals.toml`, compiled."""

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from msgspec import Struct
from pydantic import Field, TypeAdapter, model_validator

from eyrie.kit.frozen import Frozen

Need = Literal["reasoning", "code"]

_FLAGS = {"i": re.IGNORECASE, "m": re.MULTILINE}
_WORD = re.compile(r"\w+")
_BEGINNING = re.compile(r"[a-zäöüß0-9]+(?![?*{])", re.IGNORECASE)
_PARENTHESES = re.compile(r"\([^()]*\)")
_PREFIX = 3
_BEGINNINGS_KEPT = 10_000
PASTED = 1.0
"""Signals of code above this weight are of pasted code; they count wherever it stands, in quotes too."""


class SignalRow(Frozen):
    """One thing to look for, as a row of the table. It counts at most `most` times."""

    name: str
    need: Need
    weight: float
    most: int = Field(1, ge=1, le=10)
    words: tuple[str, ...] = ()
    pattern: str = ""
    flags: str = ""
    needs: tuple[str, ...] = ()
    """Pieces of text in lower case, one of which is in everything that the pattern matches. To look for them costs a hundredth of it."""

    @model_validator(mode="after")
    def _one_of_both(self) -> "SignalRow":
        if bool(self.words) == bool(self.pattern):
            raise ValueError(f"signal {self.name!r} needs words or a pattern, and not both")
        if any(piece != piece.lower() for piece in self.needs):
            raise ValueError(f"what signal {self.name!r} needs must be in lower case: {self.needs}")
        return self


class Found(Struct, frozen=True):
    """A signal that a text has, with what it adds to its need."""

    need: Need
    weight: float
    name: str


class Signals:
    """The table, ready to be looked for.

    Words are found through an index by their first letters: the time grows with the words of the text, and hardly with
    those of the table. (One regular expression of all alternatives takes a millisecond for a sentence.)
    """

    def __init__(self, rows: tuple[SignalRow, ...]) -> None:
        self.rows = rows
        self._patterns = [(row, _pattern(row)) for row in rows if row.pattern]
        by_prefix: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
        for number, row in enumerate(rows):
            for word in row.words:
                by_prefix[_prefix(word)][number].append(word)
        self._index = {
            prefix: [(number, re.compile(rf"(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)) for number, words in of_rows.items()]
            for prefix, of_rows in by_prefix.items()
        }
        self._beginning = lru_cache(_BEGINNINGS_KEPT)(self._indexed)

    def find(self, instruction: str, whole: str) -> Iterator[Found]:
        """The signals in `instruction`; those of pasted code are looked for in the `whole` text."""
        lowered = instruction.lower()
        all_lowered = lowered if whole == instruction else whole.lower()
        counts = self._words(lowered)
        for number in sorted(counts):
            row = self.rows[number]
            yield Found(row.need, round(row.weight * min(counts[number], row.most), 3), row.name)
        for row, pattern in self._patterns:
            pasted = row.need == "code" and row.weight > PASTED
            if row.needs and not _any_in(row.needs, all_lowered if pasted else lowered):
                continue
            times = 0
            for _ in pattern.finditer(whole if pasted else instruction):
                times += 1
                if times == row.most:
                    break
            if times:
                yield Found(row.need, round(row.weight * times, 3), row.name)

    def _words(self, text: str) -> Counter[int]:
        """How often the words of which row are in a text in lower case."""
        counts: Counter[int] = Counter()
        for word in _WORD.finditer(text):
            start = word.start()
            for number, pattern in self._beginning(text[start : start + _PREFIX]):
                if pattern.match(text, start):
                    counts[number] += 1
        return counts

    def _indexed(self, beginning: str) -> tuple[tuple[int, re.Pattern[str]], ...]:
        """The words that may stand where a text goes on like this."""
        return tuple(found for length in range(1, len(beginning) + 1) for found in self._index.get(beginning[:length], ()))


@cache
def signals() -> Signals:
    """The signals of the table; read and compiled once, at first use."""
    table = tomllib.loads(files("eyrie.gateway.routing").joinpath("signals.toml").read_text("utf-8"))
    return Signals(TypeAdapter(tuple[SignalRow, ...]).validate_python(table["signal"]))


def _any_in(pieces: tuple[str, ...], text: str) -> bool:
    for piece in pieces:  # noqa: SIM110 - any() makes a generator, for half as much time again
        if piece in text:
            return True
    return False


def _pattern(row: SignalRow) -> re.Pattern[str]:
    flags = re.NOFLAG
    for letter in row.flags:
        flags |= _FLAGS[letter]
    return re.compile(row.pattern.replace("\n", ""), flags)


def _prefix(word: str) -> str:
    """The letters that every match of a word begins with, three at most. Raises ValueError when it may begin with anything."""
    outside = word
    while (shorter := _PARENTHESES.sub("", outside)) != outside:
        outside = shorter
    found = _BEGINNING.match(word)
    if found is None or "|" in outside:
        raise ValueError(f"a word must begin with a letter that is always there, and hold | in parentheses only: {word!r}")
    return found.group().lower()[:_PREFIX]
