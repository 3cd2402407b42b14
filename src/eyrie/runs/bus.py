"""News about runs between processes: who has a reader for a run hears that its log grew; a carrier hears of a cancel.

NOTIFY carries run ids only (a payload is limited to 8,000 bytes). Carriers send several at once on a connection of their own:
inside each appending transaction it would take the database's global commit lock. What people do to a run is rare, and is
announced in its transaction. A message may get lost; readers poll as well.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

import structlog
from psycopg import AsyncConnection, OperationalError

from eyrie.gateway.budgets.models import RAISED
from eyrie.kit.tasks import end
from eyrie.postgres.database import with_search_path
from eyrie.runs.events import Recorded
from eyrie.runs.models import INBOX

log = structlog.get_logger(__name__)

GROWN = "eyrie_runs_grown"
FENCED = "eyrie_runs_fenced"
READY = "eyrie_runs_ready"
"""Said in the transaction that makes a run ready to be carried; names no run, so that any number is one message."""
_IDS_PER_MESSAGE = 200
MAX_PENDING = 20_000
_COALESCE_SECONDS = 0.02
_RECONNECT_SECONDS = 1.0


@dataclass(frozen=True)
class Piece:
    """A piece of text in flight: of the step begun at event `seq`, in its `attempt`-th try, the `offset`-th piece."""

    seq: int
    attempt: int
    offset: int
    channel: str
    text: str


News = Recorded | Piece
Listener = Callable[[Sequence[News]], None]
"""Called with what is new, in order; with nothing when that has to be read."""


class Bus:
    """The bus of one process. `async with bus.running():` connects it; without a connection only this process hears."""

    def __init__(self, url: str) -> None:
        self._url = with_search_path(url)
        self._readers: dict[UUID, set[Listener]] = {}
        self._fenced: Callable[[UUID], None] | None = None
        self._ready: Callable[[], None] | None = None
        self._raised: Callable[[UUID], None] | None = None
        self._pending: set[UUID] = set()
        self._wake = asyncio.Event()
        self._speaker: int | None = None
        """The server process behind the connection that we speak on."""

    def grown(self, run_id: UUID, news: Sequence[News] = ()) -> None:
        """Say that the log or the shown text of a run grew, by `news` when the caller has it at hand. Never blocks."""
        self._hear(GROWN, run_id, news)
        if len(self._pending) < MAX_PENDING:  # beyond that, the readers' poll has to do
            self._pending.add(run_id)
            self._wake.set()

    @contextlib.contextmanager
    def reading(self, subject_id: UUID, listener: Listener) -> Iterator[None]:
        """Call `listener` whenever a run grows, or a workspace's inbox changes, for as long as the block lasts."""
        self._readers.setdefault(subject_id, set()).add(listener)
        try:
            yield
        finally:
            listeners = self._readers[subject_id]
            listeners.discard(listener)
            if not listeners:
                del self._readers[subject_id]

    def on_fenced(self, listener: Callable[[UUID], None]) -> None:
        """Call `listener` with the id of every run that is taken from its carrier."""
        self._fenced = listener

    def on_raised(self, listener: Callable[[UUID], None]) -> None:
        """Call `listener` with the id of every workspace in which a budget was changed."""
        self._raised = listener

    def on_ready(self, listener: Callable[[], None]) -> None:
        """Call `listener` when there may be runs to carry."""
        self._ready = listener

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Listen and speak in the background for as long as the block lasts."""
        tasks = [asyncio.create_task(self._listen(), name="run bus: listen"), asyncio.create_task(self._speak(), name="run bus: speak")]
        try:
            yield
        finally:
            await end(*tasks)

    def _are_ready(self) -> None:
        if self._ready is not None:
            self._ready()

    def _look_again(self) -> None:
        """Whatever was said before we listened went by: let everybody look for themselves."""
        self._are_ready()
        for listeners in tuple(self._readers.values()):
            for listener in tuple(listeners):
                listener(())

    def _are_raised(self, workspace_id: UUID) -> None:
        if self._raised is not None:
            self._raised(workspace_id)

    def _hear(self, channel: str, run_id: UUID, news: Sequence[News] = ()) -> None:
        if channel == FENCED and self._fenced is not None:
            self._fenced(run_id)
        for listener in tuple(self._readers.get(run_id, ())):
            listener(news)

    async def _listen(self) -> None:
        while True:
            try:
                async with await AsyncConnection.connect(self._url, autocommit=True) as connection:
                    await connection.execute(f"LISTEN {READY}")
                    await connection.execute(f"LISTEN {GROWN}")
                    await connection.execute(f"LISTEN {FENCED}")
                    await connection.execute(f"LISTEN {INBOX}")
                    await connection.execute(f"LISTEN {RAISED}")
                    self._look_again()
                    async for message in connection.notifies():
                        if message.pid == self._speaker:
                            continue  # our own words: whoever listens in this process has the news already
                        if message.channel == READY:
                            self._are_ready()
                            continue
                        if message.channel == RAISED:
                            self._are_raised(UUID(message.payload))
                            continue
                        for run_id in message.payload.split(","):
                            self._hear(message.channel, UUID(run_id))
            except (OperationalError, OSError) as error:
                log.warning("run news are delayed: the database connection was lost", error=str(error))
            await asyncio.sleep(_RECONNECT_SECONDS)

    async def _speak(self) -> None:
        while True:
            try:
                async with await AsyncConnection.connect(self._url, autocommit=True) as connection:
                    self._speaker = connection.info.backend_pid
                    await self._speak_on(connection)
            except (OperationalError, OSError) as error:
                log.warning("run news are delayed: the database connection was lost", error=str(error))
            await asyncio.sleep(_RECONNECT_SECONDS)

    async def _speak_on(self, connection: AsyncConnection[tuple[object, ...]]) -> None:
        while True:
            await self._wake.wait()
            self._wake.clear()
            ids = [str(run_id) for run_id in self._pending]
            self._pending.clear()
            for start in range(0, len(ids), _IDS_PER_MESSAGE):
                await connection.execute("SELECT pg_notify(%s, %s)", (GROWN, ",".join(ids[start : start + _IDS_PER_MESSAGE])))
            await asyncio.sleep(_COALESCE_SECONDS)
