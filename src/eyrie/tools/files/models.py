"""Files as the database has them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from eyrie.identity.vault import ContentKey


@dataclass(frozen=True)
class Scope:
    """Where files belong: a project of a workspace."""

    workspace_id: UUID
    project_id: UUID


@dataclass(frozen=True)
class Content:
    """Bytes in object storage, sealed under the key of `subject_id`."""

    subject_id: UUID
    object_id: UUID
    bytes: int


@dataclass(frozen=True)
class StoredFile:
    """A file: a name in a project, and the content it has in this `version`."""

    id: UUID
    workspace_id: UUID
    project_id: UUID
    name: str
    media_type: str
    sha256: bytes | None
    """Its digest, only while the content is not sealed."""
    bytes: int
    subject_id: UUID | None
    """Whose key the content is sealed under; None for what was stored before contents were sealed."""
    object_id: UUID | None
    created_by: UUID
    version: int
    created_at: datetime
    updated_at: datetime

    @property
    def path(self) -> str:
        """Where the content is in object storage."""
        if self.object_id is None:
            return f"{self.workspace_id}/{(self.sha256 or b'').hex()}"
        return f"{self.workspace_id}/{self.subject_id}/{self.object_id}"


@dataclass(frozen=True, repr=False)
class OpenFile:
    """A file whose content can be read: `key` opens it; None for one that is not sealed."""

    file: StoredFile
    key: ContentKey | None
