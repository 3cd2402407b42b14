"""Text that a model, a tool, a person or the name of a file brings along is shown, and never runs.

Every probe calls a function that writes down that it was called; the fixture fails the test when that happened, and when the content
security policy had to refuse something: nothing may get so far that it has to.
"""

import pytest
from playwright.async_api import Locator, Page, expect

from tests.e2e.chat import finished
from tests.e2e.content import settled
from tests.e2e.workplace import Workplace
from tests.fakes.provider_server import FakeCall, Json, ReceivedRequest, Turn

PROBES = (
    "<script>__probe('script')</script>",
    "<img src=x onerror=\"__probe('img')\">",
    "<svg onload=\"__probe('svg')\"></svg>",
    "<iframe srcdoc=\"<script>parent.__probe('frame')</script>\"></iframe>",
    "<a href=\"javascript:__probe('href')\">press</a>",
    "[press](javascript:__probe('markdown'))",
    "![x](javascript:__probe('image'))",
    "[press](data:text/html,<script>opener.__probe('data')</script>)",
    "<details open ontoggle=\"__probe('toggle')\">",
    "<style>@import 'javascript:__probe(1)'</style>",
    "{{constructor.constructor('__probe(2)')()}}",
    "\"'><script>__probe('attribute')</script>",
)
ALL = "\n\n".join(PROBES)
MOST_LINES = 30
# An image that can't be loaded fails after those that were there before; what its failure starts has run two frames later.
RUN_OUT = """() => new Promise((done) => {
  const image = new Image();
  image.onerror = () => requestAnimationFrame(() => requestAnimationFrame(done));
  image.src = "/health";
})"""
LINE = "\"'><img src=x onerror=__probe('line')>"


async def press_every_link(page: Page) -> None:
    """Links in what was said lead to the web or nowhere."""
    for link in await page.get_by_role("main").get_by_role("link", name="press").all():
        address = await link.get_attribute("href") or ""
        assert address.startswith(("http://", "https://", "mailto:")), address


async def nothing_ran(page: Page) -> None:
    """Give what was injected the time to run, and look for elements that nobody meant."""
    await press_every_link(page)
    await page.evaluate(RUN_OUT)
    assert await page.locator("iframe, object, embed, script:not([src]), [onerror], [onload], [ontoggle]").count() == 0


async def open_lines(page: Page, within: Locator) -> None:
    """Open what can be opened, but no menus."""
    closed = within.get_by_role("button", expanded=False).and_(page.locator(":not([aria-haspopup])"))
    for _ in range(MOST_LINES):
        if not await closed.count():
            return
        await closed.first.click()


def script(request: ReceivedRequest) -> Turn:
    """Asks, calls and answers with probes only."""
    messages = request.body["messages"]
    assert isinstance(messages, list)
    assert isinstance(messages[-1], dict)
    if messages[-1]["role"] == "tool":
        return Turn(thought=ALL, text=ALL)
    if "ask" in str(messages[-1]["content"]):
        form: Json = {"type": "object", "properties": {LINE: {"type": "string", "title": LINE, "description": LINE, "default": LINE}}}
        return Turn(calls=(FakeCall("ask_human", {"question": LINE, "form": form}),))
    if "guard" in str(messages[-1]["content"]):
        return Turn(calls=(FakeCall("files_read", {"name": LINE}),))
    return Turn(thought=ALL, calls=(FakeCall("calculator", {"expression": ALL}),))


async def test_what_a_model_and_a_tool_say(work: Workplace) -> None:
    await work.model(script)
    page = await work.open("/chat")
    await page.get_by_role("textbox", name="Message").fill(ALL)
    await page.keyboard.press("Enter")
    await finished(page)
    await open_lines(page, page.get_by_role("article"))
    await nothing_ran(page)

    run = (await work.get("/runs"))["items"][0]["id"]
    for tab in ("steps", "waterfall", "messages", "events"):
        await page.goto(f"/runs/{run}?tab={tab}")
        await expect(page.get_by_role("tabpanel")).to_be_visible()
        await open_lines(page, page.get_by_role("tabpanel"))
        await nothing_ran(page)
    await page.goto("/runs")
    await expect(page.get_by_role("row").nth(1)).to_contain_text("__probe")
    await nothing_ran(page)


async def test_what_is_asked_of_people(work: Workplace) -> None:
    await work.model(script)
    await work.agent("careful", tools=["files_read", "ask_human"], approvals=[{"tool": "files_read"}])
    for text in ("ask", "guard"):
        started = await work.post("/runs", {"input": text, "agent": "careful"})
        await settled(work, started["id"])
    page = await work.open("/inbox")

    for number in range(2):
        await page.get_by_role("list", name="Waiting").get_by_role("link").nth(number).click()
        await expect(page.get_by_role("article")).to_contain_text("__probe")
        await nothing_ran(page)
    await page.keyboard.press("e")
    await nothing_ran(page)


@pytest.mark.parametrize("name", ["<img src=x onerror=__probe('name')>.txt", "'\"><svg onload=__probe(1)>.csv"])
async def test_names_and_contents_of_files(work: Workplace, name: str) -> None:
    made = await work.api.post("/files", params={"name": name}, content=f"{LINE},b\n{LINE},2\n".encode())
    if made.status_code == 422:
        pytest.skip("the server does not take this name")
    page = await work.open("/files")

    await page.get_by_role("button", name=name, exact=True).click()
    await expect(page.get_by_role("dialog")).to_contain_text("__probe")

    await nothing_ran(page)


async def test_a_page_of_a_stored_file_does_not_run_when_it_is_opened(work: Workplace) -> None:
    for name in ("page.html", "image.svg"):
        body = b"<svg xmlns='http://www.w3.org/2000/svg'><script>__probe('stored')</script></svg>" if "svg" in name else PROBES[0].encode()
        made = (await work.api.post("/files", params={"name": name}, content=body)).json()
        reply = await work.api.get(f"/files/{made['id']}/content")

        assert reply.headers["content-disposition"].startswith("attachment")
        assert reply.headers["x-content-type-options"] == "nosniff"


async def test_names_that_people_give(work: Workplace) -> None:
    await work.api.patch(f"/workspaces/{work.id}", json={"name": LINE}, headers={"If-Match": "*"})
    await work.post("/members", {"email": f"a.{work.slug}@example.com", "name": LINE, "role": "viewer"})
    await work.post("/keys", {"name": LINE, "role": "viewer"})
    agent = await work.agent("greeter", instructions=ALL.replace("{{", "{ {"), variables={"x": {"description": LINE, "default": LINE}})
    await work.api.patch(f"/agents/{agent}", json={"description": ALL}, headers={"If-Match": "*"})
    page = await work.new_page(work.owner)

    for address, text in (
        ("/agents", "greeter"),
        (f"/agents/{agent}", "greeter"),
        (f"/agents/{agent}?tab=file", "kind: Agent"),
        (f"/agents/{agent}?tab=versions", "Version 1"),
        ("/admin/members", "__probe"),
        ("/admin/keys", "__probe"),
        ("/admin/audit", "key.created"),
        ("/admin/settings", "Workspace"),
    ):
        await page.goto(address)
        await expect(page.get_by_role("main")).to_contain_text(text)
        await nothing_ran(page)
