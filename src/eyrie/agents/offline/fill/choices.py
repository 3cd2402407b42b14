"""Choices of a closed set, and yes or no."""

import re
from collections.abc import Sequence
from typing import Final

from pydantic import JsonValue

from eyrie.agents.offline.fill.found import Found, apart
from eyrie.agents.offline.schema import Field
from eyrie.agents.offline.words import word_spans

_TOWARDS: Final = {
    "to": "to|into|in|nach|zu|how many|wie viele|wieviele",
    "target": "to|into|in|nach|zu",
    "from": "from|von|aus",
    "source": "from|von|aus",
}
_YES: Final = r"with|mit|including|inklusive|yes|ja|true|needs?|brauch\w*"
_NO: Final = r"without|ohne|no|not|kein\w*|excluding|false|nein"


def find_choices(text: str, choices: Sequence[JsonValue]) -> tuple[Found, ...]:
    """The allowed words that the text has, where it has them, as the schema writes them."""
    found: list[Found] = []
    for choice in sorted((one for one in choices if isinstance(one, str) and one), key=lambda one: (-len(one), one)):
        spoken = r"[\s_-]".join(re.escape(part) for part in re.split(r"[\s_-]", choice))
        for match in re.finditer(rf"(?<!\w){spoken}(?!\w)", text, re.IGNORECASE):
            one = Found(choice, match.start(), match.end())
            if not one.overlaps(found):
                found.append(one)
    return tuple(sorted(found, key=lambda one: one.start))


def choose(field: Field, text: str, taken: Sequence[Found], *, rivals: int) -> Found | None:
    """The choice meant for this field: the only one, or the one behind its preposition when other fields take the same."""
    found = apart(find_choices(text, field.choices), taken)
    for word in field.spoken.split():
        before = _TOWARDS.get(word)
        if before is not None:
            directed = [one for one in found if re.search(rf"\b(?:{before})\s+$", text[: one.start], re.IGNORECASE)]
            if directed:
                return directed[0]
            if rivals and word in {"from", "source"}:
                measured = [one for one in found if re.search(r"\d\s?$", text[: one.start])]
                return measured[0] if measured else None
    return found[0] if len({str(one.value) for one in found}) == 1 and not (rivals and len(found) < rivals) else None


def find_boolean(field: Field, text: str) -> Found | None:
    """Yes or no, when the text says it with the field's name ("with projector", "no projector")."""
    name = r"[\s_-]".join(re.escape(word) for word in field.spoken.split()) or r"(?!)"
    article = r"(?:an?\s+|the\s+|eine[nm]?\s+|den\s+|dem\s+)?"
    match = re.search(rf"\b(?:(?P<no>{_NO})|(?P<yes>{_YES}))\s+{article}{name}\b", text, re.IGNORECASE)
    if match is not None:
        return Found(match["no"] is None, match.start(), match.end())
    stated = re.search(rf"\b{name}\s*(?:[:=]|is|ist)\s*(?:(?P<yes>yes|ja|true|on)|(?P<no>no|nein|false|off))\b", text, re.IGNORECASE)
    return Found(stated["no"] is None, stated.start(), stated.end()) if stated else None


def beside(field: Field, text: str, found: Sequence[Found]) -> Found | None:
    """The one of several figures that stands beside the field's name ("6 people", "people: 6")."""
    from_words = {word.lower() for word in field.spoken.split()}
    for one in found:
        after = [word.lower() for word, _, _ in word_spans(text[one.end : one.end + 40])[:1]]
        before = [word.lower() for word, _, _ in word_spans(text[max(0, one.start - 40) : one.start])[-1:]]
        if from_words & {*after, *before}:
            return one
    return None
