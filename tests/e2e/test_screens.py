"""What holds for every screen: it is accessible in both themes, and fits a phone."""

import pytest
from playwright.async_api import Page, expect

from tests.e2e.axe import violations
from tests.e2e.content import Used
from tests.e2e.screens import SCREENS, Screen
from tests.e2e.workplace import Look

PHONE = Look(width=360, height=780)
# What can be pressed or filled in must be wholly on the screen, or in something that scrolls by itself.
OUTSIDE = """() => {
  const width = document.documentElement.clientWidth;
  const overflow = (element) => getComputedStyle(element).overflowX;
  const scrolls = (element) => element && (["auto", "scroll"].includes(overflow(element)) || scrolls(element.parentElement));
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const out = ({ left, right, width: own }) => own > 1 && (left < -1 || right > width + 1);
  const found = [...document.querySelectorAll("a, button, input, select, textarea, h1, h2, h3, p")]
    .filter((element) => shown(element) && out(element.getBoundingClientRect()) && !scrolls(element.parentElement))
    .map((element) => element.outerHTML.slice(0, 200));
  const wide = document.scrollingElement.scrollWidth;
  return wide > width ? [`the page scrolls to ${wide} px`, ...found] : found;
}"""


async def shown(used: Used, screen: Screen, look: Look) -> Page:
    """The screen when it has loaded."""
    if screen.signed_in:
        page = await used.work.open(screen.address(used.content), look=look)
    else:
        page = await used.work.new_page(None, look)
        await page.goto(screen.address(used.content))
    await expect(screen.ready(page)).to_be_visible()
    await screen.prepare(page)
    return page


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
async def test_screens_are_accessible_and_fit_a_phone(used: Used, screen: Screen) -> None:
    page = await shown(used, screen, Look())

    assert await violations(page) == []
    await page.emulate_media(color_scheme="dark")
    assert await violations(page) == [], "dark"
    await page.close()

    phone = await shown(used, screen, PHONE)
    assert await phone.evaluate(OUTSIDE) == []
    assert await violations(phone) == [], "phone"
