"""Text of model steps in flight: collected, written in batches, and shown only once it is written.

A piece is flushed 50 ms after it came at the latest. One statement carries the pieces of all runs of
a workspace in this process, so that many streams cost few transactions.
"""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Literal
from uuid import UUID

import structlog
from psycopg import OperationalError

from eyrie.identity.vault import ContentKey
from eyrie.kit.tasks import end
from eyrie.postgres.database import Database
from eyrie.runs.bus import Bus, Piece
from eyrie.runs.models import RunRef
from eyrie.runs.repository import deltas as repository

log = structlog.get_logger(__name__)

FLUSH_SECONDS = 0.05

Channel = Literal["text", "thought"]


@dataclass
class DeltaSink:
    """Where one attempt at a model step puts its text. `offset` counts pieces, over both channels."""

    run: RunRef
    key: ContentKey
    epoch: int
    seq: int
    attempt: int
    offset: int = 0
    pieces: list[tuple[Channel, str]] = field(default_factory=list)

    def add(self, channel: Channel, text: str) -> None:
        """Note a piece of text; neighbours of one channel are joined."""
        if self.pieces and self.pieces[-1][0] == channel:
            text = self.pieces.pop()[1] + text
        self.pieces.append((channel, text))

    def take(self) -> list[Piece]:
        """What was collected, numbered; the sink is empty afterwards."""
        pieces = [Piece(self.seq, self.attempt, offset, channel, text) for offset, (channel, text) in enumerate(self.pieces, self.offset)]
        self.offset += len(pieces)
        self.pieces = []
        return pieces

    def row(self, piece: Piece) -> repository.DeltaRow:
        """A piece as it is stored."""
        sealed = self.key.seal(json.dumps([piece.channel, piece.text], ensure_ascii=False).encode(), self.run.id.bytes)
        return repository.DeltaRow(self.run.id, self.epoch, piece.seq, piece.attempt, piece.offset, sealed)


class DeltaWriter:
    """The flusher of one process."""

    def __init__(self, database: Database, bus: Bus) -> None:
        self._database = database
        self._bus = bus
        self._open: dict[int, DeltaSink] = {}
        self._wake = asyncio.Event()

    @contextlib.asynccontextmanager
    async def sink(self, run: RunRef, key: ContentKey, epoch: int, seq: int, attempt: int) -> AsyncIterator["OpenSink"]:
        """A sink that is flushed for as long as the block lasts; what is left at its end is covered by the step's result."""
        sink = DeltaSink(run, key, epoch, seq, attempt)
        self._open[id(sink)] = sink
        try:
            yield OpenSink(sink, self._wake)
        finally:
            del self._open[id(sink)]

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Flush in the background for as long as the block lasts."""
        task = asyncio.create_task(self._run(), name="delta writer")
        try:
            yield
        finally:
            await end(task)

    async def _run(self) -> None:
        while True:
            await self._wake.wait()
            await asyncio.sleep(FLUSH_SECONDS)
            self._wake.clear()
            try:
                await self.flush()
            except OperationalError as error:
                # Nothing is lost for good: the step's result carries the whole text.
                log.warning("shown text is delayed: the database did not take it", error=str(error))

    async def flush(self) -> None:
        """Write what all sinks have collected, and tell the readers."""
        by_workspace: dict[UUID, list[DeltaSink]] = {}
        for sink in self._open.values():
            if sink.pieces:
                by_workspace.setdefault(sink.run.workspace_id, []).append(sink)
        for workspace_id, sinks in by_workspace.items():
            taken = [(sink, sink.take()) for sink in sinks]
            rows = [sink.row(piece) for sink, pieces in taken for piece in pieces]
            async with self._database.tenant(workspace_id) as tx:
                await repository.insert(tx, workspace_id, rows)
            for sink, pieces in taken:
                self._bus.grown(sink.run.id, pieces)


def opened(stored: repository.StoredDelta, key: ContentKey, run_id: UUID) -> Piece:
    """A piece as read back. Raises ContentUnreadable."""
    channel, text = json.loads(key.open(stored.ciphertext, run_id.bytes))
    return Piece(stored.seq, stored.attempt, stored.offset, channel, text)


@dataclass(frozen=True)
class OpenSink:
    """A sink as its writer sees it."""

    _sink: DeltaSink
    _wake: asyncio.Event

    def add(self, channel: Channel, text: str) -> None:
        """Show `text` soon."""
        self._sink.add(channel, text)
        self._wake.set()

    @property
    def shown(self) -> bool:
        """Whether any text of this attempt may have been shown."""
        return self._sink.offset > 0
