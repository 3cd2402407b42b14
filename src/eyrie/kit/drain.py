"""The end of a process in good order: new work is refused, what is in progress ends, streams say where to go on."""

import asyncio
import contextlib
from collections.abc import Iterator


class Drain:
    """Whether the process is about to stop, and how much it still does."""

    def __init__(self) -> None:
        self.begun = False
        """True when no new work may begin."""
        self.in_progress = 0
        """Requests and streams that have not ended."""
        self._begins = asyncio.Event()
        self._idle: asyncio.Event | None = None
        """Only while somebody waits for it: work comes and goes a thousand times a second."""

    def begin(self) -> None:
        """Refuse new work from now on."""
        self.begun = True
        self._begins.set()

    async def wait_begun(self) -> None:
        """Return when the process begins to stop."""
        await self._begins.wait()

    async def wait_idle(self) -> None:
        """Return when nothing is in progress."""
        while self.in_progress:
            self._idle = self._idle or asyncio.Event()
            await self._idle.wait()

    @contextlib.contextmanager
    def working(self) -> Iterator[None]:
        """Count one piece of work for as long as the block lasts."""
        self.work_begins()
        try:
            yield
        finally:
            self.work_ends()

    def work_begins(self) -> None:
        """There is one more piece of work."""
        self.in_progress += 1

    def work_ends(self) -> None:
        """One ended."""
        self.in_progress -= 1
        if self._idle is not None and not self.in_progress:
            self._idle.set()
            self._idle = None
