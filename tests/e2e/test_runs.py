"""Runs: found, watched, looked into, stopped."""

import asyncio

from playwright.async_api import Route, expect

from tests.e2e.content import settled
from tests.e2e.workplace import Workplace
from tests.fakes.provider_server import Ending, FakeCall, Turn

SUM = FakeCall("calculator", {"expression": "6 * 7"})


async def run(work: Workplace, text: str, agent: str = "assistant") -> str:
    """A run of an agent, when nothing happens in it any more; its id."""
    started = await work.post("/runs", {"input": text, "agent": agent})
    await settled(work, started["id"])
    return str(started["id"])


async def test_the_list_is_filtered_by_the_address_and_kept(work: Workplace) -> None:
    await work.model(lambda request: Turn.failure(400, "No.") if "fail" in str(request.body["messages"]) else Turn(text="Yes."))
    await run(work, "Please succeed")
    await run(work, "Please fail")
    page = await work.open("/runs")
    rows = page.get_by_role("row").filter(has_text="Please")
    await expect(rows).to_have_count(2)

    await page.get_by_role("combobox", name="Status").select_option("Failed")
    await expect(rows).to_have_count(1)
    await expect(rows).to_contain_text("Please fail")
    assert "status=failed" in page.url
    await page.reload()
    await expect(rows).to_have_count(1)
    await page.get_by_role("combobox", name="Agent").select_option("ops-assistant")

    await expect(page.get_by_role("heading", name="No run is like that")).to_be_visible()
    await page.get_by_role("button", name="Show all runs").click()
    await expect(rows).to_have_count(2)


async def test_a_view_is_saved_chosen_and_removed(work: Workplace) -> None:
    page = await work.open("/runs?status=failed")
    views = page.get_by_role("button", name="Views")

    await views.click()
    await page.get_by_role("menuitem", name="Save this view").click()
    await page.get_by_role("textbox", name="Name").fill("What broke")
    await page.keyboard.press("Enter")
    await page.goto("/runs")
    await views.click()
    await page.get_by_role("menuitemradio", name="What broke").click()
    await expect(page.get_by_role("combobox", name="Status")).to_have_value("failed")
    await page.get_by_role("button", name="What broke").click()
    await page.get_by_role("menuitem", name="Remove What broke").click()

    await expect(views).to_be_visible()


async def test_rows_change_while_they_are_watched(work: Workplace) -> None:
    held = asyncio.Event()
    await work.model([Turn(text="Now it is done.", held=held)])
    page = await work.open("/runs")
    await expect(page.get_by_role("heading", name="Nothing has run yet")).to_be_visible()

    started = await work.post("/runs", {"input": "Take your time", "agent": "assistant"})
    row = page.get_by_role("row").filter(has_text="Take your time")
    await expect(row).to_contain_text("Running")
    held.set()

    await expect(row).to_contain_text("Succeeded")
    await settled(work, started["id"])


async def test_a_row_is_peeked_at_and_opened_by_keys(work: Workplace) -> None:
    await work.model(lambda _: Turn(text="Yes."))
    await run(work, "First question")
    await run(work, "Second question")
    page = await work.open("/runs")
    await expect(page.get_by_role("row").nth(2)).to_be_visible()

    await page.keyboard.press("j")
    await page.keyboard.press("j")
    await page.keyboard.press("Space")
    await expect(page.get_by_role("dialog")).to_contain_text("First question")
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await page.keyboard.press("k")
    await page.keyboard.press("Enter")

    await expect(page.get_by_role("heading", level=1)).to_have_text("Second question")


