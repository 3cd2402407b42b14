"""Signing in: by link, by password, and again when it ended."""

from playwright.async_api import expect

from tests.e2e.workplace import Workplace


async def test_a_link_signs_in_once(work: Workplace) -> None:
    token = await work.invite("Ada", "member")
    page = await work.new_page(None)

    await page.goto(f"/login?token={token}")
    await expect(page.get_by_role("button", name="Workspace Workspace")).to_be_visible()

    other = await work.new_page(None)
    await other.goto(f"/login?token={token}")
    await expect(other.get_by_role("alert")).to_contain_text("link")
    await expect(other.get_by_role("button", name="Sign in")).to_be_visible()
