"""`eyrie up`: everything on one machine, and what a newcomer needs to know."""

import asyncio
import contextlib
import sys
import webbrowser
from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import partial

import click

from eyrie.cli.access import NotedAccess, read_note, write_note
from eyrie.cli.addresses import local_url, login_url
from eyrie.cli.command import Command, json_option
from eyrie.cli.terminal import out, out_json, say
from eyrie.components import Duty
from eyrie.features.all import COMPONENTS
from eyrie.gateway.protocol import OFFLINE
from eyrie.gateway.service.models import names as model_names
from eyrie.gateway.service.offers import ProviderEnvironment, offers
from eyrie.identity.setup import FirstStart, is_lasting, operator_key
from eyrie.kit.clock import now
from eyrie.kit.resources import Resources
from eyrie.main import create_app
from eyrie.postgres.database import Database
from eyrie.server import Program, serve
from eyrie.settings import Settings, read_settings
from eyrie.telemetry import log_path, start_log_file, start_logs

KEY_NAME = "Command line on this machine"


@dataclass(frozen=True)
class _Workspace:
    """What the banner needs to know of the workspace that commands on this machine work in."""

    models: tuple[str, ...]


@click.command("up", cls=Command)
@click.option("--open", "opens", is_flag=True, help="Open the browser, signed in at the first start.")
@click.option("--verbose", is_flag=True, help="Show the log on stderr instead of writing it to a file.")
@json_option
def command(opens: bool, verbose: bool, as_json: bool) -> None:
    """Start everything on this machine: database, server and worker.

    Stop it with Ctrl-C or SIGTERM: runs in progress go on at the next start. At a terminal the log goes to eyrie.log in the data
    directory, elsewhere to stderr.
    """
    settings = read_settings()
    to_file = sys.stdout.isatty() and not verbose
    if to_file:
        say("Starting Eyrie …")
    announce = partial(_announce_json if as_json else _announce, settings, to_file, opens)
    logs = start_log_file if to_file else start_logs
    serve(settings, Duty.ALL, Program((*COMPONENTS, _command_line_access), create_app, announce, logs))


@contextlib.asynccontextmanager
async def _command_line_access(resources: Resources, duty: Duty) -> AsyncIterator[None]:
    """A key for commands on this machine, noted in the data directory: kept from the last start, or made now."""
    del duty
    settings, database = resources.get(Settings), resources.get(Database)
    url = local_url(settings)
    note = await asyncio.to_thread(read_note, settings.data_dir)
    if note is None or not await is_lasting(database, now, note.workspace_id, note.key_id):
        made = await operator_key(database, now, KEY_NAME)
        note = None
        if made is not None:
            note = NotedAccess(url="", workspace_id=made.workspace_id, key_id=made.key_id, secret=made.secret)
    if note is not None:
        if note.url != url:
            await asyncio.to_thread(write_note, settings.data_dir, note.model_copy(update={"url": url}))
        async with database.tenant(note.workspace_id, read_only=True) as tx:
            resources.add(_Workspace(await model_names(tx)))
    yield


def _announce(settings: Settings, to_file: bool, opens: bool, resources: Resources) -> None:
    url = settings.public_url or local_url(settings)
    lines = [f"Eyrie is ready at {url}"]
    if (link := _link(settings, resources)) is not None:
        lines += ["", "Sign in with this link (it works once, for 15 minutes):", f"  {link}"]
    else:
        lines += ["", "For a new link to sign in with, run: eyrie login-link"]
    lines += ["", "Ask something in another terminal:", '  eyrie ask "What is 15 % of 80?"', "", *_about_models(resources)]
    if to_file:
        lines += ["", f"The log is in {log_path(settings)}. Stop Eyrie with Ctrl-C."]
    out("\n".join(lines))
    _open_browser(opens, link or url)


def _announce_json(settings: Settings, to_file: bool, opens: bool, resources: Resources) -> None:
    link = _link(settings, resources)
    log = str(log_path(settings)) if to_file else None
    out_json({"url": settings.public_url or local_url(settings), "login_url": link, "log": log})
    _open_browser(opens, link or local_url(settings))


def _link(settings: Settings, resources: Resources) -> str | None:
    return login_url(settings, resources.get(FirstStart).link_token) if resources.has(FirstStart) else None


def _about_models(resources: Resources) -> list[str]:
    if resources.has(_Workspace) and resources.get(_Workspace).models != (OFFLINE,):
        return ["Models are listed by: eyrie model list"]
    lines = ["Until a model is added, the built-in offline model answers: it uses tools and quotes sources, it does not write."]
    offered = [offer.variable for offer in offers(resources.get(ProviderEnvironment))]
    if offered:
        return [*lines, *(f"  eyrie provider import {variable}" for variable in offered)]
    return [*lines, "  eyrie model add MODEL --provider openai    (others: eyrie provider presets)"]


def _open_browser(opens: bool, url: str) -> None:
    if opens and not webbrowser.open(url):
        say("No browser could be opened on this machine.")
