"""`eyrie workspace`: tenants and who works in them."""

import click

from eyrie.cli.api import open_api
from eyrie.cli.command import Group, json_option
from eyrie.cli.document import Document
from eyrie.cli.listing import Column, limit_option, show_one, show_rows, text, when


def _settings(workspace: Document) -> str:
    """The settings without the logo, which is a picture."""
    return str({name: value for name, value in workspace.child("settings").fields.items() if name != "logo"})


_LISTED = (text("name"), text("slug"), text("role", "your role"), when("created_at", "created"), text("id"))
_ONE = (text("name"), text("slug"), when("created_at", "created"), Column("settings", _settings), text("id"))
_MEMBERS = (text("email"), text("name"), text("role"), when("created_at", "joined"), text("id"))


@click.group("workspace", cls=Group)
def command() -> None:
    """Show workspaces and their members."""


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
    workspace_id = api.get("/api/v1/me").text("workspace_id")
    show_one(api.get(f"/api/v1/workspaces/{workspace_id}"), _ONE, as_json=as_json)


@command.command("members")
@limit_option
@json_option
def members(limit: int, as_json: bool) -> None:
    """List the members of the workspace."""
    show_rows(open_api().pages("/api/v1/members", limit=limit), _MEMBERS, as_json=as_json)
