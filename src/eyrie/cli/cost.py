"""`eyrie cost`: what models cost, where it goes, and what could be saved."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import click

from eyrie.cli.api import open_api
from eyrie.cli.command import Group, json_option
from eyrie.cli.document import Document
from eyrie.cli.listing import Column, show_rows, text
from eyrie.cli.terminal import out, out_json, say

F = TypeVar("F", bound=Callable[..., object])
_GROUPS = ("user", "project", "session", "agent", "feature", "model", "provider", "end_user", "client_session")
_FILTERS = (
    ("user", "Only this member or API key, by id."),
    ("project", "Only this project, by id."),
    ("session", "Only this session, by id; '' for calls without one."),
    ("agent", "Only this agent, by name; '' for calls without one."),
    ("feature", "Only what was for this: run, api, playground, trial or warm_up."),
    ("model", "Only this model."),
    ("provider", "Only this provider."),
    ("end-user", "Only this end user of a calling program; '' for calls that named none."),
    ("client-session", "Only this session of a calling program; '' for calls that named none."),
)
_COLUMNS = (
    text("name"),
    text("calls"),
    text("input_tokens", "input"),
    text("output_tokens", "output"),
    Column("cost", lambda row: f"${float(row.text('cost_usd')):,.4f}"),
    Column("saved", lambda row: f"${float(row.text('saved_usd')):,.4f}"),
)
_POINTS = (
    text("at"),
    text("key", "group"),
    text("calls"),
    Column("cost", lambda row: f"${float(row.text('cost_usd')):,.4f}"),
)


def call_filters(function: F) -> F:
    """Give a command the filters of calls, each as an argument of its name."""
    for name, help_ in reversed(_FILTERS):
        function = click.option(f"--{name}", help=help_)(function)
    return function


def since_days(days: int) -> str:
    """So many days ago, as the API takes it."""
    return (datetime.now(UTC) - timedelta(days=days)).isoformat()


@click.group("cost", cls=Group, invoke_without_command=True)
@click.option("--by", "group_by", type=click.Choice(_GROUPS), default="model", show_default=True, help="By what costs are added up.")
@click.option("--days", type=click.IntRange(1, 400), default=30, show_default=True, help="How far back.")
@click.option("--interval", type=click.Choice(("hour", "day")), help="Show the dearest ten groups over time, in these steps.")
@call_filters
@json_option
@click.pass_context
def command(ctx: click.Context, /, group_by: str, days: int, interval: str | None, as_json: bool, **filters: str | None) -> None:
    """Show what models cost, by model, caller, agent, end user and more, and what to expect this month."""
    if ctx.invoked_subcommand is not None:
        return
    asked = {"group_by": group_by, "since": since_days(days), "interval": interval, **filters}
    found = open_api().get("/api/v1/costs", {name: value for name, value in asked.items() if value is not None})
    if as_json:
        out_json(found.fields)
        return
    if interval is None:
        show_rows(found.children("groups"), _COLUMNS, as_json=False)
    else:
        show_rows(found.children("points"), _POINTS, as_json=False)
    month = found.child("forecast").number("month_usd")
    whole = " of the whole workspace" if any(value is not None for value in filters.values()) else ""
    say(f"{days} days: ${float(found.text('cost_usd')):,.2f}. Expected this month{whole}: ${month:,.2f} (estimated).")


@command.command("recommendations")
@click.option("--days", type=click.IntRange(1, 31), default=7, show_default=True, help="How many days are looked at.")
@json_option
def recommendations(days: int, as_json: bool) -> None:
    """Show what could be done to save money, with the numbers that it rests on."""
    found = open_api().get("/api/v1/costs/recommendations", {"days": str(days)})
    if as_json:
        out_json(found.fields)
        return
    items = found.children("items")
    for item in items:
        out(_advice(item))
    if not items:
        out("Nothing: no cheaper model, no repeated call, no lost answer and no idle budget stands out.")
    say(f"{days} days: {found.count('calls'):,} calls for ${float(found.text('cost_usd')):,.2f}.")


def _advice(item: Document) -> str:
    """One recommendation as a sentence."""
    subject, calls, of_calls = item.text("subject"), item.count("calls"), item.count("of_calls")
    cost, saving = float(item.text("cost_usd")), float(item.text("saving_usd"))
    match item.text("kind"):
        case "cheaper_model":
            instead = f"{item.text('instead')} would have cost ${float(item.text('instead_usd')):,.2f}"
            return f"Save ${saving:,.2f}: {calls:,} of {of_calls:,} calls of {subject} were short and cost ${cost:,.2f}; {instead}."
        case "response_cache":
            return (
                f"Save up to ${saving:,.2f}: {calls:,} of {of_calls:,} calls of {subject} look like an earlier one. "
                "Switch the response cache on: eyrie cache set --mode exact"
            )
        case "lost_answers":
            provider = item.text("provider")
            return f"Save up to ${saving:,.2f}: {calls:,} of {of_calls:,} answers of {subject} at {provider} never came whole."
        case _:
            limit = float(item.text("limit_usd"))
            return f"The API key {subject} has ${limit:,.2f} a {item.text('period')} and made no call: revoke it, or lower its budget."
