"""Turns on what the settings ask for: logs at once, traces when there is a collector."""

import asyncio
import contextlib
import importlib
from collections.abc import AsyncIterator
from pathlib import Path

from eyrie import __version__
from eyrie.observe.logs import configure_logs
from eyrie.observe.spans import Tracing, Unrecorded
from eyrie.settings import Settings


def start_logs(settings: Settings) -> None:
    """Log as the settings say, from here on."""
    configure_logs(settings.log_level.value, settings.log_format.value)


def start_log_file(settings: Settings) -> None:
    """Log to `log_path` from here on, as JSON; at most 50 MB of it is kept."""
    configure_logs(settings.log_level.value, settings.log_format.value, file=log_path(settings))


def log_path(settings: Settings) -> Path:
    """Where a process that keeps its terminal clean logs to."""
    return settings.data_dir / "eyrie.log"


@contextlib.asynccontextmanager
async def tracing(settings: Settings) -> AsyncIterator[Tracing]:
    """The tracer for as long as the block lasts; what it recorded is sent before the end."""
    if settings.otlp_endpoint is None:
        yield Tracing(Unrecorded())
        return
    otlp = importlib.import_module("eyrie.observe.otlp")  # not at the top: most processes never need it
    tracer = otlp.open_tracer(
        settings.otlp_endpoint,
        version=__version__,
        queue_spans=settings.tracing.queue_spans,
        sample_ratio=settings.tracing.sample_ratio,
    )
    try:
        yield Tracing(tracer)
    finally:
        await asyncio.to_thread(tracer.close)
