"""Lists over plain SQL: keyset pagination, filters, sorting and field selection, the same at every list endpoint.

A resource says once what may be asked (`Listing`); `listing_query` makes the endpoint's dependency of it, `page` runs
it in a repository. Filters use only operators that the database may push below row security, so that they find their
index: equality, `in`, ranges, and the prefix of a text.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Annotated, Any, Generic, LiteralString, Protocol, TypeVar, assert_never
from uuid import UUID

from fastapi import Query
from fastapi.exceptions import RequestValidationError
from psycopg.sql import SQL, Composable, Composed, Identifier, Placeholder
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError, create_model

from eyrie.kit.clock import Clock
from eyrie.kit.clock import now as system_now
from eyrie.kit.cursor import Position, Scalar, ScalarType, decode_cursor, encode_cursor
from eyrie.kit.ids import uuid7_floor
from eyrie.kit.patterns import TEXT

T = TypeVar("T")
Other = TypeVar("Other")

DEFAULT_LIMIT = 50
MAX_LIMIT = 200
MAX_IN_VALUES = 50
MAX_FILTER_CHARACTERS = 200
KEY_SKEW = timedelta(hours=1)
"""How far a row's time may be from the one in its key: clocks differ, and a transaction takes its time."""
_FIRST_KEY = datetime.fromtimestamp(KEY_SKEW.total_seconds(), UTC)
_LAST_KEY = datetime(9000, 1, 1, tzinfo=UTC)  # what a UUIDv7 can hold ends soon after
SETTLE = timedelta(seconds=10)
"""A row made this recently may still be joined by an earlier one that commits later; delta reads look at it again."""


class Operator(StrEnum):
    """How a filter compares. The name of its parameter is the column's, then a dot and the operator (none for `eq`)."""

    EQ = "eq"
    IN = "in"
    GTE = "gte"
    LT = "lt"
    PREFIX = "prefix"


EXACT = frozenset({Operator.EQ, Operator.IN})
RANGE = frozenset({Operator.GTE, Operator.LT})


@dataclass(frozen=True)
class Column:
    """A column that a list can be filtered or sorted by; rows have an attribute of its name. Sortable ones are never NULL."""

    name: str
    type: ScalarType
    about: str = ""
    filters: frozenset[Operator] = frozenset()
    sortable: bool = False
    sql: str | None = None
    """The column in the database, when it has another name there or needs its table's: `runs.status`."""
    near_key: bool = False
    """Whether it is the time at which the row's key, a UUIDv7, was made: the key's index then serves its ranges as well."""
    sealed: bool = False
    """Whether the database has it encrypted: whoever runs the query takes its conditions out, and applies them to opened rows."""

    def __post_init__(self) -> None:
        if Operator.PREFIX in self.filters and self.type is not str:
            raise TypeError(f"{self.name}: only a text has a prefix")
        if Operator.IN in self.filters and self.type in (bool, datetime):
            raise TypeError(f"{self.name}: a {self.type.__name__} is not chosen from a list")


@dataclass(frozen=True)
class Listing:
    """What may be asked of one list.

    `select` is a literal query that ends in its WHERE clause (`WHERE true` if it has no condition). Without a `sort` the
    order is that of the key, newest first. `fields` are the names of the reply's fields that may be selected.
    """

    name: str
    select: LiteralString
    key: Column
    columns: tuple[Column, ...] = ()
    fields: tuple[str, ...] = ()

    @property
    def all_columns(self) -> tuple[Column, ...]:
        """The key, then the others."""
        return (self.key, *self.columns)

    @property
    def sorts(self) -> dict[str, Column]:
        """The values of `sort` with their columns, the default first."""
        sortable = [column for column in self.all_columns if column.sortable or column is self.key]
        return {f"{sign}{column.name}": column for column in sortable for sign in ("-", "")}


@dataclass(frozen=True)
class Condition:
    """One filter."""

    column: Column
    operator: Operator
    value: Scalar | list[Scalar]


