"""Tools whose effects happen at the receiver of `recovery_outside`: one of every `retry` class, and some that misbehave."""

import os
import signal
from collections.abc import Mapping
from dataclasses import dataclass

import aiohttp
from pydantic import JsonValue

from eyrie.tools.protocol import Effects, Retry, Tool, ToolContext, ToolResult, ToolSpec
from eyrie.tools.registry import Registry

CRASHES = 3
"""How often a call of `crashing` kills its process before it succeeds."""


@dataclass(frozen=True)
class Receiving:
    """A tool that asks the receiver for an effect, by the kind that `retry` names."""

    name: str
    retry: Retry
    session: aiohttp.ClientSession
    receiver: str

    @property
    def spec(self) -> ToolSpec:
        return ToolSpec(
            name=self.name,
            description="Has an effect elsewhere.",
            parameters={
                "type": "object",
                "properties": {"name": {"type": "string"}, "seconds": {"type": "number"}},
                "required": ["name", "seconds"],
                "additionalProperties": False,
            },
            retry=self.retry,
            effects=Effects.NONE if self.retry is Retry.SAFE else Effects.EXTERNAL,
            timeout_seconds=60,
        )

    async def __call__(self, context: ToolContext, arguments: Mapping[str, JsonValue]) -> ToolResult:
        number = await self.ask(context, arguments)
        return ToolResult(text=f"{arguments['name']} happened, number {number}")

    async def ask(self, context: ToolContext, arguments: Mapping[str, JsonValue]) -> int:
        """Ask for the effect; how often it has happened."""
        body = {**arguments, "key": context.idempotency_key}
        async with self.session.post(f"{self.receiver}/effects/{self.retry}", json=body) as response:
            response.raise_for_status()
            answer = await response.json()
        return int(answer["number"])


class Verified(Receiving):
    """A tool whose receiver can be asked what became of a call."""

    async def verify(self, context: ToolContext, arguments: Mapping[str, JsonValue]) -> ToolResult | None:
        async with self.session.get(f"{self.receiver}/effects/{context.idempotency_key}") as response:
            response.raise_for_status()
            happened = (await response.json())["happened"]
        return ToolResult(text=f"{arguments['name']} had happened") if happened else None


class Crashing(Receiving):
    """A tool that takes its process with it, the first `CRASHES` times."""

    async def __call__(self, context: ToolContext, arguments: Mapping[str, JsonValue]) -> ToolResult:
        number = await self.ask(context, arguments)
        if number <= CRASHES:
            os.kill(os.getpid(), signal.SIGKILL)
        return ToolResult(text="it survived")


def receiving_tools(session: aiohttp.ClientSession, receiver: str) -> Registry:
    """All of them; `approved` is keyed, and for agents that hold it until a person approves."""
    tools: tuple[Tool, ...] = (
        Receiving("safe", Retry.SAFE, session, receiver),
        Receiving("keyed", Retry.KEYED, session, receiver),
        Verified("verify", Retry.VERIFY, session, receiver),
        Receiving("never", Retry.NEVER, session, receiver),
        Receiving("approved", Retry.KEYED, session, receiver),
        Crashing("crashing", Retry.SAFE, session, receiver),
    )
    return Registry(tools)
