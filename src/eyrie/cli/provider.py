"""`eyrie provider`: who answers for models."""

import sys

import click

from eyrie.cli.api import Api, open_api
from eyrie.cli.command import Group, json_option
from eyrie.cli.deciding import NobodyToAsk
from eyrie.cli.document import Document, Json
from eyrie.cli.listing import Column, find_id, limit_option, show_rows, text
from eyrie.cli.terminal import is_interactive, out, out_json, say
from eyrie.gateway.providers.endpoint import Dialect

PATH = "/api/v1/providers"


def _secret(row: Document) -> str:
    """What may be shown of a key."""
    secret = row.child("secret")
    if not secret.flag("set"):
        return "none"
    return f"…{secret.text('last4')}" if secret.text("last4") else "set"


_LISTED = (text("name"), text("dialect"), text("base_url", "address"), Column("key", _secret), text("id"))
_PRESETS = (text("name"), text("title"), text("dialect"), text("base_url", "address"), text("needs_secret", "needs a key"))
secret_option = click.option("--secret-stdin", is_flag=True, help="Read the provider's API key from stdin instead of asking for it.")


@click.group("provider", cls=Group)
def command() -> None:
    """Add, change and test providers of models."""


@command.command("list")
@limit_option
@json_option
def list_(limit: int, as_json: bool) -> None:
    """List the workspace's providers."""
    show_rows(open_api().pages(PATH, limit=limit), _LISTED, as_json=as_json)


@command.command("presets")
@json_option
def presets(as_json: bool) -> None:
    """List the providers that Eyrie knows."""
    show_rows(open_api().get_list(f"{PATH}/presets"), _PRESETS, as_json=as_json)


@command.command("add")
@click.argument("name")
@click.option("--preset", help="A known provider; without it, the one called NAME.")
@click.option("--dialect", type=click.Choice([dialect.value for dialect in Dialect]), help="What it speaks, when it is no preset.")
@click.option("--url", "--base-url", "url", metavar="ADDRESS", help="Its address, when it is no preset.")
@secret_option
@json_option
def add(name: str, preset: str | None, dialect: str | None, url: str | None, secret_stdin: bool, as_json: bool) -> None:
    """Add a provider. Its API key is asked for, never taken from the command line, where others could see it."""
    api = open_api()
    if preset is None and url is None:
        preset = name
    body: dict[str, Json] = {"name": name, "preset": preset, "dialect": dialect, "base_url": url}
    body["secret"] = read_secret(name, secret_stdin=secret_stdin) if needs_secret(api, preset) else None
    _show(api.post(PATH, body), as_json=as_json)


@command.command("set")
@click.argument("provider")
@click.option("--name", help="Another name.")
@click.option("--url", "--base-url", "url", metavar="ADDRESS", help="Another address; its key must be given again, too.")
@click.option("--secret", "asked", is_flag=True, help="Ask for another API key.")
@secret_option
@json_option
def set_(provider: str, name: str | None, url: str | None, asked: bool, secret_stdin: bool, as_json: bool) -> None:
    """Change a provider's name, address or API key; what is left out stays."""
    api = open_api()
    changes: dict[str, Json] = {"name": name, "base_url": url}
    body: dict[str, Json] = {field: value for field, value in changes.items() if value is not None}
    if asked or secret_stdin:
        body["secret"] = read_secret(provider, secret_stdin=secret_stdin)
    if not body:
        raise click.UsageError("Say what changes: --name, --url, --secret or --secret-stdin.")
    changed = api.patch(_at(api, provider), body)
    if as_json:
        out_json(changed.fields)
    else:
        out(f"Changed {changed.text('name')}.")


@command.command("import")
@click.argument("variable")
@json_option
def import_(variable: str, as_json: bool) -> None:
    """Add the provider whose key the server's environment holds (see eyrie model offers)."""
    _show(open_api().post(f"{PATH}/offers", {"variable": variable}), as_json=as_json)


@command.command("test")
@click.argument("provider")
@json_option
@click.pass_context
def test(ctx: click.Context, provider: str, as_json: bool) -> None:
    """Ask a provider whether it answers. Exits with 1 when it does not."""
    api = open_api()
    ctx.exit(show_trial(api.post(f"{_at(api, provider)}/test"), provider, as_json=as_json))


@command.command("models")
@click.argument("provider")
@json_option
def models(provider: str, as_json: bool) -> None:
    """List the models that a provider offers."""
    api = open_api()
    found = api.get(f"{_at(api, provider)}/models")
    names = found.texts("names")
    if as_json:
        out_json(found.fields)
    elif names:
        out("\n".join(names))
    else:
        say(f"{provider} names no models. Add one as it calls it: eyrie model add MODEL --provider {provider}")


@command.command("remove")
@click.argument("provider")
@json_option
def remove(provider: str, as_json: bool) -> None:
    """Remove a provider and its models."""
    api = open_api()
    path = _at(api, provider)
    api.delete(path)
    if as_json:
        out_json({"removed": path.rpartition("/")[2]})
    else:
        out(f"Removed {provider}.")


def needs_secret(api: Api, preset: str | None) -> bool:
    """Whether a key must be asked for: not for presets that take none."""
    known = {one.text("name"): one for one in api.get_list(f"{PATH}/presets")}
    return preset is None or preset not in known or known[preset].flag("needs_secret")


def read_secret(provider: str, *, secret_stdin: bool) -> str:
    """The API key of a provider, from stdin or asked for without showing it. Raises NobodyToAsk."""
    if secret_stdin:
        return sys.stdin.readline().strip()
    if not is_interactive():
        raise NobodyToAsk(f"There is no terminal to ask for the API key of {provider} at. Give it on stdin, with --secret-stdin.")
    typed: str = click.prompt(f"API key of {provider}", hide_input=True, err=True)
    return typed


def show_trial(trial: Document, name: str, *, as_json: bool) -> int:
    """Write what a test came to; the exit code."""
    if as_json:
        out_json(trial.fields)
    elif trial.flag("ok"):
        out(f"{name} answers ({trial.count('latency_ms')} ms).")
    else:
        out(f"{name} does not work: {trial.child('problem').text('detail')}")
    return 0 if trial.flag("ok") else 1


def _show(provider: Document, *, as_json: bool) -> None:
    if as_json:
        out_json(provider.fields)
    else:
        name = provider.text("name")
        out(f"Added {name}. Choose its models with: eyrie provider models {name}; eyrie model add MODEL --provider {name}")


def _at(api: Api, provider: str) -> str:
    return f"{PATH}/{find_id(api, PATH, 'provider', provider)}"
