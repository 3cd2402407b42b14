"""What must never happen on a page, whatever is shown there: it is written down as it happens, and read when the test ends."""

from dataclasses import dataclass, field

from playwright.async_api import BrowserContext, ConsoleMessage, Page

PROBE = "__probe"
"""The function that injected scripts of tests call: when it is called, a script ran that nobody meant."""
_REPORT = """
addEventListener("securitypolicyviolation", (event) =>
  window.__report(`policy: ${event.violatedDirective} refused ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`),
);
window.__probe = (where) => window.__report(`injected script ran: ${where}`);
"""


@dataclass
class Watch:
    """Faults of all pages of a browser context: errors in scripts, breaches of the content security policy, injected scripts that ran."""

    faults: list[str] = field(default_factory=list)

    async def begin(self, context: BrowserContext) -> None:
        """Watch every page that `context` opens from now on."""
        await context.expose_function("__report", lambda fault: self.faults.append(fault))  # noqa: PLW0108 - the driver marks what it is given
        await context.add_init_script(_REPORT)
        context.on("console", self._heard)
        context.on("weberror", lambda raised: self.faults.append(f"uncaught: {raised.error}"))
        context.on("page", self._opened)

    def _opened(self, page: Page) -> None:
        page.on("dialog", lambda dialog: self.faults.append(f"dialog: {dialog.message}"))

    def _heard(self, message: ConsoleMessage) -> None:
        # Chromium writes a line for every reply that is no success; those are part of many tests.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.faults.append(f"console: {message.text}")