@dataclass(frozen=True)
class ListQuery:
    """What a caller asks of a list: validated, ready to run."""

    order: str
    limit: int = DEFAULT_LIMIT
    after: Position | None = None
    conditions: tuple[Condition, ...] = ()
    fields: tuple[str, ...] = ()
    """The fields to answer with; none means all."""

    @property
    def descending(self) -> bool:
        """Whether the greatest comes first."""
        return self.order.startswith("-")

    def where(self, column: Column, value: Scalar) -> "ListQuery":
        """This query for rows with `value` in `column`; the same if its caller asked for something else there."""
        if any(condition.column is column for condition in self.conditions):
            return self
        return replace(self, conditions=(*self.conditions, Condition(column, Operator.EQ, value)))


class Page(BaseModel, Generic[T]):
    """A part of a list."""

    # Every repository makes a `Page` of its rows while it is imported. Looking for docstrings of attributes then, and building
    # what only endpoints need, took a third of the start of a process.
    model_config = ConfigDict(frozen=True, defer_build=True)

    items: list[T] = Field(description="The rows, in the order asked for.")
    next_cursor: str | None = Field(description="Pass it as `after` for the next part; null at the end.")
    delta_cursor: str | None = Field(
        description="At the end of a list in ascending order of id or time: pass it as `after` later, to read what came since. It may\n"
        "repeat rows of the last seconds (compare ids) and misses none."
    )

    def map(self, shape: "Callable[[T], Other]") -> "Page[Other]":
        """The page with each item in another shape."""
        return Page(items=[shape(item) for item in self.items], next_cursor=self.next_cursor, delta_cursor=self.delta_cursor)


class Rows(Protocol):
    """What runs a query: an open transaction."""

    async def all(self, row: type[T], query: Composed, params: Mapping[str, object]) -> list[T]:
        """Every row, as `row` built from its columns by name."""


def listing_query(listing: Listing) -> Callable[..., ListQuery]:
    """The dependency of an endpoint that parses this list's parameters; the API description shows each of them.

    `AgentQuery = Annotated[ListQuery, Depends(listing_query(AGENTS))]`. An unknown parameter or value is answered with 422.
    """

    def parse(raw: BaseModel) -> ListQuery:
        return _parse(listing, raw.model_dump(by_alias=True, exclude_none=True))

    parse.__annotations__ = {"raw": Annotated[_parameters(listing), Query()], "return": ListQuery}
    return parse


def unsealed(query: ListQuery) -> tuple[ListQuery, tuple[Condition, ...]]:
    """The query without the conditions on sealed columns, and those conditions."""
    rest = tuple(one for one in query.conditions if not one.column.sealed)
    return replace(query, conditions=rest), tuple(one for one in query.conditions if one.column.sealed)


async def page(
    tx: Rows, listing: Listing, query: ListQuery, row: type[T], params: Mapping[str, object] | None = None, *, clock: Clock = system_now
) -> Page[T]:
    """The part of the list that `query` asks for, as rows of type `row`. `params` are those of the listing's own SELECT."""
    statement, values = compose(listing, query)
    rows = await tx.all(row, statement, {**(params or {}), **values})
    shown = rows[: query.limit]
    sort = listing.sorts[query.order]
    last = Position(getattr(shown[-1], sort.name), getattr(shown[-1], listing.key.name)) if shown else query.after
    if len(rows) > query.limit and last is not None:
        return Page(items=shown, next_cursor=encode_cursor(query.order, last), delta_cursor=None)
    settled = None if query.descending else _settled(sort, last, clock() - SETTLE)
    return Page(items=shown, next_cursor=None, delta_cursor=encode_cursor(query.order, settled) if settled is not None else None)


