"""Chat: asking, watching, stepping in."""

import asyncio

from playwright.async_api import expect

from tests.e2e.chat import answer, ask, finished
from tests.e2e.workplace import Workplace
from tests.fakes.provider_server import FakeCall, Turn


async def test_an_answer_streams_and_says_what_it_took(work: Workplace) -> None:
    held = asyncio.Event()
    await work.model([Turn(thought="Let me see", text="The first half. The second half, which is longer.", held=held)])
    page = await work.open("/chat")

    await ask(page, "Tell me both halves")
    await expect(answer(page).get_by_role("button", name="Thought")).to_contain_text("Let me see")
    await expect(answer(page)).to_contain_text("The firs")
    await expect(answer(page)).to_contain_text("Working")
    await expect(answer(page)).not_to_contain_text("second half")
    held.set()
    await finished(page)

    await expect(answer(page)).to_contain_text("The first half. The second half, which is longer.")
    await expect(answer(page).get_by_role("contentinfo")).to_contain_text("fake-1")
    await expect(page).to_have_title("Tell me both halves · Eyrie")
    await expect(page.get_by_role("navigation", name="Chats").get_by_role("link", name="Tell me both halves")).to_be_visible()


async def test_a_tool_call_is_one_line_and_opens(work: Workplace) -> None:
    call = FakeCall("calculator", {"expression": "6 * 7"})
    await work.model([Turn(thought="I calculate.", calls=(call,)), Turn(text="It is 42.")])
    page = await work.open("/chat")

    await ask(page, "What is 6 * 7?")
    await finished(page)
    line = answer(page).get_by_role("button", name="calculator")
    await expect(line).to_contain_text("6 * 7")
    await line.click()

    await expect(answer(page).locator("pre")).to_have_text("6 * 7 = 42")
    await expect(answer(page).get_by_role("button", name="Thought")).to_be_visible()
