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
_NO_RUN = ",,,,,"
_QUOTED = re.compile(rb'"(?:[^"\\]|\\.)*"')
_COMMAS_BEFORE = 30
"""Lines of the version before, which knew no clients, have so many outside of texts."""


def line(entry: Entry) -> bytes:
    """The entry as a line, without a newline."""
    used = entry.usage
    who = entry.who
    caller = _caller(who.workspace_id.int, who.project_id.int, who.principal_id.int, who.principal_kind, who.feature)
    deployment = None if entry.deployment_id is None else entry.deployment_id.int
    model = _model(entry.asked_model, entry.model, entry.provider, entry.provider_model, deployment)
    first = "" if entry.first_token_ms is None else entry.first_token_ms
    user = "" if who.end_user is None else _told(who.end_user)
    session = "" if who.client_session is None else _told(who.client_session)
    return (
        f"({entry.id.int:032x},{entry.at.isoformat()},{caller},{_run(who)},{model},{entry.outcome}"
        f",{used.input},{used.cached_input},{used.cache_write},{used.output},{used.reasoning},{'t' if used.estimated else 'f'}"
        f",{entry.cost},{entry.saved},{_text(entry.price_version)},{entry.latency_ms},{first},{_reasons(entry.reasons)}"
        f",{user},{session})"
    ).encode()


def current(text: bytes) -> bytes:
    """A line that a process of the version before may have written, as this version writes it."""
    return text[:-1] + b",,)" if _QUOTED.sub(b"", text).count(b",") == _COMMAS_BEFORE else text


@lru_cache(_TEXTS_KEPT)  # ids come as numbers, whose hashes are quicker found than a UUID's
def _caller(workspace: int, project: int, principal: int, kind: str, feature: str) -> str:
    return f"{workspace:032x},{project:032x},{principal:032x},{kind},{feature}"


def _run(who: Attribution) -> str:
    if who.run_id is None and who.session_id is None and who.agent is None and who.step is None and who.skill is None:
        return _NO_RUN if who.agent_version is None else f",,,,{who.agent_version},"
    step = "" if who.step is None else _text(who.step)
    version = "" if who.agent_version is None else who.agent_version
    agent = "" if who.agent is None else _text(who.agent)
    skill = "" if who.skill is None else _text(who.skill)
    return f"{_id(who.session_id)},{_id(who.run_id)},{step},{agent},{version},{skill}"


@lru_cache(_TEXTS_KEPT)
def _model(asked: str, model: str, provider: str, provider_model: str, deployment: int | None) -> str:
    number = "" if deployment is None else f"{deployment:032x}"
    return f"{_told(asked)},{_told(model)},{_told(provider)},{_told(provider_model)},{number}"


@lru_cache(_TEXTS_KEPT)
def _reasons(reasons: tuple[str, ...]) -> str:
    return _told(" · ".join(reasons)) if reasons else ""


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
