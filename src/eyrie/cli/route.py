"""`eyrie route`: names for the right model, chosen by what a request needs."""

import json
from pathlib import Path

import click

from eyrie.cli.api import Api, open_api
from eyrie.cli.command import Group, json_option
from eyrie.cli.document import Document, Json
from eyrie.cli.listing import exact_usd, find_id, limit_option, show_one, show_rows, text, when
from eyrie.cli.terminal import fields, out, out_json, say
from eyrie.cli.upload import read_json

_PATH = "/api/v1/routes"
_LISTED = (text("name"), text("description"), when("updated_at", "changed"), text("id"))
_TIERS = ("simple", "long_context", "code", "reasoning")


@click.group("route", cls=Group)
def command() -> None:
    """Set up routes, and see what they decide."""


@command.command("list")
@limit_option
@json_option
def list_(limit: int, as_json: bool) -> None:
    """List the routes that are set up."""
    rows = open_api().pages(_PATH, limit=limit)
    show_rows(rows, _LISTED, as_json=as_json)
    if not rows:
        say("None is set up. auto, cheap and code are there as soon as there is a model; see: eyrie route explain auto TEXT")


@command.command("show")
@click.argument("route")
@json_option
def show(route: str, as_json: bool) -> None:
    """Show a route, by name or id."""
    api = open_api()
    found = api.get(_at(api, route))
    show_one(found, _LISTED, as_json=as_json)
    if not as_json:
        out(json.dumps(found.value("definition"), indent=2, ensure_ascii=False))


@command.command("set")
@click.argument("name")
@click.option("--simple", help="Models for simple requests, separated by commas, in the order in which they are tried.")
@click.option("--long-context", "long_context", help="Models for long inputs.")
@click.option("--code", help="Models for code.")
@click.option("--reasoning", help="Models for reasoning.")
@click.option("--baseline", help="The model that costs are compared with.")
@click.option("--shadow/--no-shadow", default=None, help="Only report what would be chosen; the baseline answers.")
@click.option("--local-first/--no-local-first", default=None, help="Try local models first where a request is simple.")
@click.option("-f", "--file", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="A definition as JSON, with rules.")
@click.option("--description", help="What the route is for.")
@json_option
def set_(name: str, file: Path | None, description: str | None, as_json: bool, **options: str | bool | None) -> None:
    """Add a route, or change what is given of one that is there."""
    api = open_api()
    there = api.pages(_PATH, {"name": name}, limit=1)
    before = there[0].child("definition").fields if there else {}
    definition = read_json(file) if file else _changed(before, options)
    body: dict[str, Json] = {"definition": definition} | ({} if description is None else {"description": description})
    made = api.patch(f"{_PATH}/{there[0].text('id')}", body) if there else api.post(_PATH, {"name": name, **body})
    if as_json:
        out_json(made.fields)
    else:
        out(f"{name}: {'changed' if there else 'added'}. See what it decides with: eyrie route explain {name} TEXT")


@command.command("explain")
@click.argument("route")
@click.argument("request_text", metavar="TEXT")
@click.option("--local-only", is_flag=True, help="Only local models may answer.")
@click.option("--max-cost", help="The most that the call may cost, in USD.")
@json_option
def explain(route: str, request_text: str, local_only: bool, max_cost: str | None, as_json: bool) -> None:
    """Say which models a route would try for a request, and why; no model is called."""
    found = open_api().post(f"{_PATH}/explain", {"route": route, "input": request_text, "local_only": local_only, "max_cost_usd": max_cost})
    if as_json:
        out_json(found.fields)
        return
    fields([(name, _listed(found, name)) for name in ("models", "complexity", "baseline", "instead_of")])
    for reason in found.texts("reasons"):
        out(f"  because {reason}")
    for one in found.children("candidates"):
        cost = "its price is not known" if one.value("cost_usd") is None else f"about {exact_usd(one.text('cost_usd'))}"
        out(f"  {one.text('model')}: {cost}")


@command.command("remove")
@click.argument("route")
@json_option
def remove(route: str, as_json: bool) -> None:
    """Remove a route."""
    api = open_api()
    path = _at(api, route)
    api.delete(path)
    if as_json:
        out_json({"removed": path.rpartition("/")[2]})
    else:
        out(f"Removed {route}.")


def _changed(before: dict[str, Json], options: dict[str, str | bool | None]) -> dict[str, Json]:
    tiers = dict(Document(before).child("tiers").fields) if before else {}
    for tier in _TIERS:
        given = options[tier]
        if isinstance(given, str):
            tiers[tier] = [name.strip() for name in given.split(",") if name.strip()]
    others = {name: options[name] for name in ("baseline", "shadow", "local_first") if options[name] is not None}
    return {**before, "tiers": tiers, **others}


def _listed(found: Document, name: str) -> str:
    value = found.value(name)
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value or "")


def _at(api: Api, route: str) -> str:
    return f"{_PATH}/{find_id(api, _PATH, 'route', route)}"
