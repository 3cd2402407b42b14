"""One server and one browser for all tests of a process; every test has a workspace of its own, and fails when a page had a fault."""

import os
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.e2e.browser import MISSING, chromium_path, open_browser
from tests.e2e.content import Used, fill
from tests.e2e.server import Server, fresh_server
from tests.e2e.watch import Watch
from tests.e2e.workplace import Person, Workplace, signed_in, workplace

HERE = Path(__file__).parent
TIMEOUT_SECONDS = 180
expect.set_options(timeout=30_000)


@pytest.hookimpl(tryfirst=True)
def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Let the plugin know of the shared loop before it chooses one for each test."""
    metafunc.definition.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the tests of this folder: they share the loop that the browser lives in, and one that fails gets a second go."""
    goes_again = 0 if config.getoption("usepdb") else 1  # a debugger wants the first failure
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.e2e)
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)
            item.add_marker(pytest.mark.timeout(TIMEOUT_SECONDS, func_only=True))
            item.add_marker(pytest.mark.flaky(reruns=goes_again))


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
def server(chromium: str) -> Iterator[Server]:
    """A server on a fresh data directory."""
    with fresh_server() as started:
        yield started


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def owner(server: Server) -> Person:
    """The person who started the server, signed in by the link that it printed."""
    return await signed_in(server.place, "owner", server.login_url.partition("?token=")[2])


@pytest_asyncio.fixture(loop_scope="session")
async def work(server: Server, owner: Person, browser: Browser) -> AsyncIterator[Workplace]:
    """A fresh workspace. When the test is over no page may have had a fault."""
    async with workplace(server.place, browser, owner, f"w-{uuid4().hex[:12]}") as made:
        yield made
        faults = list(made.watch.faults)
    assert faults == []


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def filled(server: Server, owner: Person, browser: Browser) -> AsyncIterator[Used]:
    """One workspace in use for all tests of a process that change nothing."""
    async with workplace(server.place, browser, owner, f"used-{uuid4().hex[:8]}") as made:
        yield Used(made, await fill(made))


@pytest_asyncio.fixture(loop_scope="session")
async def used(filled: Used) -> AsyncIterator[Used]:
    """The workspace in use. When the test is over no page may have had a fault."""
    async with AsyncExitStack() as stack:
        work = replace(filled.work, stack=stack, watch=Watch())
        yield replace(filled, work=work)
    assert work.watch.faults == []
