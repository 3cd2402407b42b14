"""`eyrie prompt`: templates in versions, released by labels."""

import json
import sys
from pathlib import Path

import click

from eyrie.cli.api import Api, open_api
from eyrie.cli.command import Group, json_option
from eyrie.cli.document import Document, Json
from eyrie.cli.listing import Column, find_id, limit_option, show_one, show_rows, text, when
from eyrie.cli.terminal import out, out_json, say
from eyrie.cli.upload import read, read_json
from eyrie.kit.problems import AppError
from eyrie.kit.templates import gaps

_PATH = "/api/v1/prompts"


def _labels(row: Document) -> str:
    return ", ".join(f"{label}={number}" for label, number in row.child("labels").fields.items())


_LISTED = (text("name"), text("description"), text("latest"), Column("labels", _labels), when("updated_at", "changed"), text("id"))
_VERSIONS = (text("number", "version"), text("note"), when("created_at", "saved"))


class VariableUnreadable(AppError):
    """A variable is not given as NAME=VALUE."""

    status = 400
    type = "variable-unreadable"

    def __init__(self, given: str) -> None:
        super().__init__(f"{given!r} is no NAME=VALUE. Give a variable as in: --set name=Ada, or --set count=3")


_USES = (text("agent"), text("number", "version"), text("label"), text("published"))


@click.group("prompt", cls=Group)
def command() -> None:
    """Write, release and fill in prompts."""


@command.command("list")
@limit_option
@json_option
def list_(limit: int, as_json: bool) -> None:
    """List prompts with their labels."""
    rows = open_api().pages(_PATH, limit=limit)
    show_rows(rows, _LISTED, as_json=as_json)
    if not rows:
        say("There is none yet. Add one with: eyrie prompt save NAME -f FILE")


@command.command("show")
@click.argument("prompt")
@click.option("--version", type=click.IntRange(1), help="The version; without it, the latest.")
@json_option
def show(prompt: str, version: int | None, as_json: bool) -> None:
    """Show a prompt and the text of a version."""
    api = open_api()
    found = api.get(_at(api, prompt))
    shown = api.get(f"{_PATH}/{found.text('id')}/versions/{version or found.count('latest')}")
    if as_json:
        out_json({**found.fields, "shown": shown.fields})
        return
    show_one(found, _LISTED, as_json=False)
    out("")
    out(shown.child("template").text("text"))


@command.command("save")
@click.argument("name")
@click.option(
    "-f",
    "--file",
    "file",
    required=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False, allow_dash=True),
    help="The text; {{name}} is a variable. A .json file holds text and variables.",
)
@click.option("--note", default="", help="What has changed, and why.")
@click.option("--label", "labels", multiple=True, help="Let this label stand at the version; may be repeated.")
@json_option
def save(name: str, file: Path, note: str, labels: tuple[str, ...], as_json: bool) -> None:
    """Save a version of a prompt, which is added when it is new.

    Variables of a text file are texts without a default; a version before keeps what it said of them.
    """
    api = open_api()
    there = api.pages(_PATH, {"name": name}, limit=1)
    if there:
        id_ = there[0].text("id")
        latest = api.get(f"{_PATH}/{id_}/versions/{there[0].count('latest')}").child("template").child("variables").fields
        saved = api.post(f"{_PATH}/{id_}/versions", {"template": _template(file, latest), "note": note})
        number = saved.count("number")
    else:
        made = api.post(_PATH, {"name": name, "template": _template(file, {}), "note": note})
        id_, number = made.text("id"), made.count("latest")
    for label in labels:
        api.put(f"{_PATH}/{id_}/labels/{label}", {"number": number})
    if as_json:
        out_json(api.get(f"{_PATH}/{id_}").fields)
    else:
        out(f"{name}: version {number}{''.join(f', {label}' for label in labels)}")


