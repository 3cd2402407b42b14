"""What a page shows and asks for before it is there."""

import asyncio
import re
from uuid import uuid4

from playwright.async_api import Page, Route, expect

from tests.e2e.content import settled
from tests.e2e.workplace import Workplace

SHELL = "#root > [aria-hidden=true]"
LEFT = """
let early;
Object.defineProperty(window, "early", {
  get: () => early,
  set(asked) {
    early = asked;
    asked.clear = () => { window.__left = [...asked.keys()]; };
  },
});
"""
"""Remembers what the first script asked for and no screen took."""


async def held(page: Page, address: str | re.Pattern[str]) -> asyncio.Event:
    """Requests of `address` wait from now on until the event is set."""
    going_on = asyncio.Event()

    async def wait(route: Route) -> None:
        await going_on.wait()
        await route.continue_()

    await page.route(address, wait)
    return going_on


async def test_the_shell_is_drawn_before_its_script_is_there(work: Workplace) -> None:
    page = await work.new_page(work.owner)
    script = await held(page, "**/assets/libraries-*.js")

    await page.goto("/files", wait_until="commit")
    await expect(page.locator(SHELL)).to_be_visible()
    script.set()

    await expect(page.get_by_role("heading", name="Files", exact=True)).to_be_visible()
    await expect(page.locator(SHELL)).to_have_count(0)


async def test_no_shell_is_drawn_where_people_sign_in(work: Workplace) -> None:
    page = await work.new_page(None)
    script = await held(page, "**/assets/libraries-*.js")

    await page.goto("/login", wait_until="commit")
    await expect(page.locator(SHELL)).to_be_attached()
    await expect(page.locator(SHELL)).to_be_hidden()
    script.set()

    await expect(page.get_by_role("heading", name="Sign in")).to_be_visible()


async def test_the_code_of_a_screen_is_asked_for_before_the_start_has_run(work: Workplace) -> None:
    page = await work.new_page(work.owner)
    start = await held(page, "**/assets/start-*.js")

    async with page.expect_request("**/assets/run-page-*.js"), page.expect_request("**/assets/markdown-*.js"):
        await page.goto(f"/runs/{uuid4()}", wait_until="commit")
    start.set()

    await expect(page.get_by_role("heading", name="There is nothing at this address")).to_be_visible()
    late = await page.locator("link[rel=modulepreload]:not([fetchpriority=low])").count()
    assert late == 0  # the first script has named every file that the screen needs


async def test_the_code_and_the_data_of_a_screen_come_beside_who_is_signed_in(work: Workplace) -> None:
    page = await work.new_page(work.owner)
    me = await held(page, "**/api/v1/me")

    async with page.expect_request("**/api/v1/approvals?*"), page.expect_request("**/assets/inbox-page-*.js"):
        await page.goto("/inbox", wait_until="commit")
    me.set()

    await expect(page.get_by_role("heading", name="Inbox", exact=True)).to_be_visible()


async def test_the_data_of_a_screen_is_asked_for_before_its_code_is_there_and_taken(work: Workplace) -> None:
    agent = await work.agent("counter")
    session = (await work.post("/chat/sessions", {"agent": "counter"}))["id"]
    run = (await work.post("/runs", {"input": "What is 6 * 7?", "agent": "counter"}))["id"]
    await settled(work, run)
    headings = {
        "/chat": "New chat",
        f"/chat/{session}": "Untitled chat",
        "/inbox": "Inbox",
        f"/runs/{run}": "What is 6 * 7?",
        "/agents/new": "New agent",
        f"/agents/{agent}": "counter",
    }
    for address, heading in headings.items():
        page = await work.new_page(work.owner)
        await page.add_init_script(LEFT)
        start = await held(page, "**/assets/start-*.js")
        async with page.expect_response("**/api/v1/me"):
            await page.goto(address, wait_until="commit")
        start.set()

        await expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
        assert await page.evaluate("window.__left") == [], address


async def test_what_was_asked_for_early_belongs_to_the_chosen_workspace(work: Workplace) -> None:
    page = await work.new_page(work.owner)

    async with page.expect_request("**/api/v1/members?*") as asked:
        await page.goto("/inbox", wait_until="commit")

    request = await asked.value
    assert await request.header_value("X-Eyrie-Workspace") == work.id


async def test_fonts_come_after_the_first_screen_and_are_used_from_the_next_one_on(work: Workplace) -> None:
    page = await work.new_page(work.owner)

    async with page.expect_response("**/inter-latin-*.woff2"), page.expect_response("**/jetbrains-mono-*.woff2"):
        await page.goto("/agents")
        await expect(page.get_by_role("heading", name="Agents", exact=True)).to_be_visible()
    await page.wait_for_function("localStorage.getItem('eyrie.fonts') !== null")
    await expect(page.locator("html")).not_to_have_attribute("data-fonts", "")
    await page.get_by_role("link", name="Files").click()

    await expect(page.get_by_role("heading", name="Files", exact=True)).to_be_visible()
    await expect(page.locator("html")).to_have_attribute("data-fonts", "")
    await page.goto("/agents")
    await expect(page.locator("html")).to_have_attribute("data-fonts", "")
