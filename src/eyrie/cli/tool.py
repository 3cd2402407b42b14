"""`eyrie tool`: what agents can do."""

import json

import click

from eyrie.cli.api import open_api, segment
from eyrie.cli.command import Group, json_option
from eyrie.cli.document import Document
from eyrie.cli.listing import Column, show_one, show_rows, text


def _first_sentence(tool: Document) -> str:
    return tool.text("description").partition(". ")[0].removesuffix(".") + "."


_LISTED = (text("name"), text("risk"), text("effects"), Column("what it does", _first_sentence))
_ONE = (
    text("name"),
    text("description", "what it does"),
    text("risk"),
    text("effects"),
    text("retry", "after a crash"),
    text("timeout_seconds", "seconds it may take"),
    text("examples"),
    Column("parameters", lambda tool: json.dumps(tool.value("parameters"), ensure_ascii=False)),
)


@click.group("tool", cls=Group)
def command() -> None:
    """List the tools that agents can be given."""


@command.command("list")
@json_option
def list_(as_json: bool) -> None:
    """List tools, with what they do and what they change."""
    show_rows(open_api().get_list("/api/v1/tools"), _LISTED, as_json=as_json)


@command.command("show")
@click.argument("name")
@json_option
def show(name: str, as_json: bool) -> None:
    """Show a tool with its parameters."""
    show_one(open_api().get(f"/api/v1/tools/{segment(name)}"), _ONE, as_json=as_json)
