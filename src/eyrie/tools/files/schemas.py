"""Files as the API shows them."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field


class FileOut(BaseModel):
    """A file of a project."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    name: str
    media_type: str
    size: int = Field(validation_alias="bytes", description="Size in bytes.")
    version: int
    created_at: datetime
    updated_at: datetime
