"""Rows of the run feature."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from eyrie.runs.events import RunEvent
from eyrie.runs.state import Status

INBOX = "eyrie_inbox"
"""The channel on which is said that the inbox of a workspace changed."""


@dataclass(frozen=True)
class RunRow:
    """A run as lists and details show it: everything but its content."""

    id: UUID
    workspace_id: UUID
    project_id: UUID
    agent_id: UUID
    agent_version: int
    session_id: UUID | None
    subject_id: UUID
    started_by_kind: str
    started_by: UUID
    status: str
    last_seq: int
    steps: int
    input_tokens: int
    output_tokens: int
    problem: str | None
    created_at: datetime
    updated_at: datetime
    started_at: datetime | None
    ended_at: datetime | None


@dataclass(frozen=True)
class RunRef:
    """What every write to a run's log needs to know of it."""

    id: UUID
    workspace_id: UUID
    subject_id: UUID
    session_id: UUID | None


@dataclass(frozen=True)
class Claim:
    """A run that this worker carries now. `taken_over` when its last carrier died on it."""

    run: RunRef
    agent_id: UUID
    agent_version: int
    project_id: UUID
    started_by: UUID
    started_by_kind: Literal["member", "key"]
    epoch: int
    taken_over: bool


@dataclass(frozen=True)
class Place:
    """The right to append: as the carrier (owner and epoch must still hold), optionally only if the log has not moved.

    With `seen_within` an owner that has given no sign of life for so long is refused, though nobody took the run over yet.
    """

    owner: UUID
    epoch: int
    expected_seq: int | None = None
    seen_within: timedelta | None = None


@dataclass(frozen=True)
class Progress:
    """What an append changes in the run's row. `release` gives the run back: it waits, has ended, or is handed over.

    `takeovers`: how often the run was lost at the step where it stands.
    """

    status: Status
    steps: int
    input_tokens: int
    output_tokens: int
    takeovers: int = 0
    problem: str | None = None
    release: bool = False
    wake_at: datetime | None = None


@dataclass(frozen=True)
class Write:
    """One append: the events, what they change in the run's row, when, and by what right (None: the row is locked)."""

    events: tuple[RunEvent, ...]
    progress: Progress
    at: datetime
    place: Place | None = None
