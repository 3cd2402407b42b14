"""The database for an operator at the machine: the external one, that of a running Eyrie, or the embedded one, started for it."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from eyrie.kit.problems import AppError
from eyrie.postgres.database import DatabaseUrls
from eyrie.postgres.embedded import EmbeddedServer, running_server
from eyrie.postgres.layout import Layout
from eyrie.postgres.roles import prepare_external
from eyrie.settings import Settings

T = TypeVar("T")


class OnlyEmbedded(AppError):
    """This works for the embedded database only."""

    status = 409
    type = "only-embedded"

    def __init__(self, instead: str) -> None:
        super().__init__(f"The database at EYRIE_DATABASE_URL is looked after by its own administrators. {instead}")


class NoDataYet(AppError):
    """Eyrie was never started with this data directory."""

    status = 404
    type = "no-data-yet"

    def __init__(self, data_dir: Path) -> None:
        super().__init__(
            f"There is no database in {data_dir} yet. Start Eyrie with `eyrie up`, or set EYRIE_DATA_DIR to where its data is."
        )


@dataclass(frozen=True, repr=False)
class Reached:
    """A database that answers. `superuser_url` is that of the embedded server; `in_use` says that an Eyrie works on it."""

    urls: DatabaseUrls
    place: str
    superuser_url: str | None = None
    in_use: bool = False


@contextlib.asynccontextmanager
async def reached(settings: Settings) -> AsyncIterator[Reached]:
    """The database of these settings, for as long as the block lasts. Raises DatabaseError, NoDataYet."""
    if settings.database_url is not None:
        yield Reached(await prepare_external(settings.database_url.get_secret_value()), "EYRIE_DATABASE_URL")
        return
    place = str(settings.data_dir)
    running = await asyncio.to_thread(running_server, settings.data_dir) if has_data(settings) else None
    if running is not None:
        yield Reached(running.urls, place, running.superuser_url, in_use=True)
        return
    if not has_data(settings):
        raise NoDataYet(settings.data_dir)
    server = EmbeddedServer(settings.data_dir)
    async with server as urls:
        yield Reached(urls, place, server.superuser_url)


def has_data(settings: Settings) -> bool:
    """Whether there is an embedded database in the data directory."""
    return Layout(settings.data_dir).cluster.is_dir()


def run(work: Coroutine[object, object, T]) -> T:
    """Do asynchronous work for a command."""
    return asyncio.run(work)
