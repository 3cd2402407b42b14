"""`eyrie budget`: what may be spent, and what is left of it."""

import click

from eyrie.cli.api import Api, open_api
from eyrie.cli.command import Group, json_option
from eyrie.cli.document import Document, Json
from eyrie.cli.listing import Column, exact_usd, find_id, find_member, limit_option, money, show_rows, text
from eyrie.cli.project import find_project
from eyrie.cli.terminal import out, out_json, say

_PATH = "/api/v1/budgets"
_SCOPES = ("workspace", "project", "principal", "session", "run")
_PERIODS = ("run", "session", "day", "month")
_DEFAULT_PERIOD = {"session": "session", "run": "run"}
_USD = click.FloatRange(0, 1_000_000_000)
_LISTED = (text("scope"), text("target_id", "node"), text("period"), money("limit_usd", "limit"), text("id"))


def _money(name: str, heading: str) -> Column:
    return Column(heading, lambda row: "" if row.value(name) is None else f"${float(row.text(name)):,.2f}")


_TREE = (
    Column("node", lambda row: f"{'  ' * _SCOPES.index(row.text('scope'))}{row.text('scope')} {row.text('name')}"),
    text("period"),
    _money("spent_usd", "spent"),
    _money("reserved_usd", "set aside"),
    _money("limit_usd", "limit"),
    Column("used", lambda row: "" if row.value("percent") is None else f"{row.number('percent'):.0f} %"),
    text("node_id", "id"),
)


@click.group("budget", cls=Group)
def command() -> None:
    """Set, raise and show what may be spent on models."""


@command.command("list")
@limit_option
@json_option
def list_(limit: int, as_json: bool) -> None:
    """List the budgets that this workspace set."""
    rows = open_api().pages(_PATH, limit=limit)
    show_rows(rows, _LISTED, as_json=as_json)
    if not rows:
        say("None is set: the server's settings hold for sessions and callers. See: eyrie budget tree")


@command.command("tree")
@json_option
def tree(as_json: bool) -> None:
    """Show what was spent of what, at every node that has a limit."""
    show_rows(open_api().get_list(f"{_PATH}/tree"), _TREE, as_json=as_json)


@command.command("set")
@click.argument("scope", type=click.Choice(_SCOPES))
@click.argument("target", required=False)
@click.option("--usd", type=_USD, help="The amount; without it, no limit.")
@click.option("--period", type=click.Choice(_PERIODS), help="What it is for; a day, or all of a session or run.")
@json_option
def set_(scope: str, target: str | None, usd: float | None, period: str | None, as_json: bool) -> None:
    """Set what a node may spend: TARGET, by id, or every one of its kind.

    A principal is named by the e-mail address of a member or the name of an API key too, a project by its short name.
    """
    api, period = open_api(), period or _DEFAULT_PERIOD.get(scope, "day")
    limit = None if usd is None else f"{usd:.6f}"
    node = None if target is None else _node(api, scope, target)
    wanted = (scope, node, period)
    found = next((one for one in api.pages(_PATH, limit=1_000) if _kind(one, anywhere=target is None) == wanted), None)
    body: dict[str, Json] = {"scope": scope, "target_id": node, "period": period, "limit_usd": limit}
    kept = api.post(_PATH, body) if found is None else api.patch(f"{_PATH}/{found.text('id')}", {"limit_usd": limit})
    if as_json:
        out_json(kept.fields)
    else:
        out(f"{scope} {target or '(each)'}: {'no limit' if usd is None else exact_usd(f'{usd:.6f}')} by the {period}.")


@command.command("raise")
@click.argument("scope", type=click.Choice(_SCOPES))
@click.argument("node")
@click.option("--by", "usd", type=click.FloatRange(0.000001, 1_000_000_000), required=True, help="What is added, in USD.")
@click.option("--period", type=click.Choice(_PERIODS), help="Which of its budgets; that of the day, or the one in all.")
@json_option
def raise_(scope: str, node: str, usd: float, period: str | None, as_json: bool) -> None:
    """Let NODE, named as `eyrie budget set` takes it, spend more, in this window only."""
    api = open_api()
    body: dict[str, Json] = {"scope": scope, "node_id": _node(api, scope, node), "period": period, "by_usd": f"{usd:.6f}"}
    api.post(f"{_PATH}/raise", body)
    if as_json:
        out_json(body)
    else:
        out(f"{scope} {node}: {exact_usd(f'{usd:.6f}')} more.")


@command.command("remove")
@click.argument("budget")
@json_option
def remove(budget: str, as_json: bool) -> None:
    """Remove the budget with the id BUDGET: the one for its kind holds again, or the server's setting."""
    open_api().delete(f"{_PATH}/{budget}")
    if as_json:
        out_json({"removed": budget})
    else:
        out(f"Removed {budget}.")


def _node(api: Api, scope: str, name: str) -> str:
    """The id of a node. Raises NameUnknown."""
    match scope:
        case "principal" if "@" in name:
            return find_member(api, name)
        case "principal":
            return find_id(api, "/api/v1/keys", "key", name)
        case "project":
            return find_project(api, name)
        case _:
            return name


def _kind(row: Document, *, anywhere: bool) -> tuple[str, str | None, str]:
    target = row.text("target_id") or None
    return row.text("scope"), None if anywhere and row.text("scope") == "workspace" else target, row.text("period")
