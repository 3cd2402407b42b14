"""`eyrie doctor`: what Eyrie needs, what of it is missing, and the mend."""

import click

from eyrie.cli.checks import machine, server
from eyrie.cli.checks.finding import Finding, Level, fail, ok
from eyrie.cli.command import Command, json_option
from eyrie.cli.operator import run
from eyrie.cli.terminal import clean, coloured, out_json
from eyrie.kit.clock import now
from eyrie.settings import SettingsInvalid, read_settings

_COLOURS = {Level.OK: "green", Level.WARN: "yellow", Level.FAIL: "red"}


@click.command("doctor", cls=Command)
@json_option
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """Check what Eyrie needs, and say the mend for what is missing. Exits with 1 when something fails.

    Nothing is changed; an embedded database that does not run is started for the check, and stopped again.
    """
    found = run(_examine())
    failed = any(one.level is Level.FAIL for one in found)
    if as_json:
        out_json([{"check": one.check, "status": one.level.value, "detail": one.detail, "mend": one.mend} for one in found])
    else:
        _show(found)
    ctx.exit(1 if failed else 0)


async def _examine() -> list[Finding]:
    general = [machine.python(), machine.clock(now()), machine.open_files()]
    try:
        settings = read_settings()
    except SettingsInvalid as error:
        # Without settings nobody can know where to look further.
        return [*general, fail("settings", error.detail, "")]
    access = server.access_here()
    return [
        *general,
        ok("settings", "every EYRIE_ variable is known and valid"),
        machine.data_directory(settings),
        machine.space(settings),
        machine.secret(settings),
        machine.binaries(settings),
        server.port(settings, access),
        *await server.database(settings),
        await server.redis(settings),
        *server.providers(access),
    ]


def _show(found: list[Finding]) -> None:
    width = max(len(one.check) for one in found)
    for one in found:
        click.echo(f"{coloured(f'{one.level.value:<4}', _COLOURS[one.level])}  {one.check:<{width}}  {clean(one.detail)}")
        if one.mend:
            click.echo(f"{'':<4}  {'':<{width}}  → {clean(one.mend)}")
