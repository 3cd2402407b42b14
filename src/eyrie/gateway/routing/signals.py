"""What in a request speaks for code, for reasoning, or for neither: the table in `signals.toml`, compiled."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice
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
_LONGEST = 32
_END = r"(?!\w)"
_NEVER = re.compile(r"(?!)")
_WORDS_KEPT = 10_000
_OF_PROSE = " .\t\n"
"""What stands in every text, or nearly: no sign of anything."""
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
    at_start: bool = False
    """Whether the pattern is looked for at the beginning of the text only."""
    needs: tuple[str, ...] = ()
    """Pieces of text in lower case, one of which is in everything that the pattern matches. To look for them costs a hundredth of it."""
    needs_like: tuple[str, ...] = ()
    """As `needs`, where a piece says too little: expressions for a text in lower case. They begin with a sign, which is looked for fast."""
    needs_word: tuple[str, ...] = ()
    """As `needs`, where the piece is the beginning of a word: that costs nothing more, as every word is
    looked at anyway. Not for pasted code, whose words nobody looks at."""

    @model_validator(mode="after")
    def _one_of_both(self) -> "SignalRow":
        if bool(self.words) == bool(self.pattern):
            raise ValueError(f"signal {self.name!r} needs words or a pattern, and not both")
        if any(piece != piece.lower() for piece in (*self.needs, *self.needs_word)):
            raise ValueError(f"what signal {self.name!r} needs must be in lower case: {self.needs}, {self.needs_word}")
        return self


class Found(Struct, frozen=True):
    """A signal that a text has, with what it adds to its need."""

    need: Need
    weight: float
    name: str


class _Searched(Struct, frozen=True):
    """A pattern of the table, ready to be looked for. `found` has what it counts as, by how often it is there."""

    row: int
    needs: tuple[str, ...]
    needs_in_prose: tuple[str, ...]
    needs_like: tuple[re.Pattern[str], ...]
    needs_word: bool
    is_pasted: bool
    look: Callable[[str], re.Match[str] | None]
    every: Callable[[str], Iterator[re.Match[str]]]
    found: tuple[Found, ...]


class _Words(Struct, frozen=True):
    """Words of a row that begin with the same letters: with what they begin for certain, and what matches one of them."""

    row: int
    beginnings: tuple[str, ...]
    pattern: re.Pattern[str]


class Signals:
    """The table, ready to be looked for.

    Words are found through an index by their first letters: the time grows with the words of the text, and hardly with
    those of the table. (One regular expression of all alternatives takes a millisecond for a sentence.) Most of what the
    patterns need holds a sign, such as a bracket: a text without any sign of the table is not searched for each of them.
    """

    def __init__(self, rows: tuple[SignalRow, ...]) -> None:
        self.rows = rows
        self._found = [tuple(Found(row.need, round(row.weight * times, 3), row.name) for times in range(1, row.most + 1)) for row in rows]
        self._patterns = [_searched(number, row, self._found[number]) for number, row in enumerate(rows) if row.pattern]
        self._in_prose = [one for one in self._patterns if one.needs_in_prose or not one.needs]
        self._signs = _signs(rows)
        self._index = _index(rows)
        self._candidates = lru_cache(_WORDS_KEPT)(self._looked_up)

    def find(self, instruction: str, whole: str) -> list[Found]:
        """The signals in `instruction`; those of pasted code are looked for in the `whole` text."""
        lowered = instruction.lower()
        all_lowered = lowered if whole == instruction else whole.lower()
        signed = self._signs.search(lowered) is not None
        all_signed = signed if all_lowered is lowered else self._signs.search(all_lowered) is not None
        counts = self._words(lowered)
        signals = [self._found[row][min(counts[row], self.rows[row].most) - 1] for row in sorted(counts) if self.rows[row].words]
        for one in self._patterns if all_signed or signed else self._in_prose:
            if one.needs_word and one.row not in counts:
                continue
            if one.needs:
                has = _has_any(one, all_lowered, signed=all_signed) if one.is_pasted else _has_any(one, lowered, signed=signed)
                if not has:
                    continue
            text = whole if one.is_pasted else instruction
            if one.look(text) is not None:
                signals.append(one.found[0] if len(one.found) == 1 else one.found[_times(one, text) - 1])
        return signals

    def _words(self, text: str) -> dict[int, int]:
        """How often the words of which row are in a text in lower case."""
        counts: dict[int, int] = {}
        candidates = self._candidates
        for word in _WORD.finditer(text):
            for row, pattern in candidates(word.group()[:_LONGEST]):
                if pattern.match(text, word.start()):
                    counts[row] = counts.get(row, 0) + 1
        return counts

    def _looked_up(self, word: str) -> tuple[tuple[int, re.Pattern[str]], ...]:
        """The rows that a word may belong to, and what the text must match from there on."""
        groups = [group for length in range(1, _PREFIX + 1) for group in self._index.get(word[:length], ()) if len(word) >= length]
        return tuple((group.row, group.pattern) for group in groups if word.startswith(group.beginnings))


@cache
def signals() -> Signals:
    """The signals of the table; read and compiled once, at first use."""
    table = tomllib.loads(files("eyrie.gateway.routing").joinpath("signals.toml").read_text("utf-8"))
    return Signals(TypeAdapter(tuple[SignalRow, ...]).validate_python(table["signal"]))


def _has_any(one: _Searched, text: str, *, signed: bool) -> bool:
    """Whether a text in lower case, which holds a sign of the table or doesn't, has anything of what the pattern needs."""
    for piece in one.needs if signed else one.needs_in_prose:
        if piece in text:
            return True
    if not signed:
        return False
    for like in one.needs_like:  # noqa: SIM110 - any() makes a generator, for half as much time again
        if like.search(text):
            return True
    return False


