"""Child processes for what takes more than 5 ms of CPU or parses hostile bytes; killed at the deadline.

A thread can't do this: native code in a thread can't be stopped, and a Python loop in one stalls every stream of the server.
"""

import asyncio
import contextlib
import io
import os
import pickle
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable
from typing import ClassVar, Self, TypeVar, TypeVarTuple, cast

from eyrie.kit.problems import AppError
from eyrie.kit.process_child import LENGTH, OUT_OF_MEMORY, Reply

T = TypeVar("T")
Args = TypeVarTuple("Args")

MAX_WAITING = 64
"""Callers that wait for a child; more are refused."""
MAX_REPLY_BYTES = 64 * 1024 * 1024

# The child gets our import path instead of working it out again, which also saves it a third of its start.
_START = "import os, sys; sys.path[:] = sys.argv[2].split(os.pathsep); from eyrie.kit.process_child import main; main()"


class ProcessError(AppError):
    """A child process could not do its work."""

    type = "process-error"


class ProcessTimedOut(ProcessError):
    """A child process was ended at its deadline."""

    status = 504
    type = "process-timed-out"


class ProcessCrashed(ProcessError):
    """A child process ended in the middle of its work."""

    type = "process-crashed"


class ProcessOutOfMemory(ProcessCrashed):
    """A child process met its memory limit."""

    type = "process-out-of-memory"


class ProcessFailed(ProcessError):
    """A function in a child process raised an error; `error` is the name of its class, `trace` where it came from."""

    type = "process-failed"

    def __init__(self, error: str, message: str, trace: str) -> None:
        super().__init__(f"{error}: {message}", error=error)
        self.error = error
        self.message = message
        self.trace = trace


class ProcessPoolFull(ProcessError):
    """Too many callers wait for a child process already."""

    status = 503
    type = "process-pool-full"
    headers: ClassVar[dict[str, str]] = {"Retry-After": "1"}


class ProcessPool:
    """At most `size` children, started when needed, each with one thread and `memory_bytes` of address space.

    A child that was idle for `idle_seconds` ends. All children end with this process, however that ends.
    """

    def __init__(self, size: int, *, memory_bytes: int, idle_seconds: float = 30, max_waiting: int = MAX_WAITING) -> None:
        self._size = size
        self._places = asyncio.Semaphore(size)
        self._memory_bytes = memory_bytes
        self._idle_seconds = idle_seconds
        self._max_waiting = max_waiting
        self._waiting = 0
        self._idle: list[_Child] = []
        self._busy: set[_Child] = set()
        self._ending: set[asyncio.Task[None]] = set()
        self._closed = False

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        self._closed = True
        for child in self._busy:
            child.kill()
        for _place in range(self._size):  # every place is free when all calls have ended
            await self._places.acquire()
        for _place in range(self._size):
            self._places.release()
        while self._idle:
            self._end(self._idle.pop())
        while self._ending:
            await asyncio.gather(*self._ending)

    async def run(self, function: Callable[[*Args], T], *args: *Args, timeout_seconds: float) -> T:
        """What `function(*args)` returns, called in a child process.

        `function` is found by its module and name; its result is plain data (numbers, text, bytes, lists, tuples, dicts, sets).
        `timeout_seconds` includes the wait for a child. A cancelled call kills its child. Raises ProcessError.
        """
        try:
            async with asyncio.timeout(timeout_seconds), self._child() as child:
                reply = await child.call(pickle.dumps((function, args, timeout_seconds + 1)))
        except TimeoutError as error:
            name = getattr(function, "__qualname__", repr(function))
            raise ProcessTimedOut(f"{name} was ended after {timeout_seconds:g} s; try with less input.") from error
        if reply[0] is True:
            return cast("T", reply[1])
        raise ProcessFailed(*reply[1])

    @contextlib.asynccontextmanager
    async def _child(self) -> AsyncIterator["_Child"]:
        async with self._place():
            child = self._take() or await _Child.start(self._memory_bytes)
            self._busy.add(child)
            try:
                self._require_open()  # it may have been closed while the child started
                yield child
            except BaseException:
                self._end(child)
                raise
            finally:
                self._busy.discard(child)
            self._idle.append(child)
            child.retirement = asyncio.get_running_loop().call_later(self._idle_seconds, self._retire, child)

    @contextlib.asynccontextmanager
    async def _place(self) -> AsyncIterator[None]:
        await self._queue()
        try:
            self._require_open()
            yield
        finally:
            self._places.release()

    async def _queue(self) -> None:
        if self._places.locked() and self._waiting >= self._max_waiting:
            raise ProcessPoolFull(f"{self._waiting} calls wait for a child process already; try again in a moment.")
        self._waiting += 1
        try:
            await self._places.acquire()
        finally:
            self._waiting -= 1

    def _require_open(self) -> None:
        if self._closed:
            raise ProcessCrashed("The pool of child processes is closed: the server is shutting down.")

    def _take(self) -> "_Child | None":
        while self._idle:
            child = self._idle.pop()
            if child.ready:
                child.retirement.cancel()
                return child
            self._end(child)
        return None

    def _retire(self, child: "_Child") -> None:
        self._idle.remove(child)
        self._end(child)

    def _end(self, child: "_Child") -> None:
        child.kill()
        task = asyncio.get_running_loop().create_task(child.end())
        self._ending.add(task)
        task.add_done_callback(self._ending.discard)


