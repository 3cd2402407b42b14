"""Writes the golden logs: `python -m tests.runs.write_golden`. Only for a new log: those that exist stand for runs in the field.

A log that changed is a log that running installations can no longer fold; then the fold has to be mended, not the file.
"""

import json
from pathlib import Path

from pydantic import JsonValue

from eyrie.runs.events import (
    AnswerContent,
    ApprovalKind,
    Decision,
    DecisionContent,
    DetailContent,
    ErrorsContent,
    MessageSuperseded,
    ModelFailed,
    OutputRejected,
    PauseRequested,
    Purpose,
    Reasoning,
    Recorded,
    RunCompleted,
    RunEvent,
    RunFailed,
    RunParked,
    RunPaused,
    RunResumed,
    RunTakenOver,
    StepStarted,
    VariableContent,
    VariableSet,
)
from eyrie.runs.fold import fold
from eyrie.runs.state import RunState
from eyrie.tools.protocol import Source, ToolResult
from tests.runs.logs import (
    AGENT,
    BY,
    LATER,
    answered,
    asked,
    attempted,
    completed,
    created,
    decided,
    logged,
    planned,
    started,
    unknown,
    wants,
)

FOLDER = Path(__file__).parent / "golden"
FOUND = ToolResult(text="Two of them.", data={"count": 2}, sources=(Source(title="List", location="list.csv", quote="2"),))

LOGS: dict[str, tuple[RunEvent, ...]] = {
    "planned": (
        created("Count and explain."),
        StepStarted(
            step="m1",
            attempt=1,
            model="scripted",
            purpose=Purpose.PLAN,
            reasoning=Reasoning(profile="plan", complexity="reasoning", reasons=("2 questions", "the agent has tools")),
        ),
        planned("Count, then explain."),
        started("m2"),
        answered(wants(0), step="m2"),
        completed("m2.c0", FOUND),
        started("m3"),
        answered(text="Two.", step="m3"),
        RunCompleted(content=AnswerContent(answer="Two.", sources=FOUND.sources)),
    ),
    "approvals": (
        created("Count and order."),
        VariableSet(name="colour", by=BY, content=VariableContent(value="blue")),
        started(),
        answered(wants(0), wants(1), wants(2)),
        completed("m1.c0", FOUND),
        asked("m1.c1"),
        asked("m1.c2", ApprovalKind.QUESTION),
        PauseRequested(by=BY),
        RunPaused(),
        decided(Decision.EDITED, DecisionContent(arguments={"value": "one"}), "m1.c1"),
        RunResumed(by=BY),
        attempted("m1.c1"),
        completed("m1.c1"),
        decided(Decision.ANSWERED, DecisionContent(answer={"answer": "green"}), "m1.c2"),
        started("m2"),
        answered(text="Ordered one of two.", step="m2"),
        RunCompleted(content=AnswerContent(answer="Ordered one of two.", sources=FOUND.sources)),
    ),
    "unknown-outcome": (
        created("Pay."),
        started(),
        answered(wants(0), wants(1)),
        attempted("m1.c0"),
        RunTakenOver(worker=AGENT),
        unknown("m1.c0"),
        asked("m1.c0", ApprovalKind.OUTCOME, None),
        asked("m1.c1"),
        decided(Decision.REJECTED, DecisionContent(reason="not twice"), "m1.c1"),
        decided(Decision.ANSWERED, DecisionContent(answer={"happened": "yes", "note": "Receipt 7."})),
        started("m2"),
        ModelFailed(step="m2", attempt=1, problem="model-auth-failed", content=DetailContent(detail="The key is wrong.")),
        RunFailed(problem="model-auth-failed", content=DetailContent(detail="The key is wrong.")),
    ),
    "corrections-and-crashes": (
        created("Sum up as JSON."),
        started(),
        ModelFailed(step="m1", attempt=1, problem="model-overloaded", retry_at=LATER, content=DetailContent(detail="busy")),
        MessageSuperseded(step="m1", attempt=1),
        started(attempt=2),
        answered(text="Sure."),
        OutputRejected(correction=1, content=ErrorsContent(errors=("The answer is not JSON",))),
        started("m2"),
        answered(text="{}", step="m2"),
        OutputRejected(correction=2, content=ErrorsContent(errors=("$: 'total' is a required property",))),
        started("m3"),
        RunTakenOver(worker=AGENT),
        RunTakenOver(worker=AGENT),
        RunTakenOver(worker=AGENT),
        RunParked(takeovers=3),
    ),
}


def summary(state: RunState) -> dict[str, JsonValue]:
    """What of a state must stay the same for ever."""
    return {
        "seq": state.seq,
        "status": state.status,
        "steps": state.steps,
        "corrections": state.corrections,
        "takeovers": state.takeovers,
        "problem": state.problem,
        "candidate": state.candidate,
        "tokens": [state.usage.input, state.usage.output],
        "working_seconds": state.working_seconds,
        "variables": dict(state.variables),
        "sources": [source.title for source in state.sources],
        "messages": [message.model_dump(mode="json", exclude_defaults=True) for message in state.messages],
        "calls": [[call.step, call.status] for call in state.calls],
        "answer": state.answer.answer if state.answer else None,
    }


def read(path: Path) -> tuple[list[Recorded], JsonValue]:
    """A golden log, and the summary of the state it folds to."""
    stored = json.loads(path.read_bytes())
    return [Recorded.model_validate(entry) for entry in stored["log"]], stored["state"]


def main() -> None:
    """Write those that don't exist yet."""
    for name, events in LOGS.items():
        path = FOLDER / f"{name}.json"
        if path.exists():
            continue
        log = logged(*events)
        stored = {"log": [entry.model_dump(mode="json") for entry in log], "state": summary(fold(log))}
        path.write_text(json.dumps(stored, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
