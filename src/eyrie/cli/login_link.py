"""`eyrie login-link`: a way in for the operator at the machine."""

import click

from eyrie.cli.addresses import login_url
from eyrie.cli.command import Command, json_option
from eyrie.cli.operator import reached, run
from eyrie.cli.terminal import out, out_json, say
from eyrie.identity.setup import OWNER_EMAIL, login_link
from eyrie.kit.clock import now
from eyrie.kit.problems import NotFound
from eyrie.postgres.database import Database
from eyrie.postgres.schema import check_schema
from eyrie.settings import Settings, read_settings


@click.command("login-link", cls=Command)
@click.option("--email", default=OWNER_EMAIL, show_default=True, help="Whom it signs in.")
@json_option
def command(email: str, as_json: bool) -> None:
    """Make a link that signs somebody in once, within 15 minutes. For whoever may read the data directory."""
    settings = read_settings()
    url = login_url(settings, run(_link(settings, email)))
    if as_json:
        out_json({"login_url": url})
        return
    say("This link works once, for 15 minutes:")
    out(url)


async def _link(settings: Settings, email: str) -> str:
    async with reached(settings) as database:
        await check_schema(database.urls)
        async with Database(database.urls, app_connections=1, system_connections=1) as opened:
            token = await login_link(opened, now, email=email)
    if token is None:
        raise NotFound("member", email)
    return token
