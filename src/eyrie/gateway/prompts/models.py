"""Prompts as the database has them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from eyrie.gateway.prompts.template import Template


@dataclass(frozen=True)
class Prompt:
    """A prompt. `labels` maps each label to the version that it stands at."""

    id: UUID
    name: str
    description: str
    latest: int
    labels: dict[str, int]
    version: int
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True)
class PromptVersion:
    """A version of a prompt; it never changes."""

    prompt_id: UUID
    number: int
    template: Template
    note: str
    created_by: UUID | None
    created_at: datetime

    def __post_init__(self) -> None:
        object.__setattr__(self, "template", Template.model_validate(self.template))


@dataclass(frozen=True)
class Referred:
    """What an agent's reference to a prompt came to when its run began."""

    name: str
    number: int
    text: str


@dataclass(frozen=True)
class Release:
    """Where a label stands, and where it stood before, the latest last."""

    label: str
    number: int
    before: list[int]
