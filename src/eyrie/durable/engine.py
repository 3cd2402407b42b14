"""The worker side of the queue: run jobs side by side, retry them, and fire schedules once in a fleet.

Built on procrastinate (see `docs/decisions/queue-engine.md`). Its jobs carry ids only; what a run needs beyond a wake-up,
its ownership above all, lives in the run's own row.
"""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Self

import structlog
from procrastinate import App, BaseRetryStrategy, JobContext, PsycopgConnector, RetryDecision
from procrastinate.connector import Notify
from procrastinate.exceptions import ConnectorException, JobAborted
from procrastinate.job_context import AbortReason
from procrastinate.jobs import Job
from procrastinate.worker import Worker
from psycopg import AsyncConnection, OperationalError
from psycopg import Error as DatabaseFailure
from psycopg_pool import AsyncConnectionPool, PoolTimeout

from eyrie.durable import repository
from eyrie.kit.problems import AppError
from eyrie.postgres.database import Tx, with_search_path

log = structlog.get_logger(__name__)

_AGAIN_SECONDS = 1.0
_MOST_FAILURES = 5
_MESSAGE_CHARACTERS = 500
_LASTING_SECONDS = 60.0
"""A worker that failed after so long had worked: it does not count with the failures before."""

JobFunction = Callable[..., Awaitable[None]]


@dataclass(frozen=True)
class Task:
    """A kind of job: `run` is called with the job's arguments by name, again after a failure, `attempts` times in all."""

    name: str
    run: JobFunction
    attempts: int = 5


@dataclass(frozen=True)
class Schedule:
    """A task without arguments that is due by `cron` (five fields, or six with seconds first), once per tick in a fleet."""

    name: str
    run: Callable[[], Awaitable[None]]
    cron: str


@dataclass(frozen=True)
class EngineSettings:
    """How a worker works. A worker without heartbeat for `silent_seconds` counts as dead."""

    concurrency: int = 8
    poll_seconds: float = 1.0
    abort_seconds: float = 5.0
    heartbeat_seconds: float = 1.5
    silent_seconds: float = 6.0
    grace_seconds: float = 20.0


@dataclass(frozen=True)
class _Retry(BaseRetryStrategy):
    """Again after a failure, later each time; at once, in another process, what a stopping worker had to let go of."""

    attempts: int

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        if isinstance(exception, asyncio.CancelledError):
            return RetryDecision(retry_in={"seconds": 0})
        if job.attempts + 1 >= self.attempts:
            return None
        return RetryDecision(retry_in={"seconds": 2 ** (job.attempts + 1)})


class _Connector(PsycopgConnector):
    """Listens anew when the database comes back: a listener that ends would stop the engine's worker for good."""

    async def listen_notify(self, on_notification: Notify, channels: Iterable[str]) -> None:
        channels = tuple(channels)
        while True:
            try:
                await super().listen_notify(on_notification, channels)
            except ConnectorException as error:
                log.warning("news of jobs are delayed: the database connection was lost", error=str(error.__cause__ or error))
            await asyncio.sleep(_AGAIN_SECONDS)


