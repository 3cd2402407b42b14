"""The response cache of a running server: it is switched on, answers, shows what it spared, and is emptied."""

import asyncio

from playwright.async_api import expect

from tests.e2e.content import settled
from tests.e2e.workplace import Workplace
from tests.fakes.provider_server import Turn

QUESTION = {"model": "fake-1", "messages": [{"role": "user", "text": "What is a mole?"}]}


async def test_the_cache_is_switched_on_and_emptied(work: Workplace) -> None:
    await work.model(lambda _: Turn(text="An animal."))
    await work.post("/prices", {"model": "fake-1", "input_usd": "2.5", "output_usd": "10"})
    page = await work.open("/cache")
    await expect(page.get_by_text("The cache is off.")).to_be_visible()

    await page.get_by_label("Answers are given again").select_option("exact")
    await page.get_by_role("button", name="Save").click()
    await expect(page.get_by_text("The policy is saved")).to_be_visible()
    states = [(await work.post("/cache/warm", {"requests": [QUESTION]}))["results"][0]["state"] for _ in range(2)]
    await page.reload()
    await expect(page.get_by_role("row").filter(has_text="fake-1")).to_be_visible()
    await page.get_by_role("button", name="Remove answers").click()
    await page.get_by_label("What").select_option("model")
    await page.get_by_role("textbox", name="Name").fill("fake-1")
    await page.get_by_role("dialog").get_by_role("button", name="Remove").click()

    await expect(page.get_by_text("One answer is removed")).to_be_visible()
    await expect(page.get_by_text("No answer is kept")).to_be_visible()
    assert states == ["miss", "hit"]


async def test_runs_of_an_agent_are_answered_from_the_cache(work: Workplace) -> None:
    fake = await work.model(lambda _: Turn(text="An animal."))
    await work.agent("zoologist", instructions="Be brief.")
    await work.api.put("/cache/policy", json={"mode": "exact"})

    for _ in range(2):
        started = await work.post("/runs", {"agent": "zoologist", "input": "What is a mole?"})
        await settled(work, started["id"])
        ended = await work.get(f"/runs/{started['id']}")
        assert ended["status"] == "succeeded"

    assert len(fake.requests) == 1
    async with asyncio.timeout(5):
        while len(entries := (await work.get("/ledger"))["items"]) < 2:  # noqa: ASYNC110 - the server writes them within a second
            await asyncio.sleep(0.05)
    assert [entry["outcome"] for entry in entries] == ["cached", "completed"]


async def test_who_may_not_change_the_cache_sees_it(work: Workplace) -> None:
    viewer = await work.person("Vera", "viewer")

    page = await work.open("/cache", by=viewer)

    await expect(page.get_by_text("Admins of the workspace change this.")).to_be_visible()
    await expect(page.get_by_role("button", name="Save")).to_have_count(0)


async def test_a_policy_that_is_not_saved_is_not_left_without_a_question(work: Workplace) -> None:
    page = await work.open("/cache")
    await page.get_by_label("Most answers").fill("5")

    await page.get_by_role("link", name="Files").click()
    dialog = page.get_by_role("dialog", name="Leave without saving")
    await expect(dialog).to_contain_text("Your changes to Policy are not saved.")
    await dialog.get_by_role("button", name="Discard changes").click()

    await expect(page.get_by_role("heading", name="Files", exact=True)).to_be_visible()
