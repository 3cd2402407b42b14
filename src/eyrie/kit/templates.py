"""Texts with named gaps: `{{name}}`."""

import json
import re
from collections.abc import Mapping

from pydantic import JsonValue

_GAP = re.compile(r"\{\{\s*([a-z][a-z0-9_]*)\s*\}\}")
_ANY_GAP = re.compile(r"\{\{\s*(.*?)\s*\}\}")


def render(template: str, variables: Mapping[str, JsonValue]) -> str:
    """`template` with each `{{name}}` replaced by the variable's value; a name without value becomes empty."""

    def value(match: re.Match[str]) -> str:
        found = variables.get(match[1])
        return "" if found is None else found if isinstance(found, str) else json.dumps(found, ensure_ascii=False)

    return _GAP.sub(value, template)


def gaps(template: str) -> tuple[str, ...]:
    """What stands between double braces, each once, in the order of its first appearance; also what is no name."""
    return tuple(dict.fromkeys(_ANY_GAP.findall(template)))
