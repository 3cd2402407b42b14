"""`eyrie workspace`: tenants, and what they decide for themselves."""

from typing import TypedDict, Unpack

import click

from eyrie.cli.api import Api, open_api
from eyrie.cli.command import Group, json_option
from eyrie.cli.document import Document, Json
from eyrie.cli.listing import Column, show_one, show_rows, shown, text, when
from eyrie.identity.actor import Role

_PATH = "/api/v1/workspaces"


class Settings(TypedDict):
    """The options of `eyrie workspace set` that are settings."""

    allow: tuple[str, ...]
    refuse: tuple[str, ...]
    key_lifetime_days: int | None
    approval_escalate_seconds: int | None
    approval_escalate_to: str | None


def _settings(workspace: Document) -> str:
    """The settings that are set, without the logo, which is a picture."""
    settings = workspace.child("settings")
    said = {name: shown(settings, name) for name in settings.fields if name != "logo"}
    return "; ".join(f"{name.replace('_', ' ')}: {value}" for name, value in said.items() if value)


_LISTED = (text("name"), text("slug"), text("role", "your role"), when("created_at", "created"), text("id"))
_ONE = (text("name"), text("slug"), when("created_at", "created"), Column("settings", _settings), text("id"))


@click.group("workspace", cls=Group)
def command() -> None:
    """Show workspaces, and change their settings."""


@command.command("list")
@json_option
def list_(as_json: bool) -> None:
    """List the workspaces that you may work in."""
    show_rows(open_api().get("/api/v1/me").children("workspaces"), _LISTED, as_json=as_json)


@command.command("show")
@json_option
def show(as_json: bool) -> None:
    """Show the workspace that commands work in."""
    api = open_api()
    show_one(api.get(_here(api)), _ONE, as_json=as_json)


@command.command("set")
@click.option("--name", help="Another name.")
@click.option("--slug", help="Another short name.")
@click.option(
    "--allow-host", "allow", multiple=True, metavar="HOST", help="Let http_request send there: a host or *.host; may be repeated."
)
@click.option("--refuse-host", "refuse", multiple=True, metavar="HOST", help="No longer let it send there; may be repeated.")
@click.option("--key-lifetime-days", type=click.IntRange(0, 3650), help="How long new API keys last; 0 for without end.")
@click.option("--escalate-seconds", "approval_escalate_seconds", type=click.IntRange(0), help="When others are asked too; 0 for never.")
@click.option("--escalate-to", "approval_escalate_to", type=click.Choice([Role.ADMIN.value, Role.OWNER.value]), help="Who is asked then.")
@json_option
def set_(name: str | None, slug: str | None, as_json: bool, **settings: Unpack[Settings]) -> None:
    """Change what is given of the workspace that commands work in."""
    api = open_api()
    path = _here(api)
    body: dict[str, Json] = {field: value for field, value in (("name", name), ("slug", slug)) if value is not None}
    if changed := _changed(api.get(path).child("settings"), settings):
        body["settings"] = changed
    if not body:
        raise click.UsageError("Say what to change. See 'eyrie workspace set --help'.")
    show_one(api.patch(path, body), _ONE, as_json=as_json)


def _changed(before: Document, settings: Settings) -> dict[str, Json]:
    """The settings that become something else."""
    days, seconds, to = settings["key_lifetime_days"], settings["approval_escalate_seconds"], settings["approval_escalate_to"]
    changed: dict[str, Json] = {}
    if settings["allow"] or settings["refuse"]:
        hosts = dict.fromkeys([*before.texts("http_request_hosts"), *settings["allow"]])
        changed["http_request_hosts"] = [host for host in hosts if host not in settings["refuse"]]
    if days is not None:
        changed["key_lifetime_days"] = days or None
    if seconds is not None:
        changed["approval_escalate_seconds"] = seconds
    if to is not None:
        changed["approval_escalate_to"] = to
    return changed


def _here(api: Api) -> str:
    """Where the workspace is that commands work in."""
    return f"{_PATH}/{api.get('/api/v1/me').text('workspace_id')}"
