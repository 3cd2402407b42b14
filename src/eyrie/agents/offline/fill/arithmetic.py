"""Arithmetic in a text: numbers, and expressions in signs or in words, English and German."""

import ast
import re
import warnings
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from eyrie.agents.offline.fill.found import Found

MAX_EXPRESSION: Final = 200

_NUMBER: Final = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3})+,\d+|\d+,\d+|\d+(?:\.\d+)?"
_ONE_NUMBER: Final = re.compile(rf"(?<![\w.,/-])-?(?:{_NUMBER})(?![\d/])")
_WORDED: Final = (
    ("**", r"to the power of|raised to|hoch|\^"),
    ("*", r"multiplied by|times|mal|[\u00d7·]|x(?=\s*\d)"),
    ("/", r"divided by|over(?=\s+\d)|geteilt durch|durch|÷"),
    ("+", r"plus"),
    ("-", r"minus|\u2212"),
    ("/ 100 *", r"(?:%|percent|per cent|prozent)\s*(?:of|von)"),
)
_TOKEN: Final = re.compile(
    rf"(?P<number>(?<![\w.])(?:{_NUMBER})(?![^\W\dx]))|"
    + "".join(rf"(?P<word{index}>(?<![^\W\d])(?:{pattern})(?![^\W\d]))|" for index, (_, pattern) in enumerate(_WORDED))
    + r"(?P<sign>\*\*|//|[-+*/%])|(?P<open>\()|(?P<close>\))"
    r"|(?P<root>\b(?:(?:the\s+)?square root of|(?:die\s+)?(?:quadrat)?wurzel (?:aus|von)|sqrt(?:\s+of)?)(?=[\s(]))",
    re.IGNORECASE,
)
_ASKED: Final = re.compile(
    r"\b(?:what(?:'s|\s+is|\s+are)|how much (?:is|are)|"
    r"was (?:ist|sind|ergibt)|wie ?viel (?:ist|sind|ergibt)|calculate|compute|berechne|rechne)\s+$",
    re.IGNORECASE,
)
_ROUNDING: Final = re.compile(
    r",?\s+(?:and\s+|und\s+)?(?:rounded?\s+to\s+(?P<digits>\d)\s+(?:digits?|decimals?|decimal places|places)"
    r"|auf\s+(?P<stellen>\d)\s+(?:nachkomma)?stellen(?:\s+gerundet)?)",
    re.IGNORECASE,
)
_LISTED: Final = re.compile(
    rf"\b(?P<what>sum|summe|total|average|mean|durchschnitt)\s+(?:of|von|aus)\s+(?P<list>(?:{_NUMBER})(?:(?:,\s+|,?\s+(?:and|und)\s+)(?:{_NUMBER})){{1,20}})",
    re.IGNORECASE,
)


def number(text: str) -> str:
    """A number in English notation, from English or German notation."""
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", text):
        return text.replace(",", "")
    if "," in text:
        return text.replace(".", "").replace(",", ".")
    return text


def find_numbers(text: str) -> tuple[Found, ...]:
    """The numbers; one with a unit ("5 km", "10€") counts as its figure."""
    found = []
    for match in _ONE_NUMBER.finditer(text):
        sign = "-" if match.group().startswith("-") else ""
        figure = sign + number(match.group().removeprefix("-"))[:40]
        found.append(Found(float(figure) if "." in figure else int(figure), match.start(), match.end()))
    return tuple(found)


def find_expressions(text: str) -> tuple[Found, ...]:
    """The expressions with at least one operation; written in signs they are quoted, in words they are translated."""
    listed = tuple(_lists(text))
    found = [*listed]
    run: list[re.Match[str]] = []
    for match in _TOKEN.finditer(text):
        if run and text[run[-1].end() : match.start()].strip():
            found += _expression(text, run)
            run = []
        run.append(match)
    found += _expression(text, run)
    kept = (one for one in found if one in listed or not one.overlaps(listed))
    return tuple(_rounded(text, one) for one in sorted(kept, key=lambda one: one.start))


def _rounded(text: str, found: Found) -> Found:
    """The expression with the rounding that the request adds behind it."""
    match = _ROUNDING.match(text, found.end)
    return Found(f"round({found.value}, {match['digits'] or match['stellen']})", found.start, match.end()) if match else found


def _lists(text: str) -> Iterator[Found]:
    for match in _LISTED.finditer(text):
        figures = [number(one) for one in re.findall(_NUMBER, match["list"])]
        total = " + ".join(figures)
        averaged = match["what"].lower() in {"average", "mean", "durchschnitt"}
        yield Found(f"({total}) / {len(figures)}" if averaged else total, match.start(), match.end())


def _expression(text: str, run: list[re.Match[str]]) -> list[Found]:
    """What a run of adjacent tokens says, without the tokens at its ends that make no sense there."""
    while run and (run[-1].lastgroup not in {"number", "close"}) and run[-1].group() != "%":
        run = run[:-1]
    while run and run[0].lastgroup not in {"number", "open", "root"} and run[0].group() != "-":
        run = run[1:]
    if len(run) < 2:
        return []
    start, end = run[0].start(), run[-1].end()
    worded = any(token.lastgroup not in {"number", "sign", "open", "close"} or number(token.group()) != token.group() for token in run)
    written = _translated(run) if worded else text[start:end]
    if not _is_arithmetic(written):
        return []
    signs = {token.group() for token in run if token.lastgroup == "sign"}
    weak = not worded and not (signs & {"*", "+", "**", "//"}) and " " not in written and not _ASKED.search(text, 0, start)
    return [Found(written, start, end, weak)]


def _translated(run: list[re.Match[str]]) -> str:
    parts: list[str] = []
    pending_roots = 0
    for token in run:
        group = token.lastgroup or ""
        if group == "root":
            pending_roots += 1
            continue
        value = _WORDED[int(group.removeprefix("word"))][0] if group.startswith("word") else token.group()
        value = number(value) if group == "number" else value
        if pending_roots:
            value = "sqrt(" * pending_roots + value + ")" * pending_roots if group == "number" else "sqrt" * pending_roots + value
            pending_roots = 0
        parts.append(value)
    return " ".join(parts).replace("( ", "(").replace(" )", ")")


def _is_arithmetic(written: str) -> bool:
    if len(written) > MAX_EXPRESSION:
        return False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(written.strip(), mode="eval")
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return False
    body = tree.body
    return isinstance(body, ast.BinOp | ast.Call) and not _touching(written)


def _touching(written: str) -> bool:
    """Whether two numbers stand side by side, as in a list."""
    parts = written.split()
    return any(left[-1].isdigit() and right[0].isdigit() for left, right in pairwise(parts))
