"""When a person is reminded of what a run asks, and who is asked after that."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from eyrie.agents.definition import ApprovalRule
from eyrie.identity.actor import Role
from eyrie.identity.service import members, workspaces
from eyrie.postgres.database import Tx
from eyrie.runs.events import Recipient


@dataclass(frozen=True)
class Usual:
    """What a workspace does about questions that nobody answers, in seconds: 0 for never, None for half of the time to escalation."""

    remind: int | None = None
    escalate: int = 300
    escalate_to: Literal[Role.ADMIN, Role.OWNER] = Role.ADMIN


@dataclass(frozen=True)
class Alarms:
    """What happens to a question that nobody answers; None for what doesn't happen."""

    remind_at: datetime | None = None
    escalate_at: datetime | None = None
    escalate_to: Recipient | None = None


def alarms(rule: ApprovalRule | None, usual: Usual, asked_at: datetime, expires_at: datetime | None) -> Alarms:
    """The times by the rule, and by the workspace where the rule says nothing. What would come too late does not happen.

    Without a time of its own the reminder comes at half of the time to escalation.
    """
    own = rule or ApprovalRule()
    escalate = usual.escalate if own.escalate_seconds is None else own.escalate_seconds
    remind = usual.remind if own.remind_seconds is None and own.escalate_seconds is None else own.remind_seconds
    remind = escalate // 2 if remind is None else remind
    escalate_at = _at(asked_at, escalate, before=expires_at)
    remind_at = _at(asked_at, remind, before=escalate_at or expires_at)
    return Alarms(remind_at, escalate_at, None if escalate_at is None else Recipient(role=usual.escalate_to))


def _at(asked_at: datetime, seconds: int, *, before: datetime | None) -> datetime | None:
    at = asked_at + timedelta(seconds=seconds)
    return at if seconds and (before is None or at < before) else None


async def plan(tx: Tx, workspace_id: UUID, rule: ApprovalRule | None, asked_at: datetime, expires_at: datetime | None) -> Alarms:
    """The alarms of a question that is asked now. A member named by the rule who has left, or may not decide, is replaced by admins."""
    settings = (await workspaces.read(tx, workspace_id)).settings
    usual = Usual(settings.approval_remind_seconds, settings.approval_escalate_seconds, settings.approval_escalate_to)
    found = alarms(rule, usual, asked_at, expires_at)
    if rule is None or rule.escalate_to is None or found.escalate_at is None:
        return found
    return Alarms(found.remind_at, found.escalate_at, await _recipient(tx, rule.escalate_to))


async def _recipient(tx: Tx, escalate_to: str) -> Recipient:
    if escalate_to == Role.OWNER:
        return Recipient(role=Role.OWNER)
    member = None if escalate_to == Role.ADMIN else await members.approver(tx, escalate_to)
    return Recipient(role=Role.ADMIN) if member is None else Recipient(member=member)
