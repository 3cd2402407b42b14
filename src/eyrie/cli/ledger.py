"""`eyrie ledger`: every model call, with its exact cost."""

from pathlib import Path
from urllib.parse import urlencode

import click

from eyrie.cli.api import Call, open_api
from eyrie.cli.command import Group, json_option
from eyrie.cli.cost import call_filters, since_days
from eyrie.cli.listing import limit_option, money, show_rows, text, when
from eyrie.cli.terminal import out, out_json

_COLUMNS = (
    when("at", "ended"),
    text("model"),
    text("feature"),
    text("input_tokens", "input"),
    text("output_tokens", "output"),
    money("cost_usd", "cost"),
    text("outcome"),
    text("run_id", "run"),
    text("end_user", "end user"),
)


@click.group("ledger", cls=Group)
def command() -> None:
    """List and export the ledger of model calls, and erase end users from it."""


@command.command("list")
@click.option("--run", "run_id", help="Only those of this run.")
@click.option("--end-user", help="Only those for this end user of a calling program.")
@click.option("--client-session", help="Only those of this session of a calling program.")
@limit_option
@json_option
def list_(limit: int, as_json: bool, **filters: str | None) -> None:
    """List model calls, the last ones first."""
    show_rows(open_api().pages("/api/v1/ledger", filters, limit=limit), _COLUMNS, as_json=as_json)


@command.command("export")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The CSV file to write.")
@click.option("--days", type=click.IntRange(1, 400), default=30, show_default=True, help="How far back.")
@call_filters
@json_option
def export(output: Path, days: int, as_json: bool, **filters: str | None) -> None:
    """Write model calls to a CSV file, oldest first."""
    written = 0
    asked = {"since": since_days(days), **{name: value for name, value in filters.items() if value is not None}}
    with open_api().opened(Call("GET", f"/api/v1/ledger/export?{urlencode(asked)}")) as response, output.open("wb") as file:
        while piece := response.read(64 * 1024):
            written += file.write(piece)
    if as_json:
        out_json({"file": str(output), "bytes": written})
    else:
        out(f"{output}: {written:,} bytes")


@command.command("erase")
@click.argument("end_user")
@click.option("--yes", is_flag=True, help="Don't ask.")
@json_option
def erase(end_user: str, yes: bool, as_json: bool) -> None:
    """Take an end user of a calling program out of the ledger, for good.

    Their calls stay, with tokens and costs, as calls that name nobody.
    """
    if not yes:
        click.confirm(f"Nobody will be able to say which calls were made for {end_user}. Go on?", abort=True, err=True)
    erased = open_api().post("/api/v1/ledger/erase-end-user", {"end_user": end_user})
    if as_json:
        out_json(erased.fields)
        return
    calls = erased.count("calls")
    out(f"Erased {end_user} from {calls:,} {'call' if calls == 1 else 'calls'}.")
