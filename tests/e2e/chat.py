"""The chat, as people use it."""

from playwright.async_api import Locator, Page, expect


async def ask(page: Page, text: str) -> None:
    """Write a message and send it, once it can be sent: files that come with it are uploaded first."""
    field = page.get_by_role("textbox", name="Message")
    await field.fill(text)
    await expect(page.get_by_role("button", name="Send", exact=True)).to_be_enabled()
    await field.press("Enter")


def answer(page: Page, number: int = -1) -> Locator:
    """An answer; the last one unless told otherwise."""
    return page.get_by_role("article").nth(number)


async def finished(page: Page) -> None:
    """Return when the last answer has ended."""
    await expect(answer(page).get_by_role("link", name="Trace")).to_be_visible()
