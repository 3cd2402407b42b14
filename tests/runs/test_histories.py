"""Random histories: whatever people, models, tools and crashes do, a run keeps its rules and comes to its end."""

from datetime import timedelta

import jsonschema
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from eyrie.runs.events import (
    EVENT,
    Decision,
    DecisionContent,
    PauseRequested,
    Recorded,
    RunPaused,
    RunResumed,
    RunTakenOver,
    VariableContent,
    VariableSet,
)
from eyrie.runs.fold import fold
from eyrie.runs.state import CallStatus, RunState, Status
from tests.runs.histories import DEFINITION, History, RandomWorld, World, beginning
from tests.runs.logs import AGENT, BY, decided

SCHEMA = jsonschema.Draft202012Validator(EVENT.json_schema())
STANDING = {Status.PAUSED, Status.PARKED}


class Runs(RuleBasedStateMachine):
    """One run, its carrier, and everybody who can act on it."""

    history: History

    @initialize()
    def begin(self) -> None:
        self.history = beginning()
        self.carried = False

    @property
    def state(self) -> RunState:
        return self.history.state

    @precondition(lambda self: self.carried or self.state.status not in STANDING)
    @rule(data=st.data(), turns=st.integers(1, 6))
    def carry(self, data: st.DataObject, turns: int) -> None:
        for _ in range(turns):
            self.carried = self.history.carry(RandomWorld(data))
            if not self.carried:
                break

    @precondition(lambda self: self.carried)
    @rule()
    def crash(self) -> None:
        self.history.results = []
        self.history.append(RunTakenOver(worker=AGENT))

    @precondition(lambda self: any(call.open for call in self.state.calls) and not self.state.status.ended)
    @rule(data=st.data())
    def decide(self, data: st.DataObject) -> None:
        call = data.draw(st.sampled_from([call for call in self.state.calls if call.open]))
        assert call.question is not None
        content = DecisionContent()
        if call.status is CallStatus.UNKNOWN:
            decision, content = (
                Decision.ANSWERED,
                DecisionContent(answer={"happened": data.draw(st.sampled_from(["yes", "no", "unknown"]))}),
            )
        else:
            decision = data.draw(st.sampled_from([Decision.APPROVED, Decision.EDITED, Decision.REJECTED, Decision.ANSWERED]))
            if decision is Decision.EDITED:
                content = DecisionContent(arguments={"value": "edited"})
        self.history.append(decided(decision, content, call.step, call.question.approval_id))

    @precondition(lambda self: not self.state.status.ended and self.state.status not in STANDING and not self.state.pause_requested)
    @rule()
    def pause(self) -> None:
        events = (PauseRequested(by=BY),) if self.carried else (PauseRequested(by=BY), RunPaused())
        self.history.append(*events)

    @precondition(lambda self: self.state.status in STANDING)
    @rule()
    def resume(self) -> None:
        self.history.append(RunResumed(by=BY))

    @precondition(lambda self: not self.state.status.ended)
    @rule(value=st.one_of(st.none(), st.integers(), st.text(max_size=5)))
    def set_variable(self, value: str | int | None) -> None:
        self.history.append(VariableSet(name="colour", by=BY, content=VariableContent(value=value)))

    @rule(seconds=st.integers(1, 60))
    def time_passes(self, seconds: int) -> None:
        self.history.now = self.history.now + timedelta(seconds=seconds)

    @invariant()
    def limits_hold(self) -> None:
        state, limits = self.state, DEFINITION.limits
        assert state.corrections <= 3
        assert state.steps <= limits.steps
        assert state.usage.input + state.usage.output < limits.tokens + 50

    @invariant()
    def a_standing_run_stands_until_it_is_resumed(self) -> None:
        last = next((r.event for r in reversed(self.history.log) if r.event.type in {"run.paused", "run.parked", "run.resumed"}), None)
        stopped = last is not None and not isinstance(last, RunResumed)
        assert stopped == (self.state.status in STANDING)

    def teardown(self) -> None:
        """Everybody helps: the run comes to its end. Then its log folds to the same from every place, through JSON too."""
        for _ in range(200):
            if self.state.status.ended:
                break
            self._help()
        assert self.state.status.ended
        assert not self.history.carry(World())
        read_back = [_round_trip(recorded) for recorded in self.history.log]
        assert read_back == self.history.log
        for place in range(len(read_back)):
            assert fold(read_back[place:], fold(read_back[:place])) == self.state

    def _help(self) -> None:
        if self.state.status in STANDING:
            self.history.append(RunResumed(by=BY))
        for call in self.state.calls:
            if call.open and call.question is not None:
                self.history.append(
                    decided(Decision.ANSWERED, DecisionContent(answer={"happened": "yes"}), call.step, call.question.approval_id)
                )
        self.history.now += timedelta(seconds=10)
        self.history.carry(World())


def _round_trip(recorded: Recorded) -> Recorded:
    text = recorded.event.model_dump_json()
    SCHEMA.validate(recorded.event.model_dump(mode="json"))
    return Recorded(seq=recorded.seq, at=recorded.at, event=EVENT.validate_json(text))


Runs.TestCase.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
TestRuns = Runs.TestCase
