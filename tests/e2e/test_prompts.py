"""Prompts in a browser: written, tried, compared, released and taken back."""

from playwright.async_api import Page, expect

from tests.e2e.workplace import Workplace


async def begun(work: Workplace) -> Page:
    """A prompt of one version, in the editor."""
    page = await work.open("/prompts")
    await page.get_by_role("button", name="New prompt").click()
    await page.get_by_label("Name").fill("greeting")
    await page.get_by_label("Text").fill("Greet {{customer}}.")
    await page.get_by_role("button", name="Create prompt").click()
    await expect(page.get_by_role("heading", name="Preview")).to_be_visible()
    return page


async def test_a_prompt_is_written_and_tried(work: Workplace) -> None:
    page = await begun(work)
    preview = page.get_by_role("region", name="Preview")
    await preview.get_by_label("customer").fill("Ada")
    await expect(preview.get_by_text("Greet Ada.")).to_be_visible()

    await page.get_by_label("Text", exact=True).fill("Greet {{customer}} in {{lines}} lines.")
    await expect(page.get_by_text("lines is no variable yet")).to_be_visible()
    await page.get_by_role("button", name="Declare lines").click()
    row = page.get_by_role("group", name="Variable lines")
    await row.get_by_label("Type").select_option("Whole number")
    await row.get_by_label("Default").fill("three")
    await expect(row.get_by_text("This fits neither")).to_be_visible()
    await row.get_by_label("Default").fill("3")
    await expect(preview.get_by_text("Greet Ada in 3 lines.")).to_be_visible()
    await page.get_by_label("What has changed, and why").fill("Shorter.")
    await page.get_by_role("button", name="Save version").click()

    await expect(page.get_by_text("Saved", exact=True)).to_be_visible()
    (prompt,) = (await work.get("/prompts"))["items"]
    version = await work.get(f"/prompts/{prompt['id']}/versions/2")
    assert version["template"]["variables"]["lines"] == {"type": "integer", "description": "", "default": 3, "choices": []}
    assert version["note"] == "Shorter."


async def test_a_version_is_released_and_taken_back(work: Workplace) -> None:
    made = await work.post("/prompts", {"name": "greeting", "template": {"text": "Hi."}, "labels": ["production"]})
    await work.post(f"/prompts/{made['id']}/versions", {"template": {"text": "Hello."}})
    page = await work.open(f"/prompts/{made['id']}?tab=versions")
    labels = page.get_by_role("region", name="Labels")

    await page.get_by_role("button", name="Set label at version 2").click()
    await page.get_by_label("Label", exact=True).fill("production")
    await expect(page.get_by_role("dialog")).to_contain_text("production stands at version 1 now.")
    await page.get_by_label("Label", exact=True).press("Enter")
    await expect(labels).to_contain_text("Version 2")
    await labels.get_by_role("button", name="Roll back production").click()
    await page.get_by_role("dialog").get_by_role("button", name="Roll back").click()

    await expect(labels).to_contain_text("Version 1")
    assert (await work.get(f"/prompts/{made['id']}"))["labels"] == {"production": 1}


async def test_what_is_not_saved_survives_other_tabs_and_is_not_left_without_a_question(work: Workplace) -> None:
    page = await begun(work)
    text = page.get_by_label("Text", exact=True)
    await text.fill("Greet {{customer}} warmly.")

    await page.get_by_role("link", name="Versions").click()
    await page.get_by_role("link", name="Editor").click()
    await expect(text).to_have_value("Greet {{customer}} warmly.")
    await page.get_by_role("link", name="Agents", exact=True).click()
    dialog = page.get_by_role("dialog", name="Leave without saving")
    await dialog.get_by_role("button", name="Cancel").click()

    await expect(text).to_have_value("Greet {{customer}} warmly.")


async def test_a_toast_is_used_while_a_dialog_is_open(work: Workplace) -> None:
    page = await begun(work)
    await page.get_by_label("Text", exact=True).fill("Greet {{customer}} warmly.")
    await page.route("**/versions", lambda route: route.fulfill(status=503, body=""))
    await page.get_by_role("button", name="Save version").click()
    toast = page.get_by_role("status").filter(has=page.get_by_role("button", name="Close"))
    await expect(toast).to_be_visible()

    await page.get_by_role("button", name="More").click()
    await page.get_by_role("menuitem", name="Name and description").click()
    dialog = page.get_by_role("dialog", name="Name and description")
    await expect(dialog).to_be_visible()
    await toast.get_by_role("button", name="Close").click()

    await expect(toast).to_have_count(0)
    await expect(dialog).to_be_visible()
