"""Inbox: what waits for people is decided here."""

from playwright.async_api import Page, expect

from tests.e2e.content import ended, settled
from tests.e2e.workplace import Workplace
from tests.fakes.provider_server import FakeCall, Json, ReceivedRequest, Turn

GUARDED: Json = {"tools": ["calculator"], "approvals": [{"tool": "calculator", "expires_seconds": 1800}]}


def script(request: ReceivedRequest) -> Turn:
    """Calls the tool with what was asked, or asks a question, then answers."""
    messages = request.body["messages"]
    assert isinstance(messages, list)
    assert isinstance(messages[-1], dict)
    text = str(messages[-1]["content"])
    if messages[-1]["role"] == "tool":
        return Turn(text=f"The tool said: {text}")
    if text.startswith("ask"):
        return Turn(calls=(FakeCall("ask_human", {"question": "Which colour?", "options": ["Teal", "Red"]}),))
    return Turn(calls=(FakeCall("calculator", {"expression": text}),))


async def waiting(work: Workplace, *asked: str) -> list[str]:
    """Runs that wait for a person, the oldest first; their ids."""
    await work.model(script)
    await work.agent("careful", **{**GUARDED, "tools": ["calculator", "ask_human"]})
    runs = []
    for text in asked:
        started = await work.post("/runs", {"input": text, "agent": "careful"})
        await settled(work, started["id"])
        runs.append(str(started["id"]))
    return runs


async def answer_of(work: Workplace, run: str) -> str:
    await ended(work, run)
    return str((await work.get(f"/runs/{run}"))["answer"])


def row(page: Page, text: str) -> object:
    return page.get_by_role("listitem").filter(has_text=text)


async def test_calls_are_triaged_by_keys(work: Workplace) -> None:
    runs = await waiting(work, "1 + 1", "2 + 2", "3 + 3")
    page = await work.open("/inbox")
    detail = page.get_by_role("article")
    await expect(page.get_by_role("link", name="Inbox 3 wait for you")).to_be_visible()
    await expect(detail).to_contain_text("1 + 1")

    await page.keyboard.press("a")
    await expect(detail).to_contain_text("2 + 2")
    await page.keyboard.press("r")
    await page.get_by_role("textbox", name="Reason").fill("Too simple")
    await page.get_by_role("dialog").get_by_role("button", name="Reject").click()
    await expect(detail).to_contain_text("3 + 3")
    await page.keyboard.press("e")
    await page.keyboard.press("ControlOrMeta+a")
    await page.keyboard.type("3 * 5")
    await expect(detail).to_contain_text("What you change")
    await page.get_by_role("button", name="Approve with changes").click()

    await expect(page.get_by_role("heading", name="Nothing waits for you")).to_be_visible()
    await expect(page.get_by_role("link", name="Inbox", exact=True)).to_be_visible()
    assert "1 + 1 = 2" in await answer_of(work, runs[0])
    assert "Too simple" in await answer_of(work, runs[1])
    assert "3 * 5 = 15" in await answer_of(work, runs[2])


async def test_the_history_shows_who_decided_and_what_was_changed(work: Workplace) -> None:
    await waiting(work, "1 + 1")
    page = await work.open("/inbox")
    await page.get_by_role("button", name="Edit").click()
    await page.get_by_role("article").get_by_role("textbox").first.fill("2 + 2")
    await page.get_by_role("button", name="Approve with changes").click()
    await expect(page.get_by_role("heading", name="Nothing waits for you")).to_be_visible()

    await page.get_by_role("link", name="Decided").click()

    detail = page.get_by_role("article")
    await expect(detail.get_by_role("paragraph").filter(has_text="Approved with changes")).to_contain_text("by Owner")
    await expect(detail.get_by_role("deletion")).to_contain_text("1 + 1")
    await expect(detail.get_by_role("insertion")).to_contain_text("2 + 2")


async def test_many_are_decided_at_once(work: Workplace) -> None:
    runs = await waiting(work, "1 + 1", "2 + 2", "ask me")
    page = await work.open("/inbox")

    boxes = page.get_by_role("list", name="Waiting").get_by_role("checkbox")
    await expect(boxes).to_have_count(3)
    for box in await boxes.all():
        await box.check()
    await page.get_by_role("button", name="Approve", exact=True).click()
    dialog = page.get_by_role("dialog", name="Approve 2 calls")
    await expect(dialog).to_contain_text("One selected question stays: it needs an answer.")
    await dialog.get_by_role("button", name="Approve").click()

    await expect(page.get_by_role("list", name="Waiting").get_by_role("listitem")).to_have_count(1)
    assert "= 2" in await answer_of(work, runs[0])
    assert "= 4" in await answer_of(work, runs[1])


async def test_a_question_is_answered(work: Workplace) -> None:
    [run] = await waiting(work, "ask me")
    page = await work.open("/inbox")
    detail = page.get_by_role("article")
    await expect(detail.get_by_role("heading", name="Which colour?")).to_be_visible()

    await detail.get_by_role("combobox", name="Answer").select_option("Teal")
    await detail.get_by_role("button", name="Answer", exact=True).click()

    await expect(page.get_by_role("heading", name="Nothing waits for you")).to_be_visible()
    assert "Teal" in await answer_of(work, run)


async def test_a_request_is_assigned_and_filtered_by_it(work: Workplace) -> None:
    await waiting(work, "1 + 1", "2 + 2")
    ada = await work.person("Ada")
    page = await work.open("/inbox")
    await expect(page.get_by_role("article")).to_contain_text("1 + 1")

    await page.get_by_role("combobox", name="Assigned to").click()
    await page.get_by_role("option", name="Ada").click()
    await expect(page.get_by_role("combobox", name="Assigned to")).to_have_value("Ada")
    hers = await work.open("/inbox?whose=me", by=ada)

    await expect(hers.get_by_role("list", name="Waiting").get_by_role("listitem")).to_have_count(1)
    await expect(hers.get_by_role("article")).to_contain_text("1 + 1")


async def test_the_time_that_is_left_counts_down(work: Workplace) -> None:
    await waiting(work, "1 + 1")
    page = await work.new_page(work.owner)
    await page.clock.install()
    await page.goto("/inbox")
    left = page.get_by_role("article").get_by_text("left")
    await expect(left).to_contain_text("29 m")

    await page.clock.run_for(15 * 60_000)

    await expect(left).to_contain_text("14 m")


async def test_a_viewer_reads_and_decides_nothing(work: Workplace) -> None:
    await waiting(work, "1 + 1")
    vera = await work.person("Vera", "viewer")
    page = await work.open("/inbox", by=vera)

    await expect(page.get_by_role("article")).to_contain_text("1 + 1")
    await expect(page.get_by_text("You may read this. Members decide.")).to_be_visible()
    await page.keyboard.press("a")

    await expect(page.get_by_role("button", name="Approve")).to_have_count(0)
    assert len((await work.get("/approvals", status="pending"))["items"]) == 1
