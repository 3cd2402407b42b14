"""`eyrie status`: how the server is, and what it works on."""

import click

from eyrie.cli.api import Api, open_api
from eyrie.cli.command import Command, json_option
from eyrie.cli.terminal import fields, out, out_json, table

UNENDED = ("running", "queued", "waiting", "paused", "parked")
MAX_COUNTED = 1_000


@click.command("status", cls=Command)
@json_option
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """Show how the server is, and what it works on.

    Exits with 1 when the server is not well. At most 1,000 runs of each status are counted.
    """
    api = open_api()
    health = api.health()
    runs = {status: _count(api, status) for status in UNENDED}
    approvals = len(api.pages("/api/v1/approvals", {"status": "pending"}, limit=MAX_COUNTED))
    if as_json:
        out_json({"url": api.url, "health": health.fields, "runs": dict(runs), "pending_approvals": approvals})
    else:
        stopping = " (stopping)" if health.flag("draining") else ""
        fields([("server", f"{api.url}{stopping}"), ("status", health.text("status")), ("version", health.text("version"))])
        out("")
        rows = [(one.text("name"), one.text("status"), one.text("detail")) for one in health.children("dependencies")]
        table(("Part", "Status", "Detail"), rows)
        out("")
        table(("Runs", "Count"), [(status, _shown(count)) for status, count in runs.items()])
        if approvals:
            out(f"\n{_shown(approvals)} approvals wait for somebody: eyrie approval list")
    if health.text("status") == "failed":
        ctx.exit(1)


def _count(api: Api, status: str) -> int:
    return len(api.pages("/api/v1/runs", {"status": status, "fields": "id"}, limit=MAX_COUNTED))


def _shown(count: int) -> str:
    return f"{count}+" if count >= MAX_COUNTED else str(count)
