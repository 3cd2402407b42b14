"""What happens to a question that nobody answers: a reminder, an escalation; delegation and stand-ins."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from psycopg.types.json import Jsonb

from eyrie.agents.definition import AgentDefinition, ApprovalRule
from eyrie.identity.actor import Actor, Role
from eyrie.identity.errors import ApproverUnfit
from eyrie.identity.models import WorkspaceSettings
from eyrie.identity.repository import members, people
from eyrie.identity.schemas import StandInCreate
from eyrie.identity.service import stand_ins
from eyrie.kit.ids import uuid7
from eyrie.runs import approvals, control
from eyrie.runs.approvals import Verdict
from eyrie.runs.carrier import LogMoved, claim_alone
from eyrie.runs.errors import AlreadyDecided
from eyrie.runs.escalation import Alarms, Usual, alarms
from eyrie.runs.events import ApprovalDelegated, ApprovalEscalated, Decision, Recipient
from eyrie.runs.repository import ownership
from eyrie.runs.schemas import ApprovalOut
from eyrie.runs.service import reading
from eyrie.tools.builtin.ask_human import AskHuman
from tests.fakes.model import CountingTool, calls, says
from tests.fakes.worker import FixedDefinitions, Rig
from tests.runs.conftest import NewRig

ASKED = datetime(2026, 1, 1, tzinfo=UTC)
ADMINS = Recipient(role=Role.ADMIN)
USUAL = Usual()


def after(seconds: int) -> datetime:
    return ASKED + timedelta(seconds=seconds)


TIMES: list[tuple[str, ApprovalRule | None, Usual, int | None, Alarms]] = [
    ("five minutes, unless somebody says otherwise", None, USUAL, None, Alarms(after(150), after(300), ADMINS)),
    ("a rule that says nothing", ApprovalRule(), USUAL, 86_400, Alarms(after(150), after(300), ADMINS)),
    ("a rule's time", ApprovalRule(escalate_seconds=60), USUAL, None, Alarms(after(30), after(60), ADMINS)),
    ("a rule's reminder", ApprovalRule(remind_seconds=10), USUAL, None, Alarms(after(10), after(300), ADMINS)),
    ("a rule without escalation", ApprovalRule(escalate_seconds=0), USUAL, None, Alarms()),
    ("a reminder without escalation", ApprovalRule(escalate_seconds=0, remind_seconds=9), USUAL, None, Alarms(after(9))),
    ("an escalation without reminder", ApprovalRule(remind_seconds=0), USUAL, None, Alarms(None, after(300), ADMINS)),
    ("an end that comes first", None, USUAL, 300, Alarms(after(150))),
    ("an end that comes before everything", None, USUAL, 100, Alarms()),
    ("a reminder that comes too late", ApprovalRule(remind_seconds=300), USUAL, None, Alarms(None, after(300), ADMINS)),
    (
        "a workspace's times",
        None,
        Usual(5, 20, Role.OWNER),
        None,
        Alarms(after(5), after(20), Recipient(role=Role.OWNER)),
    ),
    (
        "a rule's time goes before a workspace's reminder",
        ApprovalRule(escalate_seconds=60),
        Usual(remind=50),
        None,
        Alarms(after(30), after(60), ADMINS),
    ),
    ("a workspace without", None, Usual(escalate=0), None, Alarms()),
]


@pytest.mark.parametrize(("rule", "usual", "expires", "expected"), [case[1:] for case in TIMES], ids=[case[0] for case in TIMES])
def test_alarms_follow_the_rule_and_then_the_workspace(
    rule: ApprovalRule | None, usual: Usual, expires: int | None, expected: Alarms
) -> None:
    assert alarms(rule, usual, ASKED, None if expires is None else after(expires)) == expected


def held(**rule: object) -> AgentDefinition:
    return AgentDefinition(tools=("count",), approvals=(ApprovalRule(tool="count", **rule),))


async def asking(new_rig: NewRig, **rule: object) -> tuple[Rig, UUID, ApprovalOut]:
    """A run that waits for a decision."""
    rig = await new_rig([calls(("count", {"value": "a"})), says("ok")], CountingTool(), definition=held(**rule))
    run_id, _ = await rig.run()
    return rig, run_id, await inbox_of(rig, run_id)


async def inbox_of(rig: Rig, run_id: UUID) -> ApprovalOut:
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        found = await tx.value(UUID, "SELECT id FROM approvals WHERE run_id = %s", [run_id])
        assert found is not None
        return await reading.approval(tx, rig.deps.vault, found, rig.control.clock())


async def member(rig: Rig, role: Role = Role.MEMBER) -> Actor:
    user_id = uuid7()
    async with rig.db.anonymous() as tx:
        await people.ensure_user(tx, user_id, f"{user_id.hex}@example.com", "Grace")
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        await members.insert(tx, rig.actor.workspace_id, user_id, role)
    return replace(rig.actor, id=user_id, role=role)


def later(rig: Rig, **time: float) -> Rig:
    """The same rig with a clock that is ahead."""
    ahead = timedelta(**time)
    return replace(rig, deps=replace(rig.deps, clock=lambda: rig.control.clock() + ahead))


async def told(rig: Rig, run_id: UUID) -> list[str]:
    return [recorded.event.type for recorded in await rig.events(run_id) if recorded.event.type.startswith("approval.")]


async def test_a_question_is_reminded_of_and_escalated_once_each_though_two_workers_look(new_rig: NewRig) -> None:
    rig, run_id, _ = await asking(new_rig)
    slow, late = later(rig, seconds=160), later(rig, seconds=310)

    for at in (rig, slow, slow.another_worker(), late, late.another_worker()):
        await at.advance(run_id)

    approval = await inbox_of(rig, run_id)
    assert await told(rig, run_id) == ["approval.requested", "approval.reminded", "approval.escalated"]
    assert (approval.status, approval.escalated, approval.escalated_role) == ("pending", True, Role.ADMIN)
    assert approval.reminded_at is not None
    assert (await rig.row(run_id)).status == "waiting"


async def test_two_workers_at_once_escalate_once(new_rig: NewRig) -> None:
    rig, run_id, _ = await asking(new_rig)
    late = later(rig, seconds=310)

    await asyncio.gather(late.advance(run_id), late.another_worker().advance(run_id), return_exceptions=True)  # one loses it

    assert (await told(rig, run_id)).count("approval.escalated") == 1


async def test_a_waiting_run_is_woken_for_each_of_its_times(new_rig: NewRig) -> None:
    rig, run_id, approval = await asking(new_rig)
    wakes = []

    for at in (rig, later(rig, seconds=160), later(rig, seconds=310)):
        await at.advance(run_id)
        async with rig.db.tenant(rig.actor.workspace_id) as tx:
            wakes.append(await tx.value(datetime, "SELECT wake_at FROM runs WHERE id = %s", [run_id]))

    assert wakes == [approval.remind_at, approval.escalate_at, approval.expires_at]


async def test_the_rounds_find_a_question_whose_time_has_come(new_rig: NewRig) -> None:
    rig, run_id, _ = await asking(new_rig)
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        await tx.execute("UPDATE runs SET wake_at = now() - interval '1 second' WHERE id = %s", [run_id])

    async with rig.db.system() as tx:
        await ownership.due(tx, limit=500)

    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        ready = await tx.value(bool, "SELECT admitted AND wake_at IS NULL FROM runs WHERE id = %s", [run_id])
    assert ready


async def test_a_decision_that_comes_first_is_followed_by_no_escalation(new_rig: NewRig) -> None:
    rig, run_id, approval = await asking(new_rig)
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        await approvals.decide(tx, rig.control, rig.registry, rig.actor, approval.id, Verdict(Decision.APPROVED))

    await later(rig, seconds=310).advance(run_id)

    assert await told(rig, run_id) == ["approval.requested", "approval.decided"]
    assert ((await inbox_of(rig, run_id)).decision_seconds or 0) < 60


async def test_an_escalation_is_given_up_when_somebody_decided_meanwhile(new_rig: NewRig) -> None:
    rig, run_id, approval = await asking(new_rig)
    carrier = await claim_alone(run_id, rig.actor.workspace_id, rig.deps)
    assert carrier is not None
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        await approvals.decide(tx, rig.control, rig.registry, rig.actor, approval.id, Verdict(Decision.APPROVED))

    with pytest.raises(LogMoved):
        await carrier.append_unmoved([ApprovalEscalated(approval_id=approval.id, step="m1.c0", to=ADMINS)])

    assert await told(rig, run_id) == ["approval.requested", "approval.decided"]
    assert carrier.state == await rig.state(run_id)


@pytest.mark.parametrize(
    ("who", "to_member"), [("member", True), ("viewer", False), ("stranger", False), ("owner", False), ("admin", False)]
)
async def test_a_rule_names_who_is_asked_next(new_rig: NewRig, who: str, to_member: bool) -> None:
    rig = await new_rig([calls(("count", {"value": "a"}))], CountingTool(), definition=held())
    named = await member(rig, Role.VIEWER if who == "viewer" else Role.MEMBER)
    to = {"owner": "owner", "admin": "admin", "stranger": "nobody@example.com"}.get(who, f"{named.id.hex}@Example.com")
    rig = replace(rig, deps=replace(rig.deps, definitions=FixedDefinitions(held(escalate_to=to))))
    run_id, _ = await rig.run()

    await later(rig, seconds=310).advance(run_id)

    approval = await inbox_of(rig, run_id)
    expected = (None, named.id) if to_member else (Role.OWNER if who == "owner" else Role.ADMIN, None)
    assert (approval.escalated_role, approval.escalated_member) == expected


async def test_the_workspace_says_when_and_to_whom(new_rig: NewRig) -> None:
    rig = await new_rig([calls(("count", {"value": "a"}))], CountingTool(), definition=held())
    settings = WorkspaceSettings(approval_escalate_seconds=20, approval_escalate_to=Role.OWNER)
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        await tx.execute("UPDATE workspaces SET settings = %s", [Jsonb(settings.model_dump(mode="json"))])
    run_id, _ = await rig.run()

    await later(rig, seconds=25).advance(run_id)

    approval = await inbox_of(rig, run_id)
    assert (approval.escalated, approval.escalated_role) == (True, Role.OWNER)


async def test_questions_are_escalated_too(new_rig: NewRig) -> None:
    rig = await new_rig([calls(("ask_human", {"question": "Which colour?"}))], AskHuman())
    run_id, _ = await rig.run()

    await later(rig, seconds=310).advance(run_id)

    assert (await inbox_of(rig, run_id)).escalated


async def delegate(rig: Rig, approval_id: UUID, to: UUID, note: str = "") -> None:
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        await approvals.delegate(tx, rig.control, rig.actor, approval_id, user_id=to, note=note)


async def test_delegating_gives_the_decision_to_another_member_with_a_note(new_rig: NewRig) -> None:
    rig, run_id, approval = await asking(new_rig)
    grace = await member(rig)

    await delegate(rig, approval.id, grace.id, "You know the customer.")

    after = await inbox_of(rig, run_id)
    assert (after.assigned_to, after.delegated_by, after.note) == (grace.id, rig.actor.id, "You know the customer.")
    [event] = [one.event for one in await rig.events(run_id) if isinstance(one.event, ApprovalDelegated)]
    assert event.to == grace.id
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        details = await tx.values(str, "SELECT detail::text FROM audit_entries WHERE action = 'approval.delegated'")
    assert [str(grace.id) in detail and "customer" not in detail for detail in details] == [True]
    assert (await rig.row(run_id)).status == "waiting"


async def test_a_decision_can_be_delegated_without_a_note_and_assigned_again(new_rig: NewRig) -> None:
    rig, run_id, approval = await asking(new_rig)
    grace = await member(rig)

    await delegate(rig, approval.id, grace.id)
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        await approvals.assign(tx, rig.actor, approval.id, grace.id)

    after = await inbox_of(rig, run_id)
    assert (after.assigned_to, after.delegated_by, after.note) == (grace.id, None, None)


async def test_only_members_who_may_decide_can_be_given_a_decision(new_rig: NewRig) -> None:
    rig, _, approval = await asking(new_rig)
    viewer = await member(rig, Role.VIEWER)

    for nobody in (viewer.id, uuid7(), rig.actor.id):
        with pytest.raises(ApproverUnfit):
            await delegate(rig, approval.id, nobody)
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        with pytest.raises(ApproverUnfit):
            await approvals.assign(tx, rig.actor, approval.id, viewer.id)


async def test_what_is_decided_or_cancelled_is_not_delegated(new_rig: NewRig) -> None:
    rig, run_id, approval = await asking(new_rig)
    grace = await member(rig)
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        await control.cancel(tx, rig.control, rig.actor, run_id)

    with pytest.raises(AlreadyDecided):
        await delegate(rig, approval.id, grace.id)


@pytest.mark.parametrize(("days", "stands_in"), [(-1, True), (1, False)])
async def test_a_stand_in_decides_for_whom_they_represent_and_the_log_says_so(new_rig: NewRig, days: int, stands_in: bool) -> None:
    rig, run_id, approval = await asking(new_rig)
    away, grace, now = await member(rig), await member(rig), rig.control.clock()
    body = StandInCreate(stand_in_id=grace.id, starts_at=now + timedelta(days=days), ends_at=now + timedelta(days=2))
    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        await stand_ins.create(tx, away, body, now)
        await approvals.assign(tx, rig.actor, approval.id, away.id)
    asked = await inbox_of(rig, run_id)

    async with rig.db.tenant(rig.actor.workspace_id) as tx:
        await approvals.decide(tx, rig.control, rig.registry, grace, approval.id, Verdict(Decision.APPROVED))

    decided = await inbox_of(rig, run_id)
    assert asked.stand_in == (grace.id if stands_in else None)
    assert (decided.decided_by, decided.standing_in_for) == (grace.id, away.id if stands_in else None)
