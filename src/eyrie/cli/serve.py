"""`eyrie serve` and `eyrie worker`: the parts of a fleet, on one database."""

import importlib
from dataclasses import replace
from typing import cast

import click

from eyrie.cli.addresses import local_url, login_url
from eyrie.cli.command import Command, json_option
from eyrie.cli.terminal import out, out_json
from eyrie.components import Duty
from eyrie.identity.setup import FirstStart
from eyrie.kit.resources import Resources
from eyrie.server import Program, serve
from eyrie.settings import Settings, SettingsInvalid, read_settings


@click.command("serve", cls=Command)
@click.option("--only", type=click.Choice(["gateway"]), help="Answer for models only: /v1 without agents, health and metrics.")
@json_option
def serve_command(only: str | None, as_json: bool) -> None:
    """Run an API server of a fleet, on the database at EYRIE_DATABASE_URL.

    Beside it there must be workers, which carry the runs. The database must have been migrated with `eyrie db migrate`. With
    `--only gateway` it needs no workers, starts sooner and takes less memory.
    """
    settings = _fleet_settings()

    def announce(resources: Resources) -> None:
        first = resources.get(FirstStart) if resources.has(FirstStart) else None
        link = login_url(settings, first.link_token) if first is not None else None
        if as_json:
            out_json({"url": settings.public_url or local_url(settings), "login_url": link})
            return
        out(f"The {only or 'API server'} is ready at {settings.public_url or local_url(settings)}")
        if link is not None:
            out(f"Sign in with this link (it works once, for 15 minutes):\n  {link}")

    if only is None:
        serve(settings, Duty.API, replace(_program("eyrie.main"), announce=announce))
    else:
        serve(settings, Duty.GATEWAY, replace(_program("eyrie.gateway_only"), announce=announce))


@click.command("worker", cls=Command)
@json_option
def worker_command(as_json: bool) -> None:
    """Run a worker of a fleet, on the database at EYRIE_DATABASE_URL.

    The database must have been migrated with `eyrie db migrate`. A stopping worker hands its runs over to the others.
    """
    settings = _fleet_settings()

    def announce(_: Resources) -> None:
        if as_json:
            out_json({"ready": True})
        else:
            out("The worker is ready.")

    serve(settings, Duty.WORKER, replace(_program("eyrie.main"), announce=announce))


def _program(module: str) -> Program:
    """The program of a module, imported only now: a process has in memory what it runs, and no more."""
    return cast("Program", importlib.import_module(module).PROGRAM)


def _fleet_settings() -> Settings:
    settings = read_settings()
    if settings.database_url is None:
        raise SettingsInvalid(
            "The variable EYRIE_DATABASE_URL is not set: servers and workers of a fleet share one database. Set it, or use `eyrie up`.",
            variable="EYRIE_DATABASE_URL",
        )
    return settings
