"""Agents and their versions as the database has them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from eyrie.agents.definition import AgentDefinition


@dataclass(frozen=True)
class Agent:
    """An agent. `published` is the number of the version that runs follow; `latest` that of the newest one, 0 without any."""

    id: UUID
    workspace_id: UUID
    project_id: UUID
    name: str
    description: str
    published: int | None
    published_before: list[int]
    latest: int
    created_by: UUID | None
    version: int
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None


@dataclass(frozen=True)
class AgentVersion:
    """One version of an agent; it never changes."""

    agent_id: UUID
    number: int
    definition: AgentDefinition
    digest: bytes
    note: str
    created_by: UUID | None
    created_at: datetime
    published_at: datetime | None

    def __post_init__(self) -> None:
        object.__setattr__(self, "definition", AgentDefinition.model_validate(self.definition))


@dataclass(frozen=True)
class Listed:
    """A version as lists show it, without its definition."""

    number: int
    digest: bytes
    note: str
    created_by: UUID | None
    created_at: datetime
    published_at: datetime | None


@dataclass(frozen=True)
class PromptUse:
    """An agent's version that names a prompt."""

    agent_id: UUID
    agent: str
    number: int
    label: str | None
    published: bool
