"""Chat when the connection, the page or the server goes away while an answer is written: nothing is lost, nothing is doubled."""

import asyncio
from dataclasses import replace

import pytest
from playwright.async_api import Page, expect

from tests.e2e.cable import cable_to
from tests.e2e.chat import answer, ask, finished
from tests.e2e.server import Server
from tests.e2e.workplace import Workplace
from tests.fakes.provider_server import Turn

WORDS = [f"word{number:02}" for number in range(60)]
TEXT = " ".join(WORDS)


async def said(page: Page) -> list[str]:
    """The numbered words that the last answer has, in their order."""
    return [word for word in (await answer(page).inner_text()).split() if word.startswith("word")]


async def halfway(work: Workplace, held: asyncio.Event) -> Page:
    """A page on which half of an answer has arrived."""
    await work.model([Turn(text=TEXT, fragment=7, held=held)])
    page = await work.open("/chat")
    await ask(page, "Say your words")
    await expect(answer(page)).to_contain_text(WORDS[25])
    return page


async def complete(page: Page) -> None:
    """The answer ends with every word once, and there is one answer to one message."""
    await finished(page)
    assert await said(page) == WORDS
    await expect(page.get_by_role("article")).to_have_count(1)
    await expect(page.get_by_role("main").get_by_text("Say your words", exact=True).and_(page.locator("[dir=auto]"))).to_have_count(1)


async def test_a_reload_goes_on_in_the_middle(work: Workplace) -> None:
    held = asyncio.Event()
    page = await halfway(work, held)

    await page.reload()
    await expect(answer(page)).to_contain_text(WORDS[25])
    await expect(answer(page)).to_contain_text("Working")
    held.set()

    await complete(page)


async def test_a_second_tab_shows_the_same_and_can_go_on(work: Workplace) -> None:
    held = asyncio.Event()
    page = await halfway(work, held)
    second = await page.context.new_page()

    await second.goto(page.url)
    await expect(answer(second)).to_contain_text(WORDS[25])
    held.set()

    await complete(page)
    await complete(second)


async def test_a_lost_network_is_reconnected_silently(work: Workplace) -> None:
    held = asyncio.Event()
    async with cable_to(work.place.port) as cable:
        page = await halfway(replace(work, place=replace(work.place, port=cable.port)), held)

        cable.pull()
        await expect(answer(page)).to_contain_text("Connecting again")
        await expect(answer(page)).to_contain_text(WORDS[25])
        held.set()
        cable.plug()

        await complete(page)
        await page.context.close()


async def test_a_message_written_offline_is_sent_once_when_the_network_is_back(work: Workplace) -> None:
    fake = await work.model([Turn(text="Hello."), Turn(text=TEXT)])
    page = await work.open("/chat")
    await ask(page, "Hello")
    await finished(page)

    await page.context.set_offline(True)
    await ask(page, "Say your words")
    await expect(page.get_by_text("No connection. It is sent as soon as there is one.")).to_be_visible()
    await page.context.set_offline(False)
    await expect(page.get_by_role("article")).to_have_count(2)
    await finished(page)

    assert await said(page) == WORDS
    assert len(fake.requests) == 2


async def test_a_slow_network_shows_all_of_it(work: Workplace) -> None:
    await work.model([Turn(text=TEXT, fragment=7)])
    page = await work.open("/chat")
    await expect(page.get_by_role("textbox", name="Message")).to_be_visible()
    link = await page.context.new_cdp_session(page)
    slow = {"offline": False, "latency": 300, "downloadThroughput": 6_000, "uploadThroughput": 6_000}
    await link.send("Network.enable")
    await link.send("Network.emulateNetworkConditions", slow)

    await ask(page, "Say your words")

    await complete(page)


@pytest.mark.timeout(180)
async def test_a_restart_of_the_server_loses_no_word(server: Server, work: Workplace) -> None:
    held = asyncio.Event()
    await work.model([Turn(text=TEXT, fragment=7, held=held), Turn(text=TEXT, fragment=7)])
    page = await work.open("/chat")
    await ask(page, "Say your words")
    await expect(answer(page)).to_contain_text(WORDS[25])

    await asyncio.to_thread(server.stop)
    await expect(answer(page)).to_contain_text("Connecting again")
    held.set()
    await asyncio.to_thread(server.start)

    await complete(page)


MOVES = """() => {
  window.__moves = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      window.__moves.push([value, ...sources.map(({ node }) => (node?.outerHTML ?? node?.textContent ?? "").slice(0, 200))]);
    }
  }).observe({ type: "layout-shift" });
}"""


async def test_nothing_jumps_while_an_answer_streams(work: Workplace) -> None:
    text = "\n\n".join([f"Paragraph {number} is a sentence of some length." for number in range(40)])
    held = asyncio.Event()
    await work.model([Turn(thought="Let me think about it.", text=text, fragment=20, delay_seconds=0.01, held=held)])
    page = await work.open("/chat")
    await ask(page, "Write at length")
    await expect(answer(page)).to_contain_text("Paragraph 15")

    await page.evaluate(MOVES)
    held.set()
    await expect(answer(page)).to_contain_text("Paragraph 39")
    await finished(page)

    moves = await page.evaluate("window.__moves")
    assert sum(move[0] for move in moves) <= 0.02, moves
