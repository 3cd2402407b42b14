"""What the API takes and shows of agents."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, JsonValue, StringConstraints

from eyrie.agents.definition import AgentDefinition
from eyrie.agents.dispatcher import Reason
from eyrie.agents.manifest import AgentName, Description
from eyrie.agents.service.apply import Outcome
from eyrie.kit.patterns import TEXT
from eyrie.kit.yaml_document import MAX_CHARACTERS

Note = Annotated[str, StringConstraints(max_length=1_000, pattern=TEXT)]
Digest = Annotated[str, BeforeValidator(lambda value: value.hex() if isinstance(value, bytes) else value)]
Number = Annotated[int, Field(ge=1, le=1_000_000)]


class _In(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class _Out(BaseModel):
    model_config = ConfigDict(frozen=True, from_attributes=True, use_attribute_docstrings=True)


class AgentCreate(_In):
    """An agent to make."""

    name: AgentName = Field(examples=["invoice-checker"])
    """What it is called: lower-case letters, digits and hyphens."""
    description: Description = Field("", examples=["Checks incoming invoices against the orders."])
    """What it is for; requests that name no agent are matched against it."""
    definition: AgentDefinition | None = None
    """Its first version, saved as a draft."""


class AgentUpdate(_In):
    """What changes; a field that isn't sent stays as it is."""

    name: AgentName | None = None
    """The new name."""
    description: Description | None = None
    """What it is for."""


class AgentOut(_Out):
    """An agent."""

    id: UUID
    project_id: UUID
    name: str
    description: str
    published: int | None
    """The version that new runs follow; null while there is none."""
    latest: int
    """The newest version; 0 while there is none."""
    created_by: UUID | None
    """Who made it; null when it came with Eyrie."""
    version: int
    """Counts changes of the agent itself; not the number of a version of its definition."""
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None


class VersionCreate(_In):
    """A version to save."""

    definition: AgentDefinition
    note: Note = ""
    """What changed and why, for whoever looks at the versions later."""


class VersionListed(_Out):
    """A version, without its definition."""

    number: int
    digest: Digest
    """SHA-256 of the definition: equal for equal definitions."""
    note: str
    created_by: UUID | None
    created_at: datetime
    published_at: datetime | None
    """When it was first published; null if it never was."""


class VersionOut(VersionListed):
    """A version of an agent. It never changes."""

    definition: AgentDefinition


class PromptUseOut(_Out):
    """An agent that names a prompt."""

    agent_id: UUID
    """The agent."""
    agent: str
    """Its name."""
    number: int
    """Its version that names the prompt."""
    label: str | None
    """The label that it names; null: the one in production, else the latest version."""
    published: bool
    """Whether that version is the published one."""


class PublishIn(_In):
    """What to publish."""

    version: Number


class ChangeOut(_Out):
    """One difference."""

    path: str
    """Where, as a JSON pointer."""
    kind: Literal["added", "removed", "changed"]
    before: JsonValue
    after: JsonValue


class DiffOut(_Out):
    """What changed."""

    changes: list[ChangeOut]
    text: str | None
    """A unified diff of the YAML form; null when a side is too long to be compared line by line."""


class ApplyOut(DiffOut):
    """What applying a file did, or with `dry_run` would do."""

    outcome: Outcome
    dry_run: bool
    agent: AgentOut | None
    """The agent as it is now; null when it would be created."""


class ErrorOut(_Out):
    """One mistake."""

    pointer: str
    """Where, as a JSON pointer."""
    detail: str
    """What is wrong, and what to do."""
    near: list[str] = []
    """Names that may have been meant."""
    line: int | None = None
    """Where in the YAML."""
    column: int | None = None


class ValidateIn(_In):
    """What to check: a definition, or the text of a file."""

    definition: dict[str, JsonValue] | None = None
    yaml: Annotated[str, StringConstraints(max_length=MAX_CHARACTERS)] | None = None


class ValidateOut(_Out):
    """Whether it could be saved."""

    valid: bool
    errors: list[ErrorOut]
    definition: AgentDefinition | None
    """The definition with its defaults, when it can be read."""


class DispatchIn(_In):
    """A request that an agent is to be found for."""

    input: Annotated[str, StringConstraints(min_length=1, max_length=10_000)]
    agent: AgentName | None = None
    """The agent to use; without it, the one that fits best is chosen."""


class ScoreOut(_Out):
    """How well an agent fits."""

    agent: str
    score: float
    words: tuple[str, ...]
    """The words of the request that it has too."""


class DispatchOut(_Out):
    """The agent that would answer, and why."""

    agent_id: UUID
    agent: str
    version: int
    reason: Reason
    explanation: str
    scores: tuple[ScoreOut, ...]
    """The agents that fit best."""
