"""`eyrie cost`: what models cost, and where it goes."""

from datetime import UTC, datetime, timedelta

import click

from eyrie.cli.api import open_api
from eyrie.cli.command import Command, json_option
from eyrie.cli.listing import Column, show_rows, text
from eyrie.cli.terminal import out_json, say

_GROUPS = ("user", "project", "session", "agent", "feature", "model", "provider")
_COLUMNS = (
    text("name"),
    text("calls"),
    text("input_tokens", "input"),
    text("output_tokens", "output"),
    Column("cost", lambda row: f"${float(row.text('cost_usd')):,.4f}"),
    Column("saved", lambda row: f"${float(row.text('saved_usd')):,.4f}"),
)


@click.command("cost", cls=Command)
@click.option("--by", "group_by", type=click.Choice(_GROUPS), default="model", show_default=True, help="By what costs are added up.")
@click.option("--days", type=click.IntRange(1, 400), default=30, show_default=True, help="How far back.")
@json_option
def command(group_by: str, days: int, as_json: bool) -> None:
    """Show what models cost, by model, caller, agent and more, and what to expect this month."""
    since = (datetime.now(UTC) - timedelta(days=days)).isoformat()
    found = open_api().get("/api/v1/costs", {"group_by": group_by, "since": since})
    if as_json:
        out_json(found.fields)
        return
    show_rows(found.children("groups"), _COLUMNS, as_json=False)
    month = found.child("forecast").number("month_usd")
    say(f"{days} days: ${float(found.text('cost_usd')):,.2f}. Expected this month: ${month:,.2f} (estimated).")
