"""Ledger entries as lines: what the spool keeps is what the database reads, so an entry is put into words once.

A line is a row of the database's type `ledger_line_with_client` as PostgreSQL writes it. Money is whole picodollars.
"""

import re
from functools import lru_cache
from uuid import UUID

from eyrie.gateway.calls.context import Attribution
from eyrie.gateway.ledger.protocol import Entry

MAX_TEXT = 200
_TEXTS_KEPT = 8_192
_QUOTED = re.compile(rb'"(?:[^"\\]|\\.)*"')
_COMMAS_BEFORE = 30
"""Lines of the version before, which knew no clients, have so many outside of texts."""


def line(entry: Entry) -> bytes:
    """The entry as a line, without a newline."""
    used = entry.usage
    reasons = _text(" · ".join(entry.reasons)) if entry.reasons else ""
    first = "" if entry.first_token_ms is None else entry.first_token_ms
    return (
        f"({entry.id.int:032x},{entry.at.isoformat()},{_who(entry.who)},{_text(entry.asked_model)},{_text(entry.model)}"
        f",{_text(entry.provider)},{_text(entry.provider_model)},{_id(entry.deployment_id)},{entry.outcome.value}"
        f",{used.input},{used.cached_input},{used.cache_write},{used.output},{used.reasoning},{'t' if used.estimated else 'f'}"
        f",{entry.cost},{entry.saved},{_text(entry.price_version)},{entry.latency_ms},{first},{reasons}"
        f",{_told(entry.who.end_user)},{_told(entry.who.client_session)})"
    ).encode()


def current(text: bytes) -> bytes:
    """A line that a process of the version before may have written, as this version writes it."""
    return text[:-1] + b",,)" if _QUOTED.sub(b"", text).count(b",") == _COMMAS_BEFORE else text


def _who(who: Attribution) -> str:
    step = "" if who.step is None else _text(who.step)
    version = "" if who.agent_version is None else who.agent_version
    return (
        f"{who.workspace_id.int:032x},{who.project_id.int:032x},{who.principal_id.int:032x},{who.principal_kind},{who.feature.value}"
        f",{_id(who.session_id)},{_id(who.run_id)},{step},{_text(who.agent)},{version},{_text(who.skill)}"
    )


def _id(value: UUID | None) -> str:
    return "" if value is None else f"{value.int:032x}"


@lru_cache(_TEXTS_KEPT)
def _text(value: str | None) -> str:
    """A text of which there are few, each told often."""
    return _told(value)


def _told(value: str | None) -> str:
    """A text in quotes: `""` is the empty text, nothing is NULL. Line breaks would end the line, NUL is in no text."""
    if value is None:
        return ""
    plain = " ".join(value[:MAX_TEXT].replace("\0", " ").splitlines()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{plain}"'
