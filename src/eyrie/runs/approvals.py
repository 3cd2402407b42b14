"""Deciding on what a run asks: approve, reject with a reason, edit the arguments, answer a form."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from pydantic import JsonValue

from eyrie.audit.service import record
from eyrie.gateway.protocol import JsonSchema
from eyrie.identity.actor import Actor
from eyrie.identity.service import stand_ins
from eyrie.kit.json_schema import misfits
from eyrie.postgres.database import Tx
from eyrie.runs.control import ControlDeps, LockedRun, append, by, lock, requeue
from eyrie.runs.errors import AlreadyDecided, ApprovalNotFound, DecisionInvalid, RunEnded
from eyrie.runs.events import ApprovalDecided, ApprovalDelegated, ApprovalKind, Decision, DecisionContent, NoteContent
from eyrie.runs.repository import approvals as repository
from eyrie.runs.repository.approvals import ApprovalRow
from eyrie.runs.state import CallState, RunState, Status
from eyrie.runs.tool_step import OUTCOME_FORM
from eyrie.tools.protocol import Suspending, Tool
from eyrie.tools.registry import Registry
from eyrie.tools.validation import validate


@dataclass(frozen=True)
class Verdict:
    """What a person decided. Only what the decision needs is set."""

    decision: Decision
    arguments: dict[str, JsonValue] | None = None
    answer: dict[str, JsonValue] | None = None
    reason: str = ""


async def decide(tx: Tx, deps: ControlDeps, tools: Registry, actor: Actor, approval_id: UUID, verdict: Verdict) -> RunState:
    """Record a decision and let the run go on. An edit is checked against the tool's schema, and its diff is audited.

    Raises ApprovalNotFound, AlreadyDecided, DecisionInvalid, RunEnded.
    """
    approval = await _pending(tx, approval_id)
    try:
        run = await lock(tx, deps, approval.run_id)
    except RunEnded as error:
        raise AlreadyDecided(approval_id, "cancelled") from error
    call = _asking(run, approval_id)
    content = _content(ApprovalKind(approval.kind), call, tools.get(call.call.name), verdict)
    event = ApprovalDecided(
        approval_id=approval_id,
        step=call.step,
        decision=verdict.decision,
        by=by(actor),
        standing_in_for=await _represented(tx, actor, approval, deps.clock()),
        content=content,
    )
    after = await append(tx, deps, run, (event,))
    await _go_on(tx, deps, run)
    changed: list[JsonValue] = [*sorted(_changed(call, content))] if verdict.decision is Decision.EDITED else []
    await record(tx, actor, f"approval.{verdict.decision}", "approval", str(approval_id), run_id=str(run.ref.id), changed=changed)
    return after


async def _go_on(tx: Tx, deps: ControlDeps, run: LockedRun) -> None:
    if run.row.status == Status.WAITING:
        await requeue(tx, deps, run.ref.id)


def _content(kind: ApprovalKind, call: CallState, tool: Tool, verdict: Verdict) -> DecisionContent:
    """What the decision says, checked against what was asked. Raises DecisionInvalid."""
    allowed = {
        ApprovalKind.APPROVAL: {Decision.APPROVED, Decision.EDITED, Decision.REJECTED},
        ApprovalKind.QUESTION: {Decision.ANSWERED, Decision.REJECTED},
        ApprovalKind.OUTCOME: {Decision.ANSWERED},
    }[kind]
    if verdict.decision not in allowed:
        raise DecisionInvalid(f"A request of kind {kind} takes one of: {', '.join(sorted(allowed))}.")
    match verdict.decision:
        case Decision.EDITED:
            checked = validate(tool.spec.parameters, verdict.arguments or {})
            if checked.errors:
                errors = [{"pointer": error.pointer, "detail": error.detail} for error in checked.errors]
                raise DecisionInvalid(f"The edited arguments do not fit the schema of {tool.spec.name}.", errors)
            return DecisionContent(arguments=dict(checked.arguments), reason=verdict.reason)
        case Decision.ANSWERED:
            _check_form(_form(kind, call, tool), verdict.answer or {})
            return DecisionContent(answer=verdict.answer, reason=verdict.reason)
        case _:
            return DecisionContent(reason=verdict.reason)


def _form(kind: ApprovalKind, call: CallState, tool: Tool) -> JsonSchema:
    if kind is ApprovalKind.QUESTION and isinstance(tool, Suspending):
        return tool.question(call.arguments)
    return OUTCOME_FORM


def _check_form(form: JsonSchema, answer: dict[str, JsonValue]) -> None:
    problems = misfits(form, answer)
    if problems:
        errors = [
            {"pointer": problem.json_path.removeprefix("$").replace(".", "/"), "detail": problem.message} for problem in problems[:20]
        ]
        raise DecisionInvalid("The answer does not fit the form.", errors)


def _changed(call: CallState, content: DecisionContent) -> set[str]:
    """Names of the arguments that an edit changed, added or removed; their values stay in the run's log."""
    before, after = call.arguments, content.arguments or {}
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


async def assign(tx: Tx, actor: Actor, approval_id: UUID, user_id: UUID | None) -> None:
    """Make a pending approval somebody's, or nobody's. Raises ApprovalNotFound, AlreadyDecided, ApproverUnfit."""
    await _pending(tx, approval_id)
    if user_id is not None:
        await stand_ins.check_approver(tx, user_id)
    await repository.assign(tx, approval_id, user_id)
    await record(tx, actor, "approval.assigned", "approval", str(approval_id), user_id=str(user_id) if user_id else "")


async def delegate(tx: Tx, deps: ControlDeps, actor: Actor, approval_id: UUID, *, user_id: UUID, note: str) -> None:
    """Pass a pending approval on to another member, with a note that is kept in the run's log.

    Raises ApprovalNotFound, AlreadyDecided, ApproverUnfit.
    """
    approval = await _pending(tx, approval_id)
    await stand_ins.check_approver(tx, user_id, instead_of=actor.id)
    try:
        run = await lock(tx, deps, approval.run_id)
    except RunEnded as error:
        raise AlreadyDecided(approval_id, "cancelled") from error
    step = _asking(run, approval_id).step
    content = NoteContent(note=note) if note else None
    await append(tx, deps, run, (ApprovalDelegated(approval_id=approval_id, step=step, to=user_id, by=by(actor), content=content),))
    await record(tx, actor, "approval.delegated", "approval", str(approval_id), run_id=str(run.ref.id), user_id=str(user_id))


async def _pending(tx: Tx, approval_id: UUID) -> ApprovalRow:
    approval = await repository.get(tx, approval_id)
    if approval is None:
        raise ApprovalNotFound(approval_id)
    if approval.status != "pending":
        raise AlreadyDecided(approval_id, approval.status)
    return approval


def _asking(run: LockedRun, approval_id: UUID) -> CallState:
    call = next((call for call in run.state.calls if call.question is not None and call.question.approval_id == approval_id), None)
    if call is None:  # somebody was faster, between our reading and our lock
        raise AlreadyDecided(approval_id, "decided")
    return call


async def _represented(tx: Tx, actor: Actor, approval: ApprovalRow, now: datetime) -> UUID | None:
    """The member whose approval it is, if `actor` stands in for them at present."""
    whose = [member for member in (approval.assigned_to, approval.escalated_member) if member is not None]
    if actor.kind != "member" or actor.id in whose:
        return None
    present = await stand_ins.present(tx, whose, now)
    return next((member for member in whose if present.get(member) == actor.id), None)
