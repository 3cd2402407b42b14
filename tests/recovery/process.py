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
from eyrie.features import COMPONENTS
from eyrie.features.tools import tools
from eyrie.kit.resources import Resources
from eyrie.server import Program, serve
from eyrie.settings import read_settings
from tests.fakes.recovery_tools import receiving_tools


def tools_at(receiver: str) -> Component:
    """The component that gives a process its tools, in the place of the product's."""

    @contextlib.asynccontextmanager
    async def receiving(resources: Resources, duty: Duty) -> AsyncIterator[None]:
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=200)) as session:
            resources.add(receiving_tools(session, receiver))
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


if __name__ == "__main__":
    threading.Thread(target=leash, daemon=True).start()
    receiving = tools_at(sys.argv[1])
    components = tuple(receiving if component is tools else component for component in COMPONENTS)
    serve(read_settings(), Duty[sys.argv[2]], Program(components, announce=announce))
