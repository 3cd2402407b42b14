"""Text of files by line. Runs in child processes: the bytes are hostile, and going through them takes time."""

from eyrie.kit.decoding import decode, is_text

MAX_CHARACTERS = 20_000
MAX_LINE = 400
CONTEXT_LINES = 2

Passage = tuple[int, int, str]
"""How well it fits (higher is better), the number of its line, and the lines around it."""


def read_lines(body: bytes, offset: int) -> tuple[str, int, int] | None:
    """Text from line `offset` (counted from 1): (text, the line after it, how many lines there are); None when it is not text."""
    if not is_text(body):
        return None
    lines = decode(body).replace("\0", "").splitlines()
    taken: list[str] = []
    size = 0
    for line in lines[offset - 1 :]:
        if taken and size + len(line) > MAX_CHARACTERS:
            break
        taken.append(line if len(line) <= MAX_CHARACTERS else f"{line[:MAX_CHARACTERS]}… (line cut)")
        size += len(line) + 1
    return "\n".join(taken), offset + len(taken), len(lines)


def find_lines(body: bytes, query: str, most: int) -> list[Passage]:
    """The `most` passages of a text that fit `query` best: its whole phrase, or at least half of its words."""
    if not is_text(body):
        return []
    phrase = " ".join(query.casefold().split())
    words = {word for word in phrase.split() if len(word) > 2} or {phrase}
    lines = decode(body).replace("\0", "").splitlines()
    found: list[tuple[int, int]] = []
    for number, line in enumerate(lines):
        folded = line.casefold()
        score = len(words) + 1 if phrase in folded else sum(word in folded for word in words)
        if 2 * score >= len(words):
            found.append((score, number))
    best = sorted(found, key=lambda hit: (-hit[0], hit[1]))[:most]
    return [(score, number + 1, _around(lines, number)) for score, number in best]


def _around(lines: list[str], number: int) -> str:
    shown = lines[max(0, number - CONTEXT_LINES) : number + CONTEXT_LINES + 1]
    return "\n".join(line if len(line) <= MAX_LINE else f"{line[:MAX_LINE]}…" for line in shown).strip("\n")
