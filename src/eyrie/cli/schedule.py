"""`eyrie schedule`: what is due again and again."""

import click

from eyrie.cli.api import open_api, segment
from eyrie.cli.command import Group, json_option
from eyrie.cli.document import Document
from eyrie.cli.job import COLUMNS
from eyrie.cli.listing import Column, show_one, show_rows, text, when
from eyrie.cli.terminal import ago

_PATH = "/api/v1/schedules"


@click.group("schedule", cls=Group)
def command() -> None:
    """List schedules, and run one now."""


@command.command("list")
@json_option
def list_(as_json: bool) -> None:
    """List what is due again and again; needs a key of the first workspace."""
    columns = (
        text("name"),
        text("cron"),
        when("next_at", "next"),
        Column("last", lambda row: ago(_last(row).time("created_at"))),
        Column("result", lambda row: _last(row).text("status")),
    )
    show_rows(open_api().get(_PATH).children("items"), columns, as_json=as_json)


@command.command("run")
@click.argument("name")
@json_option
def run(name: str, as_json: bool) -> None:
    """Have a schedule's work done now; its ticks go on as before."""
    show_one(open_api().post(f"{_PATH}/{segment(name)}/run", {}), COLUMNS, as_json=as_json)


def _last(row: Document) -> Document:
    return row.child("last_job")
