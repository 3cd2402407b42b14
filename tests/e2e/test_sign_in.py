"""Signing in: by link, by password, and again when it ended."""

import contextlib

from playwright.async_api import Error, Page, expect

from tests.e2e.workplace import Workplace

PASSWORD = "correct horse battery"


async def sign_in(page: Page, email: str, password: str) -> None:
    await page.get_by_label("E-mail address").fill(email)
    await page.get_by_label("Password").fill(password)
    await page.get_by_role("button", name="Sign in").click()


async def signed_in(page: Page) -> None:
    await expect(page.get_by_role("button", name="Workspace Workspace")).to_be_visible()


async def test_a_link_signs_in_once(work: Workplace) -> None:
    token = await work.invite("Ada", "member")
    page = await work.new_page(None)

    await page.goto(f"/login?token={token}")
    await signed_in(page)
    assert "token" not in page.url

    other = await work.new_page(None)
    await other.goto(f"/login?token={token}")
    await expect(other.get_by_role("alert")).to_contain_text("This link does not work any more")
    await expect(other.get_by_role("button", name="Sign in")).to_be_visible()


async def test_a_password_signs_in_and_a_wrong_one_does_not(work: Workplace) -> None:
    ada = await work.person("Ada")
    email = f"ada.{work.slug}@example.com"
    page = await work.open("/admin/account", by=ada)
    await page.get_by_label("New password").fill(PASSWORD)
    await page.get_by_role("button", name="Save password").click()
    await expect(page.get_by_text("Your password is saved")).to_be_visible()

    await page.get_by_role("button", name="Your account").click()
    await page.get_by_role("menuitem", name="Sign out").click()
    await sign_in(page, email, "wrong horse battery")
    await expect(page.get_by_text("sign in").or_(page.get_by_text("password")).last).to_be_visible()
    await expect(page.get_by_label("Password")).to_have_attribute("aria-invalid", "true")
    await sign_in(page, email, PASSWORD)

    await signed_in(page)


async def test_somebody_who_is_not_signed_in_comes_back_to_where_they_wanted(work: Workplace) -> None:
    token = await work.invite("Ada", "member")
    page = await work.new_page(None)

    await page.goto("/runs?status=failed")
    await expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    await page.goto(f"/login?token={token}&next=%2Fruns%3Fstatus%3Dfailed")

    await expect(page.get_by_role("combobox", name="Status")).to_have_value("failed")


async def test_an_ended_session_leads_to_sign_in_and_back(work: Workplace) -> None:
    ada = await work.person("Ada")
    page = await work.open("/admin/account", by=ada)
    await page.get_by_label("New password").fill(PASSWORD)
    await page.get_by_role("button", name="Save password").click()
    await expect(page.get_by_text("Your password is saved")).to_be_visible()

    await page.context.clear_cookies()
    await page.goto("/files?sort=name")
    await sign_in(page, f"ada.{work.slug}@example.com", PASSWORD)

    await expect(page.get_by_role("heading", name="Files", exact=True)).to_be_visible()
    assert page.url.endswith("/files?sort=name")


async def test_a_session_that_ends_while_the_page_is_open_asks_to_sign_in(work: Workplace) -> None:
    ada = await work.person("Ada")
    page = await work.open("/agents", by=ada)
    await expect(page.get_by_role("heading", name="Agents", level=1)).to_be_visible()

    await page.context.clear_cookies()
    # A regular look at the inbox may be refused before the click is: either leads to the same page.
    with contextlib.suppress(Error):
        await page.get_by_role("link", name="Files", exact=True).click(timeout=10_000)

    await expect(page.get_by_role("heading", name="Sign in")).to_be_visible()


async def test_nobody_is_led_elsewhere_after_signing_in(work: Workplace) -> None:
    token = await work.invite("Ada", "member")
    page = await work.new_page(None)

    await page.goto(f"/login?token={token}&next=%2F%2Fexample.com%2Fsteal")

    await signed_in(page)
    assert page.url.startswith(work.place.url)
