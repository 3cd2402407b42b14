"""Pictures of every screen: `python -m tests.e2e.screenshots [--folder FOLDER] [SCREEN …]`.

Each screen is taken with data in the light and the dark theme and on a phone; and, in the light theme, as it is in an
empty workspace, when the server fails, and while it loads. A row of the table of screens is all that a new one needs.
"""

import argparse
import asyncio
import sys
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from playwright.async_api import Error, Page, Route

from tests.e2e.browser import MISSING, chromium_path, open_browser
from tests.e2e.content import Used, fill
from tests.e2e.screens import SCREENS, Screen
from tests.e2e.server import fresh_server
from tests.e2e.workplace import Look, signed_in, workplace

FOLDER = Path(__file__).parents[2] / ".dev" / "screenshots"
LOOKS = {"light": Look(), "dark": Look(theme="dark"), "phone": Look(width=390, height=844)}
SETTLING_MS = 400
GIVING_UP_MS = 8_000
FONTS = "localStorage.setItem('eyrie.fonts', '1')"
"""They are there from the start, as at every visit but the first."""
FAILURE = {
    "type": "/problems/internal",
    "title": "Something unexpected happened",
    "status": 500,
    "detail": "The server could not answer this request.",
    "request_id": "01a20000-0000-7000-8000-000000000000",
}
ALWAYS_ANSWERED = ("/api/v1/me", "/health")


async def _fail(route: Route) -> None:
    if route.request.url.endswith(ALWAYS_ANSWERED):
        await route.continue_()
    else:
        await route.fulfill(status=500, json=FAILURE, content_type="application/problem+json")


async def _hold(route: Route) -> None:
    if route.request.url.endswith(ALWAYS_ANSWERED):
        await route.continue_()


async def _page(used: Used, look: Look = LOOKS["light"], *, signed_in: bool = True) -> Page:
    page = await used.work.new_page(used.work.owner if signed_in else None, look)
    await page.add_init_script(FONTS)
    return page


async def _take(page: Page, folder: Path, name: str) -> None:
    await page.wait_for_timeout(SETTLING_MS)
    await page.screenshot(path=folder / f"{name}.png", animations="disabled")
    sys.stdout.write(f"{name}\n")


async def with_data(used: Used, screen: Screen, folder: Path) -> None:
    """The screen as it is meant to look, in every look."""
    for name, look in LOOKS.items():
        page = await _page(used, look, signed_in=screen.signed_in)
        await page.goto(screen.address(used.content))
        await screen.ready(page).wait_for()
        await screen.prepare(page)
        await _take(page, folder, f"{screen.name}.{name}")
        await page.context.close()


async def without_answers(used: Used, screen: Screen, folder: Path) -> None:
    """The screen when the server fails, and while it has not answered yet."""
    states: dict[str, Callable[[Route], Awaitable[None]]] = {"error": _fail, "loading": _hold}
    for name, answer in states.items():
        page = await _page(used)
        await page.route("**/api/**", answer)
        await page.goto(screen.address(used.content))
        if name == "error":  # the page asks three times before it gives up; a screen that needs no answer shows no error
            with suppress(Error):
                await page.get_by_role("alert").first.wait_for(timeout=GIVING_UP_MS)
        else:
            await page.wait_for_timeout(4 * SETTLING_MS)
        await _take(page, folder, f"{screen.name}.{name}")
        await page.context.close()


async def empty(used: Used, screen: Screen, folder: Path) -> None:
    """The screen in a workspace in which nothing has happened."""
    page = await _page(used)
    await page.goto(screen.address(used.content))
    await page.get_by_role("main").wait_for()
    await page.wait_for_timeout(SETTLING_MS)
    await _take(page, folder, f"{screen.name}.empty")
    await page.context.close()


async def take(folder: Path, wanted: Sequence[str]) -> None:
    """Take all pictures, or those of the wanted screens."""
    path = chromium_path()
    if path is None:
        sys.exit(MISSING)
    with fresh_server() as server:
        owner = await signed_in(server.place, "owner", server.login_url.partition("?token=")[2])
        async with (
            open_browser(path) as browser,
            workplace(server.place, browser, owner, "acme") as work,
            workplace(server.place, browser, owner, "empty") as bare,
        ):
            used = Used(work, await fill(work))
            for screen in SCREENS:
                if wanted and screen.name not in wanted:
                    continue
                try:
                    await with_data(used, screen, folder)
                    if screen.signed_in:
                        await without_answers(used, screen, folder)
                        await empty(replace(used, work=bare), screen, folder)
                except Error as error:
                    sys.stderr.write(f"! {screen.name}: {error.message}\n")


def main() -> None:
    """Take the pictures that the command line asks for."""
    names = [screen.name for screen in SCREENS]
    parser = argparse.ArgumentParser(prog="./dev screenshots", description="Take pictures of screens, all of them unless some are named.")
    parser.add_argument("screens", nargs="*", metavar="SCREEN", help=f"one of: {', '.join(names)}")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where they go; without it, %(default)s")
    given = parser.parse_args()
    if unknown := set(given.screens).difference(names):
        parser.error(f"there is no screen {', '.join(sorted(unknown))}; there is {', '.join(names)}")
    given.folder.mkdir(parents=True, exist_ok=True)
    asyncio.run(take(given.folder, given.screens))


if __name__ == "__main__":
    main()
