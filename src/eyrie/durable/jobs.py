"""Jobs, as rows of the queue become them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class JobStatus(StrEnum):
    """Where a job is in its life. One that failed and is tried again by itself is waiting."""

    WAITING = "waiting"
    RUNNING = "running"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class Job:
    """One job. `home` is the id of the workspace that it works for, empty for the installation itself."""

    id: int
    task: str
    home: str
    status: JobStatus
    attempts: int
    arguments: Mapping[str, str | int]
    cancel_requested: bool
    created_at: datetime
    due_at: datetime | None
    started_at: datetime | None
    ended_at: datetime | None
    failure_type: str | None
    failure_message: str | None

    def __post_init__(self) -> None:
        # Rows carry texts; frozen, so set past the guard.
        object.__setattr__(self, "status", JobStatus(self.status))


@dataclass(frozen=True)
class JobEvent:
    """Something that happened to a job."""

    type: str
    at: datetime
