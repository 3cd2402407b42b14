"""The accessibility of what a page shows, judged by axe."""

from functools import cache
from pathlib import Path
from typing import Any

from playwright.async_api import Page

SOURCE = Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RUN = "(only) => axe.run(document, { runOnly: only, resultTypes: ['violations'] })"


@cache
def _source() -> str:
    return SOURCE.read_text()


async def violations(page: Page) -> list[str]:
    """What breaks WCAG 2.2 AA and good practice: a line for each element, with the rule and where it stands."""
    if not await page.evaluate("() => 'axe' in window"):
        await page.evaluate(_source())
    found: dict[str, Any] = await page.evaluate(_RUN, LEVELS)
    return [f"{rule['id']}: {node['failureSummary']} {node['html'][:300]}" for rule in found["violations"] for node in rule["nodes"]]
