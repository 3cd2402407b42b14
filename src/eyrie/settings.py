"""What an operator can set: `EYRIE_*` variables, read and checked once at start, then passed down.

A field at the top is essential (`EYRIE_PORT`), a field of a group is tuning (`EYRIE_RUNS__LEASE_SECONDS`).
"""

import difflib
import errno
import os
import re
import secrets
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict, SettingsError

from eyrie.kit.problems import AppError

PREFIX = "EYRIE_"
NESTED = "__"
SECRET_KEY_BYTES = 32
_REDIS_URL = re.compile(r"^(rediss?://[^\s/?#]+(/\d*)?|unix://[^\s]+)(\?\S*)?$")
_FILE_URL = re.compile(r"^(file|s3|gs|az|azure|abfss?)://")

Port = Annotated[int, Field(ge=1, le=65535)]
Seconds = Annotated[float, Field(gt=0, le=86_400)]
Count = Annotated[int, Field(ge=1, le=100_000)]
Limit = Annotated[int, Field(ge=0, le=10_000_000)]
Bytes = Annotated[int, Field(ge=1024, le=1 << 40)]


class SettingsInvalid(AppError):
    """A setting is unknown or has a value that can't be used."""

    type = "settings-invalid"


class LogLevel(StrEnum):
    """How much is logged."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class LogFormat(StrEnum):
    """How log lines look: `auto` is `console` at a terminal and `json` elsewhere."""

    AUTO = "auto"
    JSON = "json"
    CONSOLE = "console"


class Group(BaseModel):
    """Tuning settings of one subject; each has a default that suits one machine."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class HttpSettings(Group):
    """The HTTP server."""

    allowed_hosts: Annotated[tuple[str, ...], NoDecode] = ()
    """Host names that requests may be addressed to, separated by commas, beside loopback and the host of the public URL."""
    body_bytes: Bytes = 10 * 1024 * 1024
    """Largest request body; endpoints for uploads have their own limit."""
    upload_bytes: Bytes = 100 * 1024 * 1024
    """Largest body of an upload."""
    connections: Count = 4_000
    """Most requests and streams at once; more are answered with 503."""
    drain_seconds: Seconds = 20
    """How long requests in progress may take to finish when the server stops."""
    stream_heartbeat_seconds: Seconds = 15
    """Between two comments on an idle event stream, which keep proxies from closing it."""

    @field_validator("allowed_hosts", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


class DatabaseSettings(Group):
    """Connections to PostgreSQL."""

    app_connections: Count = 16
    """Most connections of one process for work in a workspace."""
    system_connections: Count = 4
    """Most connections of one process for work on all workspaces."""
    slow_seconds: Annotated[float, Field(ge=0, le=86_400)] = 0.2
    """Statements that take longer are kept for administrators, without their values."""
    connect_attempts: Annotated[int, Field(ge=1, le=100)] = 10
    """How often a start tries to reach the database before it gives up."""
    connect_wait_seconds: Seconds = 3
    """Longest wait between two of these attempts."""


class RunSettings(Group):
    """Runs of agents."""

    lease_seconds: Seconds = 5
    """How long a run stays with a process that gives no sign of life, before another takes it over."""
    heartbeat_seconds: Seconds = 1.5
    """Between two signs of life."""
    workspace_concurrency: Count = 20
    """Most runs of one workspace that are carried at once; more wait in line."""
    worker_concurrency: Count = 64
    """Most runs that one process carries at once."""
    retention_days: Annotated[int, Field(ge=0, le=36_500)] = 365
    """How long a run that has ended is kept, with its log and its content; 0 keeps it for ever."""
    grace_seconds: Seconds = 15
    """How long a stopping worker lets steps finish before it hands the runs over."""

    @model_validator(mode="after")
    def _lease_outlives_heartbeats(self) -> Self:
        if self.lease_seconds < 2 * self.heartbeat_seconds:
            raise ValueError("lease_seconds must be at least twice heartbeat_seconds, or runs are taken from healthy workers")
        return self


class BudgetSettings(Group):
    """Budgets that hold where a workspace set none of its own; 0 switches one off."""

    session_usd: Annotated[Decimal, Field(ge=0, le=1_000_000_000)] = Decimal(2)
    """What one session may cost, in USD."""
    principal_day_usd: Annotated[Decimal, Field(ge=0, le=1_000_000_000)] = Decimal(10)
    """What one member or API key may spend in a day, in USD."""


class GatewaySettings(Group):
    """Calls of models."""

    max_input_bytes: Annotated[int, Field(ge=0, le=1 << 30)] = 0
    """Largest request that may be sent to a model, in bytes of its texts, tools and schemas; 0 for no limit."""


class LedgerSettings(Group):
    """The ledger of model calls."""

    retention_days: Annotated[int, Field(ge=0, le=36_500)] = 400
    """How long entries are kept, in whole months; 0 keeps them for ever."""


class LimitSettings(Group):
    """How many requests are answered; 0 switches a limit off."""

    starts_per_minute: Limit = 10
    """Runs that one member or API key may start in a minute."""
    starts_per_hour: Limit = 100
    """Runs that one member or API key may start in an hour."""
    session_starts_per_hour: Limit = 50
    """Runs that may be started in one session in an hour."""
    workspace_starts_per_hour: Limit = 1_000
    """Runs that may be started in one workspace in an hour."""
    reads_per_minute: Limit = 600
    """Reading requests of one member or API key in a minute."""
    writes_per_minute: Limit = 120
    """Changing requests of one member or API key in a minute."""
    calls_per_minute: Limit = 3_000
    """Calls of models, over `/v1`, of one member or API key in a minute; a key may have limits of its own."""
    attempts_per_minute: Limit = 10
    """Attempts to sign in, and requests with unknown keys, from one address in a minute."""


class DiskSettings(Group):
    """The watch over free space in the data directory."""

    min_free_bytes: Annotated[int, Field(ge=0, le=1 << 50)] = 512 * 1024 * 1024
    """With less free space, the server is not ready and takes no new runs."""
    check_seconds: Seconds = 5
    """Between two looks."""


class ProcessSettings(Group):
    """Child processes for heavy or hostile work."""

    count: Annotated[int, Field(ge=1, le=256)] = 2
    """Most child processes of one server."""
    memory_bytes: Bytes = 1024 * 1024 * 1024
    """Most memory that one of them may address."""


class ToolSettings(Group):
    """Tools."""

    private_hosts: Annotated[tuple[str, ...], NoDecode] = ()
    """Hosts of the private network that tools may reach, each with its port and separated by commas: `wiki.internal:8080`."""

    @field_validator("private_hosts", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


class TracingSettings(Group):
    """Export of traces; works only with EYRIE_OTLP_ENDPOINT."""

    queue_spans: Count = 2_048
    """Most spans that wait for export; more are dropped and counted."""
    sample_ratio: Annotated[float, Field(ge=0, le=1)] = 1
    """Share of traces that are exported, for those that bring no decision with them."""


class Settings(BaseSettings):
    """Everything an operator can set. Nothing is required."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_nested_delimiter=NESTED,
        frozen=True,
        extra="forbid",
        use_attribute_docstrings=True,
        hide_input_in_errors=True,
    )

    data_dir: Path = Field(default_factory=lambda: default_data_dir(os.environ))
    """Where the embedded database, files and generated keys live. Default: `~/.local/share/eyrie`; for root `/var/lib/eyrie`."""
    database_url: SecretStr | None = None
    """PostgreSQL to use instead of the embedded server: `postgresql://user:password@host/database`."""
    redis_url: SecretStr | None = None
    """Redis that processes share limits through, instead of the database: `redis://host:6379/0`, `rediss://…` or `unix://…`."""
    storage_url: str | None = None
    """Where files are stored: `s3://bucket/prefix`, `gs://…`, `az://…` or `file:///path`. Default: `files` in the data directory."""
    host: str = Field(default="127.0.0.1", min_length=1)
    """Address to listen on; `0.0.0.0` for all."""
    port: Port = 8700
    """Port to listen on."""
    public_url: str | None = Field(default=None, pattern=r"^https?://[^/?#\s]+$")
    """How people reach this server (`https://eyrie.example.com`): for links, cookies and the check of hosts and origins."""
    secret_key: SecretStr | None = None
    """At least 32 characters that encrypt stored content and connections. Default: made once, in the data directory."""
    bootstrap_api_key: SecretStr | None = None
    """An API key to make the first workspace with, for unattended installations. Default: made and shown at the first start."""
    log_level: LogLevel = LogLevel.INFO
    """How much is logged: `debug`, `info`, `warning` or `error`."""
    log_format: LogFormat = LogFormat.AUTO
    """`json`, `console`, or `auto`: console at a terminal, JSON elsewhere."""
    otlp_endpoint: str | None = Field(default=None, pattern=r"^https?://\S+$")
    """OpenTelemetry collector to send traces to, over HTTP: `http://localhost:4318`."""

    http: HttpSettings = HttpSettings()
    database: DatabaseSettings = DatabaseSettings()
    runs: RunSettings = RunSettings()
    budgets: BudgetSettings = BudgetSettings()
    gateway: GatewaySettings = GatewaySettings()
    ledger: LedgerSettings = LedgerSettings()
    limits: LimitSettings = LimitSettings()
    disk: DiskSettings = DiskSettings()
    processes: ProcessSettings = ProcessSettings()
    tools: ToolSettings = ToolSettings()
    tracing: TracingSettings = TracingSettings()

    @field_validator("data_dir")
    @classmethod
    def _absolute(cls, value: Path) -> Path:
        return value.expanduser().absolute()

    @field_validator("secret_key")
    @classmethod
    def _long_enough(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and len(value.get_secret_value().encode()) < SECRET_KEY_BYTES:
            raise ValueError(f"must have at least {SECRET_KEY_BYTES} bytes; make one with `openssl rand -hex 32`")
        return value

    @field_validator("database_url")
    @classmethod
    def _postgresql(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not value.get_secret_value().startswith(("postgresql://", "postgres://")):
            raise ValueError("must begin with postgresql://")
        return value

    @field_validator("redis_url")
    @classmethod
    def _redis(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not _REDIS_URL.match(value.get_secret_value()):
            raise ValueError("must be redis://host:6379/0, rediss://host:6379/0 or unix:///path?db=0")
        return value

    @field_validator("storage_url")
    @classmethod
    def _known_storage(cls, value: str | None) -> str | None:
        if value is not None and not _FILE_URL.match(value):
            raise ValueError("must begin with s3://, gs://, az:// or file://")
        return value


class ClientSettings(BaseSettings):
    """What the command line needs to reach a server."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, frozen=True, extra="ignore", use_attribute_docstrings=True, hide_input_in_errors=True
    )

    url: str = Field(default="http://127.0.0.1:8700", pattern=r"^https?://[^/?#\s]+$")
    """The server that commands talk to."""
    api_key: SecretStr | None = None
    """The API key that commands use."""


@dataclass(frozen=True)
class Variable:
    """One variable as the documentation shows it."""

    name: str
    default: str
    description: str
    group: str | None


def read_settings() -> Settings:
    """The settings of this process, from its environment. Raises SettingsInvalid, naming the variable and the mend."""
    _refuse_unknown(os.environ)
    try:
        return Settings()
    except ValidationError as exc:
        raise _invalid(exc) from exc
    except SettingsError as exc:  # a group given as a whole, and not as JSON
        raise SettingsInvalid(f"{exc}. Set the variables of a group one by one, like EYRIE_RUNS__LEASE_SECONDS.") from exc


def read_client_settings() -> ClientSettings:
    """The settings of a command, from its environment. Raises SettingsInvalid."""
    _refuse_unknown(os.environ)
    try:
        return ClientSettings()
    except ValidationError as exc:
        raise _invalid(exc) from exc


def foreign_variables(names: Iterable[str]) -> dict[str, SecretStr]:
    """Those of the named variables that are set; for keys that other programs on this machine use as well."""
    return {name: SecretStr(os.environ[name]) for name in names if os.environ.get(name)}


def default_data_dir(environment: Mapping[str, str]) -> Path:
    """Where data goes when nobody said: for root where services keep it, for a person where their programs do."""
    if os.geteuid() == 0:
        return Path("/var/lib/eyrie")
    share = environment.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(share).expanduser() / "eyrie"


def secret_key(settings: Settings) -> bytes:
    """The instance's secret: the one that is set, or one made once and kept in the data directory (0600).

    The data directory must exist. Raises SettingsInvalid when the kept one was damaged.
    """
    if settings.secret_key is not None:
        return settings.secret_key.get_secret_value().encode()
    path = settings.data_dir / "secret.key"
    try:
        kept = path.read_text("ascii").strip().encode()
    except FileNotFoundError:
        kept = _make_secret(path)
    except (OSError, UnicodeDecodeError) as exc:
        raise SettingsInvalid(f"The secret key in {path} can't be read: {exc}. Restore that file, or set EYRIE_SECRET_KEY.") from exc
    if len(kept) < SECRET_KEY_BYTES:
        raise SettingsInvalid(f"The secret key in {path} is damaged: restore that file, or set EYRIE_SECRET_KEY to the key it held.")
    return kept


def variables() -> Iterator[Variable]:
    """Every variable, the essential ones first."""
    yield from _variables(Settings, None, PREFIX)
    yield from _variables(ClientSettings, None, PREFIX)
    for name, field in Settings.model_fields.items():
        if _is_group(field):
            assert isinstance(field.annotation, type)  # noqa: S101 - _is_group said so; for the type checker
            yield from _variables(field.annotation, name, f"{PREFIX}{name.upper()}{NESTED}")


def as_markdown() -> str:
    """The settings as the page of the documentation."""
    lines = [
        "# Configuration",
        "",
        "Eyrie needs no setting to start. It reads environment variables once, when it starts; an unknown or malformed `EYRIE_*`",
        "variable stops the start with its name and the mend.",
        "",
        "## Essential",
    ]
    group: str | None = None
    lines += ["", *_HEADER]
    for variable in variables():
        if variable.group != group:
            group = variable.group
            about = (Settings.model_fields[group].annotation.__doc__ or "").strip() if group else ""
            lines += ["", f"## Tuning: {group}", "", about, "", *_HEADER]
        lines.append(f"| `{variable.name}` | {variable.default} | {variable.description} |")
    return "\n".join(lines) + "\n"


_HEADER = ("| variable | default | meaning |", "| --- | --- | --- |")


def _variables(model: type[BaseModel], group: str | None, prefix: str) -> Iterator[Variable]:
    for name, field in model.model_fields.items():
        if not _is_group(field):
            yield Variable(f"{prefix}{name.upper()}", _default(field), " ".join((field.description or "").split()), group)


def _is_group(field: FieldInfo) -> bool:
    return isinstance(field.annotation, type) and issubclass(field.annotation, Group)


def _default(field: FieldInfo) -> str:
    if field.default_factory is not None or field.default in (None, ()):
        return ""
    value = field.default
    return f"`{value:g}`" if isinstance(value, float) else f"`{value}`"


def _refuse_unknown(environment: Mapping[str, str]) -> None:
    known = {variable.name for variable in variables()}
    for name in sorted(environment):
        if not name.upper().startswith(PREFIX) or name.upper() in known:
            continue
        near = difflib.get_close_matches(name.upper(), sorted(known), 1)
        hint = f"Did you mean {near[0]}?" if near else "docs/configuration.md lists those there are."
        raise SettingsInvalid(f"The variable {name} is not a setting of Eyrie. {hint} Correct or unset it.", variable=name)


def _invalid(exc: ValidationError) -> SettingsInvalid:
    error = exc.errors(include_url=False, include_input=False)[0]
    path = [str(part).upper() for part in error["loc"][:2]]
    name = PREFIX + NESTED.join(path)
    message = error["msg"].removeprefix("Value error, ")
    return SettingsInvalid(f"The variable {name} can't be used: {message}. Correct or unset it.", variable=name)


def _make_secret(path: Path) -> bytes:
    # Written aside and linked into place, so that of two processes starting at once both use one key, whole.
    made = secrets.token_hex(SECRET_KEY_BYTES)
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        file = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
        try:
            os.write(file, made.encode())
            os.fsync(file)
        finally:
            os.close(file)
        try:
            os.link(partial, path)
        finally:
            partial.unlink()
    except FileExistsError:
        return path.read_text("ascii").strip().encode()
    except OSError as exc:
        mend = "Free some space" if exc.errno == errno.ENOSPC else "Give the user that runs Eyrie the right to write there"
        raise SettingsInvalid(f"The secret key can't be written to {path}: {exc.strerror}. {mend}, or set EYRIE_SECRET_KEY.") from exc
    return made.encode()


if __name__ == "__main__":
    os.write(1, as_markdown().encode())
