"""Side effects: noted before they are tried, repeated only as the tool's `retry` class permits."""

import asyncio
from dataclasses import dataclass

import structlog

from eyrie.tools.invocation import EffectLog, Invocation, Outcome, Proceed, Unknown
from eyrie.tools.protocol import OutcomeLost, Retry, ToolResult, Verifiable
from eyrie.tools.wrappers.contain import ToolCrashed

log = structlog.get_logger(__name__)

_TRIES = 3


@dataclass(frozen=True)
class Once:
    """Let an effect happen once: exactly once where the receiver honours a key or can be asked, else at most once."""

    effects: EffectLog

    async def __call__(self, invocation: Invocation, proceed: Proceed) -> Outcome:
        retry = invocation.tool.spec.retry
        if retry is Retry.SAFE:
            return await _safe(invocation, proceed)
        if invocation.attempts:
            settled = await self._after_loss(invocation)
            if settled is not None:
                return settled
        for attempt in range(invocation.attempts + 1, invocation.attempts + _TRIES + 1):
            await self.effects.attempted(invocation, attempt)
            try:
                return await proceed(invocation)
            except (TimeoutError, ToolCrashed, OutcomeLost) as error:
                log.warning("effect cut off", tool=invocation.tool.spec.name, attempt=attempt, error=str(error))
            settled = await self._after_loss(invocation)
            if settled is not None:
                return settled
        if retry is Retry.VERIFY:  # the receiver said so, each time
            text = f"{invocation.tool.spec.name} was cut off {_TRIES} times; its receiver says that nothing happened."
            return ToolResult(text=text, is_error=True)
        return Unknown()

    async def _after_loss(self, invocation: Invocation) -> Outcome | None:
        """What is known of an attempt whose outcome was lost; None when it may be (or must be) tried again."""
        match invocation.tool.spec.retry, invocation.tool:
            case Retry.VERIFY, Verifiable() as tool:
                return await _ask(tool, invocation)
            case ((Retry.VERIFY | Retry.NEVER), _):
                return Unknown()
            case _:
                return None


async def _ask(tool: Verifiable, invocation: Invocation) -> Outcome | None:
    """What the receiver says of a lost attempt, within the deadline of a call; a receiver that can't say leaves it unknown."""
    try:
        async with asyncio.timeout(invocation.tool.spec.timeout_seconds):
            return await tool.verify(invocation.context, invocation.arguments)
    except Exception:  # a tool is a plug-in: whatever it raises must not end the run
        log.exception("lost effect can't be verified", tool=invocation.tool.spec.name, run_id=str(invocation.context.run_id))
        return Unknown()


async def _safe(invocation: Invocation, proceed: Proceed) -> Outcome:
    try:
        return await proceed(invocation)
    except TimeoutError:
        seconds = invocation.tool.spec.timeout_seconds
        return ToolResult(text=f"{invocation.tool.spec.name} did not finish within {seconds:g} s.", is_error=True)
    except OutcomeLost:
        return ToolResult(text=f"{invocation.tool.spec.name} was cut off before its answer came. Call it again.", is_error=True)
    except ToolCrashed as error:
        return ToolResult(text=error.detail, is_error=True)
