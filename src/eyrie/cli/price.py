"""`eyrie price`: what models cost."""

import click

from eyrie.cli.api import Api, open_api
from eyrie.cli.command import Group, json_option
from eyrie.cli.document import Document, Json
from eyrie.cli.listing import exact_usd, limit_option, money, show_rows, text
from eyrie.cli.terminal import out, out_json, say
from eyrie.kit.problems import NotFound

_PATH = "/api/v1/prices"
_LISTED = (
    text("model"),
    money("input_usd", "input"),
    money("output_usd", "output"),
    money("cached_input_usd", "cached"),
    money("cache_write_usd", "cache write"),
    money("reasoning_usd", "reasoning"),
    text("id"),
)
_USD = click.FloatRange(0, 1_000_000)


@click.group("price", cls=Group)
def command() -> None:
    """Say what models cost, where the shipped list is wrong or silent."""


@command.command("list")
@limit_option
@json_option
def list_(limit: int, as_json: bool) -> None:
    """List the prices that this workspace set, in USD per million tokens."""
    rows = open_api().pages(_PATH, limit=limit)
    show_rows(rows, _LISTED, as_json=as_json)
    if not rows:
        say("None is set: models cost what the shipped list says, local ones nothing.")


@command.command("set")
@click.argument("model")
@click.option("--input", "input_usd", type=_USD, required=True, help="USD for a million tokens of input.")
@click.option("--output", "output_usd", type=_USD, required=True, help="USD for a million tokens of output.")
@click.option("--cached-input", "cached_input_usd", type=_USD, help="Of input that the provider had cached; else as input.")
@click.option("--cache-write", "cache_write_usd", type=_USD, help="Of what is written to its cache; else as input.")
@click.option("--reasoning", "reasoning_usd", type=_USD, help="Of reasoning; else as output.")
@json_option
def set_(model: str, as_json: bool, **prices: float | None) -> None:
    """Say what MODEL costs, as its provider or as agents call it."""
    api = open_api()
    body: dict[str, Json] = {name: None if usd is None else f"{usd:.6f}" for name, usd in prices.items()}
    found = _find(api, model)
    kept = api.post(_PATH, {"model": model, **body}) if found is None else api.patch(f"{_PATH}/{found.text('id')}", body)
    if as_json:
        out_json(kept.fields)
    else:
        read, written = (exact_usd(kept.text(name)) for name in ("input_usd", "output_usd"))
        out(f"{model}: {read} per million tokens of input, {written} of output.")


@command.command("remove")
@click.argument("model")
@json_option
def remove(model: str, as_json: bool) -> None:
    """Remove the price of MODEL: the shipped list's counts again, if it has one."""
    api = open_api()
    found = _find(api, model)
    if found is None:
        raise NotFound("price", model)
    api.delete(f"{_PATH}/{found.text('id')}")
    if as_json:
        out_json({"removed": found.text("id")})
    else:
        out(f"Removed the price of {model}.")


def _find(api: Api, model: str) -> Document | None:
    found = api.pages(_PATH, {"model": model}, limit=1)
    return found[0] if found else None
