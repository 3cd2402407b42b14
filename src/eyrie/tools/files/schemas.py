"""Files as the API shows them."""

from datetime import datetime
from uuid import UUID

from pydantic import AliasChoices, BaseModel, ConfigDict, Field


class FileOut(BaseModel):
    """A file of a project."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    name: str
    media_type: str
    size: int = Field(validation_alias=AliasChoices("bytes", "size"), description="Size in bytes.")
    version: int
    created_at: datetime
    updated_at: datetime


class FileUpdate(BaseModel):
    """What to change about a file."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"name": "sales-2026.csv"}]})

    name: str = Field(min_length=1, max_length=255, description="Its new name in the project.")
