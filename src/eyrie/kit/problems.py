"""Errors as problem details (RFC 9457): one base class, one shape for API, stream, CLI and run log."""

import inspect
from typing import ClassVar

from pydantic import BaseModel, ConfigDict, JsonValue


class Problem(BaseModel):
    """What went wrong, in the shape of RFC 9457; further members differ by type."""

    model_config = ConfigDict(extra="allow", frozen=True)

    type: str
    title: str
    status: int
    detail: str
    instance: str | None = None
    request_id: str | None = None


class AppError(Exception):
    """Something that a caller, an operator or a model can be told about.

    Subclasses set `status` (HTTP) and `type` (stable, kebab-case); the first line of their docstring is the title,
    the message given to `super().__init__` says what happened, with the value, and what to do next.
    """

    status: ClassVar[int] = 500
    type: ClassVar[str] = "internal"
    headers: ClassVar[dict[str, str]] = {}

    def __init__(self, detail: str, **members: JsonValue) -> None:
        super().__init__(detail)
        self.detail = detail
        self.members = members

    @classmethod
    def title(cls) -> str:
        """The first line of the class's docstring, without its full stop."""
        return (inspect.getdoc(cls) or cls.__name__).partition("\n")[0].rstrip(".")

    def problem(self, *, instance: str | None = None, request_id: str | None = None) -> Problem:
        """This error as problem details, for a reply or a log."""
        return Problem.model_validate(
            {
                **self.members,
                "type": f"/problems/{self.type}",
                "title": self.title(),
                "status": self.status,
                "detail": self.detail,
                "instance": instance,
                "request_id": request_id,
            }
        )


class NotFound(AppError):
    """There is no such thing here, or it is not yours to see."""

    status = 404
    type = "not-found"

    def __init__(self, what: str, id_: object) -> None:
        super().__init__(f"There is no {what} {str(id_)!r} in this workspace.", what=what, id=str(id_))
