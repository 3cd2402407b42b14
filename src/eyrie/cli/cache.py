"""`eyrie cache`: answers that are given again."""

from pathlib import Path

import click

from eyrie.cli.api import open_api
from eyrie.cli.command import Group, json_option
from eyrie.cli.document import Document, Json
from eyrie.cli.listing import Column, limit_option, show_rows, shown, text, when
from eyrie.cli.terminal import fields, out, out_json, say
from eyrie.cli.upload import read_json

_PATH = "/api/v1/cache"
_MODES = ("off", "exact", "semantic")
_POLICY = ("mode", "ttl_seconds", "threshold", "embedding_model", "max_entries", "tools")
_WHAT = ("tag", "model", "prompt", "document")


def _usd(row: Document, name: str) -> str:
    return f"${float(row.text(name)):,.6f}"


_ENTRIES = (
    text("asked_model", "asked"),
    text("model"),
    text("semantic", "by meaning"),
    text("tags"),
    text("hits"),
    Column("spares", lambda row: _usd(row, "saved_usd")),
    when("used_at", "used"),
    when("expires_at", "ends"),
    text("id"),
)
_WARMED = (text("state"), Column("cost", lambda row: _usd(row, "cost_usd")), text("detail"))


@click.group("cache", cls=Group)
def command() -> None:
    """Set up, look into, empty and fill the response cache."""


@command.command("show")
@click.option("--days", type=click.IntRange(1, 400), default=30, show_default=True, help="Figures of how many days.")
@json_option
def show(days: int, as_json: bool) -> None:
    """Show the policy, and what the cache spared."""
    api = open_api()
    policy, figures = api.get(f"{_PATH}/policy"), api.get(f"{_PATH}/figures", {"days": str(days)})
    if as_json:
        out_json({"policy": policy.fields, "figures": figures.fields})
        return
    calls = sum(int(figures.number(name)) for name in ("hits", "semantic_hits", "misses"))
    answered = int(figures.number("hits") + figures.number("semantic_hits"))
    share = f" ({100 * answered / calls:.0f} %)" if calls else ""
    fields(
        [
            *((name.replace("_", " "), shown(policy, name)) for name in _POLICY if policy.value(name) is not None),
            ("answers kept", f"{int(figures.number('entries')):,}"),
            ("calls", f"{calls:,}, {answered:,} answered from the cache{share}"),
            ("spared", _usd(figures, "saved_usd")),
        ]
    )


@command.command("set")
@click.option("--mode", type=click.Choice(_MODES), help="Which questions are answered again: none, the same, or those that mean the same.")
@click.option("--ttl", "ttl_seconds", type=click.IntRange(1, 30 * 86_400), help="How long an answer is given again, in seconds.")
@click.option("--threshold", type=click.FloatRange(0.5, 1), help="How near two questions must be in meaning, as a cosine.")
@click.option("--embedding-model", help="The model that says what a question means.")
@click.option("--max-entries", type=click.IntRange(1, 100_000), help="How many answers are kept.")
@click.option("--tools/--no-tools", default=None, help="Answer calls too whose tools change something.")
@json_option
def set_(as_json: bool, **options: str | float | bool | None) -> None:
    """Change what is given of the policy."""
    api = open_api()
    before = api.get(f"{_PATH}/policy")
    body: dict[str, Json] = {name: before.value(name) if options[name] is None else options[name] for name in _POLICY}
    made = api.put(f"{_PATH}/policy", body)
    if as_json:
        out_json(made.fields)
    else:
        out(f"mode {made.text('mode')}: answers are given again for {int(made.number('ttl_seconds')):,} s.")


@command.command("list")
@click.option("--model", help="Only what this model answered.")
@limit_option
@json_option
def list_(model: str | None, limit: int, as_json: bool) -> None:
    """List the answers that are kept, the latest first."""
    rows = open_api().pages(f"{_PATH}/entries", {} if model is None else {"model": model}, limit=limit)
    show_rows(rows, _ENTRIES, as_json=as_json)
    if not rows:
        say("None is kept. See how the cache is set up: eyrie cache show")


@command.command("clear")
@click.option("--all", "everything", is_flag=True, help="Everything.")
@click.option("--tag", help="What has this tag; a tag with a version is also found without it.")
@click.option("--model", help="What this model answered, or was asked of it.")
@click.option("--prompt", help="What rests on this prompt: its name, or name@version.")
@click.option("--document", help="What rests on this document: its name, or name@version.")
@click.option("--entry", help="The answer with this id.")
@json_option
def clear(everything: bool, entry: str | None, as_json: bool, **what: str | None) -> None:
    """Remove answers."""
    given: dict[str, Json] = {name: what[name] for name in _WHAT if what[name] is not None}
    if everything:
        given["all"] = True
    if len(given) + (entry is not None) != 1:
        raise click.UsageError("Give exactly one of --all, --tag, --model, --prompt, --document and --entry.")
    api, removed = open_api(), 1
    if entry is not None:
        api.delete(f"{_PATH}/entries/{entry}")
    else:
        removed = int(api.post(f"{_PATH}/clear", given).number("removed"))
    if as_json:
        out_json({"removed": removed})
    else:
        out(f"Removed {removed}.")


@command.command("warm")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@json_option
def warm(file: Path, as_json: bool) -> None:
    """Ask the requests in FILE now, a JSON list, so that their answers are there later."""
    made = open_api().post(f"{_PATH}/warm", {"requests": read_json(file)})
    if as_json:
        out_json(made.fields)
    else:
        show_rows(made.children("results"), _WARMED, as_json=False)
