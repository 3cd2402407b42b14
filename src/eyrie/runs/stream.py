"""A run as it happens: its events and its text in flight, in one order, resumable at every item.

Every process has one feed per run that somebody follows. The feed reads (or is handed) each item once, encodes it once, and
gives the same bytes to all followers. A follower that is new, or too slow, reads from the database by itself until it has caught up.
"""

import asyncio
import contextlib
import json
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from uuid import UUID

import structlog
from psycopg import OperationalError
from psycopg_pool import PoolTimeout

from eyrie.identity.vault import Vault
from eyrie.kit.problems import AppError
from eyrie.kit.tasks import end
from eyrie.postgres.database import Database
from eyrie.runs.bus import Bus, News, Piece
from eyrie.runs.deltas import opened
from eyrie.runs.events import PauseRequested, Recorded, RunCancelled, RunCompleted, RunFailed, VariableSet
from eyrie.runs.models import RunRef
from eyrie.runs.repository import deltas, log

logger = structlog.get_logger(__name__)

POLL_SECONDS = 1.0
MAX_BACKLOG = 2_000
_PAGE = 1_000


class CursorInvalid(AppError):
    """This is not the id of a streamed item."""

    status = 400
    type = "cursor-invalid"

    def __init__(self, cursor: str) -> None:
        super().__init__(f"{cursor[:100]!r} is not an id that this stream gave out. Send the last `id` received, or none to begin.")


@dataclass(frozen=True, order=True)
class Position:
    """How far a follower has come: the last event, and the last piece of text.

    A piece is (its step's seq, attempt from 1, offset); `(n, 0, 0)` stands for none yet of steps that begin at event `n` or later.
    """

    seq: int = 0
    piece: tuple[int, int, int] = (0, 0, 0)

    def __str__(self) -> str:
        """The id of the item at this position: `7` for an event, `7:1:3` for a piece, `7:1:3:9` for what came after event 9."""
        step, attempt, offset = self.piece
        if self.piece == (self.seq, 0, 0):
            return str(self.seq)
        return f"{step}:{attempt}:{offset}" if step == self.seq else f"{step}:{attempt}:{offset}:{self.seq}"

    @classmethod
    def parse(cls, text: str) -> "Position":
        """The position after the item with this id; the beginning for an empty one. Raises CursorInvalid."""
        if not text:
            return cls()
        parts = text.split(":")
        if len(parts) not in {1, 3, 4} or not all(part.isascii() and part.isdigit() and len(part) <= 9 for part in parts):
            raise CursorInvalid(text)
        numbers = [int(part) for part in parts]
        if len(numbers) == 1:
            return cls(numbers[0], (numbers[0], 0, 0))
        return cls(numbers[3] if len(numbers) == 4 else numbers[0], (numbers[0], numbers[1], numbers[2]))

    def after(self, news: News) -> "Position | None":
        """The position after an item, or None when the follower has it already."""
        match news:
            case Recorded() if news.seq > self.seq:
                # Only these happen beside a step in progress; any other event begins or ends one, and voids pieces before it.
                beside = isinstance(news.event, PauseRequested | VariableSet)
                return Position(news.seq, self.piece if beside else (news.seq, 0, 0))
            case Piece() if self.piece < (news.seq, news.attempt, news.offset) and news.seq <= self.seq:
                return Position(self.seq, (news.seq, news.attempt, news.offset))
            case _:
                return None


@dataclass(frozen=True)
class Item:
    """One thing to send: its id, its type, and its JSON."""

    id: str
    type: str
    data: bytes

    @cached_property
    def sse(self) -> bytes:
        """As a server-sent event (WHATWG HTML, section 9.2); made once for all who follow."""
        return b"id: %b\nevent: %b\ndata: %b\n\n" % (self.id.encode(), self.type.encode(), self.data)

    @cached_property
    def message(self) -> bytes:
        """As one JSON object, for a WebSocket."""
        return b'{"id":"%b","type":"%b","data":%b}' % (self.id.encode(), self.type.encode(), self.data)


def encode(news: News, position: Position) -> Item:
    """An item of the stream, which says its type. An event is flat: `seq`, `at`, `type`, its fields and its `content`."""
    match news:
        case Recorded():
            fields = news.event.model_dump_json(exclude_none=True).encode()
            head = f'{{"seq":{news.seq},"at":"{news.at.isoformat()}",'.encode()
            return Item(str(position), news.event.type, head + fields[1:])
        case Piece():
            place = {"step_seq": news.seq, "attempt": news.attempt, "offset": news.offset}
            value = {"type": "delta", **place, "channel": news.channel, "text": news.text}
            return Item(str(position), "delta", json.dumps(value, ensure_ascii=False).encode())


def ends(news: News) -> bool:
    """Whether nothing can come after this item."""
    return isinstance(news, Recorded) and isinstance(news.event, RunCompleted | RunFailed | RunCancelled)


@dataclass
class _Follower:
    """Somebody who gets every item from where they are."""

    position: Position
    backlog: list[Item] = field(default_factory=list)
    wake: asyncio.Event = field(default_factory=asyncio.Event)
    behind: bool = True
    ended: bool = False

    def take(self) -> list[Item]:
        """What there is to send; the backlog is empty afterwards."""
        items, self.backlog = self.backlog, []
        self.wake.clear()
        return items


