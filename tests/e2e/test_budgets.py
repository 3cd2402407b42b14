"""Budgets in a browser: what is used up is raised, a limit is set for each, and who may not is told whom to ask."""

from playwright.async_api import expect

from tests.e2e.workplace import Workplace


async def test_what_is_used_up_is_raised(work: Workplace) -> None:
    await work.post("/budgets", {"scope": "workspace", "period": "day", "limit_usd": "0"})
    page = await work.open("/budgets")
    used_up = page.get_by_role("region", name="Used up now")

    await used_up.get_by_role("button", name="Raise").click()
    await page.get_by_label("More, in USD").fill("3")
    await expect(page.get_by_role("dialog")).to_contain_text("From US$0.00 to US$3.00.")
    await page.keyboard.press("Enter")

    await expect(used_up).to_have_count(0)
    await expect(page.get_by_role("meter", name=f"Workspace {work.slug}, Today")).to_have_attribute(
        "aria-valuetext", "US$0.00 spent and US$0.00 set aside of US$3.00"
    )


async def test_a_limit_is_set_for_each_and_removed(work: Workplace) -> None:
    page = await work.open("/budgets")
    row = page.get_by_role("listitem").filter(has_text="Each session in all")

    await row.get_by_role("button", name="Set limit").click()
    await page.get_by_label("Amount in USD").fill("5")
    await page.get_by_role("dialog").get_by_role("button", name="Set limit").click()
    await expect(row).to_contain_text("US$5.00")
    await row.get_by_role("button", name="Remove").click()
    await page.get_by_role("dialog").get_by_role("button", name="Remove").click()

    await expect(row).to_contain_text("Setting of the server")


async def test_who_may_not_raise_is_told_whom_to_ask(work: Workplace) -> None:
    viewer = await work.person("Vera", "viewer")

    page = await work.open("/budgets", by=viewer)

    await expect(page.get_by_text("Admins raise and set limits here: Owner.")).to_be_visible()
    await expect(page.get_by_role("button", name="Set limit")).to_have_count(0)
