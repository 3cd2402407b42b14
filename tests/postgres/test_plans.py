"""What the database does for each query when it is full: it finds its rows by an index, and reads few that it doesn't need.

Under row security only leakproof operators use an index, so that a query which is fast for the owner of a table may read
the whole of it for the application. So everything here is asked as the application, or as *system*, would ask it.
"""

import importlib
import pkgutil
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from typing import Any
from uuid import UUID

import pytest
from psycopg.conninfo import conninfo_to_dict
from psycopg.rows import dict_row

import eyrie
from eyrie.agents.repository import agents, versions
from eyrie.durable import repository as queue
from eyrie.gateway.cache import repository as cache
from eyrie.identity.repository import credentials, people
from eyrie.identity.repository.credentials import Wanted
from eyrie.identity.vault import Vault
from eyrie.kit.cursor import Position, Scalar
from eyrie.kit.ids import uuid7
from eyrie.kit.listing import Column, Condition, Listing, ListQuery, Operator, compose
from eyrie.postgres.database import Database, DatabaseUrls, Tx
from eyrie.runs.repository import approvals, deltas, feedback, housekeeping, log, ownership, runs, sessions
from eyrie.runs.repository.contents import events_at
from tests.databases import SharedServer
from tests.fakes.worker import SECRET
from tests.postgres.explaining import SMALL, Explaining
from tests.postgres.filling import Filled, fill

pytestmark = pytest.mark.timeout(120)  # filling the database takes seconds, more beside other tests

MOST_ROWS = 3_000
"""What one query may take up, in some milliseconds. A part of a list is fifty rows."""
_NEVER = {str: "nothing-of-this-name", int: -1, bool: True}


@dataclass(frozen=True)
class Full:
    """A full database."""

    urls: DatabaseUrls
    filled: Filled


@pytest.fixture(scope="module")
def full(postgres: SharedServer) -> Iterator[Full]:
    with postgres.database() as urls:
        yield Full(urls, fill(postgres.address.superuser, str(conninfo_to_dict(urls.app)["dbname"])))


@pytest.fixture
async def full_db(full: Full) -> AsyncIterator[Database]:
    async with Database(full.urls, app_connections=1, system_connections=1) as opened:
        yield opened


@asynccontextmanager
async def explaining(transaction: Any) -> AsyncIterator[Explaining]:
    async with transaction as tx:
        yield Explaining(tx.connection)
        await tx.connection.rollback()
        await tx.connection.execute("BEGIN")  # for the commit at the end of the block


def all_listings() -> list[Listing]:
    """Every list that the program has, wherever it is."""
    found: dict[str, Listing] = {}
    for module in pkgutil.walk_packages(eyrie.__path__, "eyrie."):
        if ".repository" in module.name:
            for value in vars(importlib.import_module(module.name)).values():
                if isinstance(value, Listing):
                    found[value.name] = value
    return list(found.values())


LISTINGS = all_listings()


async def of_listing(tx: Tx, listing: Listing, *, busy: bool) -> dict[str, object]:
    """The parameters of a listing's own condition: something that is there in the current workspace."""
    match listing.name:
        case "messages":
            return {"session": await tx.value(UUID, "SELECT session_id FROM messages LIMIT 1")}
        case "agent_versions":
            return {"agent": await tx.value(UUID, "SELECT id FROM agents LIMIT 1")}
        case "prompt_versions":
            return {"prompt": await tx.value(UUID, "SELECT id FROM prompts LIMIT 1")}
        case "jobs":
            # The busy workspace stands for the installation too, which has most jobs.
            return {"home": "" if busy else str(await tx.value(UUID, "SELECT current_workspace()"))}
        case "files":
            workspace_id = await tx.value(UUID, "SELECT current_workspace()")
            project_id = await tx.value(UUID, "SELECT id FROM projects WHERE is_default")
            return {"workspace_id": workspace_id, "project_id": project_id}
        case _:
            return {}


async def rows_of(tx: Tx, listing: Listing, query: ListQuery, params: dict[str, object]) -> list[dict[str, Any]]:
    statement, values = compose(listing, query)
    async with tx.connection.cursor(row_factory=dict_row) as cursor:
        await cursor.execute(statement, {**params, **values})
        return await cursor.fetchall()