def compose(listing: Listing, query: ListQuery) -> tuple[Composed, dict[str, object]]:
    """The statement and its values; it reads one row more than asked for, to know whether there are more."""
    values: dict[str, object] = {"list_limit": query.limit + 1}
    conditions: list[Composable] = []
    for number, condition in enumerate(query.conditions):
        if condition.column.sealed:
            raise TypeError(f"{condition.column.name}: the database can't filter what it has encrypted")
        for clause, bound in (_clause(condition, f"list_{number}"), *_key_bounds(listing.key, condition, f"list_{number}_key")):
            conditions.append(clause)
            values |= bound
    column = listing.sorts[query.order]
    key = _name(listing.key)
    places = [(key, "list_key")] if column is listing.key else [(_name(column), "list_value"), (key, "list_key")]
    if query.after is not None:
        # A comparison of rows, which finds its place in the index that the order comes from.
        names = SQL(", ").join(name for name, _ in places)
        bounds = SQL(", ").join(Placeholder(bound) for _, bound in places)
        conditions.append(SQL("({}) {} ({})").format(names, SQL("<" if query.descending else ">"), bounds))
        values |= {"list_key": query.after.key, "list_value": query.after.value}
    direction = SQL("DESC" if query.descending else "ASC")
    order = SQL(", ").join(SQL("{} {}").format(name, direction) for name, _ in places)
    where = SQL("").join(SQL(" AND {}").format(condition) for condition in conditions)
    return SQL("{}{} ORDER BY {} LIMIT %(list_limit)s").format(SQL(listing.select), where, order), values


def _parse(listing: Listing, given: Mapping[str, Any]) -> ListQuery:
    order = str(given["sort"])
    after = None
    if "after" in given:
        after = decode_cursor(given["after"], order, listing.sorts[order].type, listing.key.type)
        if after is None:
            raise _invalid(
                "after", "is no cursor of this list in this order: use next_cursor of a reply, with the same sort", given["after"]
            )
    fields = _split("fields", given["fields"], MAX_IN_VALUES) if "fields" in given else ()
    for name in fields:
        if name not in listing.fields:
            raise _invalid("fields", f"has no field {name!r}; there are {', '.join(listing.fields)}", given["fields"])
    return ListQuery(order, given["limit"], after, _conditions(listing, given), fields)


def _parameters(listing: Listing) -> type[BaseModel]:
    """The query parameters as a model, made from data: a type checker can't know its fields."""
    orders = StrEnum(f"{listing.name}_sort", {name: name for name in listing.sorts})  # type: ignore[misc]  # made from data
    default = next(iter(orders))
    definitions: dict[str, Any] = {
        "limit": (int, Field(DEFAULT_LIMIT, ge=1, le=MAX_LIMIT, description="Most rows of the reply.")),
        "after": (str | None, Field(None, max_length=1_000, description="A cursor of an earlier reply: the list goes on behind it.")),
        "sort": (orders, Field(default, description="The order; `-` for descending.")),
    }
    if listing.fields:
        about = f"Only these fields, separated by commas: {', '.join(listing.fields)}."
        definitions["fields"] = (str | None, Field(None, max_length=1_000, description=about, examples=[listing.fields[0]]))
    for column in listing.all_columns:
        for operator in sorted(column.filters):
            about = f"{column.about} {_MEANING[operator]}".strip()
            definitions[f"{column.name}__{operator}"] = (
                _type(column, operator) | None,
                Field(None, alias=_parameter(column, operator), description=about),
            )
    return create_model(f"{listing.name.title()}Query", __config__=ConfigDict(extra="forbid"), **definitions)


_MEANING = {
    Operator.EQ: "",
    Operator.IN: f"One of several, separated by commas (at most {MAX_IN_VALUES}).",
    Operator.GTE: "At or after this.",
    Operator.LT: "Before this.",
    Operator.PREFIX: "Begins with this; letter case counts.",
}

_Text = Annotated[str, StringConstraints(max_length=MAX_FILTER_CHARACTERS, pattern=TEXT)]
_Several = Annotated[str, StringConstraints(max_length=MAX_FILTER_CHARACTERS * MAX_IN_VALUES, pattern=TEXT)]
_Integer = Annotated[int, Field(ge=-(1 << 63), le=(1 << 63) - 1)]


def _type(column: Column, operator: Operator) -> Any:
    if operator is Operator.IN:
        return _Several
    special: dict[object, object] = {str: _Text, int: _Integer, datetime: AwareDatetime}
    return special.get(column.type, column.type)


def _parameter(column: Column, operator: Operator) -> str:
    return column.name if operator is Operator.EQ else f"{column.name}.{operator}"


def _conditions(listing: Listing, given: Mapping[str, Any]) -> tuple[Condition, ...]:
    found = []
    for column in listing.all_columns:
        for operator in sorted(column.filters):
            name = _parameter(column, operator)
            if name in given:
                value = _several(column, name, given[name]) if operator is Operator.IN else given[name]
                found.append(Condition(column, operator, value))
    return tuple(found)


