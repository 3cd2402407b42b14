"""One corrected argument, when a tool's error says plainly which values it allows."""

import re
from typing import Final

from pydantic import JsonValue

from eyrie.agents.offline.words import term, words

_ALLOWED: Final = re.compile(
    r"(?:one of|allowed(?: values)?(?: are)?|valid (?:values|options)(?: are)?|must be|expected|choose from|erlaubt(?: sind)?)"
    r"\s*:?\s*(?P<values>[^\n]{2,500})",
    re.IGNORECASE,
)
_VALUE: Final = re.compile(r"'([^'\n]+)'|\"([^\"\n]+)\"|`([^`\n]+)`|([\w-]+)")


def corrected(arguments: dict[str, JsonValue], error: str, request: str) -> dict[str, JsonValue] | None:
    """The arguments with the refused value replaced by the allowed one that the request names; None when that is not plain."""
    match = _ALLOWED.search(error)
    if match is None:
        return None
    allowed = [next(group for group in found if group) for found in _VALUE.findall(match["values"])]
    refused = [name for name, value in arguments.items() if isinstance(value, str) and _mentions(error, name, value, match.start())]
    said = {term(word) for word in words(request)}
    fitting = sorted({value for value in allowed if {term(word) for word in words(value)} <= said and words(value)})
    if len(refused) != 1 or len(fitting) != 1 or arguments[refused[0]] == fitting[0]:
        return None
    return arguments | {refused[0]: fitting[0]}


def _mentions(error: str, name: str, value: str, end: int) -> bool:
    before = error[:end]
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", before)) or bool(value and repr(value)[1:-1] in before)
