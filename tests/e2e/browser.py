"""The system's Chromium, driven by Playwright; a browser is never downloaded."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Browser, async_playwright

MISSING = "No Chromium found for the browser tests. Mend: sudo apt-get install -y chromium (or set CHROMIUM_PATH)"
ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium_path() -> str | None:
    """Where Chromium is, or None without one."""
    return os.environ.get("CHROMIUM_PATH") or shutil.which("chromium") or shutil.which("google-chrome")


@asynccontextmanager
async def open_browser(path: str) -> AsyncIterator[Browser]:
    """A browser without a window."""
    sandbox = [] if os.getuid() else ["--no-sandbox"]  # Chromium refuses its sandbox to root
    async with async_playwright() as driver:
        browser = await driver.chromium.launch(executable_path=path, args=[*ARGUMENTS, *sandbox])
        try:
            yield browser
        finally:
            await browser.close()
