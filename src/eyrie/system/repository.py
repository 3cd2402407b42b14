"""What the pages about the installation ask the database."""

import re
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from psycopg import Error as DatabaseFailure

from eyrie.postgres.database import Tx

MAX_WORKERS = 200
_PLACEHOLDER = re.compile(r"%(?:\((\w+)\))?[sbt]|%%")
_PLANNED = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")


@dataclass(frozen=True)
class Worker:
    """A process that carries runs."""

    id: UUID
    hostname: str
    pid: int
    program_version: str
    started_at: datetime
    seen_at: datetime
    draining: bool


@dataclass(frozen=True)
class _Count:
    status: str
    runs: int


async def workers(tx: Tx) -> list[Worker]:
    """The workers that were seen last. As *system*."""
    return await tx.all(
        Worker,
        """
        SELECT id, hostname, pid, program_version, started_at, seen_at, draining FROM workers ORDER BY seen_at DESC LIMIT %(limit)s
        """,
        {"limit": MAX_WORKERS},
    )


async def waiting_runs(tx: Tx) -> int:
    """How many runs of all workspaces wait for a worker, or in line for a place. As *system*."""
    count = await tx.value(
        int,
        """
        SELECT count(*) FROM runs
        WHERE (admitted AND wake_at IS NULL AND (owner IS NULL OR owner = '00000000-0000-0000-0000-000000000000'))
            OR (status = 'queued' AND NOT admitted AND wake_at IS NULL)
        """,
    )
    return count or 0


async def unfinished_runs(tx: Tx) -> dict[str, int]:
    """The current workspace's runs that have not ended, by status."""
    found = await tx.all(
        _Count,
        """
        SELECT status, count(*) AS runs FROM runs
        WHERE workspace_id = current_workspace() AND status IN ('queued', 'running', 'waiting', 'paused', 'parked') GROUP BY status
        """,
    )
    return {one.status: one.runs for one in found}


async def plan(tx: Tx, sql: str) -> list[str] | None:
    """The generic plan of one of our own statements, which is not carried out; None when it has none that can be asked for."""
    if not sql.startswith(_PLANNED):
        return None
    # It came from this program, as a literal; only the marks for its values are written in the way that EXPLAIN knows.
    explain = f"EXPLAIN (GENERIC_PLAN) {numbered(sql)}"
    await tx.execute("SAVEPOINT planned")
    try:
        return await tx.values(str, explain)
    except DatabaseFailure:
        # A statement that needs a type of its values, or a right that the asking role lacks: it is shown without a plan.
        await tx.execute("ROLLBACK TO planned")
        return None


def numbered(sql: str) -> str:
    """`sql` with `$1` for its first value, `$2` for the next …, as PostgreSQL writes them."""
    names: dict[str, int] = {}

    def number(found: re.Match[str]) -> str:
        if found.group() == "%%":
            return "%"
        name = found.group(1) or f"at {found.start()}"
        return f"${names.setdefault(name, len(names) + 1)}"

    return _PLACEHOLDER.sub(number, sql)
