"""One server and one browser for all tests of a process; every test has a workspace of its own, and fails when a page had a fault."""

import asyncio
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.docs.server import Place, free_place, running
from tests.e2e.browser import MISSING, chromium_path, open_browser
from tests.e2e.content import Used, fill
from tests.e2e.watch import Watch
from tests.e2e.workplace import Person, Workplace, signed_in, workplace

HERE = Path(__file__).parent
TIMEOUT_SECONDS = 90
expect.set_options(timeout=15_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of this folder: they share the loop that the browser lives in."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.e2e)
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)
            item.add_marker(pytest.mark.timeout(TIMEOUT_SECONDS))


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of Chromium; without one the tests are skipped, and fail where nobody would notice."""
    path = chromium_path()
    if path is not None:
        return path
    if os.environ.get("CI"):
        pytest.fail(MISSING)
    pytest.skip(MISSING)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser(chromium: str) -> AsyncIterator[Browser]:
    """One browser; every person gets a context of it."""
    async with open_browser(chromium) as opened:
        yield opened


@pytest.fixture(scope="session")
def server(chromium: str) -> Iterator[tuple[Place, Person]]:
    """`eyrie up` on a fresh data directory, and the person who started it."""
    folder = Path(tempfile.mkdtemp(prefix="eyrie-e2e-"))
    folder.chmod(0o711)  # the database's account passes through
    place = free_place(folder / "data")
    with running(place) as started:
        assert started.login_url is not None
        yield place, asyncio.run(signed_in(place, "owner", started.login_url.partition("?token=")[2]))
    shutil.rmtree(folder)


@pytest_asyncio.fixture(loop_scope="session")
async def work(server: tuple[Place, Person], browser: Browser) -> AsyncIterator[Workplace]:
    """A fresh workspace. When the test is over no page may have had a fault."""
    place, owner = server
    async with workplace(place, browser, owner, f"w-{uuid4().hex[:12]}") as made:
        yield made
        faults = list(made.watch.faults)
    assert faults == []


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def filled(server: tuple[Place, Person], browser: Browser) -> AsyncIterator[Used]:
    """One workspace in use for all tests of a process that change nothing."""
    place, owner = server
    async with workplace(place, browser, owner, f"used-{uuid4().hex[:8]}") as made:
        yield Used(made, await fill(made))


@pytest_asyncio.fixture(loop_scope="session")
async def used(filled: Used) -> AsyncIterator[Used]:
    """The workspace in use. When the test is over no page may have had a fault."""
    async with AsyncExitStack() as stack:
        work = replace(filled.work, stack=stack, watch=Watch())
        yield replace(filled, work=work)
    assert work.watch.faults == []
