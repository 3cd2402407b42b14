"""A process that serves: it takes its port, starts its components, answers, and ends in good order on SIGTERM or SIGINT."""

import asyncio
import contextlib
import errno
import gc
import signal
import socket
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from dataclasses import dataclass

import structlog
import uvicorn
import uvloop
from starlette.types import ASGIApp

from eyrie.components import Component, Duty, running
from eyrie.kit.drain import Drain
from eyrie.kit.http_protocol import HttpProtocol
from eyrie.kit.problems import AppError
from eyrie.kit.resources import Resources
from eyrie.postgres.errors import DataDirectoryInUse
from eyrie.postgres.layout import Layout, worked_on_by
from eyrie.settings import Settings
from eyrie.telemetry import start_logs

log = structlog.get_logger(__name__)

BACKLOG = 2_048
COLLECT_AFTER = (10_000, 20, 20)
"""New objects before the youngest are looked through, and how many such looks before the older ones are."""
KEEP_ALIVE_SECONDS = 75
MAX_WEBSOCKET_MESSAGE_BYTES = 1024 * 1024
_SIGNALS = (signal.SIGTERM, signal.SIGINT)


class PortTaken(AppError):
    """Another program listens at this address."""

    status = 409
    type = "port-taken"

    def __init__(self, host: str, port: int, cause: str) -> None:
        super().__init__(
            f"Eyrie can't listen at {host}:{port} ({cause}). Stop the program that does, or set EYRIE_PORT to another port.",
            host=host,
            port=port,
        )


class _Server(uvicorn.Server):
    """Leaves signals to us: uvicorn's own handling begins too late, and raises them again after the end."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@dataclass(frozen=True)
class Program:
    """What a process runs: its components, and the application on them."""

    components: Sequence[Component]
    application: Callable[[Resources], ASGIApp]
    announce: Callable[[Resources], None] = lambda _: None
    """Called when everything has started, to tell whoever started it."""
    start_logs: Callable[[Settings], None] = start_logs


def serve(settings: Settings, duty: Duty, program: Program) -> None:
    """Run a process until it is told to stop. Raises AppError when it can't start; nothing is left running then."""
    program.start_logs(settings)
    with contextlib.suppress(asyncio.CancelledError):  # told to stop before it was ready
        uvloop.run(serving(settings, duty, program))


async def serving(settings: Settings, duty: Duty, program: Program) -> None:
    """Run a process in this loop; see `serve`."""
    listener = _listen(settings) if duty & (Duty.API | Duty.GATEWAY) else None
    try:
        async with _stoppable() as stop, running(settings, program.components, duty) as resources:
            drain = resources.get(Drain)
            stop.began(drain)
            _leave_alone_what_is_there()
            program.announce(resources)
            if listener is None:
                await drain.wait_begun()
            else:
                await _answer(settings, program.application(resources), listener, drain, stop)
    finally:
        if listener is not None:
            listener.close()


def _leave_alone_what_is_there() -> None:
    """Keep the collector of cycles from looking again and again through what stays as long as the process does.

    What a request makes is freed when it ends, by counting references; few cycles are left for the collector.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT_AFTER)


class _Stop:
    """What a signal does: end the start; once started, begin the drain; the second time, end at once."""

    def __init__(self, task: "asyncio.Task[object]") -> None:
        self._task = task
        self._drain: Drain | None = None
        self.now = asyncio.Event()

    def began(self, drain: Drain) -> None:
        """From here on there is work that ends in good order."""
        self._drain = drain

    def signal(self) -> None:
        """A signal arrived."""
        if self._drain is None:
            self._task.cancel()
        elif not self._drain.begun:
            self._drain.begin()
        else:
            self.now.set()


@contextlib.asynccontextmanager
async def _stoppable() -> AsyncIterator[_Stop]:
    task, loop = asyncio.current_task(), asyncio.get_running_loop()
    assert task is not None  # noqa: S101 - a coroutine runs in a task; for the type checker
    stop = _Stop(task)
    for number in _SIGNALS:
        loop.add_signal_handler(number, stop.signal)
    try:
        yield stop
    finally:
        for number in _SIGNALS:
            loop.remove_signal_handler(number)


async def _answer(settings: Settings, application: ASGIApp, listener: socket.socket, drain: Drain, stop: _Stop) -> None:
    config = uvicorn.Config(
        application,
        loop="none",
        http=HttpProtocol,
        ws="websockets-sansio",
        ws_max_size=MAX_WEBSOCKET_MESSAGE_BYTES,
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,  # `surroundings` begin with that
        backlog=BACKLOG,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=1,  # after the drain nothing is in progress but what did not end in time
    )
    server = _Server(config)
    host, port = listener.getsockname()[:2]
    answering = asyncio.create_task(server.serve(sockets=[listener]), name="http server")
    draining = asyncio.create_task(_drained(drain, settings.http.drain_seconds, stop), name="drain")
    log.info("ready", address=f"http://{host}:{port}")
    await asyncio.wait([answering, draining], return_when=asyncio.FIRST_COMPLETED)
    draining.cancel()
    server.should_exit = True
    server.force_exit = stop.now.is_set()
    await answering


async def _drained(drain: Drain, seconds: float, stop: _Stop) -> None:
    """Return when nothing is in progress any more, `seconds` after the drain began, or at the second signal."""
    await drain.wait_begun()
    log.info("stopping", in_progress=drain.in_progress)
    waiting = [asyncio.create_task(drain.wait_idle()), asyncio.create_task(stop.now.wait())]
    _, late = await asyncio.wait(waiting, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
    for task in late:
        task.cancel()
    if drain.in_progress:
        log.warning("requests did not end in time", in_progress=drain.in_progress)


def _listen(settings: Settings) -> socket.socket:
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(settings.host, settings.port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind, protocol)
    except OSError as exc:
        raise PortTaken(settings.host, settings.port, str(exc.strerror)) from exc
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        # Listening at once keeps the port ours while everything else starts; who connects already, waits.
        listener.listen(BACKLOG)
    except OSError as exc:
        listener.close()
        if exc.errno == errno.EADDRINUSE and (pid := worked_on_by(Layout(settings.data_dir))) is not None:
            raise DataDirectoryInUse(settings.data_dir, pid) from exc
        raise PortTaken(settings.host, settings.port, str(exc.strerror)) from exc
    listener.setblocking(False)
    return listener