def wanted(column: Column, operator: Operator, row: dict[str, Any]) -> list[Scalar | list[Scalar]]:
    """Values to filter by: one that is there, and one that is not."""
    there: Any = row[column.name]
    if issubclass(column.type, StrEnum):
        return [[*column.type] if operator is Operator.IN else one for one in column.type]
    never: Any = (
        uuid7() if column.type is UUID else datetime.now(UTC) + timedelta(days=1) if column.type is datetime else _NEVER[column.type]
    )
    match operator:
        case Operator.IN:
            return [[there, never], [never]]
        case Operator.PREFIX:
            return [there[:4], there, never]
        case _:
            return [there, never]


async def queries(tx: Tx, listing: Listing, params: dict[str, object]) -> list[ListQuery]:
    """Everything that may be asked: each order from its beginning and from its middle, and each filter."""
    asked = []
    default = next(iter(listing.sorts))
    rows = await rows_of(tx, listing, ListQuery(default), params)
    assert rows, "the database has nothing to list"
    for order, column in listing.sorts.items():
        last = (await rows_of(tx, listing, ListQuery(order), params))[-1]
        asked += [ListQuery(order), ListQuery(order, after=Position(last[column.name], last[listing.key.name]))]
    for column in listing.all_columns:
        row = next((row for row in rows if row[column.name] is not None), rows[0])
        for operator in sorted(column.filters if not column.sealed else ()):  # what is encrypted is not filtered there
            asked += [ListQuery(default, conditions=(Condition(column, operator, value),)) for value in wanted(column, operator, row)]
    return asked


def shown(query: ListQuery) -> str:
    filters = [f"{one.column.name} {one.operator} {one.value}" for one in query.conditions]
    return " ".join([f"sort={query.order}", *(["after"] if query.after is not None else []), *filters])


@pytest.mark.parametrize("listing", LISTINGS, ids=[one.name for one in LISTINGS])
@pytest.mark.parametrize("place", ["busy", "quiet"])
async def test_a_list_reads_little_more_than_it_shows(full: Full, full_db: Database, listing: Listing, place: str) -> None:
    faults: list[str] = []

    async with explaining(full_db.tenant(getattr(full.filled, place))) as tx:
        params = await of_listing(tx, listing, busy=place == "busy")
        for query in await queries(tx, listing, params):
            tx.scans.clear()
            statement, values = compose(listing, query)
            await tx.execute(statement, {**params, **values})
            faults += [f"{shown(query)}: {fault}" for fault in tx.faults(MOST_ROWS)]

    assert not faults, "\n".join(faults)


@dataclass(frozen=True)
class Known:
    """Things that are there in the workspace that a query is asked in."""

    workspace: UUID
    run: UUID
    session: UUID
    approval: UUID
    agent: UUID


async def known_in(tx: Tx, workspace: UUID) -> Known:
    run = await tx.value(UUID, "SELECT id FROM runs WHERE status = 'queued' LIMIT 1")
    session = await tx.value(UUID, "SELECT session_id FROM messages LIMIT 1")
    approval = await tx.value(UUID, "SELECT id FROM approvals LIMIT 1")
    agent = await tx.value(UUID, "SELECT id FROM agents WHERE deleted_at IS NULL LIMIT 1")
    assert run is not None
    assert session is not None
    assert approval is not None
    assert agent is not None
    return Known(workspace, run, session, approval, agent)


LONG_AGO = cache.Window(datetime(2000, 1, 1, tzinfo=UTC), datetime(2000, 1, 1, tzinfo=UTC))
Ask = Callable[[Tx, Known], Awaitable[object]]

