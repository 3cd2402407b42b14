"""Every screen of the product with something to show. A new screen is a row here: it then is checked in both themes and on a
phone, attacked, and photographed.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from playwright.async_api import Locator, Page

from tests.e2e.content import Content

Ready = Callable[[Page], Locator]
Prepare = Callable[[Page], Awaitable[None]]


async def _nothing(page: Page) -> None:
    """The screen is shown as it opens."""


@dataclass(frozen=True)
class Screen:
    """A screen: its name, the route of `web/src/routes` it is behind, its address, and what is there when it has loaded.

    `prepare` does what has to be done before it looks as it is meant to: open a dialog, a menu, a tab.
    """

    name: str
    route: str
    address: Callable[[Content], str]
    ready: Ready
    prepare: Prepare = _nothing
    signed_in: bool = True


def _at(address: str) -> Callable[[Content], str]:
    return lambda _: address


def _heading(name: str) -> Ready:
    return lambda page: page.get_by_role("heading", name=name, exact=True).first


def _text(text: str) -> Ready:
    return lambda page: page.get_by_role("main").get_by_text(text).first


def _answer(page: Page) -> Locator:
    return page.get_by_role("article").get_by_text("Three things stand out")


async def _palette(page: Page) -> None:
    await page.keyboard.press("ControlOrMeta+k")
    await page.get_by_role("dialog").get_by_role("option").first.wait_for()


async def _shortcuts(page: Page) -> None:
    await page.keyboard.press("?")
    await page.get_by_role("dialog", name="Keyboard shortcuts").wait_for()


async def _explained(page: Page) -> None:
    await page.get_by_role("textbox", name="Prompt").fill("Prove that there are infinitely many primes.")
    await page.get_by_role("main").locator("button[type=submit]").click()
    await page.get_by_role("table").wait_for()


async def _asked(page: Page) -> None:
    await page.get_by_role("textbox", name="Prompt").fill("What stands out in the quarterly report?")
    await page.get_by_role("button", name="Run").click()
    for side in ("First side", "Second side"):
        await page.get_by_role("region", name=side).get_by_text("has answered").wait_for(state="attached")


SCREENS = (
    Screen("sign-in", "/login", _at("/login"), _heading("Sign in"), signed_in=False),
    Screen("overview", "/overview", _at("/overview"), _heading("Runs by hour")),
    Screen("chat-new", "/chat", _at("/chat"), lambda page: page.get_by_role("list", name="Things to try").get_by_role("button").first),
    Screen("chat", "/chat/$sessionId", lambda content: f"/chat/{content.session}", _answer),
    Screen("palette", "/chat", _at("/chat"), _heading("New chat"), _palette),
    Screen("shortcuts", "/chat", _at("/chat"), _heading("New chat"), _shortcuts),
    Screen("inbox", "/inbox", _at("/inbox"), _heading("Inbox")),
    Screen("runs", "/runs", _at("/runs"), lambda page: page.get_by_role("row").nth(2)),
    Screen("run", "/runs/$runId", lambda content: f"/runs/{content.run}", _text("calculator")),
    Screen("agents", "/agents", _at("/agents"), _text("ops-assistant")),
    Screen("agent", "/agents/$agentId", lambda content: f"/agents/{content.agent}", _heading("Instructions")),
    Screen("agent-new", "/agents/new", _at("/agents/new"), _heading("New agent")),
    Screen("models", "/models", _at("/models"), _text("fake-1")),
    Screen("cache", "/cache", _at("/cache"), lambda page: page.get_by_role("row").nth(1)),
    Screen("routes", "/routes", _at("/routes"), _heading("What a route decides"), _explained),
    Screen("playground", "/playground", _at("/playground"), lambda page: page.get_by_role("textbox", name="Prompt"), _asked),
    Screen("files", "/files", _at("/files"), _text("report.md")),
    Screen("prompts", "/prompts", _at("/prompts"), _text("reply")),
    Screen("prompt", "/prompts/$promptId", lambda content: f"/prompts/{content.prompt}", _heading("Preview")),
    Screen(
        "prompt-versions",
        "/prompts/$promptId",
        lambda content: f"/prompts/{content.prompt}?tab=versions",
        _heading("Version 1 and version 2"),
    ),
    Screen("prompt-uses", "/prompts/$promptId", lambda content: f"/prompts/{content.prompt}?tab=uses", _text("clerk")),
    Screen("costs", "/costs", _at("/costs"), _heading("What it went to")),
    Screen("prices", "/costs", _at("/costs?tab=prices"), _text("fake-1")),
    Screen("budgets", "/budgets", _at("/budgets"), _heading("What holds for each")),
    Screen("members", "/admin/members", _at("/admin/members"), _text("Grace")),
    Screen("keys", "/admin/keys", _at("/admin/keys"), _text("Nightly export")),
    Screen("audit", "/admin/audit", _at("/admin/audit"), _text("key.created")),
    Screen("jobs", "/admin/jobs", _at("/admin/jobs"), _text("workspace.made")),
    Screen("settings", "/admin/settings", _at("/admin/settings"), lambda page: page.get_by_label("Short name")),
    Screen("status", "/admin/status", _at("/admin/status"), _text("Works")),
    Screen("account", "/admin/account", _at("/admin/account"), _text("This one")),
    Screen("not-found", "*", _at("/nothing/here"), _heading("There is nothing at this address")),
)
