"""A transaction that explains each statement before it runs it."""

from dataclasses import dataclass
from typing import Any, TypeVar

from psycopg import AsyncConnection
from psycopg.abc import Params
from psycopg.rows import scalar_row
from psycopg.sql import SQL, Composable

from eyrie.postgres.database import Sql, Tx

T = TypeVar("T")
SMALL = frozenset({"workers", "workspaces", "rate_buckets"})
"""Tables of which reading all is no fault: few rows, or one for each workspace, which *system* goes through."""
_SCANS = frozenset({"Seq Scan", "Index Scan", "Index Only Scan", "Bitmap Heap Scan", "Tid Scan"})


@dataclass(frozen=True)
class Scan:
    """How a plan reads one table, and how many rows it took up for that."""

    table: str
    kind: str
    rows: int


class Explaining(Tx):
    """Keeps how each statement reads its tables."""

    def __init__(self, connection: AsyncConnection[Any]) -> None:
        super().__init__(connection)
        self.scans: list[Scan] = []

    async def execute(self, query: Sql, params: Params | None = None) -> int:
        await self._explain(query, params)
        return await super().execute(query, params)

    async def all(self, row: type[T], query: Sql, params: Params | None = None) -> list[T]:
        await self._explain(query, params)
        return await super().all(row, query, params)

    async def maybe(self, row: type[T], query: Sql, params: Params | None = None) -> T | None:
        await self._explain(query, params)
        return await super().maybe(row, query, params)

    async def value(self, type_: type[T], query: Sql, params: Params | None = None) -> T | None:
        await self._explain(query, params)
        return await super().value(type_, query, params)

    async def values(self, type_: type[T], query: Sql, params: Params | None = None) -> list[T]:
        await self._explain(query, params)
        return await super().values(type_, query, params)

    def faults(self, most_rows: int) -> list[str]:
        """Big tables that were read from end to end (reading an empty one so is no fault), or more of them than `most_rows` in all."""
        ends = [scan.table for scan in self.scans if scan.kind == "Seq Scan" and scan.rows]
        whole = [f"reads all of {table}" for table in ends if table not in SMALL]
        rows = sum(scan.rows for scan in self.scans if scan.table not in SMALL)
        return whole + ([f"reads {rows} rows: {self.scans}"] if rows > most_rows else [])

    async def _explain(self, query: Sql, params: Params | None) -> None:
        statement = query if isinstance(query, Composable) else SQL(query)
        # It runs the statement, to know how many rows it touches; what it changes is undone before it runs again.
        await self.connection.execute("SAVEPOINT explained")
        async with self.connection.cursor(row_factory=scalar_row) as cursor:
            await cursor.execute(SQL("EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) {}").format(statement), params)
            found = await cursor.fetchone()
        await self.connection.execute("ROLLBACK TO explained")
        assert found is not None
        self._collect(found[0]["Plan"])

    def _collect(self, node: dict[str, Any]) -> None:
        if node["Node Type"] in _SCANS and "Relation Name" in node:
            each = node["Actual Rows"] + node.get("Rows Removed by Filter", 0) + node.get("Rows Removed by Index Recheck", 0)
            rows = int(node["Actual Loops"] * each)
            if rows or node["Actual Loops"]:
                self.scans.append(Scan(node["Relation Name"], node["Node Type"], rows))
        for inner in node.get("Plans", []):
            self._collect(inner)
