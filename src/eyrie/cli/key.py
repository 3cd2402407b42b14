"""`eyrie key`: API keys for programs."""

from datetime import UTC, datetime, timedelta

import click

from eyrie.cli.api import open_api
from eyrie.cli.command import Group, json_option
from eyrie.cli.document import Document, Json
from eyrie.cli.listing import Column, find_id, limit_option, show_rows, text, when
from eyrie.cli.terminal import out, out_json, say
from eyrie.identity.actor import Role

_PATH = "/api/v1/keys"


def _state(key: Document) -> str:
    ends = key.time("expires_at")
    if key.time("revoked_at") is not None:
        return "revoked"
    return "expired" if ends is not None and ends <= datetime.now(UTC) else "valid"


_LISTED = (
    text("name"),
    text("role"),
    text("prefix"),
    Column("state", _state),
    text("scopes"),
    when("last_used_at", "last used"),
    when("expires_at", "expires"),
    text("id"),
)


@click.group("key", cls=Group)
def command() -> None:
    """Make, rotate and revoke API keys."""


@command.command("list")
@limit_option
@json_option
def list_(limit: int, as_json: bool) -> None:
    """List keys, without their secrets."""
    show_rows(open_api().pages(_PATH, limit=limit), _LISTED, as_json=as_json)


@command.command("create")
@click.argument("name")
@click.option(
    "--role", type=click.Choice([role.value for role in Role]), default=Role.MEMBER.value, show_default=True, help="What it may do."
)
@click.option("--scope", "scopes", multiple=True, metavar="SCOPE", help="Narrow it to this, as in runs:write; may be repeated.")
@click.option("--expires-days", type=click.IntRange(1, 3650), help="When it ends; without it, by the workspace's rule.")
@json_option
def create(name: str, role: str, scopes: tuple[str, ...], expires_days: int | None, as_json: bool) -> None:
    """Make a key; its secret is shown this once."""
    body: dict[str, Json] = {"name": name, "role": role, "scopes": [*scopes] if scopes else None}
    if expires_days is not None:
        body["expires_at"] = (datetime.now(UTC) + timedelta(days=expires_days)).isoformat()
    _show_secret(open_api().post(_PATH, body), as_json=as_json)


@command.command("rotate")
@click.argument("key")
@click.option("--grace-seconds", type=click.IntRange(0), default=3_600, show_default=True, help="How long the old secret works on.")
@json_option
def rotate(key: str, grace_seconds: int, as_json: bool) -> None:
    """Give a key another secret, by name or id."""
    api = open_api()
    path = f"{_PATH}/{find_id(api, _PATH, 'key', key)}"
    _show_secret(api.post(f"{path}/rotate", {"grace_seconds": grace_seconds}), as_json=as_json)


@command.command("revoke")
@click.argument("key")
@json_option
def revoke(key: str, as_json: bool) -> None:
    """End a key for good, by name or id."""
    api = open_api()
    id_ = find_id(api, _PATH, "key", key)
    api.delete(f"{_PATH}/{id_}")
    if as_json:
        out_json({"revoked": id_})
    else:
        out(f"Revoked {key}.")


def _show_secret(made: Document, *, as_json: bool) -> None:
    if as_json:
        out_json(made.fields)
        return
    say(f"The secret of {made.text('name')} ({made.text('role')}) is shown only now:")
    out(made.text("secret"))