def _several(column: Column, name: str, text: str) -> list[Scalar]:
    parts = _split(name, text, MAX_IN_VALUES)
    try:
        one: TypeAdapter[Scalar] = TypeAdapter(_type(column, Operator.EQ))
        return [one.validate_python(part) for part in parts]
    except ValidationError as exc:
        raise _invalid(name, f"has a value that {column.name} never has: {exc.errors()[0]['msg']}", text) from exc


def _split(name: str, text: str, most: int) -> tuple[str, ...]:
    parts = tuple(dict.fromkeys(part.strip() for part in text.split(",")))
    if len(parts) > most:
        raise _invalid(name, f"has {len(parts)} values, at most {most} are allowed", text)
    return parts


def _invalid(name: str, message: str, value: str) -> RequestValidationError:
    return RequestValidationError([{"type": "value_error", "loc": ("query", name), "msg": message, "input": value}])


def _name(column: Column) -> Identifier:
    return Identifier(*(column.sql or column.name).split("."))


def _clause(condition: Condition, bound: str) -> tuple[Composable, dict[str, object]]:
    """One condition with its values. Every operator here is leakproof, or row security keeps it from using an index."""
    column, place, value = _name(condition.column), Placeholder(bound), _plain(condition.value)
    match condition.operator:
        case Operator.EQ:
            return SQL("{} = {}").format(column, place), {bound: value}
        case Operator.IN:
            return SQL("{} = ANY({})").format(column, place), {bound: value}
        case Operator.GTE:
            return SQL("{} >= {}").format(column, place), {bound: value}
        case Operator.LT:
            return SQL("{} < {}").format(column, place), {bound: value}
        case Operator.PREFIX:
            return _prefix(column, bound, str(value))
        case _:
            assert_never(condition.operator)


def _key_bounds(key: Column, condition: Condition, bound: str) -> Iterator[tuple[Composable, dict[str, object]]]:
    """What a bound of the row's time says of its key: it keeps the database from reading the list to its end."""
    if condition.column.near_key and isinstance(condition.value, datetime):
        earliest = condition.operator is Operator.GTE
        value = min(max(condition.value, _FIRST_KEY), _LAST_KEY)
        at = value - KEY_SKEW if earliest else value + KEY_SKEW
        yield SQL("{} {} {}").format(_name(key), SQL(">=" if earliest else "<"), Placeholder(bound)), {bound: uuid7_floor(at)}


def _prefix(column: Identifier, bound: str, prefix: str) -> tuple[Composable, dict[str, object]]:
    # By code points whatever the database's own order of texts is; an index for it says COLLATE "C" as well.
    clause = SQL('{} COLLATE "C" >= {}').format(column, Placeholder(bound))
    end = prefix_end(prefix)
    if end is None:
        return clause, {bound: prefix}
    return SQL('({} AND {} COLLATE "C" < {})').format(clause, column, Placeholder(f"{bound}_end")), {bound: prefix, f"{bound}_end": end}


def prefix_end(prefix: str) -> str | None:
    """The smallest text above all that begin with `prefix`, by code points; None when there is none."""
    while prefix:
        prefix, last = prefix[:-1], ord(prefix[-1])
        if last < 0x10FFFF:
            return prefix + chr(0xE000 if last + 1 == 0xD800 else last + 1)  # what lies between are no characters
    return None


def _plain(value: Scalar | list[Scalar]) -> object:
    """Enumerations as their text: the driver would write their names."""
    match value:
        case list():
            return [_plain(one) for one in value]
        case StrEnum():
            return value.value
        case _:
            return value


def _settled(sort: Column, last: Position | None, horizon: datetime) -> Position | None:
    """Where a later delta read begins: behind `last`, or before it when rows may still appear in front of it."""
    if sort.type is UUID:
        floor: Scalar = uuid7_floor(horizon)
        settled = Position(floor, floor)
    elif sort.type is datetime:
        settled = Position(horizon, UUID(int=0))
    else:
        return None
    return settled if last is None or last.value > settled.value else last  # type: ignore[operator]  # both of the sort's type
