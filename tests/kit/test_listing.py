"""Lists: what may be asked, in which order and pieces the rows come, and that every operator may use an index."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Annotated
from uuid import UUID

import pytest
from fastapi import Depends, FastAPI
from httpx import ASGITransport, AsyncClient
from pydantic import BaseModel

from eyrie.kit.cursor import Position, decode_cursor, encode_cursor
from eyrie.kit.ids import uuid7, uuid7_floor
from eyrie.kit.listing import EXACT, RANGE, SETTLE, Column, Listing, ListQuery, Operator, Page, compose, listing_query, page, prefix_end
from eyrie.postgres.database import Database

NOW = datetime(2026, 3, 1, tzinfo=UTC)


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True)
class Thing:
    id: UUID
    name: str
    colour: str
    size: int
    made_at: datetime


class ThingOut(BaseModel):
    id: UUID
    name: str


THINGS = Listing(
    name="things",
    select="""SELECT * FROM (VALUES
        ('00000000-0000-7000-8000-000000000001'::uuid, 'apple', 'red', 3, '2026-01-01Z'::timestamptz),
        ('00000000-0000-7000-8000-000000000002'::uuid, 'apricot', 'red', 1, '2026-01-02Z'::timestamptz),
        ('00000000-0000-7000-8000-000000000003'::uuid, 'plum', 'blue', 1, '2026-01-02Z'::timestamptz),
        ('00000000-0000-7000-8000-000000000004'::uuid, 'Apex', 'blue', 2, '2026-01-04Z'::timestamptz)
    ) AS things (id, name, colour, size, made_at) WHERE name <> %(hidden)s""",
    key=Column("id", UUID, "The thing's id.", EXACT),
    columns=(
        Column("name", str, "Its name.", frozenset({Operator.EQ, Operator.PREFIX}), sortable=True),
        Column("colour", Colour, "Its colour.", EXACT, sql="things.colour"),
        Column("size", int, "Its size.", EXACT | RANGE, sortable=True),
        Column("made_at", datetime, "When it was made.", RANGE, sortable=True),
    ),
    fields=("id", "name"),
)
Query = Annotated[ListQuery, Depends(listing_query(THINGS))]


@pytest.fixture
async def client(db: Database) -> AsyncClient:
    app = FastAPI()

    @app.get("/things")
    async def things(query: Query) -> Page[Thing]:
        async with db.anonymous() as tx:
            return await page(tx, THINGS, query, Thing, {"hidden": "none"}, clock=lambda: NOW)

    return AsyncClient(transport=ASGITransport(app), base_url="http://test")


async def sizes(client: AsyncClient, **params: str) -> list[str]:
    response = await client.get("/things", params=params)
    assert response.status_code == 200, response.text
    return [item["name"] for item in response.json()["items"]]


@pytest.mark.parametrize(
    ("params", "names"),
    [
        ({}, ["Apex", "plum", "apricot", "apple"]),  # newest first
        ({"sort": "id"}, ["apple", "apricot", "plum", "Apex"]),
        ({"sort": "size"}, ["apricot", "plum", "Apex", "apple"]),  # the key decides between equals
        ({"sort": "-size"}, ["apple", "Apex", "plum", "apricot"]),
        ({"sort": "id", "colour": "red"}, ["apple", "apricot"]),
        ({"sort": "id", "colour.in": "red,blue"}, ["apple", "apricot", "plum", "Apex"]),
        ({"sort": "id", "size.in": "2, 3"}, ["apple", "Apex"]),
        ({"sort": "id", "size.gte": "2", "size.lt": "3"}, ["Apex"]),
        ({"sort": "id", "name.prefix": "ap"}, ["apple", "apricot"]),
        ({"sort": "id", "name.prefix": "\U0010ffff"}, []),
        ({"made_at.gte": "2026-01-02T00:00:00Z", "made_at.lt": "2026-01-03T00:00:00Z"}, ["plum", "apricot"]),
        ({"id": "00000000-0000-7000-8000-000000000003"}, ["plum"]),
    ],
)
async def test_a_list_is_filtered_and_sorted(client: AsyncClient, params: dict[str, str], names: list[str]) -> None:
    assert await sizes(client, **params) == names


@pytest.mark.parametrize("sort", list(THINGS.sorts))
async def test_pieces_put_together_are_the_whole_list(client: AsyncClient, sort: str) -> None:
    whole = await sizes(client, sort=sort)
    pieces: list[str] = []
    params = {"sort": sort, "limit": "1"}

    while True:
        reply = (await client.get("/things", params=params)).json()
        pieces += [item["name"] for item in reply["items"]]
        if reply["next_cursor"] is None:
            break
        params["after"] = reply["next_cursor"]

    assert pieces == whole


@pytest.mark.parametrize(
    ("params", "pointer"),
    [
        ({"limit": "0"}, "limit"),
        ({"limit": "201"}, "limit"),
        ({"sort": "weight"}, "sort"),
        ({"weight": "1"}, "weight"),
        ({"colour": "green"}, "colour"),
        ({"colour.in": "red,green"}, "colour.in"),
        ({"size": "many"}, "size"),
        ({"size": str(1 << 63)}, "size"),
        ({"size.in": str(1 << 63)}, "size.in"),
        ({"name": "a\0"}, "name"),
        ({"made_at.gte": "2026-01-01T00:00:00"}, "made_at.gte"),  # whose midnight?
        ({"id.in": ",".join(str(uuid7()) for _ in range(51))}, "id.in"),
        ({"fields": "id,secret"}, "fields"),
        ({"after": "nonsense"}, "after"),
        ({"after": encode_cursor("-size", Position(1, uuid7())), "sort": "size"}, "after"),
        ({"after": encode_cursor("size", Position("x", uuid7())), "sort": "size"}, "after"),
        ({"after": encode_cursor("size", Position(1 << 63, uuid7())), "sort": "size"}, "after"),
        ({"after": encode_cursor("name", Position("\0", uuid7())), "sort": "name"}, "after"),
        ({"after": "WzFd"}, "after"),  # [1]
    ],
)
async def test_what_cannot_be_asked_is_named(client: AsyncClient, params: dict[str, str], pointer: str) -> None:
    response = await client.get("/things", params=params)

    assert response.status_code == 422
    assert response.json()["detail"][0]["loc"] == ["query", pointer]


def test_every_filter_is_in_the_api_description(client: AsyncClient) -> None:
    app = client._transport.app  # type: ignore[attr-defined]  # the transport keeps it

    parameters = {one["name"]: one for one in app.openapi()["paths"]["/things"]["get"]["parameters"]}

    assert set(parameters) == {
        *("limit", "after", "sort", "fields", "id", "id.in", "name", "name.prefix", "colour", "colour.in"),
        *("size", "size.in", "size.gte", "size.lt", "made_at.gte", "made_at.lt"),
    }
    assert parameters["size.gte"]["description"] == "Its size. At or after this."


async def test_every_operator_may_be_pushed_below_row_security(db: Database) -> None:
    unsafe = """
        SELECT o.oid::regoperator::text FROM pg_operator o JOIN pg_proc p ON p.oid = o.oprcode
        WHERE NOT p.proleakproof AND o.oprname IN ('=', '<', '>', '>=') AND o.oprleft = o.oprright
        AND o.oprleft IN ('uuid'::regtype, 'int4'::regtype, 'int8'::regtype, 'text'::regtype, 'timestamptz'::regtype, 'bool'::regtype)
    """
    async with db.anonymous() as tx:
        assert await tx.values(str, unsafe) == []


@pytest.mark.parametrize(
    ("prefix", "end"),
    [("ab", "ac"), ("a\U0010ffff", "b"), ("\U0010ffff", None), ("", None), ("\ud7ff", "\ue000")],
)
def test_prefix_end_is_the_first_text_behind(prefix: str, end: str | None) -> None:
    assert prefix_end(prefix) == end


@pytest.mark.parametrize("value", [uuid7(), 5, "text", NOW, True])
def test_a_cursor_comes_back_as_it_went(value: UUID | int | str | datetime | bool) -> None:
    position = Position(value, uuid7())

    assert decode_cursor(encode_cursor("-x", position), "-x", type(value), UUID) == position


@pytest.mark.parametrize("cursor", ["é", "!", "W10", "W" * 1001, "bnVsbA", "W1tbW1tbW1tb" * 500])
def test_text_that_is_no_cursor_is_none(cursor: str) -> None:
    assert decode_cursor(cursor, "id", UUID, UUID) is None


@pytest.mark.parametrize("column", [("size", int, Operator.PREFIX), ("made_at", datetime, Operator.IN), ("done", bool, Operator.IN)])
def test_an_operator_that_does_not_suit_a_column_is_refused(column: tuple[str, type[int], Operator]) -> None:
    name, type_, operator = column

    with pytest.raises(TypeError, match=name):
        Column(name, type_, filters=frozenset({operator}))


@dataclass(frozen=True)
class Stored:
    """Rows as a transaction would give them."""

    rows: list[Thing]

    async def all(self, row: type[Thing], query: object, params: object) -> list[Thing]:
        return self.rows


def thing(made_at: datetime) -> Thing:
    return Thing(uuid7_floor(made_at), "x", "red", 1, made_at)


@pytest.mark.parametrize("order", ["id", "made_at"])
async def test_a_delta_read_begins_behind_an_old_row(order: str) -> None:
    old = thing(NOW - timedelta(hours=1))

    found = await page(Stored([old]), THINGS, ListQuery(order), Thing, clock=lambda: NOW)  # type: ignore[arg-type]  # of Things only

    assert found.next_cursor is None
    assert found.delta_cursor == encode_cursor(order, Position(getattr(old, order), old.id))


@pytest.mark.parametrize("order", ["id", "made_at"])
async def test_a_delta_read_looks_at_recent_rows_again(order: str) -> None:
    recent = thing(NOW - SETTLE / 2)

    found = await page(Stored([recent]), THINGS, ListQuery(order), Thing, clock=lambda: NOW)  # type: ignore[arg-type]  # of Things only

    assert found.delta_cursor is not None
    position = decode_cursor(found.delta_cursor, order, type(getattr(recent, order)), UUID)
    assert position is not None
    assert position.value == (uuid7_floor(NOW - SETTLE) if order == "id" else NOW - SETTLE)


@pytest.mark.parametrize("order", ["-id", "size", "-made_at"])
async def test_only_ascending_lists_of_id_or_time_have_delta_reads(order: str) -> None:
    found = await page(Stored([thing(NOW)]), THINGS, ListQuery(order), Thing, clock=lambda: NOW)  # type: ignore[arg-type]  # of Things only

    assert found.delta_cursor is None


async def test_an_empty_list_has_a_place_to_read_on_from() -> None:
    found = await page(Stored([]), THINGS, ListQuery("id"), Thing, clock=lambda: NOW)  # type: ignore[arg-type]  # of Things only

    floor = uuid7_floor(NOW - SETTLE)
    assert found.delta_cursor == encode_cursor("id", Position(floor, floor))


def test_a_page_takes_another_shape() -> None:
    found = Page[Thing](items=[thing(NOW)], next_cursor="c", delta_cursor=None)

    shaped = found.map(lambda one: ThingOut(id=one.id, name=one.name))

    assert shaped.model_dump(mode="json") == {
        "items": [{"id": str(uuid7_floor(NOW)), "name": "x"}],
        "next_cursor": "c",
        "delta_cursor": None,
    }


def test_the_statement_reads_one_row_more_than_asked_for() -> None:
    _, values = compose(THINGS, ListQuery("-id", limit=20))

    assert values == {"list_limit": 21}


def test_a_listing_without_fields_offers_no_selection() -> None:
    app = FastAPI()
    plain = Listing("plain", "SELECT 1 AS id WHERE true", Column("id", int))

    @app.get("/plain")
    async def read(query: Annotated[ListQuery, Depends(listing_query(plain))]) -> str:
        return query.order

    assert [one["name"] for one in app.openapi()["paths"]["/plain"]["get"]["parameters"]] == ["limit", "after", "sort"]


def test_what_the_database_has_encrypted_is_no_filter() -> None:
    note = Column("note", str, "Sealed.", EXACT, sealed=True)
    listing = Listing("notes", "SELECT 1 AS id WHERE true", Column("id", int), columns=(note,))

    with pytest.raises(TypeError, match="note: the database can't filter"):
        compose(listing, ListQuery("id").where(note, "secret"))


def test_a_condition_of_the_caller_stays_as_it_is() -> None:
    colour = THINGS.columns[1]
    asked = ListQuery("id").where(colour, "red")

    assert asked.where(colour, "blue") is asked
