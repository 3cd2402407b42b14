"""The end of a process in good order: new work is refused, what is in progress ends, streams say where to go on."""

import asyncio


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

    def working(self) -> "_Work":
        """Count one piece of work for as long as the block lasts."""
        return _Work(self)

    def work_begins(self) -> None:
        """There is one more piece of work."""
        self._in_progress += 1
        self._idle.clear()

    def work_ends(self) -> None:
        """One ended."""
        self._in_progress -= 1
        if not self._in_progress:
            self._idle.set()


class _Work:
    """One piece of work. (A class, because every request enters one.)"""

    __slots__ = ("_drain",)

    def __init__(self, drain: Drain) -> None:
        self._drain = drain

    def __enter__(self) -> None:
        self._drain.work_begins()

    def __exit__(self, *_: object) -> None:
        self._drain.work_ends()
