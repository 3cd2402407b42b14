"""Log lines: JSON with the ids of request, run, workspace and trace, and never a secret."""

import logging
import logging.config
import re
import sys
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from eyrie.kit.request_id import current_request_id
from eyrie.observe.spans import current_span

HIDDEN = "[hidden]"
MAX_TEXT_CHARACTERS = 8_192
MAX_FILE_BYTES = 10 * 1024 * 1024
FORMER_FILES = 4
_SECRET_NAMES = re.compile(
    r"(^|[_-])(authorization|cookie|set-cookie|password|passwd|secret|secret_key|token|access_token|refresh_token|id_token|api_?key|"
    r"apikey|private_key|client_secret|credentials?|dsn|conninfo|database_url)$",
    re.IGNORECASE,
)
_SECRETS = re.compile(
    r"\beyr_[A-Za-z0-9_-]{8,}"  # our keys
    r"|\bsk-[A-Za-z0-9_-]{8,}|\bAIza[A-Za-z0-9_-]{20,}|\bgh[pousr]_[A-Za-z0-9]{20,}|\bxox[abprs]-[A-Za-z0-9-]{10,}|\bAKIA[A-Z0-9]{16}\b"
    r"|\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*"  # JSON web tokens
    r"|(?<=Bearer )\S+|(?<=Basic )[A-Za-z0-9+/=]{8,}"
    r"|(?<=://)[^/\s:@]*:[^/\s@]+(?=@)"  # user and password in a URL
    r"|(?<=password=)\S+"
    r"|-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|$)",
    re.IGNORECASE | re.DOTALL,
)
_PERSONAL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")  # addresses of people


def redact(text: str) -> str:
    """`text` without secrets and e-mail addresses, and not longer than a log line should be."""
    return _PERSONAL.sub(HIDDEN, _SECRETS.sub(HIDDEN, text[:MAX_TEXT_CHARACTERS]))


def redacting(_: WrappedLogger, __: str, event: EventDict) -> MutableMapping[str, object]:
    """The step of logging that hides secrets: by the name of a field, and by how a text looks."""
    return {name: HIDDEN if _SECRET_NAMES.search(name) else _cleaned(value) for name, value in event.items()}


def of_request(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """The step of logging that says for which request and in which trace: looked up by the few lines, not bound by every request."""
    if (request_id := current_request_id()) is not None:
        event.setdefault("request_id", request_id)
    if (running := current_span()) is not None:
        event.setdefault("trace_id", running.trace_id)
    return event


def configure_logs(level: str, style: Literal["auto", "json", "console"], *, file: Path | None = None) -> None:
    """Log from here on as JSON or for people at a terminal, other libraries' lines included. Called once at start.

    To stderr, or to `file`, which is replaced when it is full; the four before it are kept beside it.
    """
    console = file is None and (style == "console" or (style == "auto" and sys.stderr.isatty()))
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        of_request,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    ending: list[Processor] = (
        [redacting, structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)]
        if console
        else [structlog.processors.format_exc_info, redacting, structlog.processors.JSONRenderer(default=str)]
    )
    formatter = {
        "()": structlog.stdlib.ProcessorFormatter,
        "foreign_pre_chain": shared,
        "processors": [structlog.stdlib.ProcessorFormatter.remove_processors_meta, *ending],
    }
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "formatters": {"ours": formatter},
            "handlers": {"lines": {**(_TO_STDERR if file is None else _to_file(file)), "formatter": "ours"}},
            "root": {"handlers": ["lines"], "level": level.upper()},
            "loggers": {
                # The access log is ours; what the server says of its own start and stop we say better.
                "uvicorn.access": {"level": "CRITICAL"},
                "uvicorn.error": {"level": "WARNING"},
                "uvicorn": {"level": "WARNING"},
                # Two lines for each job would be most of the log.
                "procrastinate": {"level": "WARNING"},
            },
        }
    )
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, *shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )


_TO_STDERR = {"class": "logging.StreamHandler", "stream": "ext://sys.stderr"}


def _to_file(file: Path) -> dict[str, str | int | bool]:
    return {
        "class": "logging.handlers.RotatingFileHandler",
        "filename": str(file),
        "maxBytes": MAX_FILE_BYTES,
        "backupCount": FORMER_FILES,
        "encoding": "utf-8",
        "delay": True,  # the data directory may not exist yet
    }


@contextmanager
def log_context(**ids: object) -> Iterator[None]:
    """Put ids (`run_id`, `workspace_id`, …) on every line that is logged within the block."""
    with structlog.contextvars.bound_contextvars(**ids):
        yield


def _cleaned(value: object) -> object:
    match value:
        case str():
            return redact(value)
        case dict():
            return {name: HIDDEN if _SECRET_NAMES.search(str(name)) else _cleaned(inner) for name, inner in value.items()}
        case list() | tuple():
            return [_cleaned(inner) for inner in value]
        case bool() | int() | float() | None:
            return value
        case BaseException():
            return redact(f"{type(value).__name__}: {value}")
        case _:
            return redact(str(value))
