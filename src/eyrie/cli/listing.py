"""Lists and single things, for people as columns and fields, for programs as JSON."""

import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar
from uuid import UUID

import click

from eyrie.cli.api import Api
from eyrie.cli.document import Document, plain
from eyrie.cli.terminal import ago, fields, out_json, table
from eyrie.kit.problems import NotFound

F = TypeVar("F", bound=Callable[..., object])
MAX_LISTED = 1_000
_NAMED = 5


class NameUnknown(NotFound):
    """There is nothing of this name here."""

    def __init__(self, what: str, name: str, names: Sequence[str], mend: str = "") -> None:
        super().__init__(what, name)
        self.detail = " ".join(filter(None, (self.detail, _nearest(name, names), mend)))


@dataclass(frozen=True)
class Column:
    """A column of a list: its heading, and what it shows of a row."""

    heading: str
    read: Callable[[Document], str]


def text(name: str, heading: str | None = None) -> Column:
    """A column with the text or number of a field."""
    return Column(heading or name.replace("_", " "), lambda row: shown(row, name))


def money(name: str, heading: str | None = None) -> Column:
    """A column with an amount of USD, exact."""
    return Column(heading or name.replace("_", " "), lambda row: "" if row.value(name) is None else exact_usd(row.text(name)))


def exact_usd(amount: str) -> str:
    """An amount of USD to its last digit, and at least to the cent: `$0.21`, `$0.00000000012`."""
    whole, _, fraction = f"{Decimal(amount):,f}".partition(".")
    return f"${whole}.{fraction.rstrip('0'):0<2}"


def when(name: str, heading: str) -> Column:
    """A column with the time of a field, as people say it."""
    return Column(heading, lambda row: ago(row.time(name)))


def shown(row: Document, name: str) -> str:
    """The value of a field as one text."""
    value = row.value(name)
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case list():
            return ", ".join(map(str, value))
        case _:
            return str(value)


def limit_option(function: F) -> F:
    """Give a command `--limit`."""
    limit = click.IntRange(1, MAX_LISTED)
    return click.option("--limit", type=limit, default=50, show_default=True, help="How many to show at most.")(function)


def show_rows(rows: Sequence[Document], columns: Sequence[Column], *, as_json: bool) -> None:
    """Write a list."""
    if as_json:
        out_json(plain(rows))
        return
    table([column.heading for column in columns], [[column.read(row) for column in columns] for row in rows])


def show_one(row: Document, columns: Sequence[Column], *, as_json: bool) -> None:
    """Write one thing."""
    if as_json:
        out_json(row.fields)
        return
    fields([(column.heading, column.read(row)) for column in columns])


def find_id(api: Api, path: str, what: str, name: str, *, by: str = "name") -> str:
    """The id of the thing called `name`, which may be an id itself; `by` is the field that names it. Raises NameUnknown."""
    if is_id(name):
        return name
    found = api.pages(path, {by: name}, limit=1)
    if not found:
        raise NameUnknown(what, name, names_of(api, path, by=by))
    return found[0].text("id")


def names_of(api: Api, path: str, *, by: str = "name") -> list[str]:
    """The names of what is listed there."""
    return [row.text(by) for row in api.pages(path, limit=MAX_LISTED)]


def find_member(api: Api, name: str) -> str:
    """The id of the member with this address, which may be an id itself. Raises NameUnknown."""
    return find_id(api, "/api/v1/members", "member", name.lower(), by="email")


def is_id(value: str) -> bool:
    """Whether `value` is an id rather than a name."""
    try:
        UUID(value)
    except ValueError:
        return False
    return True


def _nearest(name: str, names: Sequence[str]) -> str:
    """What else there is: the name that was meant, as far as one can tell, or a few."""
    difflib = importlib.import_module("difflib")  # only mistakes need it, and it takes a third of the time of --help
    near = difflib.get_close_matches(name, names, 1)
    if near:
        return f"Did you mean {near[0]!r}?"
    if not names:
        return "There is none yet."
    shown = ", ".join(map(repr, names[:_NAMED]))
    return f"There is {shown}{' and more' if len(names) > _NAMED else ''}."