async def test_a_run_shows_steps_waterfall_messages_and_events(work: Workplace) -> None:
    await work.model([Turn(thought="I calculate.", calls=(SUM,)), Turn(text="It is **42**.")])
    page = await work.open(f"/runs/{await run(work, 'What is 6 * 7?')}")
    steps = page.get_by_role("tabpanel", name="Steps").get_by_role("listitem")

    await expect(steps.filter(has_text="Calculator")).to_contain_text("6 * 7 = 42")
    await expect(steps.last).to_contain_text("It is 42.")
    await page.get_by_role("tab", name="Waterfall").click()
    await expect(page.get_by_role("tabpanel")).to_contain_text("Calculator")
    await page.get_by_role("tab", name="Messages").click()
    await expect(page.get_by_role("tabpanel")).to_contain_text("You are the assistant of this workspace.")
    await page.get_by_role("tab", name="Events").click()
    events = page.get_by_role("list", name="Events").get_by_role("listitem")
    await expect(events).to_have_count(7)
    await page.get_by_role("searchbox", name="Filter by type").fill("tool")
    await expect(events).to_have_count(1)
    await expect(events).to_contain_text("tool.completed")
    await events.first.get_by_role("button").first.click()
    await events.first.get_by_role("button", name="Open or close $.event.content.result").click()
    await expect(events.first).to_contain_text("6 * 7 = 42")

    assert "tab=events" in page.url


async def test_a_run_leads_to_its_agent_and_its_chat(work: Workplace) -> None:
    await work.model([Turn(text="Yes.")])
    session = await work.post("/chat/sessions", {"agent": "assistant"})
    sent = await work.post(f"/chat/sessions/{session['id']}/messages", {"text": "Is it so?"})
    await settled(work, sent["id"])
    page = await work.open(f"/runs/{sent['id']}")

    await expect(page.get_by_role("link", name="assistant@1")).to_be_visible()
    await page.get_by_role("link", name="Open chat").click()
    await expect(page.get_by_role("article")).to_contain_text("Yes.")
    await page.get_by_role("link", name="Trace").click()

    await expect(page.get_by_role("heading", level=1)).to_have_text("Is it so?")


async def test_a_run_is_cancelled(work: Workplace) -> None:
    await work.model([Turn(text="On ", ending=Ending.ENDLESS, delay_seconds=0.1)])
    started = await work.post("/runs", {"input": "Go on", "agent": "assistant"})
    page = await work.open(f"/runs/{started['id']}")

    await page.get_by_role("button", name="Cancel run").click()
    dialog = page.get_by_role("alertdialog").or_(page.get_by_role("dialog"))
    await expect(dialog).to_contain_text(f"Cancel run {started['id'][-8:]}")
    await dialog.get_by_role("button", name="Cancel run").click()

    await expect(page.get_by_role("main")).to_contain_text("Cancelled")
    await expect(page.get_by_role("button", name="Cancel run")).to_have_count(0)


async def test_a_run_is_paused_and_resumed(work: Workplace) -> None:
    held = asyncio.Event()
    await work.model([Turn(calls=(SUM,), held=held), Turn(text="It is 42.")])
    started = await work.post("/runs", {"input": "What is it?", "agent": "assistant"})
    page = await work.open(f"/runs/{started['id']}")

    await page.get_by_role("button", name="Pause").click()
    await expect(page.get_by_role("button", name="Pausing")).to_be_visible()
    held.set()
    await page.get_by_role("button", name="Resume").click()

    await expect(page.get_by_role("main")).to_contain_text("It is 42.")
    await expect(page.get_by_role("main")).to_contain_text("Succeeded")


async def test_a_run_that_cannot_be_read_says_so_and_comes_when_it_can(work: Workplace) -> None:
    await work.model(lambda _: Turn(text="Yes."))
    made = await run(work, "Read me")
    page = await work.new_page(work.owner)
    broken = {"type": "/problems/internal", "title": "Internal error", "status": 500, "detail": "Broken.", "request_id": "r-1"}

    async def fail(route: Route) -> None:
        await route.fulfill(status=500, json=broken, content_type="application/problem+json")

    await page.route("**/api/v1/runs/*/stream", fail)
    await page.goto(f"/runs/{made}")
    await expect(page.get_by_text("Request r-1")).to_be_visible()
    await page.unroute("**/api/v1/runs/*/stream")
    await page.get_by_role("button", name="Retry").click()

    await expect(page.get_by_role("tab", name="Events")).to_be_visible()
