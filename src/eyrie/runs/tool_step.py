"""One tool call of a run: through the wrappers, and what came of it as events."""

import hashlib
import json
import time
from dataclasses import dataclass
from datetime import timedelta

from eyrie.agents.definition import AgentDefinition, ApprovalRule
from eyrie.gateway.protocol import JsonSchema
from eyrie.kit.ids import uuid7
from eyrie.runs import escalation
from eyrie.runs.carrier import Carrier
from eyrie.runs.events import (
    ApprovalContent,
    ApprovalKind,
    ApprovalRequested,
    ArgumentsContent,
    DetailContent,
    OutcomeUnknown,
    ResultContent,
    RunEvent,
    RunFailed,
    ToolAttempted,
    ToolCompleted,
)
from eyrie.runs.state import CallState, CallStatus
from eyrie.tools.chain import chain, tool_wrappers
from eyrie.tools.invocation import AskApproval, AskQuestion, Invocation, Unknown
from eyrie.tools.protocol import Retry, ToolContext, ToolResult
from eyrie.tools.registry import Registry, ToolMissing
from eyrie.tools.validation import ToolSchemaUnusable

QUESTION_EXPIRES_SECONDS = 7 * 86_400

OUTCOME_FORM: JsonSchema = {
    "type": "object",
    "title": "Did this call happen?",
    "properties": {
        "happened": {
            "type": "string",
            "title": "Did it happen?",
            "enum": ["yes", "no", "unknown"],
            "description": "yes: go on. no: the call is made again. unknown: go on without it.",
        },
        "note": {"type": "string", "title": "Note to the agent", "maxLength": 2_000},
    },
    "required": ["happened"],
    "additionalProperties": False,
}


def idempotency_key(carrier: Carrier, call: CallState) -> str:
    """The key of a call: the same whenever the same call of the same run is repeated, on any machine."""
    parts = [str(carrier.claim.run.id), call.step, call.call.name, dict(call.arguments)]
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:40]


@dataclass(frozen=True)
class LoggedEffects:
    """Notes attempts in the run's log."""

    carrier: Carrier
    step: str

    async def attempted(self, invocation: Invocation, attempt: int) -> None:
        """Log the attempt. Raises OwnershipLost."""
        event = ToolAttempted(
            step=self.step,
            call_id=invocation.call.id,
            tool=invocation.tool.spec.name,
            retry=invocation.tool.spec.retry,
            key=invocation.context.idempotency_key,
            attempt=attempt,
            content=ArgumentsContent(arguments=dict(invocation.arguments)),
        )
        await self.carrier.attempt([event])


async def call_tool(carrier: Carrier, call: CallState, definition: AgentDefinition, tools: Registry) -> list[RunEvent]:
    """Carry one call forward; the events that say how far it came, or that the run ends over it. Raises OwnershipLost."""
    began = time.monotonic()
    try:
        tool = tools.get(call.call.name)
    except ToolMissing as error:
        return [_completed(call, ToolResult(text=error.detail, is_error=True), began, key=None)]
    rule = definition.approval_rule(tool.spec)
    key = idempotency_key(carrier, call)
    run = carrier.claim.run
    invocation = Invocation(
        tool=tool,
        call=call.call,
        context=ToolContext(run.workspace_id, carrier.claim.project_id, run.id, call.call.id, key),
        arguments=call.arguments,
        attempts=call.attempts if call.status is CallStatus.ATTEMPTED else 0,
        hold_seconds=rule.expires_seconds if rule and call.status is CallStatus.READY else None,
    )
    try:
        outcome = await chain(tool_wrappers(LoggedEffects(carrier, call.step)))(invocation)
    except ToolSchemaUnusable as error:
        # No model can mend that, and trying again would not help: a person has to.
        detail = f"{call.call.name}: {error.detail} Mend it where the tool comes from, or take the tool out of the agent; then start again."
        return [RunFailed(problem=error.type, content=DetailContent(detail=detail))]
    match outcome:
        case ToolResult():
            return [_completed(call, outcome, began, key=None if tool.spec.retry is Retry.SAFE else key)]
        case AskApproval():
            return [await _asked(carrier, call, _Asking(ApprovalKind.APPROVAL, outcome.form, outcome.expires_seconds, rule))]
        case AskQuestion():
            return [await _asked(carrier, call, _Asking(ApprovalKind.QUESTION, outcome.form, QUESTION_EXPIRES_SECONDS))]
        case Unknown():
            unknown = OutcomeUnknown(step=call.step, call_id=call.call.id, tool=call.call.name, key=key)
            return [unknown, await _asked(carrier, call, _Asking(ApprovalKind.OUTCOME, OUTCOME_FORM, None))]


def _completed(call: CallState, result: ToolResult, began: float, *, key: str | None) -> ToolCompleted:
    return ToolCompleted(
        step=call.step,
        call_id=call.call.id,
        tool=call.call.name,
        is_error=result.is_error,
        seconds=round(time.monotonic() - began, 6),
        key=key,
        content=ResultContent(result=result),
    )


@dataclass(frozen=True)
class _Asking:
    """What a person is asked, by which rule, and for how long."""

    kind: ApprovalKind
    form: JsonSchema
    expires_seconds: int | None
    rule: ApprovalRule | None = None


async def _asked(carrier: Carrier, call: CallState, asking: _Asking) -> ApprovalRequested:
    now, seconds, workspace_id = carrier.deps.clock(), asking.expires_seconds, carrier.claim.run.workspace_id
    expires_at = None if seconds is None else now + timedelta(seconds=seconds)
    async with carrier.deps.database.tenant(workspace_id, read_only=True) as tx:
        alarms = await escalation.plan(tx, workspace_id, asking.rule, now, expires_at)
    return ApprovalRequested(
        approval_id=uuid7(),
        step=call.step,
        call_id=call.call.id,
        tool=call.call.name,
        kind=asking.kind,
        expires_at=expires_at,
        remind_at=alarms.remind_at,
        escalate_at=alarms.escalate_at,
        escalate_to=alarms.escalate_to,
        content=ApprovalContent(arguments=dict(call.arguments), form=asking.form, question=str(asking.form.get("title", ""))),
    )
