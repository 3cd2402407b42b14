"""Routes of models: made, explained, changed and deleted; how each deployment of a model does."""

from playwright.async_api import expect

from tests.e2e.workplace import Workplace
from tests.fakes.provider_server import Turn


async def test_a_route_is_made_explained_changed_and_deleted(work: Workplace) -> None:
    await work.model([])
    await work.post("/prices", {"model": "fake-1", "input_usd": "2", "output_usd": "8"})
    (provider,) = (await work.get("/providers"))["items"]
    await work.post("/models", {"provider_id": provider["id"], "provider_model": "fake-2"})
    await work.post("/prices", {"model": "fake-2", "input_usd": "1", "output_usd": "4"})
    page = await work.open("/routes")

    await page.get_by_role("button", name="Add route").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_role("textbox", name="Name").fill("desk")
    await dialog.get_by_role("combobox", name="Add a model for Simple").select_option("fake-2")
    await dialog.get_by_role("combobox", name="Add a model for Reasoning").select_option("fake-1")
    await dialog.get_by_role("button", name="Add route").click()
    await page.get_by_role("button", name="Explain desk").click()
    await page.get_by_role("textbox", name="Prompt").fill("hi")
    await page.keyboard.press("ControlOrMeta+Enter")
    await expect(page.get_by_role("main")).to_contain_text("50 % less than fake-1")

    await page.get_by_role("button", name="Edit desk").click()
    await dialog.get_by_role("switch", name="Shadow").click()
    await dialog.get_by_role("button", name="Save").click()
    await expect(page.get_by_role("listitem").filter(has_text="desk")).to_contain_text("Shadow")
    await page.get_by_role("button", name="Delete desk").click()
    await page.get_by_role("dialog").get_by_role("button", name="Delete").click()

    await expect(page.get_by_role("button", name="Explain desk")).to_have_count(0)
    assert (await work.get("/routes"))["items"] == []


async def test_deployments_are_watched_and_drained(work: Workplace) -> None:
    await work.model([Turn.failure(401, "The key is refused.")])
    question = {"model": "fake-1", "messages": [{"role": "user", "content": "Hello"}]}
    assert (await work.api.post(f"{work.place.url}/v1/chat/completions", json=question)).is_error
    page = await work.open("/models")
    panel = page.get_by_role("region", name="scripted")

    await panel.get_by_role("button", name="1 deployment").click()
    ways = panel.get_by_role("list", name="Deployments of fake-1")
    await expect(ways).to_contain_text("The key is refused.")
    await expect(ways).to_contain_text("Out, tried again in")
    await ways.get_by_role("button", name="More for scripted · fake-1").click()
    await page.get_by_role("menuitem", name="Drain").click()

    await expect(ways).to_contain_text("Draining")
