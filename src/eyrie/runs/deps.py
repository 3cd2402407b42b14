"""What carrying a run needs from outside, built once per process."""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Protocol
from uuid import UUID

from eyrie.agents.definition import AgentDefinition
from eyrie.gateway.protocol import ModelSource
from eyrie.identity.vault import Vault
from eyrie.kit.clock import Clock, Stopwatch, lasting
from eyrie.observe.spans import Tracer, Unrecorded
from eyrie.postgres.database import Database
from eyrie.runs.bus import Bus
from eyrie.runs.deltas import DeltaWriter
from eyrie.tools.registry import Registry


class Definitions(Protocol):
    """Where the definition of an agent's version comes from."""

    async def load(self, workspace_id: UUID, agent_id: UUID, version: int) -> AgentDefinition:
        """The definition that a run follows. A version never changes."""
        ...


@dataclass(frozen=True)
class RunSettings:
    """Limits of carrying runs. A worker not seen for `lease` counts as dead; `worker_places`: how many runs one carries at once."""

    lease: timedelta = timedelta(seconds=5)
    heartbeat_seconds: float = 1.5
    janitor_seconds: float = 1.0
    workspace_places: int = 32
    worker_places: int = 64
    grace_seconds: float = 20.0
    model_deadline_seconds: float = 600
    model_attempts: int = 5
    max_retry_seconds: float = 300
    parallel_calls: int = 8


@dataclass(frozen=True)
class RunDeps:
    """The resources of a worker. `draining` is set when the process is about to end: runs are handed over between steps."""

    worker: UUID
    database: Database
    vault: Vault
    bus: Bus
    deltas: DeltaWriter
    models: ModelSource
    tools: Registry
    definitions: Definitions
    clock: Clock
    stopwatch: Stopwatch = lasting
    tracer: Tracer = field(default_factory=Unrecorded)
    settings: RunSettings = field(default_factory=RunSettings)
    draining: asyncio.Event = field(default_factory=asyncio.Event)
