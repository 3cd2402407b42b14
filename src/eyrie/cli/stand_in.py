"""`eyrie stand-in`: who decides for whom while they are away."""

from datetime import datetime

import click

from eyrie.cli.api import Api, open_api, segment
from eyrie.cli.command import Group, json_option
from eyrie.cli.document import Json
from eyrie.cli.listing import Column, find_member, limit_option, show_one, show_rows, text, when
from eyrie.cli.terminal import out, out_json

_PATH = "/api/v1/stand-ins"
_TIME = click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"])


@click.group("stand-in", cls=Group)
def command() -> None:
    """Say who decides for whom while they are away."""


@command.command("list")
@limit_option
@json_option
def list_(limit: int, as_json: bool) -> None:
    """List stand-ins, past and coming ones too."""
    api = open_api()
    rows = api.pages(_PATH, limit=limit)
    show_rows(rows, _columns(api) if rows and not as_json else (), as_json=as_json)


@command.command("create")
@click.argument("member")
@click.option("--for", "represented", metavar="MEMBER", help="Whom they represent, by address or id; without it, you.")
@click.option("--from", "starts_at", type=_TIME, help="When it begins, in your time; without it, now.")
@click.option("--until", "ends_at", type=_TIME, required=True, help="When it ends, in your time.")
@json_option
def create(member: str, represented: str | None, starts_at: datetime | None, ends_at: datetime, as_json: bool) -> None:
    """Let MEMBER, by address or id, decide on approvals of somebody for a period."""
    api = open_api()
    body: dict[str, Json] = {"stand_in_id": find_member(api, member), "ends_at": _local(ends_at)}
    if represented is not None:
        body["user_id"] = find_member(api, represented)
    if starts_at is not None:
        body["starts_at"] = _local(starts_at)
    show_one(api.post(_PATH, body), _columns(api), as_json=as_json)


@command.command("end")
@click.argument("stand_in_id")
@json_option
def end(stand_in_id: str, as_json: bool) -> None:
    """End a stand-in now."""
    open_api().delete(f"{_PATH}/{segment(stand_in_id)}")
    if as_json:
        out_json({"ended": stand_in_id})
    else:
        out("Ended.")


def _columns(api: Api) -> tuple[Column, ...]:
    names = {row.text("id"): row.text("email") for row in api.pages("/api/v1/members", limit=1_000)}

    def named(field: str, heading: str) -> Column:
        return Column(heading, lambda row: names.get(row.text(field), row.text(field)))

    return (
        named("user_id", "member"),
        named("stand_in_id", "stand-in"),
        when("starts_at", "from"),
        when("ends_at", "until"),
        text("id"),
    )


def _local(time: datetime) -> str:
    """A time of this machine's clock, with its zone."""
    return time.astimezone().isoformat()
