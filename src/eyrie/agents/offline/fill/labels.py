"""Values that a request names: `subject: …`, `priority is high`, `titled "…"`, `customer Acme`."""

import re
from collections.abc import Sequence
from typing import Final

from eyrie.agents.offline.fill.found import Found
from eyrie.agents.offline.schema import Field

_ALIASES: Final = {
    "to": ("an", "recipient", "empfänger"),
    "subject": ("betreff", "thema"),
    "body": ("text", "message", "nachricht", "inhalt", "content", "saying", "payload"),
    "text": ("message", "nachricht", "body"),
    "message": ("nachricht", "text", "saying"),
    "title": ("titel", "titled", "called", "named", "namens", "name", "summary"),
    "name": ("named", "called", "namens", "titled"),
    "description": ("beschreibung", "details"),
    "priority": ("priorität",),
    "method": ("methode",),
    "options": ("optionen", "choices"),
    "date": ("datum",),
    "query": ("suche nach", "search for"),
    "question": ("frage",),
    "amount": ("betrag", "menge"),
}
_QUOTED: Final = r"\"[^\"\n]+\"|'(?:[^'\n]|(?<=\w)'(?=\w))+'(?!\w)|“[^”\n]+”|„[^“”\n]+[“”]"
_VERBLIKE: Final = frozenset({"titled", "called", "named", "namens", "saying"})


def labels_of(field: Field) -> tuple[str, ...]:
    """The words that may announce a field's value, longest first."""
    names = {field.name.lower(), field.spoken, *_ALIASES.get(field.name.lower(), ())} - {""}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def find_labelled(text: str, fields: Sequence[Field]) -> dict[str, Found]:
    """The values that the text announces by a field's name: up to the next announcement, or exactly what is quoted."""
    announced: list[tuple[int, int, Field]] = []
    for field in fields:
        match = _announcement(field).search(text)
        if match is not None:
            announced.append((match.start(), match.end(), field))
    announced.sort(key=lambda one: one[0])
    found: dict[str, Found] = {}
    for index, (start, end, field) in enumerate(announced):
        limit = next((later for later, _, _ in announced[index + 1 :] if later >= end), len(text))
        value = _value(text, end, limit)
        if value is not None and not any(start < one.end for one in found.values()):
            found[field.name] = Found(value.value, start, value.end)
    return found


def find_named(text: str, field: Field) -> Found | None:
    """A value that follows the field's name without a sign: a proper name, or a word with a digit in it."""
    names = "|".join(re.escape(name) for name in labels_of(field))
    match = re.search(rf"\b(?i:{names})\s+(?i:named\s+|called\s+|number\s+)?#?(?P<value>{_PROPER})", text)
    return Found(match["value"], match.start(), match.end()) if match else None


def find_proper(text: str) -> Found | None:
    """The proper name behind a preposition ("weather in Berlin"), when there is one."""
    match = re.search(rf"\b(?:in|for|of|at|from|für|von|bei|about|über)\s+(?P<value>{_PROPER})", text)
    return Found(match["value"], match.start("value"), match.end("value")) if match else None


_PROPER: Final = r"(?:[A-ZÄÖÜ][\w&-]*|[A-Za-z-]*\d[\w-]*)(?:\s+[A-ZÄÖÜ][\w&-]*){0,4}"


def _announcement(field: Field) -> re.Pattern[str]:
    names = labels_of(field)
    plain = "|".join(re.escape(name) for name in names)
    verbs = "|".join(re.escape(name) for name in names if name in _VERBLIKE) or r"(?!)"
    return re.compile(
        rf"(?<![\w@.])(?:(?:{plain})(?:\s*[:=]\s*|\s+(?:is|ist|lautet)\s+|\s+(?={_QUOTED}))|(?:{verbs})\s+)",
        re.IGNORECASE,
    )


def _value(text: str, start: int, limit: int) -> Found | None:
    quoted = re.compile(_QUOTED).match(text, start)
    if quoted is not None:
        return Found(quoted.group()[1:-1], start, quoted.end())
    raw = (
        re.sub(r"(?:[\s,;]+(?:and|und|with|mit|the|a|der|die|das|dem|den|einem))*[\s,;]*$", "", text[start:limit])
        if limit < len(text)
        else text[start:].rstrip()
    )
    value = raw.strip()
    if not value:
        return None
    begin = start + raw.index(value)
    return Found(value, begin, begin + len(value))
