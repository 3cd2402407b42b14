"""Chat: asking, watching, stepping in."""

import asyncio
import re

from playwright.async_api import Page, expect

from tests.e2e.chat import answer, ask, finished
from tests.e2e.workplace import Workplace, text_file
from tests.fakes.provider_server import Ending, FakeCall, Json, ReceivedRequest, Turn

GUARDED = {"tools": ["calculator"], "approvals": [{"tool": "calculator"}]}
CALCULATED = re.compile("^Calculator")
SUM = FakeCall("calculator", {"expression": "6 * 7"})


def last_message(request: ReceivedRequest) -> Json:
    """What the model is told last."""
    messages = request.body["messages"]
    assert isinstance(messages, list)
    assert isinstance(messages[-1], dict)
    return messages[-1]


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
    await expect(answer(page)).to_contain_text("fake-1")
    await expect(page).to_have_title("Tell me both halves · Eyrie")
    await expect(page.get_by_role("navigation", name="Chats").get_by_role("link", name="Tell me both halves")).to_be_visible()
    await expect(page.get_by_role("status").filter(has_text="assistant answered: The first half.")).to_be_attached()


async def test_a_tool_call_is_one_line_and_opens(work: Workplace) -> None:
    await work.model([Turn(thought="I calculate.", calls=(SUM,)), Turn(text="It is 42.")])
    page = await work.open("/chat")

    await ask(page, "What is 6 * 7?")
    await finished(page)
    line = answer(page).get_by_role("button", name=CALCULATED)
    await expect(line).to_contain_text("6 * 7 = 42")
    await line.click()

    await expect(answer(page).locator("pre")).to_have_text("6 * 7 = 42")
    await expect(answer(page).get_by_role("button", name="Thought")).to_be_visible()


async def guarded(work: Workplace, *answers: Turn) -> Page:
    """A chat in which an agent has asked to be allowed its call."""
    await work.model([Turn(calls=(SUM,)), *answers])
    await work.agent("careful", **GUARDED)
    page = await work.open("/chat?agent=careful")
    await ask(page, "Calculate")
    await expect(page.get_by_role("region", name="careful wants to use Calculator")).to_contain_text("6 * 7")
    return page


async def test_a_call_is_approved_in_the_chat(work: Workplace) -> None:
    page = await guarded(work, Turn(text="It is 42."))

    await page.get_by_role("button", name="Approve").click()
    await finished(page)

    await expect(answer(page)).to_contain_text("It is 42.")
    await expect(answer(page).get_by_role("button", name="Approved")).to_be_visible()
    await expect(page.get_by_role("region", name="careful wants to use Calculator")).to_have_count(0)


async def test_a_call_is_edited_and_the_tool_gets_what_was_written(work: Workplace) -> None:
    page = await guarded(work, Turn(text="Done."))
    card = page.get_by_role("region", name="careful wants to use Calculator")

    await card.get_by_role("button", name="Edit").click()
    await card.get_by_role("textbox").clear()
    await expect(card).to_contain_text("Fill this in.")
    await card.get_by_role("textbox").fill("6 * 8")
    await card.get_by_role("button", name="Approve with changes").click()
    await finished(page)

    await expect(answer(page).get_by_role("button", name=CALCULATED)).to_contain_text("6 * 8 = 48")
    await answer(page).get_by_role("button", name="Approved with changes").click()
    await expect(answer(page)).to_contain_text("6 * 7")


async def test_a_call_is_rejected_and_the_model_is_told_why(work: Workplace) -> None:
    seen: list[Json] = []

    def script(request: ReceivedRequest) -> Turn:
        seen.append(last_message(request))
        return Turn(calls=(SUM,)) if seen[-1]["role"] == "user" else Turn(text="Then I leave it.")

    await work.model(script)
    await work.agent("careful", **GUARDED)
    page = await work.open("/chat?agent=careful")
    await ask(page, "Calculate")

    await page.get_by_role("button", name="Reject").click()
    await page.get_by_role("textbox", name="Reason").fill("Not on a Sunday")
    await page.get_by_role("dialog").get_by_role("button", name="Reject").click()
    await finished(page)

    await expect(answer(page)).to_contain_text("Then I leave it.")
    await expect(answer(page).get_by_role("button", name="Rejected")).to_contain_text("Not on a Sunday")
    assert "Not on a Sunday" in str(seen[-1]["content"])


async def test_a_question_is_answered_by_its_form(work: Workplace) -> None:
    seen: list[Json] = []
    form: Json = {
        "question": "When and how many?",
        "form": {"type": "object", "properties": {"seats": {"type": "integer", "title": "Seats", "minimum": 1}}, "required": ["seats"]},
    }

    def script(request: ReceivedRequest) -> Turn:
        seen.append(last_message(request))
        return Turn(calls=(FakeCall("ask_human", form),)) if seen[-1]["role"] == "user" else Turn(text="Booked.")

    await work.model(script)
    page = await work.open("/chat")
    await ask(page, "Book a room")

    card = page.get_by_role("region", name="When and how many?")
    await card.get_by_label("Seats").fill("0")
    await card.get_by_role("button", name="Answer", exact=True).click()
    await expect(card).to_contain_text("At least 1.")
    await card.get_by_label("Seats").fill("12")
    await card.get_by_role("button", name="Answer", exact=True).click()
    await finished(page)

    await expect(answer(page)).to_contain_text("Booked.")
    assert '"seats": 12' in str(seen[-1]["content"]).replace('"seats":12', '"seats": 12')


