"""The end of a process in good order: new work is refused, what is in progress ends, streams say where to go on."""

import asyncio
import contextlib
from collections.abc import Iterator


class Drain:
    """Whether the process is about to stop, and how much it still does."""

    def __init__(self) -> None:
        self._begun = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()
        self._in_progress = 0

    @property
    def begun(self) -> bool:
        """True when no new work may begin."""
        return self._begun.is_set()

    @property
    def in_progress(self) -> int:
        """Requests and streams that have not ended."""
        return self._in_progress

    def begin(self) -> None:
        """Refuse new work from now on."""
        self._begun.set()

    async def wait_begun(self) -> None:
        """Return when the process begins to stop."""
        await self._begun.wait()

    async def wait_idle(self) -> None:
        """Return when nothing is in progress."""
        await self._idle.wait()

    @contextlib.contextmanager
    def working(self) -> Iterator[None]:
        """Count one piece of work for as long as the block lasts."""
        self._in_progress += 1
        self._idle.clear()
        try:
            yield
        finally:
            self._in_progress -= 1
            if not self._in_progress:
                self._idle.set()
