"""Health: what failed is named, and readiness follows what is essential, the disk and the drain."""

import asyncio
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from eyrie.kit.drain import Drain
from eyrie.observe import health as module
from eyrie.observe.health import Check, DiskNearlyFull, DiskWatch, Health, State
from tests.waiting import until


async def works() -> None:
    pass


async def fails() -> None:
    raise ConnectionError("db.internal:5432")


async def hangs() -> None:
    await asyncio.Event().wait()


def watch(directory: Path, min_free_bytes: int = 0) -> DiskWatch:
    return DiskWatch(directory, min_free_bytes=min_free_bytes, check_seconds=0.01)


def health(directory: Path, *checks: Check, disk: DiskWatch | None = None) -> Health:
    return Health(checks, drain=Drain(), disk=disk or watch(directory), version="1")


async def test_a_failed_dependency_is_named_without_its_address(tmp_path: Path) -> None:
    report = await health(tmp_path, Check("database", fails)).report()

    assert report.status is State.FAILED
    assert (report.dependencies[0].name, report.dependencies[0].detail) == ("database", "ConnectionError")


async def test_what_is_not_essential_degrades(tmp_path: Path) -> None:
    found = health(tmp_path, Check("database", works), Check("collector", fails, essential=False))

    assert (await found.report()).status is State.DEGRADED
    assert (await found.readiness()).ready


async def test_a_dependency_that_hangs_has_failed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CHECK_SECONDS", 0.01)

    readiness = await health(tmp_path, Check("database", hangs)).readiness()

    assert (readiness.ready, readiness.reason) == (False, "database: no answer within 0.01 s")


async def test_probes_do_not_ask_again_and_again(tmp_path: Path) -> None:
    asked: list[int] = []

    async def count() -> None:
        asked.append(1)

    found = health(tmp_path, Check("database", count))
    await asyncio.gather(*(found.readiness() for _ in range(20)))

    assert asked == [1]


async def test_a_nearly_full_disk_refuses_runs_and_readiness(tmp_path: Path) -> None:
    disk = watch(tmp_path, 1 << 60)

    with pytest.raises(DiskNearlyFull, match="needs 1099511627776 MB"):
        disk.require_space()
    assert (await health(tmp_path, disk=disk).readiness()).reason == "The disk is nearly full."
    assert (await health(tmp_path, disk=disk).report()).status is State.FAILED


async def test_a_disk_that_cannot_be_looked_at_counts_as_full(tmp_path: Path) -> None:
    directory = tmp_path / "data"
    directory.mkdir()
    disk = watch(directory, 1)
    disk.require_space()

    async with disk.watching():
        directory.rmdir()
        await until(lambda: disk.full)


async def test_a_failure_is_logged_once_and_its_end_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "REMEMBERED_SECONDS", -1.0)
    probes = iter([fails, fails, works, works])

    async def probe() -> None:
        await next(probes)()

    found = health(tmp_path, Check("cache", probe, essential=False))

    with capture_logs() as logs:
        states = [(await found.report()).status for _ in range(4)]

    assert states == [State.DEGRADED, State.DEGRADED, State.OK, State.OK]
    assert [(line["event"], line.get("cause")) for line in logs] == [
        ("a dependency does not work", "ConnectionError: db.internal:5432"),
        ("a dependency works again", None),
    ]
