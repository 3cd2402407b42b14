"""How the web UI does: Lighthouse on four full screens, signed in, and how fast a run of a thousand events answers to a hand."""

import asyncio
import sys
from collections.abc import Sequence

from playwright.async_api import Page

from benchmarks.kit import lighthouse
from benchmarks.kit.report import Report, parser, run, say
from eyrie import __version__
from tests.e2e.browser import MISSING, chromium_path, open_browser
from tests.e2e.load import Load, burden
from tests.e2e.server import fresh_server
from tests.e2e.workplace import Workplace, signed_in, workplace

_WATCH = """() => {
  window.__slowest = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.interactionId) window.__slowest.push(entry.duration);
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
}"""
_BAR = 95


async def measure(report: Report, *, rounds: int, desktop: bool) -> None:
    """All of it."""
    chromium = chromium_path()
    if chromium is None:
        sys.exit(MISSING)
    report.ran_with({"eyrie": __version__, "lighthouse": lighthouse.VERSION})
    command = await asyncio.to_thread(lighthouse.program)
    with fresh_server() as server:
        owner = await signed_in(server.place, "owner", server.login_url.partition("?token=")[2])
        async with open_browser(chromium) as browser, workplace(server.place, browser, owner, "loaded") as work:
            load = await burden(work)
            report.add("interaction on a run of 1,000 events", await _interactions(work, load), "ms", bar=100)
            reader = await work.person("reader", "owner")  # who is in no other workspace: Lighthouse's browser remembers none
        cookie = "; ".join(f"{name}={value}" for name, value in reader.cookies.items())
        for name, address in load.pages.items():
            url = f"{server.place.url}{address}"
            seen = [await lighthouse.judge(command, url, cookie=cookie, chromium=chromium, desktop=desktop) for _ in range(rounds)]
            say(f"{name}: {seen[-1].scores}")
            for category in lighthouse.CATEGORIES:
                report.add(f"{name}: {category}", [one.scores[category] for one in seen], "of 100", bar=_BAR, least=True)
            for lost in sorted({lost for one in seen for lost in one.lost}):
                report.note(f"{name}: {lost}")
    report.note(
        "Lighthouse pretends a desktop." if desktop else "Lighthouse pretends a phone on a slow network, with a processor 4 times slower."
    )


async def _interactions(work: Workplace, load: Load) -> Sequence[float]:
    page = await work.open(load.pages["run"])
    await page.get_by_role("tab", name="Events").wait_for()
    await page.evaluate(_WATCH)
    slowest = []
    for _ in range(3):
        await _use(page)
        slowest.append(max(await page.evaluate("window.__slowest.splice(0)"), default=16.0))
    return slowest


async def _use(page: Page) -> None:
    """Go through everything that a run shows, and open some of it."""
    for tab in ("Waterfall", "Messages", "Events", "Steps"):
        await page.get_by_role("tab", name=tab).click()
        panel = page.get_by_role("tabpanel")
        await panel.locator("button, tr, li").first.wait_for()
        for row in (await panel.get_by_role("button", expanded=False).all())[2:4]:
            await row.click()


if __name__ == "__main__":
    options = parser(__doc__ or "")
    options.add_argument("--desktop", action="store_true", help="let Lighthouse pretend a desktop instead of a phone")
    options.set_defaults(rounds=5)
    given = options.parse_args()
    asyncio.run(run(Report("web"), lambda report: measure(report, rounds=given.rounds, desktop=given.desktop), as_json=given.json))
