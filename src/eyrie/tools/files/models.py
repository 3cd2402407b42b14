"""Files as the database has them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True)
class Scope:
    """Where files belong: a project of a workspace."""

    workspace_id: UUID
    project_id: UUID


@dataclass(frozen=True)
class Content:
    """Bytes in object storage, addressed by their digest."""

    sha256: bytes
    bytes: int


@dataclass(frozen=True)
class StoredFile:
    """A file: a name in a project, and the content it has in this `version`."""

    id: UUID
    workspace_id: UUID
    project_id: UUID
    name: str
    media_type: str
    sha256: bytes
    bytes: int
    created_by: UUID
    version: int
    created_at: datetime
    updated_at: datetime
