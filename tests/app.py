"""The application in this process, as tests talk to it."""

from collections.abc import AsyncIterator, Iterable
from contextlib import AsyncExitStack, asynccontextmanager

from fastapi import APIRouter, FastAPI
from httpx import ASGITransport, AsyncClient

from eyrie.components import Component, Duty
from eyrie.kit.drain import Drain
from eyrie.kit.process_pool import ProcessPool
from eyrie.kit.resources import Resources
from eyrie.main import create_app
from eyrie.observe.health import Check, DiskWatch, Health
from eyrie.observe.metrics import Metrics
from eyrie.observe.spans import Tracer, Tracing, Unrecorded
from eyrie.postgres.database import Database
from eyrie.settings import Settings


@asynccontextmanager
async def app_on(
    database: Database, settings: Settings, components: Iterable[Component] = (), tracer: Tracer | None = None
) -> AsyncIterator[FastAPI]:
    """The application with everything that needs no process of its own."""
    drain = Drain()
    disk = DiskWatch(settings.data_dir, min_free_bytes=settings.disk.min_free_bytes, check_seconds=settings.disk.check_seconds)
    health = Health([Check("database", lambda: _answers(database))], drain=drain, disk=disk, version="test")
    async with AsyncExitStack() as stack:
        pool = await stack.enter_async_context(ProcessPool(1, memory_bytes=1 << 30))
        resources = Resources(settings, drain, Metrics(), Tracing(tracer or Unrecorded()), disk, health, database, pool)
        for component in components:
            await stack.enter_async_context(component(resources, Duty.API))
        yield create_app(resources)


def client_of(app: FastAPI, *, client: tuple[str, int] = ("127.0.0.1", 5), headers: dict[str, str] | None = None) -> AsyncClient:
    """A client that sees problems, never exceptions."""
    transport = ASGITransport(app, client=client, raise_app_exceptions=False)
    return AsyncClient(transport=transport, base_url="http://localhost", headers=headers)


def with_routes(app: FastAPI, router: APIRouter) -> FastAPI:
    """`app` with routes that only a test needs."""
    app.include_router(router)
    return app


async def _answers(database: Database) -> None:
    async with database.anonymous():
        pass
