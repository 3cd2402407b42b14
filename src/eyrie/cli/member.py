"""`eyrie member`: people in the workspace."""

from urllib.parse import quote

import click

from eyrie.cli.api import Api, open_api
from eyrie.cli.command import Group, json_option
from eyrie.cli.document import Document
from eyrie.cli.listing import find_member, limit_option, show_rows, text, when
from eyrie.cli.terminal import fields, out, out_json, say
from eyrie.identity.actor import Role

_PATH = "/api/v1/members"
_LISTED = (text("email"), text("name"), text("role"), when("created_at", "joined"), text("id"))
_PROOF = (
    *(("keys_revoked", "API keys revoked"), ("content_keys", "encryption keys destroyed"), ("runs", "runs without content")),
    *(("runs_cancelled", "runs cancelled"), ("contents", "contents removed"), ("sessions", "sessions emptied")),
    *(("files", "files removed"), ("objects", "objects removed from storage")),
)
_ROLE = click.Choice([role.value for role in Role])


@click.group("member", cls=Group)
def command() -> None:
    """Invite, list, change, remove and erase people."""


@command.command("list")
@limit_option
@json_option
def list_(limit: int, as_json: bool) -> None:
    """List the members of the workspace."""
    show_rows(open_api().pages(_PATH, limit=limit), _LISTED, as_json=as_json)


@command.command("invite")
@click.argument("email")
@click.option("--name", default="", help="What to call them.")
@click.option("--role", type=_ROLE, default=Role.MEMBER.value, show_default=True, help="What they may do, at most what you may.")
@json_option
def invite(email: str, name: str, role: str, as_json: bool) -> None:
    """Add a person by address; for somebody new here, print a link that signs them in once, within seven days."""
    api = open_api()
    made = api.post(_PATH, {"email": email, "name": name, "role": role})
    if as_json:
        out_json(made.fields)
    elif made.text("link_token"):
        _show_link(api, made, email)
    else:
        out(f"{email} has an account here, and is now {role} of this workspace.")


@command.command("link")
@click.argument("member")
@json_option
def link(member: str, as_json: bool) -> None:
    """Print another invitation link for MEMBER, by address or id, who never signed in."""
    api = open_api()
    made = api.post(f"{_PATH}/{find_member(api, member)}/link", {})
    if as_json:
        out_json(made.fields)
    else:
        _show_link(api, made, member)


@command.command("role")
@click.argument("member")
@click.argument("role", type=_ROLE)
@json_option
def role_(member: str, role: str, as_json: bool) -> None:
    """Give MEMBER, by address or id, another role, at most yours."""
    api = open_api()
    changed = api.patch(f"{_PATH}/{find_member(api, member)}", {"role": role})
    if as_json:
        out_json(changed.fields)
    else:
        out(f"{changed.text('email')} is now {changed.text('role')}.")


@command.command("remove")
@click.argument("member")
@click.option("--yes", is_flag=True, help="Don't ask.")
@json_option
def remove(member: str, yes: bool, as_json: bool) -> None:
    """Take MEMBER, by address or id, out of the workspace; the keys they made are revoked, what they did stays."""
    api = open_api()
    id_ = find_member(api, member)
    if not yes:
        click.confirm(f"{member} loses access to this workspace, and so do the keys they made. Go on?", abort=True, err=True)
    api.delete(f"{_PATH}/{id_}")
    if as_json:
        out_json({"removed": id_})
    else:
        out(f"Removed {member}.")


@command.command("erase")
@click.argument("person")
@click.option("--yes", is_flag=True, help="Don't ask.")
@json_option
def erase(person: str, yes: bool, as_json: bool) -> None:
    """Erase a person, by address or id: membership, API keys and all that they wrote, for good.

    Runs keep their events, figures and costs, without content. Somebody who has left already is erased by id.
    """
    api = open_api()
    id_ = find_member(api, person)
    if not yes:
        click.confirm(f"All that {person} wrote in this workspace will be lost for good. Go on?", abort=True, err=True)
    proof = api.post(f"{_PATH}/{id_}/erase", {})
    if as_json:
        out_json(proof.fields)
        return
    out(f"Erased {person}.")
    fields([(label, str(proof.count(name))) for name, label in _PROOF])


def _show_link(api: Api, made: Document, who: str) -> None:
    say(f"Send this link to {who}; it works once, within seven days:")
    out(f"{api.url}/login?token={quote(made.text('link_token'), safe='')}")