async def test_an_answer_can_be_stopped(work: Workplace) -> None:
    fake = await work.model([Turn(text="On ", ending=Ending.ENDLESS, delay_seconds=0.05)])
    page = await work.open("/chat")
    await ask(page, "Go on for ever")
    await expect(answer(page)).to_contain_text("and on")

    await page.get_by_role("button", name="Stop the answer").click()
    await expect(answer(page)).to_contain_text("Stopped before it was finished.")

    await asyncio.wait_for(fake.closed.wait(), 10)
    await expect(page.get_by_role("button", name="Send", exact=True)).to_be_visible()


async def test_the_last_message_is_asked_again_and_edited(work: Workplace) -> None:
    await work.model([Turn(text="First answer."), Turn(text="Second answer."), Turn(text="Third answer.")])
    page = await work.open("/chat")
    await ask(page, "Say somthing")
    await finished(page)

    await answer(page).get_by_role("button", name="Ask again").click()
    await expect(answer(page, 1)).to_contain_text("Second answer.")
    await finished(page)
    await page.get_by_text("Say somthing").last.hover()
    await page.get_by_role("button", name="Edit and send anew").click()
    await expect(page.get_by_role("textbox", name="Message")).to_have_value("Say somthing")
    await ask(page, "Say something")

    await expect(page.get_by_role("article").last).to_contain_text("Third answer.")


async def test_an_answer_is_copied_as_it_was_written(work: Workplace) -> None:
    await work.model([Turn(text="It is **42**.")])
    page = await work.open("/chat")
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await ask(page, "What is it?")
    await finished(page)

    await answer(page).get_by_role("button", name="Copy answer").click()

    await expect(answer(page).get_by_role("button", name="Copied")).to_be_visible()
    assert await page.evaluate("navigator.clipboard.readText()") == "It is **42**."


async def test_files_are_attached_and_the_agent_is_told(work: Workplace) -> None:
    fake = await work.model([Turn(text="I have read it.")])
    page = await work.open("/chat")

    await page.locator("input[type=file]").set_input_files([text_file("notes.txt", "Buy milk")])
    await expect(page.get_by_role("button", name="Remove notes.txt")).to_be_visible()
    await ask(page, "Read my notes")
    await finished(page)

    await expect(page.get_by_role("list", name="Files")).to_contain_text("notes.txt")
    assert "Files that came with this request: notes.txt" in str(fake.requests[-1].body["messages"])
    assert [file["name"] for file in (await work.get("/files"))["items"]] == ["notes.txt"]


async def test_the_chosen_agent_answers(work: Workplace) -> None:
    await work.model([Turn(text="Arr.")])
    await work.agent("pirate", instructions="Talk like a pirate.")
    page = await work.open("/chat")

    await page.get_by_role("combobox", name="Agent").select_option("pirate")
    await ask(page, "Hello")
    await finished(page)

    await expect(page.get_by_role("article", name="Answer of pirate")).to_contain_text("Arr.")


async def test_chats_are_found_renamed_and_deleted(work: Workplace) -> None:
    await work.model([Turn(text="One."), Turn(text="Two.")])
    page = await work.open("/chat")
    for text in ("About apples", "About pears"):
        await page.get_by_role("link", name="New chat").click()
        await ask(page, text)
        await finished(page)
    chats = page.get_by_role("navigation", name="Chats")

    await page.get_by_role("searchbox", name="Search chats").fill("apples")
    await expect(chats.get_by_role("link")).to_have_count(1)
    await page.get_by_role("searchbox", name="Search chats").clear()
    await page.get_by_role("main").get_by_role("button", name="Actions for About pears").last.click()
    await page.get_by_role("menuitem", name="Rename").click()
    await page.get_by_role("textbox", name="Title").fill("About plums")
    await page.keyboard.press("Enter")
    await expect(chats.get_by_role("link", name="About plums")).to_be_visible()
    await expect(page.get_by_role("heading", level=1)).to_have_text("About plums")
    await page.get_by_role("main").get_by_role("button", name="Actions for About plums").last.click()
    await page.get_by_role("menuitem", name="Delete").click()
    await expect(chats.get_by_role("link", name="About plums")).to_have_count(0)
    await page.get_by_role("button", name="Undo").click()

    await expect(chats.get_by_role("link", name="About plums")).to_be_visible()


async def test_a_model_that_fails_is_said_in_the_chat(work: Workplace) -> None:
    await work.model(lambda _: Turn.failure(400, "This model is closed on Sundays."))
    page = await work.open("/chat")

    await ask(page, "Hello")
    await finished(page)

    await expect(answer(page)).to_contain_text("closed on Sundays")
    await expect(answer(page).get_by_role("button", name="Ask again")).to_be_visible()