OF_A_WORKSPACE: dict[str, Ask] = {
    "runs.get": lambda tx, known: runs.get(tx, known.run),
    "runs.lock": lambda tx, known: runs.lock(tx, known.run),
    "runs.admit": lambda tx, known: runs.admit(tx, known.run, places=32),
    "log.read": lambda tx, known: log.read(tx, known.run, None),
    "events_at": lambda tx, known: events_at(tx, Vault(SECRET), [(known.run, 1)]),
    "deltas.read": lambda tx, known: deltas.read(tx, known.run, after=(0, 0, 0), limit=100),
    "sessions.get": lambda tx, known: sessions.get(tx, known.session),
    "sessions.last_messages": lambda tx, known: sessions.last_messages(tx, known.session, limit=20),
    "sessions.unfinished_run": lambda tx, known: sessions.unfinished_run(tx, known.session),
    "approvals.get": lambda tx, known: approvals.get(tx, known.approval),
    "feedback.of_run": lambda tx, known: feedback.of_run(tx, known.run, limit=200),
    "ownership.claim": lambda tx, known: ownership.claim(tx, known.run, uuid7(), lease=timedelta(seconds=5), most_takeovers=1),
    "ownership.admit_next": lambda tx, known: ownership.admit_next(tx, known.workspace, places=10_000),
    "jobs.find": lambda tx, known: queue.find(tx, [str(known.workspace), ""], 1),
    "jobs.newest": lambda tx, known: queue.newest(tx, ["audit.seal", "nothing.of_this_name"]),
    "cache.find": lambda tx, known: cache.find(tx, sha256(b"4").digest(), LONG_AGO),
    "cache.nearest": lambda tx, known: cache.nearest(tx, sha256(b"4").digest(), [1.0, 0.0], LONG_AGO),
    "cache.remove_of": lambda tx, known: cache.remove_of(tx, [uuid7()]),
    "agents.get": lambda tx, known: agents.get(tx, known.agent),
    "agents.lock_named": lambda tx, known: agents.lock_named(tx, "agent-1000"),
    "agents.candidates": lambda tx, known: agents.candidates(tx, limit=200),
    "versions.get": lambda tx, known: versions.get(tx, known.agent, 1),
}
OF_ALL_WORKSPACES: dict[str, Ask] = {
    "ownership.claim_ready": lambda tx, known: ownership.claim_ready(tx, uuid7(), most_takeovers=-1, limit=100),
    "ownership.suspect": lambda tx, known: ownership.suspect(tx, most_takeovers=999),
    "ownership.lose": lambda tx, known: ownership.lose(tx, lease=timedelta(seconds=5), limit=100),
    "ownership.due": lambda tx, known: ownership.due(tx, limit=100),
    "ownership.admit_all": lambda tx, known: ownership.admit_all(tx, places=1, limit=100),
    "ownership.owned": lambda tx, known: ownership.owned(tx, uuid7()),
    "housekeeping.remove_ended": lambda tx, known: housekeeping.remove_ended(tx, older_than=timedelta(days=69), limit=10),
}


def each(some: dict[str, Ask]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("ask", some.values(), ids=some)


@each(OF_A_WORKSPACE)
@pytest.mark.parametrize("place", ["busy", "quiet"])
async def test_a_look_up_reads_what_it_finds(full: Full, full_db: Database, ask: Ask, place: str) -> None:
    async with explaining(full_db.tenant(getattr(full.filled, place))) as tx:
        known = await known_in(tx, getattr(full.filled, place))
        tx.scans.clear()

        await ask(tx, known)

        assert tx.scans
        assert tx.faults(MOST_ROWS) == []


@each(OF_ALL_WORKSPACES)
async def test_what_looks_after_all_workspaces_reads_what_it_finds(full: Full, full_db: Database, ask: Ask) -> None:
    nothing = Known(full.filled.busy, uuid7(), uuid7(), uuid7(), uuid7())

    async with explaining(full_db.system()) as tx:
        await ask(tx, nothing)

        assert tx.scans
        assert tx.faults(MOST_ROWS) == []


BEFORE_A_WORKSPACE: dict[str, Ask] = {
    "credentials.find_key": lambda tx, known: credentials.find_key(tx, sha256(b"1000").digest()),
    "credentials.find_login by token": lambda tx, known: credentials.find_login(
        tx, token_hash=sha256(b"1000").digest(), login_id=None, wanted=Wanted()
    ),
    "credentials.find_login by id": lambda tx, known: credentials.find_login(
        tx, token_hash=None, login_id=known.run, wanted=Wanted("w-1", "default")
    ),
    "people.find_user": lambda tx, known: people.find_user(tx, "1000@example.com"),
}


@each(BEFORE_A_WORKSPACE)
async def test_finding_out_whose_a_secret_is_reads_no_table_whole(full: Full, full_db: Database, ask: Ask) -> None:
    nothing = Known(full.filled.busy, uuid7(), uuid7(), uuid7(), uuid7())

    async with full_db.anonymous() as tx:
        await ask(tx, nothing)
        # A function's own plan can't be seen, but what it read can.
        whole = await tx.values(str, "SELECT relname::text FROM pg_stat_xact_user_tables WHERE seq_scan > 0")

    assert set(whole) <= SMALL