class Engine:
    """One worker of the queue. `async with` opens its connections; `work()` runs jobs until `stop()`."""

    def __init__(self, url: str, tasks: Sequence[Task], schedules: Sequence[Schedule], settings: EngineSettings) -> None:
        self._settings = settings
        # Two for LISTEN and the fetcher, the rest for finishing jobs and schedules.
        # Autocommit is set here and not in `kwargs`: the engine adds its own to those for the connection it listens on.
        self._pool: AsyncConnectionPool = AsyncConnectionPool(
            with_search_path(url),
            configure=_autocommit,
            check=AsyncConnectionPool.check_connection,  # what fails on a connection that died meanwhile would end the worker
            min_size=1,
            max_size=6,
            open=False,
        )
        self._app = App(connector=_Connector())
        for task in tasks:
            self._app.task(name=task.name, retry=_Retry(task.attempts), pass_context=True)(self._watched(task.run))
        for schedule in schedules:
            self._schedule(schedule)
        self._worker: Worker | None = None
        self._stopping = asyncio.Event()

    async def __aenter__(self) -> Self:
        await self._pool.open(wait=True, timeout=30)
        await self._app.open_async(self._pool)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._app.close_async()
        await self._pool.close()

    async def work(self) -> None:
        """Run jobs until `stop`; then let the ones in progress end within the grace period, and abort the rest.

        The engine's worker ends when the database does not answer; another one follows it, until the database is back. What nobody
        expected is tried again too, but is raised when it comes `_MOST_FAILURES` times in a row.
        """
        failures = 0
        while not self._stopping.is_set():
            self._worker = self._new_worker()
            began = time.monotonic()
            try:
                await self._worker.run()  # type: ignore[no-untyped-call]  # the engine leaves it unannotated
            except (ConnectorException, OperationalError) as error:
                log.warning("jobs are delayed: the database does not answer", error=str(error.__cause__ or error))
            except Exception:
                failures = 1 if time.monotonic() - began > _LASTING_SECONDS else failures + 1
                if failures >= _MOST_FAILURES:
                    raise
                log.exception("jobs are delayed: their worker failed", failures=failures)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_AGAIN_SECONDS):
                    await self._stopping.wait()

    def _new_worker(self) -> Worker:
        settings = self._settings
        return self._app._worker(  # noqa: SLF001 - run_worker_async hides the worker, and with it stop()
            concurrency=settings.concurrency,
            fetch_job_polling_interval=settings.poll_seconds,
            abort_job_polling_interval=settings.abort_seconds,
            shutdown_graceful_timeout=settings.grace_seconds,
            delete_jobs="never",  # people look at what was done; `forget_ended` removes it
            install_signal_handlers=False,
            update_heartbeat_interval=settings.heartbeat_seconds,
            stalled_worker_timeout=settings.silent_seconds,
        )

    def stop(self) -> None:
        """Take no new job; `work` returns when those in progress have ended."""
        self._stopping.set()
        if self._worker is not None:
            self._worker.stop()  # type: ignore[no-untyped-call]  # the engine leaves it unannotated

    @contextlib.asynccontextmanager
    async def working(self) -> AsyncIterator["asyncio.Task[None]"]:
        """Work in the background for as long as the block lasts; gives the task, to notice when it ends by itself."""
        task = asyncio.create_task(self.work(), name="queue worker")
        try:
            yield task
        finally:
            self.stop()
            await asyncio.wait([task])
            if not task.cancelled():  # else whoever ended it knows
                task.result()

    def _schedule(self, schedule: Schedule) -> None:
        async def tick(timestamp: int) -> None:
            del timestamp  # the engine hands over the tick's time; ours read the clock
            await schedule.run()

        # Once: what failed is due again at the next tick.
        task = self._app.task(name=schedule.name, queueing_lock=schedule.name, retry=_Retry(1), pass_context=True)(self._watched(tick))
        self._app.periodic(cron=schedule.cron)(task)

    def _watched(self, run: JobFunction) -> Callable[..., Awaitable[None]]:
        """`run` as the engine calls it: why it failed is kept.

        One that somebody cancels ends so, and is not tried again as if it had failed.
        """

        async def run_job(context: JobContext, **arguments: object) -> None:
            try:
                await run(**arguments)
            except asyncio.CancelledError as exc:
                if context.abort_reason() is AbortReason.USER_REQUEST:
                    raise JobAborted from exc
                raise
            except Exception as exc:
                await self._note(context.job.id, exc)
                raise

        return run_job

    async def _note(self, job_id: int | None, failure: Exception) -> None:
        """Keep why a job failed, for people; the engine logs it with its trace, so that nothing is lost when this fails."""
        if job_id is None:
            return
        message = failure.detail if isinstance(failure, AppError) else str(failure)
        try:
            async with self._pool.connection() as connection:
                await repository.note_failure(Tx(connection), job_id, type(failure).__name__, _first_line(message))
        except (DatabaseFailure, PoolTimeout) as error:
            log.warning("why a job failed is in the log only: the database does not take it", job_id=job_id, error=str(error))


def _first_line(text: str) -> str:
    """As much of a message as a list shows, in characters that the database takes."""
    line = text.strip().partition("\n")[0].replace("\0", "")
    return line.encode(errors="replace").decode()[:_MESSAGE_CHARACTERS]


async def _autocommit(connection: AsyncConnection) -> None:
    await connection.set_autocommit(True)
