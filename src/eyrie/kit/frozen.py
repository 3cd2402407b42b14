"""The base of the values that are stored or sent: immutable, strict about unknown fields."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """An immutable value with named fields; an unknown field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")
