"""One process of a fleet: the product's own, with tools that a test can watch: `python -m tests.recovery.process RECEIVER DUTY`.

It is set up by its environment like every Eyrie, and ends when its standard input does, so that it never outlives the tests.
"""

import contextlib
import os
import sys
import threading
from collections.abc import AsyncIterator

import aiohttp

from eyrie.components import Component, Duty
from eyrie.features import cell
from eyrie.features.all import COMPONENTS
from eyrie.features.tools import tools
from eyrie.features.worker import worker, worker_with
from eyrie.identity.vault import Vault
from eyrie.kit.resources import Resources
from eyrie.main import create_app
from eyrie.server import Program, serve
from eyrie.settings import Settings, read_settings
from eyrie.tools.files.storage import Contents, open_storage
from tests.fakes.recovery_tools import receiving_tools


def tools_at(receiver: str) -> Component:
    """The component that gives a process its tools, in the place of the product's."""

    @contextlib.asynccontextmanager
    async def receiving(resources: Resources, duty: Duty) -> AsyncIterator[None]:
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=200)) as session:
            resources.add(receiving_tools(session, receiver))
            settings = resources.get(Settings)
            resources.add(Contents(open_storage(settings.storage_url, settings.data_dir), resources.get(Vault)))
            yield

    return receiving


def announce(resources: Resources) -> None:
    """Tell the test that everything has started."""
    sys.stdout.write("ready\n")
    sys.stdout.flush()


def leash() -> None:
    """End with whoever started us."""
    sys.stdin.read()
    os._exit(0)


def main(receiver: str, duty: str) -> None:
    """Do that duty; `CELL` is what a worker starts by itself."""
    command = (sys.executable, "-m", "tests.recovery.process", receiver, "CELL")
    instead: dict[Component, Component] = {tools: tools_at(receiver), worker: worker_with(command)}
    components = tuple(instead.get(component, component) for component in COMPONENTS)
    if duty == "CELL":
        cell.main(components)
        return
    threading.Thread(target=leash, daemon=True).start()
    serve(read_settings(), Duty[duty], Program(components, create_app, announce))


if __name__ == "__main__":
    main(*sys.argv[1:])
