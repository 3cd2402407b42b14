"""Shapes of jobs and schedules."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from eyrie.durable.jobs import Job, JobEvent, JobStatus


class JobFailureOut(BaseModel):
    """Why a job failed."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    type: str
    """The kind of the error."""
    message: str
    """Its first line; all of it is in the log."""


class JobOut(BaseModel):
    """A background job. Its arguments are ids and times only."""

    model_config = ConfigDict(from_attributes=True, use_attribute_docstrings=True)

    id: int
    task: str
    """What it does."""
    workspace_id: UUID | None
    """The workspace that it works for; null for the installation itself."""
    status: JobStatus
    attempts: int
    """How often it was begun."""
    arguments: Mapping[str, str | int]
    cancel_requested: bool
    """Whether its worker was asked to stop it and has not done so yet."""
    created_at: datetime
    due_at: datetime | None
    """Not before this does it begin; null when it may begin at once."""
    started_at: datetime | None
    """When it was begun last."""
    ended_at: datetime | None
    failure: JobFailureOut | None
    """Why it failed last, whatever became of it then; null when it never failed."""


class JobEventOut(BaseModel):
    """Something that happened to a job."""

    model_config = ConfigDict(from_attributes=True)

    type: Literal["created", "started", "put_back", "failed", "succeeded", "cancel_requested", "cancelled", "retried"]
    at: datetime


class JobDetailOut(JobOut):
    """A job with what happened to it."""

    history: list[JobEventOut]
    """First things first. `put_back` is in line again, after a failure or because its worker went away."""


class ScheduleOut(BaseModel):
    """Work that is due again and again, in one process of the installation at a time."""

    name: str
    about: str
    cron: str
    """Five fields, in UTC."""
    next_at: datetime
    last_job: JobOut | None
    """The newest job of this schedule, null before it was first due."""


class SchedulesOut(BaseModel):
    """Every schedule of the installation."""

    items: list[ScheduleOut]


def shown(job: Job) -> JobOut:
    """A job as it is shown."""
    return JobOut.model_validate(_fields(job))


def shown_with(job: Job, history: Sequence[JobEvent]) -> JobDetailOut:
    """A job as it is shown, with its history."""
    return JobDetailOut.model_validate({**_fields(job), "history": [JobEventOut.model_validate(event) for event in history]})


def _fields(job: Job) -> dict[str, object]:
    failure = None if job.failure_type is None else {"type": job.failure_type, "message": job.failure_message}
    return {**vars(job), "workspace_id": job.home or None, "failure": failure}
