"""Shapes of the pages about the installation."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from eyrie.observe.health import HealthOut


class WorkerOut(BaseModel):
    """A process that carries runs. One that was not seen for longer than the lease is dead."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    hostname: str
    pid: int
    program_version: str
    started_at: datetime
    seen_at: datetime
    draining: bool


class CacheOut(BaseModel):
    """How often a cache of this process knew what it was asked for."""

    name: str
    hits: int
    misses: int


class StatusOut(BaseModel):
    """How the installation is. Health, connections and caches are those of the process that answers."""

    health: HealthOut
    workers: list[WorkerOut]
    queue_depth: int
    """Runs of all workspaces that wait for a worker or a place, and other jobs that wait or run."""
    runs: dict[str, int]
    """The workspace's runs that have not ended, by status."""
    connections: dict[str, dict[str, int]]
    """Figures of the pools of database connections, by role."""
    caches: list[CacheOut]


class SlowQueryOut(BaseModel):
    """A statement that took long. It holds no values; `plan` is how the database would carry it out whatever they are."""

    sql: str
    role: Literal["app", "system"]
    times: int
    worst_ms: float
    mean_ms: float
    last_at: datetime
    plan: list[str] | None
    """Null for what has no plan, like a commit, and for what the role may not ask by itself."""


class SlowQueriesOut(BaseModel):
    """The slow statements of the process that answers, since it started; those first that cost most in all."""

    threshold_ms: float
    items: list[SlowQueryOut]
