"""`eyrie model deployment`: the providers, keys and regions that a model is reached by."""

import click

from eyrie.cli.api import Api, open_api
from eyrie.cli.command import Group, json_option
from eyrie.cli.document import Document, Json
from eyrie.cli.listing import Column, find_id, is_id, show_rows, shown, text
from eyrie.cli.provider import show_trial
from eyrie.cli.terminal import out, out_json
from eyrie.kit.problems import NotFound

_MODELS = "/api/v1/models"
_PROVIDERS = "/api/v1/providers"
_WEIGHT = click.IntRange(1, 1_000)
_PRIORITY = click.IntRange(0, 100)


def _state(name: str, heading: str) -> Column:
    return Column(heading, lambda row: shown(row.child("state"), name))


_LISTED = (
    text("provider"),
    text("provider_model", "model"),
    text("weight"),
    text("priority"),
    text("draining"),
    _state("breaker", "breaker"),
    _state("in_flight", "in flight"),
    _state("p50_ms", "p50 ms"),
    _state("p95_ms", "p95 ms"),
    _state("error_rate", "errors"),
    text("id"),
)


@click.group("deployment", cls=Group)
def command() -> None:
    """Reach a model by several providers, keys or regions."""


@command.command("list")
@click.argument("model")
@json_option
def list_(model: str, as_json: bool) -> None:
    """List MODEL's deployments and how they do, as the server that answers sees it."""
    api = open_api()
    show_rows(api.get_list(_at(api, model)), _LISTED, as_json=as_json)


@command.command("add")
@click.argument("model")
@click.argument("provider")
@click.option("--as", "provider_model", help="What the provider calls the model; without it, as MODEL's first deployment does.")
@click.option("--weight", type=_WEIGHT, default=1, show_default=True, help="Its share of the calls.")
@click.option("--priority", type=_PRIORITY, default=0, show_default=True, help="Higher numbers wait until no lower one is healthy.")
@json_option
def add(model: str, provider: str, as_json: bool, **fields: str | int | None) -> None:
    """Reach MODEL by PROVIDER too."""
    api = open_api()
    body: dict[str, Json] = {"provider_id": find_id(api, _PROVIDERS, "provider", provider), **fields}
    _show(api.post(_at(api, model), body), as_json=as_json)


@command.command("set")
@click.argument("model")
@click.argument("deployment")
@click.option("--as", "provider_model", help="What the provider calls the model.")
@click.option("--weight", type=_WEIGHT, help="Its share of the calls.")
@click.option("--priority", type=_PRIORITY, help="Higher numbers wait until no lower one is healthy.")
@json_option
def set_(model: str, deployment: str, as_json: bool, **fields: str | int | None) -> None:
    """Change a DEPLOYMENT of MODEL, named by its provider or its id."""
    body: dict[str, Json] = {name: value for name, value in fields.items() if value is not None}
    _change(model, deployment, body, as_json=as_json)


@command.command("drain")
@click.argument("model")
@click.argument("deployment")
@json_option
def drain(model: str, deployment: str, as_json: bool) -> None:
    """Give a DEPLOYMENT of MODEL no new calls."""
    _change(model, deployment, {"draining": True}, as_json=as_json)


@command.command("undrain")
@click.argument("model")
@click.argument("deployment")
@json_option
def undrain(model: str, deployment: str, as_json: bool) -> None:
    """Give a DEPLOYMENT of MODEL calls again."""
    _change(model, deployment, {"draining": False}, as_json=as_json)


@command.command("test")
@click.argument("model")
@click.argument("deployment")
@json_option
@click.pass_context
def test(ctx: click.Context, model: str, deployment: str, as_json: bool) -> None:
    """Ask this DEPLOYMENT of MODEL for a word. Exits with 1 when it does not answer."""
    api = open_api()
    trial = api.post(f"{_path(api, model, deployment)}/test")
    ctx.exit(show_trial(trial, f"{model} at {deployment}", as_json=as_json))


@command.command("remove")
@click.argument("model")
@click.argument("deployment")
@json_option
def remove(model: str, deployment: str, as_json: bool) -> None:
    """Reach MODEL by this DEPLOYMENT no more."""
    api = open_api()
    path = _path(api, model, deployment)
    api.delete(path)
    if as_json:
        out_json({"removed": path.rpartition("/")[2]})
    else:
        out(f"Removed {deployment}.")


def _change(model: str, deployment: str, body: Json, *, as_json: bool) -> None:
    api = open_api()
    _show(api.patch(_path(api, model, deployment), body), as_json=as_json)


def _show(row: Document, *, as_json: bool) -> None:
    if as_json:
        out_json(row.fields)
        return
    calls = "gets no new calls" if row.value("draining") else f"weight {row.value('weight')}, priority {row.value('priority')}"
    out(f"{row.text('provider')}, as {row.text('provider_model')}: {calls}.")


def _path(api: Api, model: str, deployment: str) -> str:
    """The address of a deployment: by its id, or by its provider's name when that is enough to tell."""
    at = _at(api, model)
    if is_id(deployment):
        return f"{at}/{deployment}"
    found = [row for row in api.get_list(at) if row.text("provider") == deployment]
    if len(found) > 1:
        raise click.UsageError(f"{model} has {len(found)} deployments at {deployment}; name one by its id.")
    if not found:
        raise NotFound("deployment", deployment)
    return f"{at}/{found[0].text('id')}"


def _at(api: Api, model: str) -> str:
    return f"{_MODELS}/{find_id(api, _MODELS, 'model', model)}/deployments"
