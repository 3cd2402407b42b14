"""What the API takes and shows of prompts."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, JsonValue, StringConstraints

from eyrie.gateway.prompts.template import Template
from eyrie.kit.patterns import DOTTED, LABEL, TEXT

PromptName = Annotated[str, StringConstraints(pattern=DOTTED)]
Label = Annotated[str, StringConstraints(pattern=LABEL)]
Number = Annotated[int, Field(ge=1, le=1_000_000)]
_Text = Annotated[str, StringConstraints(max_length=2_000, pattern=TEXT)]


class _In(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class _Out(BaseModel):
    model_config = ConfigDict(frozen=True, from_attributes=True, use_attribute_docstrings=True)


class PromptCreate(_In):
    """A prompt to add, with its first version."""

    name: PromptName = Field(examples=["greeting"])
    """What agents and calls name it by."""
    description: _Text = ""
    template: Template = Field(examples=[{"text": "Greet {{name}}.", "variables": {"name": {"type": "string"}}}])
    """The first version."""
    note: _Text = ""
    """What this version is about."""
    labels: tuple[Label, ...] = Field((), max_length=10, examples=[["production"]])
    """Labels that stand at this version from the beginning."""


class PromptUpdate(_In):
    """What changes; a field that isn't sent stays as it is."""

    name: PromptName | None = None
    """The new name. Agents that use the old one must be changed too."""
    description: _Text | None = None
    """The new description."""


class PromptOut(_Out):
    """A prompt."""

    id: UUID
    name: str
    description: str
    latest: int
    """The number of the latest version."""
    labels: dict[str, int]
    """Each label with the version that it stands at."""
    version: int
    """Counts changes."""
    created_at: datetime
    updated_at: datetime


class PromptVersionCreate(_In):
    """A version to save."""

    template: Template = Field(examples=[{"text": "Welcome {{name}}.", "variables": {"name": {"type": "string"}}}])
    """The text and its variables."""
    note: _Text = ""
    """What has changed, and why."""


class PromptVersionOut(_Out):
    """A version of a prompt; it never changes."""

    number: int
    template: Template
    note: str
    created_by: UUID | None
    created_at: datetime


class PromptDiff(_Out):
    """What differs between two versions."""

    text: str | None
    """A unified diff of the texts; null when they are too long to be compared."""
    variables: str
    """A unified diff of the variables, as JSON."""


class ReleaseIn(_In):
    """Where a label is to stand."""

    number: Number
    """The version."""


class RenderIn(_In):
    """Which version to fill in, with what. Without number and label, the version with the label `production`, else the latest."""

    number: Number | None = None
    """The version."""
    label: Label | None = None
    """The label that stands at the version."""
    variables: dict[Annotated[str, StringConstraints(max_length=63)], JsonValue] = Field(
        default_factory=dict, max_length=64, examples=[{"name": "Ada"}]
    )
    """Values by variable."""


class RenderOut(_Out):
    """The text that came of it."""

    number: int
    """The version that was filled in."""
    text: str
