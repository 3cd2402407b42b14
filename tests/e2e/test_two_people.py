"""Two people at once: what one does the other sees."""

import asyncio

from playwright.async_api import Route, expect

from tests.e2e.chat import answer, ask, finished
from tests.e2e.workplace import Workplace
from tests.fakes.provider_server import FakeCall, Turn

SUM = FakeCall("calculator", {"expression": "6 * 7"})


async def test_one_asks_the_other_approves_and_both_see_it(work: Workplace) -> None:
    await work.model([Turn(calls=(SUM,)), Turn(text="It is 42.")])
    await work.agent("careful", tools=["calculator"], approvals=[{"tool": "calculator"}])
    ada = await work.open("/chat?agent=careful", by=await work.person("Ada"))
    grace = await work.open("/inbox", by=await work.person("Grace"))
    await expect(grace.get_by_role("heading", name="Nothing waits for you")).to_be_visible()

    await ask(ada, "Calculate")
    await expect(ada.get_by_role("region", name="careful wants to use Calculator")).to_be_visible()
    await expect(grace.get_by_role("article")).to_contain_text("6 * 7")
    await expect(grace.get_by_role("article")).to_contain_text("for Ada")
    await grace.get_by_role("button", name="Approve").click()
    await finished(ada)

    await expect(answer(ada)).to_contain_text("It is 42.")
    await expect(answer(ada).get_by_role("button", name="Approved")).to_be_visible()
    await expect(grace.get_by_role("heading", name="Nothing waits for you")).to_be_visible()


async def test_the_second_of_two_decisions_is_told_that_it_is_too_late(work: Workplace) -> None:
    await work.model([Turn(calls=(SUM,)), Turn(text="It is 42.")])
    await work.agent("careful", tools=["calculator"], approvals=[{"tool": "calculator"}])
    await work.post("/runs", {"input": "Calculate", "agent": "careful"})
    first = await work.open("/inbox", by=await work.person("Ada"))
    second = await work.open("/inbox", by=await work.person("Grace"))
    await expect(first.get_by_role("article")).to_contain_text("6 * 7")
    await expect(second.get_by_role("article")).to_contain_text("6 * 7")
    told = asyncio.Event()

    async def late(route: Route) -> None:
        await told.wait()
        await route.continue_()

    await second.route("**/api/v1/approvals?*", late)

    await first.get_by_role("button", name="Approve").click()
    await expect(first.get_by_role("heading", name="Nothing waits for you")).to_be_visible()
    await second.get_by_role("button", name="Reject").click()
    await second.get_by_role("textbox", name="Reason").fill("No")
    async with second.expect_response("**/decide"):
        await second.get_by_role("dialog").get_by_role("button", name="Reject").click()
    told.set()

    await expect(second.get_by_text("Calculator was decided already")).to_be_visible()
    await expect(second.get_by_role("heading", name="Nothing waits for you")).to_be_visible()
    [decided] = (await work.get("/approvals", status="approved"))["items"]
    assert decided["tool"] == "calculator"


async def test_others_see_a_run_that_somebody_started(work: Workplace) -> None:
    await work.model(lambda _: Turn(text="Yes."))
    grace = await work.open("/runs", by=await work.person("Grace"))
    await expect(grace.get_by_role("heading", name="Nothing has run yet")).to_be_visible()
    ada = await work.open("/chat", by=await work.person("Ada"))

    await ask(ada, "Is it so?")
    await finished(ada)

    await expect(grace.get_by_role("row").filter(has_text="Is it so?")).to_contain_text("Succeeded")


async def test_nobody_sees_another_workspace(work: Workplace) -> None:
    await work.model(lambda _: Turn(text="Yes."))
    other = await work.api.post("/workspaces", json={"name": "Other", "slug": f"other-{work.slug}"})
    run = await work.post("/runs", {"input": "A secret question", "agent": "assistant"})
    page = await work.new_page(work.owner)
    await page.goto("/login")
    await page.evaluate("id => localStorage.setItem('eyrie.workspace', id)", other.json()["id"])

    await page.goto(f"/runs/{run['id']}")

    await expect(page.get_by_role("heading", name="There is nothing at this address")).to_be_visible()