class _Child:
    """One child process and the pipes to it."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self._requests = cast("asyncio.StreamWriter", process.stdin)
        self._replies = cast("asyncio.StreamReader", process.stdout)
        self.retirement: asyncio.Handle = asyncio.get_running_loop().call_soon(int)

    @classmethod
    async def start(cls, memory_bytes: int) -> Self:
        # The child inherits no variable: what reads hostile bytes must not hold the secrets of the server.
        # One malloc arena, because each reserves 64 MB of the address space that is limited.
        environment = {"LC_ALL": "C.UTF-8", "TZ": "UTC", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "1"}
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-I", "-S", "-c", _START, str(memory_bytes), os.pathsep.join(sys.path)),
            stdin=PIPE,
            stdout=PIPE,
            env=environment,
            start_new_session=True,
        )
        return cls(process)

    @property
    def ready(self) -> bool:
        """Whether the child waits for a job. The system is asked, because the loop hears of the end of a process some time after it."""
        if self._process.returncode is not None or self._requests.is_closing():
            return False
        try:  # WNOWAIT leaves the exit code to the loop
            return os.waitid(os.P_PID, self._process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None
        except ChildProcessError:
            return False  # the loop has taken the exit code already

    async def call(self, job: bytes) -> Reply:
        """Send a job and read its reply. Raises ProcessCrashed."""
        try:
            self._requests.write(LENGTH.pack(len(job)) + job)
            await self._requests.drain()
            (length,) = LENGTH.unpack(await self._replies.readexactly(LENGTH.size))
            if length > MAX_REPLY_BYTES:
                raise ProcessCrashed(f"A child process wanted to answer with {length} bytes; at most {MAX_REPLY_BYTES} are read.")
            return _load(await self._replies.readexactly(length))
        except (asyncio.IncompleteReadError, ConnectionError) as error:
            raise await self._crash() from error

    def kill(self) -> None:
        """End the child and whatever it started, now."""
        with contextlib.suppress(ProcessLookupError):  # it has ended by itself
            if self._process.returncode is None:
                os.killpg(self._process.pid, signal.SIGKILL)

    async def end(self) -> None:
        """Wait until the killed child has ended."""
        self.retirement.cancel()
        self._requests.close()
        while await self._replies.read(MAX_REPLY_BYTES):
            continue  # asyncio does not notice the end of a process whose pipe is still full
        await self._process.wait()

    async def _crash(self) -> ProcessCrashed:
        self._requests.close()
        status = await self._process.wait()
        if status == OUT_OF_MEMORY:
            return ProcessOutOfMemory("A child process needed more memory than it may use; try with less input.")
        how = f"was ended by {signal.Signals(-status).name}" if status < 0 else f"ended with status {status}"
        return ProcessCrashed(f"A child process {how} in the middle of its work.")


class _PlainData(pickle.Unpickler):
    """Loads numbers, text, bytes and containers of them; a reference to anything else is refused."""

    def find_class(self, module_name: str, global_name: str, /) -> object:
        raise pickle.UnpicklingError(f"a result of a child process may hold plain data only, not {module_name}.{global_name}")


def _load(frame: bytes) -> Reply:
    try:
        reply = _PlainData(io.BytesIO(frame)).load()
    except Exception as error:  # a child that read hostile bytes may send anything; pickle raises anything
        raise ProcessCrashed(f"A child process answered with something that is not a reply: {error}") from error
    match reply:
        case (True, _) | (False, (str(), str(), str())):
            return cast("Reply", reply)
        case _:
            raise ProcessCrashed("A child process answered with something that is not a reply.")
