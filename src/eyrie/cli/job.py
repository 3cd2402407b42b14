"""`eyrie job`: what is done in the background."""

import click

from eyrie.cli.api import open_api
from eyrie.cli.command import Group, json_option
from eyrie.cli.document import Document
from eyrie.cli.listing import Column, limit_option, show_one, show_rows, text, when
from eyrie.cli.terminal import out, table

_PATH = "/api/v1/jobs"
_STATUSES = ("waiting", "running", "succeeded", "failed", "cancelled")
COLUMNS: tuple[Column, ...] = (
    text("id"),
    text("task"),
    Column("for", lambda row: row.text("workspace_id") or "installation"),
    text("status"),
    text("attempts"),
    when("created_at", "created"),
    when("ended_at", "ended"),
)
"""What is shown of a job."""
FAILURE = Column("failure", lambda row: failure_of(row.child("failure")))


def failure_of(failure: Document) -> str:
    """Why a job failed, in one line; empty for one that never did."""
    return ": ".join(part for part in (failure.text("type"), failure.text("message")) if part)


@click.group("job", cls=Group)
def command() -> None:
    """List, cancel and retry background jobs."""


@command.command("list")
@click.option("--status", type=click.Choice(_STATUSES), help="Only those in this state.")
@click.option("--task", help="Only those that do this.")
@limit_option
@json_option
def list_(status: str | None, task: str | None, limit: int, as_json: bool) -> None:
    """List jobs, newest first.

    Jobs of the workspace; with a key of the first workspace, those of the installation too.
    """
    wanted = {name: value for name, value in (("status", status), ("task", task)) if value is not None}
    show_rows(open_api().pages(_PATH, wanted, limit=limit), COLUMNS, as_json=as_json)


@command.command("show")
@click.argument("job_id", type=int)
@json_option
def show(job_id: int, as_json: bool) -> None:
    """Show a job and what happened to it."""
    job = open_api().get(f"{_PATH}/{job_id}")
    show_one(job, (*COLUMNS, FAILURE), as_json=as_json)
    if not as_json:
        out("")
        what, at = text("type"), when("at", "at")
        table((what.heading, at.heading), [(what.read(event), at.read(event)) for event in job.children("history")])


@command.command("cancel")
@click.argument("job_id", type=int)
@json_option
def cancel(job_id: int, as_json: bool) -> None:
    """Cancel a job that waits or runs; a running one stops when its worker hears of it."""
    show_one(open_api().post(f"{_PATH}/{job_id}/cancel", {}), COLUMNS, as_json=as_json)


@command.command("retry")
@click.argument("job_id", type=int)
@json_option
def retry(job_id: int, as_json: bool) -> None:
    """Have a job done again that failed or was cancelled."""
    show_one(open_api().post(f"{_PATH}/{job_id}/retry", {}), COLUMNS, as_json=as_json)
