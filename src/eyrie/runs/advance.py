"""Carry a run to its next suspension or its end. Safe to repeat after any line: the log says how far it came."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import assert_never

from eyrie.agents.definition import AgentDefinition
from eyrie.gateway.calls.context import Attribution, Feature
from eyrie.gateway.errors import ModelUnknown
from eyrie.identity.actor import Role
from eyrie.observe.spans import span
from eyrie.runs.assemble import assemble, reuse_of
from eyrie.runs.carrier import Carrier, LogMoved, preview, take
from eyrie.runs.decide import (
    Action,
    CallModel,
    CallTools,
    Complete,
    Escalate,
    Expire,
    Fail,
    Open,
    Park,
    Pause,
    Reject,
    Remind,
    Wait,
    decide,
)
from eyrie.runs.deps import RunDeps
from eyrie.runs.events import (
    AnswerContent,
    ApprovalDecided,
    ApprovalEscalated,
    ApprovalReminded,
    By,
    Decision,
    DetailContent,
    ErrorsContent,
    MessageSuperseded,
    OutputRejected,
    Recipient,
    RunCompleted,
    RunEvent,
    RunFailed,
    RunParked,
    RunPaused,
    StepStarted,
)
from eyrie.runs.model_step import call_model, unresolved
from eyrie.runs.models import Claim
from eyrie.runs.state import CallState, RunState
from eyrie.runs.tool_step import call_tool
from eyrie.tools.protocol import ToolSpec
from eyrie.tools.registry import Registry

SYSTEM = By(kind="system")

Effect = Callable[[], Awaitable[list[RunEvent]]]


@dataclass(frozen=True)
class Plan:
    """What an action comes to: events to log first, then an effect whose events are logged with the next plan's.

    Without an effect the run is let go, until `wake_at` if that is set. `unmoved`: the events are true only if nobody appends first.
    """

    events: tuple[RunEvent, ...] = ()
    effect: Effect | None = None
    wake_at: datetime | None = None
    unmoved: bool = False


async def advance(claim: Claim, deps: RunDeps) -> None:
    """Carry a run that was claimed as far as it goes without waiting. Raises OwnershipLost."""
    await _advance(await take(claim, deps))


async def advance_alone(claim: Claim, deps: RunDeps) -> None:
    """Carry a run that our parent process took, until the step at which it was lost is behind it. Raises OwnershipLost."""
    await _advance(await Carrier.read(claim, deps, alone=True))


async def _advance(carrier: Carrier) -> None:
    claim, deps, state = carrier.claim, carrier.deps, carrier.state
    definition = await deps.definitions.load(claim.run.workspace_id, claim.agent_id, claim.agent_version)
    tools = Registry(tool for tool in deps.tools if tool.spec.name in set(definition.tools))
    attributes = {"gen_ai.operation.name": "invoke_agent", "gen_ai.agent.name": state.agent, "eyrie.run.id": str(claim.run.id)}
    with deps.tracer.span(f"invoke_agent {state.agent}", parent=state.traceparent, **attributes):
        await _carry(carrier, definition, tools)


async def _carry(carrier: Carrier, definition: AgentDefinition, tools: Registry) -> None:
    """The loop: results of one effect and the beginning of the next are logged together."""
    deps = carrier.deps
    results: list[RunEvent] = []
    while True:
        at = deps.clock()
        state = preview(carrier.state, results, at)
        again = carrier.hands_over(state)
        plan = Plan() if again else await _plan(carrier, state, decide(state, definition, at), definition, tools)
        try:
            if plan.effect is None:
                await carrier.release([*results, *plan.events], wake_at=plan.wake_at, again=again)
                return
            if results or plan.events:
                await (carrier.append_unmoved if plan.unmoved else carrier.append)([*results, *plan.events])
        except LogMoved:
            continue
        results = await plan.effect()


async def _plan(carrier: Carrier, state: RunState, action: Action, definition: AgentDefinition, tools: Registry) -> Plan:
    match action:
        case CallModel():
            return await _model_plan(carrier, state, action, definition, tools)
        case CallTools():
            return Plan(effect=partial(_call_tools, carrier, action.calls, definition, tools))
        case Wait():
            return Plan(wake_at=action.until)
        case Expire() | Escalate() | Remind():
            return Plan(tuple(_happens(action, one) for one in action.questions), effect=_nothing, unmoved=True)
        case Reject():
            rejected = OutputRejected(correction=action.correction, content=ErrorsContent(errors=action.errors))
            return Plan((rejected,), effect=_nothing)
        case Complete() | Fail() | Pause() | Park():
            return Plan((_last(action, state),))
        case _:
            assert_never(action)


def _last(action: Complete | Fail | Pause | Park, state: RunState) -> RunEvent:
    """The event after which the run is let go."""
    match action:
        case Complete():
            return RunCompleted(content=AnswerContent(answer=action.answer, output=action.output, sources=state.sources))
        case Fail():
            return RunFailed(problem=action.problem, content=DetailContent(detail=action.detail))
        case Pause():
            return RunPaused()
        case Park():
            return RunParked(takeovers=action.takeovers)


async def _model_plan(carrier: Carrier, state: RunState, action: CallModel, definition: AgentDefinition, tools: Registry) -> Plan:
    again: tuple[RunEvent, ...] = ()
    if action.attempt > 1:
        again = (MessageSuperseded(step=action.step, attempt=action.attempt - 1),)
    specs: tuple[ToolSpec, ...] = tuple(tool.spec for tool in tools)
    reuse = reuse_of(state, definition, specs)
    try:
        resolved = await carrier.deps.models.resolve(_asking(carrier, state, action.step), definition.model, reuse)
    except ModelUnknown as error:
        return Plan((*again, unresolved(action, error)), effect=_nothing)
    started = StepStarted(step=action.step, attempt=action.attempt, model=resolved.name, purpose=action.purpose, reasoning=action.chosen)
    begun = replace(state, purpose=action.purpose, reasoning=action.chosen or state.reasoning)
    request = assemble(begun, definition, resolved.provider_model, specs)
    return Plan((*again, started), effect=partial(call_model, carrier, action, begun.reasoning, resolved, request))


def _asking(carrier: Carrier, state: RunState, step: str) -> Attribution:
    """For whom the model is asked: whoever started the run."""
    claim = carrier.claim
    return Attribution(
        workspace_id=claim.run.workspace_id,
        project_id=claim.project_id,
        principal_id=claim.started_by,
        principal_kind=claim.started_by_kind,
        feature=Feature.RUN,
        session_id=claim.run.session_id,
        run_id=claim.run.id,
        step=step,
        agent=state.agent,
        agent_version=claim.agent_version,
        end_user=state.end_user,
        client_session=state.client_session,
    )


async def _call_tools(carrier: Carrier, calls: Sequence[CallState], definition: AgentDefinition, tools: Registry) -> list[RunEvent]:
    """Carry calls forward side by side. Each outcome is logged as soon as it is there; those of the last one are returned.

    What ends the run comes after the outcomes of all.
    """
    places = asyncio.Semaphore(carrier.deps.settings.parallel_calls)

    async def one(call: CallState) -> list[RunEvent]:
        async with places:
            attributes = {"gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": call.call.name, "eyrie.step": call.step}
            with span(f"execute_tool {call.call.name}", **attributes):
                return await call_tool(carrier, call, definition, tools)

    last: list[RunEvent] = []
    ending: list[RunEvent] = []
    try:
        async with asyncio.TaskGroup() as group:
            pending = [group.create_task(one(call)) for call in calls]
            for number, done in enumerate(asyncio.as_completed(pending), 1):
                events = await done
                if any(isinstance(event, RunFailed) for event in events):
                    ending = ending or events
                elif number < len(pending):
                    await carrier.append(events)
                else:
                    last = events
    except ExceptionGroup as failures:
        raise failures.exceptions[0] from failures
    return [*last, *ending]


def _happens(action: Expire | Escalate | Remind, one: Open) -> RunEvent:
    """What becomes of a question whose time has come."""
    asked = one.question
    match action:
        case Expire():
            return ApprovalDecided(approval_id=asked.approval_id, step=one.step, decision=Decision.EXPIRED, by=SYSTEM)
        case Escalate():
            return ApprovalEscalated(approval_id=asked.approval_id, step=one.step, to=asked.escalate_to or Recipient(role=Role.ADMIN))
        case Remind():
            return ApprovalReminded(approval_id=asked.approval_id, step=one.step)


async def _nothing() -> list[RunEvent]:
    return []
