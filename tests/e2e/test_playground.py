"""The playground: one prompt, two answers, by the browser's own cookie."""

import asyncio

from playwright.async_api import expect

from tests.e2e.workplace import Workplace
from tests.fakes.provider_server import Ending, Turn


async def test_two_models_answer_beside_each_other_and_one_becomes_an_agent(work: Workplace) -> None:
    fake = await work.model(lambda request: Turn(text=f"I am {request.body['model']}."))
    (provider,) = (await work.get("/providers"))["items"]
    await work.post("/models", {"provider_id": provider["id"], "provider_model": "fake-2"})
    page = await work.open("/playground?second=fake-2", by=await work.person("Ada"))
    first, second = page.get_by_role("region", name="First side"), page.get_by_role("region", name="Second side")

    await page.get_by_role("textbox", name="Prompt").fill("Who are you?")
    await page.get_by_role("textbox", name="Instructions").fill("Be brief.")
    await page.keyboard.press("ControlOrMeta+Enter")
    await expect(first).to_contain_text("I am fake-1.")
    await expect(second).to_contain_text("I am fake-2.")
    await expect(first).to_contain_text("Free")
    await page.get_by_role("button", name="Swap sides").click()
    await expect(second).to_contain_text("I am fake-1.")
    await second.get_by_role("button", name="Use fake-1 as agent").click()
    await page.get_by_role("textbox", name="Name").fill("briefly")
    await page.keyboard.press("Enter")

    await expect(page.get_by_role("heading", name="briefly")).to_be_visible()
    assert {request.body["model"] for request in fake.requests} == {"fake-1", "fake-2"}
    made = next(one for one in (await work.get("/agents"))["items"] if one["name"] == "briefly")
    assert made["published"] is None


async def test_an_answer_is_stopped_and_a_failure_is_said(work: Workplace) -> None:
    endless = Turn(text="A long answer", ending=Ending.ENDLESS, delay_seconds=0.05)
    turns = [endless, Turn.failure(400, "The prompt is refused by the house.")]
    fake = await work.model(turns)
    page = await work.open("/playground?second=none")
    side = page.get_by_role("region", name="First side")

    await page.get_by_role("textbox", name="Prompt").fill("Go on")
    await page.get_by_role("button", name="Run").click()
    await expect(side).to_contain_text("A long")
    await page.get_by_role("button", name="Stop").click()
    await expect(side).to_contain_text("You stopped this answer.")
    await asyncio.wait_for(fake.closed.wait(), 10)
    await side.get_by_role("button", name="Ask fake-1 again").click()
    await expect(side.get_by_role("alert")).to_contain_text("The prompt is refused by the house.")


async def test_a_fresh_workspace_has_somebody_who_answers(work: Workplace) -> None:
    page = await work.open("/playground")

    await page.get_by_role("textbox", name="Prompt").fill("What can you do?")
    await page.get_by_role("button", name="Run").click()

    await expect(page.get_by_role("region", name="First side")).to_contain_text("I am Eyrie's offline model")
