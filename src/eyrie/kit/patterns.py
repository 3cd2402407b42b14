"""Patterns of names and other short texts, and what they ask for in words."""

from collections.abc import Mapping
from typing import Any

TEXT = r"^[^\x00]*$"
LINE = r"^[^\x00-\x1f\x7f]+$"
SLUG = r"^[a-z0-9][a-z0-9-]{0,62}$"
DOTTED = r"^[a-z0-9][a-z0-9._-]{0,62}$"
VARIABLE = r"^[a-z][a-z0-9_]{0,62}$"
LABEL = r"^[a-z][a-z0-9_-]{0,30}$"
EMAIL = r"^[^@\s\x00]+@[^@\s\x00]+$"
SCOPE = r"^[a-z_-]{1,50}:[a-z_-]{1,50}$"
MODEL = r"^[^\x00*]*\*?$"
HOST = r"^(\*\.)?[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$"
PICTURE = r"^data:image/(png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$"
TAG = r"^[A-Za-z0-9_.:/@-]{1,100}$"
PROMPT = r"^[a-z0-9][a-z0-9._-]{0,62}(@[a-z][a-z0-9_-]{0,30})?$"
TOOL = r"^[A-Za-z0-9_.:-]{1,128}$"
ESCALATE_TO = r"^(admin|owner|[^@\s]+@[^@\s]+)$"

WORDS: Mapping[str, str] = {
    TEXT: "Remove the NUL character",
    LINE: "Write one line, without control characters",
    SLUG: "Use lower-case letters, digits and hyphens, at most 63, with a letter or digit first",
    DOTTED: "Use lower-case letters, digits, dots, hyphens and underscores, at most 63, with a letter or digit first",
    VARIABLE: "Use lower-case letters, digits and underscores, at most 63, with a letter first",
    LABEL: "Use lower-case letters, digits, hyphens and underscores, at most 31, with a letter first",
    EMAIL: "Give an e-mail address, as in ada@example.com",
    SCOPE: "Give a scope, as in runs:write",
    MODEL: "Use * at the end only, as in gpt-*",
    HOST: "Give a host without scheme, port or path, as in api.example.com or *.example.com",
    PICTURE: "Give a data URL of a PNG, JPEG or WebP",
    TAG: "Use letters, digits and _ . : / @ -, from 1 to 100",
    PROMPT: "Give the name of a prompt, with a label if you like, as in greeting@production",
    TOOL: "Use letters, digits and _ . : -, from 1 to 128; * and ? stand for others in rules",
    ESCALATE_TO: "Say admin, owner or the e-mail address of a member",
}


def in_words(error: Mapping[str, Any]) -> str:
    """What an error of validation asks for: a pattern by itself says it to programmers only."""
    pattern = str((error.get("ctx") or {}).get("pattern"))
    return WORDS.get(pattern, str(error["msg"]))
