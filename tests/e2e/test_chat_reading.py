"""Chat while it is read: what is in view stays where it is, whatever comes above or below."""

import asyncio

from playwright.async_api import Locator, Page, expect

from tests.e2e.chat import answer, ask, finished
from tests.e2e.content import settled
from tests.e2e.workplace import Look, Workplace
from tests.fakes.provider_server import Turn

PHONE = Look(width=412, height=823)
EXCHANGES = 32  # more than are read at once
MOVES = """() => {
  window.__moves = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (!hadRecentInput) window.__moves.push([value, ...sources.map(({ node }) => node?.textContent?.slice(0, 80))]);
    }
  }).observe({ type: "layout-shift" });
}"""


async def moved(page: Page) -> float:
    """How much of the page has moved by itself, since MOVES; said when it is too much."""
    moves = await page.evaluate("window.__moves")
    total = sum(move[0] for move in moves)
    assert total <= 0.02, moves
    return float(total)


async def top_of(place: Locator) -> float:
    """Where something is in the window."""
    box = await place.bounding_box()
    assert box is not None
    return box["y"]


async def test_nothing_jumps_from_the_question_to_the_end_of_the_answer_on_a_phone(work: Workplace) -> None:
    text = "\n\n".join([f"Paragraph {number} with `code` and **weight**." for number in range(30)])
    held = asyncio.Event()
    await work.model([Turn(text="First."), Turn(thought="Let me think.", text=text, fragment=20, delay_seconds=0.01, held=held)])
    page = await work.open("/chat", look=PHONE)
    await ask(page, "Begin")
    await finished(page)

    await page.evaluate(MOVES)
    await ask(page, "Write at length")
    await expect(answer(page)).to_contain_text("Paragraph 9")
    held.set()
    await expect(answer(page)).to_contain_text("Paragraph 29")
    await finished(page)

    await moved(page)


async def long_chat(work: Workplace) -> str:
    """A session of which the page reads only the last part."""
    await work.model(lambda _request: Turn(text="Yes.\n\n- one\n- two\n\n`three`"))
    await work.agent("counter")
    session = (await work.post("/chat/sessions", {"agent": "counter"}))["id"]
    for number in range(EXCHANGES):
        sent = await work.post(f"/chat/sessions/{session}/messages", {"text": f"Question {number}?"})
        await settled(work, sent["id"])
    return str(session)


async def test_earlier_turns_come_above_and_what_is_read_stays(work: Workplace) -> None:
    page = await work.open(f"/chat/{await long_chat(work)}", look=PHONE)
    await expect(page.get_by_text(f"Question {EXCHANGES - 1}?")).to_be_in_viewport()
    more = page.get_by_role("button", name="Earlier messages")
    await more.evaluate("button => { button.closest('.overflow-y-auto').scrollTop = 0; }")
    await expect(more).to_be_in_viewport()
    first = page.get_by_text("Question 2?", exact=True)
    before = await top_of(first)

    await page.evaluate(MOVES)
    await more.press("Enter")
    await expect(page.get_by_text("Question 1?", exact=True)).to_be_attached()
    await expect(more).to_have_count(0)

    after = await top_of(first)
    assert abs(after - before) <= 4
    await moved(page)
