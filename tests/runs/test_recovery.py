"""A process may die at any moment: whatever it left, another one brings the run to its end, and no effect happens twice."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

import pytest

from eyrie.agents.definition import AgentDefinition
from eyrie.postgres.database import Database
from eyrie.runs import approvals
from eyrie.runs.approvals import Verdict
from eyrie.runs.events import Decision
from eyrie.runs.state import CallStatus, RunState, Status
from eyrie.tools.protocol import Retry
from eyrie.tools.registry import Registry
from tests.conftest import NewWorkspace
from tests.fakes.model import calls, says
from tests.fakes.mortal import Died, Fate, MortalDatabase, MortalTool, PlannedModel, Receiver
from tests.fakes.worker import Rig, carry, make_rig, member_of, quarantine

# One tool of each class in a step of its own, then all of them side by side, then the answer.
TURNS = (
    *(calls((retry.value, {})) for retry in Retry),
    calls(*((retry.value, {}) for retry in Retry)),
    says("It is done."),
)
IN_ONE_STEP_EACH = (*TURNS[:4], TURNS[-1])
SIDE_BY_SIDE = TURNS[-2:]


async def mortal_rig(db: Database, new_workspace: NewWorkspace, turns: Sequence[object], fate: Fate, receiver: Receiver) -> Rig:
    """A rig whose process has this fate."""
    workspace = await new_workspace()
    model = PlannedModel(turns, fate)  # type: ignore[arg-type]  # turns of `says` and `calls`
    tools = tuple(MortalTool(retry, receiver, fate) for retry in Retry)
    definition = AgentDefinition(tools=tuple(tool.spec.name for tool in tools))
    rig = await make_rig(db, member_of(workspace.id, workspace.project_id), model, definition, tools)
    return replace(rig, deps=replace(rig.deps, database=MortalDatabase(db, fate)))


def heir(rig: Rig) -> Rig:
    """Another process, which lives, with the same model and the same world outside."""
    other = rig.another_worker()
    fate = Fate()
    tools: list[MortalTool] = []
    for tool in rig.registry:
        assert isinstance(tool, MortalTool)
        tools.append(replace(tool, fate=fate))
    model = rig.deps.models
    assert isinstance(model, PlannedModel)
    deps = replace(other.deps, database=rig.db, models=replace(model, fate=fate), tools=Registry(tools))
    return replace(other, deps=deps)


async def live_and_die(rig: Rig, run_id: UUID) -> None:
    """Carry a run as far as fate lets it."""
    try:
        await carry(run_id, rig.actor.workspace_id, rig.deps)
    except* Died:
        pass


async def tell_what_happened(rig: Rig, run_id: UUID, state: RunState, receiver: Receiver) -> None:
    """A person looks at the receiver and says what became of each effect nobody else knows about."""
    for call in (call for call in state.calls if call.open):
        assert call.status is CallStatus.UNKNOWN
        assert call.call.name == Retry.NEVER
        assert call.question is not None
        happened = "yes" if f"{Retry.NEVER}:{call.key}" in receiver.effects else "no"
        async with rig.db.tenant(rig.actor.workspace_id) as tx:
            verdict = Verdict(Decision.ANSWERED, answer={"happened": happened})
            await approvals.decide(tx, rig.control, rig.registry, rig.actor, call.question.approval_id, verdict)


async def check_log(rig: Rig, run_id: UUID) -> None:
    """The log is dense and completes nothing twice."""
    log = await rig.events(run_id)
    steps = [recorded.event.completes for recorded in log if recorded.event.completes]
    assert [recorded.seq for recorded in log] == list(range(1, len(log) + 1))
    assert len(steps) == len(set(steps))


@pytest.mark.recovery
@pytest.mark.timeout(180)
@pytest.mark.parametrize("turns", [IN_ONE_STEP_EACH, SIDE_BY_SIDE], ids=["one after the other", "side by side"])
async def test_a_run_survives_the_death_of_its_process_at_every_point(
    db: Database, new_workspace: NewWorkspace, turns: Sequence[object], all_rounds: bool
) -> None:
    undisturbed = Fate()
    rig = await mortal_rig(db, new_workspace, turns, undisturbed, Receiver())
    await live_and_die(rig, await rig.start())
    assert undisturbed.passed > 20

    for at in range(1, undisturbed.passed + 1, 1 if all_rounds else 2):
        receiver = Receiver()
        rig = await mortal_rig(db, new_workspace, turns, Fate(at), receiver)
        run_id = await rig.start()

        await live_and_die(rig, run_id)
        await check_log(rig, run_id)
        completed_steps = {recorded.event.completes for recorded in await rig.events(run_id)}
        arrived = len(receiver.arrived)
        state = await heir(rig).advance(run_id)
        assert receiver.effects_of(Retry.NEVER) <= 1, f"killed at {at}"
        if state.status is Status.WAITING:
            await tell_what_happened(rig, run_id, state, receiver)
            state = await heir(rig).advance(run_id)

        assert state.status is Status.SUCCEEDED, f"killed at {at}"
        effects = {retry: receiver.effects_of(retry) for retry in Retry if retry is not Retry.SAFE}
        assert effects == {Retry.KEYED: 1, Retry.VERIFY: 1, Retry.NEVER: 1}, f"killed at {at}"
        assert receiver.effects_of(Retry.SAFE) in {1, 2}, f"killed at {at}"
        assert len(receiver.arrived) - arrived <= len(Retry) - sum(".c" in (step or "") for step in completed_steps), f"killed at {at}"
        await check_log(rig, run_id)


@pytest.mark.recovery
@pytest.mark.timeout(180)
async def test_a_finished_model_step_is_never_paid_for_again(db: Database, new_workspace: NewWorkspace) -> None:
    undisturbed = Fate()
    rig = await mortal_rig(db, new_workspace, IN_ONE_STEP_EACH, undisturbed, Receiver())
    await live_and_die(rig, await rig.start())

    for at in range(2, undisturbed.passed + 1, 5):
        rig = await mortal_rig(db, new_workspace, IN_ONE_STEP_EACH, Fate(at), Receiver())
        run_id = await rig.start()
        await live_and_die(rig, run_id)
        model = rig.deps.models
        assert isinstance(model, PlannedModel)
        finished = {int(step[1:]) - 1 for event in await rig.events(run_id) if (step := event.event.completes) and "." not in step}
        before = dict(model.asked)

        await heir(rig).advance(run_id)

        assert {turn: model.asked[turn] for turn in finished} == {turn: before[turn] for turn in finished}, f"killed at {at}"
        assert set(before.values()) <= {1}


@pytest.mark.recovery
async def test_a_run_whose_processes_keep_dying_at_one_place_is_left_to_whoever_carries_nothing_else(
    db: Database, new_workspace: NewWorkspace
) -> None:
    rig = await mortal_rig(db, new_workspace, SIDE_BY_SIDE, Fate(), Receiver())
    run_id = await rig.start()

    for _ in range(2):
        mortal = rig.another_worker()
        model = rig.deps.models
        assert isinstance(model, PlannedModel)
        await live_and_die(replace(mortal, deps=replace(mortal.deps, models=replace(model, fate=Fate(1)))), run_id)
    left = (await heir(rig).advance(run_id)).status
    await quarantine(heir(rig).deps).carry(run_id, rig.actor.workspace_id)

    state = await rig.state(run_id)
    assert (left, state.takeovers, (await rig.row(run_id)).status) == (Status.RUNNING, 0, "queued")
