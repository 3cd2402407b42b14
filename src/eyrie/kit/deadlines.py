"""Deadlines of many blocks on one timer: a timer of its own costs more than most blocks that it would end."""

import asyncio
import math
from types import TracebackType


class Deadlines:
    """The blocks of one event loop that end at a deadline. The timer is set to the earliest; who ends before it leaves it alone."""

    def __init__(self) -> None:
        self._open: set[Deadline] = set()
        self._timer: asyncio.TimerHandle | None = None
        self._due = math.inf

    def until(self, at: float, loop: asyncio.AbstractEventLoop) -> "Deadline":
        """A block that raises TimeoutError when it lasts until `at`, the event loop's time: `asyncio.timeout_at` for a plain `with`."""
        return Deadline(self, at, loop)

    def watch(self, one: "Deadline") -> None:
        """A block begins."""
        self._open.add(one)
        if one.at < self._due:
            self._set(one.at, one.loop)

    def leave(self, one: "Deadline") -> None:
        """A block has ended."""
        self._open.discard(one)

    def _set(self, at: float, loop: asyncio.AbstractEventLoop) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._due = at
        self._timer = loop.call_at(at, self._look, loop)

    def _look(self, loop: asyncio.AbstractEventLoop) -> None:
        self._timer, self._due = None, math.inf
        now = loop.time()
        for late in [one for one in self._open if one.at <= now]:
            self._open.remove(late)
            late.expire()
        if self._open:
            self._set(min(one.at for one in self._open), loop)


class Deadline:
    """One block; see `Deadlines.until`."""

    __slots__ = ("_cancelling", "_deadlines", "_expired", "_task", "at", "loop")
    _task: "asyncio.Task[object]"
    _cancelling: int

    def __init__(self, deadlines: Deadlines, at: float, loop: asyncio.AbstractEventLoop) -> None:
        self.at = at
        self.loop = loop
        self._deadlines = deadlines
        self._expired = False

    def expire(self) -> None:
        """Its time has come: what it does is cancelled."""
        self._expired = True
        self._task.cancel()

    def __enter__(self) -> None:
        task = asyncio.current_task(self.loop)  # Python 3.11 asks the system for more when it has to find the loop
        assert task is not None  # noqa: S101 - a coroutine runs in a task; for the type checker
        self._task = task
        self._cancelling = task.cancelling()
        self._deadlines.watch(self)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._deadlines.leave(self)
        # Somebody else may have cancelled the task as well: then that is what it hears of.
        if self._expired and self._task.uncancel() <= self._cancelling and kind is asyncio.CancelledError:
            raise TimeoutError from error
