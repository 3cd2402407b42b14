"""One model step: ask, show the text as it comes, and say in events how it ended."""

import asyncio
import random
import time
from collections.abc import Iterator
from datetime import timedelta

from eyrie.gateway.budgets.errors import BudgetExhausted
from eyrie.gateway.errors import ModelError, ModelUnknown, ModelUnreachable, StreamBroken
from eyrie.gateway.prices.errors import PriceUnknown
from eyrie.gateway.protocol import Completed, ModelRequest, ModelResponse, ResolvedModel, TextDelta, ThoughtDelta
from eyrie.kit.money import usd
from eyrie.kit.problems import AppError
from eyrie.observe.spans import Attribute, span
from eyrie.runs.carrier import Carrier
from eyrie.runs.decide import CallModel
from eyrie.runs.deltas import OpenSink
from eyrie.runs.events import DetailContent, MessageContent, ModelCompleted, ModelFailed, Reasoning, RunEvent
from eyrie.runs.reasoning import Channel, Sorter, sorter

REFUSALS = (ModelUnknown, PriceUnknown)
"""Why a call was not made; a person has to mend it."""

UNPAID_AGAIN = timedelta(minutes=10)
"""How often a run that stands still for a budget asks again by itself; a raise wakes it."""


async def call_model(
    carrier: Carrier, action: CallModel, reasoning: Reasoning | None, resolved: ResolvedModel, request: ModelRequest
) -> list[RunEvent]:
    """The events that end this attempt: the model's message, or why there is none. StepStarted has been logged."""
    ended = await _ended(carrier, action, reasoning, resolved, request)
    lost = resolved.losses.cost
    return [ended.model_copy(update={"lost_usd": usd(lost)}) if lost else ended]


async def _ended(
    carrier: Carrier, action: CallModel, reasoning: Reasoning | None, resolved: ResolvedModel, request: ModelRequest
) -> ModelCompleted | ModelFailed:
    began = time.monotonic()
    claim, deps = carrier.claim, carrier.deps
    async with deps.deltas.sink(claim.run, carrier.key, claim.epoch, carrier.state.seq, action.attempt) as sink:
        try:
            async with asyncio.timeout(deps.settings.model_deadline_seconds):
                with span("model step", **_attributes(action)):
                    response = await _stream(resolved, request, sink, sorter(action.purpose, reasoning))
        except ModelError as error:
            return _failed(carrier, action, error)
        except REFUSALS as error:
            return unresolved(action, error)
        except BudgetExhausted as error:
            return _unpaid(carrier, action, error)
        except TimeoutError:
            seconds = deps.settings.model_deadline_seconds
            late = ModelUnreachable(resolved.provider, f"The model of {resolved.provider} did not finish within {seconds:g} s.")
            return _failed(carrier, action, late)
        finally:
            carrier.shown = carrier.shown or sink.shown
    return ModelCompleted(
        step=action.step,
        attempt=action.attempt,
        provider=response.provider or resolved.provider,
        model=response.model,
        finish=response.finish,
        usage=response.usage,
        cost_usd=None if response.cost is None else usd(response.cost),
        tools=tuple(call.name for call in response.message.tool_calls),
        seconds=round(time.monotonic() - began, 6),
        content=MessageContent(message=response.message),
    )


def _attributes(action: CallModel) -> dict[str, Attribute]:
    """Of the step alone: what each of its calls is said to be, the gateway knows."""
    return {"eyrie.step": action.step, "eyrie.attempt": action.attempt}


async def _stream(resolved: ResolvedModel, request: ModelRequest, sink: OpenSink, sorting: Sorter) -> ModelResponse:
    def show(pieces: Iterator[tuple[Channel, str]]) -> None:
        for channel, piece in pieces:
            sink.add(channel, piece)

    response: ModelResponse | None = None
    async for part in resolved.model.stream(request):  # read to its end: that is what closes the connection
        match part:
            case TextDelta():
                show(sorting.take("text", part.text))
            case ThoughtDelta():
                show(sorting.take("thought", part.text))
            case Completed():
                show(sorting.end())
                response = part.response.model_copy(update={"message": sorting.whole(part.response.message)})
            case _:
                pass  # a tool call is shown when it is whole
    if response is None:
        raise StreamBroken(resolved.provider, f"{resolved.provider} ended its answer without completing it.")
    return response


def _failed(carrier: Carrier, action: CallModel, error: ModelError) -> ModelFailed:
    settings = carrier.deps.settings
    content = DetailContent(detail=error.detail)
    tried = action.attempt - carrier.state.unpaid_attempts
    if not error.retryable or tried >= settings.model_attempts:
        return ModelFailed(step=action.step, attempt=action.attempt, problem=error.type, content=content)
    # Full jitter above the half, so that many runs that failed together do not come back together.
    wait = min(2.0 ** (tried - 1), 30.0) * random.uniform(0.5, 1.0)  # noqa: S311 - spreads load, guards nothing
    if error.retry_after_seconds is not None:
        wait = max(wait, min(error.retry_after_seconds, settings.max_retry_seconds))
    retry_at = carrier.deps.clock() + timedelta(seconds=wait)
    return ModelFailed(step=action.step, attempt=action.attempt, problem=error.type, retry_at=retry_at, content=content)


def _unpaid(carrier: Carrier, action: CallModel, error: BudgetExhausted) -> ModelFailed:
    """The run stands still with its state, until the budget is raised or begins anew."""
    again = carrier.deps.clock() + UNPAID_AGAIN
    retry_at = again if error.turns is None else min(again, error.turns)
    return ModelFailed(
        step=action.step, attempt=action.attempt, problem=error.type, retry_at=retry_at, content=DetailContent(detail=error.detail)
    )


def unresolved(action: CallModel, error: AppError) -> ModelFailed:
    """The event for a step whose model can't be asked, and could not be if it were tried again."""
    return ModelFailed(step=action.step, attempt=action.attempt, problem=error.type, content=DetailContent(detail=error.detail))
