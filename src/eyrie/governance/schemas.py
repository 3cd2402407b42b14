"""Erasure as the API shows it."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field


class ErasureOut(BaseModel):
    """What was erased of a person in this workspace: the proof, which the audit log has too."""

    model_config = ConfigDict(from_attributes=True)

    user_id: UUID
    erased_at: datetime
    was_member: bool = Field(description="Whether the person was a member until now.")
    keys_revoked: int = Field(description="API keys that the person had made and that worked until now.")
    content_keys: int = Field(description="Keys that content was encrypted with, destroyed now: the person's, and those of their API keys.")
    runs: int = Field(description="Runs whose content is gone; their events, figures and costs stay.")
    runs_cancelled: int = Field(description="Those of them that had not ended.")
    contents: int = Field(description="Encrypted contents of events that were removed.")
    sessions: int = Field(description="Sessions that were put away, without title and variables.")
    files: int = Field(description="Files that were removed.")
    objects: int = Field(description="Contents that were removed from object storage, earlier versions of files among them.")