def _signs(rows: tuple[SignalRow, ...]) -> re.Pattern[str]:
    """A sign of what patterns need: it is in each of their pieces but those that are in prose, and begins each expression."""
    found = {sign for row in rows for piece in row.needs for sign in _signs_in(piece)}
    found |= {like.removeprefix("\\")[0] for row in rows for like in row.needs_like}
    return re.compile(f"[{re.escape(''.join(sorted(found)))}]") if found else _NEVER


def _signs_in(piece: str) -> list[str]:
    return [letter for letter in piece if not letter.isalnum() and letter not in _OF_PROSE]


def _index(rows: tuple[SignalRow, ...]) -> dict[str, list[_Words]]:
    """Words of the table by their first letters."""
    by_prefix: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for number, row in enumerate(rows):
        for word in row.words or row.needs_word:
            by_prefix[_beginning(word)[:_PREFIX]][number].append(word)
    return {prefix: [_words(number, rows[number], words) for number, words in of_rows.items()] for prefix, of_rows in by_prefix.items()}


def _words(number: int, row: SignalRow, words: list[str]) -> _Words:
    pattern = re.compile(f"(?:{'|'.join(words)}){_END if row.words else ''}", re.IGNORECASE)
    return _Words(number, tuple(map(_beginning, words)), pattern)


def _searched(number: int, row: SignalRow, found: tuple[Found, ...]) -> _Searched:
    flags = re.NOFLAG
    for letter in row.flags:
        flags |= _FLAGS[letter]
    pattern = re.compile(row.pattern.replace("\n", ""), flags)
    is_pasted = row.need == "code" and row.weight > PASTED
    look = pattern.match if row.at_start else pattern.search
    likes = tuple(re.compile(like, re.MULTILINE) for like in row.needs_like)
    in_prose = tuple(piece for piece in row.needs if not _signs_in(piece))
    return _Searched(number, row.needs, in_prose, likes, bool(row.needs_word), is_pasted, look, pattern.finditer, found)


def _times(one: _Searched, text: str) -> int:
    """How often a pattern is in a text, as far as that counts."""
    return sum(1 for _ in islice(one.every(text), len(one.found)))


def _beginning(word: str) -> str:
    """The letters that every match of a word begins with. Raises ValueError when it may begin with anything."""
    outside = word
    while (shorter := _PARENTHESES.sub("", outside)) != outside:
        outside = shorter
    found = _BEGINNING.match(word)
    if found is None or "|" in outside:
        raise ValueError(f"a word must begin with a letter that is always there, and hold | in parentheses only: {word!r}")
    return found.group().lower()[:_LONGEST]
