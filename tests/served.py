"""A process that serves, with routes that only tests need: `python -m tests.served DATA_DIR PORT`."""

import asyncio
import contextlib
import sys
from collections.abc import AsyncGenerator, AsyncIterator
from pathlib import Path

from fastapi import APIRouter, FastAPI
from starlette.responses import Response

from eyrie.components import Duty
from eyrie.kit.drain import Drain
from eyrie.kit.problems import AppError
from eyrie.kit.resources import Resources
from eyrie.kit.sse import EventStream, encode_event
from eyrie.main import create_app
from eyrie.server import Program, serve
from eyrie.settings import HttpSettings, Settings

RELEASE = "release"
"""The file in the data directory that ends the slow answer."""


def application(resources: Resources) -> FastAPI:
    """The product's application with a slow answer, and an endless stream that begins when the slow answer is in progress."""
    router, in_progress = APIRouter(), asyncio.Event()
    release = resources.get(Settings).data_dir / RELEASE

    @router.get("/api/test/slow")
    async def slow() -> str:
        in_progress.set()
        while not release.exists():  # noqa: ASYNC110 - another process makes the file
            await asyncio.sleep(0.01)
        return "done"

    @router.get("/api/test/stream")
    async def stream() -> Response:
        async def events() -> AsyncGenerator[bytes, None]:
            await in_progress.wait()
            yield encode_event(b"{}", id_=b"1")
            await asyncio.Event().wait()

        return EventStream(events(), resources.get(Drain))

    app = create_app(resources)
    app.include_router(router)
    return app


@contextlib.asynccontextmanager
async def talking(resources: Resources, duty: Duty) -> AsyncIterator[None]:
    """A component that says when it starts and stops."""
    del resources, duty
    sys.stdout.write("component started\n")
    sys.stdout.flush()
    yield
    sys.stdout.write("component stopped\n")
    sys.stdout.flush()


if __name__ == "__main__":
    settings = Settings(data_dir=Path(sys.argv[1]), port=int(sys.argv[2]), http=HttpSettings(drain_seconds=30))
    try:
        serve(settings, Duty.ALL, Program((talking,), application))
    except AppError as exc:
        sys.exit(exc.detail)
