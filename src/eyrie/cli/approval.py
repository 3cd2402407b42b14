"""`eyrie approval`: what runs ask people, and the decisions on it."""

import json

import click

from eyrie.cli.api import Api, open_api, segment
from eyrie.cli.command import Group, json_option
from eyrie.cli.deciding import answered, edited, parsed
from eyrie.cli.document import Document, Json
from eyrie.cli.listing import Column, limit_option, show_one, show_rows, text, when
from eyrie.cli.terminal import out, out_json

_PATH = "/api/v1/approvals"
_LISTED = (
    text("id"),
    text("status"),
    text("kind"),
    text("tool"),
    when("requested_at", "asked"),
    when("expires_at", "expires"),
    text("run_id", "run"),
)
_ONE = (
    *_LISTED,
    text("question"),
    Column("arguments", lambda row: _pretty(row, "arguments")),
    Column("decided with", lambda row: _pretty(row, "decided_arguments")),
    Column("answer", lambda row: _pretty(row, "answer")),
    text("reason"),
)
_STATUSES = ("pending", "approved", "edited", "rejected", "answered", "expired", "cancelled", "all")


@click.group("approval", cls=Group)
def command() -> None:
    """Decide what runs ask people."""


@command.command("list")
@click.option("--status", type=click.Choice(_STATUSES), default="pending", show_default=True, help="Only those of this status.")
@click.option("--run", "run_id", metavar="ID", help="Only those of this run.")
@limit_option
@json_option
def list_(status: str, run_id: str | None, limit: int, as_json: bool) -> None:
    """List approvals; those that wait, unless told otherwise."""
    query = {"status": None if status == "all" else status, "run_id": run_id}
    show_rows(open_api().pages(_PATH, query, limit=limit), _LISTED, as_json=as_json)


@command.command("show")
@click.argument("approval_id")
@json_option
def show(approval_id: str, as_json: bool) -> None:
    """Show what is asked, with the arguments of the call."""
    show_one(_read(open_api(), approval_id), _ONE, as_json=as_json)


@command.command("approve")
@click.argument("approval_id")
@json_option
def approve(approval_id: str, as_json: bool) -> None:
    """Permit a call as it is."""
    _decide(open_api(), approval_id, {"decision": "approved"}, as_json=as_json)


@command.command("reject")
@click.argument("approval_id")
@click.option("--reason", default="", help="Told to the agent.")
@json_option
def reject(approval_id: str, reason: str, as_json: bool) -> None:
    """Refuse a call; the agent goes on without it."""
    _decide(open_api(), approval_id, {"decision": "rejected", "reason": reason}, as_json=as_json)


@command.command("edit")
@click.argument("approval_id")
@click.option("--arguments", help="The corrected arguments, as a JSON object; without it, your editor opens.")
@json_option
def edit(approval_id: str, arguments: str | None, as_json: bool) -> None:
    """Correct the arguments of a call, and permit it so."""
    api = open_api()
    corrected = parsed(arguments) if arguments is not None else edited(_read(api, approval_id))
    _decide(api, approval_id, {"decision": "edited", "arguments": corrected}, as_json=as_json)


@command.command("answer")
@click.argument("approval_id")
@click.option("--answer", help="The form's values, as a JSON object; without it, you are asked.")
@json_option
def answer(approval_id: str, answer: str | None, as_json: bool) -> None:
    """Answer a question, or say whether a call that was cut off happened."""
    api = open_api()
    values = parsed(answer) if answer is not None else answered(_read(api, approval_id))
    _decide(api, approval_id, {"decision": "answered", "answer": values}, as_json=as_json)


def _pretty(row: Document, name: str) -> str:
    value = row.value(name)
    return "" if value is None else json.dumps(value, indent=2, ensure_ascii=False)


def _read(api: Api, approval_id: str) -> Document:
    return api.get(f"{_PATH}/{segment(approval_id)}")


def _decide(api: Api, approval_id: str, body: Json, *, as_json: bool) -> None:
    decided = api.post(f"{_PATH}/{segment(approval_id)}/decide", body)
    if as_json:
        out_json(decided.fields)
    else:
        out(f"{decided.text('id')}: {decided.text('status')}. The run goes on: eyrie run follow {decided.text('run_id')}")
