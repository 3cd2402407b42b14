"""`eyrie session`: threads of messages with agents."""

import click

from eyrie.cli.api import open_api, segment
from eyrie.cli.command import Group, json_option
from eyrie.cli.document import plain
from eyrie.cli.listing import limit_option, show_rows, text, when
from eyrie.cli.terminal import ago, out, out_json

_PATH = "/api/v1/chat/sessions"
_LISTED = (text("title"), when("updated_at", "last said"), text("agent_id", "agent"), text("id"))


@click.group("session", cls=Group)
def command() -> None:
    """List and read threads of messages."""


@command.command("list")
@limit_option
@json_option
def list_(limit: int, as_json: bool) -> None:
    """List sessions, the one that was used last first."""
    show_rows(open_api().pages(_PATH, {"sort": "-updated_at"}, limit=limit), _LISTED, as_json=as_json)


@command.command("show")
@click.argument("session_id")
@limit_option
@json_option
def show(session_id: str, limit: int, as_json: bool) -> None:
    """Show what was said in a session, the newest messages of it."""
    found = open_api().pages(f"{_PATH}/{segment(session_id)}/messages", {"sort": "-id"}, limit=limit)
    found.reverse()
    if as_json:
        out_json(plain(found))
        return
    for message in found:
        said = message.text("text") or f"({message.text('problem') or 'no answer yet'})"
        out(f"[{message.text('role')}, {ago(message.time('created_at'))}]\n{said}\n")


@command.command("delete")
@click.argument("session_id")
@json_option
def delete(session_id: str, as_json: bool) -> None:
    """Put a session away. It can be restored; its runs stay."""
    open_api().delete(f"{_PATH}/{segment(session_id)}")
    if as_json:
        out_json({"deleted": session_id})
    else:
        out(f"Deleted. Bring it back with: eyrie session restore {session_id}")


@command.command("restore")
@click.argument("session_id")
@json_option
def restore(session_id: str, as_json: bool) -> None:
    """Bring a deleted session back."""
    restored = open_api().post(f"{_PATH}/{segment(session_id)}/restore")
    if as_json:
        out_json(restored.fields)
    else:
        out(f"Restored {restored.text('title') or session_id}.")
