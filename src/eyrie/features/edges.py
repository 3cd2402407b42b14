"""The edges as a part of a process: connections to providers over which bytes pass through."""

import contextlib
from collections.abc import AsyncIterator

from eyrie.components import Duty
from eyrie.gateway.providers.raw import RawClient
from eyrie.kit.resources import Resources


@contextlib.asynccontextmanager
async def edges(resources: Resources, duty: Duty) -> AsyncIterator[None]:
    """The pool of those connections."""
    del duty
    with contextlib.closing(RawClient()) as client:
        resources.add(client)
        yield
