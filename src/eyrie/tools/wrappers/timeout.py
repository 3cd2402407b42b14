"""No tool call lasts for ever."""

import asyncio
from dataclasses import dataclass

from eyrie.tools.invocation import Invocation, Outcome, Proceed


@dataclass(frozen=True)
class Timeout:
    """Cut a call off at the deadline its tool declares. Raises TimeoutError."""

    async def __call__(self, invocation: Invocation, proceed: Proceed) -> Outcome:
        async with asyncio.timeout(invocation.tool.spec.timeout_seconds):
            return await proceed(invocation)
