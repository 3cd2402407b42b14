"""The first minutes with a fresh Eyrie: without any model, what it offers to try really works."""

import re

from playwright.async_api import Page, expect

from tests.e2e.axe import violations
from tests.e2e.chat import answer, finished
from tests.e2e.workplace import Workplace
from tests.fakes.provider_openai import FakeOpenAI
from tests.fakes.provider_server import Turn


async def trial(page: Page, text: str) -> None:
    """Choose one of the things to try."""
    await page.get_by_role("list", name="Things to try").get_by_role("button", name=text).click()


async def test_it_greets_says_that_it_is_offline_and_leads_to_a_model(work: Workplace) -> None:
    page = await work.open("/")
    await expect(page.get_by_role("heading", name="What should your agents do?")).to_be_visible()
    await expect(page.get_by_role("list", name="Things to try").get_by_role("listitem")).to_have_count(3)
    banner = page.get_by_text("No model is connected. Answers quote your files and tools; they are not generated.")
    await expect(banner).to_be_visible()
    assert await violations(page) == []

    await page.get_by_role("link", name="Add a model").first.click()
    await page.get_by_role("button", name="Another server").click()
    async with FakeOpenAI([Turn(text="Hello from a real model.")]) as fake:
        dialog = page.get_by_role("dialog")
        await dialog.get_by_role("textbox", name="Address").fill(fake.url)
        await dialog.get_by_role("textbox", name="Name here").fill("house")
        await dialog.get_by_role("button", name="Add provider").click()
        await page.get_by_role("dialog", name="Models of house").get_by_role("checkbox", name="fake-1").check()
        await page.get_by_role("button", name="Add 1 model").click()
        await expect(page.get_by_role("region", name="house")).to_contain_text("fake-1")

        await expect(banner).to_have_count(0)


async def test_a_sum_is_calculated(work: Workplace) -> None:
    page = await work.open("/")

    await trial(page, "What is 15 % of 80?")
    await finished(page)

    await expect(answer(page)).to_contain_text("12")
    await expect(answer(page).get_by_role("button", name=re.compile("^Calculator"))).to_be_visible()


async def test_the_agent_asks_back_and_is_answered(work: Workplace) -> None:
    page = await work.open("/")

    await trial(page, "Ask me which colour I want")
    card = answer(page).get_by_role("region")
    await card.get_by_role("textbox").or_(card.get_by_role("combobox")).first.fill("Teal")
    await card.get_by_role("button", name="Answer", exact=True).click()
    await finished(page)

    await expect(answer(page)).to_contain_text("Teal")


async def test_a_call_waits_for_permission(work: Workplace) -> None:
    page = await work.open("/")

    await trial(page, "DELETE https://example.com/tasks/7")
    card = page.get_by_role("region", name="ops-assistant wants to use HTTP request")
    await expect(card).to_contain_text("https://example.com/tasks/7")
    await card.get_by_role("button", name="Reject").click()
    await page.get_by_role("dialog").get_by_role("button", name="Reject").click()
    await finished(page)

    await expect(answer(page).get_by_role("button", name="Rejected")).to_be_visible()
