"""`eyrie audit`: who did what, and the proof that nobody changed it."""

import json

import click

from eyrie.cli.api import Call, open_api
from eyrie.cli.command import Group, json_option
from eyrie.cli.listing import Column, limit_option, show_rows, text
from eyrie.cli.terminal import fields, out, out_json

_PATH = "/api/v1/audit"
_LISTED = (
    text("at", "when"),
    Column("who", lambda row: f"{row.text('actor_kind')} {row.text('actor_id')}".strip()),
    text("action"),
    Column("what", lambda row: f"{row.text('subject_kind')} {row.text('subject_id')}"),
    Column("detail", lambda row: json.dumps(row.value("detail"), ensure_ascii=False)),
)


@click.group("audit", cls=Group)
def command() -> None:
    """Read the audit log, and prove that it is whole."""


@command.command("list")
@click.option("--action", help="Only those of this action, as in key.created.")
@click.option("--actor", help="Only those of this member or key, by id.")
@limit_option
@json_option
def list_(action: str | None, actor: str | None, limit: int, as_json: bool) -> None:
    """List entries, newest first."""
    show_rows(open_api().pages(_PATH, {"action": action, "actor_id": actor}, limit=limit), _LISTED, as_json=as_json)


@command.command("verify")
@json_option
@click.pass_context
def verify(ctx: click.Context, as_json: bool) -> None:
    """Check that no entry was changed, removed, moved or added. Exits with 1 when one was."""
    report = open_api().post(f"{_PATH}/verify")
    if as_json:
        out_json(report.fields)
    else:
        fields(
            [
                ("intact", "yes" if report.flag("intact") else "NO"),
                ("sealed entries", f"{report.count('sealed_entries'):,} in {report.count('seals'):,} seals"),
                ("not sealed yet", f"{report.count('unsealed_entries'):,}"),
                ("head", report.text("head")),
            ]
        )
        for finding in report.children("findings"):
            out(f"seal {finding.value('seal')}: {finding.text('problem')} {finding.text('entry_id')}".rstrip())
    ctx.exit(0 if report.flag("intact") else 1)


@command.command("export")
@json_option
def export(as_json: bool) -> None:
    """Write the whole log to stdout, one JSON object in a line, oldest first, as its seals are computed of it."""
    del as_json  # it is JSON in any case
    with open_api().opened(Call("GET", f"{_PATH}/export")) as response:
        while line := response.readline():
            click.echo(line, nl=False)
