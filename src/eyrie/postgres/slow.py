"""Statements that took long: their texts, which hold no values, and how often and how long."""

import time
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Self

from psycopg import AsyncCursor
from psycopg.abc import Params, Query
from psycopg.sql import Composable

MAX_STATEMENTS = 100
MAX_CHARACTERS = 8_000


@dataclass(frozen=True)
class SlowStatement:
    """A statement that took too long at least once since the process started."""

    sql: str
    role: str
    """`app` or `system`: who asked."""
    times: int
    worst_seconds: float
    total_seconds: float
    last_at: datetime


class SlowLog:
    """The slow statements of one process; of more than a hundred different ones, those that were slow last."""

    def __init__(self, threshold_seconds: float, size: int = MAX_STATEMENTS) -> None:
        self.threshold_seconds = threshold_seconds
        self._size = size
        self._known: OrderedDict[tuple[str, str], SlowStatement] = OrderedDict()

    def note(self, role: str, sql: str, seconds: float) -> None:
        """A statement took so long; forgotten again unless that is long."""
        if seconds < self.threshold_seconds:
            return
        # The beginning of a transaction names its workspace, which is nobody else's business.
        text = "BEGIN" if sql.startswith("BEGIN") else sql.strip()[:MAX_CHARACTERS]
        found = self._known.pop((role, text), None) or SlowStatement(text, role, 0, 0, 0, datetime.now(UTC))
        self._known[role, text] = replace(
            found,
            times=found.times + 1,
            worst_seconds=max(found.worst_seconds, seconds),
            total_seconds=found.total_seconds + seconds,
            last_at=datetime.now(UTC),
        )
        if len(self._known) > self._size:
            self._known.popitem(last=False)

    def statements(self) -> list[SlowStatement]:
        """What is known, those first that cost most in all."""
        return sorted(self._known.values(), key=lambda one: one.total_seconds, reverse=True)


def timed_cursors(log: SlowLog, role: str) -> type[AsyncCursor[Any]]:
    """The cursors of a connection whose slow statements `log` is told of."""

    class TimedCursor(AsyncCursor[Any]):
        async def execute(self, query: Any, params: Params | None = None, **options: Any) -> Self:
            began = time.perf_counter()
            try:
                return await super().execute(query, params, **options)
            finally:
                self._tell(query, time.perf_counter() - began)

        async def executemany(self, query: Query, params_seq: Iterable[Params], **options: Any) -> None:
            began = time.perf_counter()
            try:
                await super().executemany(query, params_seq, **options)
            finally:
                self._tell(query, time.perf_counter() - began)

        def _tell(self, query: Query, seconds: float) -> None:
            if seconds >= log.threshold_seconds:
                log.note(role, query.as_string(self) if isinstance(query, Composable) else str(query), seconds)

    return TimedCursor