@command.command("versions")
@click.argument("prompt")
@limit_option
@json_option
def versions(prompt: str, limit: int, as_json: bool) -> None:
    """List the versions of a prompt."""
    api = open_api()
    show_rows(api.pages(f"{_at(api, prompt)}/versions", limit=limit), _VERSIONS, as_json=as_json)


@command.command("uses")
@click.argument("prompt")
@json_option
def uses(prompt: str, as_json: bool) -> None:
    """List the agents that name a prompt."""
    api = open_api()
    show_rows(api.get_list(f"{_at(api, prompt)}/uses"), _USES, as_json=as_json)


@command.command("diff")
@click.argument("prompt")
@click.argument("before", type=click.IntRange(1))
@click.argument("after", type=click.IntRange(1))
@json_option
def diff(prompt: str, before: int, after: int, as_json: bool) -> None:
    """Compare two versions of a prompt."""
    api = open_api()
    found = api.get(f"{_at(api, prompt)}/diff", {"from": before, "to": after})
    if as_json:
        out_json(found.fields)
    elif found.text("text") or found.text("variables"):
        out("\n".join(part for part in (found.text("text"), found.text("variables")) if part))
    else:
        say("The two versions are equal.")


@command.command("release")
@click.argument("prompt")
@click.argument("label")
@click.argument("version", type=click.IntRange(1))
@json_option
def release(prompt: str, label: str, version: int, as_json: bool) -> None:
    """Let a label (production, staging, …) stand at a version."""
    api = open_api()
    _released(api.put(f"{_at(api, prompt)}/labels/{label}", {"number": version}), label, as_json=as_json)


@command.command("rollback")
@click.argument("prompt")
@click.argument("label")
@json_option
def rollback(prompt: str, label: str, as_json: bool) -> None:
    """Let a label stand again where it stood before."""
    api = open_api()
    _released(api.post(f"{_at(api, prompt)}/labels/{label}/rollback"), label, as_json=as_json)


@command.command("render")
@click.argument("prompt")
@click.option("--version", type=click.IntRange(1), help="The version.")
@click.option("--label", help="The label that stands at the version; without both, production.")
@click.option("--set", "given", multiple=True, metavar="NAME=VALUE", help="A variable; numbers and true or false as in JSON.")
@json_option
def render(prompt: str, version: int | None, label: str | None, given: tuple[str, ...], as_json: bool) -> None:
    """Fill in a prompt, and write the text."""
    api = open_api()
    variables = dict(_variable(one) for one in given)
    found = api.post(f"{_at(api, prompt)}/render", {"number": version, "label": label, "variables": variables})
    if as_json:
        out_json(found.fields)
    else:
        out(found.text("text"))


@command.command("remove")
@click.argument("prompt")
@json_option
def remove(prompt: str, as_json: bool) -> None:
    """Remove a prompt; agents that name it can't start new runs."""
    api = open_api()
    path = _at(api, prompt)
    api.delete(path)
    if as_json:
        out_json({"removed": path.rpartition("/")[2]})
    else:
        out(f"Removed {prompt}.")


def _released(prompt: Document, label: str, *, as_json: bool) -> None:
    if as_json:
        out_json(prompt.fields)
    else:
        out(f"{prompt.text('name')}: {label} is version {prompt.child('labels').count(label)}")


def _template(file: Path, known: dict[str, Json]) -> Json:
    if file.suffix == ".json":
        return read_json(file)
    content = (sys.stdin.read() if str(file) == "-" else read(file).decode(errors="replace")).rstrip("\n")
    return {"text": content, "variables": {name: known.get(name, {"type": "string"}) for name in gaps(content)}}


def _variable(given: str) -> tuple[str, Json]:
    name, separator, value = given.partition("=")
    if not separator or not name:
        raise VariableUnreadable(given)
    try:
        found: Json = json.loads(value)
    except ValueError:
        return name, value
    return name, value if found is None or isinstance(found, list | dict) else found


def _at(api: Api, prompt: str) -> str:
    return f"{_PATH}/{find_id(api, _PATH, 'prompt', prompt)}"
