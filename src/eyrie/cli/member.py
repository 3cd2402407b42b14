"""`eyrie member`: what is done about a person in the workspace."""

import click

from eyrie.cli.api import Api, open_api
from eyrie.cli.command import Group, json_option
from eyrie.cli.listing import is_id
from eyrie.cli.terminal import fields, out, out_json
from eyrie.kit.problems import NotFound

_PATH = "/api/v1/members"
_PROOF = (
    *(("keys_revoked", "API keys revoked"), ("content_keys", "encryption keys destroyed"), ("runs", "runs without content")),
    *(("runs_cancelled", "runs cancelled"), ("contents", "contents removed"), ("sessions", "sessions emptied")),
    *(("files", "files removed"), ("objects", "objects removed from storage")),
)


@click.group("member", cls=Group)
def command() -> None:
    """Erase a person from the workspace."""


@command.command("erase")
@click.argument("person")
@click.option("--yes", is_flag=True, help="Don't ask.")
@json_option
def erase(person: str, yes: bool, as_json: bool) -> None:
    """Erase a person, by address or id: membership, API keys and all that they wrote, for good.

    Runs keep their events, figures and costs, without content. Somebody who has left already is erased by id.
    """
    api = open_api()
    id_ = _find(api, person)
    if not yes:
        click.confirm(f"All that {person} wrote in this workspace will be lost for good. Go on?", abort=True, err=True)
    proof = api.post(f"{_PATH}/{id_}/erase", {})
    if as_json:
        out_json(proof.fields)
        return
    out(f"Erased {person}.")
    fields([(label, str(proof.count(name))) for name, label in _PROOF])


def _find(api: Api, person: str) -> str:
    if is_id(person):
        return person
    found = api.pages(_PATH, {"email": person.lower()}, limit=1)
    if not found:
        raise NotFound("member", person)
    return found[0].text("id")
