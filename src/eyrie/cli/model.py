"""`eyrie model`: which models agents may use."""

import click

from eyrie.cli import deployment
from eyrie.cli import provider as providers
from eyrie.cli.api import Api, open_api
from eyrie.cli.command import Group, json_option
from eyrie.cli.document import Document, Json
from eyrie.cli.listing import NameUnknown, find_id, is_id, limit_option, names_of, show_rows, text
from eyrie.cli.terminal import out, out_json, say

_PATH = "/api/v1/models"
_LISTED = (
    text("name"),
    text("is_default", "default"),
    text("provider"),
    text("provider_model", "model"),
    text("fallbacks"),
    text("context_tokens", "context"),
    text("id"),
)
_FOUND = (text("preset"), text("title"), text("base_url", "address"), text("provider", "added as"), text("models"))
_OFFERS = (text("variable"), text("title", "provider"), text("base_url", "address"))


@click.group("model", cls=Group)
def command() -> None:
    """Add, test and choose models."""


command.add_command(deployment.command)


@command.command("list")
@limit_option
@json_option
def list_(limit: int, as_json: bool) -> None:
    """List the workspace's models."""
    rows = open_api().pages(_PATH, limit=limit)
    show_rows(rows, _LISTED, as_json=as_json)
    if not rows:
        say("The built-in offline model answers. Add one with: eyrie model add MODEL --provider NAME")


@command.command("add")
@click.argument("model")
@click.option("--provider", required=True, help="A provider of the workspace, or a preset, which is added then.")
@click.option("--name", help="What agents call it; without it, MODEL.")
@click.option("--default", "is_default", is_flag=True, help="Agents that name no model use it.")
@providers.secret_option
@json_option
def add(model: str, provider: str, name: str | None, is_default: bool, secret_stdin: bool, as_json: bool) -> None:
    """Add a model, as its provider calls it; with its provider, when that is new."""
    api = open_api()
    body = {
        "provider_model": model,
        "provider_id": _provider(api, provider, secret_stdin=secret_stdin),
        "name": name,
        "is_default": is_default,
    }
    made = api.post(_PATH, {**body})
    if as_json:
        out_json(made.fields)
    else:
        out(f"Added {made.text('name')}. Try it with: eyrie model test {made.text('name')}")


@command.command("test")
@click.argument("model")
@json_option
@click.pass_context
def test(ctx: click.Context, model: str, as_json: bool) -> None:
    """Ask a model for a word. Exits with 1 when it does not answer."""
    api = open_api()
    ctx.exit(providers.show_trial(api.post(f"{_at(api, model)}/test"), model, as_json=as_json))


@command.command("default")
@click.argument("model")
@json_option
def default(model: str, as_json: bool) -> None:
    """Let agents that name no model use this one."""
    api = open_api()
    changed = api.patch(_at(api, model), {"is_default": True})
    if as_json:
        out_json(changed.fields)
    else:
        out(f"{changed.text('name')} is the default.")


@command.command("set")
@click.argument("model")
@click.option("--fallback", "fallbacks", multiple=True, help="A model that answers when this one can't; in order, if there are several.")
@click.option("--no-fallback", is_flag=True, help="None answers instead.")
@click.option("--hedge-after-ms", type=click.IntRange(10, 600_000), help="Ask a second deployment when the first has not begun by then.")
@click.option("--no-hedge", is_flag=True, help="Ask one deployment only.")
@json_option
def set_(model: str, fallbacks: tuple[str, ...], hedge_after_ms: int | None, as_json: bool, **no: bool) -> None:
    """Say what happens when MODEL fails or is slow."""
    body: dict[str, Json] = {}
    if fallbacks or no["no_fallback"]:
        body["fallbacks"] = list(fallbacks)
    if hedge_after_ms is not None or no["no_hedge"]:
        body["hedge_after_ms"] = hedge_after_ms
    api = open_api()
    changed = api.patch(_at(api, model), body)
    if as_json:
        out_json(changed.fields)
        return
    hedge = changed.value("hedge_after_ms")
    out(f"{model} falls back on {', '.join(changed.texts('fallbacks')) or 'nothing'}.")
    out("One deployment is asked at a time." if hedge is None else f"A second deployment is asked after {hedge} ms.")


@command.command("remove")
@click.argument("model")
@json_option
def remove(model: str, as_json: bool) -> None:
    """Remove a model; agents that name it fail until they name another."""
    api = open_api()
    path = _at(api, model)
    api.delete(path)
    if as_json:
        out_json({"removed": path.rpartition("/")[2]})
    else:
        out(f"Removed {model}.")


@command.command("discover")
@json_option
def discover(as_json: bool) -> None:
    """Look for Ollama, vLLM, llama.cpp and LM Studio on the server's machine."""
    rows = open_api().post(f"{providers.PATH}/discover").children("servers")
    show_rows(rows, _FOUND, as_json=as_json)
    if rows and not as_json:
        say("Add one with: eyrie model add MODEL --provider PRESET")
    elif not rows:
        say("None answers at its usual port.")


@command.command("offers")
@json_option
def offers(as_json: bool) -> None:
    """List providers whose keys the server's environment holds; add one with eyrie provider import."""
    show_rows(open_api().get_list(f"{providers.PATH}/offers"), _OFFERS, as_json=as_json)


def _provider(api: Api, name: str, *, secret_stdin: bool) -> str:
    """The id of the provider called `name`; the preset of this name is added when there is none."""
    if is_id(name):
        return name
    found: list[Document] = api.pages(providers.PATH, {"name": name}, limit=1)
    if found:
        return found[0].text("id")
    presets = [one.text("name") for one in api.get_list(f"{providers.PATH}/presets")]
    if name not in presets:
        mend = f"Add a server of your own by its address: eyrie provider add {name} --dialect openai --url ADDRESS"
        raise NameUnknown("provider", name, [*names_of(api, providers.PATH), *presets], mend)
    secret = providers.read_secret(name, secret_stdin=secret_stdin) if providers.needs_secret(api, name) else None
    return api.post(providers.PATH, {"preset": name, "name": name, "secret": secret}).text("id")


def _at(api: Api, model: str) -> str:
    return f"{_PATH}/{find_id(api, _PATH, 'model', model)}"
