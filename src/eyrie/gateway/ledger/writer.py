"""The ledger of a process: entries are written down at once, and in the database half a second later."""

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass, field
from uuid import UUID

import structlog
from psycopg import Error as DatabaseFailure
from psycopg_pool import PoolTimeout

from eyrie.gateway.ledger import repository
from eyrie.gateway.ledger.lines import current, line
from eyrie.gateway.ledger.protocol import Entry
from eyrie.gateway.ledger.spool import Dead, Spool, SpoolUnwritable
from eyrie.kit.tasks import end
from eyrie.postgres.database import Database

log = structlog.get_logger(__name__)

MARK = "ledger"
TAG = b"L"
FLUSH_SECONDS = 0.5
BATCH = 500
MAX_WAITING = 50_000
_DATABASE_AWAY_SECONDS = 1.0
_WORKSPACE = slice(1 + 32 + 1, None)


@dataclass
class _Waiting:
    """Entries that are not in the database yet, by workspace."""

    lines: dict[int, list[bytes]] = field(default_factory=lambda: defaultdict(list))
    """By its number, whose hash is quicker found than an id's."""
    count: int = 0


class LedgerWriter:
    """Keeps entries. `async with writer.running():` brings them into the database, the last ones at its end.

    When the database is away for long, entries beyond `MAX_WAITING` wait in the spool alone and are read from there.
    """

    def __init__(self, database: Database, spool: Spool) -> None:
        self._database = database
        self._spool = spool
        self._waiting = _Waiting()
        self._behind = False
        self._due = asyncio.Event()
        self._full = asyncio.Event()
        self.flushed = 0

    @property
    def waiting(self) -> int:
        """How many entries are not in the database yet."""
        return self._waiting.count

    def record(self, entry: Entry) -> None:
        """Keep the entry; it is in the database within a second, and survives the end of this process."""
        text = line(entry)
        try:
            self._spool.write(b"L%b\n" % text)
        except SpoolUnwritable as error:  # the call is made: what memory holds is better than nothing
            log.warning("a ledger entry is in memory only", error=error.detail)
        waiting = self._waiting
        if waiting.count >= MAX_WAITING:
            self._behind = True
            return
        waiting.lines[entry.who.workspace_id.int].append(text)
        waiting.count += 1
        if not self._due.is_set():
            self._due.set()
        if waiting.count >= BATCH:
            self._full.set()

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Flush for as long as the block lasts, and once more at its end."""
        flushing = asyncio.create_task(self._run(), name="ledger")
        try:
            yield
        finally:
            await end(flushing)
            await self.flush()

    async def flush(self) -> bool:
        """Bring what waits into the database; whether nothing is left."""
        written = self._spool.written
        taken, self._waiting = self._waiting, _Waiting()
        self._full.clear()
        for number, lines in taken.lines.items():
            workspace_id = UUID(int=number)
            try:
                self.flushed += await add(self._database, workspace_id, lines)
            except (DatabaseFailure, PoolTimeout) as error:
                log.warning("ledger entries are delayed: the database does not take them", error=str(error), waiting=len(lines))
                self._keep(workspace_id, lines)
        if self._waiting.count == 0 and self._behind:
            self._behind = False
            await self._read_again()
        if self._waiting.count == 0 and not self._behind:
            self._spool.mark(MARK, written)
            return True
        return False

    def _keep(self, workspace_id: UUID, lines: list[bytes]) -> None:
        """Lines wait again, in front of those that came meanwhile."""
        self._waiting.lines[workspace_id.int][:0] = lines
        self._waiting.count += len(lines)
        self._due.set()

    async def _read_again(self) -> None:
        """What did not wait in memory is in the spool, with much that is in the database already."""
        for workspace_id, lines in _by_workspace(self._spool.own_lines(TAG)):
            try:
                self.flushed += await add(self._database, workspace_id, lines)
            except (DatabaseFailure, PoolTimeout):
                self._behind = True
                self._due.set()
                return

    async def _run(self) -> None:
        while True:
            await self._due.wait()
            self._due.clear()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(FLUSH_SECONDS):
                    await self._full.wait()
            if not await self.flush() and self._waiting.count:
                await asyncio.sleep(_DATABASE_AWAY_SECONDS)


async def add(database: Database, workspace_id: UUID, lines: list[bytes]) -> int:
    """Bring lines into the database; how many were new. Lines of a workspace that is gone belong nowhere, and are dropped."""
    added = 0
    for start in range(0, len(lines), BATCH):
        async with database.tenant(workspace_id) as tx:
            if start == 0 and not await repository.workspace_exists(tx, workspace_id):
                log.warning("ledger entries of a workspace that is gone are dropped", workspace_id=str(workspace_id), entries=len(lines))
                return 0
            added += await repository.add(tx, lines[start : start + BATCH])
    return added


async def replay(database: Database, dead: Dead) -> int:
    """Bring the entries that a dead process left into the database; how many were not there yet. Safe to repeat."""
    added = 0
    for workspace_id, lines in _by_workspace(dead.lines(TAG)):
        added += await add(database, workspace_id, lines)
    return added


def _by_workspace(lines: Iterable[bytes]) -> Iterable[tuple[UUID, list[bytes]]]:
    found: dict[UUID, list[bytes]] = defaultdict(list)
    for text in lines:
        row = current(text.removeprefix(TAG))
        found[UUID(row.split(b",", 3)[2].decode())].append(row)
    return found.items()
