"""A JSON object as the server sent it, read field by field with the type that is expected there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from eyrie.kit.problems import AppError

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


class AnswerUnexpected(AppError):
    """The server answered something else than an Eyrie does."""

    status = 502
    type = "answer-unexpected"

    def __init__(self, expected: str) -> None:
        super().__init__(f"The server's answer has no {expected}. Check that EYRIE_URL is an Eyrie of the version of this command.")


@dataclass(frozen=True)
class Document:
    """One object. Raises AnswerUnexpected where a field is not what it should be."""

    fields: dict[str, Json]

    @classmethod
    def of(cls, value: Json) -> "Document":
        """`value`, which must be an object."""
        if not isinstance(value, dict):
            raise AnswerUnexpected("JSON object")
        return cls(value)

    def value(self, name: str) -> Json:
        """Whatever the field holds; None when there is none."""
        return self.fields.get(name)

    def text(self, name: str) -> str:
        """A text; empty for null."""
        value = self.fields.get(name)
        if value is None:
            return ""
        if not isinstance(value, str):
            raise AnswerUnexpected(f"text {name!r}")
        return value

    def number(self, name: str) -> float:
        """A number; 0 for null."""
        value = self.fields.get(name)
        if value is None:
            return 0
        if not isinstance(value, int | float):
            raise AnswerUnexpected(f"number {name!r}")
        return value

    def count(self, name: str) -> int:
        """A whole number; 0 for null."""
        return int(self.number(name))

    def flag(self, name: str) -> bool:
        """Whether the field is true."""
        return self.fields.get(name) is True

    def time(self, name: str) -> datetime | None:
        """A time."""
        value = self.text(name)
        try:
            return datetime.fromisoformat(value) if value else None
        except ValueError as exc:
            raise AnswerUnexpected(f"time {name!r}") from exc

    def child(self, name: str) -> "Document":
        """An object; an empty one for null."""
        value = self.fields.get(name)
        return Document({} if value is None else Document.of(value).fields)

    def children(self, name: str) -> "list[Document]":
        """A list of objects."""
        return documents(self.fields.get(name))

    def texts(self, name: str) -> list[str]:
        """A list of texts."""
        value = self.fields.get(name)
        return [str(one) for one in value] if isinstance(value, list) else []


def documents(value: Json) -> list[Document]:
    """A list of objects; an empty one for null."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise AnswerUnexpected("list")
    return [Document.of(one) for one in value]


def plain(rows: Iterable[Document]) -> list[Json]:
    """Documents as JSON again."""
    return [row.fields for row in rows]
