"""`eyrie file`: files for agents to work with."""

import os
from pathlib import Path

import click

from eyrie.cli.api import Api, open_api, segment
from eyrie.cli.command import Group, json_option
from eyrie.cli.document import plain
from eyrie.cli.listing import Column, find_id, limit_option, show_rows, text, when
from eyrie.cli.terminal import out, out_json
from eyrie.cli.upload import upload as send
from eyrie.kit.problems import AppError

_PATH = "/api/v1/files"
_LISTED = (
    text("name"),
    Column("size", lambda row: f"{row.count('size'):,}"),
    text("media_type", "type"),
    when("updated_at", "changed"),
    text("id"),
)


class FileUnwritable(AppError):
    """A file on this machine can't be written."""

    status = 400
    type = "file-unwritable"


@click.group("file", cls=Group)
def command() -> None:
    """Upload files for agents, and get them back."""


@command.command("list")
@limit_option
@json_option
def list_(limit: int, as_json: bool) -> None:
    """List the project's files."""
    show_rows(open_api().pages(_PATH, {"sort": "name"}, limit=limit), _LISTED, as_json=as_json)


@command.command("upload")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--name", help="What it is called there; for one file only.")
@json_option
def upload(files: tuple[Path, ...], name: str | None, as_json: bool) -> None:
    """Upload files. One whose name is taken becomes a new version of that file."""
    if name is not None and len(files) > 1:
        raise click.UsageError("--name is for one file only.")
    api = open_api()
    stored = [send(api, file, name) for file in files]
    if as_json:
        out_json(plain(stored))
    for one in [] if as_json else stored:
        out(f"{one.text('name')}: {one.count('size'):,} bytes, version {one.count('version')}")


@command.command("download")
@click.argument("file")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Where to; without it, the file's name in this directory. - is stdout."
)
@json_option
def download(file: str, output: Path | None, as_json: bool) -> None:
    """Get a file's content, by name or id."""
    api = open_api()
    stored = api.get(_at(api, file))
    # Its name comes from the server: only the last part of it may say where the file goes here.
    target = output if output is not None else Path(Path(stored.text("name")).name)
    if output is None and target.exists():
        raise FileUnwritable(f"{target} exists already. Say where to with --output.")
    content = api.content(f"{_PATH}/{stored.text('id')}/content")
    if str(target) == "-":
        click.echo(content, nl=False)
        return
    try:
        target.write_bytes(content)
    except OSError as exc:
        raise FileUnwritable(f"{target} can't be written: {exc.strerror}.") from exc
    if as_json:
        out_json({**stored.fields, "path": os.fspath(target)})
    else:
        out(f"{target}: {len(content):,} bytes")


@command.command("delete")
@click.argument("file")
@json_option
def delete(file: str, as_json: bool) -> None:
    """Put a file away, by name or id. It can be restored."""
    api = open_api()
    path = _at(api, file)
    api.delete(path)
    if as_json:
        out_json({"deleted": path.rpartition("/")[2]})
    else:
        out(f"Deleted. Bring it back with: eyrie file restore {path.rpartition('/')[2]}")


@command.command("restore")
@click.argument("file_id")
@json_option
def restore(file_id: str, as_json: bool) -> None:
    """Bring a deleted file back under its name."""
    restored = open_api().post(f"{_PATH}/{segment(file_id)}/restore")
    if as_json:
        out_json(restored.fields)
    else:
        out(f"Restored {restored.text('name')}.")


def _at(api: Api, file: str) -> str:
    return f"{_PATH}/{find_id(api, _PATH, 'file', file)}"
