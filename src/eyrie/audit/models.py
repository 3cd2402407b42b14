"""Entries, seals and what a check of them finds."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from pydantic import JsonValue


@dataclass(frozen=True)
class NewEntry:
    """An act to record. One that an event of a run tells of carries the event's place."""

    action: str
    subject_kind: str
    subject_id: str
    detail: dict[str, JsonValue] = field(default_factory=dict)
    run_id: UUID | None = None
    event_seq: int | None = None


@dataclass(frozen=True)
class Entry:
    """A recorded act."""

    id: UUID
    workspace_id: UUID
    at: datetime
    actor_kind: str
    actor_id: UUID | None
    action: str
    subject_kind: str
    subject_id: str
    run_id: UUID | None
    event_seq: int | None
    detail: dict[str, JsonValue]


@dataclass(frozen=True)
class Seal:
    """A batch of entries, and the one hash that changes when any of them, their order or an earlier seal is changed."""

    number: int
    entry_ids: list[UUID]
    sealed_to: datetime
    root: bytes
    previous: bytes
    chained: bytes


@dataclass(frozen=True)
class Finding:
    """One place where the log is not as it was sealed."""

    seal: int | None
    problem: str
    entry_id: UUID | None = None


@dataclass(frozen=True)
class AuditReport:
    """What a check found. `head` is the last seal's chained hash: whoever noted it elsewhere can tell that no seal was cut off.

    Of a log with many findings only the first are listed.
    """

    seals: int
    sealed_entries: int
    unsealed_entries: int
    head: bytes
    findings: list[Finding]

    @property
    def intact(self) -> bool:
        """Whether everything is as it was sealed."""
        return not self.findings
