"""What a process consists of, in the order in which it starts; it stops in the reverse one."""

import asyncio
import contextlib
import os
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from datetime import timedelta
from enum import Flag, auto

import structlog
from psycopg import OperationalError

from eyrie import __version__
from eyrie.identity.limits import Quota, RateClass, RateScope
from eyrie.identity.setup import Means, first_start, open_identity
from eyrie.kit.clock import now
from eyrie.kit.drain import Drain
from eyrie.kit.process_pool import ProcessPool
from eyrie.kit.redis import Redis, RedisAway, open_redis
from eyrie.kit.resources import Resources
from eyrie.observe.health import Check, DiskWatch, Health
from eyrie.observe.metrics import Metrics
from eyrie.postgres.database import Database, DatabaseUrls
from eyrie.postgres.embedded import EmbeddedServer
from eyrie.postgres.errors import DatabaseError
from eyrie.postgres.roles import prepare_external
from eyrie.postgres.schema import check_schema, migrate
from eyrie.settings import LimitSettings, Settings, SettingsInvalid, secret_key
from eyrie.telemetry import tracing

log = structlog.get_logger(__name__)

_FIRST_WAIT_SECONDS = 0.2


class Duty(Flag):
    """What a process is for."""

    API = auto()
    WORKER = auto()
    CELL = auto()
    """Carrying single runs for a worker, which is the parent."""
    GATEWAY = auto()
    """Answering what is below /v1, for models only."""
    ALL = API | WORKER


Component = Callable[[Resources, Duty], AbstractAsyncContextManager[None]]
"""Opens a part of the process: takes from the resources what it needs, adds what it gives, and closes with its block."""


@contextlib.asynccontextmanager
async def running(
    settings: Settings, components: Sequence[Component], duty: Duty = Duty.ALL, database: DatabaseUrls | None = None
) -> AsyncIterator[Resources]:
    """The resources of a process that runs: settings, telemetry, database, Redis if it is set, then each of `components`.

    A `database` that another process looks after is used as it is. When a part can't start, those before it are closed, and its
    AppError says why and what to do.
    """
    resources = Resources(settings, Drain(), Metrics())
    if database is not None:
        resources.add(database)
    async with AsyncExitStack() as stack:
        for component in (_ground, _database, _redis, *components):
            await stack.enter_async_context(component(resources, duty))
        yield resources


@contextlib.asynccontextmanager
async def _ground(resources: Resources, duty: Duty) -> AsyncIterator[None]:
    """The data directory, and what looks after the process itself."""
    del duty
    settings, metrics, drain = resources.get(Settings), resources.get(Metrics), resources.get(Drain)
    _make_data_dir(settings)
    disk = resources.add(
        DiskWatch(settings.data_dir, min_free_bytes=settings.disk.min_free_bytes, check_seconds=settings.disk.check_seconds)
    )
    resources.add(Health([], drain=drain, disk=disk, version=__version__))
    metrics.gauge("eyrie_http_in_progress", "Requests and streams in progress.", lambda: drain.in_progress)
    pool = ProcessPool(settings.processes.count, memory_bytes=settings.processes.memory_bytes)
    async with tracing(settings) as found, metrics.watching_loop(), disk.watching(), pool:
        resources.add(found)
        resources.add(pool)
        yield


def _make_data_dir(settings: Settings) -> None:
    try:
        settings.data_dir.mkdir(mode=0o711 if os.geteuid() == 0 else 0o700, parents=True, exist_ok=True)
    except OSError as exc:
        raise SettingsInvalid(
            f"The data directory {settings.data_dir} can't be made ({exc.strerror}). Set EYRIE_DATA_DIR to a directory that may be written."
        ) from exc


@contextlib.asynccontextmanager
async def _database(resources: Resources, duty: Duty) -> AsyncIterator[None]:
    """The database, migrated, with its pools."""
    settings = resources.get(Settings)
    async with AsyncExitStack() as stack:
        if resources.has(DatabaseUrls):
            urls = resources.get(DatabaseUrls)
        elif settings.database_url is None:
            urls = await stack.enter_async_context(_embedded(settings, resources.get(Drain)))
        else:
            urls = await _external(settings, settings.database_url.get_secret_value(), duty)
        database = await stack.enter_async_context(
            Database(
                urls,
                app_connections=settings.database.app_connections,
                system_connections=settings.database.system_connections,
                slow_seconds=settings.database.slow_seconds,
            )
        )
        resources.add(database)
        resources.get(Metrics).pools(database.statistics)
        resources.get(Health).add(Check("database", lambda: _answers(database)))
        yield


