"""`eyrie approval`: what runs ask people, and the decisions on it."""

import json
from datetime import UTC, datetime

import click

from eyrie.cli.api import Api, open_api, segment
from eyrie.cli.command import Group, json_option
from eyrie.cli.deciding import answered, edited, parsed
from eyrie.cli.document import Document, Json
from eyrie.cli.listing import Column, find_member, limit_option, show_one, show_rows, text, when
from eyrie.cli.terminal import out, out_json

_PATH = "/api/v1/approvals"
MOST_REPRESENTED = 49
_LISTED = (
    text("id"),
    text("status"),
    text("kind"),
    text("tool"),
    when("requested_at", "asked"),
    when("expires_at", "expires"),
    text("escalated"),
    text("run_id", "run"),
)
_ONE = (
    *_LISTED,
    when("reminded_at", "reminded"),
    when("escalated_at", "escalated at"),
    Column("escalated to", lambda row: row.text("escalated_member") or row.text("escalated_role")),
    text("assigned_to"),
    text("stand_in", "stand-in"),
    text("delegated_by"),
    text("note"),
    Column("decided after", lambda row: f"{row.number('decision_seconds'):.0f} s" if row.value("decision_seconds") is not None else ""),
    text("standing_in_for", "decided for"),
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
@click.option("--escalated", is_flag=True, help="Only those that others were asked about because nobody decided.")
@click.option("--mine", is_flag=True, help="Only those assigned to you, or to somebody for whom you stand in.")
@limit_option
@json_option
def list_(status: str, run_id: str | None, escalated: bool, mine: bool, limit: int, as_json: bool) -> None:
    """List approvals; those that wait, unless told otherwise."""
    api = open_api()
    query: dict[str, str | bool | None] = {"status": None if status == "all" else status, "run_id": run_id}
    if escalated:
        query["escalated"] = True
    if mine:
        query["assigned_to.in"] = ",".join(_represented(api))
    show_rows(api.pages(_PATH, query, limit=limit), _LISTED, as_json=as_json)


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


@command.command("delegate")
@click.argument("approval_id")
@click.argument("member")
@click.option("--note", default="", help="What they should know.")
@json_option
def delegate(approval_id: str, member: str, note: str, as_json: bool) -> None:
    """Pass a decision on to MEMBER, by address or id."""
    api = open_api()
    passed = api.post(f"{_PATH}/{segment(approval_id)}/delegate", {"user_id": find_member(api, member), "note": note})
    if as_json:
        out_json(passed.fields)
    else:
        out(f"{passed.text('id')}: passed on to {member}.")


def _represented(api: Api) -> list[str]:
    """Whose approvals are ours: our own, and those of members for whom we stand in now."""
    me, now = api.get("/api/v1/me").text("id"), datetime.now(UTC)
    stand_ins = api.pages("/api/v1/stand-ins", {"stand_in_id": me, "ends_at.gte": now.isoformat()}, limit=MOST_REPRESENTED)
    return [me, *(row.text("user_id") for row in stand_ins if (row.time("starts_at") or now) <= now)]


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
