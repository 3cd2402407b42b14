"""Costs in a browser: narrowed by a click, kept in the address, exported, and a price that nobody knew is set."""

import re

from playwright.async_api import expect

from tests.e2e.content import Used
from tests.e2e.workplace import Workplace


async def test_a_click_narrows_and_the_address_keeps_it(used: Used) -> None:
    page = await used.work.open("/costs?period=week")

    await page.get_by_role("button", name="fake-1: what is in it").click()
    await page.get_by_role("button", name="report-writer: what is in it").click()

    await expect(page).to_have_url(re.compile("(?=.*period=week)(?=.*by=user)(?=.*model=fake-1)(?=.*agent=report-writer)"))
    await expect(page.get_by_role("row", name="Owner: what is in it")).to_contain_text("US$0.68")
    await page.reload()
    await page.get_by_role("button", name="Model: fake-1: show all again").click()
    await expect(page).to_have_url(re.compile("(?=.*by=model)(?!.*model=fake-1)(?=.*agent=report-writer)"))


async def test_end_users_of_programs_are_found_by_their_id(used: Used) -> None:
    page = await used.work.open("/costs?period=week")

    await page.get_by_role("combobox", name=re.compile("^By")).select_option("End user")
    await expect(page.get_by_role("button", name="End user: none: what is in it")).to_be_visible()
    await page.get_by_role("textbox", name="Narrow to End user").fill("ada@example.com")
    await page.keyboard.press("Enter")

    await expect(page).to_have_url(re.compile("end_user=ada%40example.com"))
    await expect(page.get_by_text("Nothing was spent here in this time.")).to_be_visible()
    await page.get_by_role("button", name="End user: ada@example.com: show all again").click()
    await expect(page.get_by_role("button", name="End user: none: what is in it")).to_be_visible()


async def test_calls_are_exported_for_the_time_that_is_shown(used: Used) -> None:
    page = await used.work.open("/costs?period=day")

    async with page.expect_download() as download:
        await page.get_by_role("button", name="Export calls (CSV)").click()

    path = await (await download.value).path()
    calls = (await used.work.get("/ledger"))["items"]
    assert len(path.read_text("utf-8").splitlines()) == 1 + len(calls)


async def test_a_price_that_nobody_knows_is_asked_for(work: Workplace) -> None:
    provider = await work.post(
        "/providers", {"name": "house", "dialect": "openai", "base_url": "https://llm.example.com/v1", "secret": "a-key-of-some-length"}
    )
    await work.post("/models", {"provider_id": provider["id"], "provider_model": "in-house-1", "name": "in-house"})
    page = await work.open("/costs?tab=prices")
    row = page.get_by_role("row").filter(has_text="in-house")
    await expect(page.get_by_role("status").filter(has_text="1 model has no price")).to_be_visible()

    await row.get_by_role("button", name="Set price of in-house-1").click()
    await expect(page.get_by_label("Input", exact=True)).to_have_value("")
    await page.get_by_label("Input", exact=True).fill("1.5")
    await page.get_by_label("Output", exact=True).fill("6")
    await page.get_by_role("button", name="Save").click()

    await expect(row).to_contain_text("US$1.50")
    await expect(row).to_contain_text("Set here")