class _Feed:
    """One run, read once for all its followers in this process."""

    def __init__(self, streams: "Streams", run: RunRef, position: Position) -> None:
        self._streams = streams
        self._run = run
        self.position = position
        self.failure: BaseException | None = None
        self._stale = asyncio.Event()
        self._listening = contextlib.ExitStack()
        self._reading: asyncio.Task[None] | None = None
        self.followers: list[_Follower] = []

    def heard(self, news: Sequence[News]) -> None:
        """Take news from the bus: hand it on when it joins what we have, else read."""
        for one in news:
            if not self._joins(one):
                break
            self._hand_on(one)
        else:
            if news:
                return
        self._stale.set()

    def _joins(self, news: News) -> bool:
        """Whether nothing can be missing between what we have and this."""
        if isinstance(news, Recorded):
            return news.seq == self.position.seq + 1
        step, attempt, offset = self.position.piece
        following = (step, attempt, offset + 1) if (step, attempt) == (news.seq, news.attempt) else (news.seq, news.attempt, 0)
        return news.seq <= self.position.seq and (news.seq, news.attempt, news.offset) == following

    def _hand_on(self, news: News) -> None:
        after = self.position.after(news)
        if after is None:
            return
        self.position = after
        item: Item | None = None
        for follower in self.followers:
            reached = None if follower.behind else follower.position.after(news)
            if reached is None:
                continue
            if len(follower.backlog) >= MAX_BACKLOG:
                follower.behind = True  # reads by itself from where it is
            else:
                item = item or encode(news, after)
                follower.position = reached
                follower.backlog.append(item)
                follower.ended = ends(news)
            follower.wake.set()

    def start(self, bus: Bus) -> None:
        """Listen and read in the background."""
        self._listening.enter_context(bus.reading(self._run.id, self.heard))
        self._reading = asyncio.create_task(self._read(), name=f"feed {self._run.id}")
        self._reading.add_done_callback(self._ended)

    async def stop(self) -> None:
        """End listening and reading."""
        self._listening.close()
        if self._reading is not None:
            await end(self._reading)

    def _ended(self, reading: "asyncio.Task[None]") -> None:
        """Tell the followers when the feed can't go on."""
        if not reading.cancelled():
            self.failure = reading.exception()
            for follower in self.followers:
                follower.wake.set()

    async def _read(self) -> None:
        """Read when there may be news, and every second in case a message got lost."""
        while True:
            try:
                for one in await self._streams.read(self._run, self.position):
                    self._hand_on(one)
            except (OperationalError, PoolTimeout) as error:
                # Followers stay; they get what they miss once the database answers again.
                logger.warning("a stream is delayed: the database does not answer", run_id=str(self._run.id), error=str(error))
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(POLL_SECONDS):
                    await self._stale.wait()
            self._stale.clear()


class Streams:
    """The feeds of one process."""

    def __init__(self, database: Database, vault: Vault, bus: Bus) -> None:
        self._database = database
        self._vault = vault
        self._bus = bus
        self._feeds: dict[UUID, _Feed] = {}

    async def follow(self, run: RunRef, position: Position) -> AsyncGenerator[list[Item], None]:
        """The items after `position`, as they come, in batches; ends after the run's last event."""
        async with self._joined(run, _Follower(position)) as (feed, follower):
            while not follower.ended or follower.backlog:
                if follower.backlog:
                    yield follower.take()
                elif feed.failure is not None:
                    raise feed.failure
                elif follower.behind:
                    if items := await self._catch_up(run, feed, follower):
                        yield items
                else:
                    await follower.wake.wait()

    async def _catch_up(self, run: RunRef, feed: _Feed, follower: _Follower) -> list[Item]:
        """What the follower lacks; when that is nothing, and the feed has not moved meanwhile, the feed takes over."""
        items = []
        reached = feed.position
        for one in await self.read(run, follower.position):
            after = follower.position.after(one)
            if after is not None:
                follower.position = after
                follower.ended = ends(one)
                items.append(encode(one, after))
        if not items and feed.position == reached:
            follower.behind = False
        return items

    @contextlib.asynccontextmanager
    async def _joined(self, run: RunRef, follower: _Follower) -> AsyncIterator[tuple[_Feed, _Follower]]:
        """Follow through the run's feed, which lives for as long as somebody does."""
        feed = self._feeds.get(run.id)
        if feed is None:
            feed = self._feeds[run.id] = _Feed(self, run, follower.position)
            feed.start(self._bus)
            follower.behind = False
        feed.followers.append(follower)
        try:
            yield feed, follower
        finally:
            feed.followers.remove(follower)
            if not feed.followers:
                del self._feeds[run.id]
                await feed.stop()

    async def read(self, run: RunRef, position: Position) -> list[News]:
        """Events and pieces after `position`, at most a page of each, in the order in which they are sent."""
        async with self._database.tenant(run.workspace_id, read_only=True) as tx:
            key = await self._vault.find(tx, run.workspace_id, run.subject_id)
            events = await log.read(tx, run.id, key, after=position.seq, limit=_PAGE)
            pieces = [] if key is None else await deltas.read(tx, run.id, after=position.piece, limit=_PAGE)
        return [*events, *(opened(piece, key, run.id) for piece in pieces if key is not None)]
