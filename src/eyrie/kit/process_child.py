"""A child of `kit.process_pool`: runs one function after another, with a memory limit, until its parent closes the pipe.

Frames are an 8-byte length and a pickle. The child trusts its parent; the parent does not trust the child, which has read
hostile bytes: results are plain data, and the parent loads them with an unpickler that knows no classes.
"""

import os
import pickle
import resource
import select
import signal
import struct
import sys
import threading
import traceback
from collections.abc import Callable
from typing import BinaryIO, Literal

LENGTH = struct.Struct("!Q")
OUT_OF_MEMORY = 86
"""Exit status of a child that met its memory limit: whatever it was doing is in an unknown state."""

Job = tuple[Callable[..., object], tuple[object, ...], float]
"""A function, its arguments, and the seconds after which the child ends itself, whatever it is doing."""

Reply = tuple[Literal[True], object] | tuple[Literal[False], tuple[str, str, str]]
"""(True, result), or (False, (name of the exception, message, trace))."""


def main() -> None:
    """Serve jobs from standard input to standard output; both are taken away from the functions that run here."""
    requests, replies = take_over_pipes()
    _limit_memory(int(sys.argv[1]))
    working, orphaned = threading.Lock(), threading.Event()
    threading.Thread(target=end_with_parent, args=(requests.fileno(), working, orphaned), daemon=True).start()
    serve(requests, replies, working, orphaned)


def serve(requests: BinaryIO, replies: BinaryIO, working: threading.Lock, orphaned: threading.Event) -> None:
    """Answer one job after another until there are no more, or until the process is `orphaned`; `working` is held during a job."""
    while frame := _read(requests):
        function, args, seconds = pickle.loads(frame)  # noqa: S301 - from our parent
        with working:
            if orphaned.is_set():
                return
            # The default action of SIGALRM ends the process even inside native code, so an orphan can't compute for ever.
            signal.setitimer(signal.ITIMER_REAL, seconds)
            reply = _run(function, args)
        signal.setitimer(signal.ITIMER_REAL, 0)
        try:
            replies.write(LENGTH.pack(len(reply)) + reply)
            replies.flush()
        except BrokenPipeError:  # the parent ended while the job did
            os._exit(0)


def _run(function: Callable[..., object], args: tuple[object, ...]) -> bytes:
    try:
        return pickle.dumps((True, function(*args)))
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except Exception as error:  # noqa: BLE001 - the edge of the process: the parent raises it again
        return pickle.dumps((False, (type(error).__name__, str(error), traceback.format_exc())))


def take_over_pipes() -> tuple[BinaryIO, BinaryIO]:
    """What the parent writes, and where to answer it; nothing else in this process reads or writes there from now on."""
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(2, 1)  # what a library prints must not end up among the frames
    os.close(nothing)
    return requests, replies


def _limit_memory(memory_bytes: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would hold a workspace's data


def end_with_parent(pipe: int, working: threading.Lock, orphaned: threading.Event) -> None:
    """End in the middle of a job when the other end of `pipe` is gone; between jobs the main thread sees that itself."""
    hangup = select.poll()
    hangup.register(pipe, 0)
    hangup.poll()
    orphaned.set()  # before the look at the lock, as the main thread looks here after it has the lock: one of both sees the other
    if working.locked():
        os._exit(0)


def _read(pipe: BinaryIO) -> bytes:
    header = pipe.read(LENGTH.size)
    if len(header) < LENGTH.size:
        return b""
    return pipe.read(LENGTH.unpack(header)[0])
