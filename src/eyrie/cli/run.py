"""`eyrie run`: list, follow and control runs."""

import json

import click

from eyrie.cli.api import Api, open_api, segment
from eyrie.cli.ask import watch
from eyrie.cli.command import Group, json_option
from eyrie.cli.document import Document, plain
from eyrie.cli.listing import Column, find_id, limit_option, show_one, show_rows, text, when
from eyrie.cli.terminal import ago, out, out_json, say
from eyrie.cli.transcript import STANDING, Show, standing
from eyrie.runs.state import Status

_PATH = "/api/v1/runs"
_PAGE = 200
_NEWEST = 20
MAX_EVENTS = 10_000
_LISTED = (text("id"), text("status"), when("created_at", "started"), text("steps"), text("input"))
_ONE = (
    text("id"),
    text("status"),
    text("problem"),
    text("detail"),
    text("input"),
    Column("answer", lambda row: row.child("answer").text("text")),
    Column("tokens", lambda row: f"{row.count('input_tokens'):,} in, {row.count('output_tokens'):,} out"),
    text("steps"),
    when("created_at", "created"),
    when("ended_at", "ended"),
    text("agent_id", "agent"),
    text("agent_version", "version"),
    text("session_id", "session"),
)

_FEEDBACK = (text("rating"), text("reason"), text("correction"), text("author_id", "by"), when("updated_at", "said"))


@click.group("run", cls=Group)
def command() -> None:
    """List, follow and control runs."""


@command.command("list")
@click.option("--status", type=click.Choice([status.value for status in Status]), help="Only those of this status.")
@click.option("--agent", metavar="NAME", help="Only those of this agent.")
@limit_option
@json_option
def list_(status: str | None, agent: str | None, limit: int, as_json: bool) -> None:
    """List runs, newest first."""
    api = open_api()
    agent_id = None if agent is None else find_id(api, "/api/v1/agents", "agent", agent)
    show_rows(api.pages(_PATH, {"status": status, "agent_id": agent_id}, limit=limit), _LISTED, as_json=as_json)


@command.command("show")
@click.argument("run_id")
@json_option
def show(run_id: str, as_json: bool) -> None:
    """Show a run with its input and answer, and what lets it go on where it stands still."""
    api = open_api()
    run = api.get(_at(run_id))
    show_one(run, _ONE, as_json=as_json)
    if not as_json and run.text("status") in STANDING and (why := _standing(api, run_id, run.count("last_seq"))) is not None:
        say(why)


@command.command("events")
@click.argument("run_id")
@click.option("--after", type=click.IntRange(0), default=0, help="Only events after this number.")
@json_option
def events(run_id: str, after: int, as_json: bool) -> None:
    """Show a run's log: everything that happened, in order."""
    api, found = open_api(), list[Document]()
    while len(found) < MAX_EVENTS:
        page = api.get(f"{_at(run_id)}/events", {"after": after, "limit": _PAGE})
        items = page.children("items")
        if not items:
            break
        found += items
        after = items[-1].count("seq")
    if as_json:
        out_json(plain(found))
        return
    for item in found:
        event = item.child("event")
        rest = {name: value for name, value in event.fields.items() if name != "type" and value not in (None, [], {})}
        out(f"{item.count('seq'):>4}  {item.text('at')}  {event.text('type')}  {json.dumps(rest, ensure_ascii=False)}")


@command.command("follow")
@click.argument("run_id")
@json_option
@click.pass_context
def follow(ctx: click.Context, run_id: str, as_json: bool) -> None:
    """Show a run as it happens, from its beginning to its end."""
    api = open_api()
    code = watch(api, run_id, Show.NOTHING if as_json else Show.LIVE)
    if as_json:
        out_json(api.get(_at(run_id)).fields)
    ctx.exit(code)


@command.command("messages")
@click.argument("run_id")
@click.option("--seq", type=click.IntRange(1), help="After this event; without it, now.")
@json_option
def messages(run_id: str, seq: int | None, as_json: bool) -> None:
    """Show what the model was shown at one point of a run."""
    found = open_api().get(f"{_at(run_id)}/messages", {"seq": seq})
    if as_json:
        out_json(found.fields)
        return
    for message in found.children("messages"):
        parts = [part.text("text") for part in message.children("parts")]
        calls = [
            f"→ {call.text('name')} {json.dumps(call.value('arguments'), ensure_ascii=False)}" for call in message.children("tool_calls")
        ]
        body = "\n".join(one for one in [message.text("text"), *parts, *calls] if one)
        out(f"[{message.text('role')}]\n{body}\n")


@command.command("cancel")
@click.argument("run_id")
@json_option
def cancel(run_id: str, as_json: bool) -> None:
    """Stop a run for good."""
    _control(open_api(), run_id, "cancel", as_json=as_json)


@command.command("pause")
@click.argument("run_id")
@json_option
def pause(run_id: str, as_json: bool) -> None:
    """Let a run stand still after the step in progress."""
    _control(open_api(), run_id, "pause", as_json=as_json)


@command.command("resume")
@click.argument("run_id")
@json_option
def resume(run_id: str, as_json: bool) -> None:
    """Let a paused run go on."""
    _control(open_api(), run_id, "resume", as_json=as_json)


@command.command("feedback")
@click.argument("run_id")
@click.option("--up", "rating", flag_value="up", help="The answer was good.")
@click.option("--down", "rating", flag_value="down", help="The answer was bad.")
@click.option("--reason", default="", help="Why.")
@click.option("--correction", default="", help="What the answer should have been.")
@click.option("--remove", is_flag=True, help="Take back what you said.")
@json_option
def feedback(run_id: str, rating: str | None, reason: str, correction: str, *, remove: bool, as_json: bool) -> None:
    """Say what you think of a run's answer, or show what people said."""
    api = open_api()
    if rating is None and (reason or correction):
        raise click.UsageError("Say --up or --down as well.")
    if remove:
        api.delete(f"{_at(run_id)}/feedback")
    elif rating is not None:
        api.post(f"{_at(run_id)}/feedback", {"rating": rating, "reason": reason, "correction": correction})
    found = api.get(f"{_at(run_id)}/feedback")
    show_rows(found.children("items"), _FEEDBACK, as_json=as_json)


def _standing(api: Api, run_id: str, last: int) -> str | None:
    """Why the run stands still: the last of its newest events that says so."""
    page = api.get(f"{_at(run_id)}/events", {"after": max(0, last - _NEWEST), "limit": _NEWEST})
    events = [item.child("event") for item in page.children("items")]
    return next((why for event in reversed(events) if (why := standing(run_id, event.text("type"), event)) is not None), None)


def _control(api: Api, run_id: str, what: str, *, as_json: bool) -> None:
    run = api.post(f"{_at(run_id)}/{what}")
    if as_json:
        out_json(run.fields)
    else:
        out(f"{run.text('id')}: {run.text('status')} (started {ago(run.time('created_at'))})")


def _at(run_id: str) -> str:
    return f"{_PATH}/{segment(run_id)}"
