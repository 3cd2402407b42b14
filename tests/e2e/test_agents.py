"""Agents: written, tried, published, taken back."""

from playwright.async_api import Page, expect

from tests.e2e.workplace import Workplace, text_file
from tests.fakes.provider_server import Turn


async def write_instructions(page: Page, text: str) -> None:
    await page.get_by_role("textbox", name="Instructions").click()
    await page.keyboard.press("ControlOrMeta+a")
    await page.keyboard.type(text)


async def test_an_agent_is_made_and_saved(work: Workplace) -> None:
    page = await work.open("/agents")

    await page.get_by_role("link", name="New agent").click()
    await page.get_by_role("textbox", name="Name", exact=True).fill("greeter")
    await write_instructions(page, "Greet in {{language")
    await page.get_by_role("checkbox", name="calculator").check()
    await page.get_by_role("button", name="Create agent").click()

    await expect(page.get_by_role("heading", level=1)).to_have_text("greeter")
    agents = (await work.get("/agents", name="greeter"))["items"]
    made = await work.get(f"/agents/{agents[0]['id']}/versions/1")
    assert made["definition"]["tools"] == ["calculator"]
    assert made["definition"]["instructions"].startswith("Greet in {{language")


async def test_what_is_wrong_is_said_while_typing_and_keeps_from_saving(work: Workplace) -> None:
    agent = await work.agent("greeter", instructions="Greet.")
    page = await work.open(f"/agents/{agent}")

    await page.get_by_role("spinbutton", name="Model steps").fill("0")
    await expect(page.get_by_text("One thing to mend")).to_be_visible()
    await expect(page.get_by_role("button", name="Save draft")).to_be_disabled()
    await page.get_by_role("spinbutton", name="Model steps").fill("10")
    await expect(page.get_by_text("Not saved yet")).to_be_visible()
    await page.get_by_role("button", name="Save draft").click()

    await expect(page.get_by_text("Version 2 is saved as a draft")).to_be_visible()
    assert (await work.get(f"/agents/{agent}/versions/2"))["definition"]["limits"]["steps"] == 10


async def test_the_test_panel_runs_the_published_version(work: Workplace) -> None:
    await work.model([Turn(text="Ahoy!")])
    agent = await work.agent("greeter", instructions="Greet like a pirate.")
    page = await work.open(f"/agents/{agent}")
    panel = page.get_by_role("complementary", name="Try it")

    await panel.get_by_role("textbox", name="Ask the agent something").fill("Hello")
    await panel.get_by_role("button", name="Run").click()

    await expect(panel).to_contain_text("Ahoy!")
    await panel.get_by_role("link", name="Open run").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Hello")


async def test_versions_are_compared_published_and_rolled_back(work: Workplace) -> None:
    agent = await work.agent("greeter", instructions="Greet.")
    page = await work.open(f"/agents/{agent}")
    await expect(page.get_by_role("status").filter(has_text="Everything is saved")).to_be_visible()
    await write_instructions(page, "Greet warmly.")
    await page.get_by_role("button", name="Save and publish").click()
    await expect(page.get_by_text("Published: version 2")).to_be_visible()

    await page.get_by_role("link", name="Versions 2").click()
    await expect(page.get_by_text("From version 1 to 2")).to_be_visible()
    await expect(page.get_by_role("main")).to_contain_text("Greet warmly.")
    await page.get_by_role("button", name="Roll back").click()
    await page.get_by_role("dialog").or_(page.get_by_role("alertdialog")).get_by_role("button", name="Roll back").click()

    await expect(page.get_by_text("Published: version 1")).to_be_visible()
    assert (await work.get(f"/agents/{agent}"))["published"] == 1


async def test_an_agent_goes_out_and_comes_in_as_yaml(work: Workplace) -> None:
    agent = await work.agent("greeter", instructions="Greet.", tools=["clock"])
    page = await work.open(f"/agents/{agent}?tab=file")
    await expect(page.get_by_role("main")).to_contain_text("kind: Agent")
    async with page.expect_download() as started:
        await page.get_by_role("button", name="Download").click()
    download = await started.value
    assert download.suggested_filename == "greeter.yaml"
    text = (await download.path()).read_text()

    await page.goto("/agents")
    await page.get_by_role("button", name="Import file").click()
    dialog = page.get_by_role("dialog")
    await dialog.locator("input[type=file]").set_input_files([text_file("a.yaml", text.replace("greeter", "welcomer"))])
    await expect(dialog).to_contain_text("welcomer")
    await dialog.get_by_role("button", name="Show what changes").click()
    await dialog.get_by_role("button", name="Apply and publish").click()

    await expect(page.get_by_role("main").get_by_text("welcomer").first).to_be_visible()


async def test_a_broken_file_says_where(work: Workplace) -> None:
    page = await work.open("/agents")
    await page.get_by_role("button", name="Import file").click()
    dialog = page.get_by_role("dialog")
    broken = "apiVersion: eyrie/v1\nkind: Agent\nname: greeter\ndefinition:\n  limits:\n    steps: many\n"

    await dialog.locator("input[type=file]").set_input_files([text_file("a.yaml", broken)])
    await expect(dialog).to_contain_text("steps: many")

    await expect(dialog.get_by_role("alert")).to_contain_text("Line 6")
    await expect(dialog.get_by_role("button", name="Show what changes")).to_be_disabled()
    await expect(dialog.get_by_role("button", name="Apply and publish")).to_be_disabled()
    assert len((await work.get("/agents"))["items"]) == 2


async def test_unsaved_changes_are_not_left_by_accident(work: Workplace) -> None:
    agent = await work.agent("greeter", instructions="Greet.")
    page = await work.open(f"/agents/{agent}")
    await page.get_by_role("spinbutton", name="Model steps").fill("10")
    await expect(page.get_by_text("Not saved yet")).to_be_visible()

    await page.get_by_role("link", name="Files").click()
    dialog = page.get_by_role("alertdialog").or_(page.get_by_role("dialog"))
    await expect(dialog).to_contain_text("Your changes to greeter are not saved.")
    await dialog.get_by_role("button", name="Cancel").click()
    await expect(page.get_by_role("spinbutton", name="Model steps")).to_have_value("10")
    await page.get_by_role("link", name="Files").click()
    await dialog.get_by_role("button", name="Discard changes").click()

    await expect(page.get_by_role("heading", name="Files", exact=True)).to_be_visible()


async def test_an_agent_is_deleted_and_restored(work: Workplace) -> None:
    agent = await work.agent("greeter", instructions="Greet.")
    page = await work.open(f"/agents/{agent}")
    await page.get_by_role("button", name="More", exact=True).click()
    await page.get_by_role("menuitem", name="Delete").click()
    dialog = page.get_by_role("alertdialog").or_(page.get_by_role("dialog"))
    await expect(dialog).to_contain_text("Delete greeter")
    await dialog.get_by_role("button", name="Delete").click()
    await expect(page.get_by_role("heading", name="Agents", level=1)).to_be_visible()

    await page.get_by_role("link", name="Deleted").click()
    await page.get_by_role("row").filter(has_text="greeter").get_by_role("button", name="Restore").click()
    await expect(page.get_by_text("greeter is back")).to_be_visible()

    assert (await work.get(f"/agents/{agent}"))["name"] == "greeter"
