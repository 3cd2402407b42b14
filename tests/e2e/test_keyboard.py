"""Chat, inbox and the agent editor with no pointer at all."""

import re

from playwright.async_api import Locator, Page, expect

from tests.e2e.chat import answer, finished
from tests.e2e.content import settled
from tests.e2e.workplace import Workplace
from tests.fakes.provider_server import FakeCall, Turn

SUM = FakeCall("calculator", {"expression": "6 * 7"})
MOST_TABS = 120


async def reach(page: Page, target: Locator, key: str = "Tab") -> None:
    """Press `key` until the focus is on `target`."""
    for _ in range(MOST_TABS):
        if await target.evaluate("(element) => element === document.activeElement || element.contains(document.activeElement)"):
            return
        await page.keyboard.press(key)
    raise AssertionError(f"{target} is not reached by {MOST_TABS} presses of {key}")


async def test_chat_by_keys(work: Workplace) -> None:
    await work.model([Turn(calls=(SUM,)), Turn(text="It is 42."), Turn(text="Still 42.")])
    await work.agent("careful", tools=["calculator"], approvals=[{"tool": "calculator"}])
    page = await work.open("/chat?agent=careful")
    field = page.get_by_role("textbox", name="Message")
    await expect(page.get_by_role("combobox", name="Agent")).to_have_value("careful")

    await reach(page, field)
    await page.keyboard.type("Calculate")
    await page.keyboard.press("Enter")
    card = page.get_by_role("region", name="careful wants to use Calculator")
    await expect(card).to_be_visible()
    await reach(page, card.get_by_role("button", name="Approve"), "Shift+Tab")
    await page.keyboard.press("Enter")
    await finished(page)
    await expect(answer(page)).to_contain_text("It is 42.")
    await reach(page, answer(page).get_by_role("button", name=re.compile("^Calculator")), "Shift+Tab")
    await page.keyboard.press("Enter")
    await expect(answer(page).locator("pre")).to_have_text("6 * 7 = 42")
    await reach(page, field)
    await page.keyboard.press("ArrowUp")
    await expect(field).to_have_value("Calculate")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("article")).to_have_count(2)
    await finished(page)

    await expect(answer(page)).to_contain_text("Still 42.")


async def test_inbox_by_keys(work: Workplace) -> None:
    other = FakeCall("calculator", {"expression": "1 + 1"})
    await work.model([Turn(calls=(SUM,)), Turn(calls=(other,)), Turn(text="Done."), Turn(text="Done.")])
    await work.agent("careful", tools=["calculator"], approvals=[{"tool": "calculator"}])
    for text in ("First", "Second"):
        started = await work.post("/runs", {"input": text, "agent": "careful"})
        await settled(work, started["id"])
    page = await work.open("/chat")
    await expect(page.get_by_role("heading", name="New chat")).to_be_visible()

    await page.keyboard.press("g")
    await page.keyboard.press("i")
    detail = page.get_by_role("article")
    await expect(detail).to_contain_text("6 * 7")
    await page.keyboard.press("j")
    await expect(detail).to_contain_text("1 + 1")
    await page.keyboard.press("k")
    await page.keyboard.press("a")
    await expect(detail).to_contain_text("1 + 1")
    await page.keyboard.press("r")
    await expect(page.get_by_role("textbox", name="Reason")).to_be_focused()
    await page.keyboard.type("Not needed")
    await reach(page, page.get_by_role("dialog").get_by_role("button", name="Reject"))
    await page.keyboard.press("Enter")

    await expect(page.get_by_role("heading", name="Nothing waits for you")).to_be_visible()


async def test_agent_editor_by_keys(work: Workplace) -> None:
    agent = await work.agent("greeter", instructions="Greet.")
    page = await work.open(f"/agents/{agent}")
    instructions = page.get_by_role("textbox", name="Instructions")
    await expect(instructions).to_contain_text("Greet.")

    await reach(page, instructions)
    await page.keyboard.press("ControlOrMeta+End")
    await page.keyboard.type(" Warmly.")
    await page.keyboard.press("Escape")
    await reach(page, page.get_by_role("checkbox", name="calculator"))
    await page.keyboard.press("Space")
    await reach(page, page.get_by_role("button", name="Save and publish"))
    await page.keyboard.press("Enter")

    await expect(page.get_by_text("Published: version 2")).to_be_visible()
    saved = (await work.get(f"/agents/{agent}/versions/2"))["definition"]
    assert saved["instructions"] == "Greet. Warmly."
    assert saved["tools"] == ["calculator"]


async def test_dialogs_keep_the_focus_and_give_it_back(work: Workplace) -> None:
    page = await work.open("/admin/keys")
    opener = page.get_by_role("button", name="Create key").first
    await expect(opener).to_be_visible()

    await reach(page, opener)
    await page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    await expect(dialog).to_be_visible()
    for _ in range(15):
        await page.keyboard.press("Tab")
        assert await dialog.evaluate("(element) => element.contains(document.activeElement) || document.activeElement === document.body")
    await page.keyboard.press("Escape")

    await expect(dialog).to_have_count(0)
    await expect(opener).to_be_focused()
