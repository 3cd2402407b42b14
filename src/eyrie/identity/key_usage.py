"""When each API key was last used: noted in memory, written behind the request's back."""

import asyncio
from collections import OrderedDict
from datetime import datetime, timedelta
from uuid import UUID

import structlog
from psycopg import Error as DatabaseFailure

from eyrie.identity.repository import credentials
from eyrie.postgres.database import Database

WRITTEN_EVERY = timedelta(minutes=1)
MAX_NOTED = 10_000

_log = structlog.get_logger(__name__)


class KeyUsage:
    """Writes the time of a key's use at most once a minute, by one task that ends when nothing is left to write."""

    def __init__(self, database: Database, size: int = MAX_NOTED) -> None:
        self._size = size
        self._database = database
        self._written: OrderedDict[int, datetime] = OrderedDict()
        self._waiting: dict[UUID, UUID] = {}
        self._writer: asyncio.Task[None] | None = None

    def note(self, workspace_id: UUID, key_id: UUID, now: datetime) -> None:
        """A key is being used. Never waits; of more than `size` keys at once some are not noted."""
        number = key_id.int  # quicker to look up than the id itself
        written = self._written.get(number)
        if (written is not None and now - written < WRITTEN_EVERY) or len(self._waiting) >= self._size:
            return
        self._written[number] = now
        self._written.move_to_end(number)
        if len(self._written) > self._size:
            self._written.popitem(last=False)
        self._waiting[key_id] = workspace_id
        if self._writer is None or self._writer.done():
            self._writer = asyncio.create_task(self._write())

    async def aclose(self) -> None:
        """Wait for what is still to be written."""
        if self._writer is not None:
            await self._writer

    async def _write(self) -> None:
        while self._waiting:
            key_id, workspace_id = self._waiting.popitem()
            try:
                async with self._database.tenant(workspace_id) as tx:
                    await credentials.touch_key(tx, key_id)
            except DatabaseFailure:
                # The time of last use is a hint for people; the next use writes it again.
                self._written.pop(key_id.int, None)
                _log.warning("key_use_not_written", key_id=str(key_id), exc_info=True)
