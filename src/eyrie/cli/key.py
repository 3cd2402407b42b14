"""`eyrie key`: API keys for programs."""

from datetime import UTC, datetime, timedelta
from typing import TypedDict, Unpack

import click

from eyrie.cli.api import open_api
from eyrie.cli.command import Group, json_option
from eyrie.cli.document import Document, Json
from eyrie.cli.listing import Column, exact_usd, find_id, limit_option, show_rows, text, when
from eyrie.cli.terminal import out, out_json, say
from eyrie.identity.actor import Role

_PATH = "/api/v1/keys"


class Create(TypedDict):
    """The options of `eyrie key create`."""

    role: str
    scopes: tuple[str, ...]
    expires_days: int | None
    models: tuple[str, ...]
    rpm: int | None
    tpm: int | None
    budget: str | None
    budget_period: str


class Update(TypedDict):
    """The options of `eyrie key update`."""

    name: str | None
    models: tuple[str, ...]
    all_models: bool
    rpm: int | None
    tpm: int | None


def _state(key: Document) -> str:
    ends = key.time("expires_at")
    if key.time("revoked_at") is not None:
        return "revoked"
    return "expired" if ends is not None and ends <= datetime.now(UTC) else "valid"


def _limits(key: Document) -> str:
    rates = ((key.count("requests_per_minute"), "requests/min"), (key.count("tokens_per_minute"), "tokens/min"))
    budgets = [f"{exact_usd(budget.text('limit_usd'))} a {budget.text('period')}" for budget in key.children("budgets")]
    return ", ".join([*(f"{amount} {unit}" for amount, unit in rates if amount), *budgets])


_LISTED = (
    text("name"),
    text("role"),
    text("prefix"),
    Column("state", _state),
    text("scopes"),
    text("models"),
    Column("limits", _limits),
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
@click.option("--model", "models", multiple=True, metavar="NAME", help="A model, route, agent/NAME or gpt-* it may use; may be repeated.")
@click.option("--rpm", type=click.IntRange(1), help="How many model calls it may make in a minute.")
@click.option("--tpm", type=click.IntRange(1), help="How many tokens its model calls may use in a minute.")
@click.option("--budget", metavar="USD", help="What it may spend on models.")
@click.option("--budget-period", type=click.Choice(["day", "month"]), default="month", show_default=True, help="What the budget is for.")
@json_option
def create(name: str, as_json: bool, **options: Unpack[Create]) -> None:
    """Make a key; its secret is shown this once."""
    scopes, models, days, budget = options["scopes"], options["models"], options["expires_days"], options["budget"]
    body: dict[str, Json] = {
        "name": name,
        "role": options["role"],
        "scopes": [*scopes] if scopes else None,
        "models": [*models] if models else None,
        "requests_per_minute": options["rpm"],
        "tokens_per_minute": options["tpm"],
    }
    if days is not None:
        body["expires_at"] = (datetime.now(UTC) + timedelta(days=days)).isoformat()
    if budget is not None:
        body["budget"] = {"period": options["budget_period"], "limit_usd": budget}
    _show_secret(open_api().post(_PATH, body), as_json=as_json)


@command.command("update")
@click.argument("key")
@click.option("--name", help="Another name.")
@click.option("--model", "models", multiple=True, metavar="NAME", help="A model, route, agent/NAME or gpt-* it may use; may be repeated.")
@click.option("--all-models", is_flag=True, help="It may use every model.")
@click.option("--rpm", type=click.IntRange(0), help="How many model calls it may make in a minute; 0 for no limit.")
@click.option("--tpm", type=click.IntRange(0), help="How many tokens its model calls may use in a minute; 0 for no limit.")
@json_option
def update(key: str, as_json: bool, **options: Unpack[Update]) -> None:
    """Change the name or the limits of a key, by name or id; what is left out stays.

    Its budgets are changed with `eyrie budget`.
    """
    body: dict[str, Json] = {} if options["name"] is None else {"name": options["name"]}
    if options["models"] or options["all_models"]:
        body["models"] = None if options["all_models"] else [*options["models"]]
    for field, amount in (("requests_per_minute", options["rpm"]), ("tokens_per_minute", options["tpm"])):
        if amount is not None:
            body[field] = amount or None
    api = open_api()
    changed = api.patch(f"{_PATH}/{find_id(api, _PATH, 'key', key)}", body)
    if as_json:
        out_json(changed.fields)
    else:
        out(f"Changed {changed.text('name')}.")


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
