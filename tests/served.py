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

SLOW_SECONDS = 1.0


def application(resources: Resources) -> FastAPI:
    """The product's application with a slow answer and an endless stream."""
    router = APIRouter()

    @router.get("/api/test/slow")
    async def slow() -> str:
        await asyncio.sleep(SLOW_SECONDS)
        return "done"

    @router.get("/api/test/stream")
    async def stream() -> Response:
        async def events() -> AsyncGenerator[bytes, None]:
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
    settings = Settings(data_dir=Path(sys.argv[1]), port=int(sys.argv[2]), http=HttpSettings(drain_seconds=5))
    try:
        serve(settings, Duty.ALL, Program((talking,), application))
    except AppError as exc:
        sys.exit(exc.detail)