async def _answers(database: Database) -> None:
    async with database.anonymous():
        pass  # a BEGIN and a COMMIT went there and back


@contextlib.asynccontextmanager
async def _embedded(settings: Settings, drain: Drain) -> AsyncIterator[DatabaseUrls]:
    server = EmbeddedServer(settings.data_dir, progress=lambda line: log.info("database", doing=line))
    async with server as urls:
        await migrate(urls, snapshot=server.snapshot)
        watch = asyncio.create_task(_watch(server, drain), name="embedded database")
        try:
            yield urls
        finally:
            watch.cancel()
            await asyncio.gather(watch, return_exceptions=True)


async def _watch(server: EmbeddedServer, drain: Drain) -> None:
    try:
        await server.watch()
    except DatabaseError as exc:
        # Without its database the process is of no use: it ends, and whoever supervises it sees that.
        log.critical("the database is lost", cause=exc.detail)
        drain.begin()


async def _external(settings: Settings, url: str, duty: Duty) -> DatabaseUrls:
    urls = await _reach(settings, url)
    if duty == Duty.ALL:
        await migrate(urls)
    else:
        await check_schema(urls)
    return urls


async def _reach(settings: Settings, url: str) -> DatabaseUrls:
    wait = _FIRST_WAIT_SECONDS
    for attempt in range(1, settings.database.connect_attempts + 1):
        try:
            return await prepare_external(url)
        except DatabaseError as exc:
            # Only what may pass by itself is tried again: the server that starts beside us, not a wrong password.
            passing = isinstance(exc.__cause__, OperationalError) and exc.__cause__.sqlstate is None
            if not passing or attempt == settings.database.connect_attempts:
                raise
            log.warning("the database can't be reached yet", attempt=attempt, cause=str(exc.__cause__).strip())
        await asyncio.sleep(wait)
        wait = min(2 * wait, settings.database.connect_wait_seconds)
    raise AssertionError("connect_attempts is at least 1")


@contextlib.asynccontextmanager
async def _redis(resources: Resources, duty: Duty) -> AsyncIterator[None]:
    """Redis, where one is set; what it does the database does too, so the start waits for no answer."""
    del duty
    url = resources.get(Settings).redis_url
    if url is None:
        yield
        return
    redis = resources.add(open_redis(url.get_secret_value()))
    resources.get(Health).add(Check("redis", redis.ping, essential=False))
    resources.get(Metrics).gauge("eyrie_redis_up", "Whether Redis answered when it was last asked.", lambda: not redis.away)
    with contextlib.suppress(RedisAway):  # logged there
        await redis.ping()
    try:
        yield
    finally:
        await redis.aclose()


@contextlib.asynccontextmanager
async def identity(resources: Resources, duty: Duty) -> AsyncIterator[None]:
    """Who may call; at the first start, a workspace and a way in (`FirstStart` among the resources)."""
    settings, database = resources.get(Settings), resources.get(Database)
    redis = resources.get(Redis) if resources.has(Redis) else None
    means = Means(secret_key(settings), resources.get(ProcessPool), settings.public_url, quotas(settings.limits), redis)
    opened = resources.add(open_identity(database, now, means, resources.get(Metrics).cache("credentials")))
    if Duty.API in duty:
        key = settings.bootstrap_api_key
        made = await first_start(database, now, bootstrap_key=key.get_secret_value() if key is not None else None)
        if made is not None:
            resources.add(made)
    try:
        yield
    finally:
        await opened.authenticator.aclose()


def quotas(limits: LimitSettings) -> Mapping[RateClass, tuple[Quota, ...]]:
    """The request limits that are on."""
    minute, hour = timedelta(minutes=1), timedelta(hours=1)
    wanted = {
        RateClass.START: (
            Quota("start-minute", RateScope.PRINCIPAL, limits.starts_per_minute, minute),
            Quota("start-hour", RateScope.PRINCIPAL, limits.starts_per_hour, hour),
            Quota("start-session", RateScope.SESSION, limits.session_starts_per_hour, hour),
            Quota("start-workspace", RateScope.WORKSPACE, limits.workspace_starts_per_hour, hour),
        ),
        RateClass.READ: (Quota("read", RateScope.PRINCIPAL, limits.reads_per_minute, minute),),
        RateClass.WRITE: (Quota("write", RateScope.PRINCIPAL, limits.writes_per_minute, minute),),
        RateClass.CALL: (Quota("call", RateScope.PRINCIPAL, limits.calls_per_minute, minute),),
        RateClass.AUTH: (Quota("auth", RateScope.ADDRESS, limits.attempts_per_minute, minute),),
    }
    return {class_: tuple(quota for quota in some if quota.amount) for class_, some in wanted.items()}
