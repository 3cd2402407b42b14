"""Connections and transactions: who a transaction speaks for is decided when it is opened.

Three roles (see `docs/security.md`): *app* sees one workspace at a time, by row security; *system* sees ids, states
and times of all workspaces; *owner* migrates. A repository gets a `Tx` and never opens one.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, LiteralString, Self, TypeVar
from uuid import UUID

from psycopg import AsyncConnection, AsyncCursor
from psycopg.abc import Params
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.rows import class_row, scalar_row
from psycopg.sql import SQL, Composed
from psycopg_pool import AsyncConnectionPool

from eyrie.postgres.slow import SlowLog, timed_cursors

T = TypeVar("T")
Sql = LiteralString | SQL | Composed
"""SQL that holds no value: literals, or composed from identifiers and literals. Values are parameters."""

SEARCH_PATH = "eyrie,procrastinate,public"
SLOW_SECONDS = 0.2
MAX_WAITING = 1_000
"""Callers of one process that wait for a connection; more are refused, and so is who waits for longer than `WAIT_SECONDS`."""
WAIT_SECONDS = 30
IDLE_TRANSACTION_SECONDS = 5
"""A process that is suspended or cut off in a transaction would hold its locks, and with them what others must take over."""


@dataclass(frozen=True)
class DatabaseUrls:
    """Where the database is, once for each role."""

    app: str
    system: str
    owner: str


class RowMissing(LookupError):
    """A query that must find exactly one row found none."""


class Tx:
    """One open transaction: what a repository runs its SQL on. Whoever opened it commits it."""

    def __init__(self, connection: AsyncConnection[Any]) -> None:
        self.connection = connection

    async def execute(self, query: Sql, params: Params | None = None) -> int:
        """Run a statement; the number of rows it touched."""
        cursor = await self.connection.execute(query, params)
        return cursor.rowcount

    async def many(self, query: Sql, rows: Sequence[Params]) -> None:
        """Run a statement once for each of `rows`, in one round trip."""
        async with self.connection.cursor() as cursor:
            await cursor.executemany(query, rows)

    async def all(self, row: type[T], query: Sql, params: Params | None = None) -> list[T]:
        """Every row, as `row` built from its columns by name."""
        async with self.connection.cursor(row_factory=class_row(row)) as cursor:
            await cursor.execute(query, params)
            return await cursor.fetchall()

    async def maybe(self, row: type[T], query: Sql, params: Params | None = None) -> T | None:
        """The first row, or None."""
        async with self.connection.cursor(row_factory=class_row(row)) as cursor:
            await cursor.execute(query, params)
            return await cursor.fetchone()

    async def one(self, row: type[T], query: Sql, params: Params | None = None) -> T:
        """The row that must be there. Raises RowMissing."""
        found = await self.maybe(row, query, params)
        if found is None:
            raise RowMissing(row.__name__)
        return found

    async def value(self, type_: type[T], query: Sql, params: Params | None = None) -> T | None:
        """The first column of the first row, or None; a value of another type is a TypeError."""
        async with self.connection.cursor(row_factory=scalar_row) as cursor:
            await cursor.execute(query, params)
            found = await cursor.fetchone()
        if found is not None and not isinstance(found, type_):
            raise TypeError(f"expected {type_.__name__}, the database returned {type(found).__name__}")
        return found

    async def values(self, type_: type[T], query: Sql, params: Params | None = None) -> list[T]:
        """The first column of every row; a value of another type is a TypeError."""
        async with self.connection.cursor(row_factory=scalar_row) as cursor:
            await cursor.execute(query, params)
            found = await cursor.fetchall()
        for value in found:
            if not isinstance(value, type_):
                raise TypeError(f"expected {type_.__name__}, the database returned {type(value).__name__}")
        return found


class Database:
    """The pools of one process: `tenant` for one workspace, `system` for what concerns all of them."""

    def __init__(
        self, urls: DatabaseUrls, *, app_connections: int = 16, system_connections: int = 4, slow_seconds: float = SLOW_SECONDS
    ) -> None:
        self.urls = urls
        self.slow = SlowLog(slow_seconds)
        self._app = _pool(urls.app, app_connections, timed_cursors(self.slow, "app"))
        self._system = _pool(urls.system, system_connections, timed_cursors(self.slow, "system"))

    async def __aenter__(self) -> Self:
        await self._app.open(wait=True, timeout=30)
        await self._system.open(wait=True, timeout=30)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._app.close()
        await self._system.close()

    @asynccontextmanager
    async def tenant(self, workspace_id: UUID, *, read_only: bool = False) -> AsyncIterator[Tx]:
        """A transaction that sees the rows of `workspace_id` and no others; commits at the end of the block."""
        begin = "BEGIN READ ONLY" if read_only else "BEGIN"
        # One round trip: the setting is local to the transaction, so a pooled connection carries nothing over.
        async with self._transaction(self._app, f"{begin}; SET LOCAL eyrie.workspace = '{workspace_id}'") as tx:
            yield tx

    @asynccontextmanager
    async def anonymous(self) -> AsyncIterator[Tx]:
        """A transaction as *app* in no workspace: look-ups by secret through the functions made for it."""
        async with self._transaction(self._app, "BEGIN") as tx:
            yield tx

    @asynccontextmanager
    async def system(self) -> AsyncIterator[Tx]:
        """A transaction as *system*: ids, states and times of all workspaces, no content."""
        async with self._transaction(self._system, "BEGIN") as tx:
            yield tx

    @asynccontextmanager
    async def alone(self) -> AsyncIterator[Tx]:
        """As *app*, but each statement is a transaction of its own, in one round trip: for functions that name the workspace themselves."""
        async with self._app.connection() as connection:
            yield Tx(connection)

    @asynccontextmanager
    async def system_alone(self) -> AsyncIterator[Tx]:
        """As *system*, each statement a transaction of its own, in one round trip."""
        async with self._system.connection() as connection:
            yield Tx(connection)

    def statistics(self) -> Mapping[str, Mapping[str, int]]:
        """Pool figures by role (size, free, waiting …), for health and metrics."""
        return {"app": self._app.get_stats(), "system": self._system.get_stats()}

    @asynccontextmanager
    async def _transaction(self, pool: "AsyncConnectionPool[AsyncConnection[Any]]", begin: LiteralString) -> AsyncIterator[Tx]:
        async with pool.connection() as connection:
            await connection.execute(begin)
            try:
                yield Tx(connection)
            except BaseException:
                if not connection.closed:
                    await connection.rollback()
                raise
            await connection.commit()


def _pool(url: str, size: int, cursors: type[AsyncCursor[Any]]) -> "AsyncConnectionPool[AsyncConnection[Any]]":
    # Autocommit with our own BEGIN: inside an implicit transaction a block would be only a savepoint,
    # and the workspace of one block would leak into the next.
    patience = f"-c idle_in_transaction_session_timeout={IDLE_TRANSACTION_SECONDS}s"
    return AsyncConnectionPool(
        _with_options(with_search_path(url), patience),
        kwargs={"autocommit": True, "cursor_factory": cursors},
        min_size=1,
        max_size=size,
        max_waiting=MAX_WAITING,
        timeout=WAIT_SECONDS,
        open=False,
    )


def with_search_path(url: str) -> str:
    """`url` as a connection string whose sessions look in our schemas first; `options` of the URL are kept."""
    return _with_options(url, f"-c search_path={SEARCH_PATH}")


def _with_options(url: str, added: str) -> str:
    options = conninfo_to_dict(url).get("options") or ""
    return make_conninfo(url, options=f"{options} {added}".strip())
