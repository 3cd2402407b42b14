"""`eyrie agent`: agents as resources and as files."""

import sys
from pathlib import Path

import click

from eyrie.cli.api import Api, open_api
from eyrie.cli.command import Group, json_option
from eyrie.cli.document import Document
from eyrie.cli.listing import find_id, limit_option, show_one, show_rows, text, when
from eyrie.cli.terminal import out, out_json, say
from eyrie.cli.upload import read

_PATH = "/api/v1/agents"
_LISTED = (text("name"), text("description"), text("published"), text("latest"), when("updated_at", "changed"), text("id"))
_ONE = (*_LISTED, text("project_id", "project"), when("created_at", "created"))
_VERSIONS = (text("number", "version"), text("note"), when("created_at", "saved"), when("published_at", "published"), text("digest"))
_file = click.option(
    "-f",
    "--file",
    "file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False, allow_dash=True),
    required=True,
    help="YAML or JSON.",
)


@click.group("agent", cls=Group)
def command() -> None:
    """List, change, publish and roll back agents."""


@command.command("list")
@click.option("--deleted", is_flag=True, help="Those that can be restored.")
@limit_option
@json_option
def list_(deleted: bool, limit: int, as_json: bool) -> None:
    """List agents."""
    rows = open_api().pages(f"{_PATH}/deleted" if deleted else _PATH, {"sort": "name"}, limit=limit)
    show_rows(rows, _LISTED, as_json=as_json)


@command.command("show")
@click.argument("agent")
@json_option
def show(agent: str, as_json: bool) -> None:
    """Show an agent, by name or id."""
    api = open_api()
    show_one(api.get(_at(api, agent)), _ONE, as_json=as_json)


@command.command("apply")
@_file
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@json_option
def apply(file: Path, dry_run: bool, as_json: bool) -> None:
    """Make an agent be as a file says, and publish it."""
    applied = open_api().send(f"{_PATH}/apply", _content(file), _type(file), query={"dry_run": dry_run})
    if as_json:
        out_json(applied.fields)
        return
    _write_changes(applied)
    outcome = applied.text("outcome")
    name = applied.child("agent").text("name") or str(file)
    out(f"{name}: would be {outcome}" if dry_run else f"{name}: {outcome}")


@command.command("validate")
@_file
@json_option
@click.pass_context
def validate(ctx: click.Context, file: Path, as_json: bool) -> None:
    """Check an agent's file, and say everything that is wrong with it.

    Exits with 1 when something is.
    """
    checked = open_api().post(f"{_PATH}/validate", {"yaml": _content(file).decode(errors="replace")})
    if as_json:
        out_json(checked.fields)
    elif checked.flag("valid"):
        out(f"{file} is valid.")
    else:
        for error in checked.children("errors"):
            place = f":{error.count('line')}:{error.count('column')}" if error.count("line") else ""
            out(f"{file}{place} {error.text('pointer')}: {error.text('detail')}")
    ctx.exit(0 if checked.flag("valid") else 1)


@command.command("export")
@click.argument("agent")
@click.option("--version", type=click.IntRange(1), help="The version; without it, the published one.")
@json_option
def export(agent: str, version: int | None, as_json: bool) -> None:
    """Write an agent as a file that can be applied, here or elsewhere."""
    api = open_api()
    written = api.content(f"{_at(api, agent)}/export", {"version": version, "format": "json" if as_json else "yaml"})
    out(written.decode().rstrip("\n"))


@command.command("versions")
@click.argument("agent")
@limit_option
@json_option
def versions(agent: str, limit: int, as_json: bool) -> None:
    """List the versions of an agent."""
    api = open_api()
    show_rows(api.pages(f"{_at(api, agent)}/versions", limit=limit), _VERSIONS, as_json=as_json)


@command.command("diff")
@click.argument("agent")
@click.argument("before", type=click.IntRange(1))
@click.argument("after", type=click.IntRange(1))
@json_option
def diff(agent: str, before: int, after: int, as_json: bool) -> None:
    """Compare two versions of an agent."""
    api = open_api()
    found = api.get(f"{_at(api, agent)}/diff", {"from": before, "to": after})
    if as_json:
        out_json(found.fields)
    elif found.children("changes"):
        _write_changes(found)
    else:
        say("The two versions are equal.")


@command.command("publish")
@click.argument("agent")
@click.option("--version", type=click.IntRange(1), help="The version; without it, the latest one.")
@json_option
def publish(agent: str, version: int | None, as_json: bool) -> None:
    """Let new runs use a version."""
    api = open_api()
    path = _at(api, agent)
    chosen = version if version is not None else api.get(path).count("latest")
    _changed(api.post(f"{path}/publish", {"version": chosen}), as_json=as_json)


@command.command("rollback")
@click.argument("agent")
@json_option
def rollback(agent: str, as_json: bool) -> None:
    """Publish the version again that was published before."""
    api = open_api()
    _changed(api.post(f"{_at(api, agent)}/rollback"), as_json=as_json)


@command.command("delete")
@click.argument("agent")
@json_option
def delete(agent: str, as_json: bool) -> None:
    """Put an agent away. It can be restored; its runs stay."""
    api = open_api()
    path = _at(api, agent)
    api.delete(path)
    if as_json:
        out_json({"deleted": path.rpartition("/")[2]})
    else:
        out(f"Deleted. Bring it back with: eyrie agent restore {path.rpartition('/')[2]}")


@command.command("restore")
@click.argument("agent")
@json_option
def restore(agent: str, as_json: bool) -> None:
    """Bring a deleted agent back, by name or id."""
    api = open_api()
    id_ = find_id(api, f"{_PATH}/deleted", "deleted agent", agent)
    _changed(api.post(f"{_PATH}/{id_}/restore"), as_json=as_json)


def _at(api: Api, agent: str) -> str:
    return f"{_PATH}/{find_id(api, _PATH, 'agent', agent)}"


def _content(file: Path) -> bytes:
    if str(file) == "-":
        return sys.stdin.buffer.read()
    return read(file)


def _type(file: Path) -> str:
    return "application/json" if file.suffix == ".json" else "application/yaml"


def _changed(agent: Document, *, as_json: bool) -> None:
    if as_json:
        out_json(agent.fields)
        return
    published = agent.value("published")
    out(f"{agent.text('name')}: " + (f"version {published} is published" if published is not None else "no version is published"))


def _write_changes(diff: Document) -> None:
    if diff.text("text"):
        out(diff.text("text").rstrip("\n"))
    for change in diff.children("changes"):
        if not diff.text("text"):
            out(f"{change.text('kind')} {change.text('path')}: {change.value('before')} → {change.value('after')}")
