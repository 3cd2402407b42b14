"""Whether the process is well: each thing it depends on, its disk, and whether it is about to stop."""

import asyncio
import contextlib
import shutil
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import ClassVar

import structlog
from pydantic import BaseModel, ConfigDict

from eyrie.kit.drain import Drain
from eyrie.kit.problems import AppError

log = structlog.get_logger(__name__)

CHECK_SECONDS = 2.0
REMEMBERED_SECONDS = 1.0
"""A result is used again this long, so that probes can't keep the database busy."""


class State(StrEnum):
    """How something is. `degraded`: it works without what failed."""

    OK = "ok"
    DEGRADED = "degraded"
    FAILED = "failed"


class DiskNearlyFull(AppError):
    """The server's disk is nearly full, so it takes no new runs."""

    status = 503
    type = "disk-nearly-full"
    headers: ClassVar[dict[str, str]] = {"Retry-After": "60"}

    def __init__(self, free_bytes: int, needed_bytes: int) -> None:
        super().__init__(
            f"The server's disk has {free_bytes // 2**20} MB free and needs {needed_bytes // 2**20} MB to take new runs. "
            "Runs in progress go on. An operator must free space in the data directory.",
            free_bytes=free_bytes,
        )


class DependencyOut(BaseModel):
    """One thing that the server depends on."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"name": "database", "status": "ok", "latency_ms": 0.8, "detail": None}]})

    name: str
    status: State
    latency_ms: float
    detail: str | None = None


class HealthOut(BaseModel):
    """How the server is."""

    status: State
    version: str
    draining: bool
    dependencies: list[DependencyOut]


class ReadinessOut(BaseModel):
    """Whether the server wants requests, and why not."""

    ready: bool
    reason: str | None = None


@dataclass(frozen=True)
class Check:
    """How to find out whether one thing works: `probe` returns, or raises what is wrong. Ready needs all essential ones."""

    name: str
    probe: Callable[[], Awaitable[None]]
    essential: bool = True


class DiskWatch:
    """Looks at the free space of a directory every few seconds."""

    def __init__(self, directory: Path, *, min_free_bytes: int, check_seconds: float) -> None:
        self._directory = directory
        self._min_free_bytes = min_free_bytes
        self._check_seconds = check_seconds
        self._free_bytes = shutil.disk_usage(directory).free

    @property
    def full(self) -> bool:
        """True when new runs must be refused."""
        return self._free_bytes < self._min_free_bytes

    def require_space(self) -> None:
        """Raises DiskNearlyFull when new runs must be refused."""
        if self.full:
            raise DiskNearlyFull(self._free_bytes, self._min_free_bytes)

    def look(self) -> None:
        """Look now."""
        was = self.full
        self._free_bytes = shutil.disk_usage(self._directory).free
        if self.full != was:
            log.warning("the disk is nearly full" if self.full else "the disk has space again", free_bytes=self._free_bytes)

    @contextlib.asynccontextmanager
    async def watching(self) -> AsyncIterator[None]:
        """Look again and again for as long as the block lasts."""
        task = asyncio.create_task(self._watch(), name="disk watch")
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(self._check_seconds)
            try:
                await asyncio.to_thread(self.look)
            except OSError as exc:
                log.warning("the data directory can't be looked at", error=str(exc))
                self._free_bytes = 0


class Health:
    """The health of one process."""

    def __init__(self, checks: Sequence[Check], *, drain: Drain, disk: DiskWatch, version: str) -> None:
        self._checks = list(checks)
        self._drain = drain
        self._disk = disk
        self._version = version
        self._known: list[DependencyOut] = []
        self._known_at = float("-inf")
        self._asking = asyncio.Lock()

    def add(self, check: Check) -> None:
        """Look after one more thing."""
        self._checks.append(check)

    async def report(self) -> HealthOut:
        """How everything is."""
        found = [*await self._dependencies(), self._disk_state()]
        failed = {one.name for one in found if one.status is not State.OK}
        status = State.FAILED if failed & self._essential else State.DEGRADED if failed else State.OK
        return HealthOut(status=status, version=self._version, draining=self._drain.begun, dependencies=found)

    async def readiness(self) -> ReadinessOut:
        """Whether requests should come here."""
        if self._drain.begun:
            return ReadinessOut(ready=False, reason="The server is about to stop.")
        if self._disk.full:
            return ReadinessOut(ready=False, reason="The disk is nearly full.")
        for one in await self._dependencies():
            if one.name in self._essential and one.status is not State.OK:
                return ReadinessOut(ready=False, reason=f"{one.name}: {one.detail}")
        return ReadinessOut(ready=True)

    @property
    def _essential(self) -> set[str]:
        return {check.name for check in self._checks if check.essential} | {"disk"}

    def _disk_state(self) -> DependencyOut:
        return DependencyOut(
            name="disk",
            status=State.FAILED if self._disk.full else State.OK,
            latency_ms=0,
            detail="nearly full: no new runs" if self._disk.full else None,
        )

    async def _dependencies(self) -> list[DependencyOut]:
        async with self._asking:
            if time.monotonic() - self._known_at > REMEMBERED_SECONDS:
                before = {one.name: one.status for one in self._known}
                self._known = list(await asyncio.gather(*(_ask(check, before.get(check.name)) for check in self._checks)))
                self._known_at = time.monotonic()
            return self._known


async def _ask(check: Check, before: State | None) -> DependencyOut:
    started = time.perf_counter()
    detail = cause = None
    try:
        async with asyncio.timeout(CHECK_SECONDS):
            await check.probe()
    except TimeoutError:
        detail = cause = f"no answer within {CHECK_SECONDS:g} s"
    except Exception as exc:  # noqa: BLE001 - a check fails in as many ways as what it looks at; told below
        # Anybody may read this: the class, and no message that could name hosts or users.
        detail = type(exc).__name__
        cause = f"{detail}: {exc}"
    latency = round((time.perf_counter() - started) * 1000, 2)
    status = State.FAILED if detail else State.OK
    # Told when it changes: probes come every second, and a trace each time would fill the log of an outage.
    if status is State.FAILED and before is not State.FAILED:
        log.warning("a dependency does not work", dependency=check.name, cause=cause)
    elif status is State.OK and before is State.FAILED:
        log.info("a dependency works again", dependency=check.name)
    return DependencyOut(name=check.name, status=status, latency_ms=latency, detail=detail)
